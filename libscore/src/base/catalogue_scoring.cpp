// Messages on scoring and ranking: codes 7xx and 880.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::division_by_zero, Severity::error,
     "chia cho 0 khi tính tiêu chí {1} của cơ quan \"{0}\": {2}",
     "division by zero in item {1} of agency \"{0}\": {2}",
     "Kiểm tra mẫu số; nếu cả tử số và mẫu số bằng 0 thì tiêu chí không áp dụng, hoặc theo "
     "\"when_none\".",
     "Check the denominator; 0/0 would be not applicable, or as \"when_none\" says.",
     "Mẫu số bằng 0 nhưng tử số khác 0, ví dụ giải quyết 5 hồ sơ trong khi tiếp nhận 0 hồ sơ. Số "
     "liệu như vậy không thể đúng, nên không tính điểm. Khi cả hai bằng 0, nghĩa là không phát "
     "sinh, thì không phải là lỗi.\n\n"
     "Sai:  resolved 5, received 0\n"
     "Đúng: resolved 5, received 5",
     "The denominator is 0 and the numerator is not, as in 5 dossiers resolved out of 0 received. "
     "Such facts cannot be right, so no points are worked out. Where both are 0 nothing arose, and "
     "that is no error.\n\n"
     "Wrong: resolved 5, received 0\n"
     "Right: resolved 5, received 5"},
    {ErrorCode::share_above_100, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\" có tỷ lệ {2}, vượt 100 % ({3})",
     "item {1} of agency \"{0}\" has a share of {2}, above 100 % ({3})",
     "Sửa số liệu; nếu được phép vượt kế hoạch thì ghi \"allow_over yes\" trong bộ tiêu chí.",
     "Correct the fact; where a plan may be exceeded, say \"allow_over yes\" in the set.",
     "Tử số lớn hơn mẫu số, ví dụ 31 hồ sơ đúng hạn trên 30 hồ sơ đã giải quyết. Hạ xuống 100 % sẽ "
     "cho cơ quan điểm tối đa nhờ một số liệu sai, nên phải sửa số liệu hoặc quy định.\n\n"
     "Sai:  on_time 31, resolved 30\n"
     "Đúng: on_time 30, resolved 31",
     "The numerator exceeds the denominator, as in 31 dossiers in time out of 30. Cutting it to "
     "100 % would give full points for a wrong fact, so correct the fact or the rule.\n\n"
     "Wrong: on_time 31, resolved 30\n"
     "Right: on_time 30, resolved 31"},
    {ErrorCode::negative_value, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\" có giá trị âm {2} ({3})",
     "item {1} of agency \"{0}\" has the negative value {2} ({3})",
     "Sửa số liệu hoặc công thức để giá trị không nhỏ hơn 0.",
     "Correct the facts or the expression so that the value is 0 or more.",
     "Số đếm, tỷ lệ và giá trị dùng để tính điểm không thể âm. Giá trị âm thường do gõ thừa dấu "
     "trừ hoặc do hai số liệu bị đổi chỗ trong phép trừ.\n\n"
     "Sai:  on_time -3\n"
     "Đúng: on_time 3",
     "Counts, shares and the values a rule works with are never negative. A stray minus sign or "
     "two facts swapped in a subtraction are the usual cause.\n\n"
     "Wrong: on_time -3\n"
     "Right: on_time 3"},
    {ErrorCode::missing_at_final, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\" còn thiếu: {2}", "item {1} of agency \"{0}\" lacks: {2}",
     "Bổ sung số liệu, hoặc có quyết định thẩm định cho tiêu chí này.",
     "Hand in the facts, or have the item decided by an appraisal.",
     "Bộ tiêu chí ghi \"missing error\": khi tính kết quả chính thức, không tiêu chí nào được để "
     "thiếu. Nếu quy định là thiếu thì 0 điểm, bộ tiêu chí phải ghi \"missing zero\".\n\n"
     "Sai:  missing error\n"
     "Đúng: missing zero",
     "The set says \"missing error\": at the final stage no item may be missing. Where the "
     "regulation gives 0 points instead, the set says \"missing zero\".\n\n"
     "Wrong: missing error\n"
     "Right: missing zero"},
    {ErrorCode::units_not_whole, Severity::error,
     "số đơn vị tính được ở tiêu chí {1} của cơ quan \"{0}\" là {2}, phải là số nguyên",
     "item {1} of agency \"{0}\" comes to {2} units, which must be whole",
     "Sửa số liệu hoặc công thức để ra số nguyên; cách trừ lũy tiến (compound) đếm từng đơn vị "
     "trọn vẹn.",
     "Correct the facts or the expression; a compound deduction counts whole units.",
     "Cách trừ lũy tiến giảm một tỷ lệ của phần điểm còn lại cho mỗi đơn vị vi phạm, nên phải đếm "
     "từng đơn vị. Nửa đơn vị không có nghĩa trong quy định này.\n\n"
     "Sai:  late_reports 2.5\n"
     "Đúng: late_reports 2",
     "A compound deduction takes a share of what is left for each unit, so units are counted one "
     "by one. Half a unit has no meaning here.\n\n"
     "Wrong: late_reports 2.5\n"
     "Right: late_reports 2"},
    {ErrorCode::too_many_units, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\" có {2} đơn vị, nhiều nhất là 10000",
     "item {1} of agency \"{0}\" has {2} units; 10000 is the most",
     "Kiểm tra lại số liệu; nếu đúng, hãy đếm theo đơn vị lớn hơn.",
     "Check the fact; if it is right, count in larger units.",
     "Cách trừ lũy tiến nhân tỷ lệ một lần cho mỗi đơn vị và tính đúng tuyệt đối, nên số đơn vị "
     "được giới hạn. Với số lớn như vậy điểm đã gần bằng mức sàn; con số thường là gõ nhầm.\n\n"
     "Sai:  late_reports 250000\n"
     "Đúng: late_reports 25",
     "A compound deduction multiplies once for each unit, exactly, so their number is limited. "
     "With so many the points have long come close to the floor; the number is usually a slip.\n\n"
     "Wrong: late_reports 250000\n"
     "Right: late_reports 25"},
    {ErrorCode::two_cases_hold, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\": hai trường hợp cùng thỏa: \"{2}\"",
     "item {1} of agency \"{0}\": two cases hold: \"{2}\"",
     "Sửa số liệu; nếu số liệu đúng, sửa bảng trường hợp hoặc ghi \"hit first\" hay \"hit best\" "
     "trong bộ tiêu chí.",
     "Mend the facts; where they are right, mend the cases or write \"hit first\" or \"hit best\" "
     "in the set.",
     "Bộ tiêu chí nói mỗi lúc chỉ một trường hợp được thỏa (hit only), nhưng số liệu này làm hai "
     "trường hợp cùng thỏa. Chương trình không tự chọn mức có lợi hay bất lợi.\n\n"
     "Sai:  when \"reports >= planned\" { points 2 }  when \"late = 0\" { points 1 }\n"
     "Đúng: when \"reports >= planned and late = 0\" { points 2 }  ...  hit first",
     "The set says that one case holds at a time (hit only), but with these facts two do. Neither "
     "is chosen for or against the agency.\n\n"
     "Wrong: when \"reports >= planned\" { points 2 }  when \"late = 0\" { points 1 }\n"
     "Right: when \"reports >= planned and late = 0\" { points 2 }  ...  hit first"},
    {ErrorCode::no_case_holds, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\": không trường hợp nào thỏa",
     "item {1} of agency \"{0}\": no case holds",
     "Sửa số liệu; nếu số liệu đúng, thêm trường hợp hoặc \"otherwise\" vào bộ tiêu chí.",
     "Mend the facts; where they are right, add a case or \"otherwise\" to the set.",
     "Bảng trường hợp không có \"otherwise\" và số liệu này không rơi vào trường hợp nào. Chương "
     "trình không coi đó là 0 điểm.\n\n"
     "Sai:  when \"done > planned\" { points 2 }  when \"done < planned\" { points 0 }\n"
     "Đúng: when \"done >= planned\" { points 2 }  otherwise 0",
     "The cases have no \"otherwise\", and these facts fall into none of them. They are not taken "
     "for 0.\n\n"
     "Wrong: when \"done > planned\" { points 2 }  when \"done < planned\" { points 0 }\n"
     "Right: when \"done >= planned\" { points 2 }  otherwise 0"},
    {ErrorCode::rolled_up_too_large, Severity::error,
     "tổng số liệu {2} ở tiêu chí {1} của \"{0}\" có hơn 18 chữ số",
     "the sum of fact {2} in item {1} of \"{0}\" has more than 18 digits",
     "Kiểm tra số liệu này của các cơ quan cấp dưới; có cơ quan gõ thừa chữ số.",
     "Check this fact of the agencies below; one of them has digits too many.",
     "Tổng cộng từ các cơ quan cấp dưới vượt quá số lớn nhất mà một số liệu ghi được. Thường do "
     "một cơ quan gõ thừa chữ số.\n\n"
     "Sai:  capital 999999999999999999 ở nhiều cơ quan\n"
     "Đúng: capital 999999.9",
     "The sum over the agencies below goes beyond the largest number that a fact may be. Usually "
     "one of them typed digits too many.\n\n"
     "Wrong: capital 999999999999999999 at several agencies\n"
     "Right: capital 999999.9"},
    {ErrorCode::mended_value, Severity::warning,
     "số liệu đã khai ở tiêu chí {1} của cơ quan \"{0}\" không hợp lệ; điểm lấy theo kết quả thẩm "
     "định",
     "the declared facts of item {1} of agency \"{0}\" are faulty; the appraisal is scored instead",
     "Đề nghị cơ quan sửa số liệu gốc cho khớp với kết quả thẩm định.",
     "Ask the agency to correct its own facts to match the appraisal.",
     "Số liệu cơ quan khai không tính được (ví dụ tỷ lệ vượt 100 %), nhưng cơ quan thẩm định đã "
     "sửa số liệu hoặc cho điểm nên kết quả chính thức không bị ảnh hưởng. Cảnh báo này để hồ sơ "
     "gốc được chỉnh sửa.",
     "What the agency declared cannot be scored (such as a share above 100 %), but an appraisal "
     "corrects the fact or sets the points, so the final score is not affected. The warning is "
     "there so that the record can be put right."},
    {ErrorCode::missing_evidence, Severity::warning,
     "tiêu chí {1} của cơ quan \"{0}\" chưa đủ căn cứ chấm điểm: thiếu {2}",
     "item {1} of agency \"{0}\" cannot be scored yet; missing: {2}",
     "Bổ sung số liệu, điểm thẩm định hoặc số phiếu khảo sát còn thiếu.",
     "Supply the facts, the appraisal or the survey answers that are missing.",
     "Tiêu chí thiếu số liệu, thiếu nhận xét của cơ quan thẩm định hoặc thiếu phiếu khảo sát. Nó "
     "được 0 điểm, hoặc số điểm mà quy định dành cho trường hợp thiếu, trên điểm tối đa đầy đủ và "
     "vẫn mang trạng thái \"thiếu\": thiếu không phải là không áp dụng.",
     "The item lacks a fact, a judgement or survey answers. It earns 0, or what the rule gives for "
     "missing, out of its full maximum and stays \"missing\", which is not the same as not "
     "applicable."},
    {ErrorCode::missing_judgement, Severity::warning,
     "tiêu chí {1} của cơ quan \"{0}\" chưa có điểm thẩm định nên tính 0 điểm",
     "item {1} of agency \"{0}\" has not been judged yet, and counts 0",
     "Ghi điểm thẩm định của dòng này vào appraisals.csv.",
     "Enter the appraisal of this line in appraisals.csv.",
     "Điểm của tiêu chí này do cơ quan thẩm định cho theo bước điểm; điểm tự đánh giá không thay "
     "được. "
     "Khi chưa có điểm thẩm định, dòng được tính 0 trên điểm tối đa và ghi là thiếu.",
     "The points of this item are given by its appraiser, in steps; a claim alone does not stand. "
     "Until "
     "then the line counts 0 of its maximum and is listed as missing."},
    {ErrorCode::missing_answers, Severity::warning,
     "tiêu chí {1} của cơ quan \"{0}\" chưa có phiếu điều tra xã hội học nên tính 0 điểm",
     "item {1} of agency \"{0}\" has no survey answers yet, and counts 0",
     "Ghi số phiếu theo từng phương án trả lời vào surveys.csv.",
     "Enter the counts of answers in surveys.csv.",
     "Không có dòng nào trong surveys.csv cho tiêu chí và cơ quan này. Khác với trường hợp mọi số "
     "phiếu "
     "bằng 0 (không áp dụng), thiếu dòng thì tính 0 trên điểm tối đa và ghi là thiếu.",
     "surveys.csv has no row for this item and agency. Unlike counts that are all 0 (not "
     "applicable), a "
     "missing row counts 0 of the maximum and is listed as missing."},
    {ErrorCode::left_out_of_sum, Severity::warning,
     "số liệu của \"{0}\" không được cộng vào tiêu chí {2} của \"{1}\": thiếu {3}",
     "\"{0}\" is left out of the sums of item {2} of \"{1}\"; it lacks {3}",
     "Bổ sung số liệu còn thiếu của cơ quan; nếu không phát sinh thì khai 0.",
     "Have the agency hand in what is missing; where nothing arose, 0.",
     "Số liệu của một tiêu chí được cộng trên cùng một tập cơ quan, để tử số và mẫu số nói về cùng "
     "một tổng thể. Cơ quan thiếu một số liệu nên không được cộng vào số liệu nào của tiêu chí ấy, "
     "và tổng thấp hơn thực tế.",
     "The facts of one item are summed over the same agencies, so that numerator and denominator "
     "speak of one whole. An agency that lacks one of them counts in none, and the sum is less "
     "than it should be."},
    {ErrorCode::nothing_to_sum, Severity::warning,
     "tiêu chí {1} của \"{2}\" cộng số liệu \"{0}\" từ cấp dưới, nhưng không cơ quan nào ở dưới có "
     "số liệu tên ấy",
     "item {1} of \"{2}\" sums fact \"{0}\", but no agency below has a fact of that name",
     "Đặt tên số liệu giống bộ tiêu chí cấp dưới, kiểm tra cột parent, hoặc để cơ quan tự khai.",
     "Name the fact as the sets below do, check the column parent, or have the agency declare it.",
     "\"rollup sum\" tìm số liệu cùng tên ở các cơ quan cấp dưới (cột parent; đối với cấp tỉnh là "
     "mọi cơ quan không có cấp trên). Không tìm thấy thì số liệu coi như thiếu, trừ khi cơ quan tự "
     "khai.",
     "\"rollup sum\" looks for facts of that name at the agencies below (column parent; for a "
     "province, every agency without a parent). Where there are none the fact is missing, unless "
     "the agency declares it itself."},
    {ErrorCode::bad_value_left_out_of_sum, Severity::warning,
     "số liệu của \"{0}\" không được cộng vào tiêu chí {2} của \"{1}\": số liệu ở tiêu chí {3} của "
     "cơ quan ấy sai",
     "\"{0}\" is left out of the sums of item {2} of \"{1}\": its values of item {3} are wrong",
     "Sửa số liệu của cơ quan, hoặc thẩm định sửa số liệu (quyết định fact).",
     "Mend the agency's values, or correct them by an appraisal (decision fact).",
     "Số liệu mâu thuẫn với cách tính điểm (tỷ lệ trên 100 %, số âm, chia cho 0) không được cộng "
     "lên cấp trên, kể cả khi điểm của dòng ấy đã được thẩm định riêng: tổng của số liệu sai là "
     "một tổng sai.",
     "Values that contradict the rule (a share above 100 %, a negative number, a division by zero) "
     "are not summed, even where an appraisal settled the points of the line: a sum of wrong "
     "values is wrong."},
    {ErrorCode::unsettled_tie, Severity::warning,
     "khối \"{0}\" còn các cơ quan đồng hạng {2} chưa được phân định: {1}",
     "block \"{0}\" has an unsettled tie at rank {2}: {1}",
     "Ghi thứ tự các cơ quan này vào decisions.csv (khóa \"decisions\" của assessment.info) kèm "
     "văn bản quyết định.",
     "Enter their order in decisions.csv (key \"decisions\" of assessment.info) with the document "
     "that decides it.",
     "Bộ tiêu chí ghi \"ties decided\": thứ tự các cơ quan bằng chỉ số do cấp có thẩm quyền quyết "
     "định. Chưa có quyết định thì các cơ quan ấy cùng hạng và bảng xếp hạng nêu rõ điều đó.\n\n"
     "Ví dụ: departments,so-y-te,1,QĐ 5/QĐ-UBND",
     "The set says \"ties decided\": the authority orders agencies of equal index. Until it has "
     "decided, they share the rank and the ranking says so.\n\n"
     "Example: departments,so-y-te,1,QĐ 5/QĐ-UBND"},
};

}  // namespace

std::span<const CatalogueEntry> scoring_messages() { return kMessages; }

}  // namespace parindex
