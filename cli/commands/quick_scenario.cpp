#include "commands/quick_scenario.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace parindex::cli {
namespace {

struct Pair {
  std::string name;
  std::string value;
};

class Builder {
 public:
  Builder(const WhatIf& session, const std::vector<std::size_t>& blocks, const Arguments& arguments)
      : session_(session), assessment_(session.assessment()), arguments_(arguments) {
    for (const auto block : blocks) {
      const auto has_it = [&](std::size_t other) {
        return assessment_.blocks()[other].set == assessment_.blocks()[block].set;
      };
      if (std::none_of(sets_.begin(), sets_.end(), has_it)) sets_.push_back(block);
    }
  }

  QuickScenario build() {
    for (const auto& text : arguments_.sets) add_fact(text);
    for (const auto& text : arguments_.points) add_line("--points", text, "points");
    for (const auto& text : arguments_.applicable) add_line("--applicable", text, "applicable");
    for (const auto& text : arguments_.statuses) {
      const auto [agency, status] = pair("--status", text);
      if (status == "excused") excused_.insert(to_nfc(agency));
      add("--status " + text, "agency " + agency + " / status", status);
    }
    for (const auto& text : arguments_.events) {
      const auto [agency, event] = pair("--event", text);
      add("--event " + text, "agency " + agency + " / event " + event, "yes");
    }
    for (const auto& text : arguments_.maxima) {
      const auto [item, max] = pair("--max", text);
      add("--max " + text, set_of_item("--max " + text, item) + " / item " + item + " / max", max);
    }
    for (const auto& text : arguments_.weights) {
      const auto [area, weight] = pair("--weight", text);
      add("--weight " + text,
          set_of_area("--weight " + text, area) + " / area " + area + " / weight", weight);
    }
    for (const auto& item : arguments_.drops) {
      dropped_.insert(item);
      add("--drop " + item, set_of_item("--drop " + item, item) + " / item " + item + " / dropped",
          "yes");
    }
    for (const auto& text : arguments_.policies) add_policy(text);
    if (!arguments_.all_open.empty()) add_open_lines();
    quick_.scenario.name = say({"thay đổi của dòng lệnh", "changes of the command line"});
    quick_.scenario.title.vi = quick_.scenario.name;
    quick_.scenario.rebalance = arguments_.rebalance;
    return std::move(quick_);
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(arguments_.language), arguments);
  }

  Pair pair(const std::string& option, const std::string& text) const {
    const auto equals = text.find('=');
    if (equals != std::string::npos && equals > 0 && equals + 1 < text.size()) {
      return {text.substr(0, equals), text.substr(equals + 1)};
    }
    throw UsageError(say(
        {"{0} nhận TÊN=GIÁ_TRỊ; \"{1}\" không dùng được", "{0} takes NAME=VALUE; \"{1}\" is none"},
        {option, text}));
  }

