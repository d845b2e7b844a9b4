// `compare OLD NEW` for people: what every index's change is made of.
#include <algorithm>

#include "reports/compare_report.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kNumberWidth = 9;
constexpr std::size_t kMostMovers = 5;

bool is_zero(const std::string& number) {
  return number.find_first_not_of("0.-") == std::string::npos;
}

class BlockPart {
 public:
  BlockPart(const YearsView& view, const ComparedBlock& block)
      : view_(view),
        block_(block),
        old_set_(*view.old_block(block).set),
        new_set_(*view.new_block(block).set),
        language_(view.arguments.language) {}

  Part part() const {
    const Block& own = view_.new_block(block_);
    Part part{own.title.in(language_) + " [" + own.id.text + "]"};
    if (&old_set_ == &new_set_ ||
        (old_set_.id == new_set_.id && old_set_.version == new_set_.version)) {
      part.lines = {set_line(new_set_, language_)};
    } else {
      part.lines = {say({"Trước: {0}", "Before: {0}"}, {set_line(old_set_, language_)}),
                    say({"Nay: {0}", "Now: {0}"}, {set_line(new_set_, language_)})};
    }
    if (old_set_.id != new_set_.id) {
      part.lines.push_back(say({"Hai bộ tiêu chí mang mã khác nhau: {0} và {1}",
                                "The two sets have different ids: {0} and {1}"},
                               {old_set_.id.text, new_set_.id.text}));
    }
    part.lines.push_back(lines_that_match());
    add_cautions(part);
    part.sections.push_back(parts());
    part.sections.push_back(areas());
    part.sections.push_back(sources());
    return part;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  std::string lines_that_match() const {
    const auto& items = block_.items;
    const auto unmatched = [](const auto& list) {
      return std::to_string(std::count(list.begin(), list.end(), std::nullopt));
    };
    std::size_t renumbered = 0;
    std::size_t matched = 0;
    for (std::size_t i = 0; i < items.old_of.size(); ++i) {
      if (!items.old_of[i]) continue;
      ++matched;
      renumbered += old_set_.all_items[*items.old_of[i]]->id != new_set_.all_items[i]->id;
    }
    return say({"Tiêu chí so với nhau: {0}, đổi mã {1}; mới {2}; bỏ {3}",
                "Items compared: {0}, renumbered {1}; new {2}; dropped {3}"},
               {std::to_string(matched), std::to_string(renumbered), unmatched(items.old_of),
                unmatched(items.new_of)});
  }

  void add_cautions(Part& part) const {
    if (old_set_.level != new_set_.level) {
      part.cautions.push_back(say({"Hai bộ tiêu chí thuộc hai cấp khác nhau: {0} và {1}",
                                   "The two sets are of different levels: {0} and {1}"},
                                  {old_set_.level, new_set_.level}));
    }
    const auto open = [](const Scored* scored, std::size_t block) {
      return scored->blocks[block].open_lines;
    };
    const auto add_open = [&](const Text& when, std::size_t lines) {
      const std::string text = provisional_text(lines, language_);
      if (!text.empty()) part.cautions.push_back(when.in(language_) + text);
    };
    add_open({"Trước: ", "Before: "}, open(view_.comparison.before, block_.old_block));
    add_open({"Nay: ", "Now: "}, open(view_.comparison.after, block_.new_block));
  }

  const std::string& name_of(const ComparedAgency& agency) const {
    return view_.after().agencies()[agency.new_agency].name.in(language_);
  }

  std::string rank_text(const RankedAgency& row) const {
    return row.rank ? std::to_string(*row.rank) : "–";
  }
  std::string ranks_text(const ComparedAgency& agency) const {
    std::string text = rank_text(agency.before) + " → " + rank_text(agency.after);
    if (agency.ranks_up && *agency.ranks_up != 0) {
      text += " (" + signed_number(std::to_string(*agency.ranks_up)) + ")";
    }
    return text;
  }
  std::string band_text(const RankedAgency& row, const CriteriaSet& set) const {
    return row.band ? set.bands[*row.band].title.in(language_) : "–";
  }
  std::string bands_text(const ComparedAgency& agency) const {
    const std::string before = band_text(agency.before, old_set_);
    const std::string after = band_text(agency.after, new_set_);
    return before == after ? after : before + " → " + after;
  }

  void add_number(Grid& grid, const char* key, const std::string& title) const {
    grid.columns.push_back({key, title, true, kNumberWidth});
  }

  Section parts() const {
    Section section{say({"Chỉ số thay đổi do đâu", "What the change is made of"})};
    Grid& grid = section.grid;
    grid.columns = {{"name", say({"Đơn vị", "Agency"}), false}};
    add_number(grid, "before", say({"Trước", "Before"}));
    add_number(grid, "after", say({"Nay", "Now"}));
    add_number(grid, "change", say({"Thay đổi", "Change"}));
    add_number(grid, "applicability", say({"Áp dụng", "Applies"}));
    add_number(grid, "weight", say({"Trọng số", "Weight"}));
    add_number(grid, "rule", say({"Cách tính", "Rule"}));
    add_number(grid, "evidence", say({"Số liệu", "Evidence"}));
    add_number(grid, "rounding", say({"Làm tròn", "Rounding"}));
    grid.columns.push_back({"rank", say({"Hạng", "Rank"}), false});
    grid.columns.push_back({"band", say({"Xếp loại", "Band"}), false, 16});
    std::size_t unknown = 0;
    for (const auto& agency : block_.agencies) {
      unknown += agency.unknown_rules;
      std::vector<std::string> cells = {name_of(agency)};
      const auto& printed = agency.printed;
      cells.push_back(printed.before.empty() ? "–" : printed.before);
      cells.push_back(printed.after.empty() ? "–" : printed.after);
      cells.push_back(agency.change ? signed_number(printed.change) : "–");
      for (const auto& part : printed.parts) {
        cells.push_back(agency.change ? signed_number(part) : "–");
      }
      cells.push_back(ranks_text(agency));
      cells.push_back(bands_text(agency));
      grid.rows.push_back(std::move(cells));
    }
    section.notes = {
        say({"Năm phần cộng lại đúng bằng thay đổi của chỉ số in ra; phần lẻ dồn vào "
             "cột làm tròn.",
             "The five parts add up to the change of the printed index; what is left "
             "over stands under rounding."})};
    if (unknown > 0) {
      section.notes.push_back(
          say({"{0} có cách tính mới nhưng số liệu trước không đủ để tính theo cách đó; phần này "
               "nằm ở cột số liệu.",
               "{0} under a new rule that the old facts cannot tell; it stands under evidence."},
              {lines_text(unknown, language_)}));
    }
    add_movers(section);
    return section;
  }

  void add_movers(Section& section) const {
    const auto add = [&](const Text& title, const std::vector<std::size_t>& movers) {
      std::string text;
      for (std::size_t i = 0; i < std::min(movers.size(), kMostMovers); ++i) {
        const ComparedAgency& agency = block_.agencies[movers[i]];
        append(text, name_of(agency) + " " +
                         localized_number(signed_number(agency.printed.change), language_));
      }
      if (!text.empty()) section.notes.push_back(title.in(language_) + text);
    };
    add({"Tăng nhiều nhất: ", "Rose most: "}, block_.risen);
    add({"Giảm nhiều nhất: ", "Fell most: "}, block_.fallen);
  }

  const Area& area_of(const ComparedArea& area) const {
    return area.new_area ? new_set_.areas[*area.new_area] : old_set_.areas[*area.old_area];
  }

  Section areas() const {
    Section section{say({"Chỉ số lĩnh vực, bình quân của các đơn vị so sánh",
                         "Area indices, means of the agencies compared"})};
    Grid& grid = section.grid;
    grid.columns = {{"name", say({"Lĩnh vực", "Area"}), false}};
    add_number(grid, "before", say({"Trước", "Before"}));
    add_number(grid, "after", say({"Nay", "Now"}));
    const auto shown = [](const std::optional<Fraction>& mean, const CriteriaSet& set) {
      return mean ? mean->to_decimal(set.index_decimals) : "–";
    };
    for (const auto& area : block_.areas) {
      const Area& own = area_of(area);
      grid.rows.push_back({own.id.text + ". " + own.title.in(language_),
                           shown(area.before, old_set_), shown(area.after, new_set_)});
    }
    return section;
  }

  // Whether the source is printed 0 for every agency.
  bool is_idle(std::size_t source) const {
    return std::all_of(block_.agencies.begin(), block_.agencies.end(), [&](const auto& agency) {
      return !agency.change || is_zero(agency.printed_sources[source]);
    });
  }

  // The terms of printed_sources; of those behind the areas the ones that say something.
  Section sources() const {
    Section section{
        say({"Mỗi lĩnh vực làm chỉ số thay đổi bao nhiêu", "What each area did to the index"})};
    Grid& grid = section.grid;
    grid.columns = {{"name", say({"Đơn vị", "Agency"}), false}};
    for (const auto& area : block_.areas) {
      add_number(grid, "area", say({"LV {0}", "Area {0}"}, {area_of(area).id.text}));
    }
    static constexpr Text kOthers[] = {{"Điểm cộng", "Bonus"},
                                       {"Điểm trừ", "Penalty"},
                                       {"Chặn 0–100", "Clamped"},
                                       {"Làm tròn", "Rounding"}};
    const std::size_t areas = block_.areas.size();
    std::vector<bool> is_shown(areas, true);
    for (const auto& other : kOthers) {
      is_shown.push_back(!is_idle(is_shown.size()));
      if (is_shown.back()) add_number(grid, "other", say(other));
    }
    add_number(grid, "change", say({"Thay đổi", "Change"}));
    for (const auto& agency : block_.agencies) {
      if (!agency.change) continue;
      std::vector<std::string> cells = {name_of(agency)};
      for (std::size_t i = 0; i < agency.printed_sources.size(); ++i) {
        if (is_shown[i]) cells.push_back(signed_number(agency.printed_sources[i]));
      }
      cells.push_back(signed_number(agency.printed.change));
      grid.rows.push_back(std::move(cells));
    }
    return section;
  }

  const YearsView& view_;
  const ComparedBlock& block_;
  const CriteriaSet& old_set_;
  const CriteriaSet& new_set_;
  Language language_;
};

Part moved_part(const YearsView& view) {
  const Language language = view.arguments.language;
  Part part{Text{"Đơn vị vào, ra, đổi khối", "Agencies that entered, left or changed block"}.in(
      language)};
  const auto block_of = [](const Assessment& assessment, std::size_t agency) {
    return assessment.blocks()[*assessment.agencies()[agency].block].title;
  };
  for (const auto& moved : view.comparison.moved) {
    if (!view.shows(moved)) continue;
    const bool has_left = moved.presence == Presence::left;
    const Assessment& where = has_left ? view.before() : view.after();
    const std::size_t agency = has_left ? *moved.old_agency : *moved.new_agency;
    const std::string who = where.agencies()[agency].name.in(language) + " (" +
                            where.agencies()[agency].code.text + "): ";
    switch (moved.presence) {
      case Presence::entered:
        part.lines.push_back(who + Text{"mới vào khối ", "entered "}.in(language) +
                             block_of(view.after(), agency).in(language));
        break;
      case Presence::left:
        part.lines.push_back(
            who +
            (moved.new_agency
                 ? Text{"không còn được chấm điểm, trước ở khối ", "is no longer scored, was in "}
                 : Text{"không còn trong kỳ này, trước ở khối ", "left, was in "})
                .in(language) +
            block_of(view.before(), agency).in(language));
        break;
      case Presence::changed_block:
        part.lines.push_back(who + Text{"chuyển khối: ", "changed block: "}.in(language) +
                             block_of(view.before(), *moved.old_agency).in(language) + " → " +
                             block_of(view.after(), agency).in(language));
        break;
    }
  }
  return part;
}

}  // namespace

