// plan.info: the tasks of the province's plan, or of an agency's own.
#include <algorithm>
#include <array>

#include "base/report.hpp"
#include "criteria/info_block.hpp"
#include "criteria/load_set.hpp"
#include "evidence/loader.hpp"

namespace parindex {
namespace {

constexpr std::string_view kProvince = "province";
constexpr std::string_view kEverybody = "all";
constexpr int kLastDay = 31;

constexpr Repeat kRepeats[] = {Repeat::month, Repeat::quarter, Repeat::half_year,
                               Repeat::first_half, Repeat::year};

PlanName name_of(const InfoNode& node) { return {to_nfc(node.value), node.value_place}; }

PlanName read_name(InfoBlock& block, std::string_view key, bool is_required = false) {
  const InfoNode* const found = is_required ? block.require(key) : block.find(key);
  return found != nullptr && block.has_plain_value(*found) ? name_of(*found) : PlanName();
}

std::vector<PlanName> read_names(InfoBlock& block, std::string_view key) {
  std::vector<PlanName> names;
  for (const auto* node : block.all(key)) {
    if (block.has_plain_value(*node)) names.push_back(name_of(*node));
  }
  return names;
}

// "quarter first_half year"
std::vector<Repeat> read_repeats(InfoBlock& block) {
  std::vector<Repeat> repeats;
  const InfoNode* const node = block.find("repeats");
  if (node == nullptr || !block.has_plain_value(*node)) return repeats;
  std::vector<std::string> known;
  for (const auto repeat : kRepeats) known.emplace_back(repeat_name(repeat));
  const std::string& text = node->value;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const auto found = std::find(known.begin(), known.end(), word);
    if (found != known.end()) {
      repeats.push_back(kRepeats[found - known.begin()]);
    } else if (!word.empty()) {
      auto error = finding(ErrorCode::bad_word, sub_place(node->value_place, at, word.size()),
                           {word, "repeats", joined(known)});
      error.suggestion = nearest_name(word, known).value_or("");
      block.diagnostics().push_back(std::move(error));
    }
    at = end + 1;
  }
  return repeats;
}

TaskGroup read_group(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "group " + node.value, diagnostics);
  TaskGroup group;
  group.name = {to_nfc(node.value), place_of_value(node)};
  if (!node.has_value) block.report(ErrorCode::missing_value, node.key_place, {node.key});
  group.blocks = read_names(block, "block");
  group.agencies = read_names(block, "agency");
  if (group.blocks.empty() && group.agencies.empty()) {
    block.report(ErrorCode::nothing_inside, group.name.place, {block.name(), "block"});
  }
  block.finish();
  return group;
}

PlanTask read_task(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "task " + node.value, diagnostics);
  PlanTask task;
  block.has_id(node);
  task.id.text = node.value;
  task.place = place_of_value(node);
  task.title = block.title();
  task.area = read_name(block, "area");
  task.lead = read_name(block, "lead");
  task.lead_group = read_name(block, "lead_group");
  task.with = read_names(block, "with");
  const auto everybody =
      std::erase_if(task.with, [](const PlanName& office) { return office.text == kEverybody; });
  task.with_all = everybody > 0;
  for (auto& product : read_names(block, "product")) task.products.push_back(product.text);
  task.due_printed = block.optional_text("due_printed");
  task.due = block.date("due", false);
  if (const auto* due = block.find("due")) task.due_place = place_of_value(*due);
  task.repeats = read_repeats(block);
  task.due_day = block.integer("due_day", false, 1, kLastDay).value_or(0);
  task.applies = block.expression("applies", false);
  task.clause = block.optional_text("ref");
  block.finish();
  return task;
}

Reference read_source(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "source", diagnostics);
  Reference source;
  if (!block.has_plain_block(node)) return source;
  source.document = block.text("document");
  block.finish();
  return source;
}

bool is_undated(const InfoNode* task) {
  return std::none_of(task->children.begin(), task->children.end(), [](const InfoNode& child) {
    return child.key == "due" || child.key == "repeats";
  });
}

Plan read_plan(const InfoNode& root, Diagnostics& diagnostics) {
  static constexpr std::pair<std::string_view, UndatedTasks> kUndated[] = {
      {"product_by_year_end", UndatedTasks::product_by_year_end},
      {"excluded", UndatedTasks::excluded}};
  InfoBlock block(root, "plan " + root.value, diagnostics);
  Plan plan;
  block.has_id(root);
  plan.id.text = root.value;
  plan.place = place_of_value(root);
  plan.title = block.title(false);
  if (const auto* source = block.find("source")) plan.source = read_source(*source, diagnostics);
  plan.owner = read_name(block, "owner", true);
  if (plan.owner.text == kProvince) plan.owner = {};
  const auto tasks = block.all("task");
  if (tasks.empty()) block.report(ErrorCode::nothing_inside, plan.place, {block.name(), "task"});
  const bool has_undated = std::any_of(tasks.begin(), tasks.end(), is_undated);
  plan.undated = block.word<UndatedTasks>("undated", has_undated, kUndated)
                     .value_or(UndatedTasks::product_by_year_end);
  for (const auto* node : block.all("group")) plan.groups.push_back(read_group(*node, diagnostics));
  for (const auto* node : tasks) plan.tasks.push_back(read_task(*node, diagnostics));
  block.finish();
  return plan;
}

}  // namespace

void load_plans(const DataFiles& files, Loading& loading) {
  for (const auto& file : files) {
    Diagnostics found;
    const auto source = open_input(file, loading);
    const auto document = source ? read_info_document(*source, found) : std::nullopt;
    const InfoNode* const root =
        document ? single_root(*document, "plan", *source, found) : nullptr;
    if (root != nullptr) {
      Plan plan = read_plan(*root, found);
      plan.file = source;
      const Diagnostics linked = add_plan(loading.assessment, std::move(plan));
      found.insert(found.end(), linked.begin(), linked.end());
    }
    loading.all_plans_read &= root != nullptr;
    loading.plans_are_sound &= root != nullptr && !has_errors(found);
    loading.diagnostics.insert(loading.diagnostics.end(), found.begin(), found.end());
  }
}

}  // namespace parindex
