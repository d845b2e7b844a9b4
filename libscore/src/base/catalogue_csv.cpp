// Messages on CSV files: codes 5xx.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::csv_unterminated_quote, Severity::error,
     "dấu ngoặc kép mở ra nhưng không đóng cho đến hết tệp", "a quote is opened and never closed",
     "Thêm dấu \" ở cuối ô; dấu \" nằm trong ô viết là \"\".",
     "Close the cell with \"; a \" inside a cell is written \"\".",
     "Ô mở bằng dấu ngoặc kép phải có dấu đóng. Nếu không, mọi dòng phía sau bị nuốt vào một ô và "
     "số liệu của nhiều cơ quan biến mất.\n\n"
     "Sai:  so-y-te,1.1.1,\"Kế hoạch số 5\n"
     "Đúng: so-y-te,1.1.1,\"Kế hoạch số 5\"",
     "A cell that opens with a quote needs a closing one. Otherwise all rows that follow would be "
     "swallowed by one cell and the data of many agencies would vanish.\n\n"
     "Wrong: so-y-te,1.1.1,\"Kế hoạch số 5\n"
     "Right: so-y-te,1.1.1,\"Kế hoạch số 5\""},
    {ErrorCode::csv_text_after_quote, Severity::error,
     "có chữ dính liền sau dấu ngoặc kép đóng của ô", "text follows the closing quote of a cell",
     "Viết dấu \" nằm trong ô là \"\"; nếu ô mở ra từ một dòng phía trên thì thêm dấu đóng ở dòng "
     "ấy.",
     "Write a \" inside a cell as \"\"; if the cell opened on a line above, close it there.",
     "Sau dấu ngoặc kép đóng chỉ có thể là dấu phân cách cột hoặc xuống dòng. Chữ dính liền "
     "thường do dấu ngoặc kép bên trong ô chưa được viết đôi, hoặc do một ô ở dòng trên mở ra mà "
     "không đóng. Dòng này không được bỏ qua vì có thể chứa điểm của một cơ quan.\n\n"
     "Sai:  \"Báo cáo \"tự chấm\" năm 2022\"\n"
     "Đúng: \"Báo cáo \"\"tự chấm\"\" năm 2022\"",
     "After a closing quote comes a delimiter or a line end. Text there usually means that a "
     "quote inside the cell was not doubled, or that a cell on a line above was never closed. The "
     "row is not skipped, since it may hold an agency's points.\n\n"
     "Wrong: \"Báo cáo \"tự chấm\" năm 2022\"\n"
     "Right: \"Báo cáo \"\"tự chấm\"\" năm 2022\""},
    {ErrorCode::csv_quote_in_cell, Severity::error,
     "dấu ngoặc kép nằm trong ô không có ngoặc kép bao quanh", "a quote inside an unquoted cell",
     "Đặt cả ô trong ngoặc kép và viết dấu \" bên trong là \"\".",
     "Quote the whole cell and double the inner quotes.",
     "Ô có dấu ngoặc kép bên trong thì cả ô phải được bao bằng ngoặc kép. Nếu không thì không biết "
     "ô kết thúc ở đâu và các cột phía sau có thể lệch.\n\n"
     "Sai:  Kế hoạch \"CCHC\"\n"
     "Đúng: \"Kế hoạch \"\"CCHC\"\"\"",
     "A cell with a quote in it must be quoted as a whole. Otherwise nobody can tell where it "
     "ends, and the columns after it may shift.\n\n"
     "Wrong: Kế hoạch \"CCHC\"\n"
     "Right: \"Kế hoạch \"\"CCHC\"\"\""},
    {ErrorCode::csv_too_many_columns, Severity::error, "dòng có {0} ô, dòng tên cột có {1}",
     "the row has {0} cells, the header {1}",
     "Đặt ô có dấu phân cách trong ngoặc kép; số thập phân viết với dấu chấm, hoặc khai \"decimal "
     "comma\" và \"delimiter\".",
     "Quote cells that contain the delimiter; write decimals with a point, or declare \"decimal "
     "comma\" and \"delimiter\".",
     "Số ô của dòng nhiều hơn số cột. Thường do tên cơ quan hay lý do có dấu phẩy mà không có "
     "ngoặc kép, hoặc số thập phân viết với dấu phẩy. Đọc tiếp thì giá trị sẽ rơi sang cột "
     "khác.\n\n"
     "Sai:  so-y-te,1.1.1,points,1,5\n"
     "Đúng: so-y-te,1.1.1,points,1.5",
     "The row has more cells than there are columns. Usually a name or a reason has a comma and no "
     "quotes, or a decimal is written with a comma. Read on, values would fall into other "
     "columns.\n\n"
     "Wrong: so-y-te,1.1.1,points,1,5\n"
     "Right: so-y-te,1.1.1,points,1.5"},
    {ErrorCode::csv_too_few_columns, Severity::error, "dòng chỉ có {0} ô, dòng tên cột có {1}",
     "the row has only {0} cells, the header {1}",
     "Thêm các ô còn thiếu; ô trống vẫn cần dấu phân cách.",
     "Add the missing cells; an empty cell still needs its delimiter.",
     "Dòng thiếu ô so với dòng tên cột nên không biết ô nào bị thiếu. Có khi dòng bị ngắt giữa "
     "chừng; phần sau nằm ở dòng dưới.\n\n"
     "Sai:  so-y-te,3.2.1,on_time\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "The row lacks cells, and it is unknown which. It may have been broken in two, with its rest "
     "on the next line.\n\n"
     "Wrong: so-y-te,3.2.1,on_time\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::csv_unknown_column, Severity::error, "cột \"{0}\" không thuộc loại tệp này",
     "this kind of file has no column \"{0}\"",
     "Sửa tên cột, xóa cột không tên (các cột của tệp: {1}); nếu cả dòng tên cột bị đọc thành một "
     "ô thì khai \"delimiter\".",
     "Correct the name, delete columns without one (the file takes: {1}); if the whole header was "
     "read as one cell, declare \"delimiter\".",
     "Tên cột phải đúng như quy định của loại tệp; thứ tự cột thì tùy ý. Cột lạ không bị bỏ qua, "
     "vì tên gõ sai làm cho cả cột điểm hay lý do mất tác dụng. Tệp dùng dấu chấm phẩy để ngăn "
     "cột phải khai \"delimiter\".\n\n"
     "Sai:  agency,item,fact,valeu\n"
     "Đúng: agency,item,fact,value",
     "Column names are those of the kind of file, in any order. An unknown one is not passed "
     "over: misspelt, it would drop a whole column of points or reasons. A file with semicolons "
     "has to declare \"delimiter\".\n\n"
     "Wrong: agency,item,fact,valeu\n"
     "Right: agency,item,fact,value"},
    {ErrorCode::csv_missing_column, Severity::error, "thiếu cột \"{0}\"",
     "column \"{0}\" is missing", "Thêm cột \"{0}\" vào dòng đầu và ghi giá trị cho từng dòng.",
     "Add column \"{0}\" to the header and fill it in every row.",
     "Loại tệp này bắt buộc phải có cột nói trên. Không có cột ấy thì không biết dòng nói về cơ "
     "quan nào, tiêu chí nào hoặc giá trị bao nhiêu.\n\n"
     "Sai:  agency,fact,value\n"
     "Đúng: agency,item,fact,value",
     "This kind of file must have that column. Without it nobody knows which agency, item or value "
     "a row is about.\n\n"
     "Wrong: agency,fact,value\n"
     "Right: agency,item,fact,value"},
    {ErrorCode::csv_duplicate_column, Severity::error, "cột \"{0}\" xuất hiện hai lần",
     "column \"{0}\" appears twice", "Bỏ hoặc đổi tên một trong hai cột.",
     "Remove or rename one of the two.",
     "Hai cột cùng tên thì không biết lấy giá trị ở cột nào. Thường do ghép hai bảng vào một "
     "tệp.\n\n"
     "Sai:  agency,item,points,points\n"
     "Đúng: agency,item,points",
     "With two columns of one name it is unknown whose value counts. Usually two tables were "
     "pasted together.\n\n"
     "Wrong: agency,item,points,points\n"
     "Right: agency,item,points"},
    {ErrorCode::csv_nul_byte, Severity::error, "tệp chứa ký tự NUL", "the file contains a NUL byte",
     "Lưu lại tệp từ bảng tính theo dạng \"CSV UTF-8\".",
     "Save it again from the spreadsheet as \"CSV UTF-8\".",
     "Ký tự NUL cho thấy tệp bị hỏng, được lưu bằng UTF-16 hoặc không phải CSV (ví dụ đổi đuôi tệp "
     ".xlsx thành .csv). Nội dung sau ký tự ấy không đáng tin nên tệp bị từ chối.",
     "A NUL byte shows that the file is damaged, saved as UTF-16 or no CSV at all (for instance "
     ".xlsx renamed to .csv). What follows cannot be trusted, so the file is refused."},
    {ErrorCode::csv_missing_cell, Severity::error, "ô ở cột \"{0}\" để trống",
     "the cell in column \"{0}\" is empty",
     "Ghi giá trị vào ô, hoặc bỏ cả dòng nếu chưa có gì để ghi.",
     "Fill the cell, or delete the row while there is nothing to enter.",
     "Cột này bắt buộc có giá trị ở mọi dòng. Ô trống không được coi là 0: chưa có số liệu và "
     "bằng 0 là hai việc khác nhau. Chưa có số liệu thì không ghi dòng.\n\n"
     "Sai:  so-y-te,3.2.1,on_time,\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "This column needs a value in every row. An empty cell is not 0: no fact and a fact of 0 are "
     "two things. Where there is no fact, there is no row.\n\n"
     "Wrong: so-y-te,3.2.1,on_time,\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::csv_bad_word, Severity::error, "\"{0}\" không phải giá trị của cột \"{1}\"",
     "\"{0}\" is not a value of column \"{1}\"", "Ghi một trong các giá trị quy định ({2}).",
     "Use one of the words laid down ({2}).",
     "Cột này chỉ nhận các từ đã quy định, viết bằng chữ thường. Từ lạ không được thay bằng giá "
     "trị mặc định, vì nó quyết định cơ quan có được xếp hạng hay điểm có được công nhận.\n\n"
     "Sai:  so-y-te,departments,Sở Y tế,rank\n"
     "Đúng: so-y-te,departments,Sở Y tế,ranked",
     "The column takes only the words laid down, in lower case. An unknown word does not fall "
     "back to a default: it decides whether an agency is ranked or points are accepted.\n\n"
     "Wrong: so-y-te,departments,Sở Y tế,rank\n"
     "Right: so-y-te,departments,Sở Y tế,ranked"},
    {ErrorCode::csv_bad_integer, Severity::error,
     "\"{0}\" ở cột \"{1}\" không phải số nguyên hợp lệ",
     "\"{0}\" in column \"{1}\" is not a valid whole number",
     "Ghi số nguyên không âm bằng chữ số, không có dấu chấm, dấu phẩy; lần (round) từ 1 đến 9.",
     "Write a whole number of 0 or more in digits, without point or comma; a round is 1 to 9.",
     "Cột này ghi số phiếu, lần hoặc thứ tự nên chỉ nhận số nguyên: số phiếu từ 0, lần từ 1 đến "
     "9, thứ tự từ 1. Dấu chấm và dấu phẩy không được nhận: 1.234 có thể là một nghìn hai trăm ba "
     "mươi tư hoặc một phẩy hai.\n\n"
     "Sai:  so-y-te,1.1.1,1.0,accept,,so-noi-vu\n"
     "Đúng: so-y-te,1.1.1,1,accept,,so-noi-vu",
     "The column holds answers, rounds or places, so it takes whole numbers: answers from 0, "
     "rounds 1 to 9, places from 1. Points and commas are refused: 1.234 may be a thousand or a "
     "little over one.\n\n"
     "Wrong: so-y-te,1.1.1,1.0,accept,,so-noi-vu\n"
     "Right: so-y-te,1.1.1,1,accept,,so-noi-vu"},
    {ErrorCode::csv_bad_date, Severity::error, "\"{0}\" không phải ngày hợp lệ theo dạng {1}",
     "\"{0}\" is not a valid date of the form {1}",
     "Ghi ngày có thật theo dạng {1}; nếu cả tệp dùng dạng khác thì khai \"date dmy\" "
     "(ngày/tháng/năm) hoặc \"date iso\".",
     "Write a day that exists as {1}; if the whole file has another form, declare \"date dmy\" "
     "(day/month/year) or \"date iso\".",
     "Ngày phải đúng dạng đã khai cho tệp và có thật trên lịch. Chương trình không đoán ngày hay "
     "tháng đứng trước, vì sai một tháng là sai kết quả đúng hạn.\n\n"
     "Sai:  so-y-te,1.1.1,issued_on,31/01/2022\n"
     "Đúng: so-y-te,1.1.1,issued_on,2022-01-31",
     "A date has the form declared for its file and exists in the calendar. Whether day or month "
     "comes first is never guessed: a month's error decides whether work was in time.\n\n"
     "Wrong: so-y-te,1.1.1,issued_on,31/01/2022\n"
     "Right: so-y-te,1.1.1,issued_on,2022-01-31"},
    {ErrorCode::csv_line_break, Severity::error, "có ký tự về đầu dòng (CR) đứng một mình",
     "a carriage return without a line feed",
     "Lưu lại tệp với cách xuống dòng LF hoặc CRLF; chữ nhiều dòng đặt trong ngoặc kép.",
     "Save the file with LF or CRLF line ends; quote text of several lines.",
     "Dòng kết thúc bằng LF hoặc CRLF. Ký tự CR đơn lẻ thường còn lại từ phần mềm cũ hoặc khi "
     "xuống dòng trong ô, và làm cho nhiều dòng dính thành một.",
     "Rows end with LF or CRLF. A lone CR is left by old software or by a line break in a cell, "
     "and would run several rows into one."},
};

}  // namespace

std::span<const CatalogueEntry> csv_messages() { return kMessages; }

}  // namespace parindex
