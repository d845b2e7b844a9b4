// Messages on files: codes 1xx.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::file_not_found, Severity::error, "không tìm thấy tệp \"{0}\"",
     "file \"{0}\" not found",
     "Kiểm tra đường dẫn và tên tệp, kể cả dấu tiếng Việt và chữ hoa, chữ thường.",
     "Check the path and the name, capitals and accents included.",
     "Một tệp được nêu tên nhưng không có ở đường dẫn đó. Đường dẫn ghi trong tệp INFO tính từ thư "
     "mục chứa chính tệp INFO ấy. Thiếu một tệp số liệu thì điểm của nhiều cơ quan sẽ sai, nên "
     "chương trình không bỏ qua.\n\n"
     "Sai:  agencies danh-sach/agencies.csv\n"
     "Đúng: agencies agencies.csv",
     "A file is named but is not there. A path in an INFO file counts from the folder of that INFO "
     "file. Without one data file the points of many agencies would be wrong, so it is never "
     "skipped.\n\n"
     "Wrong: agencies danh-sach/agencies.csv\n"
     "Right: agencies agencies.csv"},
    {ErrorCode::is_directory, Severity::error, "\"{0}\" là thư mục, không phải tệp",
     "\"{0}\" is a folder, not a file",
     "Ghi rõ tên tệp trong thư mục; với số liệu có thể dùng mẫu như \"evidence/*.csv\".",
     "Name a file in the folder; for data a pattern such as \"evidence/*.csv\" will do.",
     "Chỗ này cần một tệp nhưng đường dẫn lại dẫn đến một thư mục. Chương trình không tự chọn tệp "
     "trong thư mục, vì chọn nhầm tệp là công bố nhầm điểm.\n\n"
     "Sai:  evidence { file \"evidence\" }\n"
     "Đúng: evidence { file \"evidence/*.csv\" }",
     "A file is needed here, but the path leads to a folder. No file in it is picked by guess: the "
     "wrong file would mean the wrong published score.\n\n"
     "Wrong: evidence { file \"evidence\" }\n"
     "Right: evidence { file \"evidence/*.csv\" }"},
    {ErrorCode::unreadable_file, Severity::error, "không đọc được tệp \"{0}\"",
     "file \"{0}\" cannot be read",
     "Kiểm tra quyền đọc, đóng chương trình đang khóa tệp rồi chạy lại.",
     "Check that you may read it, close any program that locks it, and run again.",
     "Tệp có trên máy nhưng hệ điều hành không cho đọc, hoặc việc đọc bị đứt giữa chừng. Thường do "
     "thiếu quyền, tệp đang mở trong bảng tính hoặc ổ đĩa mạng bị ngắt. Tệp đọc dở không được dùng "
     "để tính điểm.",
     "The file exists but the system does not let it be read, or reading broke off. Usual causes: "
     "no permission, the file is open in a spreadsheet, a network drive is gone. A file read in "
     "part is never used for a score."},
    {ErrorCode::empty_file, Severity::error, "tệp \"{0}\" không có nội dung",
     "file \"{0}\" is empty",
     "Ghi nội dung vào tệp; tệp CSV phải có ít nhất dòng tên cột. Tệp không dùng đến thì bỏ tên "
     "khỏi kỳ đánh giá.",
     "Fill it; a CSV file needs at least its header row. If it is not used, no longer name it in "
     "the assessment.",
     "Tệp rỗng hoặc chỉ có khoảng trắng, lời ghi chú. Tệp CSV chưa có số liệu vẫn phải có dòng tên "
     "cột. Tệp rỗng thường là dấu hiệu lưu hoặc sao chép hỏng nên không được hiểu là \"không có gì "
     "để khai\".\n\n"
     "Ví dụ: agency,item,fact,value",
     "The file is empty or holds only blanks or comments. A CSV file without data still needs its "
     "row of column names. An empty file is often a failed save or copy, so it does not pass for "
     "\"nothing to declare\".\n\n"
     "Example: agency,item,fact,value"},
    {ErrorCode::not_utf8, Severity::error, "tệp không được mã hóa bằng UTF-8",
     "the file is not encoded in UTF-8",
     "Lưu lại tệp với bảng mã UTF-8 (trong Excel: \"CSV UTF-8\").",
     "Save the file again as UTF-8 (in Excel: \"CSV UTF-8\").",
     "Từ vị trí này các byte không còn là chữ UTF-8. Thường do tệp được lưu theo bảng mã "
     "Windows-1258, ANSI, TCVN3 hoặc VNI. Nếu đoán bảng mã thì tên cơ quan, mã tiêu chí có dấu sẽ "
     "sai mà không ai thấy.",
     "From this place on the bytes are no UTF-8 text. The file was probably saved as Windows-1258, "
     "ANSI, TCVN3 or VNI. A guessed encoding would spoil accented names and ids without anyone "
     "seeing it."},
    {ErrorCode::utf16_file, Severity::error, "tệp \"{0}\" được mã hóa bằng UTF-16",
     "file \"{0}\" is encoded in UTF-16",
     "Lưu lại tệp với bảng mã UTF-8 (trong Excel chọn \"CSV UTF-8\", không chọn \"Unicode Text\").",
     "Save it again as UTF-8 (in Excel choose \"CSV UTF-8\", not \"Unicode Text\").",
     "Tệp bắt đầu bằng dấu hiệu của bảng mã UTF-16, thường do Excel lưu theo kiểu \"Unicode "
     "Text\". Chương trình chỉ đọc UTF-8 để mọi máy đọc ra cùng một nội dung.",
     "The file begins with the mark of UTF-16, which is what Excel's \"Unicode Text\" writes. Only "
     "UTF-8 is read, so that every machine reads the same text."},
    {ErrorCode::file_too_large, Severity::error, "tệp \"{0}\" lớn từ 4 GiB trở lên",
     "file \"{0}\" has 4 GiB or more",
     "Chia tệp thành nhiều tệp nhỏ hơn và khai tất cả, ví dụ \"records/dossiers-*.csv\".",
     "Split it and name all the parts, for instance \"records/dossiers-*.csv\".",
     "Mỗi tệp phải nhỏ hơn 4 GiB để vị trí của từng lỗi còn chỉ ra được. Bản ghi gốc lớn có thể "
     "chia theo tháng hoặc theo cơ quan; mỗi tệp có dòng tên cột riêng. Kết quả không đổi khi chia "
     "tệp.",
     "A file must be under 4 GiB so that the place of each error can be given. Large records may "
     "be split by month or by agency, each file with its own header row. Splitting changes no "
     "result."},
    {ErrorCode::unwritable_output, Severity::error, "không ghi được \"{0}\": {1}",
     "cannot write \"{0}\": {1}",
     "Kiểm tra thư mục đích, quyền ghi và dung lượng còn trống; đóng tệp nếu đang mở trong chương "
     "trình khác.",
     "Check that the folder exists, may be written and has room; close the file in other programs.",
     "Kết quả đã tính xong nhưng không ghi được ra tệp. Tệp kết quả được ghi trọn vẹn hoặc không "
     "ghi: tệp cũ, nếu có, vẫn giữ nguyên. Nhờ vậy không bao giờ có bảng xếp hạng thiếu dòng để "
     "công bố nhầm.",
     "The result is ready but could not be written. An output file is written whole or not at all: "
     "an older file is left as it was. So a ranking with rows missing can never be published by "
     "mistake."},
    {ErrorCode::pattern_matches_nothing, Severity::error, "không có tệp nào khớp với mẫu \"{0}\"",
     "no file matches the pattern \"{0}\"",
     "Kiểm tra thư mục và phần mở rộng trong mẫu, hoặc bỏ dòng này nếu chưa có số liệu.",
     "Check folder and extension in the pattern, or remove the line while there is no data.",
     "Mẫu tên tệp được khai nhưng không tìm thấy tệp nào. Nếu bỏ qua, toàn bộ số liệu ấy sẽ bị coi "
     "là thiếu và các cơ quan mất điểm mà không ai biết lý do.\n\n"
     "Sai:  evidence { file \"evidnce/*.csv\" }\n"
     "Đúng: evidence { file \"evidence/*.csv\" }",
     "A pattern of file names is given and finds no file. Passed over, all that data would count "
     "as missing and agencies would lose points for no visible reason.\n\n"
     "Wrong: evidence { file \"evidnce/*.csv\" }\n"
     "Right: evidence { file \"evidence/*.csv\" }"},
    {ErrorCode::file_named_twice, Severity::error, "tệp \"{0}\" được nêu hai lần",
     "file \"{0}\" is named twice",
     "Bỏ một trong hai chỗ, hoặc thu hẹp mẫu tên tệp; chỗ thứ nhất ở {1}.",
     "Drop one of the two, or narrow the pattern; the first is at {1}.",
     "Một tệp số liệu được nêu ở hai chỗ trong assessment.info, hoặc khớp với hai mẫu tên. Đọc hai "
     "lần thì mọi dòng đều bị trùng.\n\n"
     "Sai:  evidence { file \"evidence/*.csv\"  file evidence/so-y-te.csv }\n"
     "Đúng: evidence { file \"evidence/*.csv\" }",
     "A data file is named in two places of assessment.info, or two patterns match it. Read twice, "
     "all its rows would be duplicates.\n\n"
     "Wrong: evidence { file \"evidence/*.csv\"  file evidence/so-y-te.csv }\n"
     "Right: evidence { file \"evidence/*.csv\" }"},
    {ErrorCode::output_exists, Severity::error, "\"{0}\" đã tồn tại", "\"{0}\" exists already",
     "Chọn một thư mục chưa có.", "Choose a folder that does not exist yet.",
     "Lệnh \"parindex new\" chỉ tạo kỳ đánh giá mới, không bao giờ ghi đè. Hồ sơ một năm chấm điểm "
     "vì thế không thể bị mất do gõ nhầm tên thư mục.\n\n"
     "Sai:  parindex new vinh-long-2022 --set criteria.info\n"
     "Đúng: parindex new vinh-long-2023 --set criteria.info",
     "\"parindex new\" only makes a new assessment and never overwrites. So a year's work cannot "
     "be lost by a mistyped folder name.\n\n"
     "Wrong: parindex new vinh-long-2022 --set criteria.info\n"
     "Right: parindex new vinh-long-2023 --set criteria.info"},
};

}  // namespace

std::span<const CatalogueEntry> file_messages() { return kMessages; }

}  // namespace parindex
