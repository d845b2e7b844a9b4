#include <algorithm>
#include <array>
#include <filesystem>

#include "base/report.hpp"
#include "criteria/info_block.hpp"
#include "criteria/load_set.hpp"
#include "evidence/fact_text.hpp"
#include "parindex/cases.hpp"

namespace parindex {
namespace {

class CaseReader {
 public:
  CaseReader(const CriteriaSet& set, const InfoNode& node, Diagnostics& diagnostics)
      : set_(set), block_(node, "case \"" + node.value + "\"", diagnostics) {}

  std::optional<TestCase> read() {
    auto& diagnostics = block_.diagnostics();
    const auto before = diagnostics.size();
    const InfoNode& node = block_.node();
    if (!node.has_value) block_.report(ErrorCode::missing_value, node.key_place, {node.key});
    test_.name = node.value;
    test_.place = place_of_value(node);
    const bool has_item = read_item();
    read_facts(block_.find("facts"), test_.facts, has_item);
    read_facts(block_.find("previous"), test_.previous, has_item);
    for (const auto* peer : block_.all("peer")) {
      read_facts(peer, test_.peers.emplace_back(), has_item);
    }
    read_answers(has_item);
    read_properties();
    read_expectation();
    block_.finish();
    if (diagnostics.size() != before) return std::nullopt;
    return std::move(test_);
  }

 private:
  const Item& item() const { return *set_.all_items[test_.item]; }

  bool read_item() {
    const InfoNode* const node = block_.require("item");
    if (node == nullptr || !block_.has_plain_value(*node)) return false;
    const auto found = set_.find_item(node->value);
    if (found) {
      test_.item = *found;
      return true;
    }
    std::vector<std::string> known;
    for (const auto* item : set_.all_items) known.push_back(item->id.text);
    report_unknown(ErrorCode::unknown_item, node->value_place, {node->value, set_.id.text}, known,
                   node->value);
    return false;
  }

  void read_facts(const InfoNode* node, GivenFacts& given, bool has_item) {
    if (node == nullptr || !block_.has_plain_block(*node) || !has_item) return;
    for (const auto& child : node->children) {
      if (!block_.has_plain_value(child)) continue;
      const auto same = std::find_if(given.begin(), given.end(),
                                     [&](const auto& other) { return other.first == child.key; });
      if (same != given.end()) {
        const auto first = std::find_if(node->children.begin(), node->children.end(),
                                        [&](const auto& other) { return other.key == child.key; });
        block_.report(ErrorCode::duplicate_key, child.key_place,
                      {child.key, place_text(first->key_place)});
        continue;
      }
      const Fact* const fact = find_fact(child);
      if (fact == nullptr) continue;
      const auto value =
          read_fact_value(child.value, *fact, {}, child.value_place, block_.diagnostics());
      if (value) given.emplace_back(child.key, *value);
    }
  }

  const Fact* find_fact(const InfoNode& node) {
    std::vector<std::string> known;
    for (const auto& fact : item().facts) {
      if (fact.name.text == node.key) return &fact;
      known.push_back(fact.name.text);
    }
    report_unknown(ErrorCode::unknown_fact, node.key_place,
                   {node.key, item().id.text, joined(known)}, known, node.key);
    return nullptr;
  }

  void read_answers(bool has_item) {
    const InfoNode* const node = block_.find("answers");
    if (node == nullptr || !block_.has_plain_block(*node) || !has_item) return;
    const auto* const survey = std::get_if<SurveyRule>(&item().rule);
    if (survey == nullptr) {
      block_.report(ErrorCode::not_a_survey, node->key_place, {item().id.text});
      return;
    }
    const auto known = answer_names(*survey);
    for (const auto& child : node->children) {
      if (!block_.has_plain_value(child)) continue;
      const auto option = std::find(known.begin(), known.end(), child.key);
      if (option == known.end()) {
        report_unknown(ErrorCode::unknown_option, child.key_place,
                       {child.key, joined(known), item().id.text}, known, child.key);
        continue;
      }
      const auto count =
          read_answer_count(child.value, child.key, {}, child.value_place, block_.diagnostics());
      if (!count) continue;
      const auto index = static_cast<std::size_t>(option - known.begin());
      const auto same = std::find_if(test_.answers.begin(), test_.answers.end(),
                                     [index](const auto& other) { return other.option == index; });
      if (same != test_.answers.end()) {
        block_.report(ErrorCode::duplicate_key, child.key_place,
                      {child.key, place_text(same->place)});
        continue;
      }
      test_.answers.push_back({test_.item, index, *count, child.value_place});
    }
    std::sort(test_.answers.begin(), test_.answers.end(),
              [](const auto& a, const auto& b) { return a.option < b.option; });
  }

