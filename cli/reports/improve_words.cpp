#include "reports/improve_words.hpp"

#include <algorithm>

#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

// Options by the titles of their rule, yes and no in words, numbers and dates as people write them.
std::string shown_value(const FactValue& value, const Fact& fact, const Item& item,
                        Language language) {
  const std::string text = value_text(value, fact);
  if (value.type() == FactType::yes_no) {
    return (value.is_yes() ? Text{"có", "yes"} : Text{"không", "no"}).in(language);
  }
  if (value.type() != FactType::option) return localized(text, language);
  const auto* const choice = std::get_if<ChoiceRule>(&item.rule);
  if (choice == nullptr) return text;
  for (const auto& option : choice->options) {
    if (option.id.text != text) continue;
    const std::string& title =
        language == Language::en && !option.title_en.empty() ? option.title_en : option.title;
    return title.empty() ? text : "“" + title + "”";
  }
  return text;
}

std::string counted_unit(const FactStep& step, const Fact& fact, Language language) {
  const Fraction from = step.from ? step.from->number() : Fraction(0);
  const Fraction moved = step.to.number() - from;
  const Fraction size = moved.sign() < 0 ? Fraction(-1) * moved : moved;
  const std::string unit = fact.unit.in(language);
  return localized(value_text(size), language) + (unit.empty() ? "" : " " + unit);
}

// "thêm 28 hồ sơ (dossiers_on_time 912 → 940)"
std::string moved_text(const FactStep& step, const Fact& fact, const Item& item,
                       Language language) {
  const std::string to = shown_value(step.to, fact, item, language);
  const std::string name = fact.name.text;
  if (!step.from) {
    const bool is_date = step.to.type() == FactType::date;
    return filled((is_date ? Text{"hoàn thành chậm nhất ngày {0} ({1} chưa có)",
                                  "done by {0} at the latest ({1} is missing)"}
                           : Text{"nộp số liệu: {0} ({1} chưa có)", "hand in {0} ({1} is missing)"})
                      .in(language),
                  {to, name});
  }
  const std::string from = shown_value(*step.from, fact, item, language);
  const std::string values = name + " " + from + " → " + to;
  switch (step.to.type()) {
    case FactType::count:
    case FactType::decimal: {
      const bool rises = step.to.number() > step.from->number();
      return filled((rises ? Text{"thêm {0} ({1})", "{0} more ({1})"}
                           : Text{"bớt {0} ({1})", "{0} fewer ({1})"})
                        .in(language),
                    {counted_unit(step, fact, language), values});
    }
    case FactType::percent:
      return filled(Text{"từ {0} lên {1} ({2})", "from {0} to {1} ({2})"}.in(language),
                    {from, to, name});
    case FactType::date:
    case FactType::yes_no:
    case FactType::option: break;
  }
  return filled(Text{"chuyển từ {0} sang {1} ({2})", "from {0} to {1} ({2})"}.in(language),
                {from, to, name});
}

std::string accepted_text(const LineStep& step, const CriteriaSet& set, Language language) {
  std::string facts;
  for (const auto& fact : step.facts) {
    const Fact& own = *set.all_facts[fact.fact];
    append(facts, own.name.text + " " + localized(value_text(fact.to, own), language), ", ");
  }
  return filled(Text{"giữ số liệu, đề nghị chấm đúng cách tính ({0}, …)",
                     "the facts as they are, scored as the rule says ({0}, …)"}
                    .in(language),
                {facts});
}

std::string listed(const std::vector<FactName>& facts) {
  std::string text;
  for (const auto& fact : facts) append(text, fact.text, ", ");
  return text;
}

std::string percent_of(const Fraction& share, Language language) {
  return localized_number((share * Fraction(100)).to_decimal(2), language) + " %";
}

}  // namespace

