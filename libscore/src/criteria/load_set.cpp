#include <array>

#include "base/report.hpp"
#include "criteria/bound.hpp"
#include "criteria/info_block.hpp"
#include "criteria/load_item.hpp"
#include "criteria/load_set.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {
namespace {

constexpr std::pair<std::string_view, SetStatus> kStatuses[] = {
    {"official", SetStatus::official},
    {"draft", SetStatus::draft},
    {"illustrative", SetStatus::illustrative}};

Band load_band(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "band " + node.value, diagnostics);
  const auto before = diagnostics.size();
  Band band;
  block.has_id(node);
  band.id.text = node.value;
  band.place = place_of_value(node);
  band.title = block.title();
  band.low = load_low_bound(block).value_or(Bound{Fraction(0), true, "0", {}});
  band.high = load_high_bound(block).value_or(Bound{Fraction(100), true, "100", {}});
  for (const auto* bound : {&band.low, &band.high}) {
    if (bound->text.ends_with('%')) {
      block.report(ErrorCode::bad_bound, bound->place, {bound->text});
    }
  }
  enum class Requirement { no_zero_item };
  static constexpr std::pair<std::string_view, Requirement> kRequirements[] = {
      {"no_zero_item", Requirement::no_zero_item}};
  band.requires_no_zero_item =
      block.word<Requirement>("requires", false, kRequirements).has_value();
  block.finish();
  band.is_readable = diagnostics.size() == before;
  return band;
}

BandCap load_cap(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "cap", diagnostics);
  BandCap cap;
  cap.place = node.key_place;
  if (!block.has_plain_block(node)) return cap;
  cap.event.text = block.text("event");
  cap.band.text = block.text("band");
  block.finish();
  return cap;
}

void load_source(InfoBlock& block, CriteriaSet& set) {
  const InfoNode* const node = block.require("source");
  if (node == nullptr || !block.has_plain_block(*node)) return;
  InfoBlock source(*node, "source", block.diagnostics());
  set.source.document = source.text("document");
  set.source_date = source.date("date", false);
  source.finish();
}

void load_validity(InfoBlock& block, CriteriaSet& set) {
  const InfoNode* const node = block.require("valid");
  if (node == nullptr || !block.has_plain_block(*node)) return;
  InfoBlock valid(*node, "valid", block.diagnostics());
  const auto from = valid.date("from", true);
  const auto to = valid.date("to", true);
  valid.finish();
  if (!from || !to) return;
  set.valid_from = *from;
  set.valid_to = *to;
  if (*to < *from) {
    block.report(ErrorCode::period_reversed, node->key_place, {to_iso(*from), to_iso(*to)});
  }
}

void load_rounding(InfoBlock& block, CriteriaSet& set) {
  const InfoNode* const node = block.require("rounding");
  if (node == nullptr || !block.has_plain_block(*node)) return;
  InfoBlock rounding(*node, "rounding", block.diagnostics());
  set.item_decimals =
      rounding.integer("item", true, 0, Points::kMaxDecimals).value_or(Points::kMaxDecimals);
  set.index_decimals = rounding.integer("index", true, 0, Points::kMaxDecimals).value_or(2);
  rounding.finish();
}

void load_policies(InfoBlock& block, CriteriaSet& set) {
  set.status = block.word<SetStatus>("status", true, kStatuses).value_or(SetStatus::draft);
  set.decide_on = block.word<DecideOn>("decide_on", true, kDecideOnWords).value_or(DecideOn::exact);
  set.not_applicable = block.word<NotApplicable>("not_applicable", true, kNotApplicableWords)
                           .value_or(NotApplicable::exclude);
  set.missing =
      block.word<MissingPolicy>("missing", true, kMissingWords).value_or(MissingPolicy::zero);
  set.ties = block.word<Ties>("ties", true, kTiesWords).value_or(Ties::competition);
  set.clamp = block.yes_no("clamp");
}

void load_tie_break(InfoBlock& block, CriteriaSet& set) {
  const InfoNode* const node = block.find("tie_break");
  if (node == nullptr || !block.has_plain_block(*node)) return;
  InfoBlock tie_break(*node, "tie_break", block.diagnostics());
  for (const auto* area : tie_break.all("area")) {
    if (tie_break.has_plain_value(*area))
      set.tie_break.push_back({{area->value}, area->value_place});
  }
  tie_break.finish();
}

