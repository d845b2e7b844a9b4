// Messages on the syntax of INFO files: codes 2xx.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::info_unterminated_quote, Severity::error,
     "dấu ngoặc kép mở ra nhưng không đóng trên cùng dòng",
     "a quote is opened and not closed on its line",
     "Thêm dấu \" ở cuối đoạn chữ; dấu \" nằm trong đoạn chữ viết là \\\".",
     "Close the text with \"; a \" inside the text is written \\\".",
     "Đoạn chữ trong ngoặc kép phải đóng ngay trên dòng của nó. Nếu không, các khóa phía sau sẽ bị "
     "nuốt vào đoạn chữ và tiêu chí mất cách tính điểm.\n\n"
     "Sai:  title \"Cải cách thể chế\n"
     "Đúng: title \"Cải cách thể chế\"",
     "A text in quotes ends on its own line. Otherwise the keys after it would be swallowed by the "
     "text and an item would lose its rule.\n\n"
     "Wrong: title \"Cải cách thể chế\n"
     "Right: title \"Cải cách thể chế\""},
    {ErrorCode::info_brace_in_word, Severity::error, "dấu ngoặc nhọn dính liền với chữ \"{0}\"",
     "a brace is stuck to the word \"{0}\"",
     "Thêm dấu cách trước và sau dấu ngoặc nhọn, hoặc đặt cả đoạn chữ trong ngoặc kép.",
     "Put a space on either side of the brace, or quote the whole text.",
     "Dấu { hoặc } viết liền với chữ sẽ bị hiểu là một phần của chữ, nên khối không mở hoặc không "
     "đóng như mắt ta thấy. Tiêu chí phía sau có thể rơi vào sai lĩnh vực.\n\n"
     "Sai:  rounding { item 2 index 2}\n"
     "Đúng: rounding { item 2 index 2 }",
     "A { or } written against a word would be read as part of the word, so the block would not "
     "open or close where it seems to. What follows could land in the wrong area.\n\n"
     "Wrong: rounding { item 2 index 2}\n"
     "Right: rounding { item 2 index 2 }"},
    {ErrorCode::info_semicolon_in_word, Severity::error,
     "dấu chấm phẩy nằm trong chữ không có ngoặc kép: \"{0}\"",
     "a semicolon inside an unquoted word: \"{0}\"",
     "Đặt đoạn chữ trong ngoặc kép; nếu là lời ghi chú thì thêm dấu cách trước dấu chấm phẩy.",
     "Quote the text; for a comment put a space before the semicolon.",
     "Dấu chấm phẩy mở đầu lời ghi chú, nên phần còn lại của dòng sẽ bị bỏ. Khi nó dính liền với "
     "chữ thì không rõ người viết muốn ghi chú hay muốn giữ nguyên chữ, và phần mất đi có thể là "
     "một mức điểm.\n\n"
     "Sai:  max 1.5;điểm\n"
     "Đúng: max 1.5 ; điểm",
     "A semicolon starts a comment, so the rest of the line would be dropped. Stuck to a word it "
     "is unclear whether a comment or the text is meant, and what is lost may be a step of "
     "points.\n\n"
     "Wrong: max 1.5;điểm\n"
     "Right: max 1.5 ; điểm"},
    {ErrorCode::info_quote_in_word, Severity::error, "dấu ngoặc kép nằm giữa chữ \"{0}\"",
     "a quote inside the word \"{0}\"",
     "Đặt cả đoạn chữ trong ngoặc kép và viết dấu \" bên trong là \\\".",
     "Quote the whole text and write the inner \" as \\\".",
     "Dấu ngoặc kép chỉ được đứng ở đầu và cuối một đoạn chữ. Đứng giữa chữ thì đoạn chữ bị cắt "
     "không đúng chỗ, tên tiêu chí hoặc công thức sẽ sai.\n\n"
     "Sai:  title Sở\"Nội vụ\"\n"
     "Đúng: title \"Sở Nội vụ\"",
     "A quote may stand only at the two ends of a text. In the middle of a word it would cut the "
     "text in the wrong place and spoil a title or a formula.\n\n"
     "Wrong: title Sở\"Nội vụ\"\n"
     "Right: title \"Sở Nội vụ\""},
    {ErrorCode::info_curly_quote, Severity::error, "dấu ngoặc kép cong {0} không dùng được",
     "the curly quote {0} cannot be used",
     "Thay bằng dấu ngoặc kép thẳng (\"); tắt chế độ tự đổi dấu ngoặc của trình soạn thảo.",
     "Use the straight quote (\") and turn off the editor's smart quotes.",
     "Phần mềm soạn thảo văn bản thường tự đổi dấu ngoặc thẳng thành dấu cong. Dấu cong không "
     "đóng, mở đoạn chữ, nên chữ sau dấu cách sẽ bị hiểu thành khóa khác. Bên trong đoạn chữ đã có "
     "ngoặc thẳng thì dấu cong được giữ nguyên.\n\n"
     "Sai:  title “Xuất sắc”\n"
     "Đúng: title \"Xuất sắc\"",
     "Word processors turn straight quotes into curly ones. A curly quote delimits nothing, so the "
     "words after the first space would be read as other keys. Inside a text in straight quotes it "
     "is kept as it is.\n\n"
     "Wrong: title “Xuất sắc”\n"
     "Right: title \"Xuất sắc\""},
    {ErrorCode::info_nul_byte, Severity::error, "tệp chứa ký tự NUL",
     "the file contains a NUL byte",
     "Xóa ký tự này hoặc lưu lại tệp dưới dạng văn bản thuần UTF-8.",
     "Delete it, or save the file again as plain UTF-8 text.",
     "Ký tự NUL không nhìn thấy và làm mất phần còn lại của dòng. Nó thường xuất hiện khi tệp bị "
     "hỏng hoặc không phải tệp văn bản. Số điểm ghi sau ký tự này sẽ mất mà không có dấu vết.",
     "A NUL byte cannot be seen and makes the rest of its line vanish. It comes from a damaged "
     "file or one that is no text. Points written after it would be lost without a trace."},
    {ErrorCode::info_directive, Severity::error, "chỉ thị \"{0}\" không được dùng",
     "the directive \"{0}\" is not allowed",
     "Chép nội dung vào chính tệp này; lời ghi chú bắt đầu bằng dấu chấm phẩy; giá trị có dấu # "
     "đứng đầu thì đặt trong ngoặc kép.",
     "Put the content into this file; a comment starts with a semicolon; a value that begins with "
     "# goes in quotes.",
     "Mỗi bộ tiêu chí là một tệp duy nhất: \"#include\" và các dòng bắt đầu bằng # bị từ chối. Nhờ "
     "vậy mã kiểm tra của một tệp xác nhận được toàn bộ quy định đã dùng để chấm điểm.\n\n"
     "Sai:  # Lĩnh vực 1\n"
     "Đúng: ; Lĩnh vực 1",
     "A criteria set is one file: \"#include\" and any line that begins with # are refused. So the "
     "hash of one file vouches for every rule that a score rests on.\n\n"
     "Wrong: # Lĩnh vực 1\n"
     "Right: ; Lĩnh vực 1"},
    {ErrorCode::info_bad_escape, Severity::error, "ký hiệu \"{0}\" không hợp lệ",
     "the escape \"{0}\" is not valid",
     "Chỉ dùng \\\", \\\\, \\n, \\t; muốn ghi dấu \\ thì viết \\\\.",
     "Use only \\\", \\\\, \\n and \\t; a backslash itself is written \\\\.",
     "Dấu \\ báo rằng ký tự sau nó có nghĩa riêng, và chỉ có vài ký tự như vậy. Lỗi này hay gặp "
     "khi chép đường dẫn Windows vào tệp; đường dẫn nên viết với dấu /.\n\n"
     "Sai:  file \"so-lieu\\quy1.csv\"\n"
     "Đúng: file \"so-lieu/quy1.csv\"",
     "A backslash gives the next character a meaning of its own, and only a few have one. The "
     "usual cause is a Windows path; write paths with /.\n\n"
     "Wrong: file \"so-lieu\\quy1.csv\"\n"
     "Right: file \"so-lieu/quy1.csv\""},
    {ErrorCode::info_too_deep, Severity::error, "các khối lồng nhau quá {0} tầng",
     "blocks are nested more than {0} deep", "Kiểm tra dấu } bị thiếu ở phía trên.",
     "Look for a missing } above this place.",
     "Bộ tiêu chí chỉ có vài tầng: lĩnh vực, tiêu chí, tiêu chí thành phần, cách tính điểm. Lồng "
     "sâu hơn nhiều nghĩa là nhiều dấu } bị thiếu. Chương trình dừng đọc ở đây.",
     "A criteria set has a few levels: area, criterion, item, rule. Much deeper means that many a "
     "} is missing. Reading stops here."},
    {ErrorCode::info_unmatched_close, Severity::error, "dấu } thừa, không có dấu { tương ứng",
     "a } without a { before it",
     "Xóa dấu } thừa ở đây hoặc ở phía trên, hoặc tìm dấu { bị thiếu ở phía trên.",
     "Delete the } that is one too many, here or above, or find the { that is missing above.",
     "Mỗi dấu } đóng một khối đã mở. Dấu thừa cho thấy một khối phía trên đóng sớm, nên có tiêu "
     "chí đang nằm ngoài lĩnh vực của nó.\n\n"
     "Sai:  item 1.1.1 { max 1 } }\n"
     "Đúng: item 1.1.1 { max 1 }",
     "Each } closes a block that was opened. One too many shows that a block above closed early, "
     "so some item stands outside its area.\n\n"
     "Wrong: item 1.1.1 { max 1 } }\n"
     "Right: item 1.1.1 { max 1 }"},
    {ErrorCode::info_unclosed_brace, Severity::error, "khối \"{0}\" chưa được đóng",
     "the block \"{0}\" is not closed",
     "Thêm dấu } còn thiếu, ở cuối khối này hoặc ở một khối bên trong.",
     "Add the } that is missing, at the end of this block or of one inside it.",
     "Khối được mở bằng dấu { nhưng đến hết tệp vẫn chưa có dấu }. Khi một khối bên trong thiếu "
     "dấu }, các tiêu chí đứng sau bị tính vào trong khối ấy, làm sai cơ cấu điểm; khối ngoài cùng "
     "là khối được báo, vì dấu } của nó đã đóng thay cho khối bên trong.\n\n"
     "Sai:  area 1 { max 10\n"
     "Đúng: area 1 { max 10 }",
     "The block opens with { and has no } up to the end of the file. Where a block inside lacks "
     "its }, what follows counts as part of that one and upsets the distribution of points; the "
     "outermost block is named, since its } closed the inner one instead.\n\n"
     "Wrong: area 1 { max 10\n"
     "Right: area 1 { max 10 }"},
    {ErrorCode::info_unexpected_open, Severity::error, "dấu { không có khóa đứng trước",
     "a { with no key before it", "Ghi khóa của khối trước dấu {, hoặc xóa dấu { thừa.",
     "Write the block's key before the {, or delete the {.",
     "Mỗi khối phải có tên: khóa, rồi giá trị nếu có, rồi dấu {. Không có khóa thì không biết khối "
     "nói về lĩnh vực, tiêu chí hay cách tính điểm nào.\n\n"
     "Sai:  { item 2 index 2 }\n"
     "Đúng: rounding { item 2 index 2 }",
     "A block has a name: the key, its value if any, then {. Without a key it is unknown which "
     "area, criterion or rule it is about.\n\n"
     "Wrong: { item 2 index 2 }\n"
     "Right: rounding { item 2 index 2 }"},
    {ErrorCode::info_text_after_quote, Severity::error,
     "chữ \"{0}\" dính liền sau dấu ngoặc kép đóng", "the text \"{0}\" is stuck to a closing quote",
     "Thêm dấu cách sau dấu ngoặc kép, hoặc đưa chữ vào trong ngoặc.",
     "Put a space after the quote, or move the text inside it.",
     "Sau dấu ngoặc kép đóng phải là dấu cách, xuống dòng, dấu ngoặc nhọn hoặc lời ghi chú. Chữ "
     "viết liền có thể là phần bị rơi ra ngoài của tên tiêu chí hay công thức.\n\n"
     "Sai:  of \"done / assigned\"*100\n"
     "Đúng: of \"done / assigned * 100\"",
     "A closing quote is followed by a space, a line end, a brace or a comment. Text stuck to it "
     "may be a part of a title or a formula that fell out.\n\n"
     "Wrong: of \"done / assigned\"*100\n"
     "Right: of \"done / assigned * 100\""},
    {ErrorCode::info_continuation, Severity::error,
     "dấu \\ ở cuối chữ: không nối được sang dòng sau",
     "a backslash at the end: text cannot go on to the next line",
     "Viết cả đoạn chữ trên một dòng và bỏ dấu \\.",
     "Write the text on one line and drop the backslash.",
     "Một đoạn chữ chỉ nằm trên một dòng, dài bao nhiêu cũng được. Đoạn chữ nối qua nhiều dòng dễ "
     "mất phần giữa, và vị trí báo lỗi sẽ không còn đúng.\n\n"
     "Sai:  title \"Công bố\" \\\n"
     "            \"thủ tục hành chính\"\n"
     "Đúng: title \"Công bố thủ tục hành chính\"",
     "A text stands on one line, however long. Texts joined over lines easily lose a part, and the "
     "places in messages would no longer be right.\n\n"
     "Wrong: title \"Công bố\" \\\n"
     "             \"thủ tục hành chính\"\n"
     "Right: title \"Công bố thủ tục hành chính\""},
    {ErrorCode::info_invisible_character, Severity::error,
     "ký tự không nhìn thấy {0} nằm ngoài ngoặc kép", "the invisible character {0} outside quotes",
     "Xóa ký tự này hoặc thay bằng dấu cách thường.",
     "Delete it or put a plain space in its place.",
     "Ký tự này trông như dấu cách hoặc không hiện ra, nhưng làm cho hai chữ giống hệt nhau trở "
     "thành khác nhau. Thường nó đi theo khi chép từ trang web hoặc văn bản Word. Khóa hay mã có "
     "lẫn ký tự ấy sẽ không khớp với tệp số liệu.",
     "It looks like a space, or like nothing, yet makes two equal words differ. It usually comes "
     "along when text is copied from a web page or a Word file. A key or id with it would not "
     "match the data files."},
    {ErrorCode::info_empty_key, Severity::error, "khóa để trống (\"\")", "an empty key (\"\")",
     "Ghi tên khóa, hoặc xóa cặp ngoặc kép thừa.", "Write the key, or delete the pair of quotes.",
     "Ở chỗ cần một khóa lại có cặp ngoặc kép rỗng. Thường do một giá trị rỗng bị đẩy xuống dòng "
     "dưới, tách khỏi khóa của nó.\n\n"
     "Sai:  documents\n"
     "      \"\"\n"
     "Đúng: documents \"Kế hoạch CCHC năm\"",
     "A key is due here and there is an empty pair of quotes. Often an empty value slipped to the "
     "next line, away from its key.\n\n"
     "Wrong: documents\n"
     "       \"\"\n"
     "Right: documents \"Kế hoạch CCHC năm\""},
};

}  // namespace

std::span<const CatalogueEntry> info_messages() { return kMessages; }

}  // namespace parindex
