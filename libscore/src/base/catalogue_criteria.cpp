// Messages on keys, values and the structure of a criteria set: codes 301 to 321, 336 to 343, 380
// to 382.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::unknown_key, Severity::error, "khóa \"{0}\" không có trong bảng khóa cho phép",
     "unknown key \"{0}\"",
     "Các khóa dùng được ở đây: {1}. Đoạn chữ có dấu cách phải nằm trong ngoặc kép.",
     "Keys known here: {1}. Text with spaces goes in quotes.",
     "Mỗi khối chỉ nhận những khóa đã quy định. Một khóa gõ sai mà bị bỏ qua thì quy định ấy mất "
     "hiệu lực trong im lặng: thiếu mức điểm, thiếu ngưỡng, điểm công bố sai. Tên gọi hay công "
     "thức có dấu cách mà thiếu ngoặc kép cũng gây lỗi này: từ thứ hai bị đọc thành khóa.\n\n"
     "Sai:  appraisr so-noi-vu\n"
     "Đúng: appraiser so-noi-vu",
     "A block takes only the keys that are laid down for it. A misspelt key that is passed over "
     "would silently drop a provision: a step or a threshold is gone and the published score is "
     "wrong. A title or a formula with spaces and without quotes leads here too: its second word "
     "is read as a key.\n\n"
     "Wrong: appraisr so-noi-vu\n"
     "Right: appraiser so-noi-vu"},
    {ErrorCode::duplicate_key, Severity::error, "khóa \"{0}\" được ghi hai lần",
     "key \"{0}\" is given twice", "Giữ một dòng, bỏ dòng kia; lần ghi thứ nhất ở {1}.",
     "Keep one of the two; the first is at {1}.",
     "Khóa này chỉ có một giá trị, hoặc hai khóa cùng nói về một giới hạn (như \"from\" và "
     "\"above\"). Hai giá trị thì không biết lấy giá trị nào làm căn cứ tính điểm.\n\n"
     "Sai:  max 2  max 3\n"
     "Đúng: max 3",
     "This key has one value only, or two keys speak of the same limit (such as \"from\" and "
     "\"above\"). With two values nobody can tell which one the score rests on.\n\n"
     "Wrong: max 2  max 3\n"
     "Right: max 3"},
    {ErrorCode::missing_key, Severity::error, "thiếu \"{0}\" trong {1}",
     "\"{0}\" is missing in {1}", "Thêm \"{0}\" vào {1}.", "Add \"{0}\" to {1}.",
     "Khối này bắt buộc phải có khóa nói trên. Chương trình không tự đặt giá trị thay, vì điểm tối "
     "đa, cách tính điểm hay thời hạn đều phải có căn cứ trong quyết định ban hành.\n\n"
     "Sai:  item 1.1.1 { title \"Kế hoạch\" rule judgement { step 0.5 } }\n"
     "Đúng: item 1.1.1 { title \"Kế hoạch\" max 1 rule judgement { step 0.5 } }",
     "The block must have that key. No value is made up for it: a maximum, a rule or a due date "
     "has to come from the decision that issued the set.\n\n"
     "Wrong: item 1.1.1 { title \"Kế hoạch\" rule judgement { step 0.5 } }\n"
     "Right: item 1.1.1 { title \"Kế hoạch\" max 1 rule judgement { step 0.5 } }"},
    {ErrorCode::unexpected_value, Severity::error,
     "khóa \"{0}\" không nhận giá trị \"{1}\", chỉ nhận khối { }",
     "key \"{0}\" takes no value \"{1}\", only a { } block",
     "Bỏ giá trị và ghi nội dung vào trong khối { }.",
     "Remove the value and write the content in a { } block.",
     "Khóa này mở một khối gồm nhiều khóa con, bản thân nó không có giá trị. Giá trị viết thừa sẽ "
     "không được dùng vào đâu, trong khi người viết tin rằng nó có hiệu lực.\n\n"
     "Sai:  rounding 2\n"
     "Đúng: rounding { item 2 index 2 }",
     "The key opens a block of further keys and has no value itself. A value here would be used "
     "nowhere, while its author believes that it holds.\n\n"
     "Wrong: rounding 2\n"
     "Right: rounding { item 2 index 2 }"},
    {ErrorCode::missing_value, Severity::error, "khóa \"{0}\" chưa có giá trị",
     "key \"{0}\" has no value", "Ghi giá trị sau khóa, trên cùng một dòng.",
     "Write the value after the key, on the same line.",
     "Sau khóa này phải có một giá trị nằm cùng dòng. Giá trị viết xuống dòng dưới sẽ bị hiểu "
     "thành một khóa mới.\n\n"
     "Sai:  max\n"
     "Đúng: max 1.5",
     "A value must follow the key on the same line. A value on the next line would be read as a "
     "new key.\n\n"
     "Wrong: max\n"
     "Right: max 1.5"},
    {ErrorCode::unexpected_children, Severity::error,
     "khóa \"{0}\" chỉ nhận giá trị, không nhận khối { }",
     "key \"{0}\" takes a value, not a { } block", "Bỏ khối { } và ghi giá trị ngay sau khóa.",
     "Remove the { } block and write the value after the key.",
     "Khóa này có một giá trị đơn, không có khóa con. Nội dung trong khối sẽ không được dùng; "
     "thường do dấu } của khối trước bị thiếu hoặc đặt sai chỗ.\n\n"
     "Sai:  max { points 1 }\n"
     "Đúng: max 1",
     "The key has one plain value and no keys inside. What the block says would be used nowhere; "
     "often the } of an earlier block is missing or misplaced.\n\n"
     "Wrong: max { points 1 }\n"
     "Right: max 1"},
    {ErrorCode::wrong_root, Severity::error, "tệp bắt đầu bằng \"{0}\", cần \"{1}\"",
     "the file begins with \"{0}\" where \"{1}\" is expected",
     "Kiểm tra xem có chọn nhầm tệp không; khóa đầu tiên của tệp phải là \"{1}\".",
     "Check that this is the right file; its first key must be \"{1}\".",
     "Khóa đầu tiên cho biết tệp thuộc loại gì: bộ tiêu chí là criteria_set, kỳ đánh giá là "
     "assessment. Khóa khác nghĩa là nhầm tệp, hoặc khóa đầu tiên gõ sai.\n\n"
     "Sai:  criteria vinh-long-2022 { title \"Bộ tiêu chí\" }\n"
     "Đúng: criteria_set vinh-long-2022 { title \"Bộ tiêu chí\" }",
     "The first key says what a file is: criteria_set for a criteria set, assessment for an "
     "assessment. Another one means a wrong file or a misspelt key.\n\n"
     "Wrong: criteria vinh-long-2022 { title \"Bộ tiêu chí\" }\n"
     "Right: criteria_set vinh-long-2022 { title \"Bộ tiêu chí\" }"},
    {ErrorCode::several_roots, Severity::error, "khóa \"{0}\" nằm ngoài khối chính của tệp",
     "key \"{0}\" stands outside the file's main block",
     "Đưa khóa này vào trong khối chính, hoặc chuyển sang tệp riêng.",
     "Move it into the main block or into a file of its own.",
     "Mỗi tệp chỉ có một khối chính. Khóa đứng ngoài khối thường do dấu } đóng khối quá sớm, và "
     "mọi nội dung phía sau sẽ không thuộc bộ tiêu chí nào.\n\n"
     "Sai:  criteria_set a { total 100 }  ties dense\n"
     "Đúng: criteria_set a { total 100  ties dense }",
     "A file has one main block. A key outside it usually means that a } closed the block too "
     "early, and all that follows would belong to no set.\n\n"
     "Wrong: criteria_set a { total 100 }  ties dense\n"
     "Right: criteria_set a { total 100  ties dense }"},
    {ErrorCode::bad_points, Severity::error, "\"{0}\" không phải số điểm hợp lệ",
     "\"{0}\" is not a number of points",
     "Ghi số thập phân với dấu chấm, ví dụ 0.5, không kèm đơn vị.",
     "Write a decimal with a point, such as 0.5, without a unit.",
     "Điểm là số thập phân đúng, dấu thập phân trong tệp INFO là dấu chấm và không có dấu phân "
     "cách hàng nghìn. Dấu phẩy không được đoán: 1,5 có thể là một phẩy năm hoặc là hai số. Số "
     "lớn quá mức cũng không được nhận.\n\n"
     "Sai:  points 0,5\n"
     "Đúng: points 0.5",
     "Points are exact decimals; in INFO files the decimal mark is a point and thousands are not "
     "separated. A comma is never guessed at: 1,5 may be one and a half or two numbers. Numbers "
     "beyond any real maximum are refused too.\n\n"
     "Wrong: points 0,5\n"
     "Right: points 0.5"},
    {ErrorCode::bad_percent, Severity::error, "\"{0}\" không phải tỷ lệ phần trăm hợp lệ",
     "\"{0}\" is not a percentage", "Ghi số kèm dấu %, ví dụ 85%, viết liền nhau.",
     "Write a number with the % sign, such as 85%, without a space.",
     "Tỷ lệ phải có dấu % viết liền sau số. Không có dấu thì không biết 85 là 85 % hay 8500 %, và "
     "0.85 là 85 % hay 0,85 %.\n\n"
     "Sai:  full_at 80\n"
     "Đúng: full_at 80%",
     "A percentage has the % sign right after the number. Without it nobody knows whether 85 is 85 "
     "% or 8500 %, and 0.85 is 85 % or 0.85 %.\n\n"
     "Wrong: full_at 80\n"
     "Right: full_at 80%"},
    {ErrorCode::bad_date, Severity::error, "\"{0}\" không phải ngày hợp lệ",
     "\"{0}\" is not a valid date",
     "Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2022-02-28; mốc của deadline còn nhận 2022-02 (hết "
     "tháng) và 2022-Q1 (hết quý).",
     "Write year-month-day, such as 2022-02-28; a deadline also takes 2022-02 (end of month) and "
     "2022-Q1 (end of quarter).",
     "Ngày được ghi theo dạng năm-tháng-ngày và phải có thật trên lịch: 2022-02-29 không có. Dạng "
     "khác bị từ chối vì 03/02/2022 có thể là ngày 3 tháng 2 hoặc 2 tháng 3, chênh một tháng là "
     "chênh điểm đúng hạn.\n\n"
     "Sai:  by 31/01/2022 { points 1 }\n"
     "Đúng: by 2022-01-31 { points 1 }",
     "A date is year-month-day and must exist: 2022-02-29 does not. Other forms are refused "
     "because 03/02/2022 may be 3 February or 2 March, and a month decides whether work was in "
     "time.\n\n"
     "Wrong: by 31/01/2022 { points 1 }\n"
     "Right: by 2022-01-31 { points 1 }"},
    {ErrorCode::bad_word, Severity::error, "\"{0}\" không phải giá trị của khóa \"{1}\"",
     "\"{0}\" is not a value of key \"{1}\"", "Chọn một trong các giá trị: {2}.",
     "Choose one of: {2}.",
     "Khóa này chỉ nhận một trong các từ đã quy định. Từ lạ không được thay bằng giá trị mặc định, "
     "vì cách xử lý điểm không áp dụng, đồng hạng hay làm tròn đều làm thay đổi kết quả công "
     "bố.\n\n"
     "Sai:  ties shared\n"
     "Đúng: ties competition",
     "The key takes only one of the words laid down. An unknown word does not fall back to a "
     "default, because how ties, rounding or not-applicable items are treated changes the "
     "published result.\n\n"
     "Wrong: ties shared\n"
     "Right: ties competition"},
    {ErrorCode::bad_integer, Severity::error,
     "giá trị \"{0}\" của khóa \"{1}\" không phải số nguyên trong khoảng {2}",
     "the value \"{0}\" of key \"{1}\" is not a whole number within {2}",
     "Ghi một số nguyên trong khoảng {2}.", "Write a whole number within {2}.",
     "Khóa này cần một số nguyên viết bằng chữ số, không có phần thập phân và nằm trong khoảng cho "
     "phép. Số ngoài khoảng thường là do gõ thừa hoặc thiếu chữ số.\n\n"
     "Sai:  rounding { item 2.5 index 2 }\n"
     "Đúng: rounding { item 2 index 2 }",
     "The key needs a whole number in digits, without decimals and within its range. A number "
     "outside usually has a digit too many or too few.\n\n"
     "Wrong: rounding { item 2.5 index 2 }\n"
     "Right: rounding { item 2 index 2 }"},
    {ErrorCode::too_many_decimals, Severity::error,
     "số điểm \"{0}\" có nhiều hơn {1} chữ số thập phân",
     "the points \"{0}\" have more than {1} decimals",
     "Ghi không quá {1} chữ số thập phân, hoặc tăng \"rounding item\" của bộ tiêu chí.",
     "Use at most {1} decimals, or raise the set's \"rounding item\".",
     "Điểm của tiêu chí thành phần được làm tròn theo \"rounding item\" của bộ tiêu chí. Mức điểm "
     "ghi lẻ hơn mức làm tròn sẽ không bao giờ được cho đúng như văn bản quy định, nên phải sửa "
     "ngay từ bộ tiêu chí.\n\n"
     "Sai:  rounding { item 2 index 2 }  ...  points 0.125\n"
     "Đúng: rounding { item 3 index 2 }  ...  points 0.125",
     "Item points are rounded to the set's \"rounding item\" decimals. A step written with more "
     "could never be awarded as the text says, so it has to be settled in the set.\n\n"
     "Wrong: rounding { item 2 index 2 }  ...  points 0.125\n"
     "Right: rounding { item 3 index 2 }  ...  points 0.125"},
    {ErrorCode::bad_name, Severity::error, "\"{0}\" không dùng làm tên số liệu được",
     "\"{0}\" cannot be the name of a fact",
     "Đặt tên bằng chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ cái; không dùng "
     "and, or, not, yes, no, min, max.",
     "Use lower-case a-z, digits and underscores, a letter first; not and, or, not, yes, no, min, "
     "max.",
     "Tên số liệu được dùng trong công thức nên chỉ gồm a-z, 0-9 và gạch dưới. Các từ của ngôn ngữ "
     "công thức không dùng làm tên được. Tên hiển thị bằng tiếng Việt ghi ở khóa \"title\".\n\n"
     "Sai:  facts { số_hồ_sơ { type count } }\n"
     "Đúng: facts { dossiers { type count title \"Số hồ sơ\" } }",
     "The name of a fact is used in formulas, so it consists of a-z, 0-9 and underscores. Words of "
     "the formula language are taken. The name that people see goes into \"title\".\n\n"
     "Wrong: facts { số_hồ_sơ { type count } }\n"
     "Right: facts { dossiers { type count title \"Số hồ sơ\" } }"},
    {ErrorCode::bad_id, Severity::error, "mã \"{0}\" không hợp lệ", "\"{0}\" is not a valid id",
     "Chỉ dùng chữ cái không dấu, chữ số, dấu chấm, gạch nối và gạch dưới, không có dấu cách; mã "
     "no_opinion dành riêng cho phiếu không có ý kiến.",
     "Use only unaccented letters, digits, full stop, hyphen and underscore, without spaces; "
     "no_opinion is reserved for survey forms without an opinion.",
     "Mã của lĩnh vực, tiêu chí, khối hay xếp loại được tệp số liệu nhắc lại, nên phải viết được "
     "giống nhau ở mọi nơi. Dấu cách và chữ có dấu dễ bị biến đổi khi qua bảng tính, làm cho số "
     "liệu không tìm được tiêu chí của mình.\n\n"
     "Sai:  item \"1.1 a\" { max 1 }\n"
     "Đúng: item 1.1.a { max 1 }",
     "Data files repeat the ids of areas, criteria, blocks and bands, so an id must look the same "
     "everywhere. Spaces and accents change easily on the way through a spreadsheet, and a fact "
     "would no longer find its item.\n\n"
     "Wrong: item \"1.1 a\" { max 1 }\n"
     "Right: item 1.1.a { max 1 }"},
    {ErrorCode::duplicate_id, Severity::error, "mã hoặc tên \"{0}\" được dùng hai lần",
     "the id or name \"{0}\" is used twice", "Đổi một trong hai; nơi thứ nhất ở {1}.",
     "Change one of the two; the first is at {1}.",
     "Trong một bộ tiêu chí, mã của lĩnh vực, tiêu chí và tiêu chí thành phần không được trùng "
     "nhau; tên số liệu cũng vậy, mã xếp loại và mã phương án cũng vậy trong bảng của mình. Nếu "
     "trùng, một dòng số liệu hay thẩm định sẽ nói về hai nơi và không biết cộng điểm vào đâu.\n\n"
     "Sai:  item 1.1.1 { max 1 }  item 1.1.1 { max 2 }\n"
     "Đúng: item 1.1.1 { max 1 }  item 1.1.2 { max 2 }",
     "Within a set no two areas, criteria or items share an id, no two facts a name, and no two "
     "bands or options of one table an id. Otherwise a row of evidence or an appraisal would speak "
     "of two places and nobody knew where its points go.\n\n"
     "Wrong: item 1.1.1 { max 1 }  item 1.1.1 { max 2 }\n"
     "Right: item 1.1.1 { max 1 }  item 1.1.2 { max 2 }"},
    {ErrorCode::children_do_not_add_up, Severity::error,
     "điểm tối đa của {0} là {1} nhưng các phần bên trong cộng lại là {2}",
     "{0} has a maximum of {1}, but its parts add up to {2}",
     "Sửa điểm tối đa của {0} hoặc của các phần bên trong cho khớp nhau.",
     "Correct the maximum of {0} or those of its parts so that they agree.",
     "Điểm tối đa các tiêu chí thành phần cộng lại phải bằng tiêu chí, các tiêu chí bằng lĩnh vực, "
     "các lĩnh vực bằng \"total\". Không khớp nghĩa là thiếu hoặc thừa một tiêu chí, và chỉ số "
     "phần trăm sẽ tính trên mẫu số sai.\n\n"
     "Sai:  area 1 { max 10  criterion 1.1 { max 4 ... }  criterion 1.2 { max 5 ... } }\n"
     "Đúng: area 1 { max 10  criterion 1.1 { max 4 ... }  criterion 1.2 { max 6 ... } }",
     "Items add up to their criterion, criteria to their area, areas to \"total\". If they do not, "
     "an item is missing or one too many, and the index would have a wrong denominator.\n\n"
     "Wrong: area 1 { max 10  criterion 1.1 { max 4 ... }  criterion 1.2 { max 5 ... } }\n"
     "Right: area 1 { max 10  criterion 1.1 { max 4 ... }  criterion 1.2 { max 6 ... } }"},
    {ErrorCode::unknown_area, Severity::error, "bộ tiêu chí không có lĩnh vực \"{0}\"",
     "the set has no area \"{0}\"", "Các lĩnh vực của bộ tiêu chí: {1}.", "Areas of the set: {1}.",
     "Thứ tự ưu tiên khi bằng chỉ số (tie_break) phải nêu các lĩnh vực có trong bộ tiêu chí. Mã lạ "
     "bị bỏ qua thì hai cơ quan bằng nhau sẽ được xếp theo tiêu chuẩn khác với quy định.\n\n"
     "Sai:  tie_break { area 33 }\n"
     "Đúng: tie_break { area 3 }",
     "The tie-break names areas of this set. An unknown one passed over would order two tied "
     "agencies by something else than the regulation says.\n\n"
     "Wrong: tie_break { area 33 }\n"
     "Right: tie_break { area 3 }"},
    {ErrorCode::unknown_band, Severity::error, "bộ tiêu chí không có mức xếp loại \"{0}\"",
     "the set has no band \"{0}\"", "Các mức xếp loại của bộ tiêu chí: {1}.",
     "Bands of the set: {1}.",
     "Quy định khống chế xếp loại (cap, no_self_score) phải nêu một mức có trong bảng xếp loại. "
     "Mức lạ thì quy định ấy không áp dụng được với cơ quan nào.\n\n"
     "Sai:  cap { event discipline-warning  band averag }\n"
     "Đúng: cap { event discipline-warning  band average }",
     "A provision that limits the band (cap, no_self_score) names a band of the set's table. With "
     "an unknown one it could be applied to no agency.\n\n"
     "Wrong: cap { event discipline-warning  band averag }\n"
     "Right: cap { event discipline-warning  band average }"},
    {ErrorCode::clamp_required, Severity::error,
     "bộ tiêu chí có điểm thưởng hoặc điểm trừ nhưng chưa ghi \"clamp\"",
     "the set has bonus or penalty but does not say \"clamp\"",
     "Thêm \"clamp yes\" nếu chỉ số không được vượt 100, \"clamp no\" nếu được vượt.",
     "Add \"clamp yes\" where the index may not exceed 100, \"clamp no\" where it may.",
     "Có điểm thưởng thì chỉ số có thể vượt 100. Văn bản phải nói rõ có chặn ở 100 hay không, vì "
     "điều đó quyết định hai cơ quan cùng trên 100 là bằng nhau hay hơn kém nhau.\n\n"
     "Sai:  bonus { cap 3 item B.1 { ... } }\n"
     "Đúng: clamp yes  bonus { cap 3 item B.1 { ... } }",
     "With bonus points an index can exceed 100. The regulation has to say whether it stops there, "
     "since that decides whether two agencies above 100 are equal or not.\n\n"
     "Wrong: bonus { cap 3 item B.1 { ... } }\n"
     "Right: clamp yes  bonus { cap 3 item B.1 { ... } }"},
    {ErrorCode::nothing_inside, Severity::error, "{0} chưa có {1} nào", "{0} contains no {1}",
     "Thêm ít nhất một {1} vào {0}; lĩnh vực hay tiêu chí thừa thì xóa đi.",
     "Add at least one {1} to {0}; delete an area or criterion that is not wanted.",
     "Phần này rỗng: bộ tiêu chí phải có lĩnh vực và bảng xếp loại, lĩnh vực phải có tiêu chí, "
     "tiêu chí phải có tiêu chí thành phần hoặc tự mang cách tính điểm. Phần rỗng có điểm tối đa "
     "mà không ai được điểm.\n\n"
     "Sai:  area 2 { title \"Cải cách thể chế\" max 10 }\n"
     "Đúng: area 2 { title \"Cải cách thể chế\" max 10 criterion 2.1 { ... } }",
     "This part is empty: a set needs areas and bands, an area criteria, a criterion items or a "
     "rule of its own. An empty part would have a maximum that nobody can earn.\n\n"
     "Wrong: area 2 { title \"Cải cách thể chế\" max 10 }\n"
     "Right: area 2 { title \"Cải cách thể chế\" max 10 criterion 2.1 { ... } }"},
    {ErrorCode::period_reversed, Severity::error,
     "thời hạn kết thúc {1} đứng trước ngày bắt đầu {0}",
     "the period ends on {1}, before it begins on {0}",
     "Sửa \"from\" hoặc \"to\" để ngày bắt đầu không sau ngày kết thúc.",
     "Correct \"from\" or \"to\" so that the first day is not after the last.",
     "Thời gian hiệu lực của bộ tiêu chí bị đảo ngược nên không có ngày nào nằm trong đó. Bộ tiêu "
     "chí sẽ không bao giờ được chọn để chấm điểm.\n\n"
     "Sai:  valid { from 2022-12-31 to 2022-01-01 }\n"
     "Đúng: valid { from 2022-01-01 to 2022-12-31 }",
     "The period of validity is reversed, so no day lies in it. The set could never be chosen for "
     "scoring.\n\n"
     "Wrong: valid { from 2022-12-31 to 2022-01-01 }\n"
     "Right: valid { from 2022-01-01 to 2022-12-31 }"},
    {ErrorCode::maximum_not_positive, Severity::error,
     "điểm tối đa của {0} là {1}, phải lớn hơn 0 và không quá 1000000",
     "the maximum of {0} is {1}; it must be above 0 and at most 1000000",
     "Ghi điểm tối đa lớn hơn 0; phần chỉ để theo dõi thì đưa ra ngoài bộ tiêu chí.",
     "Give a maximum above 0; what is only watched does not belong in the set.",
     "Chỉ số là điểm đạt được chia cho điểm tối đa, nên điểm tối đa phải lớn hơn 0. Số lớn hơn "
     "1000000 hầu như chắc chắn là gõ nhầm.\n\n"
     "Sai:  item 1.1.1 { max 0 ... }\n"
     "Đúng: item 1.1.1 { max 0.5 ... }",
     "An index is points divided by maximum, so a maximum is above 0. More than 1000000 is almost "
     "surely a slip.\n\n"
     "Wrong: item 1.1.1 { max 0 ... }\n"
     "Right: item 1.1.1 { max 0.5 ... }"},
    {ErrorCode::similar_ids, Severity::warning,
     "hai mã \"{0}\" và \"{1}\" dễ bị bảng tính coi là một",
     "a spreadsheet may take the ids \"{0}\" and \"{1}\" for one another",
     "Định dạng cột mã là văn bản khi nhập số liệu bằng bảng tính, hoặc đánh số khác đi.",
     "Format the id column as text when data is entered in a spreadsheet, or number differently.",
     "Bảng tính đọc 1.10 như con số và đổi thành 1.1. Khi đó số liệu của tiêu chí này rơi vào tiêu "
     "chí kia mà tệp vẫn hợp lệ. Đây là cảnh báo: mã đúng theo văn bản thì vẫn dùng được.\n\n"
     "Sai:  1.1 ... 1.10\n"
     "Đúng: 1.01 ... 1.10",
     "A spreadsheet reads 1.10 as a number and turns it into 1.1. The data of one item then lands "
     "in another while the file looks sound. This is a warning: ids that the regulation uses stay "
     "usable.\n\n"
     "Wrong: 1.1 ... 1.10\n"
     "Right: 1.01 ... 1.10"},
    {ErrorCode::unused_fact, Severity::warning,
     "số liệu \"{0}\" của tiêu chí {1} không được cách tính điểm sử dụng",
     "fact \"{0}\" of item {1} is not used by its rule",
     "Đưa số liệu vào cách tính điểm, hoặc bỏ khai báo này.",
     "Use it in the rule, or remove its declaration.",
     "Cơ quan phải khai số liệu này nhưng nó không ảnh hưởng đến điểm. Thường do công thức dùng "
     "nhầm tên khác hoặc thiếu một vế. Nếu chỉ để theo dõi thì không cần bắt cơ quan khai.\n\n"
     "Sai:  facts { done { type count } late { type count } }  rule count { of done each 0.5 }\n"
     "Đúng: facts { done { type count } }  rule count { of done each 0.5 }",
     "Agencies have to declare this fact, yet it has no bearing on the points. Often the formula "
     "uses another name by mistake or lacks a term. What nobody uses need not be asked for.\n\n"
     "Wrong: facts { done { type count } late { type count } }  rule count { of done each 0.5 }\n"
     "Right: facts { done { type count } }  rule count { of done each 0.5 }"},
    {ErrorCode::no_appraiser, Severity::warning, "tiêu chí {0} chưa có cơ quan thẩm định",
     "item {0} has no appraiser",
     "Ghi \"appraiser\" ở tiêu chí hoặc lĩnh vực, hoặc \"lead\" cho cả bộ tiêu chí.",
     "Give \"appraiser\" at the item or its area, or \"lead\" for the whole set.",
     "Không có cơ quan nào được giao thẩm định tiêu chí này, nên ở lần 1 không cơ quan nào được "
     "quyết định điểm của nó. Dòng thẩm định lần 1 của tiêu chí này sẽ bị từ chối.\n\n"
     "Ví dụ: area 1 { appraiser so-noi-vu ... }",
     "No office is charged with this item, so none may decide its points in round 1. An appraisal "
     "of it in that round will be refused.\n\n"
     "Example: area 1 { appraiser so-noi-vu ... }"},
};

}  // namespace

std::span<const CatalogueEntry> criteria_messages() { return kMessages; }

}  // namespace parindex
