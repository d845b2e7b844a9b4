// What each step of an explanation says, in Vietnamese and English.
#include <algorithm>
#include <array>

#include "parindex/explanation.hpp"

namespace parindex {
namespace {

struct StepWords {
  StepCode code;
  std::string_view name;
  std::string_view vi;
  std::string_view en;
};

// {n} is an argument as it stands, $n a number, date or range, @n so many points.
constexpr StepWords kWords[] = {
    {StepCode::value, "value", "giá trị", "value"},
    {StepCode::operation, "operation", "", ""},
    {StepCode::points, "points", "điểm trước khi làm tròn", "points before rounding"},
    {StepCode::rounded, "rounded",
     "làm tròn một lần, đến {0} chữ số thập phân, phần nửa làm tròn lên",
     "rounded once, half up, to {0} decimals"},
    {StepCode::option_taken, "option_taken", "[x] mức {0}: @1", "[x] option {0}: @1"},
    {StepCode::option_not_taken, "option_not_taken", "[ ] mức {0}: @1; số liệu không chọn",
     "[ ] option {0}: @1; not the one declared"},
    {StepCode::date_met, "date_met", "[x] đến hết $0: @1; $2 kịp hạn",
     "[x] by $0: @1; $2 keeps it"},
    {StepCode::date_passed, "date_passed", "[ ] đến hết $0: @1; $2 đã quá hạn",
     "[ ] by $0: @1; $2 is later"},
    {StepCode::date_not_needed, "date_not_needed", "[ ] đến hết $0: @1; đã kịp hạn sớm hơn",
     "[ ] by $0: @1; an earlier date was kept"},
    {StepCode::late, "late", "[x] sau hạn cuối: @0", "[x] after the last date: @0"},
    {StepCode::rate_full, "rate_full", "[x] đạt mức đủ điểm $0: @1",
     "[x] reaches $0, where points are full: @1"},
    {StepCode::rate_scaled, "rate_scaled", "[x] chưa đạt mức đủ điểm $0: tính theo tỷ lệ",
     "[x] below $0, where points are full: in proportion"},
    {StepCode::rate_zero, "rate_zero", "[x] dưới mức tối thiểu $0: 0 điểm",
     "[x] under the floor of $0: 0 points"},
    {StepCode::band_taken, "band_taken", "[x] khoảng $0: @1", "[x] band $0: @1"},
    {StepCode::band_above_value, "band_above_value",
     "[ ] khoảng $0: @1; giá trị chưa tới khoảng này",
     "[ ] band $0: @1; the value does not reach it"},
    {StepCode::band_below_value, "band_below_value", "[ ] khoảng $0: @1; giá trị vượt khoảng này",
     "[ ] band $0: @1; the value is above it"},
    {StepCode::count_within, "count_within", "[x] mỗi đơn vị @0, chưa quá $1",
     "[x] @0 a unit, not over $1"},
    {StepCode::count_capped, "count_capped", "[x] mỗi đơn vị @0, vượt tối đa nên lấy $1",
     "[x] @0 a unit, over the maximum, so $1"},
    {StepCode::deduction_within, "deduction_within", "[x] mỗi lần trừ $0, không dưới $1",
     "[x] $0 off each, not under $1"},
    {StepCode::deduction_at_floor, "deduction_at_floor",
     "[x] mỗi lần trừ $0; đã xuống dưới mức thấp nhất nên lấy $1",
     "[x] $0 off each; under the floor, so $1"},
    {StepCode::condition_holds, "condition_holds", "điều kiện {0} thỏa", "condition {0} holds"},
    {StepCode::condition_fails, "condition_fails", "điều kiện {0} không thỏa",
     "condition {0} does not hold"},
    {StepCode::all_hold, "all_hold", "[x] mọi điều kiện đều thỏa: @0",
     "[x] every condition holds: @0"},
    {StepCode::not_all_hold, "not_all_hold", "[x] có điều kiện không thỏa: 0 điểm",
     "[x] not every condition holds: 0 points"},
    {StepCode::case_taken, "case_taken", "[x] trường hợp {0}: @1", "[x] case {0}: @1"},
    {StepCode::case_gives_less, "case_gives_less",
     "[ ] trường hợp {0} cũng thỏa, nhưng không cho nhiều điểm hơn",
     "[ ] case {0} holds too, but gives no more"},
    {StepCode::case_not_looked_at, "case_not_looked_at",
     "[ ] trường hợp {0} không xét: một trường hợp trước đã thỏa",
     "[ ] case {0} is not looked at: an earlier one holds"},
    {StepCode::otherwise_taken, "otherwise_taken", "[x] không trường hợp nào thỏa: @0",
     "[x] no case holds: @0"},
    {StepCode::part, "part", "phần {0} (tối đa $1, {3})", "part {0} (at most $1, {3})"},
    {StepCode::part_when_none, "part_when_none", "0/0: không phát sinh; phần này được @0",
     "0/0: nothing arose; this part has @0"},
    {StepCode::peers, "peers", "{0} đơn vị cùng khối có giá trị: thấp nhất $1, cao nhất $2",
     "{0} agencies of the block have the value: lowest $1, highest $2"},
    {StepCode::peer_best, "peer_best", "[x] so với giá trị tốt nhất", "[x] against the best value"},
    {StepCode::peer_mean_reached, "peer_mean_reached", "[x] đạt mức trung bình $0 của khối",
     "[x] as good as $0, the mean of the block"},
    {StepCode::peer_mean_missed, "peer_mean_missed",
     "[x] không đạt mức trung bình $0 của khối: 0 điểm",
     "[x] not as good as $0, the mean of the block: 0 points"},
    {StepCode::peer_range, "peer_range", "[x] vị trí giữa giá trị kém nhất và tốt nhất",
     "[x] its place between the worst and the best value"},
    {StepCode::survey_option, "survey_option", "phương án {0}: {1} phiếu, mỗi phiếu $2",
     "option {0}: {1} answers worth $2"},
    {StepCode::no_opinion_excluded, "no_opinion_excluded", "không có ý kiến: {0} phiếu, không tính",
     "no opinion: {0} answers, not counted"},
    {StepCode::no_opinion_zero, "no_opinion_zero", "không có ý kiến: {0} phiếu, tính 0 %",
     "no opinion: {0} answers, counted as 0 %"},
    {StepCode::tracked, "tracked", "chỉ theo dõi, không cho điểm; giá trị",
     "tracked only, no points; value"},
    {StepCode::fact_missing, "fact_missing", "không có số liệu {0}", "fact {0} is not there"},
    {StepCode::answers_missing, "answers_missing", "chưa có phiếu điều tra nào: tiêu chí bị thiếu",
     "no survey answers: the item is missing"},
    {StepCode::judgement_missing, "judgement_missing",
     "điểm do cơ quan thẩm định cho; chưa có: tiêu chí bị thiếu",
     "an appraiser gives the points; not done yet: the item is missing"},
    {StepCode::missing_earns, "missing_earns", "không có ngày vẫn được @0",
     "without a date it has @0"},
    {StepCode::nothing_arose, "nothing_arose", "0/0: không phát sinh", "0/0: nothing arose"},
    {StepCode::when_none, "when_none", "tiêu chí quy định khi không phát sinh: @0",
     "the item says that then it has @0"},
    {StepCode::fault, "fault", "số liệu mâu thuẫn với cách tính điểm: lỗi {0}",
     "the facts contradict the rule: error {0}"},
    {StepCode::property_excludes, "property_excludes",
     "không áp dụng: đơn vị không có đặc điểm \"{0}\"",
     "not applicable: the agency has not the property \"{0}\""},
    {StepCode::declared_not_applicable, "declared_not_applicable", "không áp dụng: {0}",
     "not applicable: {0}"},
    {StepCode::policy_excludes, "policy_excludes", "không tính vào điểm và điểm tối đa",
     "left out of points and maximum"},
    {StepCode::policy_gives_full, "policy_gives_full",
     "bộ tiêu chí cho đủ điểm khi không áp dụng: $0",
     "the set gives full points where not applicable: $0"},
    {StepCode::survey_left_out, "survey_left_out",
     "tiêu chí điều tra không tự đánh giá: không tính ở giai đoạn này",
     "a survey item is not self-scored: left out at this stage"},
    {StepCode::claimed, "claimed", "tự đánh giá @0", "self-scored @0"},
    {StepCode::no_claim, "no_claim", "không tự đánh giá: tính theo số liệu đã khai",
     "not self-scored: the rule on the declared facts"},
    {StepCode::no_appraisal, "no_appraisal", "chưa thẩm định: tính theo số liệu đã khai, tạm thời",
     "not appraised yet: the rule on the declared facts, provisionally"},
    {StepCode::appraisal_gives, "appraisal_gives", "{0} thẩm định lần {1}: cho @2; {3}",
     "{0}, appraisal {1}: gives @2; {3}"},
    {StepCode::appraisal_accepts, "appraisal_accepts",
     "{0} thẩm định lần {1}: chấp nhận điểm tự đánh giá $2",
     "{0}, appraisal {1}: accepts the self-score of $2"},
    {StepCode::appraisal_corrects, "appraisal_corrects",
     "{0} thẩm định lần {1}: sửa số liệu {2}; {3}", "{0}, appraisal {1}: corrects {2}; {3}"},
    {StepCode::appraisal_asks, "appraisal_asks", "{0} thẩm định lần {1}: yêu cầu giải trình; {2}",
     "{0}, appraisal {1}: asks; {2}"},
    {StepCode::extra_counts_nothing, "extra_counts_nothing",
     "điểm cộng, điểm trừ không có số liệu: 0 điểm, không coi là thiếu",
     "a bonus or penalty without facts: 0 points, not missing"},
    {StepCode::supposed_applicable, "supposed_applicable", "giả định: tiêu chí áp dụng",
     "supposed: the item applies"},
    {StepCode::supposed_not_applicable, "supposed_not_applicable",
     "giả định: tiêu chí không áp dụng", "supposed: the item does not apply"},
    {StepCode::supposed_dropped, "supposed_dropped", "giả định: bỏ tiêu chí này khỏi bộ tiêu chí",
     "supposed: the item is dropped from the set"},
    {StepCode::supposed_points, "supposed_points", "giả định: được {0} điểm",
     "supposed: it gets {0} points"},
    {StepCode::supposed_facts, "supposed_facts",
     "giả định về số liệu: tính theo số liệu, không theo điểm tự chấm hay điểm thẩm định",
     "supposed facts: by the rule, not as claimed or appraised"},
    {StepCode::supposed_rule, "supposed_rule",
     "giả định về cách tính: tính theo cách tính mới, không theo điểm tự chấm hay điểm thẩm định",
     "a supposed rule: by that rule, not as claimed or appraised"},
    {StepCode::plan_counted, "plan_counted",
     "đếm từ kế hoạch, đến ngày $0: tính {1} việc (đúng hạn {2}, trễ {3}, quá hạn {4}); chưa tính: "
     "còn hạn {5}, chưa xong và không định ngày {6}",
     "counted from the plan, as of $0: {1} count (in time {2}, late {3}, overdue {4}); not yet: "
     "still in time {5}, open and undated {6}"},
    {StepCode::plan_overdue, "plan_overdue", "quá hạn: {0} {1}; hạn $3",
     "overdue: {0} {2}; due $3"},
    {StepCode::plan_late, "plan_late", "xong trễ hạn: {0} {1}; hạn $3, xong $4",
     "done late: {0} {2}; due $3, done $4"},
    {StepCode::plan_due, "plan_due", "còn hạn: {0} {1}; hạn $3", "still in time: {0} {2}; due $3"},
    {StepCode::plan_undated, "plan_undated", "chưa xong, không định ngày: {0} {1}",
     "open, undated: {0} {2}"},
    {StepCode::plan_more, "plan_more", "và {0} việc nữa như vậy", "and {0} more like these"},
    {StepCode::area_points, "area_points", "lĩnh vực {0}, điểm trên tối đa áp dụng $1",
     "area {0}, points of applicable maximum $1"},
    {StepCode::area_rescaled, "area_rescaled",
     "lĩnh vực {0}, quy về tối đa $1, làm tròn đến {2} chữ số thập phân",
     "area {0}, rescaled to its maximum $1, rounded to {2} decimals"},
    {StepCode::agency_points, "agency_points", "tổng điểm trên tối đa áp dụng $0",
     "total points of applicable maximum $0"},
    {StepCode::extra_capped, "extra_capped", "{0}, nhiều nhất $1", "{0}, at most $1"},
    {StepCode::index, "index", "chỉ số (%), công bố $0", "index (%), published as $0"},
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    if (static_cast<std::size_t>(kWords[i].code) != i) return false;
  }
  return std::size(kWords) == static_cast<std::size_t>(StepCode::index) + 1;
}
static_assert(is_in_order(), "one row a code, in the order of the codes");

// "1 point", "1,5 điểm", "2 x giá trị"
std::string spoken_points(const std::string& points, Language language) {
  if (points.ends_with(" x v")) {
    return localized(points.substr(0, points.size() - 1), language) +
           (language == Language::vi ? "giá trị" : "the value");
  }
  if (language == Language::vi) return localized(points, language) + " điểm";
  return points + (points == "1" ? " point" : " points");
}

std::string extra_name(const std::string& name, Language language) {
  if (language == Language::en) return name;
  return name == "bonus" ? "điểm cộng" : "điểm trừ";
}

const StepWords& entry(StepCode code) { return kWords[static_cast<std::size_t>(code)]; }

}  // namespace

std::string words(const Step& step, Language language) {
  const StepWords& found = entry(step.code);
  const std::string_view pattern = language == Language::vi ? found.vi : found.en;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char mark = pattern[i];
    if (mark != '{' && mark != '$' && mark != '@') {
      text += mark;
      continue;
    }
    const auto argument = static_cast<std::size_t>(pattern[++i] - '0');
    if (mark == '{') ++i;
    if (argument >= step.arguments.size()) continue;
    const std::string& value = step.arguments[argument];
    if (mark == '{') {
      text += step.code == StepCode::extra_capped ? extra_name(value, language) : value;
    } else {
      text += mark == '$' ? localized(value, language) : spoken_points(value, language);
    }
  }
  while (text.ends_with("; ") || text.ends_with(' ')) text.pop_back();
  while (text.ends_with(';')) text.pop_back();
  return text;
}

std::string_view step_name(StepCode code) { return entry(code).name; }

std::string exact_text(const Fraction& value) {
  const std::string exact = value_text(value);
  if (exact.find('/') == std::string::npos) return exact;
  return exact + " (≈ " + value.to_decimal(6) + ")";
}

}  // namespace parindex
