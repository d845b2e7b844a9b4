#include "reports/whatif_report.hpp"

#include <algorithm>

#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kMostOfOption = 12;  // changes of one option that are listed singly
constexpr std::size_t kPathWidth = 56;
constexpr std::size_t kAgencyWidth = 24;
constexpr std::size_t kBandWidth = 12;
constexpr std::size_t kNumberWidth = 7;
constexpr std::size_t kLeastOrder = 24;

// A table with what stands above and below it.
struct Piece {
  std::vector<std::string> heading;  // the first is the title
  Grid grid;
  std::size_t flexible = 0;
  std::vector<std::string> notes;
};

class Pieces {
 public:
  explicit Pieces(const WhatIfView& view) : view_(view), language_(view.arguments.language) {}

  std::vector<Piece> all() const {
    std::vector<Piece> pieces;
    for (const auto& applied : view_.applied) pieces.push_back(changes(applied));
    for (const auto& block : view_.impact) {
      const auto& shown = view_.blocks;
      if (std::find(shown.begin(), shown.end(), block.block) == shown.end()) continue;
      if (!block.agencies.empty() || shown.size() == 1) pieces.push_back(moved(block));
    }
    return pieces;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  std::vector<std::string> heading(const AppliedScenario& applied) const {
    const Scenario& scenario = *applied.scenario;
    std::vector<std::string> lines = {
        say({"Kịch bản: {0}", "Scenario: {0}"}, {scenario.title.in(language_)})};
    std::string more;
    if (!scenario.author.empty()) {
      append(more, say({"người viết: {0}", "author: {0}"}, {scenario.author}));
    }
    if (!scenario.reference.empty()) {
      append(more, say({"căn cứ: {0}", "reference: {0}"}, {scenario.reference}));
    }
    if (!more.empty()) lines.push_back(more);
    return lines;
  }

  Piece changes(const AppliedScenario& applied) const {
    Piece piece{heading(applied), {}, 0, {}};
    piece.grid.columns = {{"path", say({"Thay đổi", "Change"}), false, kPathWidth},
                          {"from", say({"Từ", "From"}), false},
                          {"to", say({"Thành", "To"}), false},
                          {"effect", say({"Tác động", "Effect"}), false}};
    piece.flexible = 3;
    if (view_.is_quick(applied)) {
      add_options(piece.grid, applied);
    } else {
      for (const auto& change : applied.changes) add_change(piece.grid, change);
    }
    add_rebalanced(piece.grid, applied);
    if (applied.touched.nothing()) {
      piece.notes.push_back(
          say({"Kịch bản này không làm thay đổi điều gì.", "This scenario changes nothing."}));
    }
    return piece;
  }

  void add_change(Grid& grid, const AppliedChange& change) const {
    grid.rows.push_back({change.path, change.from, change.to, effect(change)});
  }

  // Options that stand for many lines are told in one.
  void add_options(Grid& grid, const AppliedScenario& applied) const {
    std::size_t at = 0;
    for (const auto& option : view_.options) {
      const std::size_t end = at + option.count;
      if (option.count <= kMostOfOption) {
        for (; at < end; ++at) add_change(grid, applied.changes[at]);
        continue;
      }
      std::size_t lines = 0;
      std::size_t idle = 0;
      for (; at < end; ++at) {
        lines += applied.changes[at].lines;
        idle += applied.changes[at].touched_nothing();
      }
      std::string text = say({"{0}; {1} không đổi", "{0}; {1} unchanged"},
                             {lines_text(lines, language_), std::to_string(idle)});
      grid.rows.push_back({option.text, "", lines_text(option.count, language_), std::move(text)});
    }
  }

  std::string effect(const AppliedChange& change) const {
    std::string text;
    if (change.touched_nothing()) {
      text = change.from == change.to
                 ? say({"không đổi gì: giá trị vốn đã vậy", "nothing: that is the value already"})
                 : say({"không đổi gì", "nothing"});
    } else {
      if (change.lines > 0) text = lines_text(change.lines, language_);
      if (change.lines != 1 || change.agencies != 1) {
        append(text,
               counted(change.agencies, {"đơn vị", "agency"}, {"đơn vị", "agencies"}, language_),
               ", ");
      }
    }
    if (change.set_aside.size() > 1) {
      append(text, say({"{0} không theo điểm tự chấm, thẩm định nữa",
                        "on {0} the claimed or appraised points no longer count"},
                       {lines_text(change.set_aside.size(), language_)}));
    } else if (!change.set_aside.empty()) {
      append(text, set_aside(change.set_aside[0]));
    }
    return text;
  }

  // "thay điểm thẩm định 1,50"
  std::string set_aside(const TouchedLine& line) const {
    const auto& set = view_.assessment().set_of(line.agency);
    const std::string points = points_text(line.before.points, set.item_decimals, language_);
    return line.before.basis == Basis::appraisal
               ? say({"không theo điểm thẩm định {0} nữa", "the appraised {0} no longer counts"},
                     {points})
               : say({"không theo điểm tự chấm {0} nữa", "the claimed {0} no longer counts"},
                     {points});
  }

  // Areas that no change names, in the same table.
  void add_rebalanced(Grid& grid, const AppliedScenario& applied) const {
    for (const auto& one : applied.rebalanced) {
      const auto& set = *view_.assessment().blocks()[one.block].set;
      const auto weight = [&](const Fraction& value) {
        const std::string shown = value.to_decimal(set.item_decimals);
        return value == Fraction(*parse_decimal(shown).value)
                   ? localized_number(value_text(value), language_)
                   : "≈ " + localized_number(shown, language_);
      };
      grid.rows.push_back({area_path(view_.assessment(), one.block, one.area), weight(one.before),
                           weight(one.after),
                           say({"co giãn để tổng giữ nguyên", "scaled, so that the total stays"})});
    }
  }

  std::string name(std::size_t agency) const {
    return view_.assessment().agencies()[agency].name.in(language_);
  }

  // "5 → 3", or the one value where they agree.
  static std::string turned(const std::string& before, const std::string& after) {
    return before == after ? after : before + " → " + after;
  }

  std::string rank_text(const AgencyStanding& standing) const {
    if (standing.rank) return std::to_string(*standing.rank);
    return standing.status == AgencyStatus::excused ? say({"miễn", "excused"}) : "–";
  }

  std::string order_text(const AgencyImpact& moved) const {
    const auto names = [this](const std::vector<std::size_t>& agencies) {
      std::vector<std::string> all;
      for (const auto agency : agencies) all.push_back(name(agency));
      return joined(all);
    };
    std::string text;
    if (!moved.overtakes.empty()) {
      append(text, say({"vượt {0}", "overtakes {0}"}, {names(moved.overtakes)}));
    }
    if (!moved.overtaken_by.empty()) {
      append(text, say({"bị {0} vượt", "overtaken by {0}"}, {names(moved.overtaken_by)}));
    }
    return text;
  }

  Piece moved(const BlockImpact& block) const {
    const Block& own = view_.assessment().blocks()[block.block];
    Piece piece{{own.title.in(language_) + " [" + own.id.text + "]"}, {}, 0, {}};
    if (block.agencies.empty()) {
      piece.notes.push_back(say({"Không đơn vị nào đổi điểm, chỉ số, hạng hay xếp loại.",
                                 "No agency moves in points, index, rank or band."}));
      return piece;
    }
    const auto number = [this](const char* key, const Text& title) {
      return GridColumn{key, say(title), true, kNumberWidth};
    };
    piece.grid.columns = {{"agency", say({"Đơn vị", "Agency"}), false, kAgencyWidth},
                          number("points_before", {"Điểm trước", "Points before"}),
                          number("points_after", {"Điểm sau", "Points after"}),
                          number("index_before", {"Chỉ số trước", "Index before"}),
                          number("index_after", {"Chỉ số sau", "Index after"}),
                          {"rank", say({"Hạng", "Rank"}), false},
                          {"band", say({"Xếp loại", "Band"}), false, kBandWidth},
                          {"order", say({"Thứ tự", "Order"}), false}};
    piece.flexible = piece.grid.columns.size() - 1;
    const auto band = [&](const AgencyStanding& standing) {
      return standing.band ? own.set->bands[*standing.band].title.in(language_) : std::string("–");
    };
    for (const auto& one : block.agencies) {
      piece.grid.rows.push_back({name(one.after.agency), one.before.points_text,
                                 one.after.points_text, one.before.index_text, one.after.index_text,
                                 turned(rank_text(one.before), rank_text(one.after)),
                                 turned(band(one.before), band(one.after)), order_text(one)});
    }
    if (block.unmoved > 0) {
      piece.notes.push_back(say({"{0} đơn vị khác không đổi.", "Agencies that do not move: {0}."},
                                {std::to_string(block.unmoved)}));
    }
    return piece;
  }

  const WhatIfView& view_;
  Language language_;
};

std::string title_of(const WhatIfView& view) {
  const Language language = view.arguments.language;
  return assessment_line(view.assessment(), language) +
         Text{", nếu như; ", ", what if; "}.in(language) +
         stage_title(view.arguments.stage).in(language);
}

std::string foot_line(const WhatIfView& view) {
  const Language language = view.arguments.language;
  std::string text = provenance(view.assessment(), view.blocks, language);
  const auto files = view.files();
  if (!files.empty()) {
    text += Text{" · kịch bản: ", " · scenarios: "}.in(language) + hash_line(files, language);
  }
  return text;
}

std::string nothing_text(Language language) {
  return Text{"Không thay đổi nào đụng đến điểm, chỉ số, hạng hay xếp loại.",
              "No change touches any points, index, rank or band."}
      .in(language);
}

}  // namespace

