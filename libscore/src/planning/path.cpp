#include "parindex/path.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "planning/set_draft.hpp"

namespace parindex {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t kMostNames = 12;  // that a finding lists

struct Segment {
  std::string text;  // blanks trimmed, and one between words
  std::size_t offset = 0;
  std::size_t length = 0;
};

std::vector<Segment> segments_of(std::string_view text) {
  std::vector<Segment> segments;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    Segment segment;
    segment.offset = begin;
    bool is_blank = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (text[i] == ' ' || text[i] == '\t') {
        is_blank = true;
        continue;
      }
      if (segment.text.empty()) segment.offset = i;
      if (is_blank && !segment.text.empty()) segment.text += ' ';
      is_blank = false;
      segment.text += text[i];
      segment.length = i + 1 - segment.offset;
    }
    segment.text = to_nfc(segment.text);
    segments.push_back(std::move(segment));
    begin = end + 1;
  }
  return segments;
}

std::string_view keyword_of(std::string_view name) { return name.substr(0, name.find(' ')); }

// Names to choose from, for a finding: those with the keyword of the segment, else all where they
// are few, else each keyword once: "item …, status".
Names listed(const Names& names, std::string_view segment) {
  Names same;
  Names kinds;
  for (const auto& name : names) {
    const auto keyword = keyword_of(name);
    const bool has_more = keyword.size() != name.size();
    if (has_more && keyword == keyword_of(segment)) same.push_back(name);
    const std::string kind = std::string(keyword) + (has_more ? " …" : "");
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  Names shown = !same.empty() ? same : names.size() <= kMostNames ? names : kinds;
  if (shown.size() > kMostNames) {
    shown.resize(kMostNames);
    shown.emplace_back("…");
  }
  return shown;
}

// The name that is meant: among those of the segment's keyword by what follows it, since the
// keyword alone would make short names alike.
std::string nearest_to(const std::string& segment, const Names& names) {
  const std::string_view keyword = keyword_of(segment);
  Names rests;
  for (const auto& name : names) {
    const bool is_same = keyword_of(name) == keyword && name.size() > keyword.size();
    if (is_same) rests.push_back(name.substr(keyword.size() + 1));
  }
  if (rests.empty() || segment.size() == keyword.size()) {
    return nearest_name(segment, names).value_or("");
  }
  const auto nearest = nearest_name(segment.substr(keyword.size() + 1), rests);
  return nearest ? std::string(keyword) + " " + *nearest : std::string();
}

Names names_of_facts(const Item& item) {
  Names names;
  for (const auto& fact : item.facts) names.push_back("fact " + fact.name.text);
  return names;
}

const SurveyRule* survey_of(const Item& item) { return std::get_if<SurveyRule>(&item.rule); }

// The first block that has the set.
std::size_t first_block_of(const Assessment& assessment, std::size_t block) {
  const auto& blocks = assessment.blocks();
  for (std::size_t b = 0; b < block; ++b) {
    if (blocks[b].set == blocks[block].set) return b;
  }
  return block;
}

// The set's id, or the block's where another set has that id too.
std::string name_of_set(const Assessment& assessment, std::size_t block) {
  const auto& blocks = assessment.blocks();
  const auto& set = blocks[block].set;
  const bool is_shared = std::any_of(blocks.begin(), blocks.end(), [&](const Block& other) {
    return other.set != set && (other.set->id == set->id || other.id.text == set->id.text);
  });
  return is_shared ? blocks[block].id.text : set->id.text;
}

class PathReader {
 public:
  PathReader(const Assessment& assessment, std::string_view text, const Place& place,
             Diagnostics& diagnostics)
      : assessment_(assessment),
        segments_(segments_of(text)),
        place_(place),
        diagnostics_(diagnostics) {}

  std::optional<Target> read() {
    // Long scenarios name one line after another: what is there is found without a list of all.
    const std::string& first = segments_[0].text;
    if (first.starts_with("agency ")) {
      const auto agency = assessment_.find_agency(std::string_view(first).substr(7));
      if (agency && assessment_.agencies()[*agency].block) {
        ++at_;
        return read_agency(*agency);
      }
    }
    Names names;
    for (std::size_t i = 0; i < assessment_.agencies().size(); ++i) {
      if (assessment_.agencies()[i].block) {
        names.push_back("agency " + assessment_.agencies()[i].code.text);
      }
    }
    const std::size_t agencies = names.size();
    std::vector<std::size_t> blocks;
    add_sets(names, blocks);
    const auto chosen = take(names);
    if (!chosen) return std::nullopt;
    return read_set(blocks[*chosen - agencies]);  // an agency would have been found above
  }

 private:
  // Sets by their ids, and by those of their blocks.
  void add_sets(Names& names, std::vector<std::size_t>& blocks) const {
    for (std::size_t b = 0; b < assessment_.blocks().size(); ++b) {
      const std::size_t first = first_block_of(assessment_, b);
      if (first == b) {
        names.push_back("set " + name_of_set(assessment_, b));
        blocks.push_back(b);
      }
      const std::string by_block = "set " + assessment_.blocks()[b].id.text;
      if (std::find(names.begin(), names.end(), by_block) != names.end()) continue;
      names.push_back(by_block);
      blocks.push_back(first);
    }
  }

  std::optional<Target> read_agency(std::size_t agency) {
    const CriteriaSet& set = assessment_.set_of(agency);
    if (at_ < segments_.size() && segments_[at_].text.starts_with("item ")) {
      const auto item = set.find_item(std::string_view(segments_[at_].text).substr(5));
      if (item) {
        ++at_;
        return read_line(agency, *item, *set.all_items[*item]);
      }
    }
    Names names;
    for (const auto* item : set.all_items) names.push_back("item " + item->id.text);
    names.emplace_back("status");
    for (const auto& cap : set.caps) names.push_back("event " + cap.event.text);
    const auto chosen = take(names);
    if (!chosen) return std::nullopt;
    if (*chosen == set.all_items.size()) return at_end(StatusTarget{agency});
    return at_end(EventTarget{agency, set.caps[*chosen - set.all_items.size() - 1].event});
  }

  std::optional<Target> read_line(std::size_t agency, std::size_t item, const Item& own) {
    Names names = names_of_facts(own);
    const std::size_t facts = names.size();
    if (const auto* const survey = survey_of(own)) {
      for (const auto& answer : answer_names(*survey)) names.push_back("answers " + answer);
    }
    const std::size_t values = names.size();
    names.emplace_back("points");
    names.emplace_back("applicable");
    const auto chosen = take(names);
    if (!chosen) return std::nullopt;
    if (*chosen < facts) return at_end(FactTarget{agency, own.first_fact + *chosen});
    if (*chosen < values) return at_end(AnswersTarget{agency, item, *chosen - facts});
    if (*chosen == values) return at_end(PointsTarget{agency, item});
    return at_end(ApplicableTarget{agency, item});
  }

  std::optional<Target> read_set(std::size_t block) {
    const SetDraft draft(*assessment_.blocks()[block].set);
    const Parameters& parameters = draft.parameters();
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < parameters.size(); ++i) left.push_back(i);
    for (std::size_t depth = 0;; ++depth) {
      Names names;
      for (const auto i : left) {
        const auto& name = parameters[i].names[depth];
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      }
      const auto chosen = take(names);
      if (!chosen) return std::nullopt;
      std::erase_if(left,
                    [&](std::size_t i) { return parameters[i].names[depth] != names[*chosen]; });
      if (parameters[left[0]].names.size() == depth + 1) return at_end(SetTarget{block, left[0]});
    }
  }

  // The index of the next segment among the names that may stand there.
  std::optional<std::size_t> take(const Names& names) {
    if (at_ == segments_.size() || (at_ + 1 == segments_.size() && segments_[at_].text.empty())) {
      diagnostics_.push_back(
          finding(ErrorCode::path_stops_short, place_, {joined(listed(names, ""))}));
      return std::nullopt;
    }
    const Segment& segment = segments_[at_++];
    const auto found = std::find(names.begin(), names.end(), segment.text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    auto error = finding(ErrorCode::unknown_path, place_of(segment),
                         {segment.text, joined(listed(names, segment.text))});
    error.suggestion = nearest_to(segment.text, names);
    diagnostics_.push_back(std::move(error));
    return std::nullopt;
  }

  std::optional<Target> at_end(Target target) {
    if (at_ == segments_.size()) return target;
    diagnostics_.push_back(finding(ErrorCode::path_goes_on, place_of(segments_[at_]),
                                   {segments_[at_].text, path_text(assessment_, target)}));
    return std::nullopt;
  }

  Place place_of(const Segment& segment) const {
    return sub_place(place_, segment.offset, segment.length);
  }

  const Assessment& assessment_;
  std::vector<Segment> segments_;
  std::size_t at_ = 0;
  const Place& place_;
  Diagnostics& diagnostics_;
};

struct PathWriter {
  const Assessment& assessment;

  std::string agency(std::size_t index) const {
    return "agency " + assessment.agencies()[index].code.text;
  }
  const CriteriaSet& set(std::size_t agency) const { return assessment.set_of(agency); }
  std::string line(std::size_t agency, std::size_t item) const {
    return line_path(assessment, agency, item);
  }

  std::string operator()(const FactTarget& target) const {
    const Fact& fact = *set(target.agency).all_facts[target.fact];
    return line(target.agency, fact.item) + " / fact " + fact.name.text;
  }
  std::string operator()(const AnswersTarget& target) const {
    const auto* const survey = survey_of(*set(target.agency).all_items[target.item]);
    return line(target.agency, target.item) + " / answers " + answer_names(*survey)[target.option];
  }
  std::string operator()(const PointsTarget& target) const {
    return line(target.agency, target.item) + " / points";
  }
  std::string operator()(const ApplicableTarget& target) const {
    return line(target.agency, target.item) + " / applicable";
  }
  std::string operator()(const StatusTarget& target) const {
    return agency(target.agency) + " / status";
  }
  std::string operator()(const EventTarget& target) const {
    return agency(target.agency) + " / event " + target.event.text;
  }
  std::string operator()(const SetTarget& target) const {
    const SetDraft draft(*assessment.blocks()[target.block].set);
    std::string text = "set " + name_of_set(assessment, target.block);
    for (const auto& name : draft.parameters()[target.parameter].names) text += " / " + name;
    return text;
  }
};

}  // namespace

