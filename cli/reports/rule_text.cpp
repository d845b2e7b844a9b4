// A rule in a few words, for tables in which its points and bounds are reviewed.
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

std::string shown(Points points, Language language) {
  return localized_number(to_string(points), language);
}

std::string shown_percent(const Fraction& share, Language language) {
  const auto percent = (share * Fraction(100)).rounded(Points::kMaxDecimals);
  return (percent ? shown(*percent, language) : share.to_string()) + "%";
}

// "70%–<95%": an end that is not included says so.
std::string range_text(const std::optional<Bound>& low, const std::optional<Bound>& high,
                       Language language) {
  const auto number = [language](const Bound& bound) {
    return localized_number(bound.text, language);
  };
  if (low && high) {
    return (low->inclusive ? "" : ">") + number(*low) + "–" + (high->inclusive ? "" : "<") +
           number(*high);
  }
  if (low) return (low->inclusive ? "≥" : ">") + number(*low);
  if (high) return (high->inclusive ? "≤" : "<") + number(*high);
  return Text{"mọi giá trị", "any value"}.in(language);
}

class RuleText {
 public:
  RuleText(const Item& item, Language language) : item_(item), language_(language) {}

  std::string operator()(const ChoiceRule& rule) const {
    std::string text;
    for (const auto& option : rule.options) append(text, points(option.points), " / ");
    return text;
  }

  std::string operator()(const DeadlineRule& rule) const {
    std::string text;
    for (const auto& step : rule.steps) append(text, step.text + ": " + points(step.points));
    if (rule.late != Points()) append(text, say({"trễ: {0}", "late: {0}"}, {points(rule.late)}));
    return text;
  }

  std::string operator()(const RateRule& rule) const {
    std::string text =
        say({"đủ điểm từ {0}", "full at {0}"}, {shown_percent(rule.full_at, language_)});
    if (rule.zero_below) {
      append(text,
             say({"dưới {0}: 0", "below {0}: 0"}, {shown_percent(*rule.zero_below, language_)}));
    }
    return text;
  }

  std::string operator()(const BandsRule& rule) const {
    std::string text;
    for (const auto& band : rule.bands) {
      append(text, range_text(band.low, band.high, language_) + ": " + band_points(band));
    }
    return text;
  }

  std::string operator()(const CountRule& rule) const {
    return say({"{0} mỗi đơn vị", "{0} a unit"}, {points(rule.each)});
  }

  std::string operator()(const DeductionRule& rule) const {
    std::string text;
    switch (rule.mode) {
      case DeductionRule::Mode::points:
        text = say({"trừ {0} mỗi đơn vị", "{0} off a unit"}, {points(rule.each)});
        break;
      case DeductionRule::Mode::simple:
        text = say({"trừ {0} điểm tối đa mỗi đơn vị", "{0} of the maximum off a unit"},
                   {shown_percent(rule.each_percent, language_)});
        break;
      case DeductionRule::Mode::compound:
        text = say({"trừ {0} phần còn lại mỗi đơn vị", "{0} of what is left off a unit"},
                   {shown_percent(rule.each_percent, language_)});
        break;
    }
    if (rule.floor != Points()) {
      append(text, say({"thấp nhất {0}", "at least {0}"}, {points(rule.floor)}));
    }
    return text;
  }

  std::string operator()(const SurveyRule& rule) const {
    return say({"{0} mức trả lời", "{0} answers"}, {std::to_string(rule.options.size())});
  }

  std::string operator()(const JudgementRule& rule) const {
    return say({"bước {0}", "steps of {0}"}, {points(rule.step)});
  }

  std::string operator()(const AllRule& rule) const {
    return say({"{0} điều kiện cùng thỏa", "{0} conditions at once"},
               {std::to_string(rule.conditions.size())});
  }

  std::string operator()(const CasesRule& rule) const {
    std::string text;
    for (const auto& each : rule.cases) {
      const std::string rate = say({"{0} × tỷ lệ", "{0} × rate"}, {points(item_.max)});
      append(text, each.is_proportional ? rate : points(each.points), " / ");
    }
    if (rule.otherwise) append(text, points(*rule.otherwise), " / ");
    return text;
  }

  std::string operator()(const PartsRule& rule) const {
    std::string text;
    for (const auto& part : rule.parts) append(text, part.id.text + " " + points(part.max), " + ");
    return text;
  }

  std::string operator()(const PeerRule& rule) const {
    switch (rule.against) {
      case PeerRule::Against::best: return say({"so với tốt nhất", "against the best"}, {});
      case PeerRule::Against::mean: return say({"so với trung bình", "against the mean"}, {});
      case PeerRule::Against::range: break;
    }
    return say({"giữa kém nhất và tốt nhất", "between worst and best"}, {});
  }

  std::string operator()(const TrackedRule&) const {
    return say({"không cho điểm", "no points"}, {});
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments) const {
    return filled(text.in(language_), arguments);
  }
  std::string points(Points value) const { return shown(value, language_); }

  std::string band_points(const BandsRule::Band& band) const {
    switch (band.kind) {
      case BandsRule::Kind::fixed: return points(band.points);
      case BandsRule::Kind::proportional:
        return say({"{0} × tỷ lệ", "{0} × rate"}, {points(item_.max)});
      case BandsRule::Kind::interpolated: break;
    }
    return points(band.low_points) + "→" + points(band.high_points);
  }

  const Item& item_;
  Language language_;
};

}  // namespace

std::string rule_text(const Item& item, Language language) {
  std::string text = rule_name(item.rule);
  const std::string more = std::visit(RuleText(item, language), item.rule);
  if (!more.empty()) text += " " + more;
  if (!item.applies.empty()) {
    text += filled(Text{"; chỉ khi {0}", "; only if {0}"}.in(language), {item.applies.text()});
  }
  return text;
}

}  // namespace parindex::cli
