// Messages on raw records and partial tallies: codes 820 to 844.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::broken_gzip, Severity::error, "tệp nén \"{0}\" bị hỏng hoặc thiếu phần cuối",
     "gzip file \"{0}\" is damaged or cut short", "Chép hoặc tải lại tệp; thử bằng lệnh gzip -t.",
     "Copy or download it again; gzip -t tells whether it is whole.",
     "Tệp nén gzip có mã kiểm tra ở cuối. Mã không khớp hoặc tệp hết giữa chừng thì không biết còn "
     "thiếu bao nhiêu hồ sơ, nên không có số liệu nào được tính từ tệp. Tệp gzip được nhận ra qua "
     "hai byte đầu, không qua tên.\n\n"
     "Sai:  tệp hồ sơ tải về dở dang\n"
     "Đúng: tệp mà lệnh gzip -t không báo lỗi",
     "A gzip file ends in a check sum. Where that does not match, or the file stops before it, "
     "nobody knows how many records are missing, so no fact is counted from the file. Gzip is "
     "recognized by its first two bytes, not by the file's name.\n\n"
     "Wrong: a file of records whose download was interrupted\n"
     "Right: a file that gzip -t has nothing to say about"},
    {ErrorCode::record_not_yes_no, Severity::error, "\"{0}\" ở cột \"{1}\" không phải yes hoặc no",
     "\"{0}\" in column \"{1}\" is neither yes nor no",
     "Ghi yes nếu có, no nếu không; cột có cách ghi khác thì khai kiểu text và so với chữ ấy.",
     "Write yes or no; a column that says it otherwise is declared text and compared with that.",
     "Cột kiểu yes_no chỉ nhận hai từ yes và no, viết thường. Các cách ghi khác như x, 1, có, đạt "
     "không "
     "được đoán.\n\n"
     "Sai:  H01,so-y-te,có\n"
     "Đúng: H01,so-y-te,yes",
     "A yes_no column takes the words yes and no, in small letters. Others, such as x, 1 or true, "
     "are "
     "not guessed at.\n\n"
     "Wrong: H01,so-y-te,true\n"
     "Right: H01,so-y-te,yes"},
    {ErrorCode::record_value_too_fine, Severity::error,
     "\"{0}\" ở cột \"{1}\" có nhiều hơn {2} chữ số thập phân",
     "\"{0}\" in column \"{1}\" has more than {2} decimals",
     "Sửa giá trị, hoặc khai nhiều chữ số hơn ở \"decimals\" của cột trong tệp tổng hợp.",
     "Correct the value, or declare more \"decimals\" for the column in the tally file.",
     "Cột số thập phân khai số chữ số sau dấu phẩy, nhiều nhất 6. Giá trị chi tiết hơn không được "
     "làm tròn, vì tổng sẽ không còn đúng.\n\n"
     "Sai:  12.345   ; cột khai decimals 2\n"
     "Đúng: 12.34",
     "A decimal column declares how many decimals its values have, 6 at most. A finer value is not "
     "rounded, since the sum would no longer be exact.\n\n"
     "Wrong: 12.345   ; the column has decimals 2\n"
     "Right: 12.34"},
    {ErrorCode::record_value_too_long, Severity::error,
     "\"{0}\" quá dài: số trong hồ sơ có nhiều nhất {1} chữ số",
     "\"{0}\" is too long: numbers in records have {1} digits at most",
     "Kiểm tra lại giá trị; mã số dài thì khai cột kiểu text.",
     "Check the value; for a long code declare the column as text.",
     "Số trong hồ sơ có nhiều nhất 15 chữ số, kể cả phần thập phân, để mọi cơ sở dữ liệu đều tính "
     "ra cùng một tổng, đúng đến chữ số cuối. Số dài hơn thường là mã: mã hồ sơ, số tài khoản.\n\n"
     "Sai:  1234567890123456\n"
     "Đúng: 123456789012345",
     "Numbers in records have 15 digits at most, decimals included, so that every database gives "
     "the same sum to the last digit. A longer one is mostly a code, such as an account's.\n\n"
     "Wrong: 1234567890123456\n"
     "Right: 123456789012345"},
    {ErrorCode::record_check_failed, Severity::error, "hồ sơ không qua kiểm tra: {0}",
     "the record fails a check: {1}", "Sửa hồ sơ ở nguồn: phải có {2}.",
     "Correct the record at its source: {2} has to hold.",
     "Tệp tổng hợp có thể đặt ra điều kiện mà mọi hồ sơ phải đạt (\"check\"), ví dụ ngày trả kết "
     "quả không trước ngày nhận. Hồ sơ không đạt là sai ở nguồn, không được đếm cho đến khi sửa."
     "\n\n"
     "Sai:  H01,so-y-te,2022-05-02,2022-05-10,2022-04-28\n"
     "Đúng: H01,so-y-te,2022-05-02,2022-05-10,2022-05-09",
     "A tally file can demand what every record has to meet (\"check\"), for instance that nothing "
     "is returned before it was received. A record that does not is wrong at its source and is not "
     "counted until it is mended.\n\n"
     "Wrong: H01,so-y-te,2022-05-02,2022-05-10,2022-04-28\n"
     "Right: H01,so-y-te,2022-05-02,2022-05-10,2022-05-09"},
    {ErrorCode::record_duplicate, Severity::error, "hồ sơ trùng giá trị ở cột \"{0}\" với {1}",
     "the record has the same value in column \"{0}\" as {1}",
     "Bỏ dòng thừa ở nguồn; hai hồ sơ khác nhau thì phải mang mã khác nhau.",
     "Remove the row that is too many at its source; two records need two values.",
     "Tệp tổng hợp khai một cột mà mỗi hồ sơ có một giá trị riêng (\"unique\"). Hai dòng cùng giá "
     "trị thường do một đợt xuất dữ liệu được gửi hai lần. Chỉ một dòng được đếm: dòng đứng trước "
     "theo thứ tự các cột của tệp tổng hợp, nên không phụ thuộc thứ tự tệp.\n\n"
     "Sai:  H01,so-y-te,... và lại H01,so-y-te,...\n"
     "Đúng: H01,so-y-te,...",
     "A tally file names a column of which every record has a value of its own (\"unique\"). Two "
     "rows with one value mostly mean that an export was delivered twice. Only one of them counts: "
     "the one that comes first by the columns of the tally file, so that the order of files does "
     "not matter.\n\n"
     "Wrong: H01,so-y-te,... and again H01,so-y-te,...\n"
     "Right: H01,so-y-te,..."},
    {ErrorCode::record_row_too_long, Severity::error,
     "dòng dài hơn 16 MiB; phần còn lại của tệp không đọc được",
     "the row is longer than 16 MiB; the rest of the file cannot be read",
     "Tìm dấu ngoặc kép mở mà không đóng ở đầu dòng này.",
     "Look for a quote near the beginning of this row that is never closed.",
     "Một ô mở ngoặc kép mà không đóng thì nuốt mọi dòng sau nó. Quá 16 MiB thì chắc chắn tệp bị "
     "hỏng, nên phần sau không được đoán.\n\n"
     "Sai:  H01,\"so-y-te,2022-05-02\n"
     "Đúng: H01,so-y-te,2022-05-02",
     "A cell with an opening quote and no closing one swallows every row after it. Beyond 16 MiB "
     "the file is surely damaged, and what follows is not guessed at.\n\n"
     "Wrong: H01,\"so-y-te,2022-05-02\n"
     "Right: H01,so-y-te,2022-05-02"},
    {ErrorCode::records_rejected, Severity::error,
     "đã đọc {2} hồ sơ: {0} hồ sơ sai, {1} hồ sơ trùng; nêu {3} lỗi đầu",
     "of {2} records {0} are at fault and {1} are duplicates; the first {3} are told",
     "Sửa ở nguồn, hoặc dùng parindex tally với --on-error report để có tệp liệt kê tất cả.",
     "Correct them at the source, or list them all with parindex tally --on-error report.",
     "Khi có hồ sơ sai thì không có số liệu nào được tính, trừ khi dùng --on-error report: khi đó "
     "hồ sơ sai và hồ sơ trùng được ghi hết ra tệp cùng lý do, và các hồ sơ còn lại được đếm.",
     "Where records are at fault nothing is counted, unless --on-error report is given: then those "
     "at fault and the duplicates are all written to a file with the reason, and the rest is "
     "counted."},
    {ErrorCode::tally_too_large, Severity::error,
     "{0} của {1} quá lớn: số liệu có nhiều nhất 18 chữ số",
     "{0} of {1} is too large: a fact has 18 digits at most",
     "Khai cột với đơn vị lớn hơn (triệu đồng thay cho đồng).",
     "Record the column in a larger unit (millions instead of ones).",
     "Tổng của một cột vượt 18 chữ số không ghi được thành số liệu. Cắt bớt chữ số sẽ làm sai điểm "
     "nên không có số liệu nào được ghi.",
     "A total of more than 18 digits cannot be kept as a fact. Dropping digits would falsify "
     "points, so nothing is written."},
    {ErrorCode::record_not_whole, Severity::error, "\"{0}\" ở cột \"{1}\" không phải số nguyên",
     "\"{0}\" in column \"{1}\" is not a whole number",
     "Ghi bằng chữ số, không dấu chấm, dấu phẩy; cột vốn có số lẻ thì khai kiểu decimal.",
     "Write digits alone, without point or comma; a column of fractions is declared decimal.",
     "Cột kiểu integer chỉ nhận số nguyên. Dấu chấm và dấu phẩy không được đoán: 1.234 có thể là "
     "một "
     "nghìn hai trăm ba mươi tư hoặc một phẩy hai.\n\n"
     "Sai:  4.5\n"
     "Đúng: 4",
     "An integer column takes whole numbers only. Points and commas are not guessed at: 1.234 may "
     "be "
     "one thousand two hundred and thirty-four, or a little over one.\n\n"
     "Wrong: 4.5\n"
     "Right: 4"},
    {ErrorCode::record_not_utf8, Severity::error, "hồ sơ có byte không phải chữ UTF-8",
     "the record has bytes that are not UTF-8", "Xuất lại dữ liệu với bảng mã UTF-8.",
     "Export the data again as UTF-8.",
     "Các byte ở đây không phải chữ UTF-8: dòng bị hỏng, hoặc dữ liệu được xuất theo bảng mã khác "
     "(Windows-1258, TCVN3, VNI). Nếu đoán bảng mã thì mã cơ quan, tên người sẽ sai mà không ai "
     "thấy.",
     "The bytes here are no UTF-8 text: the row is damaged, or the data was exported in another "
     "encoding. A guessed encoding would spoil codes and names without anyone seeing it."},
    {ErrorCode::record_nul_byte, Severity::error, "hồ sơ chứa ký tự NUL",
     "the record contains a NUL byte", "Xuất lại dữ liệu; dòng này bị hỏng.",
     "Export the data again: this row is damaged.",
     "Ký tự NUL không có trong văn bản. Nó cho thấy dòng bị hỏng khi ghi hoặc khi chép.",
     "No text has a NUL byte. It shows that the row was damaged while it was written or copied."},
    {ErrorCode::not_a_partial, Severity::error,
     "dòng \"{0}\" với giá trị \"{1}\" không có trong bản tổng hợp từng phần",
     "a partial tally has no row \"{0}\" with the value \"{1}\"",
     "Dùng tệp mà parindex tally --partial ghi ra, không sửa tay.",
     "Use a file as parindex tally --partial writes it, unchanged.",
     "Bản tổng hợp từng phần do chương trình ghi và chỉ chương trình đọc lại. Dòng lạ nghĩa là tệp "
     "bị "
     "sửa hoặc là tệp khác, nên không dòng nào của tệp được cộng.\n\n"
     "Sai:  count,so-y-te,3.2.1,dossiers_on_time,many\n"
     "Đúng: count,so-y-te,3.2.1,dossiers_on_time,912",
     "Partial tallies are written by the program and read by it alone. A strange row means that "
     "the "
     "file was changed, or is another kind of file: nothing of it is added.\n\n"
     "Wrong: count,so-y-te,3.2.1,dossiers_on_time,many\n"
     "Right: count,so-y-te,3.2.1,dossiers_on_time,912"},
    {ErrorCode::partial_cut_short, Severity::error,
     "bản tổng hợp từng phần \"{0}\" thiếu phần cuối", "the partial tally \"{0}\" is cut short",
     "Chép lại tệp, hoặc tổng hợp lại phần này.", "Copy the file again, or tally this part again.",
     "Dòng cuối của bản tổng hợp từng phần là \"end\" với số dòng đứng trước. Thiếu dòng ấy hoặc "
     "còn "
     "gì sau nó thì tệp chưa chép xong, và cộng lại sẽ thiếu hồ sơ.",
     "The last row of a partial tally is \"end\" with the number of rows before it. Where it is "
     "missing, or something follows, the file was not copied whole, and records would be missing."},
    {ErrorCode::partials_differ, Severity::error,
     "phần này không được tổng hợp như \"{0}\": ở đó là {1}, ở đây là {2}",
     "this part was not counted like \"{0}\": there it is {1}, here {2}",
     "Tổng hợp các phần với cùng tệp tổng hợp, kỳ đánh giá, ngày chốt, from và to.",
     "Tally the parts with the same tally file, assessment, as_of, from and to.",
     "Chỉ những phần đếm cùng một điều mới cộng được: cùng nguồn và tệp tổng hợp, cùng đơn vị và "
     "số "
     "liệu, cùng from, to và ngày chốt.",
     "Only parts that count the same can be added: the same source and tally file, the same "
     "agencies "
     "and facts, the same from, to and as_of."},
    {ErrorCode::file_in_two_partials, Severity::error,
     "tệp hồ sơ SHA-256 {0} đã có trong một phần khác",
     "the record file SHA-256 {0} is in another part already",
     "Bỏ một trong hai phần, hoặc tổng hợp lại phần này không có tệp đó.",
     "Leave out one of the parts, or tally this one again without the file.",
     "Mỗi phần ghi mã SHA-256 của các tệp đã đếm. Một tệp có trong hai phần thì hồ sơ của nó bị "
     "đếm "
     "hai lần.",
     "Every part has the SHA-256 of the files that it counts. The records of a file in two parts "
     "would count twice."},
    {ErrorCode::record_in_two_partials, Severity::error,
     "{0} hồ sơ của phần này trùng mã với hồ sơ của phần khác",
     "{0} records of this part have the unique value of a record of another",
     "Tổng hợp chung các tệp của những phần ấy trong một lần.",
     "Tally the files of these parts together, in one run.",
     "Hồ sơ trùng mã chỉ được đếm một, và phải nhìn cả hai mới biết đếm hồ sơ nào. Trong từng phần "
     "chỉ còn dấu vết của mã, nên các phần có hồ sơ trùng nhau không cộng được.",
     "Of records with one value only one counts, and only both together tell which. A part keeps "
     "no "
     "more than a fingerprint of the value, so parts that share records cannot be added."},
};

}  // namespace

std::span<const CatalogueEntry> record_messages() { return kMessages; }

}  // namespace parindex