bool WhatIfView::touched_nothing() const {
  return std::all_of(applied.begin(), applied.end(),
                     [](const AppliedScenario& one) { return one.touched.nothing(); });
}

std::vector<InputFile> WhatIfView::files() const {
  std::vector<InputFile> found;
  for (std::size_t i = 0; i < applied.size(); ++i) {
    if (applied[i].scenario->file == nullptr) continue;
    found.push_back({arguments.operands[i + 1], applied[i].scenario->file});
  }
  return found;
}

Grid whatif_csv(const WhatIfView& view) {
  Grid grid;
  const auto add = [&grid](const char* key, bool is_number) {
    grid.columns.push_back({key, key, is_number});
  };
  add("block", false);
  add("agency", false);
  for (const auto* key : {"points_before", "points_after", "index_before", "index_after",
                          "rank_before", "rank_after"}) {
    add(key, true);
  }
  add("band_before", false);
  add("band_after", false);
  for (const auto& block : view.impact) {
    if (std::find(view.blocks.begin(), view.blocks.end(), block.block) == view.blocks.end()) {
      continue;
    }
    const Block& own = view.assessment().blocks()[block.block];
    const auto rank = [](const AgencyStanding& one) {
      return one.rank ? std::to_string(*one.rank) : std::string();
    };
    const auto band = [&own](const AgencyStanding& one) {
      return one.band ? own.set->bands[*one.band].id.text : std::string();
    };
    for (const auto& one : block.agencies) {
      grid.rows.push_back({own.id.text, view.assessment().agencies()[one.after.agency].code.text,
                           one.before.points_text, one.after.points_text, one.before.index_text,
                           one.after.index_text, rank(one.before), rank(one.after),
                           band(one.before), band(one.after)});
    }
  }
  return grid;
}