  // The words between slashes, of which there have to be so many.
  std::vector<std::string> words(const std::string& option, const std::string& name,
                                 const std::string& text, std::size_t count) const {
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin <= name.size();) {
      const auto end = std::min(name.find('/', begin), name.size());
      found.push_back(name.substr(begin, end - begin));
      begin = end + 1;
    }
    const bool is_whole =
        found.size() == count &&
        std::none_of(found.begin(), found.end(), [](const auto& w) { return w.empty(); });
    if (is_whole) return found;
    const std::string form =
        count == 3 ? say({"ĐƠN_VỊ/TIÊU_CHÍ/SỐ_LIỆU=GIÁ_TRỊ", "AGENCY/ITEM/FACT=VALUE"})
                   : say({"ĐƠN_VỊ/TIÊU_CHÍ=GIÁ_TRỊ", "AGENCY/ITEM=VALUE"});
    throw UsageError(
        say({"{0} nhận {1}; \"{2}\" không dùng được", "{0} takes {1}; \"{2}\" is none"},
            {option, form, text}));
  }

  // The changes are read from text, so that findings about them name the option.
  void add_all(const std::string& option, std::vector<ScenarioChange> changes) {
    Scenario one;
    one.name = option;
    one.title.vi = option;
    one.changes = std::move(changes);
    auto read = read_scenario(scenario_text(one), option);
    if (!read) {
      throw UsageError(option + ": " + message(read.diagnostics[0], arguments_.language));
    }
    auto& all = quick_.scenario.changes;
    all.insert(all.end(), read->changes.begin(), read->changes.end());
    quick_.options.push_back({option, read->changes.size()});
    quick_.sources.push_back(std::move(*read));
  }

  void add(const std::string& option, const std::string& path, const std::string& to) {
    ScenarioChange change;
    change.path.text = path;
    change.to.text = to;
    add_all(option, {std::move(change)});
  }

  void add_fact(const std::string& text) {
    const auto [name, value] = pair("--set", text);
    const auto parts = words("--set", name, text, 3);
    note_line(parts[0], parts[1]);
    add("--set " + text,
        "agency " + parts[0] + " / item " + parts[1] +
            (is_survey_line(parts[0], parts[1]) ? " / answers " : " / fact ") + parts[2],
        value);
  }

  void add_line(const std::string& option, const std::string& text, const std::string& what) {
    const auto [name, value] = pair(option, text);
    const auto parts = words(option, name, text, 2);
    note_line(parts[0], parts[1]);
    add(option + " " + text, "agency " + parts[0] + " / item " + parts[1] + " / " + what, value);
  }

  void note_line(const std::string& agency, const std::string& item) {
    const auto found = assessment_.find_agency(to_nfc(agency));
    if (!found || !assessment_.agencies()[*found].block) return;
    if (const auto index = assessment_.set_of(*found).find_item(item)) {
      named_lines_.insert({*found, *index});
    }
  }

  bool is_survey_line(const std::string& agency, const std::string& item) const {
    const auto found = assessment_.find_agency(to_nfc(agency));
    if (!found || !assessment_.agencies()[*found].block) return false;
    const auto& set = assessment_.set_of(*found);
    const auto index = set.find_item(item);
    return index && is_survey(set.all_items[*index]->rule);
  }

  // "set BLOCK" of the one set that has the thing.
  template <class Has, class List>
  std::string only_set(const std::string& option, const std::string& id, const Text& unknown,
                       const Has& has, const List& list) const {
    std::vector<std::string> blocks;
    std::vector<std::string> known;
    for (const auto block : sets_) {
      const auto& set = *assessment_.blocks()[block].set;
      if (has(set)) blocks.push_back(assessment_.blocks()[block].id.text);
      list(set, known);
    }
    if (blocks.empty()) {
      throw UsageError(option + ": " + say(unknown, {id}) +
                       did_you_mean(id, known, arguments_.language));
    }
    if (blocks.size() > 1) {
      throw UsageError(
          option + ": " +
          say({"\"{0}\" có trong bộ tiêu chí của nhiều khối ({1}); chọn bằng --block",
               "\"{0}\" stands in the sets of several blocks ({1}); choose with --block"},
              {id, joined(blocks)}));
    }
    return "set " + blocks[0];
  }

  std::string set_of_item(const std::string& option, const std::string& item) const {
    return only_set(
        option, item, {"không có tiêu chí thành phần \"{0}\"", "no item \"{0}\""},
        [&](const CriteriaSet& set) { return set.find_item(item).has_value(); },
        [](const CriteriaSet& set, std::vector<std::string>& known) {
          for (const auto* one : set.all_items) known.push_back(one->id.text);
        });
  }

  std::string set_of_area(const std::string& option, const std::string& area) const {
    return only_set(
        option, area, {"không có lĩnh vực \"{0}\"", "no area \"{0}\""},
        [&](const CriteriaSet& set) { return set.find_area(area).has_value(); },
        [](const CriteriaSet& set, std::vector<std::string>& known) {
          for (const auto& one : set.areas) known.push_back(one.id.text);
        });
  }

  // Of every set that is chosen. "rounding-item" spares the quotes of "rounding item".
  void add_policy(const std::string& text) {
    auto [key, value] = pair("--policy", text);
    if (key.starts_with("rounding-")) key[8] = ' ';
    std::vector<ScenarioChange> changes;
    for (const auto block : sets_) {
      ScenarioChange change;
      change.path.text = "set " + assessment_.blocks()[block].id.text + " / " + key;
      change.to.text = value;
      changes.push_back(std::move(change));
    }
    add_all("--policy " + text, std::move(changes));
  }

  // Lines that another option speaks of keep what that says.
  void add_open_lines() {
    if (session_.scored().stage != Stage::final) {
      throw UsageError(say(
          {"--all-open chỉ dùng với --stage final", "--all-open goes with --stage final only"}));
    }
    std::vector<ScenarioChange> changes;
    for (const auto& block : session_.scored().blocks) {
      const auto& wanted = arguments_.blocks;
      const auto& id = assessment_.blocks()[block.block].id.text;
      const bool is_wanted =
          wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
      if (!is_wanted) continue;
      for (const auto& agency : block.agencies) add_open_lines_of(agency, changes);
    }
    if (changes.empty()) return;
    add_all("--all-open " + arguments_.all_open, std::move(changes));
  }

  void add_open_lines_of(const AgencyScore& agency, std::vector<ScenarioChange>& changes) const {
    const CriteriaSet& set = assessment_.set_of(agency.agency);
    if (excused_.count(assessment_.agencies()[agency.agency].code.text) != 0) return;
    for (std::size_t i = 0; i < set.scored_item_count; ++i) {
      const Item& item = *set.all_items[i];
      const ItemScore& score = agency.items[i];
      // Where nothing arose, there is nothing to appraise either.
      if (!score.is_open || score.state == State::not_applicable) continue;
      if (dropped_.count(item.id.text) != 0) continue;
      if (named_lines_.count({agency.agency, i}) != 0) continue;
      ScenarioChange change;
      change.path.text = line_path(assessment_, agency.agency, i) + " / points";
      change.to.text = arguments_.all_open == "full" ? to_string(item.max) : "0";
      changes.push_back(std::move(change));
    }
  }

  const WhatIf& session_;
  const Assessment& assessment_;
  const Arguments& arguments_;
  std::vector<std::size_t> sets_;  // a block of each set
  std::set<std::pair<std::size_t, std::size_t>> named_lines_;
  std::set<std::string> excused_;
  std::set<std::string> dropped_;
  QuickScenario quick_;
};

}  // namespace

bool has_quick_changes(const Arguments& arguments) {
  const auto& a = arguments;
  return !a.sets.empty() || !a.points.empty() || !a.applicable.empty() || !a.statuses.empty() ||
         !a.events.empty() || !a.maxima.empty() || !a.weights.empty() || !a.drops.empty() ||
         !a.policies.empty() || !a.all_open.empty();
}

QuickScenario quick_scenario(const WhatIf& session, const std::vector<std::size_t>& blocks,
                             const Arguments& arguments) {
  return Builder(session, blocks, arguments).build();
}

}  // namespace parindex::cli
