// Reading and writing of scenario files.
#include "base/source_file.hpp"
#include "criteria/info_block.hpp"
#include "criteria/load_set.hpp"
#include "parindex/scenario.hpp"

namespace parindex {
namespace {

std::optional<WrittenText> written(InfoBlock& block, std::string_view key, bool is_required) {
  const InfoNode* const node = is_required ? block.require(key) : block.find(key);
  if (node == nullptr || !block.has_plain_value(*node)) return std::nullopt;
  return WrittenText{node->value, node->value_place};
}

std::optional<ScenarioChange> load_change(const InfoNode& node, InfoBlock& scenario) {
  InfoBlock block(node, "change", scenario.diagnostics());
  if (!block.has_plain_block(node)) return std::nullopt;
  auto path = written(block, "path", true);
  auto from = written(block, "from", false);
  auto to = written(block, "to", true);
  block.finish();
  if (!path || !to) return std::nullopt;
  ScenarioChange change;
  change.path = std::move(*path);
  change.from = std::move(from);
  change.to = std::move(*to);
  return change;
}

Result<Scenario> read_file(const std::shared_ptr<const SourceFile>& file) {
  Result<Scenario> result;
  Diagnostics& diagnostics = result.diagnostics;
  const auto document = read_info_document(*file, diagnostics);
  const InfoNode* const root =
      document ? single_root(*document, "scenario", *file, diagnostics) : nullptr;
  if (root == nullptr) {
    sort_by_place(diagnostics);
    return result;
  }
  InfoBlock block(*root, "scenario", diagnostics);
  Scenario scenario;
  scenario.file = file;
  scenario.place = place_of_value(*root);
  scenario.name = root->value;
  scenario.title = block.title(false);
  if (scenario.title.vi.empty()) scenario.title.vi = scenario.name;
  scenario.author = block.optional_text("author");
  scenario.reference = block.optional_text("reference");
  scenario.baseline = written(block, "baseline", false);
  scenario.rebalance = block.yes_no("rebalance").value_or(false);
  const auto changes = block.all("change");
  if (!root->has_value) block.report(ErrorCode::missing_value, root->key_place, {root->key});
  if (changes.empty()) block.require("change");
  for (const auto* node : changes) {
    if (auto change = load_change(*node, block)) scenario.changes.push_back(std::move(*change));
  }
  block.finish();
  sort_by_place(diagnostics);
  if (!has_errors(diagnostics)) result.value = std::move(scenario);
  return result;
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return result + "\"";
}

void add_key(std::string& text, const char* key, const std::string& value) {
  if (!value.empty()) text += "  " + std::string(key) + " " + quoted(value) + "\n";
}

}  // namespace

Result<Scenario> load_scenario(const std::string& path) {
  Result<Scenario> result;
  const auto file = SourceFile::read(path, result.diagnostics);
  return file ? read_file(file) : result;
}

Result<Scenario> read_scenario(std::string text, std::string name) {
  return read_file(std::make_shared<const SourceFile>(std::move(name), std::move(text)));
}

std::string scenario_text(const Scenario& scenario) {
  std::string text = "scenario " + quoted(scenario.name) + " {\n";
  if (scenario.title.vi != scenario.name) add_key(text, "title", scenario.title.vi);
  add_key(text, "title_en", scenario.title.en);
  add_key(text, "author", scenario.author);
  add_key(text, "reference", scenario.reference);
  if (scenario.baseline) add_key(text, "baseline", scenario.baseline->text);
  if (scenario.rebalance) text += "  rebalance yes\n";
  for (const auto& change : scenario.changes) {
    text += "  change { path " + quoted(change.path.text);
    if (change.from) text += "  from " + quoted(change.from->text);
    text += "  to " + quoted(change.to.text) + " }\n";
  }
  return text + "}\n";
}

}  // namespace parindex
