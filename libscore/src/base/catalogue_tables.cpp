// Messages on tables of conditions, on parts and on cases: codes 352 to 359, 383 to 385.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::options_differ, Severity::error,
     "số liệu {0} có các mức {1} ở đây, nhưng {2} ở một phần khác",
     "fact {0} has the options {1} here, but {2} in another part",
     "Ghi cùng các mức ở mọi nơi dùng số liệu này, hoặc khai hai số liệu.",
     "Give the same options wherever the fact is used, or declare two facts.",
     "Các mức của \"choice\" là những giá trị mà số liệu được nhận. Hai phần cùng dùng một số liệu "
     "phải biết cùng các mức, nếu không có giá trị khai đúng ở phần này lại sai ở phần kia.\n\n"
     "Sai:  part a { max 1 rule choice { fact f option x { points 1 } option y { points 0 } } }\n"
     "      part b { max 1 rule choice { fact f option x { points 1 } } }\n"
     "Đúng: cả hai phần có option x và option y",
     "The options of \"choice\" are the values that its fact can take. Two parts that use one fact "
     "must know the same options, or a value that is right in one is wrong in the other.\n\n"
     "Wrong: part a { max 1 rule choice { fact f option x { points 1 } option y { points 0 } } }\n"
     "       part b { max 1 rule choice { fact f option x { points 1 } } }\n"
     "Right: both parts have option x and option y"},
    {ErrorCode::top_never_reached, Severity::error,
     "tiêu chí {0} tiến gần nhưng không bao giờ đạt điểm tối đa {1}",
     "item {0} comes near its maximum {1} but never reaches it",
     "Dùng \"to\" thay \"below\" (hoặc \"from\" thay \"above\") ở đầu khoảng cho điểm tối đa, hoặc "
     "thêm một khoảng.",
     "Close the end that gives the maximum (\"to\" for \"below\", \"from\" for \"above\"), or add "
     "a "
     "band.",
     "Chỉ đầu mút của một khoảng cho điểm tối đa, mà đầu ấy lại để hở, nên không giá trị nào đạt "
     "được. Phần điểm không thể đạt vẫn nằm trong mẫu số của mọi cơ quan.\n\n"
     "Sai:  max 2  band { from 0 below 10 points interpolate low 0 high 2 }  band { from 10 points "
     "1 }\n"
     "Đúng: max 2  band { from 0 to 10 points interpolate low 0 high 2 }  band { above 10 points 1 "
     "}",
     "Only the end of a range gives the maximum, and that end is open, so no value gets there. The "
     "points out of reach stay in everyone's denominator.\n\n"
     "Wrong: max 2  band { from 0 below 10 points interpolate low 0 high 2 }  band { from 10 "
     "points "
     "1 }\n"
     "Right: max 2  band { from 0 to 10 points interpolate low 0 high 2 }  band { above 10 points "
     "1 "
     "}"},
    {ErrorCode::rule_not_for_part, Severity::error,
     "phần {0} không thể dùng cách tính điểm \"{1}\"", "part {0} cannot be scored by rule \"{1}\"",
     "Dùng choice, deadline, rate, bands, count, deduction, all hoặc cases; việc khác để thành "
     "tiêu chí riêng.",
     "Use choice, deadline, rate, bands, count, deduction, all or cases; make anything else an "
     "item "
     "of its own.",
     "Một phần được tính từ số liệu của chính cơ quan. Điều tra, đánh giá của người thẩm định, so "
     "sánh trong khối và các phần lồng nhau phải là tiêu chí riêng, để điểm và cơ quan thẩm định "
     "của chúng được nêu rõ.\n\n"
     "Sai:  part y_kien { max 1  rule survey { ... } }\n"
     "Đúng: item 1.1.2 { max 1  rule survey { ... } }",
     "A part is scored from the agency's own facts. A survey, a judgement, a comparison within the "
     "block and parts of parts are items of their own, so that their points and their appraiser "
     "can be told.\n\n"
     "Wrong: part opinion { max 1  rule survey { ... } }\n"
     "Right: item 1.1.2 { max 1  rule survey { ... } }"},
    {ErrorCode::missing_in_part, Severity::error,
     "{0}: khóa \"missing\" chỉ dùng được cho cả tiêu chí, không dùng cho một phần",
     "{0}: the key \"missing\" is for a whole item, not for a part",
     "Bỏ \"missing\", hoặc để thời hạn thành tiêu chí riêng.",
     "Leave \"missing\" out, or make the deadline an item of its own.",
     "Khi thiếu số liệu của một phần thì cả tiêu chí bị thiếu và được 0 điểm, nên một phần không "
     "có điểm riêng khi thiếu ngày.\n\n"
     "Sai:  part bao_cao { max 1  rule deadline { fact d by 2022-01 { points 1 } missing 0.5 } }\n"
     "Đúng: part bao_cao { max 1  rule deadline { fact d by 2022-01 { points 1 } } }",
     "Where a fact of one part is missing the whole item is missing and has 0 points, so that a "
     "part has no points of its own without a date.\n\n"
     "Wrong: part report { max 1  rule deadline { fact d by 2022-01 { points 1 } missing 0.5 } }\n"
     "Right: part report { max 1  rule deadline { fact d by 2022-01 { points 1 } } }"},
    {ErrorCode::cases_overlap, Severity::error,
     "hai trường hợp của tiêu chí {0} cùng thỏa khi {1}; trường hợp kia ở {2}",
     "two cases of item {0} hold where {1}; the other is at {2}",
     "Sửa điều kiện cho chỉ một trường hợp thỏa, hoặc ghi \"hit first\" hay \"hit best\".",
     "Change the conditions so that one holds, or write \"hit first\" or \"hit best\".",
     "Mặc định (hit only) mỗi lúc chỉ một trường hợp được thỏa. Nếu hai trường hợp cùng thỏa thì "
     "có hai số điểm và chương trình không tự chọn.\n\n"
     "Sai:  when \"r >= 80%\" { points 2 }  when \"r >= 50%\" { points 1 }  otherwise 0\n"
     "Đúng: thêm \"hit first\", hoặc when \"r >= 50% and r < 80%\" { points 1 }",
     "By default (hit only) one case holds at a time. Where two hold there are two numbers of "
     "points, and neither is chosen.\n\n"
     "Wrong: when \"r >= 80%\" { points 2 }  when \"r >= 50%\" { points 1 }  otherwise 0\n"
     "Right: add \"hit first\", or when \"r >= 50% and r < 80%\" { points 1 }"},
    {ErrorCode::cases_gap, Severity::error, "không trường hợp nào của tiêu chí {0} thỏa khi {1}",
     "no case of item {0} holds where {1}", "Thêm một trường hợp hoặc \"otherwise\" với số điểm.",
     "Add a case, or \"otherwise\" with its points.",
     "Có số liệu mà bảng không cho điểm nào. Chương trình không coi đó là 0 điểm.\n\n"
     "Sai:  when \"n > 5\" { points 1 }  when \"n < 5\" { points 0 }\n"
     "Đúng: when \"n > 5\" { points 1 }  otherwise 0",
     "There are facts for which the table gives no points. They are not taken for 0.\n\n"
     "Wrong: when \"n > 5\" { points 1 }  when \"n < 5\" { points 0 }\n"
     "Right: when \"n > 5\" { points 1 }  otherwise 0"},
    {ErrorCode::tracked_with_maximum, Severity::error,
     "tiêu chí {0} chỉ theo dõi mà có điểm tối đa {1}",
     "item {0} is only tracked but has a maximum of {1}",
     "Ghi \"max 0\", hoặc dùng cách tính điểm khác.", "Write \"max 0\", or use another rule.",
     "\"tracked\" chỉ công bố giá trị, không cho điểm. Có điểm tối đa thì không ai đạt được.\n\n"
     "Sai:  max 2  rule tracked { of papi }\n"
     "Đúng: max 0  rule tracked { of papi }",
     "\"tracked\" reports a value and gives no points. With a maximum, nobody could reach it.\n\n"
     "Wrong: max 2  rule tracked { of papi }\n"
     "Right: max 0  rule tracked { of papi }"},
    {ErrorCode::case_expects_nothing, Severity::error,
     "trường hợp thử \"{0}\" không nêu kết quả mong đợi",
     "case \"{0}\" does not say what it expects", "Thêm \"points\", \"state\" hoặc \"error\".",
     "Add \"points\", \"state\" or \"error\".",
     "Một trường hợp thử nêu số liệu và kết quả mong đợi: số điểm, trạng thái hoặc mã lỗi. Không "
     "có kết quả thì không có gì để kiểm tra.\n\n"
     "Sai:  case \"đúng hạn\" { item 1.1.1  facts { issued 2022-01-10 } }\n"
     "Đúng: case \"đúng hạn\" { item 1.1.1  facts { issued 2022-01-10 }  points 1 }",
     "A case gives facts and what is expected of them: points, a state or an error code. Without "
     "that there is nothing to test.\n\n"
     "Wrong: case \"in time\" { item 1.1.1  facts { issued 2022-01-10 } }\n"
     "Right: case \"in time\" { item 1.1.1  facts { issued 2022-01-10 }  points 1 }"},
    {ErrorCode::unreachable_branch, Severity::warning, "tiêu chí {0}: \"{1}\" không bao giờ xảy ra",
     "item {0}: \"{1}\" can never be taken", "Bỏ dòng này, hoặc sửa điều kiện của nó.",
     "Leave it out, or mend its condition.",
     "Không số liệu nào dẫn đến dòng này: điều kiện tự mâu thuẫn, hoặc dòng trước đã bao hết, hoặc "
     "số đếm không thể nằm trong khoảng. Thường đó là một ngưỡng ghi nhầm.\n\n"
     "Sai:  when \"n >= 1\" { points 1 }  when \"n >= 2\" { points 2 }  hit first  otherwise 0\n"
     "Đúng: when \"n >= 2\" { points 2 }  when \"n >= 1\" { points 1 }  hit first  otherwise 0",
     "No facts lead here: the condition contradicts itself, an earlier line takes all of it, or no "
     "count can lie in the range. Mostly a threshold is mistyped.\n\n"
     "Wrong: when \"n >= 1\" { points 1 }  when \"n >= 2\" { points 2 }  hit first  otherwise 0\n"
     "Right: when \"n >= 2\" { points 2 }  when \"n >= 1\" { points 1 }  hit first  otherwise 0"},
    {ErrorCode::scores_alike, Severity::warning, "tiêu chí {0} cho mọi số liệu cùng một số điểm",
     "item {0} gives the same points whatever the facts are",
     "Sửa các mức điểm cho phân biệt được, hoặc bỏ tiêu chí.",
     "Give levels that tell agencies apart, or leave the item out.",
     "Mọi câu trả lời có thể có đều được cùng số điểm, nên tiêu chí không phân biệt được cơ quan "
     "nào.\n\n"
     "Sai:  option yes { points 1 }  option no { points 1 }\n"
     "Đúng: option yes { points 1 }  option no { points 0 }",
     "Every possible answer earns the same, so that the item tells no agency from another.\n\n"
     "Wrong: option yes { points 1 }  option no { points 1 }\n"
     "Right: option yes { points 1 }  option no { points 0 }"},
    {ErrorCode::branch_not_covered, Severity::warning,
     "không chứng minh được bảng điều kiện của tiêu chí {0}, và không trường hợp thử nào chạm tới: "
     "{1}",
     "the conditions of item {0} cannot be proven, and no case covers: {1}",
     "Thêm trường hợp thử vào cases/ cho từng nhánh, hoặc viết điều kiện so sánh từng số liệu với "
     "hằng số.",
     "Add a case to cases/ for each branch, or let the conditions compare facts with constants.",
     "Chồng lấn, khoảng trống và nhánh không thể xảy ra chỉ chứng minh được khi các điều kiện so "
     "sánh một biểu thức, hoặc từng số liệu, với hằng số. Với điều kiện khác, mỗi nhánh cần ít "
     "nhất một trường hợp thử.\n\n"
     "Ví dụ: case \"làm hết, đúng hạn\" { item 1.1.1  facts { done 5 assigned 5 late 0 }  points "
     "1.5 }",
     "Overlaps, gaps and branches that cannot be taken are proven only where the conditions "
     "compare "
     "one expression, or facts, with constants. Other conditions need at least one case for each "
     "branch.\n\n"
     "Example: case \"all done in time\" { item 1.1.1  facts { done 5 assigned 5 late 0 }  points "
     "1.5 }"},
};

}  // namespace

std::span<const CatalogueEntry> table_messages() { return kMessages; }

}  // namespace parindex