std::string_view goal_kind(const Goal& goal) {
  switch (goal.kind) {
    case Goal::Kind::band: return "band";
    case Goal::Kind::rank: return "rank";
    case Goal::Kind::index: break;
  }
  return "index";
}

std::string goal_id(const Goal& goal, const CriteriaSet& set) {
  switch (goal.kind) {
    case Goal::Kind::band: return set.bands[goal.band].id.text;
    case Goal::Kind::rank: return std::to_string(goal.rank);
    case Goal::Kind::index: break;
  }
  return value_text(goal.index);
}

std::string goal_text(const Goal& goal, const CriteriaSet& set, Language language) {
  switch (goal.kind) {
    case Goal::Kind::band:
      return filled(Text{"xếp loại {0} trở lên", "band {0} or better"}.in(language),
                    {set.bands[goal.band].title.in(language)});
    case Goal::Kind::rank:
      return filled(Text{"hạng {0} trở lên", "rank {0} or better"}.in(language),
                    {std::to_string(goal.rank)});
    case Goal::Kind::index: break;
  }
  return filled(Text{"chỉ số từ {0} % trở lên", "an index of {0} % or more"}.in(language),
                {localized(value_text(goal.index), language)});
}

std::string action_text(const LineStep& step, std::size_t agency, const ImproveView& view,
                        Language language) {
  const CriteriaSet& set = view.set(agency);
  if (step.is_given) {
    return filled(
        Text{"được chấm {0} điểm thay vì {1}", "given {0} points instead of {1}"}.in(language),
        {points_text(step.to, set.item_decimals, language),
         points_text(step.from, set.item_decimals, language)});
  }
  if (step.is_accepted) return accepted_text(step, set, language);
  std::string text;
  const Item& item = *set.all_items[step.item];
  for (const auto& moved : step.facts) {
    if (moved.from == moved.to) continue;  // held as it is
    const Fact& fact = *set.all_facts[moved.fact];
    append(text, fact.title.in(language) + ": " + moved_text(moved, fact, item, language));
  }
  return text;
}

std::string remark_text(const LineStep& step, std::size_t agency, const ImproveView& view,
                        Language language) {
  std::string text;
  const std::size_t block = *view.who(agency).block;
  if (step.is_given) {
    append(text, filled(Text{"do {0} quyết định", "{0} decides"}.in(language),
                        {appraiser_name(view.assessment(), block, step.item, language)}));
  }
  if (step.sets_aside) {
    append(text, Text{"thay điểm đã tự chấm hoặc đã thẩm định",
                      "sets the claim or decision on the line aside"}
                     .in(language));
  }
  const auto has_origin = [&](FactOrigin origin) {
    return std::any_of(step.facts.begin(), step.facts.end(),
                       [&](const FactStep& fact) { return fact.origin == origin; });
  };
  if (has_origin(FactOrigin::rolled_up)) {
    append(text, Text{"số cộng từ cơ quan cấp dưới", "a sum over the agencies below"}.in(language));
  }
  if (has_origin(FactOrigin::plan)) {
    append(text, Text{"số đếm từ kế hoạch", "counted from the plan"}.in(language));
  }
  if (has_origin(FactOrigin::tallied)) {
    append(text, Text{"số đếm từ hồ sơ", "counted from records"}.in(language));
  }
  if (step.is_bounded) {
    append(text, Text{"chưa xét hết mọi cách kết hợp số liệu",
                      "not every combination of its facts was looked at"}
                     .in(language));
  }
  return text;
}

std::string_view answer_id(Answer answer) {
  switch (answer) {
    case Answer::met_already: return "met_already";
    case Answer::within_reach: return "within_reach";
    case Answer::out_of_reach: return "out_of_reach";
    case Answer::refused: break;
  }
  return "refused";
}

