// Messages on the assessment, its blocks and agencies: codes 4xx.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::bad_property, Severity::error, "\"{0}\" không dùng làm đặc điểm được",
     "\"{0}\" cannot be a property",
     "Ghi mỗi đặc điểm bằng chữ thường không dấu, chữ số và gạch dưới, cách nhau bằng dấu cách; "
     "không dùng and, or, not, yes, no, min, max.",
     "Write each property in lower-case a-z, digits and underscores, with spaces between them; "
     "not and, or, not, yes, no, min, max.",
     "Điều kiện \"applies\" của bộ tiêu chí gọi đặc điểm bằng tên, nên tên phải viết được trong "
     "công thức. Đặc điểm viết sai sẽ làm tiêu chí không áp dụng cho cơ quan mà không ai hay.\n\n"
     "Sai:  has-procedures\n"
     "Đúng: has_procedures",
     "The conditions \"applies\" of a set call properties by name, so the name has to be one that "
     "a formula can hold. A misspelt property would make items not apply, and nobody would "
     "notice.\n\n"
     "Wrong: has-procedures\n"
     "Right: has_procedures"},
    {ErrorCode::duplicate_agency, Severity::error, "mã cơ quan \"{0}\" được ghi hai lần",
     "agency code \"{0}\" is given twice",
     "Đổi một trong hai mã hoặc bỏ dòng thừa; dòng thứ nhất ở {1}.",
     "Change one of the codes or remove a row; the first is at {1}.",
     "Mỗi cơ quan, đơn vị có một dòng và một mã riêng trong agencies.csv. Hai dòng cùng mã thì số "
     "liệu, điểm thẩm định của cơ quan này lẫn với cơ quan kia.\n\n"
     "Sai:  so-y-te,departments,Sở Y tế,ranked\n"
     "      so-y-te,departments,Sở Tư pháp,ranked\n"
     "Đúng: so-y-te,departments,Sở Y tế,ranked\n"
     "      so-tu-phap,departments,Sở Tư pháp,ranked",
     "Each agency has one row and a code of its own in agencies.csv. With two rows of one code the "
     "evidence and appraisals of two agencies would be mixed up.\n\n"
     "Wrong: so-y-te,departments,Sở Y tế,ranked\n"
     "       so-y-te,departments,Sở Tư pháp,ranked\n"
     "Right: so-y-te,departments,Sở Y tế,ranked\n"
     "       so-tu-phap,departments,Sở Tư pháp,ranked"},
    {ErrorCode::unknown_block, Severity::error, "không có khối \"{0}\" trong kỳ đánh giá",
     "the assessment has no block \"{0}\"", "Ghi một khối đã khai trong assessment.info (có: {1}).",
     "Name a block that assessment.info declares (it has: {1}).",
     "Khối phải được khai báo trong assessment.info bằng khóa \"block\". Cơ quan đứng ở khối lạ "
     "sẽ không được xếp hạng với ai.\n\n"
     "Sai:  so-y-te,department,Sở Y tế,ranked\n"
     "Đúng: so-y-te,departments,Sở Y tế,ranked",
     "A block is declared in assessment.info with the key \"block\". An agency in an unknown "
     "block would be ranked with nobody.\n\n"
     "Wrong: so-y-te,department,Sở Y tế,ranked\n"
     "Right: so-y-te,departments,Sở Y tế,ranked"},
    {ErrorCode::block_required, Severity::error,
     "cơ quan \"{0}\" có trạng thái {1} nhưng chưa ghi khối",
     "agency \"{0}\" has the status {1} but stands in no block",
     "Ghi mã khối vào cột block, hoặc đổi trạng thái thành appraiser hay reports_only.",
     "Put a block into the column block, or make its status appraiser or reports_only.",
     "Cơ quan được chấm điểm (ranked, unranked) hoặc được miễn (excused) phải thuộc một khối, vì "
     "khối quyết định bộ tiêu chí và bảng xếp hạng. Chỉ cơ quan thẩm định hay chỉ báo cáo mới "
     "không cần khối.\n\n"
     "Sai:  so-y-te,,Sở Y tế,ranked\n"
     "Đúng: so-y-te,departments,Sở Y tế,ranked",
     "An agency that is scored (ranked, unranked) or excused belongs to a block, which decides "
     "its criteria set and its ranking. Only appraisers and agencies that merely report have "
     "none.\n\n"
     "Wrong: so-y-te,,Sở Y tế,ranked\n"
     "Right: so-y-te,departments,Sở Y tế,ranked"},
    {ErrorCode::block_not_allowed, Severity::error,
     "cơ quan \"{0}\" có trạng thái {1} nên không được ghi khối",
     "agency \"{0}\" has the status {1} and takes no block",
     "Để trống cột block, hoặc đổi trạng thái nếu cơ quan này được chấm điểm.",
     "Leave the column block empty, or change the status if the agency is scored.",
     "Cơ quan chỉ thẩm định (appraiser) hoặc chỉ báo cáo (reports_only) không được chấm điểm. Nếu "
     "ghi khối, người đọc sẽ tưởng cơ quan ấy có tên trong bảng xếp hạng.\n\n"
     "Sai:  hoi-dong,departments,Hội đồng thẩm định,appraiser\n"
     "Đúng: hoi-dong,,Hội đồng thẩm định,appraiser",
     "An agency that only appraises (appraiser) or only reports (reports_only) is not scored. "
     "With a block it would seem to take part in the ranking.\n\n"
     "Wrong: hoi-dong,departments,Hội đồng thẩm định,appraiser\n"
     "Right: hoi-dong,,Hội đồng thẩm định,appraiser"},
    {ErrorCode::unknown_parent, Severity::error,
     "cơ quan cấp trên \"{0}\" của \"{1}\" không có trong agencies.csv",
     "the parent \"{0}\" of agency \"{1}\" is not in agencies.csv",
     "Sửa mã ở cột parent, hoặc thêm cơ quan cấp trên vào danh sách.",
     "Correct the column parent, or add the parent to the list.",
     "Cột parent cho biết xã thuộc huyện nào, đơn vị thuộc sở nào. Mã lạ thì đơn vị ấy không "
     "thuộc về đâu, và mọi tổng hợp của cấp trên đều thiếu nó.\n\n"
     "Sai:  xa-an-binh,communes,Xã An Bình,ranked,longho\n"
     "Đúng: xa-an-binh,communes,Xã An Bình,ranked,long-ho",
     "The column parent says which district a commune and which department a unit belongs to. "
     "With an unknown code the unit belongs nowhere, and every total of its parent would lack "
     "it.\n\n"
     "Wrong: xa-an-binh,communes,Xã An Bình,ranked,longho\n"
     "Right: xa-an-binh,communes,Xã An Bình,ranked,long-ho"},
    {ErrorCode::no_valid_set, Severity::error,
     "không bộ tiêu chí nào của khối \"{0}\" có hiệu lực vào ngày {1}; các bộ đã khai: {2}",
     "no criteria set of block \"{0}\" is valid on {1}; those named: {2}",
     "Sửa \"as_of\" của kỳ đánh giá (hoặc --as-of), hoặc khai thêm bộ tiêu chí có hiệu lực vào "
     "ngày đó.",
     "Correct the assessment's \"as_of\" (or --as-of), or name a set that is valid on that day.",
     "Một khối có thể khai nhiều phiên bản bộ tiêu chí; phiên bản có hiệu lực tại ngày \"as_of\" "
     "được dùng. Không phiên bản nào có hiệu lực thì không có căn cứ để chấm điểm khối này.\n\n"
     "Sai:  as_of 2023-02-01   ; valid { from 2022-01-01 to 2022-12-31 }\n"
     "Đúng: as_of 2022-12-15",
     "A block may name several versions of its criteria set; the one valid on \"as_of\" is used. "
     "If none is, there is no basis on which to score the block.\n\n"
     "Wrong: as_of 2023-02-01   ; valid { from 2022-01-01 to 2022-12-31 }\n"
     "Right: as_of 2022-12-15"},
    {ErrorCode::several_valid_sets, Severity::error,
     "ngày {1} khối \"{0}\" có nhiều bộ tiêu chí cùng hiệu lực: {2}",
     "on {1} several criteria sets of block \"{0}\" are valid: {2}",
     "Sửa \"valid\" của các bộ tiêu chí để mỗi ngày chỉ một bộ có hiệu lực, hoặc chỉ khai một bộ.",
     "Correct \"valid\" so that only one set holds on each day, or name only one.",
     "Tại ngày \"as_of\" phải có đúng một bộ tiêu chí cho mỗi khối. Hai bộ cùng hiệu lực thì điểm "
     "phụ thuộc vào bộ nào được chọn, và kết quả công bố không có căn cứ rõ ràng.\n\n"
     "Sai:  v1: valid { to 2022-12-31 }   v2: valid { from 2022-07-01 }\n"
     "Đúng: v1: valid { to 2022-06-30 }   v2: valid { from 2022-07-01 }",
     "On \"as_of\" each block has exactly one criteria set. With two, the score would depend on "
     "which is picked, and the published result would have no clear basis.\n\n"
     "Wrong: v1: valid { to 2022-12-31 }   v2: valid { from 2022-07-01 }\n"
     "Right: v1: valid { to 2022-06-30 }   v2: valid { from 2022-07-01 }"},
    {ErrorCode::unknown_role_agency, Severity::error,
     "vai trò \"{1}\" được giao cho cơ quan \"{0}\" không có trong agencies.csv",
     "role \"{1}\" is given to agency \"{0}\", which is not in agencies.csv",
     "Sửa mã cơ quan, hoặc thêm cơ quan vào agencies.csv (trạng thái appraiser nếu chỉ thẩm định).",
     "Correct the code, or add the agency to agencies.csv (status appraiser if it only appraises).",
     "Khối \"appraiser\" trong assessment.info gắn vai trò thẩm định của bộ tiêu chí với một cơ "
     "quan cụ thể. Cơ quan ấy phải có trong danh sách, nếu không mọi quyết định thẩm định của vai "
     "trò này đều bị từ chối.\n\n"
     "Sai:  appraiser { district longho }\n"
     "Đúng: appraiser { district long-ho }",
     "\"appraiser\" in assessment.info ties a role of the set to an agency. That agency must be "
     "listed, or every decision of the role would be refused.\n\n"
     "Wrong: appraiser { district longho }\n"
     "Right: appraiser { district long-ho }"},
    {ErrorCode::unmapped_role, Severity::error,
     "vai trò \"{0}\" trong bộ tiêu chí của khối \"{1}\" chưa được giao cho cơ quan nào",
     "role \"{0}\" of the set of block \"{1}\" is given to no agency",
     "Ghi appraiser { {0} MÃ-CƠ-QUAN } trong khối \"{1}\", hoặc thêm cơ quan có mã \"{0}\" vào "
     "agencies.csv.",
     "Write appraiser { {0} AGENCY-CODE } in block \"{1}\", or add an agency of code \"{0}\" to "
     "agencies.csv.",
     "Bộ tiêu chí nêu cơ quan thẩm định bằng một vai trò. Vai trò trùng mã cơ quan thì tự khớp; "
     "nếu không thì phải giao trong assessment.info, ví dụ cấp xã do huyện của mình thẩm định. "
     "Chưa giao thì không ai được quyết định điểm.\n\n"
     "Ví dụ: block long-ho { criteria \"communes.info\"  appraiser { district long-ho } }",
     "A set names its appraisers by role. A role that is an agency's code matches by itself; any "
     "other is mapped in assessment.info, for instance a commune's own district. Unmapped, nobody "
     "may decide the points.\n\n"
     "Example: block long-ho { criteria \"communes.info\"  appraiser { district long-ho } }"},
    {ErrorCode::unknown_property, Severity::warning,
     "đặc điểm \"{0}\" của cơ quan \"{1}\" không có trong điều kiện nào của bộ tiêu chí \"{2}\"",
     "property \"{0}\" of agency \"{1}\" stands in no condition of set \"{2}\"",
     "Kiểm tra chính tả; các đặc điểm mà bộ tiêu chí dùng: {3}.",
     "Check the spelling; the set uses: {3}.",
     "Điều kiện \"applies\" quyết định tiêu chí nào áp dụng cho cơ quan theo đặc điểm. Đặc điểm "
     "viết "
     "khác bộ tiêu chí thì không có tác dụng: tiêu chí sẽ không áp dụng cho cơ quan, và chỉ số "
     "tính trên "
     "mẫu số khác.",
     "The conditions \"applies\" decide by property which items apply to an agency. A property "
     "spelt "
     "otherwise than in the set does nothing: items will not apply to the agency, and its index is "
     "taken "
     "over another maximum."},
    {ErrorCode::previous_fact_type, Severity::error,
     "số liệu {0} có kiểu {1}, nhưng năm trước có kiểu {2} (ở {3})",
     "fact {0} is of type {1}, but last year's is of type {2} (at {3})",
     "Cho hai bộ tiêu chí dùng cùng kiểu, hoặc đặt tên khác cho số liệu năm nay.",
     "Let both sets use one type, or give this year's fact another name.",
     "previous() so số liệu năm nay với số liệu cùng tên của năm trước. Khác kiểu (ví dụ tỷ lệ và "
     "số đếm) thì so sánh không có nghĩa.\n\n"
     "Sai:  năm trước: rate { type count ... }   năm nay: rate { type percent ... }\n"
     "Đúng: cả hai năm: rate { type percent ... }",
     "previous() compares a fact with last year's fact of the same name. Where the types differ (a "
     "share and a count, say) the comparison means nothing.\n\n"
     "Wrong: last year: rate { type count ... }   this year: rate { type percent ... }\n"
     "Right: both years: rate { type percent ... }"},
    {ErrorCode::rolled_up_fact_type, Severity::error,
     "số liệu {0} được cộng từ cấp dưới có kiểu {1}, nhưng ở cấp dưới có kiểu {2} (ở {3})",
     "fact {0}, which is summed over agencies, is of type {1}, but theirs is of type {2} (at {3})",
     "Cho hai bộ tiêu chí dùng cùng kiểu, hoặc đặt tên khác cho một trong hai số liệu.",
     "Let both sets use one type, or give one of the two facts another name.",
     "\"rollup sum\" cộng các số liệu cùng tên của các cơ quan cấp dưới. Cùng tên mà khác kiểu "
     "thường là hai số liệu khác nhau, nên không cộng.\n\n"
     "Sai:  cấp tỉnh: capital { type count rollup sum }   cấp huyện: capital { type decimal }\n"
     "Đúng: cả hai cấp: capital { type decimal ... }",
     "\"rollup sum\" adds up the facts of that name of the agencies below. One name with two types "
     "mostly means two different things, so they are not added.\n\n"
     "Wrong: province: capital { type count rollup sum }   districts: capital { type decimal }\n"
     "Right: on both levels: capital { type decimal ... }"},
    {ErrorCode::parents_in_a_circle, Severity::error,
     "cơ quan cấp trên của \"{0}\" đi vòng trở lại chính nó: {1}",
     "the parents of \"{0}\" lead back to itself: {1}",
     "Sửa cột parent; cơ quan cao nhất để trống.",
     "Correct the column parent; it is empty for the highest agency.",
     "Cột parent nói cơ quan nào ở cấp trên. Nếu đi theo các cấp trên mà trở lại cơ quan ban đầu "
     "thì không biết số liệu của cơ quan nào được cộng vào cơ quan nào.\n\n"
     "Sai:  huyen-long-ho ... parent xa-an-binh;  xa-an-binh ... parent huyen-long-ho\n"
     "Đúng: xa-an-binh ... parent huyen-long-ho",
     "The column parent says which agency stands above. Where the parents lead back to the agency, "
     "nobody can say whose facts are added up for whom.\n\n"
     "Wrong: huyen-long-ho ... parent xa-an-binh;  xa-an-binh ... parent huyen-long-ho\n"
     "Right: xa-an-binh ... parent huyen-long-ho"},
    {ErrorCode::outside_validity, Severity::warning,
     "bộ tiêu chí \"{0}\" có hiệu lực từ {1} đến {2}, không gồm ngày {3}",
     "criteria set \"{0}\" is valid from {1} to {2}, which excludes {3}",
     "Kiểm tra \"as_of\" của kỳ đánh giá (hoặc --as-of) và thời gian hiệu lực của bộ tiêu chí.",
     "Check the assessment's \"as_of\" (or --as-of) and the set's period of validity.",
     "Ngày chốt số liệu nằm ngoài thời gian hiệu lực của bộ tiêu chí duy nhất được khai. Việc "
     "chấm điểm vẫn tiếp tục, nhưng trước khi công bố cần xác nhận đã dùng đúng phiên bản.\n\n"
     "Sai:  as_of 2023-01-10   ; valid { from 2022-01-01 to 2022-12-31 }\n"
     "Đúng: as_of 2022-12-31",
     "The date of the assessment lies outside the period of the only set that is named. Scoring "
     "goes on, but before anything is published make sure that it is the right version.\n\n"
     "Wrong: as_of 2023-01-10   ; valid { from 2022-01-01 to 2022-12-31 }\n"
     "Right: as_of 2022-12-31"},
    {ErrorCode::empty_block, Severity::warning, "khối \"{0}\" chưa có cơ quan nào",
     "block \"{0}\" has no agency",
     "Ghi mã khối này cho các cơ quan trong agencies.csv, hoặc bỏ khối.",
     "Enter the block for its agencies in agencies.csv, or remove it.",
     "Khối được khai báo nhưng không dòng nào của agencies.csv thuộc khối. Bảng xếp hạng của khối "
     "sẽ trống; thường do cột block ghi sai hoặc danh sách chưa đủ.",
     "The block is declared, yet no row of agencies.csv belongs to it. Its ranking would be empty; "
     "often the column block is wrong or the list incomplete."},
    {ErrorCode::unused_property, Severity::warning,
     "tiêu chí {1} áp dụng theo đặc điểm \"{0}\" mà không cơ quan nào của khối \"{2}\" có",
     "item {1} applies by \"{0}\", a property that no agency of block \"{2}\" has",
     "Kiểm tra chính tả của đặc điểm ở \"applies\" và ở cột properties của agencies.csv.",
     "Check its spelling in \"applies\" and in the column properties of agencies.csv.",
     "Điều kiện \"applies\" so với cột properties của agencies.csv. Khi không cơ quan nào có đặc "
     "điểm ấy, tiêu chí có thể bị loại cho cả khối và mẫu số của mọi cơ quan giảm theo. Nếu đúng "
     "là như vậy thì bỏ qua cảnh báo này.\n\n"
     "Sai:  applies \"has_procedure\"\n"
     "Đúng: applies \"has_procedures\"",
     "\"applies\" is held against the column properties of agencies.csv. Where no agency has the "
     "property, the item may drop out for the whole block and everyone's maximum falls. If that is "
     "meant, ignore this warning.\n\n"
     "Wrong: applies \"has_procedure\"\n"
     "Right: applies \"has_procedures\""},
    {ErrorCode::unknown_role, Severity::warning,
     "khối \"{1}\" giao vai trò \"{0}\" mà bộ tiêu chí không nêu",
     "block \"{1}\" maps the role \"{0}\", which its set does not name",
     "Sửa tên vai trò (bộ tiêu chí nêu: {2}).", "Correct the role (the set names: {2}).",
     "Vai trò được giao cho một cơ quan nhưng bộ tiêu chí không dùng đến, nên việc giao này không "
     "có tác dụng. Thường do gõ sai tên, và vai trò đúng khi đó vẫn chưa có cơ quan thẩm định.\n\n"
     "Sai:  appraiser { distric long-ho }\n"
     "Đúng: appraiser { district long-ho }",
     "A role is given to an agency but the set never uses it, so nothing follows from it. It is "
     "probably misspelt, and the true role still has no appraiser.\n\n"
     "Wrong: appraiser { distric long-ho }\n"
     "Right: appraiser { district long-ho }"},
};

}  // namespace

std::span<const CatalogueEntry> assessment_messages() { return kMessages; }

}  // namespace parindex
