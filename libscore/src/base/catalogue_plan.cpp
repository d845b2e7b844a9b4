// Messages on the plan of tasks and its progress: codes 361, 640 to 653, 686, 687.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::plan_counts_whole, Severity::error,
     "số liệu {0} đếm nhiệm vụ của kế hoạch nhưng có kiểu {1}",
     "fact {0} counts tasks of the plan, but is of type {1}",
     "Ghi type count, hoặc bỏ khóa \"plan\".", "Write type count, or remove the key \"plan\".",
     "Khóa \"plan\" để chương trình đếm nhiệm vụ từ kế hoạch và tiến độ: số nhiệm vụ là số đếm, "
     "không phải tỷ lệ hay ngày. Tỷ lệ hoàn thành là việc của cách tính điểm.\n\n"
     "Sai:  plan_done { type percent  plan done }\n"
     "Đúng: plan_done { type count  plan done }",
     "With \"plan\" the tasks are counted from the plan and its progress: a number of tasks is a "
     "count, no share and no date. The share completed is the rule's business.\n\n"
     "Wrong: plan_done { type percent  plan done }\n"
     "Right: plan_done { type count  plan done }"},
    {ErrorCode::unknown_lead, Severity::error,
     "nhiệm vụ {1} giao cho \"{0}\", cơ quan không có trong agencies.csv",
     "task {1} is led by \"{0}\", which is not in agencies.csv",
     "Sửa mã cơ quan chủ trì, hoặc thêm cơ quan vào agencies.csv (trạng thái reports_only nếu "
     "không "
     "chấm điểm).",
     "Correct the code of the lead office, or add it to agencies.csv (status reports_only where it "
     "is not scored).",
     "Nhiệm vụ phải có người chịu trách nhiệm. Mã lạ thì không ai bị tính là trễ hạn, và mức độ "
     "hoàn thành kế hoạch của cơ quan thật sự chủ trì sẽ cao hơn thực tế.\n\n"
     "Sai:  task PL.V.4 { lead so-noi-vuu ... }\n"
     "Đúng: task PL.V.4 { lead so-noi-vu ... }",
     "Somebody has to answer for a task. Under an unknown code nobody would ever be late, and the "
     "office that really leads it would seem to have completed more than it has.\n\n"
     "Wrong: task PL.V.4 { lead so-noi-vuu ... }\n"
     "Right: task PL.V.4 { lead so-noi-vu ... }"},
    {ErrorCode::unknown_task_group, Severity::error,
     "nhiệm vụ {1} giao cho nhóm \"{0}\", nhóm mà kế hoạch không khai",
     "task {1} is led by the group \"{0}\", which the plan does not have",
     "Khai nhóm ấy bằng group \"...\" { block ... } trong cùng kế hoạch (có: {2}).",
     "Declare it with group \"...\" { block ... } in the same plan (it has: {2}).",
     "Tên nhóm được ghi như trong văn bản (\"Cơ quan, đơn vị\"); kế hoạch phải nói rõ nhóm ấy gồm "
     "những khối, cơ quan nào.\n\n"
     "Sai:  lead_group \"Cơ quan đơn vị\"\n"
     "Đúng: lead_group \"Cơ quan, đơn vị\"   group \"Cơ quan, đơn vị\" { block departments }",
     "A group is named as the document names it (\"Cơ quan, đơn vị\"); the plan has to say which "
     "blocks and agencies that are.\n\n"
     "Wrong: lead_group \"Cơ quan đơn vị\"\n"
     "Right: lead_group \"Cơ quan, đơn vị\"   group \"Cơ quan, đơn vị\" { block departments }"},
    {ErrorCode::unknown_plan_agency, Severity::error,
     "khóa \"{1}\" của kế hoạch nêu \"{0}\", cơ quan không có trong agencies.csv",
     "the plan's key \"{1}\" names \"{0}\", which is not in agencies.csv",
     "Sửa mã cơ quan, hoặc thêm cơ quan vào agencies.csv.",
     "Correct the code, or add the agency to agencies.csv.",
     "Chủ kế hoạch (owner: province hoặc mã một cơ quan), cơ quan phối hợp (with: all hoặc mã) và "
     "thành viên của nhóm (agency) đều là cơ quan có trong danh sách.\n\n"
     "Sai:  owner tinh\n"
     "Đúng: owner province",
     "The owner of a plan (province, or an agency's code), co-operating offices (with: all, or "
     "codes) and the members of a group (agency) are agencies of the list.\n\n"
     "Wrong: owner tinh\n"
     "Right: owner province"},
    {ErrorCode::unknown_group_block, Severity::error,
     "nhóm \"{1}\" nêu khối \"{0}\", khối mà kỳ đánh giá không có",
     "group \"{1}\" names block \"{0}\", which the assessment does not have",
     "Ghi một khối đã khai trong assessment.info (có: {2}).",
     "Name a block that assessment.info declares (it has: {2}).",
     "Nhóm gồm mọi cơ quan của các khối được nêu. Khối gõ sai thì nhiệm vụ không rơi vào cơ quan "
     "nào "
     "của khối ấy.\n\n"
     "Sai:  group \"Cơ quan, đơn vị\" { block department }\n"
     "Đúng: group \"Cơ quan, đơn vị\" { block departments }",
     "A group is every agency of the blocks that it names. Under a misspelt block the task would "
     "fall to none of its agencies.\n\n"
     "Wrong: group \"Cơ quan, đơn vị\" { block department }\n"
     "Right: group \"Cơ quan, đơn vị\" { block departments }"},
    {ErrorCode::one_lead_required, Severity::error,
     "nhiệm vụ {0} phải có đúng một trong hai: lead hoặc lead_group",
     "task {0} needs exactly one of lead and lead_group",
     "Ghi lead và mã một cơ quan, hoặc lead_group và tên một nhóm; không ghi cả hai.",
     "Write lead with an agency's code, or lead_group with a group's name; not both.",
     "Một nhiệm vụ do một cơ quan chủ trì, hoặc do từng cơ quan của một nhóm tự làm phần mình. "
     "Thiếu "
     "cả hai hay ghi cả hai thì không biết ai phải hoàn thành. Trong kế hoạch riêng của một cơ "
     "quan, "
     "không ghi gì nghĩa là chính cơ quan ấy.\n\n"
     "Sai:  task PL.V.4 { title \"Tập huấn\"  due 2022-06-30 }\n"
     "Đúng: task PL.V.4 { title \"Tập huấn\"  lead so-noi-vu  due 2022-06-30 }",
     "A task is led by one office, or each agency of a group does its own part. With neither or "
     "with "
     "both nobody knows who has to complete it. In an agency's own plan nothing means the agency "
     "itself.\n\n"
     "Wrong: task PL.V.4 { title \"Tập huấn\"  due 2022-06-30 }\n"
     "Right: task PL.V.4 { title \"Tập huấn\"  lead so-noi-vu  due 2022-06-30 }"},
    {ErrorCode::repeats_need_due_day, Severity::error,
     "nhiệm vụ {0}: repeats đi cùng due_day và không đi cùng due",
     "task {0}: repeats goes with due_day and not with due",
     "Nhiệm vụ lặp lại: ghi repeats và due_day (ngày của tháng cuối mỗi kỳ). Làm một lần: chỉ ghi "
     "due, "
     "hoặc không ghi hạn nào.",
     "For a task that repeats write repeats and due_day (the day of each period's last month). For "
     "one that does not: due alone, or no due time.",
     "Nhiệm vụ lặp lại có hạn ở từng kỳ: ngày due_day của tháng cuối kỳ. Chỉ có repeats thì không "
     "biết hạn, có cả due thì có hai hạn.\n\n"
     "Sai:  task IV.12 { ...  repeats quarter  due 2022-12-15 }\n"
     "Đúng: task IV.12 { ...  repeats quarter  due_day 15 }",
     "A task that repeats is due once a period: on due_day of the period's last month. repeats "
     "alone "
     "tells no due time, with due there would be two.\n\n"
     "Wrong: task IV.12 { ...  repeats quarter  due 2022-12-15 }\n"
     "Right: task IV.12 { ...  repeats quarter  due_day 15 }"},
    {ErrorCode::due_out_of_reach, Severity::error,
     "hạn {1} của nhiệm vụ {0} không thuộc năm đánh giá, năm trước hay năm sau",
     "the due time {1} of task {0} is neither in the year assessed nor in the one before or after",
     "Kiểm tra lại năm: hạn nằm trong khoảng {2} đến {3}.",
     "Check the year: a due time lies between {2} and {3}.",
     "Kế hoạch năm có việc phải xong từ cuối năm trước và việc tổng kết đầu năm sau. Hạn xa hơn là "
     "gõ "
     "nhầm năm: nhiệm vụ sẽ mãi quá hạn, hoặc không bao giờ đến hạn.\n\n"
     "Sai:  due 2002-06-30\n"
     "Đúng: due 2022-06-30",
     "A year's plan has tasks that were due late in the year before, and reports early in the "
     "next. "
     "Further away is a misspelt year: the task would be overdue for ever, or never due.\n\n"
     "Wrong: due 2002-06-30\n"
     "Right: due 2022-06-30"},
    {ErrorCode::lead_outside_own_plan, Severity::error,
     "kế hoạch riêng của \"{2}\" giao nhiệm vụ {0} cho \"{1}\", không phải cơ quan cấp dưới của nó",
     "the own plan of \"{2}\" gives task {0} to \"{1}\", which is not below it",
     "Để nhiệm vụ cho chính \"{2}\", ghi cột parent của \"{1}\" trong agencies.csv nếu là cấp "
     "dưới, "
     "hoặc chuyển nhiệm vụ sang kế hoạch của tỉnh (owner province).",
     "Leave the task to \"{2}\" itself, give \"{1}\" its parent in agencies.csv where it is below "
     "it, or move the task to the province's plan (owner province).",
     "Kế hoạch của một cơ quan chỉ giao việc được cho chính nó và cấp dưới (cột parent). Nếu "
     "không, "
     "mức độ hoàn thành của cơ quan này sẽ bị cơ quan khác quyết định.\n\n"
     "Sai:  plan so-noi-vu { owner so-noi-vu  task SNV.1 { ...  lead so-tu-phap } }\n"
     "Đúng: plan so-noi-vu { owner so-noi-vu  task SNV.1 { ... } }",
     "An agency's plan gives tasks to itself and to agencies below it (column parent). Otherwise "
     "one "
     "agency's completion would be in another's hands.\n\n"
     "Wrong: plan so-noi-vu { owner so-noi-vu  task SNV.1 { ...  lead so-tu-phap } }\n"
     "Right: plan so-noi-vu { owner so-noi-vu  task SNV.1 { ... } }"},
    {ErrorCode::unknown_task, Severity::error, "không kế hoạch nào có nhiệm vụ \"{0}\"",
     "no plan has a task \"{0}\"",
     "Ghi mã nhiệm vụ như trong kế hoạch; kế hoạch phải được nêu ở khóa \"plan\" của "
     "assessment.info.",
     "Write the task's id as the plan does; the plan is named by the key \"plan\" of "
     "assessment.info.",
     "Tiến độ của nhiệm vụ lạ không bị bỏ qua: cơ quan đã làm xong mà vẫn bị tính là quá hạn.\n\n"
     "Sai:  PL.III.01,vp-ubnd,2021-12-28,KH 12/KH-UBND\n"
     "Đúng: PL.III.1,vp-ubnd,2021-12-28,KH 12/KH-UBND",
     "Progress on an unknown task is not passed over: the agency has done its work and would still "
     "be overdue.\n\n"
     "Wrong: PL.III.01,vp-ubnd,2021-12-28,KH 12/KH-UBND\n"
     "Right: PL.III.1,vp-ubnd,2021-12-28,KH 12/KH-UBND"},
    {ErrorCode::task_of_others, Severity::error, "nhiệm vụ {0} không phải của cơ quan \"{1}\"",
     "task {0} is not a task of agency \"{1}\"",
     "Ghi mã cơ quan chủ trì ({2}); cơ quan phối hợp không có dòng tiến độ riêng.",
     "Name the agency that leads it ({2}); co-operating offices have no progress of their own.",
     "Tiến độ là của cơ quan chủ trì, hoặc của từng cơ quan trong nhóm mà nhiệm vụ phát sinh (điều "
     "kiện applies).\n\n"
     "Sai:  PL.V.4,so-y-te,2022-06-20,BC 4/BC-SYT\n"
     "Đúng: PL.V.4,so-noi-vu,2022-06-20,BC 4/BC-SNV",
     "Progress is that of the lead office, or of each agency of the group for which the task "
     "arises "
     "(condition applies).\n\n"
     "Wrong: PL.V.4,so-y-te,2022-06-20,BC 4/BC-SYT\n"
     "Right: PL.V.4,so-noi-vu,2022-06-20,BC 4/BC-SNV"},
    {ErrorCode::unknown_period, Severity::error, "\"{0}\" không phải kỳ của nhiệm vụ {1}",
     "\"{0}\" is not a period of task {1}",
     "Ghi một kỳ của nhiệm vụ (có: {2}); nhiệm vụ không lặp lại thì để trống cột period.",
     "Write a period of the task (it has: {2}); leave the column period empty for a task that does "
     "not repeat.",
     "Nhiệm vụ lặp lại có tiến độ theo từng kỳ: 2022-03 (tháng), 2022-Q1 (quý), 2022-H1 (sáu "
     "tháng), "
     "2022 (năm). Thiếu kỳ thì không biết báo cáo này là của quý nào.\n\n"
     "Sai:  IV.12,so-y-te,Q1,2022-03-14,BC 9/BC-SYT\n"
     "Đúng: IV.12,so-y-te,2022-Q1,2022-03-14,BC 9/BC-SYT",
     "A task that repeats has progress by period: 2022-03 (month), 2022-Q1 (quarter), 2022-H1 "
     "(half "
     "year), 2022 (year). Without it nobody knows whose quarter the report is.\n\n"
     "Wrong: IV.12,so-y-te,Q1,2022-03-14,BC 9/BC-SYT\n"
     "Right: IV.12,so-y-te,2022-Q1,2022-03-14,BC 9/BC-SYT"},
    {ErrorCode::unknown_product, Severity::error, "\"{0}\" không phải sản phẩm của nhiệm vụ {1}",
     "\"{0}\" is not a product of task {1}",
     "Ghi tên sản phẩm như trong kế hoạch (có: {2}); chỉ để trống khi nhiệm vụ có không quá một "
     "sản "
     "phẩm.",
     "Write the product as the plan does (it has: {2}); leave it empty only where the task has no "
     "more than one.",
     "Nhiệm vụ nhiều sản phẩm chỉ xong khi đủ mọi sản phẩm, nên mỗi dòng phải nói rõ là sản phẩm "
     "nào.\n\n"
     "Sai:  PL.IV.3,so-noi-vu,Kết quả,2022-09-20,BC 9/BC-SNV\n"
     "Đúng: PL.IV.3,so-noi-vu,Báo cáo kết quả kiểm tra,2022-09-20,BC 9/BC-SNV",
     "A task with several products is done when all of them are in, so a row has to say which one "
     "it "
     "is.\n\n"
     "Wrong: PL.IV.3,so-noi-vu,Kết quả,2022-09-20,BC 9/BC-SNV\n"
     "Right: PL.IV.3,so-noi-vu,Báo cáo kết quả kiểm tra,2022-09-20,BC 9/BC-SNV"},
    {ErrorCode::product_without_document, Severity::error,
     "sản phẩm của nhiệm vụ {0} chưa có tài liệu", "the product of task {0} has no document",
     "Ghi số, ký hiệu văn bản vào cột document.", "Name the document in the column document.",
     "Nhiệm vụ được coi là xong khi có sản phẩm, và sản phẩm được chứng minh bằng văn bản. Ngày "
     "hoàn "
     "thành không kèm tài liệu là lời tự nhận.\n\n"
     "Sai:  PL.V.4,so-noi-vu,2022-06-20,\n"
     "Đúng: PL.V.4,so-noi-vu,2022-06-20,BC 4/BC-SNV",
     "A task is done when its product is there, and a product is proved by a document. A day of "
     "completion without one is a mere claim.\n\n"
     "Wrong: PL.V.4,so-noi-vu,2022-06-20,\n"
     "Right: PL.V.4,so-noi-vu,2022-06-20,BC 4/BC-SNV"},
    {ErrorCode::fact_counted_by_plan, Severity::error,
     "cơ quan \"{1}\" khai số liệu {0}, nhưng số liệu này được đếm từ kế hoạch",
     "agency \"{1}\" declares fact {0}, which is counted from the plan",
     "Bỏ dòng này và sửa tiến độ trong plan_progress.csv; kế hoạch ở {2}.",
     "Remove this row and correct the progress in plan_progress.csv; the plan is at {2}.",
     "Số liệu có khóa \"plan\" lấy từ kế hoạch và tiến độ. Khai thêm một giá trị nữa thì có hai "
     "nguồn, không biết nguồn nào là căn cứ. Cơ quan thẩm định vẫn sửa được số liệu này.\n\n"
     "Sai:  evidence.csv: so-y-te,1.1.3,plan_tasks_done,30\n"
     "Đúng: plan_progress.csv: IV.12,so-y-te,2022-Q1,2022-03-14,BC 9/BC-SYT",
     "A fact with \"plan\" comes from the plan and its progress. A declared value beside it would "
     "be "
     "a second source, and nobody knew which one counts. An appraiser may still correct it.\n\n"
     "Wrong: evidence.csv: so-y-te,1.1.3,plan_tasks_done,30\n"
     "Right: plan_progress.csv: IV.12,so-y-te,2022-Q1,2022-03-14,BC 9/BC-SYT"},
    {ErrorCode::completed_after_as_of, Severity::warning,
     "nhiệm vụ {0} hoàn thành ngày {1}, sau ngày chốt {2}, nên chưa được tính",
     "task {0} was completed on {1}, after as_of {2}, and does not count yet",
     "Kiểm tra ngày; nếu đúng thì sản phẩm chỉ được tính khi as_of từ ngày ấy trở đi.",
     "Check the day; if it is right, the product counts once as_of has reached it.",
     "Tình trạng nhiệm vụ được xét đến hết ngày chốt as_of của kỳ đánh giá. Ngày hoàn thành ở sau "
     "đó "
     "thường là gõ nhầm năm hoặc tháng.\n\n"
     "Sai:  as_of 2022-12-15;  PL.V.4,so-noi-vu,2023-06-20,BC 4/BC-SNV\n"
     "Đúng: as_of 2022-12-15;  PL.V.4,so-noi-vu,2022-06-20,BC 4/BC-SNV",
     "Tasks are looked at as they stand on the assessment's as_of. A completion after it mostly is "
     "a "
     "misspelt year or month.\n\n"
     "Wrong: as_of 2022-12-15;  PL.V.4,so-noi-vu,2023-06-20,BC 4/BC-SNV\n"
     "Right: as_of 2022-12-15;  PL.V.4,so-noi-vu,2022-06-20,BC 4/BC-SNV"},
    {ErrorCode::task_property_unused, Severity::warning,
     "nhiệm vụ {1} phát sinh theo đặc điểm \"{0}\" mà không cơ quan nào được giao có",
     "task {1} arises by \"{0}\", a property that none of its agencies has",
     "Kiểm tra chính tả của đặc điểm ở \"applies\" và ở cột properties của agencies.csv.",
     "Check its spelling in \"applies\" and in the column properties of agencies.csv.",
     "Điều kiện \"applies\" của nhiệm vụ so với cột properties của agencies.csv. Khi không cơ quan "
     "nào "
     "của nhóm có đặc điểm ấy, nhiệm vụ có thể không rơi vào ai.\n\n"
     "Sai:  applies \"has_public_unit\"\n"
     "Đúng: applies \"has_public_units\"",
     "A task's \"applies\" is held against the column properties of agencies.csv. Where no agency "
     "of "
     "the group has the property, the task may fall to nobody.\n\n"
     "Wrong: applies \"has_public_unit\"\n"
     "Right: applies \"has_public_units\""},
};

}  // namespace

std::span<const CatalogueEntry> plan_messages() { return kMessages; }

}  // namespace parindex
