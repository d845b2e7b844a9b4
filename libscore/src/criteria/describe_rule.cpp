// Rules in words, as an official would tell them.
#include "criteria/range_table.hpp"
#include "parindex/expression.hpp"
#include "parindex/rule.hpp"

namespace parindex {
namespace {

// One description. `vi` and `en` are two ways to say the same.
class Describer {
 public:
  Describer(Points max, Language language) : max_(max), language_(language) {}

  std::string operator()(const ChoiceRule& rule) const {
    std::string text = say("theo mức của ", "by the level of ") + rule.fact.text + ": ";
    for (const auto& option : rule.options) {
      text += separator(&option == &rule.options[0]) + option.id.text + ": " + give(option.points);
    }
    return text;
  }

  std::string operator()(const DeadlineRule& rule) const {
    std::string text = say("theo hạn của ", "by the date of ") + rule.fact.text + "; ";
    for (const auto& step : rule.steps) {
      text += say("đến hết ", "by ") + due_text(step) + ": " + give(step.points) + "; ";
    }
    text += say("muộn hơn: ", "later: ") + give(rule.late);
    if (rule.missing) text += say("; không có ngày: ", "; without a date: ") + give(*rule.missing);
    return text;
  }

  std::string operator()(const RateRule& rule) const {
    std::string text = say("tỷ lệ ", "the rate ") + rule.of.text() + "; " + give(max_) +
                       say(" từ ", " from ") + percent_text(rule.full_at) +
                       say(", dưới đó theo tỷ lệ", ", in proportion below");
    if (rule.zero_below) {
      text += say(", dưới ", ", under ") + percent_text(*rule.zero_below) + ": " + give(Points());
    }
    return text;
  }

  std::string operator()(const BandsRule& rule) const {
    std::string text = say("theo khoảng của ", "by the band of ") + rule.of.text() + ": ";
    for (const auto& band : rule.bands) {
      text += separator(&band == &rule.bands[0]) +
              localized(range_text(band.low, band.high), language_) + ": ";
      switch (band.kind) {
        case BandsRule::Kind::fixed: text += give(band.points); break;
        case BandsRule::Kind::proportional:
          text += points_text(max_) + say(" x tỷ lệ", " x the rate");
          break;
        case BandsRule::Kind::interpolated:
          text += say("từ ", "from ") + points_text(band.low_points) + say(" đến ", " to ") +
                  give(band.high_points) + say(" theo đường thẳng", ", along a line");
          break;
      }
    }
    return text;
  }

  std::string operator()(const CountRule& rule) const {
    return give(rule.each) + say(" cho mỗi đơn vị của ", " for each unit of ") + rule.of.text() +
           say(", nhiều nhất ", ", at most ") + points_text(max_);
  }

  std::string operator()(const DeductionRule& rule) const {
    std::string each = rule.mode == DeductionRule::Mode::points ? points_text(rule.each)
                                                                : percent_text(rule.each_percent);
    if (rule.mode == DeductionRule::Mode::compound) {
      each += say(" của phần còn lại", " of what is left");
    }
    return points_text(max_) + say(" trừ ", " less ") + each +
           say(" cho mỗi đơn vị của ", " for each unit of ") + rule.of.text() +
           say(", không dưới ", ", not under ") + points_text(rule.floor);
  }

  std::string operator()(const AllRule& rule) const {
    std::string text = give(max_) + say(" khi mọi điều kiện đều thỏa: ", " where all hold: ");
    for (const auto& condition : rule.conditions) {
      text += separator(&condition == &rule.conditions[0]) + "\"" + condition.text() + "\"";
    }
    return text + say("; nếu không: ", "; else: ") + give(Points());
  }

  std::string operator()(const CasesRule& rule) const {
    std::string text = hit_text(rule.hit);
    for (const auto& each : rule.cases) {
      text += separator(&each == &rule.cases[0]) + say("khi ", "where ") + "\"" + each.when.text() +
              "\": ";
      text += each.is_proportional ? points_text(max_) + " x " + each.of.text() : give(each.points);
    }
    if (rule.otherwise) text += say("; còn lại: ", "; otherwise: ") + give(*rule.otherwise);
    return text;
  }

