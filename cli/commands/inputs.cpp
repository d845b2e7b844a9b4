#include "commands/inputs.hpp"

#include <algorithm>

namespace parindex::cli {
namespace {

void check_blocks(const Assessment& assessment, const Arguments& arguments) {
  std::vector<std::string> known;
  std::string listed;
  for (const auto& block : assessment.blocks()) {
    known.push_back(block.id.text);
    listed += (listed.empty() ? "" : ", ") + block.id.text;
  }
  for (const auto& wanted : arguments.blocks) {
    if (std::find(known.begin(), known.end(), wanted) != known.end()) continue;
    const Text text = {"không có khối \"{0}\"; các khối: {1}", "no block \"{0}\"; there are {1}"};
    throw UsageError(filled(text.in(arguments.language), {wanted, listed}) +
                     did_you_mean(wanted, known, arguments.language));
  }
}

}  // namespace

bool is_assessment(const Result<std::shared_ptr<const CriteriaSet>>& loaded) {
  return !loaded && loaded.diagnostics.size() == 1 &&
         loaded.diagnostics[0].code == ErrorCode::wrong_root &&
         loaded.diagnostics[0].arguments[0] == "assessment";
}

std::vector<std::size_t> chosen_blocks(const Assessment& assessment, const Arguments& arguments) {
  check_blocks(assessment, arguments);
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < assessment.blocks().size(); ++i) {
    const auto& id = assessment.blocks()[i].id.text;
    const auto& wanted = arguments.blocks;
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end()) {
      chosen.push_back(i);
    }
  }
  return chosen;
}

}  // namespace parindex::cli
