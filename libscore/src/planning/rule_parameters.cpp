#include "planning/rule_parameters.hpp"

#include <memory>

#include "base/report.hpp"
#include "criteria/range_table.hpp"
#include "parindex/decimal.hpp"

namespace parindex {
namespace {

using Names = std::vector<std::string>;
using Places = std::vector<Place*>;

// A parameter whose value is of type T and stands in `value`.
template <class T>
Parameter parameter(Names names, T& value, std::string (*show)(const T&),
                    std::optional<T> (*read)(const WrittenValue&, Diagnostics&), Places places) {
  Parameter made;
  made.names = std::move(names);
  made.text = [&value, show] { return show(value); };
  made.canonical = [show, read](const WrittenValue& written,
                                Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto found = read(written, diagnostics);
    if (!found) return std::nullopt;
    return show(*found);
  };
  made.write = [&value, read, places = std::move(places)](const WrittenValue& written) {
    Diagnostics ignored;
    auto found = read(written, ignored);
    if (!found) return;
    value = std::move(*found);
    for (auto* const place : places) *place = written.place;
  };
  return made;
}

std::string show_points(const Points& points) { return to_string(points); }
std::string show_yes_no(const bool& yes) { return yes_no_text(yes); }

std::string show_optional_points(const std::optional<Points>& points) {
  return points ? to_string(*points) : kNoValue;
}
std::optional<std::optional<Points>> read_optional_points(const WrittenValue& value,
                                                          Diagnostics& diagnostics) {
  if (value.text == kNoValue) return std::optional<Points>();
  const auto points = read_points(value, diagnostics);
  if (!points) return std::nullopt;
  return points;
}

std::string show_optional_percent(const std::optional<Fraction>& share) {
  return share ? percentage_text(*share) : kNoValue;
}
std::optional<std::optional<Fraction>> read_optional_percent(const WrittenValue& value,
                                                             Diagnostics& diagnostics) {
  if (value.text == kNoValue) return std::optional<Fraction>();
  const auto share = read_percent(value, diagnostics);
  if (!share) return std::nullopt;
  return share;
}

Parameter optional_points(Names names, std::optional<Points>& points) {
  return parameter<std::optional<Points>>(std::move(names), points, show_optional_points,
                                          read_optional_points, {});
}

Parameter percent(Names names, Fraction& share, Places places = {}) {
  return parameter<Fraction>(std::move(names), share, percentage_text, read_percent,
                             std::move(places));
}

std::string show_expression(const Expression& expression) { return expression.text(); }
// Parsed when the set is finished, and told of at its place.
std::optional<Expression> read_expression(const WrittenValue& value, Diagnostics& diagnostics) {
  if (!value.text.empty()) return Expression(value.text, value.place);
  diagnostics.push_back(finding(ErrorCode::missing_value, value.place, {value.name}));
  return std::nullopt;
}

Parameter expression(Names names, Expression& text) {
  return parameter<Expression>(std::move(names), text, show_expression, read_expression, {});
}

struct Due {
  Date by;
  std::string text;
};

std::optional<Due> read_due(const WrittenValue& value, Diagnostics& diagnostics) {
  if (const auto by = parse_due(value.text)) return Due{*by, value.text};
  diagnostics.push_back(finding(ErrorCode::bad_date, value.place, {value.text}));
  return std::nullopt;
}

// The date of a step. Its canonical text is the day, since 2022-01 and 2022-01-31 are the same.
Parameter due_parameter(Names names, DeadlineRule::Step& step) {
  Parameter made;
  made.names = std::move(names);
  made.text = [&step] { return to_iso(step.by); };
  made.canonical = [](const WrittenValue& written,
                      Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto due = read_due(written, diagnostics);
    if (!due) return std::nullopt;
    return to_iso(due->by);
  };
  made.write = [&step](const WrittenValue& written) {
    Diagnostics ignored;
    const auto due = read_due(written, ignored);
    if (!due) return;
    step.by = due->by;
    step.text = due->text;
    step.place = written.place;
  };
  return made;
}

Names below(const std::string& row, const char* key) { return {row, key}; }

std::string numbered(const char* name, std::size_t index) {
  return name + (" " + std::to_string(index + 1));
}

// The parameters of one rule, in the order of its keys.
class Lister {
 public:
  Parameters operator()(ChoiceRule& rule) {
    for (auto& option : rule.options) {
      add(points_parameter(below("option " + option.id.text, "points"), option.points,
                           {&option.place}));
    }
    return done();
  }