std::string_view obstacle_id(Hindrance kind) {
  switch (kind) {
    case Hindrance::date_passed: return "date_passed";
    case Hindrance::missing_facts: return "missing_facts";
    case Hindrance::survey: return "survey";
    case Hindrance::no_judgement: return "no_judgement";
    case Hindrance::nothing_to_raise: return "nothing_to_raise";
    case Hindrance::at_limit: return "at_limit";
    case Hindrance::not_in_costs: return "not_in_costs";
    case Hindrance::row_out: return "row_out";
    case Hindrance::zero_item: return "zero_item";
    case Hindrance::event: return "event";
    case Hindrance::no_self_score: break;
  }
  return "no_self_score";
}

std::string obstacle_text(const Obstacle& obstacle, const CriteriaSet& set, Language language) {
  const auto band = [&] {
    return obstacle.band ? set.bands[*obstacle.band].title.in(language) : "";
  };
  const auto day = [&](const std::optional<Date>& date) {
    return date ? localized_date(*date, language) : std::string();
  };
  switch (obstacle.kind) {
    case Hindrance::date_passed:
      return obstacle.declared ? filled(Text{"trễ hạn {0}: thực hiện ngày {1}, không sửa được",
                                             "missed {0}: done on {1}, which cannot be mended"}
                                            .in(language),
                                        {day(obstacle.by), day(obstacle.declared)})
                               : filled(Text{"hạn {0} đã qua", "{0} has passed"}.in(language),
                                        {day(obstacle.by)});
    case Hindrance::missing_facts:
      return filled(Text{"thiếu số liệu {0}", "missing: {0}"}.in(language),
                    {listed(obstacle.facts)});
    case Hindrance::survey: {
      std::string text =
          obstacle.mean
              ? filled(Text{"điều tra xã hội học, hiện đạt {0}; không lập kế hoạch được",
                            "a survey, at {0} now; answers cannot be planned"}
                           .in(language),
                       {percent_of(*obstacle.mean, language)})
              : Text{"điều tra xã hội học, chưa có phiếu", "a survey without answers"}.in(language);
      if (obstacle.needed) {
        append(text,
               filled(Text{"một mình dòng này cần đạt {0}", "alone it would need {0}"}.in(language),
                      {percent_of(*obstacle.needed, language)}));
      }
      return text;
    }
    case Hindrance::no_judgement:
      return Text{"do cơ quan thẩm định cho điểm, không có ở giai đoạn này",
                  "an appraiser gives its points, which this stage does not know"}
          .in(language);
    case Hindrance::nothing_to_raise:
      return Text{"số liệu chỉ nói việc đã phát sinh, không tăng thêm được",
                  "its facts only tell what arose and cannot be raised"}
          .in(language);
    case Hindrance::at_limit:
      return Text{"đã tính hết mức số liệu cho phép", "as far as its facts allow"}.in(language);
    case Hindrance::not_in_costs:
      return Text{"không có trong tệp chi phí", "not in the costs file"}.in(language);
    case Hindrance::row_out:
      return filled(Text{"hạn trong tệp chi phí đã qua ({0})",
                         "its deadline in the costs file has passed ({0})"}
                        .in(language),
                    {day(obstacle.by)});
    case Hindrance::zero_item:
      return Text{"0 điểm và không nâng được, nên không được xếp loại này",
                  "at 0 points and cannot be raised, which the band does not allow"}
          .in(language);
    case Hindrance::event:
      return filled(Text{"sự việc {0}: cao nhất là {1}", "event {0}: {1} at most"}.in(language),
                    {obstacle.name, band()});
    case Hindrance::no_self_score:
      return filled(
          Text{"không tự chấm điểm: cao nhất là {0}", "no self-score: {0} at most"}.in(language),
          {band()});
  }
  return {};
}

std::string gain_text(const LineStep& step, const CriteriaSet& set) {
  const Points gain = step.to > step.from ? step.to - step.from : step.from - step.to;
  return "+" + to_string(gain, set.item_decimals);
}

std::string cost_text(const Fraction& cost) { return value_text(cost); }

}  // namespace parindex::cli