std::string whatif_text(const WhatIfView& view, const Style& style) {
  std::string text = style.bold(title_of(view)) + "\n";
  for (auto& piece : Pieces(view).all()) {
    text += "\n" + style.bold(piece.heading[0]) + "\n";
    for (std::size_t i = 1; i < piece.heading.size(); ++i) text += "  " + piece.heading[i] + "\n";
    if (!piece.grid.rows.empty()) {
      fit_to_screen(piece.grid, piece.flexible, kLeastOrder);
      text += render_table(piece.grid, style);
    }
    for (const auto& note : piece.notes) text += "  " + style.dim(note) + "\n";
  }
  if (view.touched_nothing()) text += "\n" + nothing_text(style.language) + "\n";
  return text + "\n" + style.dim(foot_line(view)) + "\n";
}

std::string whatif_markdown(const WhatIfView& view) {
  const Language language = view.arguments.language;
  std::string text = "# " + title_of(view) + "\n";
  for (const auto& piece : Pieces(view).all()) {
    text += "\n## " + piece.heading[0] + "\n";
    for (std::size_t i = 1; i < piece.heading.size(); ++i) text += "\n" + piece.heading[i] + "\n";
    if (!piece.grid.rows.empty()) text += "\n" + render_markdown(piece.grid, language);
    for (const auto& note : piece.notes) text += "\n" + note + "\n";
  }
  if (view.touched_nothing()) text += "\n" + nothing_text(language) + "\n";
  return text + "\n" + foot_line(view) + "\n";
}

}  // namespace parindex::cli