  Parameters operator()(DeadlineRule& rule) {
    for (auto& step : rule.steps) {
      add(points_parameter(below("by " + step.text, "points"), step.points, {&step.place}));
      add(due_parameter(below("by " + step.text, "date"), step));
    }
    add(points_parameter({"late"}, rule.late));
    add(optional_points({"missing"}, rule.missing));
    return done();
  }

  Parameters operator()(RateRule& rule) {
    add(expression({"of"}, rule.of));
    add(percent({"full_at"}, rule.full_at));
    add(parameter<std::optional<Fraction>>({"zero_below"}, rule.zero_below, show_optional_percent,
                                           read_optional_percent, {}));
    add(yes_no_parameter({"allow_over"}, rule.allow_over));
    return done();
  }

  Parameters operator()(BandsRule& rule) {
    add(expression({"of"}, rule.of));
    for (auto& band : rule.bands) add_band(band);
    add(yes_no_parameter({"allow_over"}, rule.allow_over));
    return done();
  }

  Parameters operator()(CountRule& rule) {
    add(expression({"of"}, rule.of));
    add(points_parameter({"each"}, rule.each));
    return done();
  }

  Parameters operator()(DeductionRule& rule) {
    add(expression({"of"}, rule.of));
    if (rule.mode == DeductionRule::Mode::points) {
      add(points_parameter({"each"}, rule.each));
    } else {
      add(percent({"each_percent"}, rule.each_percent));
      add(enum_parameter({"mode"}, kModeWords, rule.mode));
    }
    add(points_parameter({"floor"}, rule.floor));
    return done();
  }

  Parameters operator()(AllRule& rule) {
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
      add(expression({numbered("that", i)}, rule.conditions[i]));
    }
    return done();
  }

  Parameters operator()(CasesRule& rule) {
    for (std::size_t i = 0; i < rule.cases.size(); ++i) {
      auto& one = rule.cases[i];
      const std::string row = numbered("when", i);
      add(expression(below(row, "condition"), one.when));
      add(one.is_proportional ? expression(below(row, "of"), one.of)
                              : points_parameter(below(row, "points"), one.points, {&one.place}));
    }
    add(optional_points({"otherwise"}, rule.otherwise));
    add(enum_parameter({"hit"}, kHitWords, rule.hit));
    add(yes_no_parameter({"allow_over"}, rule.allow_over));
    return done();
  }

  Parameters operator()(PartsRule& rule) {
    for (auto& part : rule.parts) {
      const std::string row = "part " + part.id.text;
      add(points_parameter(below(row, "max"), part.max, {&part.place}));
      for (auto& inner : parameters_of(part.rule)) {
        inner.names.insert(inner.names.begin(), row);
        // The rule of a part is told of at the part.
        inner.write = [write = std::move(inner.write), &part](const WrittenValue& value) {
          write(value);
          part.place = value.place;
        };
        add(std::move(inner));
      }
    }
    return done();
  }

  Parameters operator()(PeerRule& rule) {
    add(expression({"of"}, rule.of));
    add(enum_parameter({"against"}, kAgainstWords, rule.against));
    add(yes_no_parameter({"lower_is_better"}, rule.lower_is_better));
    return done();
  }

