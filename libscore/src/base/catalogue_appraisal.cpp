// Messages on appraisals and decisions: codes 618 to 624, 626, 627, 629, 681, 682.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::decision_needs_points, Severity::error,
     "quyết định \"points\" nhưng chưa ghi số điểm", "the decision \"points\" has no points",
     "Ghi số điểm vào cột points, hoặc dùng accept, query.",
     "Fill the column points, or use accept or query.",
     "Quyết định \"points\" nghĩa là cơ quan thẩm định ấn định số điểm, nên cột points phải có giá "
     "trị. Ô trống không được coi là 0 điểm.\n\n"
     "Sai:  so-y-te,1.1.1,1,points,,so-noi-vu\n"
     "Đúng: so-y-te,1.1.1,1,points,0.5,so-noi-vu",
     "\"points\" means that the office sets the points, so the column points must be filled. An "
     "empty cell is not 0 points.\n\n"
     "Wrong: so-y-te,1.1.1,1,points,,so-noi-vu\n"
     "Right: so-y-te,1.1.1,1,points,0.5,so-noi-vu"},
    {ErrorCode::decision_needs_fact, Severity::error,
     "quyết định \"fact\" nhưng thiếu tên số liệu hoặc giá trị",
     "the decision \"fact\" lacks its fact or value", "Ghi cả hai cột fact và value.",
     "Fill both columns fact and value.",
     "Quyết định \"fact\" sửa lại một số liệu đã khai rồi tính lại điểm theo quy định. Phải nêu "
     "rõ sửa số liệu nào và giá trị sau khi sửa.\n\n"
     "Sai:  so-y-te,3.2.1,1,fact,on_time,,vp-ubnd\n"
     "Đúng: so-y-te,3.2.1,1,fact,on_time,905,vp-ubnd",
     "\"fact\" corrects a declared fact and has the rule work out the points again. It must say "
     "which fact and what its value is.\n\n"
     "Wrong: so-y-te,3.2.1,1,fact,on_time,,vp-ubnd\n"
     "Right: so-y-te,3.2.1,1,fact,on_time,905,vp-ubnd"},
    {ErrorCode::wrong_office, Severity::error,
     "\"{0}\" không có thẩm quyền thẩm định tiêu chí {1} ở lần {3}",
     "\"{0}\" may not decide item {1} in round {3}",
     "Sửa cột appraiser hoặc round (được thẩm định ở lần này: {2}).",
     "Correct the column appraiser or round (those who may decide here: {2}).",
     "Lần 1 do cơ quan được giao ở tiêu chí hoặc lĩnh vực thẩm định; từ lần 2, cơ quan chủ trì "
     "(lead) và hội đồng (mã council) cũng được quyết định. Điểm do cơ quan không có thẩm "
     "quyền cho thì không thể công bố.\n\n"
     "Sai:  so-y-te,3.1.1,1,accept,,so-tai-chinh\n"
     "Đúng: so-y-te,3.1.1,1,accept,,vp-ubnd",
     "The first round belongs to the office named at the item or its area; from round 2 on the "
     "set's lead and the council (code council) may decide too. Points given by any other "
     "office cannot be published.\n\n"
     "Wrong: so-y-te,3.1.1,1,accept,,so-tai-chinh\n"
     "Right: so-y-te,3.1.1,1,accept,,vp-ubnd"},
    {ErrorCode::unknown_appraiser, Severity::error,
     "cơ quan thẩm định \"{0}\" không có trong agencies.csv",
     "appraiser \"{0}\" is not in agencies.csv",
     "Sửa mã, hoặc thêm cơ quan vào agencies.csv với trạng thái appraiser; hội đồng thì ghi "
     "council.",
     "Correct the code, or add the office to agencies.csv with the status appraiser; for "
     "the council write council.",
     "Mỗi quyết định thẩm định phải ghi mã của cơ quan ra quyết định, và cơ quan ấy phải có trong "
     "danh sách. Nhờ đó bảng điểm cho biết ai chịu trách nhiệm về từng điểm số.\n\n"
     "Sai:  so-y-te,1.1.1,1,accept,,sonoivu\n"
     "Đúng: so-y-te,1.1.1,1,accept,,so-noi-vu",
     "Every decision names the office that made it, and the office must be listed. So the score "
     "sheet can say who answers for each number.\n\n"
     "Wrong: so-y-te,1.1.1,1,accept,,sonoivu\n"
     "Right: so-y-te,1.1.1,1,accept,,so-noi-vu"},
    {ErrorCode::reason_required, Severity::error, "quyết định \"{0}\" chưa nêu lý do",
     "the decision \"{0}\" gives no reason", "Ghi lý do vào cột reason.",
     "Give the reason in the column reason.",
     "Mọi quyết định thẩm định khác với chấp nhận (accept) phải có lý do, để cơ quan được chấm "
     "biết mà giải trình và người đọc kiểm tra lại được. Lý do được in trong bảng điểm của cơ "
     "quan.\n\n"
     "Sai:  so-y-te,1.1.1,1,points,0.5,so-noi-vu,\n"
     "Đúng: so-y-te,1.1.1,1,points,0.5,so-noi-vu,\"Ban hành chậm 10 ngày\"",
     "Every decision but accept needs a reason, so that the agency can answer it and others can "
     "check it. The reason is printed on the agency's score sheet.\n\n"
     "Wrong: so-y-te,1.1.1,1,points,0.5,so-noi-vu,\n"
     "Right: so-y-te,1.1.1,1,points,0.5,so-noi-vu,\"Ban hành chậm 10 ngày\""},
    {ErrorCode::conflicting_decisions, Severity::error,
     "tiêu chí {1} của cơ quan \"{0}\" có hai quyết định trong lần {2}",
     "item {1} of agency \"{0}\" has two decisions in round {2}",
     "Giữ một quyết định, hoặc ghi quyết định sau vào lần kế tiếp; quyết định thứ nhất ở {3}.",
     "Keep one of them, or move the later one to the next round; the first is at {3}.",
     "Trong một lần, một tiêu chí chỉ có một quyết định: cho điểm (points), sửa số liệu (fact) "
     "hoặc chấp nhận (accept); riêng \"fact\" có thể sửa nhiều số liệu khác nhau. Hai quyết định "
     "cùng lần thì không biết điểm nào được công bố. Chấp nhận cả lĩnh vực rồi quyết định riêng "
     "một tiêu chí thì không trái nhau: quyết định cho phạm vi hẹp hơn có hiệu lực.\n\n"
     "Sai:  so-y-te,3.2.1,1,points,0.5,...\n"
     "      so-y-te,3.2.1,1,fact,...\n"
     "Đúng: so-y-te,3.2.1,1,fact,...\n"
     "      so-y-te,3.2.1,2,points,0.5,...",
     "In one round an item has one decision: points, corrected facts, or accept; only \"fact\" "
     "may have several rows, for different facts. With two decisions nobody knows which points "
     "are to be published. Accepting a whole area and deciding one of its items does not "
     "conflict: the narrower decision holds.\n\n"
     "Wrong: so-y-te,3.2.1,1,points,0.5,...\n"
     "       so-y-te,3.2.1,1,fact,...\n"
     "Right: so-y-te,3.2.1,1,fact,...\n"
     "       so-y-te,3.2.1,2,points,0.5,..."},
    {ErrorCode::nothing_to_accept, Severity::error,
     "cơ quan \"{0}\" không có điểm tự đánh giá ở \"{1}\" để chấp nhận",
     "agency \"{0}\" has no self-score at \"{1}\" to accept",
     "Dùng quyết định points hoặc fact, hoặc bổ sung điểm tự đánh giá vào self_scores.csv.",
     "Decide with points or fact, or add the self-score to self_scores.csv.",
     "Quyết định \"accept\" công nhận điểm tự đánh giá của cơ quan. Chưa có điểm tự đánh giá thì "
     "không có gì để công nhận; chương trình không lấy điểm tối đa hay 0 thay vào.\n\n"
     "Sai:  so-y-te,1.1.1,1,accept,,so-noi-vu\n"
     "Đúng: so-y-te,1.1.1,1,points,1,so-noi-vu,\"Đã kiểm tra văn bản\"",
     "\"accept\" confirms what the agency claims. Without a self-score there is nothing to "
     "confirm, and neither the maximum nor 0 is put in its place.\n\n"
     "Wrong: so-y-te,1.1.1,1,accept,,so-noi-vu\n"
     "Right: so-y-te,1.1.1,1,points,1,so-noi-vu,\"Đã kiểm tra văn bản\""},
    {ErrorCode::superfluous_cell, Severity::error,
     "cột \"{0}\" không được ghi khi quyết định là \"{1}\"",
     "column \"{0}\" must be empty for the decision \"{1}\"",
     "Để trống cột \"{0}\", hoặc chọn quyết định khác.",
     "Leave column \"{0}\" empty, or choose another decision.",
     "Giá trị ở cột này mâu thuẫn với quyết định: accept và query không kèm điểm, points không kèm "
     "số liệu, fact không kèm điểm. Không rõ cơ quan thẩm định muốn chấp nhận hay muốn cho điểm "
     "khác.\n\n"
     "Sai:  so-y-te,1.1.1,1,accept,0.5,so-noi-vu\n"
     "Đúng: so-y-te,1.1.1,1,accept,,so-noi-vu",
     "The value contradicts the decision: accept and query carry no points, points no fact, fact "
     "no points. It is unclear whether the office accepts or sets something else.\n\n"
     "Wrong: so-y-te,1.1.1,1,accept,0.5,so-noi-vu\n"
     "Right: so-y-te,1.1.1,1,accept,,so-noi-vu"},
    {ErrorCode::scope_needs_item, Severity::error,
     "quyết định \"{1}\" phải ghi cho một tiêu chí thành phần, không ghi cho cả \"{0}\"",
     "the decision \"{1}\" needs an item; \"{0}\" is an area or criterion",
     "Ghi một dòng cho từng tiêu chí thành phần; chỉ accept được ghi cho cả tiêu chí hoặc lĩnh "
     "vực.",
     "Write a row for each item; only accept may name a criterion or an area.",
     "Chấp nhận (accept) có thể áp dụng cho cả lĩnh vực hay tiêu chí vì mỗi dòng bên trong đã có "
     "điểm tự đánh giá. Cho điểm hay sửa số liệu cho cả nhóm thì không biết chia cho từng dòng "
     "thế nào.\n\n"
     "Sai:  so-y-te,3.2,1,points,4,vp-ubnd\n"
     "Đúng: so-y-te,3.2.1,1,points,1.5,vp-ubnd",
     "accept may cover a whole area or criterion, since each line inside has its own self-score. "
     "Points or a corrected fact for a group could not be shared out among its lines.\n\n"
     "Wrong: so-y-te,3.2,1,points,4,vp-ubnd\n"
     "Right: so-y-te,3.2.1,1,points,1.5,vp-ubnd"},
    {ErrorCode::duplicate_order, Severity::error, "thứ tự {1} được ghi hai lần trong khối \"{0}\"",
     "the order {1} is given twice in block \"{0}\"",
     "Ghi mỗi cơ quan một thứ tự riêng; dòng thứ nhất ở {2}.",
     "Give each agency an order of its own; the first is at {2}.",
     "Tệp decisions.csv phân định thứ tự các cơ quan bằng chỉ số theo quyết định của cấp có thẩm "
     "quyền. Hai cơ quan cùng thứ tự thì vẫn chưa phân định được.\n\n"
     "Sai:  departments,so-y-te,1,QĐ 5\n"
     "      departments,so-tu-phap,1,QĐ 5\n"
     "Đúng: departments,so-y-te,1,QĐ 5\n"
     "      departments,so-tu-phap,2,QĐ 5",
     "decisions.csv orders tied agencies as the authority decided. Two agencies of one order are "
     "still tied.\n\n"
     "Wrong: departments,so-y-te,1,QĐ 5\n"
     "       departments,so-tu-phap,1,QĐ 5\n"
     "Right: departments,so-y-te,1,QĐ 5\n"
     "       departments,so-tu-phap,2,QĐ 5"},
    {ErrorCode::decision_of_other_block, Severity::error,
     "\"{0}\" thuộc khối \"{1}\", không thuộc khối \"{2}\"",
     "\"{0}\" stands in block \"{1}\", not in \"{2}\"",
     "Sửa khối hoặc mã cơ quan cho khớp với agencies.csv.",
     "Correct the block or the agency to match agencies.csv.",
     "Các khối được xếp hạng riêng, nên thứ tự trong decisions.csv chỉ có nghĩa trong khối của "
     "chính cơ quan. Dòng ghi khối khác là nhầm khối hoặc nhầm cơ quan.\n\n"
     "Sai:  districts,so-y-te,1,QĐ 5\n"
     "Đúng: departments,so-y-te,1,QĐ 5",
     "Blocks are ranked apart, so an order in decisions.csv means something in the agency's own "
     "block only. A row that names another block has the block or the agency wrong.\n\n"
     "Wrong: districts,so-y-te,1,QĐ 5\n"
     "Right: departments,so-y-te,1,QĐ 5"},
    {ErrorCode::own_line_decided, Severity::warning,
     "\"{0}\" tự thẩm định tiêu chí {1} của chính mình", "\"{0}\" decides its own item {1}",
     "Để hội đồng hoặc cơ quan chủ trì quyết định lại ở lần sau.",
     "Let the council or the lead office decide it in a later round.",
     "Cơ quan thẩm định cũng là cơ quan được chấm nên có dòng tự mình quyết định cho mình. Điểm "
     "vẫn được tính, nhưng có cảnh báo để người công bố xem xét.\n\n"
     "Sai:  so-noi-vu,1.1.1,1,accept,,so-noi-vu\n"
     "Đúng: so-noi-vu,1.1.1,2,accept,,council",
     "An office that appraises is itself scored, and so decides a line of its own. The points "
     "count, but a warning names it so that whoever publishes may look at it.\n\n"
     "Wrong: so-noi-vu,1.1.1,1,accept,,so-noi-vu\n"
     "Right: so-noi-vu,1.1.1,2,accept,,council"},
    {ErrorCode::unused_decisions, Severity::warning,
     "decisions.csv có dòng cho khối \"{0}\" nhưng bộ tiêu chí của khối không dùng \"ties "
     "decided\"",
     "decisions.csv has rows for block \"{0}\", whose set does not say \"ties decided\"",
     "Ghi \"ties decided\" trong bộ tiêu chí, hoặc bỏ các dòng này.",
     "Say \"ties decided\" in the set, or remove the rows.",
     "Thứ tự ghi trong decisions.csv chỉ có tác dụng khi bộ tiêu chí quy định \"ties decided\". "
     "Với quy định khác, các cơ quan bằng chỉ số vẫn đồng hạng và quyết định ấy không được "
     "dùng.\n\n"
     "Sai:  ties competition\n"
     "Đúng: ties decided",
     "The order in decisions.csv counts only where the set says \"ties decided\". Otherwise tied "
     "agencies share their rank and the decision is unused.\n\n"
     "Wrong: ties competition\n"
     "Right: ties decided"},
};

}  // namespace

std::span<const CatalogueEntry> appraisal_messages() { return kMessages; }

}  // namespace parindex