  std::string operator()(const PartsRule& rule) const {
    std::string text = say("tổng các phần: ", "the sum of the parts: ");
    for (const auto& part : rule.parts) {
      text += separator(&part == &rule.parts[0]) + part.id.text + " (" +
              describe(part.rule, part.max, language_) + ")";
    }
    return text;
  }

  std::string operator()(const PeerRule& rule) const {
    const std::string value = rule.of.text();
    const std::string better =
        rule.lower_is_better ? say(" (thấp hơn là tốt hơn)", " (lower is better)") : std::string();
    switch (rule.against) {
      case PeerRule::Against::best:
        return points_text(max_) +
               say(" x so với giá trị tốt nhất của khối: ", " x against the best of the block: ") +
               value + better;
      case PeerRule::Against::mean:
        return give(max_) +
               say(" khi không kém trung bình của khối: ",
                   " where not worse than the mean of the block: ") +
               value + better;
      case PeerRule::Against::range: break;
    }
    return points_text(max_) +
           say(" x vị trí giữa kém nhất và tốt nhất của khối: ",
               " x the place between worst and best of the block: ") +
           value + better;
  }

  std::string operator()(const SurveyRule& rule) const {
    std::string text = points_text(max_) + say(" x trung bình của phiếu: ", " x the mean answer: ");
    for (const auto& option : rule.options) {
      text += separator(&option == &rule.options[0]) + option.id.text + " " +
              percent_text(option.percent);
    }
    if (rule.no_opinion == SurveyRule::NoOpinion::excluded) {
      text += say("; không có ý kiến thì không tính", "; no opinion is not counted");
    } else if (rule.no_opinion == SurveyRule::NoOpinion::zero) {
      text += say("; không có ý kiến tính 0 %", "; no opinion counts 0 %");
    }
    return text;
  }

  std::string operator()(const JudgementRule& rule) const {
    return say("người thẩm định cho từ 0 đến ", "an appraiser gives 0 to ") + points_text(max_) +
           say(", mỗi bước ", ", in steps of ") + points_text(rule.step);
  }

  std::string operator()(const TrackedRule& rule) const {
    return say("chỉ theo dõi: ", "tracked only: ") + rule.of.text();
  }

 private:
  std::string say(const char* vi, const char* en) const {
    return language_ == Language::vi ? vi : en;
  }
  std::string points_text(Points points) const { return localized(to_string(points), language_); }
  std::string percent_text(const Fraction& share) const {
    return localized(value_text(share * Fraction(100)), language_) + " %";
  }
  // "tháng 1/2022", "quý I/2022", "31/01/2022": a due time as the field writes it.
  std::string due_text(const DeadlineRule::Step& step) const {
    static constexpr const char* kQuarters[] = {"I", "II", "III", "IV"};
    const std::string year = step.text.substr(0, 4);
    if (language_ == Language::vi && step.text.size() == 7) {
      if (step.text[5] == 'Q')
        return std::string("quý ") + kQuarters[step.text[6] - '1'] + "/" + year;
      return "tháng " + std::to_string(step.by.month()) + "/" + year;
    }
    return localized(step.text, language_);
  }
  std::string give(Points points) const {
    return points_text(points) + say(" điểm", points == Points::whole(1) ? " point" : " points");
  }
  static std::string separator(bool is_first) { return is_first ? "" : "; "; }

  std::string hit_text(CasesRule::Hit hit) const {
    switch (hit) {
      case CasesRule::Hit::first:
        return say("trường hợp thỏa đầu tiên: ", "the first that holds: ");
      case CasesRule::Hit::best:
        return say("trường hợp thỏa cho nhiều điểm nhất: ", "the best that holds: ");
      case CasesRule::Hit::only: break;
    }
    return say("trường hợp duy nhất thỏa: ", "the one case that holds: ");
  }

  Points max_;
  Language language_;
};

}  // namespace

std::string describe(const Rule& rule, Points max, Language language) {
  return std::visit(Describer(max, language), rule);
}

}  // namespace parindex
