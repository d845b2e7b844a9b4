// Messages on evidence, self-scores and surveys: codes 601 to 617, 625, 628, 680, 683, 684.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::unknown_agency, Severity::error, "không có cơ quan \"{0}\" trong agencies.csv",
     "agency \"{0}\" is not in agencies.csv", "Sửa mã cơ quan, hoặc thêm cơ quan vào agencies.csv.",
     "Correct the code, or add the agency to agencies.csv.",
     "Mọi dòng số liệu phải nêu đúng mã của một cơ quan trong danh sách. Dòng có mã lạ không bị bỏ "
     "qua, vì cơ quan gửi dòng ấy sẽ mất điểm mà không biết.\n\n"
     "Sai:  so-yte,3.2.1,on_time,912\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "Every row names an agency of the list by its code. A row with an unknown code is not "
     "skipped: the agency that sent it would lose points unawares.\n\n"
     "Wrong: so-yte,3.2.1,on_time,912\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::agency_takes_no_evidence, Severity::error,
     "cơ quan \"{0}\" có trạng thái {1} nên không được chấm điểm",
     "agency \"{0}\" has the status {1} and is not scored",
     "Kiểm tra mã cơ quan của dòng này, hoặc sửa trạng thái trong agencies.csv.",
     "Check the agency of this row, or correct its status in agencies.csv.",
     "Cơ quan chỉ thẩm định (appraiser) hoặc chỉ báo cáo (reports_only) không được chấm điểm nên "
     "không có bộ tiêu chí. Số liệu ghi cho cơ quan ấy thường thuộc về một cơ quan khác.\n\n"
     "Sai:  hoi-dong,1.1.1,issued_on,2022-01-20\n"
     "Đúng: so-y-te,1.1.1,issued_on,2022-01-20",
     "An agency that only appraises (appraiser) or only reports (reports_only) is not scored and "
     "has no criteria set. Evidence entered for it usually belongs to another agency.\n\n"
     "Wrong: hoi-dong,1.1.1,issued_on,2022-01-20\n"
     "Right: so-y-te,1.1.1,issued_on,2022-01-20"},
    {ErrorCode::unknown_item, Severity::error,
     "bộ tiêu chí \"{1}\" không có tiêu chí thành phần \"{0}\"",
     "criteria set \"{1}\" has no item \"{0}\"",
     "Sửa mã; tiêu chí hay lĩnh vực thì ghi từng tiêu chí thành phần bên trong; định dạng cột "
     "item là văn bản nếu bảng tính đã đổi 1.10 thành 1.1 hoặc thành ngày.",
     "Correct the id; for a criterion or an area name each item inside; format the column item as "
     "text if a spreadsheet turned 1.10 into 1.1 or into a date.",
     "Mã tiêu chí phải có trong bộ tiêu chí của khối mà cơ quan thuộc về. Các khối có thể dùng bộ "
     "tiêu chí khác nhau, nên mã đúng với sở chưa chắc đúng với huyện.\n\n"
     "Sai:  so-y-te,3.21,on_time,912\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "The id must belong to the criteria set of the agency's block. Blocks may have different "
     "sets, so an id that is right for departments may not exist for districts.\n\n"
     "Wrong: so-y-te,3.21,on_time,912\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::in_another_version, Severity::error,
     "bộ tiêu chí {1}, dùng vào ngày {2}, không có \"{0}\"; bộ {3} (hiệu lực {4} – {5}) mới có",
     "criteria set {1}, in use on {2}, has no \"{0}\"; {3} (valid {4} – {5}) has it",
     "Bỏ dòng này, ghi theo phiên bản đang dùng, hoặc sửa \"as_of\" của kỳ đánh giá (hay --as-of).",
     "Remove the row, write it as the version in use has it, or correct the assessment's \"as_of\" "
     "(or --as-of).",
     "Khối có nhiều phiên bản bộ tiêu chí; ngày \"as_of\" quyết định phiên bản nào được dùng. Dòng "
     "này ghi một tiêu chí hay số liệu chỉ có trong phiên bản khác, nên ở ngày ấy không tính vào "
     "đâu được.\n\n"
     "Sai:  as_of 2022-08-31   ; 1.2.9 chỉ có trong phiên bản 2, hiệu lực từ 2022-10-01\n"
     "Đúng: as_of 2022-12-15",
     "The block has several versions of its set, and \"as_of\" decides which is used. The row "
     "names "
     "an item or a fact that only another version has, so on that day it counts nowhere.\n\n"
     "Wrong: as_of 2022-08-31   ; 1.2.9 is only in version 2, valid from 2022-10-01\n"
     "Right: as_of 2022-12-15"},
    {ErrorCode::unknown_fact, Severity::error, "tiêu chí {1} không có số liệu \"{0}\"",
     "item {1} has no fact \"{0}\"", "Ghi tên như trong khối \"facts\" của tiêu chí (có: {2}).",
     "Use a name from the \"facts\" of the item (it has: {2}).",
     "Tên số liệu phải đúng như trong khối \"facts\" của tiêu chí. Số liệu mang tên lạ không được "
     "dùng, và tiêu chí sẽ bị coi là thiếu số liệu.\n\n"
     "Sai:  so-y-te,3.2.1,ontime,912\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "The name must be one of the item's \"facts\". A value under another name would not be used "
     "and the item would count as missing.\n\n"
     "Wrong: so-y-te,3.2.1,ontime,912\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::fact_of_other_item, Severity::error,
     "số liệu \"{0}\" thuộc tiêu chí {1}, dòng này ghi tiêu chí {2}",
     "fact \"{0}\" belongs to item {1}, the row says {2}",
     "Sửa mã tiêu chí thành {1}, hoặc sửa tên số liệu.",
     "Make the item {1}, or correct the name of the fact.",
     "Tên số liệu chỉ có ở một tiêu chí, nên dòng này tự mâu thuẫn. Hay gặp khi bảng tính đổi mã "
     "tiêu chí, ví dụ 1.10 thành 1.1. Chương trình không tự chọn vế nào đúng.\n\n"
     "Sai:  so-y-te,3.1,on_time,912\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "A fact belongs to one item, so the row contradicts itself. A spreadsheet may have changed "
     "the id, such as 1.10 into 1.1. Neither side is taken on trust.\n\n"
     "Wrong: so-y-te,3.1,on_time,912\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::bad_number, Severity::error, "\"{0}\" ghi cho {1} không phải là số",
     "\"{0}\" for {1} is not a number",
     "Ghi số bằng chữ số, không kèm đơn vị, dấu cách hay dấu phân cách hàng nghìn; dấu % viết "
     "liền sau số.",
     "Write digits only, without unit, spaces or thousands separators; a % sign comes right after "
     "the number.",
     "Chỗ này cần một con số, ví dụ 912 hoặc 0.5. Chữ, đơn vị và dấu cách không được tự bỏ đi, vì "
     "\"12 (quý I)\" có thể không phải là số của cả năm. Chưa có số liệu thì không ghi dòng, "
     "không ghi \"-\" hay \"không có\".\n\n"
     "Sai:  so-y-te,3.2.1,on_time,912 hồ sơ\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "A number is needed here, such as 912 or 0.5. Words, units and spaces are not stripped: \"12 "
     "(quý I)\" may not be the number for the year. Where there is no fact, leave out the row and "
     "do not write \"-\" or \"none\".\n\n"
     "Wrong: so-y-te,3.2.1,on_time,912 hồ sơ\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::wrong_decimal_mark, Severity::error,
     "\"{0}\" dùng dấu thập phân khác với dấu \"{1}\" của tệp",
     "\"{0}\" uses another decimal mark than the \"{1}\" of its file",
     "Viết lại với dấu \"{1}\", không có dấu phân cách hàng nghìn; hoặc khai đúng dấu của cả tệp: "
     "\"decimal dot\" hay \"decimal comma\".",
     "Write it with \"{1}\" and without thousands separators, or declare the mark of the whole "
     "file: \"decimal dot\" or \"decimal comma\".",
     "Mỗi tệp chỉ có một dấu thập phân: dấu chấm, trừ khi khai \"decimal comma\". Dấu còn lại bị "
     "từ chối vì 1.234 có thể là một nghìn hai trăm ba mươi tư hoặc một phẩy hai. Dấu phân cách "
     "hàng nghìn không được nhận ở bất kỳ tệp nào.\n\n"
     "Sai:  so-y-te,1.1.1,budget,\"1,5\"\n"
     "Đúng: so-y-te,1.1.1,budget,1.5",
     "A file has one decimal mark: the point, unless it declares \"decimal comma\". The other is "
     "refused, since 1.234 may be a thousand or a little over one. Thousands separators pass in "
     "no file.\n\n"
     "Wrong: so-y-te,1.1.1,budget,\"1,5\"\n"
     "Right: so-y-te,1.1.1,budget,1.5"},
    {ErrorCode::number_too_long, Severity::error,
     "số \"{0}\" quá dài: nhiều nhất 18 chữ số, kể cả phần thập phân",
     "the number \"{0}\" is too long: 18 digits at most, decimals included",
     "Kiểm tra lại số; nếu là kết quả phép chia thì khai hai số liệu gốc.",
     "Check it; for a quotient declare the two original facts.",
     "Số được tính đúng tuyệt đối nên dài nhất 18 chữ số, kể cả phần thập phân. Số dài hơn thường "
     "là kết quả phép chia chép nguyên từ bảng tính; hãy khai hai số liệu gốc để chương trình tự "
     "chia.\n\n"
     "Sai:  ratio 0.9496124031007751938\n"
     "Đúng: on_time 245, resolved 258",
     "Numbers are exact and so limited to 18 digits, decimals included. A longer one is usually a "
     "quotient copied from a spreadsheet; declare the two original facts and let the rule "
     "divide.\n\n"
     "Wrong: ratio 0.9496124031007751938\n"
     "Right: on_time 245, resolved 258"},
    {ErrorCode::count_not_whole, Severity::error,
     "số liệu đếm \"{1}\" có giá trị \"{0}\" không phải số nguyên",
     "the count \"{1}\" has the value \"{0}\", which is not whole",
     "Viết liền các chữ số, không dấu chấm, không dấu phẩy: 12000. Số liệu vốn lẻ thì bộ tiêu chí "
     "khai kiểu decimal.",
     "Write digits alone, without point or comma: 12000. For a fact that is rightly fractional the "
     "set declares type decimal.",
     "Số liệu kiểu count đếm hồ sơ, văn bản, nhiệm vụ nên chỉ nhận số nguyên. Số lẻ thường do "
     "chép nhầm tỷ lệ hoặc do hiểu dấu chấm là dấu phân cách hàng nghìn (1.234).\n\n"
     "Sai:  so-y-te,3.2.1,on_time,91.2\n"
     "Đúng: so-y-te,3.2.1,on_time,912",
     "A fact of type count counts dossiers, documents or tasks and is whole. A fraction is "
     "usually a share copied by mistake or a point meant to separate thousands (1.234).\n\n"
     "Wrong: so-y-te,3.2.1,on_time,91.2\n"
     "Right: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::percent_sign_missing, Severity::error,
     "giá trị \"{0}\" của số liệu tỷ lệ \"{1}\" không có dấu %",
     "the value \"{0}\" of the percentage \"{1}\" lacks the % sign", "Ghi kèm dấu %, ví dụ 85.5%.",
     "Write the % sign, as in 85.5%.",
     "Số liệu kiểu percent phải có dấu % viết liền sau số. Không có dấu thì không biết 0.855 là "
     "85,5 % hay 0,855 %; bảng tính hay tự đổi giữa hai cách ghi này.\n\n"
     "Sai:  so-y-te,4.1,satisfied,85.5\n"
     "Đúng: so-y-te,4.1,satisfied,85.5%",
     "A fact of type percent has the % sign right after the number. Without it 0.855 may be 85.5 % "
     "or 0.855 %; spreadsheets switch between the two.\n\n"
     "Wrong: so-y-te,4.1,satisfied,85.5\n"
     "Right: so-y-te,4.1,satisfied,85.5%"},
    {ErrorCode::bad_yes_no, Severity::error, "\"{0}\" không phải yes hoặc no (số liệu \"{1}\")",
     "\"{0}\" is neither yes nor no (fact \"{1}\")", "Ghi yes nếu có, no nếu không.",
     "Write yes or no.",
     "Số liệu có/không chỉ nhận hai từ yes và no, viết thường. Các cách ghi khác như x, 1, có, đạt "
     "không được đoán, vì ô trống và dấu x của mỗi nơi hiểu một khác.\n\n"
     "Sai:  so-y-te,1.2.1,has_plan,x\n"
     "Đúng: so-y-te,1.2.1,has_plan,yes",
     "A yes/no fact takes the two words yes and no in lower case. Other forms such as x, 1, có or "
     "đạt are not guessed at: every office means something else by an x or an empty cell.\n\n"
     "Wrong: so-y-te,1.2.1,has_plan,x\n"
     "Right: so-y-te,1.2.1,has_plan,yes"},
    {ErrorCode::unknown_option, Severity::error, "\"{0}\" không phải phương án của {2}",
     "\"{0}\" is not an option of {2}", "Ghi mã của một phương án (có: {1}).",
     "Use the id of an option (there are: {1}).",
     "Giá trị phải là mã của một phương án đã quy định trong bộ tiêu chí, không phải tên hiển "
     "thị. Phương án lạ không có mức điểm.\n\n"
     "Sai:  so-y-te,7.1,tốt,120\n"
     "Đúng: so-y-te,7.1,good,120",
     "The value must be the id of an option of the criteria set, not its title. An unknown option "
     "has no points.\n\n"
     "Wrong: so-y-te,7.1,tốt,120\n"
     "Right: so-y-te,7.1,good,120"},
    {ErrorCode::duplicate_row, Severity::error, "hai dòng cùng nói về {0}", "two rows speak of {0}",
     "Giữ một dòng, bỏ dòng kia; dòng thứ nhất ở {1}.",
     "Keep one and remove the other; the first is at {1}.",
     "Mỗi giá trị chỉ được khai một lần, kể cả khi hai dòng nằm ở hai tệp và ghi giống nhau. Hai "
     "dòng khác nhau thì không biết dòng nào là căn cứ; chương trình không lấy dòng sau đè dòng "
     "trước. Số liệu được nộp lại thì ghi lần (cột round) mới.\n\n"
     "Sai:  so-y-te,3.2.1,on_time,912\n"
     "      so-y-te,3.2.1,on_time,940\n"
     "Đúng: so-y-te,3.2.1,on_time,940",
     "A value is declared once, even where the two rows stand in two files and agree. Where they "
     "differ nobody knows which one counts, and the later does not simply win. A value handed in "
     "again gets a new round (column round).\n\n"
     "Wrong: so-y-te,3.2.1,on_time,912\n"
     "       so-y-te,3.2.1,on_time,940\n"
     "Right: so-y-te,3.2.1,on_time,940"},
    {ErrorCode::points_over_maximum, Severity::error,
     "{0} điểm vượt điểm tối đa {2} của tiêu chí {1}",
     "{0} points exceed {2}, the maximum of item {1}",
     "Ghi số điểm không quá {2}; kiểm tra dấu thập phân và mã tiêu chí.",
     "Give at most {2}; check the decimal point and the item.",
     "Điểm tự đánh giá hay điểm thẩm định không được lớn hơn điểm tối đa của tiêu chí. Chương "
     "trình không tự hạ xuống điểm tối đa, vì số vượt thường là gõ nhầm (15 thay vì 1.5) hoặc ghi "
     "nhầm dòng.\n\n"
     "Sai:  so-y-te,1.1.1,15\n"
     "Đúng: so-y-te,1.1.1,1.5",
     "A self-score or an appraisal cannot exceed the item's maximum. It is not cut down silently: "
     "too much is usually a slip (15 for 1.5) or the wrong row.\n\n"
     "Wrong: so-y-te,1.1.1,15\n"
     "Right: so-y-te,1.1.1,1.5"},
    {ErrorCode::points_off_step, Severity::error,
     "{0} điểm của tiêu chí {1} không đúng bước điểm {2}",
     "{0} points of item {1} are not on its step of {2}", "Ghi số điểm là bội số của {2}.",
     "Give a multiple of {2}.",
     "Tiêu chí cho điểm theo nhận xét có bước điểm do bộ tiêu chí quy định, để các cơ quan thẩm "
     "định cho điểm thống nhất. Số điểm nằm giữa hai bước không có trong thang điểm.\n\n"
     "Sai:  0.6   ; judgement { step 0.25 }\n"
     "Đúng: 0.5   ; judgement { step 0.25 }",
     "An item of judgement has a step laid down by the set, so that all appraisers use one scale. "
     "Points between two steps are not on that scale.\n\n"
     "Wrong: 0.6   ; judgement { step 0.25 }\n"
     "Right: 0.5   ; judgement { step 0.25 }"},
    {ErrorCode::points_too_fine, Severity::error,
     "{0} điểm của tiêu chí {1} có nhiều hơn {2} chữ số thập phân",
     "{0} points of item {1} have more than {2} decimals", "Ghi không quá {2} chữ số thập phân.",
     "Use at most {2} decimals.",
     "Bộ tiêu chí quy định số chữ số thập phân của điểm (rounding item). Điểm tự đánh giá hay thẩm "
     "định ghi lẻ hơn không được tự làm tròn, vì người ký phải chịu trách nhiệm về con số đã "
     "ký.\n\n"
     "Sai:  so-y-te,3.2.1,0.875   ; rounding { item 2 index 2 }\n"
     "Đúng: so-y-te,3.2.1,0.88",
     "The set lays down the decimals of item points (rounding item). A finer self-score or "
     "appraisal is not rounded for its author: whoever signs a number answers for it.\n\n"
     "Wrong: so-y-te,3.2.1,0.875   ; rounding { item 2 index 2 }\n"
     "Right: so-y-te,3.2.1,0.88"},
    {ErrorCode::negative_points, Severity::error, "điểm của tiêu chí {1} là số âm: {0}",
     "the points of item {1} are negative: {0}",
     "Ghi số điểm từ 0 trở lên; điểm trừ ghi số dương ở tiêu chí của khối penalty.",
     "Give 0 or more; penalties are positive points of an item under penalty.",
     "Điểm của một tiêu chí thấp nhất là 0. Điểm trừ được quy định thành tiêu chí riêng trong khối "
     "\"penalty\" của bộ tiêu chí và ghi bằng số dương.\n\n"
     "Sai:  so-y-te,P.1,-0.5\n"
     "Đúng: so-y-te,P.1,0.5",
     "The points of an item are never below 0. What is taken off has items of its own under "
     "\"penalty\" in the set, written as positive points.\n\n"
     "Wrong: so-y-te,P.1,-0.5\n"
     "Right: so-y-te,P.1,0.5"},
    {ErrorCode::survey_self_scored, Severity::error,
     "tiêu chí {0} tính từ điều tra xã hội học, cơ quan không tự chấm",
     "item {0} is scored by a survey and cannot be self-scored",
     "Bỏ dòng này khỏi self_scores.csv; ghi số phiếu vào surveys.csv.",
     "Remove the row from self_scores.csv; answers go into surveys.csv.",
     "Điểm điều tra xã hội học do người dân, doanh nghiệp trả lời mà có, nên cơ quan không có điểm "
     "tự đánh giá ở tiêu chí này. Khi tính theo điểm tự đánh giá, tiêu chí này được để ra "
     "ngoài.\n\n"
     "Sai:  so-y-te,7.1,4.5\n"
     "Đúng: so-y-te,7.1,good,120",
     "Survey points come from the answers of people and businesses, so an agency claims none. At "
     "stage self such items are left out.\n\n"
     "Wrong: so-y-te,7.1,4.5\n"
     "Right: so-y-te,7.1,good,120"},
    {ErrorCode::not_a_survey, Severity::error, "tiêu chí {0} không tính theo điều tra xã hội học",
     "item {0} is not scored by a survey", "Sửa mã tiêu chí; số liệu thường ghi vào evidence.csv.",
     "Correct the item; ordinary facts go into evidence.csv.",
     "Tệp surveys.csv chỉ nhận số phiếu của tiêu chí có cách tính \"survey\". Số phiếu ghi vào "
     "tiêu chí khác sẽ không được dùng, còn tiêu chí khảo sát thật sự thì thiếu phiếu.\n\n"
     "Sai:  so-y-te,1.1.1,good,120\n"
     "Đúng: so-y-te,7.1,good,120",
     "surveys.csv takes answer counts of items whose rule is \"survey\". Counts for another item "
     "would be unused, while the true survey item goes without.\n\n"
     "Wrong: so-y-te,1.1.1,good,120\n"
     "Right: so-y-te,7.1,good,120"},
    {ErrorCode::evidence_not_applicable, Severity::warning,
     "tiêu chí {1} không áp dụng với cơ quan \"{0}\" nhưng vẫn có số liệu hoặc điểm",
     "item {1} does not apply to agency \"{0}\", yet there is evidence or points for it",
     "Bỏ số liệu hay điểm này, hoặc sửa đặc điểm của cơ quan hay applicability.csv nếu tiêu chí "
     "có áp dụng.",
     "Remove it, or correct the agency's properties or applicability.csv if the item does apply.",
     "Tiêu chí không áp dụng thì số liệu không được dùng. Có số liệu là dấu hiệu cơ quan cho rằng "
     "tiêu chí có áp dụng, nên cần kiểm tra lại trước khi công bố vì điểm tối đa của cơ quan phụ "
     "thuộc vào đó.\n\n"
     "Ví dụ: applicability.csv: so-y-te,3.2.1,...   evidence.csv: so-y-te,3.2.1,on_time,912",
     "The evidence of an item that does not apply is not used. That it is there suggests that the "
     "agency thinks the item applies; check before publication, for its maximum depends on it.\n\n"
     "Example: applicability.csv: so-y-te,3.2.1,...   evidence.csv: so-y-te,3.2.1,on_time,912"},
    {ErrorCode::evidence_of_excused, Severity::warning,
     "cơ quan \"{0}\" được miễn đánh giá nhưng vẫn có số liệu",
     "agency \"{0}\" is excused, yet there is evidence of it",
     "Bỏ số liệu, hoặc đổi trạng thái thành unranked nếu muốn chấm điểm mà không xếp hạng.",
     "Remove it, or make the status unranked to score the agency without ranking it.",
     "Cơ quan được miễn (excused) chỉ có tên trong danh sách, không có điểm. Số liệu của cơ quan "
     "ấy không được dùng; nếu vẫn cần chấm điểm thì trạng thái ghi chưa đúng.\n\n"
     "Sai:  so-y-te,departments,Sở Y tế,excused\n"
     "Đúng: so-y-te,departments,Sở Y tế,unranked",
     "An excused agency is only listed and has no score. Its evidence is unused; if it is to be "
     "scored, its status is wrong.\n\n"
     "Wrong: so-y-te,departments,Sở Y tế,excused\n"
     "Right: so-y-te,departments,Sở Y tế,unranked"},
    {ErrorCode::unknown_event, Severity::warning,
     "sự việc \"{0}\" không được nhắc đến trong bộ tiêu chí",
     "event \"{0}\" is named by no cap of the set",
     "Sửa tên sự việc (các sự việc khống chế xếp loại: {1}).",
     "Correct its name (events that cap the band: {1}).",
     "Sự việc chỉ có tác dụng khi bộ tiêu chí có quy định khống chế xếp loại (cap) cho nó. Tên gõ "
     "sai thì cơ quan bị kỷ luật vẫn được xếp loại như bình thường.\n\n"
     "Sai:  so-y-te,discipline_warning,2022-06-01,QĐ 12\n"
     "Đúng: so-y-te,discipline-warning,2022-06-01,QĐ 12",
     "An event matters only where the set has a cap for it. Misspelt, an agency under discipline "
     "would keep its band.\n\n"
     "Wrong: so-y-te,discipline_warning,2022-06-01,QĐ 12\n"
     "Right: so-y-te,discipline-warning,2022-06-01,QĐ 12"},
};

}  // namespace

std::span<const CatalogueEntry> evidence_messages() { return kMessages; }

}  // namespace parindex
