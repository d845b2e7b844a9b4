// Messages on conditions over the columns of a record.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::column_may_be_empty, Severity::error,
     "cột \"{0}\" có thể để trống ở chỗ điều kiện dùng nó",
     "column \"{0}\" may be empty where the condition uses it",
     "Viết \"{0} is set and ...\" trước chỗ dùng, hoặc \"{0} is not set or ...\".",
     "Write \"{0} is set and ...\" before its use, or \"{0} is not set or ...\".",
     "Cột tùy chọn (optional) có thể không có giá trị, và so sánh với ô trống không đúng cũng "
     "không "
     "sai. Điều kiện phải nói rõ hồ sơ có ô trống được tính thế nào. Điều kiện được đọc từ trái "
     "sang phải: phần hỏi \"is set\" đứng trước phần dùng cột.\n\n"
     "Sai:  count \"returned <= due\"\n"
     "Đúng: count \"returned is set and returned <= due\"",
     "An optional column may hold nothing, and a comparison with an empty cell is neither true nor "
     "false. The condition says how a record with an empty cell counts. It is read from left to "
     "right: what asks \"is set\" stands before what uses the column.\n\n"
     "Wrong: count \"returned <= due\"\n"
     "Right: count \"returned is set and returned <= due\""},
    {ErrorCode::column_number_too_long, Severity::error,
     "phép tính trong \"{0}\" có thể cho số dài hơn 18 chữ số",
     "the calculation in \"{0}\" may give a number of more than 18 digits",
     "Tính gọn hơn: so sánh thẳng các cột, bớt phép nhân, bớt chữ số thập phân.",
     "Make it smaller: compare columns as they are, multiply less, use fewer decimals.",
     "Số trong hồ sơ dài tới 15 chữ số, và mọi phép tính trên cột được giữ trong 18 chữ số để luôn "
     "chính xác ở đây cũng như trong cơ sở dữ liệu. Tích có số chữ số bằng tổng của hai thừa số; "
     "khi cộng hoặc so sánh, hai vế lấy số chữ số thập phân của vế nhiều hơn.\n\n"
     "Sai:  count \"fee * fee > 100\"\n"
     "Đúng: count \"fee > 10\"",
     "Numbers in records have up to 15 digits, and every calculation over columns is kept within "
     "18 "
     "digits, so that it is exact here and in a database alike. A product has the digits of both "
     "factors; in a sum or a comparison both sides take the decimals of the finer.\n\n"
     "Wrong: count \"fee * fee > 100\"\n"
     "Right: count \"fee > 10\""},
    {ErrorCode::column_always_set, Severity::error,
     "cột \"{0}\" không tùy chọn nên luôn có giá trị",
     "column \"{0}\" is not optional, so it is always set",
     "Bỏ phần \"is set\", hoặc ghi \"optional yes\" ở cột {0} nếu ô có thể trống.",
     "Drop \"is set\", or give column {0} \"optional yes\" where its cell may be empty.",
     "Hồ sơ để trống một cột bắt buộc thì bị loại, nên hỏi cột ấy có giá trị hay không là thừa. "
     "Thường là quên ghi \"optional yes\"; nếu cho qua, mọi hồ sơ chưa có giá trị sẽ bị loại thay "
     "vì được tính như điều kiện muốn.\n\n"
     "Sai:  columns { returned date }  ... count \"returned is set\"\n"
     "Đúng: columns { returned { type date  optional yes } }  ... count \"returned is set\"",
     "A record with an empty cell in a required column is rejected, so asking whether it is set is "
     "idle. Mostly \"optional yes\" was forgotten; if it passed, every record still without a "
     "value "
     "would be rejected instead of counted as the condition means.\n\n"
     "Wrong: columns { returned date }  ... count \"returned is set\"\n"
     "Right: columns { returned { type date  optional yes } }  ... count \"returned is set\""},
    {ErrorCode::text_never_empty, Severity::error, "không có ô nào bằng văn bản rỗng ''",
     "no cell is equal to the empty text ''",
     "Viết \"is not set\" để hỏi ô trống, hoặc ghi văn bản cần so sánh.",
     "Write \"is not set\" to ask for an empty cell, or give the text to compare with.",
     "Ô trống nghĩa là không có giá trị, không phải một văn bản rỗng, nên so sánh với '' luôn cho "
     "cùng một kết quả.\n\n"
     "Sai:  count \"channel is set and channel != ''\"\n"
     "Đúng: count \"channel is set\"",
     "An empty cell is no value rather than an empty text, so a comparison with '' comes out the "
     "same for every record.\n\n"
     "Wrong: count \"channel is set and channel != ''\"\n"
     "Right: count \"channel is set\""},
};

}  // namespace

std::span<const CatalogueEntry> column_messages() { return kMessages; }

}  // namespace parindex