std::string line_path(const Assessment& assessment, std::size_t agency, std::size_t item) {
  return "agency " + assessment.agencies()[agency].code.text + " / item " +
         assessment.set_of(agency).all_items[item]->id.text;
}

std::string item_path(const Assessment& assessment, std::size_t block, std::size_t item) {
  const std::size_t first = first_block_of(assessment, block);
  return "set " + name_of_set(assessment, first) + " / item " +
         assessment.blocks()[block].set->all_items[item]->id.text;
}

std::string area_path(const Assessment& assessment, std::size_t block, std::size_t area) {
  const std::size_t first = first_block_of(assessment, block);
  return "set " + name_of_set(assessment, first) + " / area " +
         assessment.blocks()[block].set->areas[area].id.text + " / weight";
}

std::vector<std::string> paths_of_line(const Assessment& assessment, std::size_t agency,
                                       std::size_t item) {
  const Item& own = *assessment.set_of(agency).all_items[item];
  std::vector<Target> targets;
  for (std::size_t i = 0; i < own.facts.size(); ++i) {
    targets.emplace_back(FactTarget{agency, own.first_fact + i});
  }
  const auto* const survey = survey_of(own);
  const std::size_t answers = survey == nullptr ? 0 : answer_names(*survey).size();
  for (std::size_t i = 0; i < answers; ++i) targets.emplace_back(AnswersTarget{agency, item, i});
  targets.emplace_back(PointsTarget{agency, item});
  targets.emplace_back(ApplicableTarget{agency, item});
  std::vector<std::string> paths;
  for (const auto& target : targets) paths.push_back(path_text(assessment, target));
  return paths;
}

std::vector<std::string> paths_of_item(const Assessment& assessment, std::size_t block,
                                       std::size_t item) {
  const auto& set = *assessment.blocks()[block].set;
  const SetDraft draft(set);
  const std::string begin = "set " + name_of_set(assessment, first_block_of(assessment, block));
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < draft.parameters().size(); ++i) {
    if (draft.scope(i).item != set.all_items[item]->id) continue;
    paths.push_back(begin);
    for (const auto& name : draft.parameters()[i].names) paths.back() += " / " + name;
  }
  return paths;
}

std::string path_text(const Assessment& assessment, const Target& target) {
  return std::visit(PathWriter{assessment}, target);
}

std::optional<Target> read_path(const Assessment& assessment, std::string_view text,
                                const Place& place, Diagnostics& diagnostics) {
  return PathReader(assessment, text, place, diagnostics).read();
}

}  // namespace parindex
