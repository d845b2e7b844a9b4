// The difference of two indices as a table: the lines of one agency in two years, or of two
// agencies.
#include "reports/compare_report.hpp"

#include <algorithm>
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

using Kind = DifferenceTerm::Kind;

constexpr std::size_t kTitleWidth = 30;
constexpr std::size_t kSideWidth = 14;
constexpr std::size_t kNumberWidth = 11;

Text kind_title(Kind kind) {
  switch (kind) {
    case Kind::rescaling: return {"Quy đổi lĩnh vực có dòng không áp dụng", "Areas rescaled"};
    case Kind::caps: return {"Mức trần của điểm cộng, điểm trừ", "Caps of bonus and penalty"};
    case Kind::clamping: return {"Chặn chỉ số trong khoảng 0–100", "Index kept from 0 to 100"};
    case Kind::line: break;
  }
  return {"", ""};
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::rescaling: return "rescaling";
    case Kind::caps: return "caps";
    case Kind::clamping: return "clamping";
    case Kind::line: break;
  }
  return "line";
}

class Terms {
 public:
  explicit Terms(const DifferenceView& view) : view_(view), language_(view.arguments.language) {}

  Section section() const {
    Section section{say(
        {"Từng dòng, chênh lệch nhiều xếp trước", "Line by line, the largest difference first"})};
    Grid& grid = section.grid;
    grid.columns = {{"item", say({"STT", "No."}), false},
                    {"title", say({"Tiêu chí", "Item"}), false, kTitleWidth},
                    {"before", view_.left().name, true, kSideWidth},
                    {"after", view_.right().name, true, kSideWidth},
                    {"change", say({"Chênh lệch chỉ số", "Index"}), true, kNumberWidth},
                    {"why", say({"Điều khác nhau", "What differs"}), false}};
    section.flexible = 5;
    for (const auto& term : view_.difference->terms) add(grid, term);
    const auto& difference = *view_.difference;
    if (!difference.printed_rounding.empty()) {
      grid.rows.push_back({"", say({"Làm tròn khi in", "Rounded in print"}), "", "",
                           signed_number(difference.printed_rounding), ""});
    }
    grid.rows.push_back(
        {"", say({"Cộng", "Sum"}), "", "", signed_number(difference.printed_change), ""});
    if (view_.is_pair && has_equal_lines()) {
      section.notes.push_back(say(
          {"Dòng không ghi điều khác nhau: hai bên cùng điểm, cùng điểm tối đa; chênh lệch chỉ do "
           "tổng điểm tối đa áp dụng của hai bên khác nhau.",
           "Lines on which nothing differs: both have the same points; they differ in the index "
           "because the two applicable maxima differ."}));
    }
    if (difference.even_lines > 0) {
      section.notes.push_back(say({"Không kể {0} góp vào hai chỉ số như nhau.",
                                   "Not shown, since both have the same of them: {0}."},
                                  {lines_text(difference.even_lines, language_)}));
    }
    return section;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  const Item* item(const DifferenceSide& side, std::optional<std::size_t> index) const {
    return index ? side.set().all_items[*index] : nullptr;
  }

  // "1,90 / 2,00"; empty where the side has no such line.
  std::string score_text(const DifferenceSide& side, const std::optional<ItemScore>& score,
                         const Item* line) const {
    if (!score) return {};
    const std::string cell = score_cell(*score, side.set(), language_);
    const bool leaves = score->state == State::not_applicable || cell.empty();
    if (leaves) return cell;
    return cell + " / " + to_string(line->max, side.set().item_decimals);
  }

  void add(Grid& grid, const DifferenceTerm& term) const {
    if (term.kind != Kind::line) {
      grid.rows.push_back(
          {"", kind_title(term.kind).in(language_), "", "", signed_number(term.printed), ""});
      return;
    }
    const Item* const old = item(view_.before, term.old_item);
    const Item* const now = item(view_.after, term.new_item);
    std::string before = score_text(view_.before, term.before, old);
    std::string after = score_text(view_.after, term.after, now);
    if (view_.is_pair) std::swap(before, after);
    grid.rows.push_back({now != nullptr ? now->id.text : old->id.text,
                         (now != nullptr ? now : old)->title.in(language_), std::move(before),
                         std::move(after), signed_number(term.printed), why(term, old, now)});
  }

  // Whether both have the same of the line, so that only the totals tell them apart.
  static bool is_equal(const DifferenceTerm& term) {
    return term.kind == Kind::line && term.before && term.after &&
           term.before->state == term.after->state && term.before->points == term.after->points &&
           term.before->max == term.after->max;
  }

  bool has_equal_lines() const {
    const auto& terms = view_.difference->terms;
    return std::any_of(terms.begin(), terms.end(), is_equal);
  }

  std::string why(const DifferenceTerm& term, const Item* old, const Item* now) const {
    std::string text;
    if (view_.is_pair && is_equal(term)) return text;
    if (old == nullptr) return say({"tiêu chí mới", "new item"});
    if (now == nullptr) return say({"tiêu chí đã bỏ", "dropped item"});
    if (old->id != now->id) append(text, say({"trước là {0}", "was {0}"}, {old->id.text}));
    for (const auto& fact : term.facts) append(text, fact_text(fact));
    // Who gave the points is said where it is not the same for both.
    if (!term.before || !term.after || term.before->basis != term.after->basis) {
      add_given(text, view_.is_pair ? view_.after : view_.before, term, view_.is_pair);
      add_given(text, view_.is_pair ? view_.before : view_.after, term, !view_.is_pair);
    }
    if (term.rule_differs) {
      append(text, say({"cách tính trước: {0}; nay: {1}", "rule before: {0}; now: {1}"},
                       {describe(old->rule, old->max, language_),
                        describe(now->rule, now->max, language_)}));
    }
    return text;
  }

  // "dossiers_on_time 912 → 940"
  std::string fact_text(const ComparedFact& fact) const {
    const auto shown = [this](const std::string& value) {
      return value.empty() ? std::string("–") : localized(value, language_);
    };
    const std::string& left = view_.is_pair ? fact.after : fact.before;
    const std::string& right = view_.is_pair ? fact.before : fact.after;
    return fact.name + " " + shown(left) + (view_.is_pair ? " / " : " → ") + shown(right);
  }

  // Points that no rule made.
  void add_given(std::string& text, const DifferenceSide& side, const DifferenceTerm& term,
                 bool is_after) const {
    const auto& score = is_after ? term.after : term.before;
    if (!score || score->state != State::scored) return;
    const auto item = is_after ? term.new_item : term.old_item;
    if (is_judgement(side.set().all_items[*item]->rule)) return;  // always so
    if (score->basis == Basis::self_score) {
      append(text, side.name + say({": tự chấm", ": claimed"}));
    } else if (score->basis == Basis::appraisal) {
      append(text, side.name + say({": theo thẩm định", ": by appraisal"}));
    }
  }

  const DifferenceView& view_;
  Language language_;
};

// Term, item and values of the side that stands left or right.
struct TermSide {
  const DifferenceSide& side;
  const std::optional<ItemScore>& score;
  std::optional<std::size_t> item;
  const Fraction& share;
};

TermSide side_of(const DifferenceView& view, const DifferenceTerm& term, bool is_left) {
  const bool is_after = view.is_pair == is_left;
  return is_after ? TermSide{view.after, term.after, term.new_item, term.share_after}
                  : TermSide{view.before, term.before, term.old_item, term.share_before};
}

const std::string& value_of(const DifferenceView& view, const ComparedFact& fact, bool is_left) {
  return view.is_pair == is_left ? fact.after : fact.before;
}

// What the keys of machine-read output end with.
std::string suffix(const DifferenceView& view, bool is_left) {
  if (view.is_pair) return is_left ? "first" : "second";
  return is_left ? "before" : "after";
}

Json score_json(const TermSide& term) {
  if (!term.score) return {};
  const Item& line = *term.side.set().all_items[*term.item];
  return {{"item", line.id.text},
          {"title", line.title.vi},
          {"state", state_id(*term.score)},
          {"points", or_null(exact_points(*term.score, term.side.set()))},
          {"max", to_string(line.max, term.side.set().item_decimals)},
          {"share_exact", term.share.to_string()}};
}

}  // namespace