  Parameters operator()(SurveyRule& rule) {
    for (auto& option : rule.options) {
      add(percent(below("option " + option.id.text, "percent"), option.percent, {&option.place}));
    }
    // Where the survey knows no such answer there are no counts of it either.
    if (rule.no_opinion != SurveyRule::NoOpinion::none) {
      add(enum_parameter({"no_opinion"}, kNoOpinionWords, rule.no_opinion));
    }
    return done();
  }

  Parameters operator()(JudgementRule& rule) {
    add(points_parameter({"step"}, rule.step));
    return done();
  }

  Parameters operator()(TrackedRule& rule) {
    add(expression({"of"}, rule.of));
    return done();
  }

 private:
  void add(Parameter one) { parameters_.push_back(std::move(one)); }
  Parameters done() { return std::move(parameters_); }

  // An end that the set leaves open has no number to change.
  void add_band(BandsRule::Band& band) {
    const std::string row = "band " + range_text(band.low, band.high);
    if (band.low) add(bound_parameter({row}, true, *band.low, band.place));
    if (band.high) add(bound_parameter({row}, false, *band.high, band.place));
    switch (band.kind) {
      case BandsRule::Kind::fixed:
        add(points_parameter(below(row, "points"), band.points, {&band.place}));
        break;
      case BandsRule::Kind::interpolated:
        add(points_parameter(below(row, "low"), band.low_points, {&band.place}));
        add(points_parameter(below(row, "high"), band.high_points, {&band.place}));
        break;
      case BandsRule::Kind::proportional: break;
    }
  }

  Parameters parameters_;
};

}  // namespace

Parameters parameters_of(Rule& rule) { return std::visit(Lister(), rule); }

Parameter points_parameter(Names names, Points& points, Places places) {
  return parameter<Points>(std::move(names), points, show_points, read_points, std::move(places));
}

Parameter yes_no_parameter(Names names, bool& yes) {
  return parameter<bool>(std::move(names), yes, show_yes_no, read_yes_no, {});
}

Parameter bound_parameter(Names names, bool is_low, Bound& bound, Place& place) {
  names.emplace_back(is_low ? (bound.inclusive ? "from" : "above")
                            : (bound.inclusive ? "to" : "below"));
  const bool is_percent = bound.text.ends_with('%');
  const auto show = [is_percent](const Fraction& value) {
    return is_percent ? percentage_text(value) : value_text(value);
  };
  // A table is of percents or of numbers, as it was.
  const auto read = [is_percent](const WrittenValue& written,
                                 Diagnostics& diagnostics) -> std::optional<Fraction> {
    if (is_percent) return read_percent(written, diagnostics);
    const auto number = parse_decimal(written.text);
    if (number.value) return Fraction(*number.value);
    diagnostics.push_back(finding(ErrorCode::bad_bound, written.place, {written.text}));
    return std::nullopt;
  };
  Parameter made;
  made.names = std::move(names);
  made.text = [&bound, show] { return show(bound.value); };
  made.canonical = [show, read](const WrittenValue& written,
                                Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto value = read(written, diagnostics);
    if (!value) return std::nullopt;
    return show(*value);
  };
  made.write = [&bound, &place, read](const WrittenValue& written) {
    Diagnostics ignored;
    const auto value = read(written, ignored);
    if (!value) return;
    bound.value = *value;
    bound.text = written.text;
    bound.place = written.place;
    place = written.place;
  };
  return made;
}

Parameter word_parameter(Names names, std::vector<std::string> words,
                         std::function<std::size_t()> get, std::function<void(std::size_t)> set) {
  Parameter made;
  made.names = std::move(names);
  made.text = [words, get = std::move(get)] { return words[get()]; };
  made.canonical = [words](const WrittenValue& written,
                           Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto index = read_word(written, words, diagnostics);
    if (!index) return std::nullopt;
    return words[*index];
  };
  made.write = [words, set = std::move(set)](const WrittenValue& written) {
    Diagnostics ignored;
    if (const auto index = read_word(written, words, ignored)) set(*index);
  };
  return made;
}

}  // namespace parindex