void load_bands(InfoBlock& block, CriteriaSet& set) {
  for (const auto* node : block.all("band")) {
    set.bands.push_back(load_band(*node, block.diagnostics()));
  }
  for (const auto* node : block.all("cap"))
    set.caps.push_back(load_cap(*node, block.diagnostics()));
  const InfoNode* const node = block.find("no_self_score");
  if (node == nullptr || !block.has_plain_block(*node)) return;
  InfoBlock no_self_score(*node, "no_self_score", block.diagnostics());
  set.no_self_score = BandReference{{no_self_score.text("band")}, node->key_place};
  no_self_score.finish();
}

CriteriaSet load_header(InfoBlock& block) {
  CriteriaSet set;
  block.has_id(block.node());
  set.id.text = block.node().value;
  set.place = place_of_value(block.node());
  set.title = block.title();
  set.version = block.integer("version", true, 1, 9999).value_or(1);
  set.level = block.text("level");
  set.lead = block.optional_text("lead");
  load_source(block, set);
  load_validity(block, set);
  load_rounding(block, set);
  load_policies(block, set);
  load_tie_break(block, set);
  load_bands(block, set);
  return set;
}

}  // namespace

std::string_view status_name(SetStatus status) {
  return kStatuses[static_cast<std::size_t>(status)].first;
}

const InfoNode* single_root(const InfoNode& document, std::string_view expected,
                            const SourceFile& file, Diagnostics& diagnostics) {
  if (document.children.empty()) {
    diagnostics.push_back(file_finding(ErrorCode::empty_file, file.path(), {file.path()}));
    return nullptr;
  }
  const InfoNode& root = document.children.front();
  if (root.key != expected) {
    diagnostics.push_back(
        finding(ErrorCode::wrong_root, root.key_place, {root.key, std::string(expected)}));
    return nullptr;
  }
  for (std::size_t i = 1; i < document.children.size(); ++i) {
    const InfoNode& other = document.children[i];
    diagnostics.push_back(finding(ErrorCode::several_roots, other.key_place, {other.key}));
  }
  return &root;
}

Result<std::shared_ptr<const CriteriaSet>> read_set_file(
    const std::shared_ptr<const SourceFile>& file) {
  Result<std::shared_ptr<const CriteriaSet>> result;
  Diagnostics& diagnostics = result.diagnostics;
  const auto document = read_info_document(*file, diagnostics);
  if (!document) {
    sort_by_place(diagnostics);
    return result;
  }
  const InfoNode* const root = single_root(*document, "criteria_set", *file, diagnostics);
  if (root == nullptr) return result;

  InfoBlock block(*root, "criteria_set", diagnostics);
  CriteriaSet set = load_header(block);
  set.file = file;
  const int decimals = set.item_decimals;
  const auto total = block.points("total", true, decimals);
  for (const auto* area : block.all("area")) {
    set.areas.push_back(load_area(*area, decimals, diagnostics));
    set.total += set.areas.back().max;  // stands in for a total that cannot be read, told of once
  }
  set.total = total.value_or(set.total);
  if (const auto* node = block.find("bonus")) set.bonus = load_extra(*node, decimals, diagnostics);
  if (const auto* node = block.find("penalty")) {
    set.penalty = load_extra(*node, decimals, diagnostics);
  }
  block.finish();

  auto finished = finish(std::move(set));
  diagnostics.insert(diagnostics.end(), finished.diagnostics.begin(), finished.diagnostics.end());
  sort_by_place(diagnostics);
  if (!has_errors(diagnostics)) result.value = std::move(finished.value);
  return result;
}

Result<std::shared_ptr<const CriteriaSet>> load_criteria_set(const std::string& path) {
  Result<std::shared_ptr<const CriteriaSet>> result;
  const auto file = SourceFile::read(path, result.diagnostics);
  return file ? read_set_file(file) : result;
}

Result<std::shared_ptr<const CriteriaSet>> read_criteria_set(std::string text, std::string name) {
  return read_set_file(std::make_shared<const SourceFile>(std::move(name), std::move(text)));
}

}  // namespace parindex
