#include "reports/provenance.hpp"

#include <algorithm>

#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kShownDigits = 16;

using Sets = std::vector<const CriteriaSet*>;

Sets sets_of(const Assessment& assessment, const std::vector<std::size_t>& blocks) {
  Sets sets;
  for (const auto block : blocks) {
    const auto* const set = assessment.blocks()[block].set.get();
    if (std::find(sets.begin(), sets.end(), set) == sets.end()) sets.push_back(set);
  }
  return sets;
}

// "so-2022 v1, huyen-2022 v2 (minh họa)"; where they differ in status each has its own.
std::string names_of(const Sets& sets, Language language) {
  const bool is_one_status = std::all_of(
      sets.begin(), sets.end(), [&](const auto* set) { return set->status == sets[0]->status; });
  std::string text;
  for (const auto* set : sets) {
    append(text, set->id.text + " v" + std::to_string(set->version), ", ");
    if (!is_one_status || set == sets.back()) {
      text += " (" + status_word(set->status).in(language) + ")";
    }
  }
  return text;
}

std::string line_of(const Sets& sets, const std::vector<InputFile>& inputs, Language language) {
  return names_of(sets, language) + " · " + hash_line(inputs, language);
}

}  // namespace

std::string provenance(const Assessment& assessment, const std::vector<std::size_t>& blocks,
                       Language language) {
  return line_of(sets_of(assessment, blocks), assessment.inputs, language);
}

std::string provenance(const Assessment& assessment, Language language) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < assessment.blocks().size(); ++i) all.push_back(i);
  return provenance(assessment, all, language);
}

std::string provenance(const CriteriaSet& set, Language language) {
  return line_of({&set}, {{"", set.file}}, language);
}

std::string hash_line(const std::vector<InputFile>& files, Language language) {
  return counted(files.size(), {"tệp", "file"}, {"tệp", "files"}, language) + ", SHA-256 " +
         sha256(files).substr(0, kShownDigits) + "…";
}

void add_inputs(Json& json, const Assessment& assessment) {
  json["inputs"] = json_of_inputs(assessment);
  json["inputs_sha256"] = sha256(assessment.inputs);
}

}  // namespace parindex::cli