Section difference_section(const DifferenceView& view) { return Terms(view).section(); }

Grid difference_csv(const DifferenceView& view) {
  enum Column { kKind, kTitle, kLeft, kRight = 6, kChange = 10, kRule, kFacts };
  Grid grid;
  grid.columns = {{"kind", "", false}, {"title", "", false}};
  for (const bool is_left : {true, false}) {
    const std::string end = "_" + suffix(view, is_left);
    grid.columns.push_back({"item" + end, "", false});
    grid.columns.push_back({"state" + end, "", false});
    grid.columns.push_back({"points" + end, "", true});
    grid.columns.push_back({"max" + end, "", true});
  }
  grid.columns.push_back({"change", "", true});
  grid.columns.push_back({"rule_differs", "", false});
  grid.columns.push_back({"facts", "", false});
  if (!view.difference) return grid;
  const auto add = [&grid](std::string_view kind, const std::string& change) -> auto& {
    auto& cells = grid.rows.emplace_back(grid.columns.size());
    cells[kKind] = kind;
    cells[kChange] = change;
    return cells;
  };
  for (const auto& term : view.difference->terms) {
    auto& cells = add(kind_name(term.kind), term.printed);
    if (term.kind != Kind::line) continue;
    for (const bool is_left : {true, false}) {
      const TermSide shown = side_of(view, term, is_left);
      if (!shown.score) continue;
      const Item& item = *shown.side.set().all_items[*shown.item];
      std::string* const own = &cells[is_left ? kLeft : kRight];
      own[0] = item.id.text;
      own[1] = state_id(*shown.score);
      own[2] = exact_points(*shown.score, shown.side.set());
      own[3] = to_string(item.max, shown.side.set().item_decimals);
      if (cells[kTitle].empty()) cells[kTitle] = item.title.vi;
    }
    cells[kRule] = term.rule_differs ? "yes" : "no";
    for (const auto& fact : term.facts) {
      append(cells[kFacts],
             fact.name + " " + value_of(view, fact, true) + " -> " + value_of(view, fact, false));
    }
  }
  if (!view.difference->printed_rounding.empty()) {
    add("rounding", view.difference->printed_rounding);
  }
  return grid;
}

Json difference_json(const DifferenceView& view) {
  if (!view.difference) return {};
  const std::string left = suffix(view, true);
  const std::string right = suffix(view, false);
  Json json{{"change", view.difference->printed_change},
            {"change_exact", view.difference->change.to_string()},
            {"even_lines", view.difference->even_lines},
            {"terms", Json::array()}};
  for (const auto& term : view.difference->terms) {
    Json entry{{"kind", kind_name(term.kind)}};
    if (term.kind == Kind::line) {
      entry[left] = score_json(side_of(view, term, true));
      entry[right] = score_json(side_of(view, term, false));
    }
    entry["change"] = term.printed;
    entry["change_exact"] = term.change.to_string();
    if (term.kind == Kind::line) {
      entry["rule_differs"] = term.rule_differs;
      entry["facts"] = Json::array();
      for (const auto& fact : term.facts) {
        entry["facts"].push_back({{"name", fact.name},
                                  {left, or_null(value_of(view, fact, true))},
                                  {right, or_null(value_of(view, fact, false))}});
      }
    }
    json["terms"].push_back(std::move(entry));
  }
  return json;
}

}  // namespace parindex::cli
