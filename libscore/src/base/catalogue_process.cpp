// Messages on the steps of the year and on filled forms: codes 631 to 639, 690 to 693.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::appraisal_before_lock, Severity::error,
     "thẩm định ngày {0}, trước ngày chốt tự chấm {1}",
     "appraised on {0}, before self-assessment was locked on {1}",
     "Sửa decided_on nếu ghi nhầm ngày, hoặc thẩm định lại sau ngày chốt; ngày chốt thật đã khác "
     "thì sửa self_due trong calendar.",
     "Correct decided_on if it is a slip, or decide again after the lock; where the lock was "
     "another day, correct self_due in calendar.",
     "Trước ngày chốt (calendar, self_due) đơn vị còn được sửa số liệu và điểm tự chấm, nên quyết "
     "định trước ngày ấy nói về một hồ sơ có thể không còn như cũ. Câu hỏi (query) thì được hỏi "
     "bất cứ lúc nào. Thẩm định đúng ngày chốt là hợp lệ.\n\n"
     "Sai:  so-y-te,1.1.1,1,accept,,so-noi-vu,2022-11-20   ; self_due 2022-11-30\n"
     "Đúng: so-y-te,1.1.1,1,accept,,so-noi-vu,2022-12-02",
     "Until the lock date (calendar, self_due) the agency may still change its facts and claims, "
     "so an earlier decision is about a file that may no longer be the same. A query may be asked "
     "at any time. A decision on the day itself stands.\n\n"
     "Wrong: so-y-te,1.1.1,1,accept,,so-noi-vu,2022-11-20   ; self_due 2022-11-30\n"
     "Right: so-y-te,1.1.1,1,accept,,so-noi-vu,2022-12-02"},
    {ErrorCode::round_without_earlier, Severity::error,
     "lần {2} ở tiêu chí {1} của \"{0}\" không có lần trước hay giải trình nào",
     "round {2} on item {1} of \"{0}\" follows no earlier round and no explanation",
     "Ghi đúng lần (lần đầu là 1), hoặc bổ sung dòng của lần trước, giải trình của đơn vị.",
     "Give the right round (the first is 1), or add the row of the earlier round or the agency's "
     "explanation.",
     "Lần 2 trở đi xem xét lại điều đã quyết định, đã hỏi hay đã giải trình. Không có gì ở lần "
     "trước thì thường là ghi nhầm lần hoặc thiếu tệp. Cơ quan chủ trì và hội đồng được quyết "
     "định ngay từ lần 2 khi cơ quan thẩm định chưa quyết định gì đối với đơn vị, hoặc khi đó là "
     "dòng của chính cơ quan thẩm định.\n\n"
     "Sai:  so-y-te,1.1.1,2,points,0.5,so-noi-vu,\"Thiếu phụ lục\"\n"
     "Đúng: so-y-te,1.1.1,1,points,0.5,so-noi-vu,\"Thiếu phụ lục\"",
     "Round 2 and later look again at what was decided, asked or explained. Where nothing came "
     "before, the round is usually a slip or a file is missing. Lead and council may begin at "
     "round 2 where the appraising office decided nothing on the agency, or where the line is the "
     "office's own.\n\n"
     "Wrong: so-y-te,1.1.1,2,points,0.5,so-noi-vu,\"Thiếu phụ lục\"\n"
     "Right: so-y-te,1.1.1,1,points,0.5,so-noi-vu,\"Thiếu phụ lục\""},
    {ErrorCode::correction_of_undeclared, Severity::error,
     "sửa số liệu \"{1}\" của tiêu chí {2}, nhưng \"{0}\" chưa khai số liệu ấy",
     "fact \"{1}\" of item {2} is corrected, but \"{0}\" never declared it",
     "Đơn vị bổ sung số liệu vào evidence hoặc biểu; cơ quan thẩm định muốn tự cho điểm thì dùng "
     "points.",
     "Let the agency add the fact to its evidence or form; an office that wants to give points of "
     "its own decides with points.",
     "Quyết định \"fact\" thay một giá trị đã khai bằng giá trị đã kiểm tra. Chưa khai thì không "
     "có gì để sửa: hoặc số liệu của đơn vị bị thất lạc, hoặc tên số liệu bị nhầm. Số liệu do kế "
     "hoạch đếm, cộng từ đơn vị trực thuộc, hay của điểm thưởng, điểm trừ thì không phải khai.\n\n"
     "Sai:  so-y-te,3.2.1,1,fact,on_time,905,vp-ubnd   ; chưa khai on_time\n"
     "Đúng: so-y-te,3.2.1,1,points,0,vp-ubnd           ; kèm lý do",
     "\"fact\" puts a checked value in the place of the declared one. Where nothing was declared "
     "there is nothing to correct: the agency's value was lost, or the name is a slip. Facts that "
     "the plan counts, that are summed over agencies below, and those of bonus and penalty need no "
     "declaration.\n\n"
     "Wrong: so-y-te,3.2.1,1,fact,on_time,905,vp-ubnd   ; on_time never declared\n"
     "Right: so-y-te,3.2.1,1,points,0,vp-ubnd           ; with a reason"},
    {ErrorCode::form_cell_not_taken, Severity::error, "dòng \"{0}\" của biểu không dùng cột {1}",
     "a row \"{0}\" of a form has no use for column {1}",
     "Xóa ô này, hoặc chuyển sang đúng dòng; dòng này nhận: {2}.",
     "Empty the cell, or move it to the row it belongs to; this row takes {2}.",
     "Mỗi loại dòng của biểu chỉ nhận một số cột: item nhận points, document, explanation, "
     "submitted_on; fact nhận value, document, submitted_on, round; difficulty và proposal nhận "
     "text. Điều ghi ở ô khác sẽ mất mà không ai biết, nên bị báo lỗi.\n\n"
     "Sai:  dòng item có 912 ở cột value\n"
     "Đúng: dòng fact có 912 ở cột value",
     "Each kind of row takes some of the columns: item takes points, document, explanation, "
     "submitted_on; fact takes value, document, submitted_on, round; difficulty and proposal take "
     "text. What stands in another cell would be lost unnoticed, so it is an error.\n\n"
     "Wrong: a row item with 912 in column value\n"
     "Right: a row fact with 912 in column value"},
    {ErrorCode::form_of_two_agencies, Severity::error, "biểu của \"{0}\" có dòng của \"{1}\"",
     "the form of \"{0}\" has a row of \"{1}\"",
     "Chuyển dòng này sang biểu của đơn vị kia, hoặc sửa mã.",
     "Move the row to the other agency's form, or correct the code.",
     "Mỗi biểu là của một đơn vị. Dòng của đơn vị khác thường do sao chép từ biểu của họ, và sẽ "
     "mất khi biểu này được nộp lại.\n\n"
     "Sai:  so-y-te.csv có dòng item,so-tu-phap,1.1.1\n"
     "Đúng: so-y-te.csv chỉ có dòng của so-y-te",
     "A form is one agency's. A row of another was usually copied from theirs, and would be lost "
     "when this form is handed in again.\n\n"
     "Wrong: so-y-te.csv has a row item,so-tu-phap,1.1.1\n"
     "Right: so-y-te.csv has rows of so-y-te only"},
    {ErrorCode::form_exists, Severity::error, "biểu \"{0}\" đã có",
     "the form \"{0}\" exists already", "Thêm --force để thay, hoặc chọn thư mục khác.",
     "Add --force to replace it, or choose another folder.",
     "Biểu đã phát hay đã nộp không bị ghi đè nếu không được bảo. Nộp lại biểu của một đơn vị thì "
     "thêm --force; biểu cũ được thay nguyên vẹn.\n\n"
     "Sai:  parindex import my-2022 so-y-te.csv          ; forms/so-y-te.csv đã có\n"
     "Đúng: parindex import my-2022 so-y-te.csv --force",
     "A form that was issued or handed in is not overwritten without being told to. Where an "
     "agency hands its form in again add --force; the old one is replaced as a whole.\n\n"
     "Wrong: parindex import my-2022 so-y-te.csv          ; forms/so-y-te.csv exists\n"
     "Right: parindex import my-2022 so-y-te.csv --force"},
    {ErrorCode::forms_not_declared, Severity::error, "kỳ đánh giá không khai nơi để biểu \"{0}\"",
     "the assessment declares no place for the form \"{0}\"",
     "Thêm vào assessment.info: forms { file \"forms/*.csv\" }",
     "Add to assessment.info: forms { file \"forms/*.csv\" }",
     "Biểu được nhận vào thư mục mà khóa forms của assessment.info nêu bằng một mẫu tên tệp. "
     "Không có khóa ấy, hoặc tên biểu không khớp với mẫu, thì biểu nhận vào sẽ không bao giờ được "
     "đọc.\n\n"
     "Sai:  forms so-y-te.csv\n"
     "Đúng: forms { file \"forms/*.csv\" }",
     "Forms are placed in the folder that the key forms of assessment.info names by a pattern. "
     "Without it, or where the form's name does not match, the form would never be read.\n\n"
     "Wrong: forms so-y-te.csv\n"
     "Right: forms { file \"forms/*.csv\" }"},
    {ErrorCode::form_names_nobody, Severity::error, "biểu \"{0}\" không nêu đơn vị nào",
     "the form \"{0}\" names no agency",
     "Ghi mã đơn vị vào cột agency, hoặc phát lại biểu: parindex form.",
     "Fill the column agency, or issue the form again: parindex form.",
     "Đơn vị của một biểu là mã ở cột agency. Biểu không có dòng nào thì không biết của ai.\n\n"
     "Sai:  tệp chỉ có dòng tên cột\n"
     "Đúng: form,so-y-te,…",
     "The agency of a form is the code in its column agency. Nobody knows whose a form without "
     "rows is.\n\n"
     "Wrong: a file of its header row only\n"
     "Right: form,so-y-te,…"},
    {ErrorCode::agency_imported_twice, Severity::error, "hai biểu cùng của \"{0}\"",
     "two forms are of \"{0}\"", "Nhận một trong hai; biểu thứ nhất là {1}.",
     "Import one of the two; the first is {1}.",
     "Mỗi đơn vị có một biểu. Nhận hai biểu cùng lúc thì biểu sau sẽ đè biểu trước.\n\n"
     "Sai:  parindex import my-2022 so-y-te.csv so-y-te-sua.csv\n"
     "Đúng: parindex import my-2022 so-y-te-sua.csv",
     "An agency has one form. Of two imported together the second would take the place of the "
     "first.\n\n"
     "Wrong: parindex import my-2022 so-y-te.csv so-y-te-sua.csv\n"
     "Right: parindex import my-2022 so-y-te-sua.csv"},
    {ErrorCode::claim_without_document, Severity::warning,
     "\"{0}\": {1} dòng tự chấm không có tài liệu kiểm chứng và không có giải trình, đầu tiên là "
     "{2}",
     "\"{0}\": self-scores without document and without explanation: {1}, the first is {2}",
     "Đơn vị bổ sung tài liệu, hoặc giải trình vì sao không có; parindex status kê từng đơn vị.",
     "Let the agency add its documents, or explain why there are none; parindex status lists "
     "every agency.",
     "Điểm tự chấm trên 0 cần tài liệu kiểm chứng: ở dòng tự chấm, ở một số liệu của tiêu chí, "
     "hoặc giải trình vì sao không có. Điểm vẫn được tính theo quyết định thẩm định. Mỗi đơn vị "
     "một cảnh báo.\n\n"
     "Sai:  so-y-te,1.1.1,0.5,,2022-11-20,\n"
     "Đúng: so-y-te,1.1.1,0.5,KH 3/KH-SYT,2022-11-20,",
     "Points claimed above 0 need a document: of the self-score itself, of a fact of the item, or "
     "an explanation why there is none. The points still follow the appraisal. One warning an "
     "agency.\n\n"
     "Wrong: so-y-te,1.1.1,0.5,,2022-11-20,\n"
     "Right: so-y-te,1.1.1,0.5,KH 3/KH-SYT,2022-11-20,"},
    {ErrorCode::handed_in_late, Severity::warning,
     "\"{0}\" nộp muộn {1} dòng ({2}), sau hạn {4}; dòng đầu nộp ngày {3}",
     "\"{0}\" handed in late, after {4}: {1} ({2}), the first on {3}",
     "Cơ quan thẩm định quyết định có nhận hay không; parindex status kê từng đơn vị.",
     "The appraising office decides whether to admit them; parindex status lists every agency.",
     "Ngày nộp (submitted_on) sau hạn trong calendar: số liệu và điểm tự chấm sau self_due, số "
     "liệu nộp lại (lần 2 trở đi) sau explanation_due. Nộp muộn không tự làm mất điểm và không "
     "chặn việc xếp hạng. Mỗi đơn vị và mỗi loại một cảnh báo.\n\n"
     "Sai:  so-y-te,1.1.1,issued_on,2022-02-10,KH 3,2022-12-03   ; self_due 2022-11-30\n"
     "Đúng: so-y-te,1.1.1,issued_on,2022-02-10,KH 3,2022-11-28",
     "The day of handing in (submitted_on) is after the due date in calendar: facts and "
     "self-scores after self_due, facts handed in again (round 2 and later) after "
     "explanation_due. Lateness costs no points by itself and keeps no ranking from being made. "
     "One warning an agency and kind.\n\n"
     "Wrong: so-y-te,1.1.1,issued_on,2022-02-10,KH 3,2022-12-03   ; self_due 2022-11-30\n"
     "Right: so-y-te,1.1.1,issued_on,2022-02-10,KH 3,2022-11-28"},
    {ErrorCode::explanation_unasked, Severity::warning,
     "\"{0}\": {1} giải trình ở dòng không ai hỏi, đầu tiên là {2}",
     "\"{0}\": explanations on lines nobody asked about: {1}, the first is {2}",
     "Kiểm tra tiêu chí và lần (round) của giải trình.",
     "Check the item and the round of the explanation.",
     "Giải trình trả lời một câu hỏi (query), một mức điểm hay một số liệu bị sửa ở cùng lần hoặc "
     "lần trước, hoặc nêu lý do không có tài liệu. Dòng đã được chấp nhận, chưa ai hỏi, thì "
     "thường là ghi nhầm tiêu chí hoặc lần.\n\n"
     "Sai:  so-y-te,1.1.1,1,Gửi bổ sung   ; dòng 1.1.1 đã được accept\n"
     "Đúng: so-y-te,1.1.2,1,Gửi bổ sung   ; dòng 1.1.2 bị hỏi ở lần 1",
     "An explanation answers a query, points given or a corrected fact of its round or an earlier "
     "one, or says why there is no document. On a line that was accepted or that nobody has "
     "looked at, the item or the round is usually a slip.\n\n"
     "Wrong: so-y-te,1.1.1,1,Gửi bổ sung   ; 1.1.1 was accepted\n"
     "Right: so-y-te,1.1.2,1,Gửi bổ sung   ; 1.1.2 was queried in round 1"},
    {ErrorCode::explanation_late, Severity::warning,
     "\"{0}\" giải trình muộn {1} dòng, sau hạn {3}; dòng đầu nộp ngày {2}",
     "\"{0}\" explained late, after {3}: {1}, the first on {2}",
     "Người quyết định lần sau cân nhắc có xem xét hay không.",
     "Whoever decides the next round weighs whether to look at it.",
     "Giải trình nộp sau explanation_due của calendar. Giải trình không làm đổi điểm; cơ quan chủ "
     "trì hay hội đồng quyết định có xem xét hay không. Mỗi đơn vị một cảnh báo.\n\n"
     "Sai:  so-y-te,1.1.2,1,Gửi bổ sung,BC 9,2022-12-20   ; explanation_due 2022-12-14\n"
     "Đúng: so-y-te,1.1.2,1,Gửi bổ sung,BC 9,2022-12-12",
     "The explanation came after explanation_due of calendar. Explanations change no points; lead "
     "or council decide whether to look at it. One warning an agency.\n\n"
     "Wrong: so-y-te,1.1.2,1,Gửi bổ sung,BC 9,2022-12-20   ; explanation_due 2022-12-14\n"
     "Right: so-y-te,1.1.2,1,Gửi bổ sung,BC 9,2022-12-12"},
};

}  // namespace

std::span<const CatalogueEntry> process_messages() { return kMessages; }

}  // namespace parindex
