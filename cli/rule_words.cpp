#include "rule_words.hpp"

#include <algorithm>

namespace parindex::cli {
namespace {

constexpr RuleWords kRules[] = {
    {"choice",
     {"điểm của mức được chọn trong các mức định sẵn", "the points of the option that was chosen"},
     {R"(fact TÊN                 số liệu kiểu option hoặc yes_no
option MÃ { points Đ }   mỗi mức một số điểm; mức cao nhất bằng M; thêm title nếu cần)",
      R"(fact NAME                a fact of type option or yes_no
option ID { points P }   points of each option; the best gives M; title is optional)"},
     R"(item 1.1.2 {
  title "Mức độ đầy đủ của kế hoạch"
  max   1
  facts { plan_content { type option  title "Nội dung kế hoạch" } }
  rule choice {
    fact plan_content
    option full    { points 1    title "Đủ" }
    option partial { points 0.5  title "Thiếu một nội dung" }
    option none    { points 0    title "Thiếu từ hai nội dung" }
  }
})"},
    {"deadline",
     {"điểm của mốc thời hạn sớm nhất mà đơn vị kịp",
      "the points of the first due date that was kept"},
     {R"(fact TÊN                 số liệu kiểu date
by HẠN { points Đ }      2022-01-31, 2022-01 (hết tháng) hoặc 2022-Q1 (hết quý), tăng dần
late Đ                   điểm khi quá mọi mốc; mặc định 0
missing Đ                điểm khi chưa có ngày; mặc định 0, dòng vẫn là thiếu số liệu)",
      R"(fact NAME                a fact of type date
by DUE { points P }      2022-01-31, 2022-01 (its last day) or 2022-Q1 (of the quarter), ascending
late P                   after the last of them; 0 where it is not said
missing P                without a date; 0 where it is not said, and the item stays missing)"},
     R"(item 1.1.1 {
  title "Ban hành kế hoạch CCHC năm"
  max   1
  facts { plan_issued_on { type date  title "Ngày ban hành kế hoạch" } }
  rule deadline {
    fact plan_issued_on
    by 2022-01 { points 1 }
    by 2022-02 { points 0.5 }
  }
})"},
    {"rate",
     {"theo tỷ lệ đạt được; đủ điểm từ một mức, có thể 0 điểm dưới một mức khác",
      "in proportion to a rate; full from a target on, 0 below a floor if one is set"},
     {R"(of "BIỂU THỨC"           tỷ lệ r; trên 100% là lỗi, trừ khi có allow_over
full_at P%               từ mức này được M, dưới mức này được M x r / P; mặc định 100%
zero_below P%            dưới mức này 0 điểm; mặc định không có
allow_over yes           cho phép r trên 100%)",
      R"(of "EXPRESSION"          the rate r; above 100% it is an error, unless allow_over
full_at P%               M from here on, M x r / P below; 100% where it is not said
zero_below P%            0 below; none where it is not said
allow_over yes           r may exceed 100%)"},
     R"(item 3.1.1 {
  title "Thanh toán trực tuyến"
  max   2
  facts {
    paid        { type count  title "Số giao dịch thanh toán" }
    paid_online { type count  title "Trong đó trực tuyến" }
  }
  rule rate { of "paid_online / paid"  full_at 80%  zero_below 50% }
})"},
    {"bands",
     {"tra bảng khoảng giá trị; mỗi khoảng cho điểm cố định, theo tỷ lệ hoặc nội suy",
      "a table of ranges; each gives fixed points, a proportion or an interpolation"},
     {R"(of "BIỂU THỨC"           giá trị để tra bảng
band { ... }             một khoảng; các khoảng không chồng nhau, không để hở
  from / above           từ / trên (đầu dưới)
  to / below             đến / dưới (đầu trên)
  points Đ               số điểm; hoặc proportional (M x r); hoặc interpolate low Đ high Đ
allow_over yes           bảng phần trăm: cho phép trên 100%)",
      R"(of "EXPRESSION"          the value that is looked up
band { ... }             a range; ranges neither overlap nor leave a gap
  from / above           its low end, itself inside / outside
  to / below             its high end, itself inside / outside
  points P               points; or proportional (M x r); or interpolate low P high P
allow_over yes           in a table of percents: above 100% is allowed)"},
     R"(item 3.1.2 {
  title "Hồ sơ giải quyết đúng hạn"
  max   3
  facts {
    resolved { type count  title "Số hồ sơ đã giải quyết" }
    on_time  { type count  title "Trong đó đúng hạn" }
  }
  rule bands {
    of "on_time / resolved"
    band { below 70%           points 0 }
    band { from 70% below 95%  points proportional }
    band { from 95%            points 3 }
  }
})"},
    {"count",
     {"mỗi đơn vị đếm được cho một số điểm, không quá điểm tối đa",
      "so many points a unit, up to the maximum"},
     {R"(of "BIỂU THỨC"           số đơn vị
each Đ                   điểm của mỗi đơn vị)",
      R"(of "EXPRESSION"          the number of units
each P                   points of each)"},
     R"(item 3.2.1 {
  title "Sáng kiến cải cách thủ tục hành chính"
  max   2
  facts { initiatives { type count  title "Số sáng kiến được công nhận" } }
  rule count { of initiatives  each 0.5 }
})"},
    {"deduction",
     {"điểm tối đa trừ dần theo từng đơn vị vi phạm, không dưới mức sàn",
      "the maximum less so much for each unit, down to a floor"},
     {R"(of "BIỂU THỨC"           số đơn vị bị trừ
each Đ                   điểm trừ mỗi đơn vị; hoặc:
each_percent P%          phần trăm trừ mỗi đơn vị, kèm mode:
  mode                   simple: phần trăm của M; compound: phần trăm của phần còn lại
floor Đ                  mức sàn; mặc định 0)",
      R"(of "EXPRESSION"          the number of units
each P                   points off a unit; or:
each_percent P%          percent off a unit, together with mode:
  mode                   simple: percent of M; compound: percent of what is left
floor P                  never less; 0 where it is not said)"},
     R"(item 1.3.1 {
  title "Chế độ báo cáo"
  max   2
  facts {
    reports_late   { type count  title "Số báo cáo chậm" }
    reports_absent { type count  title "Số báo cáo không gửi" }
  }
  rule deduction { of "reports_late + 2 * reports_absent"  each 0.25 }
})"},
    {"all",
     {"đủ điểm khi mọi điều kiện đều đúng, nếu không thì 0",
      "the maximum if every condition holds, else 0"},
     {R"(that "ĐIỀU KIỆN"         lặp lại được; mọi điều kiện phải cùng đúng)",
      R"(that "CONDITION"         may repeat; every one has to hold)"},
     R"(item 1.3.2 {
  title "Gửi đủ báo cáo và đúng hạn"
  max   1
  facts {
    reports_sent    { type count  title "Số báo cáo đã gửi" }
    reports_overdue { type count  title "Trong đó chậm" }
  }
  rule all { that "reports_sent >= 4"  that "reports_overdue = 0" }
})"},
    {"cases",
     {"từng trường hợp có điều kiện và số điểm riêng",
      "several cases, each a condition with its points"},
     {R"(when "ĐIỀU KIỆN" { ... } một trường hợp, lặp lại được
  points Đ               số điểm của nó; hoặc points proportional  of "BIỂU THỨC": M x tỷ lệ
otherwise Đ              điểm khi không trường hợp nào đúng; không ghi thì đó là lỗi
hit H                    khi nhiều trường hợp cùng đúng: only (mặc định) báo lỗi, first lấy trường hợp
                         đầu tiên, best lấy trường hợp nhiều điểm nhất
allow_over yes           cho phép tỷ lệ trên 100%; khi đó được nhiều nhất M)",
      R"(when "CONDITION" { ... } a case, may repeat
  points P               its points; or points proportional  of "EXPRESSION": M x rate
otherwise P              where no case holds; without this key that is an error
hit H                    where several hold: only (the default) is an error, first takes the first,
                         best the one with most points
allow_over yes           the rate may exceed 100%; it then gives at most M)"},
     R"(item 1.4.1 {
  title "Thực hiện nhiệm vụ được giao"
  max   2
  facts {
    assigned { type count  title "Số nhiệm vụ được giao" }
    done     { type count  title "Trong đó đã hoàn thành" }
  }
  rule cases {
    when "done / assigned >= 100%" { points 2 }
    when "done / assigned >= 80%"  { points proportional  of "done / assigned" }
    otherwise 0
    hit first
  }
})"},
    {"parts",
     {"cộng điểm các phần, mỗi phần một cách tính riêng",
      "the sum of its parts, each with a rule of its own"},
     {R"(part MÃ { ... }          một phần, lặp lại được; thêm title nếu cần
  max Đ                  điểm tối đa của phần; các phần cộng lại bằng M
  rule R { ... }         choice, deadline, rate, bands, count, deduction, all hoặc cases)",
      R"(part ID { ... }          a part, may repeat; title is optional
  max P                  its maximum; those of the parts add up to M
  rule R { ... }         choice, deadline, rate, bands, count, deduction, all or cases)"},
     R"(item 6.1.1 {
  title "Dịch vụ công trực tuyến"
  max   50
  facts {
    services         { type count  title "Số dịch vụ công đủ điều kiện" }
    services_online  { type count  title "Trong đó cung cấp trực tuyến" }
    services_pilot   { type count  title "Số dịch vụ thí điểm" }
  }
  rule parts {
    part share { title "Tỷ lệ cung cấp"  max 45  rule rate { of "services_online / services" } }
    part pilot { title "Thí điểm"        max 5   rule count { of services_pilot  each 1 } }
  }
})"},
    {"peer",
     {"so với các đơn vị cùng khối: đơn vị tốt nhất, mức trung bình, hoặc từ thấp nhất đến cao "
      "nhất",
      "against the agencies of the block: the best, the mean, or the range from lowest to highest"},
     {R"(of "BIỂU THỨC"           giá trị v đem so sánh
against C                best: M x v / cao nhất; mean: M khi không dưới trung bình, nếu không thì 0;
                         range: M x (v - thấp nhất) / (cao nhất - thấp nhất)
lower_is_better yes      giá trị thấp là tốt: so sánh theo chiều ngược lại)",
      R"(of "EXPRESSION"          the value v that is compared
against C                best: M x v / highest; mean: M if not below the mean, else 0;
                         range: M x (v - lowest) / (highest - lowest)
lower_is_better yes      low values are good: the comparison is turned round)"},
     R"(item 7.1.1 {
  title "Thời gian giải quyết trung bình so với khối"
  max   2
  facts { average_days { type decimal  title "Số ngày trung bình một hồ sơ" } }
  rule peer { of average_days  against best  lower_is_better yes }
})"},
    {"survey",
     {"điểm tối đa nhân trung bình tỷ lệ của các phiếu điều tra xã hội học",
      "the maximum times the mean share of the answers to a survey"},
     {R"(option MÃ { percent P% } tỷ lệ của một mức trả lời; mức cao nhất 100%; thêm title nếu cần
no_opinion N             có mức "không ý kiến": excluded không tính, zero tính là 0)",
      R"(option ID { percent P% } what an answer is worth; the best 100%; title is optional
no_opinion N             there is an answer "no opinion": excluded leaves it out, zero counts it 0)"},
     R"(item 8.1.1 {
  title "Mức độ hài lòng của người dân"
  max   12
  rule survey {
    option very_good { percent 100%  title "Rất tốt" }
    option good      { percent 75%   title "Tốt" }
    option fair      { percent 50%   title "Bình thường" }
    option poor      { percent 0%    title "Chưa tốt" }
    no_opinion excluded
  }
})"},
    {"judgement",
     {"cơ quan thẩm định cho điểm theo bước, từ 0 đến điểm tối đa",
      "the appraiser gives points in steps, from 0 to the maximum"},
     {R"(step Đ                   bước điểm; M chia hết cho bước)",
      R"(step P                   the step; it divides M)"},
     R"(item 1.2.1 {
  title "Chất lượng báo cáo CCHC"
  max   2
  rule judgement { step 0.25 }
})"},
    {"tracked",
     {"chỉ để theo dõi, không cho điểm; giá trị vẫn được báo cáo",
      "no points; the value is only reported"},
     {R"(of "BIỂU THỨC"           giá trị được báo cáo; tiêu chí thành phần ghi max 0)",
      R"(of "EXPRESSION"          the value that is reported; the item has max 0)"},
     R"(item 8.2.1 {
  title "Chỉ số PAPI của tỉnh"
  max   0
  facts { papi { type decimal  title "Điểm PAPI" } }
  rule tracked { of papi }
})"},
};

}  // namespace

std::span<const RuleWords> all_rules() { return kRules; }

const RuleWords* find_rule(std::string_view name) {
  const auto* const found = std::find_if(std::begin(kRules), std::end(kRules),
                                         [&](const RuleWords& rule) { return rule.name == name; });
  return found == std::end(kRules) ? nullptr : found;
}

}  // namespace parindex::cli