bool YearsView::shows(const std::string& block) const {
  const auto& wanted = arguments.blocks;
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), block) != wanted.end();
}

bool YearsView::shows(const MovedAgency& moved) const {
  const auto is_shown = [this](const Assessment& assessment, std::optional<std::size_t> agency) {
    if (!agency || !assessment.agencies()[*agency].block) return false;
    return shows(assessment.blocks()[*assessment.agencies()[*agency].block].id.text);
  };
  return is_shown(before(), moved.old_agency) || is_shown(after(), moved.new_agency);
}

std::string signed_number(const std::string& number) {
  return is_zero(number) || number.starts_with('-') ? number : "+" + number;
}

std::vector<std::string> years_foot(const YearsView& view) {
  const Language language = view.arguments.language;
  return {Text{"Trước: ", "Before: "}.in(language) + provenance(view.before(), language),
          Text{"Nay: ", "Now: "}.in(language) + provenance(view.after(), language)};
}

Document years_document(const YearsView& view) {
  const Language language = view.arguments.language;
  Document document;
  document.title = Text{"Vì sao chỉ số thay đổi", "Why the index changed"}.in(language) + ", " +
                   stage_title(view.comparison.after->stage).in(language);
  document.lines = {
      Text{"Trước: ", "Before: "}.in(language) + assessment_line(view.before(), language),
      Text{"Nay: ", "Now: "}.in(language) + assessment_line(view.after(), language)};
  for (const auto& block : view.comparison.blocks) {
    if (!view.shows(view.new_block(block).id.text)) continue;
    document.parts.push_back(BlockPart(view, block).part());
  }
  if (Part moved = moved_part(view); !moved.lines.empty()) {
    document.parts.push_back(std::move(moved));
  }
  document.foot = years_foot(view);
  return document;
}

}  // namespace parindex::cli
