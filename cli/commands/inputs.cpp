#include "commands/inputs.hpp"

#include <algorithm>

namespace parindex::cli {

void check_blocks(const std::vector<std::string>& known, const Arguments& arguments) {
  for (const auto& wanted : arguments.blocks) {
    if (std::find(known.begin(), known.end(), wanted) != known.end()) continue;
    const Text text = {"không có khối \"{0}\"; các khối: {1}", "no block \"{0}\"; there are {1}"};
    throw UsageError(filled(text.in(arguments.language), {wanted, joined(known)}) +
                     did_you_mean(wanted, known, arguments.language));
  }
}

namespace {

bool has_root(const Result<std::shared_ptr<const CriteriaSet>>& loaded, const char* root) {
  return !loaded && loaded.diagnostics.size() == 1 &&
         loaded.diagnostics[0].code == ErrorCode::wrong_root &&
         loaded.diagnostics[0].arguments[0] == root;
}

}  // namespace

bool is_assessment(const Result<std::shared_ptr<const CriteriaSet>>& loaded) {
  return has_root(loaded, "assessment");
}

bool is_tally_source(const Result<std::shared_ptr<const CriteriaSet>>& loaded) {
  return has_root(loaded, "tally");
}

LoadOptions load_options_of(const Arguments& arguments) {
  LoadOptions options;
  options.as_of = arguments.as_of;
  options.threads = arguments.threads;
  return options;
}

ScoreOptions score_options_of(const Arguments& arguments) {
  ScoreOptions options;
  options.threads = arguments.threads;
  return options;
}

std::size_t known_agency(const Assessment& assessment, const std::string& code, Language language) {
  if (const auto found = assessment.find_agency(to_nfc(code))) return *found;
  const auto known = agency_codes(assessment);
  throw UsageError(filled(Text{"không có đơn vị \"{0}\" trong kỳ đánh giá",
                               "no agency \"{0}\" in the assessment"}
                              .in(language),
                          {code}) +
                   did_you_mean(code, known, language));
}

std::size_t scored_agency(const Assessment& assessment, const std::string& code,
                          Language language) {
  const std::size_t found = known_agency(assessment, code, language);
  const std::string& reason = assessment.agencies()[found].reason;
  if (!is_scored(assessment.agencies()[found])) {
    throw UsageError(filled(Text{"đơn vị \"{0}\" không được chấm điểm trong kỳ này",
                                 "agency \"{0}\" is not scored in this assessment"}
                                .in(language),
                            {code}) +
                     (reason.empty() ? "" : ": " + reason));
  }
  return found;
}

std::vector<std::size_t> chosen_blocks(const Assessment& assessment, const Arguments& arguments) {
  std::vector<std::string> known;
  for (const auto& block : assessment.blocks()) known.push_back(block.id.text);
  check_blocks(known, arguments);
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
