// Messages on rules and expressions: codes 322 to 334, 344 to 351.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::top_below_maximum, Severity::error,
     "cách tính điểm của tiêu chí {0} cho cao nhất {1}, dưới điểm tối đa {2}",
     "the rule of item {0} gives at most {1}, less than its maximum {2}",
     "Thêm mức điểm đạt {2}, hoặc sửa điểm tối đa thành {1}.",
     "Add a step that reaches {2}, or make the maximum {1}.",
     "Dù làm tốt nhất, không cơ quan nào đạt điểm tối đa của tiêu chí này. Phần điểm không thể đạt "
     "vẫn nằm trong mẫu số và kéo chỉ số của mọi cơ quan xuống.\n\n"
     "Sai:  max 2  rule choice { fact f option yes { points 1 } option no { points 0 } }\n"
     "Đúng: max 2  rule choice { fact f option yes { points 2 } option no { points 0 } }",
     "However well it does, no agency can reach this item's maximum. The points out of reach stay "
     "in the denominator and lower everyone's index.\n\n"
     "Wrong: max 2  rule choice { fact f option yes { points 1 } option no { points 0 } }\n"
     "Right: max 2  rule choice { fact f option yes { points 2 } option no { points 0 } }"},
    {ErrorCode::points_above_maximum, Severity::error,
     "mức {1} điểm nằm ngoài khoảng từ 0 đến điểm tối đa {2} của tiêu chí {0}",
     "{1} points lie outside 0 to {2}, the maximum of item {0}",
     "Sửa mức điểm cho nằm trong khoảng từ 0 đến {2}.", "Give points between 0 and {2}.",
     "Một mức điểm trong cách tính điểm lớn hơn điểm tối đa hoặc nhỏ hơn 0. Nếu cho qua, điểm đạt "
     "được có thể vượt điểm tối đa và chỉ số vượt 100 %.\n\n"
     "Sai:  max 1  rule deadline { fact d by 2022-01-31 { points 1.5 } }\n"
     "Đúng: max 1  rule deadline { fact d by 2022-01-31 { points 1 } }",
     "A step of the rule is above the item's maximum or below 0. If it passed, points could exceed "
     "the maximum and an index 100 %.\n\n"
     "Wrong: max 1  rule deadline { fact d by 2022-01-31 { points 1.5 } }\n"
     "Right: max 1  rule deadline { fact d by 2022-01-31 { points 1 } }"},
    {ErrorCode::ranges_overlap, Severity::error, "hai khoảng {0} và {1} chồng lên nhau",
     "the ranges {0} and {1} overlap",
     "Cho một khoảng kết thúc đúng nơi khoảng kia bắt đầu, một bên dùng \"below\" (dưới), bên kia "
     "dùng \"from\" (từ).",
     "Let one end where the other begins: \"below\" on one side, \"from\" on the other.",
     "Một giá trị rơi vào cả hai khoảng nên có hai số điểm hoặc hai mức xếp loại. Chương trình "
     "không tự chọn mức có lợi hay bất lợi cho cơ quan.\n\n"
     "Sai:  band { from 70% to 90% points 1 }  band { from 90% points 2 }\n"
     "Đúng: band { from 70% below 90% points 1 }  band { from 90% points 2 }",
     "A value falls into both ranges and so has two numbers of points or two bands. Neither is "
     "chosen for or against the agency.\n\n"
     "Wrong: band { from 70% to 90% points 1 }  band { from 90% points 2 }\n"
     "Right: band { from 70% below 90% points 1 }  band { from 90% points 2 }"},
    {ErrorCode::ranges_gap, Severity::error, "bảng bỏ trống phần từ {0} đến {1}",
     "the table leaves a gap from {0} to {1}",
     "Nối hai khoảng liền nhau, kể cả đúng giá trị ở chỗ nối; kiểm tra \"to\" (đến) hay \"below\" "
     "(dưới), \"from\" (từ) hay \"above\" (trên).",
     "Join the ranges, the value where they meet included; check \"to\" against \"below\" and "
     "\"from\" against \"above\".",
     "Giá trị rơi vào phần trống không có mức điểm nào. Bảng tỷ lệ phải phủ từ 0 % đến 100 %, bảng "
     "số khác từ 0 trở lên, bảng xếp loại từ 0 đến 100. Khi hai số ở hai đầu bằng nhau, chính số "
     "ấy đang bị bỏ sót.\n\n"
     "Sai:  band { below 70% points 0 }  band { above 70% points 1 }\n"
     "Đúng: band { below 70% points 0 }  band { from 70% points 1 }",
     "A value in the gap has no points. A table of percentages covers 0 to 100 %, another one "
     "everything from 0 up, the bands of a set 0 to 100. Where both ends are the same number, that "
     "very number is left out.\n\n"
     "Wrong: band { below 70% points 0 }  band { above 70% points 1 }\n"
     "Right: band { below 70% points 0 }  band { from 70% points 1 }"},
    {ErrorCode::empty_range, Severity::error, "khoảng {0} không chứa giá trị nào",
     "the range {0} contains no value",
     "Kiểm tra hai đầu của khoảng: đầu dưới phải nhỏ hơn đầu trên.",
     "Check the two ends: the lower one must be less than the upper one.",
     "Đầu dưới lớn hơn hoặc bằng đầu trên, nên không cơ quan nào có thể rơi vào khoảng này. Thường "
     "do hai số bị đảo chỗ hoặc gõ thiếu một chữ số.\n\n"
     "Sai:  band { from 90% below 70% points 1 }\n"
     "Đúng: band { from 70% below 90% points 1 }",
     "The lower end is not below the upper end, so no agency can ever fall in. Two numbers were "
     "swapped or a digit is missing.\n\n"
     "Wrong: band { from 90% below 70% points 1 }\n"
     "Right: band { from 70% below 90% points 1 }"},
    {ErrorCode::steps_not_ascending, Severity::error,
     "mốc {0} không muộn hơn mốc {1} đứng trước nó",
     "the date {0} is not later than {1}, which stands before it",
     "Xếp các mốc \"by\" theo thứ tự tăng dần và bỏ mốc trùng.",
     "Put the \"by\" dates in ascending order, each only once.",
     "Điểm được cho theo mốc đầu tiên mà cơ quan kịp, nên các mốc phải xếp từ sớm đến muộn. Mốc "
     "đứng sai chỗ sẽ không bao giờ được dùng, và cơ quan nộp đúng hạn mất điểm.\n\n"
     "Sai:  by 2022-02-28 { points 0.5 }  by 2022-01-31 { points 1 }\n"
     "Đúng: by 2022-01-31 { points 1 }  by 2022-02-28 { points 0.5 }",
     "Points follow the first date that is met, so dates go from early to late. One out of order "
     "would never be used, and an agency in time would lose points.\n\n"
     "Wrong: by 2022-02-28 { points 0.5 }  by 2022-01-31 { points 1 }\n"
     "Right: by 2022-01-31 { points 1 }  by 2022-02-28 { points 0.5 }"},
    {ErrorCode::unknown_fact_in_rule, Severity::error,
     "cách tính điểm dùng số liệu \"{0}\" mà tiêu chí {1} không khai báo",
     "the rule uses fact \"{0}\", which item {1} does not declare",
     "Khai báo số liệu trong \"facts\" hoặc sửa tên; số liệu đã khai báo: {2}.",
     "Declare it in \"facts\" or correct the name; declared facts: {2}.",
     "Mỗi số liệu mà cách tính điểm nhắc đến phải được khai báo trong khối \"facts\" của cùng tiêu "
     "chí. Số liệu không khai báo thì không cơ quan nào nộp được, và tiêu chí sẽ luôn bị coi là "
     "thiếu.\n\n"
     "Sai:  facts { issued_on { type date } }  rule deadline { fact issue_on ... }\n"
     "Đúng: facts { issued_on { type date } }  rule deadline { fact issued_on ... }",
     "Every fact a rule names is declared in the \"facts\" of the same item. One that is not "
     "declared could never be handed in, and the item would always count as missing.\n\n"
     "Wrong: facts { issued_on { type date } }  rule deadline { fact issue_on ... }\n"
     "Right: facts { issued_on { type date } }  rule deadline { fact issued_on ... }"},
    {ErrorCode::wrong_fact_type, Severity::error,
     "số liệu \"{0}\" có kiểu {1}, cách tính {3} cần kiểu {2}",
     "fact \"{0}\" is of type {1}; rule {3} needs {2}",
     "Đổi kiểu của số liệu hoặc chọn cách tính điểm khác; kiểu dùng được: {2}.",
     "Change its type or choose another rule; types that fit: {2}.",
     "Cách tính deadline cần ngày (date), choice cần lựa chọn (option) hoặc có/không (yes_no). "
     "Kiểu khác thì không so sánh được với các mức của bảng điểm. Số liệu kiểu option chỉ có nghĩa "
     "với choice, vì các phương án được ghi ở đó.\n\n"
     "Sai:  facts { d { type count } }  rule deadline { fact d ... }\n"
     "Đúng: facts { d { type date } }  rule deadline { fact d ... }",
     "A deadline needs a date, a choice an option or yes/no. A value of another type cannot be "
     "held against the steps of the rule. A fact of type option belongs to a choice, which lists "
     "its options.\n\n"
     "Wrong: facts { d { type count } }  rule deadline { fact d ... }\n"
     "Right: facts { d { type date } }  rule deadline { fact d ... }"},
    {ErrorCode::expression_syntax, Severity::error, "công thức \"{1}\" sai cú pháp tại \"{0}\"",
     "the expression \"{1}\" breaks at \"{0}\"",
     "Kiểm tra dấu phép tính, dấu ngoặc và tên số liệu (chữ thường không dấu).",
     "Check operators, brackets and the names of facts (lower case, no accents).",
     "Công thức gồm số liệu, con số, phần trăm, + - * / ( ), min( ), max( ); điều kiện có thêm = "
     "!= < <= > >= and or not. Tên số liệu viết bằng chữ thường không dấu. Dấu % viết liền sau "
     "số.\n\n"
     "Sai:  of \"done / (assigned\"\n"
     "Đúng: of \"done / assigned\"",
     "An expression has facts, numbers, percentages, + - * / ( ), min( ), max( ); a condition also "
     "= != < <= > >= and or not. Names of facts are in lower case, without accents. The % sign "
     "comes right after its number.\n\n"
     "Wrong: of \"done / (assigned\"\n"
     "Right: of \"done / assigned\""},
    {ErrorCode::expression_unknown_name, Severity::error,
     "công thức dùng tên \"{0}\" chưa được khai báo", "the expression uses an unknown name \"{0}\"",
     "Các tên dùng được: {1}.", "Names that may be used: {1}.",
     "Công thức chỉ dùng được số liệu của chính tiêu chí đó. Tên gõ sai không được coi là 0, vì "
     "như vậy tỷ lệ và điểm sẽ sai mà không có dấu hiệu gì.\n\n"
     "Sai:  of \"done / asigned\"\n"
     "Đúng: of \"done / assigned\"",
     "An expression may use the facts of its own item. A misspelt name does not count as 0: ratio "
     "and points would be wrong without a sign.\n\n"
     "Wrong: of \"done / asigned\"\n"
     "Right: of \"done / assigned\""},
    {ErrorCode::expression_type, Severity::error, "chỗ này cần kiểu {0}, công thức cho kiểu {1}",
     "type {0} is needed here, the expression gives type {1}",
     "Sửa vế này để hai bên cùng kiểu: số với số, ngày với ngày, có/không với có/không.",
     "Correct this operand so that both sides agree: number with number, date with date, yes/no "
     "with yes/no.",
     "Số (number), ngày (date), có/không (yes_no) và lựa chọn (option) không lẫn với nhau: không "
     "cộng ngày với số, không so sánh số với ngày. Cách tính điểm cần một con số, điều kiện cần "
     "có/không.\n\n"
     "Sai:  of \"on_time >= 5\"\n"
     "Đúng: of \"on_time / resolved\"",
     "Numbers, dates, yes/no and options do not mix: a date is not added to a number nor compared "
     "with one. A rule needs a number, a condition yes or no.\n\n"
     "Wrong: of \"on_time >= 5\"\n"
     "Right: of \"on_time / resolved\""},
    {ErrorCode::expression_too_deep, Severity::error,
     "công thức quá dài hoặc lồng quá nhiều tầng ngoặc",
     "the expression is too long or nested too deep",
     "Rút gọn công thức, hoặc đưa phần tính trước vào một số liệu riêng.",
     "Simplify it, or declare a part of it as a fact of its own.",
     "Công thức được giới hạn ở khoảng 60 tầng ngoặc lồng nhau và 4096 phần tử. Công thức trong "
     "các quyết định ngắn hơn nhiều; vượt giới hạn thường do một đoạn bị chép lặp.",
     "An expression may have some 60 brackets one inside another and 4096 parts. Formulas in "
     "decisions are far shorter; beyond that a text was probably pasted over and over."},
    {ErrorCode::unknown_rule, Severity::error, "không có cách tính điểm \"{0}\"",
     "there is no rule \"{0}\"", "Các cách tính điểm: {1}.", "Known rules: {1}.",
     "Khóa \"rule\" phải nêu một trong các cách tính điểm có sẵn. Không có cách tính điểm thì tiêu "
     "chí không thể cho điểm cơ quan nào.\n\n"
     "Sai:  rule choise { fact f ... }\n"
     "Đúng: rule choice { fact f ... }",
     "The key \"rule\" names one of the rules that exist. Without a rule the item can give points "
     "to nobody.\n\n"
     "Wrong: rule choise { fact f ... }\n"
     "Right: rule choice { fact f ... }"},
    {ErrorCode::maximum_off_step, Severity::error,
     "điểm tối đa {1} của tiêu chí {0} không phải bội số của bước điểm {2}",
     "the maximum {1} of item {0} is not a multiple of the step {2}",
     "Chọn bước điểm chia hết điểm tối đa, ví dụ 0.25 cho 1 điểm.",
     "Choose a step that divides the maximum, such as 0.25 for 1 point.",
     "Cơ quan thẩm định cho điểm theo từng bước, bắt đầu từ 0. Nếu điểm tối đa không nằm trên một "
     "bước thì không ai được cho điểm tối đa.\n\n"
     "Sai:  max 1  rule judgement { step 0.3 }\n"
     "Đúng: max 1  rule judgement { step 0.25 }",
     "An appraiser gives points in steps from 0. If the maximum is not on a step, nobody could be "
     "given the maximum.\n\n"
     "Wrong: max 1  rule judgement { step 0.3 }\n"
     "Right: max 1  rule judgement { step 0.25 }"},
    {ErrorCode::options_not_yes_no, Severity::error,
     "số liệu có/không \"{0}\" phải có đúng hai phương án yes và no",
     "the yes/no fact \"{0}\" must have exactly the options yes and no",
     "Ghi đủ hai phương án yes và no, hoặc đổi kiểu số liệu thành option.",
     "Give the two options yes and no, or make the fact of type option.",
     "Số liệu kiểu yes_no chỉ nhận yes hoặc no, nên bảng điểm phải nêu điểm cho cả hai và không có "
     "phương án khác. Thiếu một phương án thì cơ quan chọn phương án ấy không có điểm nào được quy "
     "định.\n\n"
     "Sai:  option yes { points 1 }\n"
     "Đúng: option yes { points 1 }  option no { points 0 }",
     "A fact of type yes_no takes yes or no, so the rule gives points for both and has no other "
     "option. With one missing, an agency that answers it has no points laid down.\n\n"
     "Wrong: option yes { points 1 }\n"
     "Right: option yes { points 1 }  option no { points 0 }"},
    {ErrorCode::percent_out_of_range, Severity::error, "{0} nằm ngoài khoảng từ 0 đến 100 %",
     "{0} lies outside 0 to 100 %",
     "Sửa cho nằm trong khoảng ấy; ở cách tính rate hoặc bands, nếu tỷ lệ được phép vượt 100 % thì "
     "ghi \"allow_over yes\".",
     "Correct it; in the rules rate and bands, where a share may exceed 100 %, say \"allow_over "
     "yes\".",
     "Ngưỡng hay tỷ lệ quy đổi vượt 100 % thường là gõ nhầm, ví dụ 850% thay vì 85.0%. Với chỉ "
     "tiêu có thể vượt kế hoạch, cách tính \"rate\" và \"bands\" nhận \"allow_over yes\".\n\n"
     "Sai:  full_at 850%\n"
     "Đúng: full_at 85%",
     "A threshold or share above 100 % is usually a slip, such as 850% for 85.0%. Where a plan may "
     "be exceeded, \"rate\" and \"bands\" take \"allow_over yes\".\n\n"
     "Wrong: full_at 850%\n"
     "Right: full_at 85%"},
    {ErrorCode::interpolation_needs_ends, Severity::error, "khoảng nội suy cần hai đầu khác nhau",
     "an interpolated range needs two different ends",
     "Cho khoảng một đầu trên lớn hơn đầu dưới, bằng \"to\" hoặc \"below\".",
     "Give the range an upper end above its lower one, with \"to\" or \"below\".",
     "Nội suy cho điểm tăng đều từ \"low\" ở đầu dưới lên \"high\" ở đầu trên của khoảng. Khoảng "
     "không có đầu trên thì không biết đạt bao nhiêu mới được điểm \"high\".\n\n"
     "Sai:  band { from 10 points interpolate low 0.5 high 1 }\n"
     "Đúng: band { from 10 to 20 points interpolate low 0.5 high 1 }",
     "Interpolation goes evenly from \"low\" at the lower end to \"high\" at the upper end. "
     "Without an upper end nobody knows what earns the \"high\" points.\n\n"
     "Wrong: band { from 10 points interpolate low 0.5 high 1 }\n"
     "Right: band { from 10 to 20 points interpolate low 0.5 high 1 }"},
    {ErrorCode::mixed_bounds, Severity::error,
     "trong một bảng vừa có giới hạn phần trăm vừa có giới hạn là số thường",
     "percentages and plain numbers are mixed in one table",
     "Ghi tất cả giới hạn kèm dấu %, hoặc tất cả không kèm.",
     "Write every bound with %, or every one without.",
     "70% và 70 là hai giá trị khác nhau một trăm lần. Trong cùng một bảng phải dùng thống nhất, "
     "nếu không các khoảng sẽ chồng lên nhau hoặc bỏ trống.\n\n"
     "Sai:  band { below 70 points 0 }  band { from 70% points 1 }\n"
     "Đúng: band { below 70% points 0 }  band { from 70% points 1 }",
     "70% and 70 differ by a factor of a hundred. One table uses one of them, or its ranges "
     "overlap or leave gaps.\n\n"
     "Wrong: band { below 70 points 0 }  band { from 70% points 1 }\n"
     "Right: band { below 70% points 0 }  band { from 70% points 1 }"},
    {ErrorCode::bad_bound, Severity::error, "\"{0}\" không phải giới hạn hợp lệ",
     "\"{0}\" is not a valid bound",
     "Ghi một số không âm, dấu thập phân là dấu chấm, kèm % nếu là tỷ lệ; bảng xếp loại dùng số "
     "không kèm %.",
     "Write a number of 0 or more, with a decimal point, and % for a share; the bands of a set "
     "take plain numbers.",
     "Giới hạn của khoảng (from, above, to, below) phải là số hoặc phần trăm không âm. Dấu phẩy "
     "thập phân, chữ và đơn vị không được nhận, để 94,96 và 94.96 không bị hiểu khác nhau.\n\n"
     "Sai:  band good { title \"Tốt\" from 80,5 below 90 }\n"
     "Đúng: band good { title \"Tốt\" from 80.5 below 90 }",
     "The bound of a range (from, above, to, below) is a number or a percentage of 0 or more. "
     "Decimal commas, words and units are refused, so that nobody reads a bound in two ways.\n\n"
     "Wrong: band good { title \"Tốt\" from 80,5 below 90 }\n"
     "Right: band good { title \"Tốt\" from 80.5 below 90 }"},
    {ErrorCode::bad_rule_number, Severity::error,
     "giá trị {1} của khóa \"{0}\" không dùng được trong cách tính điểm này",
     "the value {1} of key \"{0}\" does not fit this rule",
     "Ghi số lớn hơn 0 cho full_at, step, each, each_percent; zero_below không âm và không quá "
     "full_at.",
     "Give full_at, step, each and each_percent a value above 0; zero_below lies between 0 and "
     "full_at.",
     "Bước điểm, điểm mỗi đơn vị hay ngưỡng đạt điểm tối đa bằng 0 hoặc âm thì không tính được "
     "điểm. Ngưỡng mất điểm (zero_below) cao hơn ngưỡng đạt điểm tối đa (full_at) là mâu thuẫn.\n\n"
     "Sai:  rule rate { of \"done / assigned\" full_at 80% zero_below 90% }\n"
     "Đúng: rule rate { of \"done / assigned\" full_at 90% zero_below 80% }",
     "With a step, a value for each unit or a full mark of 0 or less no points can be worked out. "
     "A floor (zero_below) above the full mark (full_at) contradicts it.\n\n"
     "Wrong: rule rate { of \"done / assigned\" full_at 80% zero_below 90% }\n"
     "Right: rule rate { of \"done / assigned\" full_at 90% zero_below 80% }"},
    {ErrorCode::rollup_not_a_sum, Severity::error,
     "số liệu \"{0}\" có kiểu {1} nên không cộng được từ các cơ quan cấp dưới",
     "fact \"{0}\" is of type {1} and cannot be summed over agencies",
     "Khai tử số và mẫu số là hai số đếm rồi cộng từng số, hoặc bỏ \"rollup sum\".",
     "Have its numerator and denominator as two counts and sum these, or drop \"rollup sum\".",
     "\"rollup sum\" cộng số liệu của các cơ quan cấp dưới. Chỉ số đếm (count) và số thập phân "
     "(decimal) mới cộng được; tổng các tỷ lệ, ngày hay lựa chọn không có nghĩa.\n\n"
     "Sai:  share { type percent  rollup sum ... }\n"
     "Đúng: on_time { type count  rollup sum ... }  resolved { type count  rollup sum ... }",
     "\"rollup sum\" adds up the facts of the agencies below. Only counts and decimals can be "
     "added; "
     "a sum of shares, dates or options means nothing.\n\n"
     "Wrong: share { type percent  rollup sum ... }\n"
     "Right: on_time { type count  rollup sum ... }  resolved { type count  rollup sum ... }"},
};

}  // namespace

std::span<const CatalogueEntry> rule_messages() { return kMessages; }

}  // namespace parindex