  void read_properties() {
    const std::string text = block_.optional_text("properties");
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find(' ', at), text.size());
      if (end > at) test_.properties.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }

  void read_expectation() {
    test_.points = block_.points("points", false, set_.item_decimals);
    test_.state = block_.word<State>("state", false, kStateNames);
    if (const InfoNode* const node = block_.find("error");
        node != nullptr && block_.has_plain_value(*node)) {
      test_.error = find_code(node->value);
      if (!test_.error) {
        block_.report(ErrorCode::bad_word, node->value_place,
                      {node->value, node->key, "E0701, E0702, …"});
      }
    }
    if (block_.all("points").empty() && block_.all("state").empty() &&
        block_.all("error").empty()) {
      block_.report(ErrorCode::case_expects_nothing, test_.place, {test_.name});
    }
  }

  void report_unknown(ErrorCode code, const Place& place, std::vector<std::string> arguments,
                      const std::vector<std::string>& known, std::string_view name) {
    auto error = finding(code, place, std::move(arguments));
    error.suggestion = nearest_name(name, known).value_or("");
    block_.diagnostics().push_back(std::move(error));
  }

  const CriteriaSet& set_;
  InfoBlock block_;
  TestCase test_;
};

constexpr int kMaxVersion = 9999;

enum class OtherSet { refused, skipped };

void read_file(const std::string& path, const CriteriaSet& set, OtherSet other, CaseFiles& files,
               Diagnostics& diagnostics) {
  const auto source = SourceFile::read(path, diagnostics);
  if (!source) return;
  files.sources.push_back(source);
  const auto document = read_info_document(*source, diagnostics);
  if (!document) return;
  const InfoNode* const root = single_root(*document, "cases", *source, diagnostics);
  if (root == nullptr) return;
  InfoBlock block(*root, "cases", diagnostics);
  if (!block.has_id(*root)) return;
  if (root->value != set.id.text) {
    if (other == OtherSet::skipped) {
      files.of_other_sets.push_back(path);
    } else {
      block.report(ErrorCode::bad_word, root->value_place, {root->value, "cases", set.id.text});
    }
    return;
  }
  // Versions of a set have one id; cases that say no version hold for each of them.
  const auto version = block.integer("version", false, 1, kMaxVersion);
  if (version && *version != set.version) {
    if (other == OtherSet::skipped) {
      files.of_other_sets.push_back(path);
    } else {
      block.report(ErrorCode::bad_word, block.all("version").front()->value_place,
                   {std::to_string(*version), "version", std::to_string(set.version)});
    }
    return;
  }
  files.files.push_back(path);
  const auto cases = block.all("case");
  if (cases.empty()) block.require("case");
  for (const auto* node : cases) {
    if (auto test = CaseReader(set, *node, diagnostics).read()) {
      files.cases.push_back(std::move(*test));
    }
  }
  block.finish();
}

Result<CaseFiles> finished(CaseFiles files, Diagnostics diagnostics) {
  Result<CaseFiles> result;
  result.diagnostics = std::move(diagnostics);
  sort_by_place(result.diagnostics);
  if (!has_errors(result.diagnostics)) result.value = std::move(files);
  return result;
}

}  // namespace

Result<CaseFiles> load_cases(const std::string& path, const CriteriaSet& set) {
  CaseFiles files;
  Diagnostics diagnostics;
  read_file(path, set, OtherSet::refused, files, diagnostics);
  return finished(std::move(files), std::move(diagnostics));
}

Result<CaseFiles> load_cases_beside(const std::string& set_path, const CriteriaSet& set) {
  namespace fs = std::filesystem;
  CaseFiles files;
  Diagnostics diagnostics;
  std::vector<std::string> paths;
  std::error_code fault;
  const fs::path folder = fs::path(set_path).parent_path() / "cases";
  for (const auto& entry : fs::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ".info") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) read_file(path, set, OtherSet::skipped, files, diagnostics);
  return finished(std::move(files), std::move(diagnostics));
}

}  // namespace parindex
