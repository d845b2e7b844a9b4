#include "parindex/form.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "output.hpp"
#include "reports/form_report.hpp"

namespace parindex::cli {
namespace {

namespace fs = std::filesystem;

// The agencies that hand something in: those that are scored, of the wanted blocks and codes.
std::vector<std::size_t> chosen_agencies(const Assessment& assessment, const Arguments& arguments) {
  std::vector<std::size_t> wanted;
  for (const auto& code : arguments.agencies) {
    wanted.push_back(scored_agency(assessment, code, arguments.language));
  }
  std::vector<std::size_t> chosen;
  for (const auto block : chosen_blocks(assessment, arguments)) {
    for (const auto agency : assessment.blocks()[block].agencies) {
      const bool is_scored = assessment.agencies()[agency].status != AgencyStatus::excused;
      const bool is_wanted = arguments.agencies.empty() ||
                             std::find(wanted.begin(), wanted.end(), agency) != wanted.end();
      if (is_scored && is_wanted) chosen.push_back(agency);
    }
  }
  return chosen;
}

Diagnostic exists_already(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = ErrorCode::form_exists;
  diagnostic.file = path;
  diagnostic.arguments = {path};
  return diagnostic;
}

}  // namespace

int run_form(const Arguments& arguments) {
  const Language language = arguments.language;
  if (arguments.format != Format::csv) {
    throw UsageError(Text{"biểu chỉ có dạng csv", "forms are csv only"}.in(language));
  }
  if (arguments.output.empty()) {
    throw UsageError(Text{"lệnh form cần -o DIR, thư mục để ghi biểu",
                          "verb form needs -o DIR, the folder for the forms"}
                         .in(language));
  }
  LoadOptions options = load_options_of(arguments);
  options.keep_despite_errors = true;  // errors elsewhere change nothing of what is asked
  const auto loaded = load_assessment(arguments.operands[0], options);
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  std::vector<OutputFile> files;
  Diagnostics problems;
  for (const auto agency : chosen_agencies(*loaded, arguments)) {
    const auto& code = loaded->agencies()[agency].code.text;
    const std::string path =
        (fs::path(arguments.output) / form_file_name(code)).lexically_normal().string();
    std::error_code ignored;
    if (!arguments.force && fs::exists(path, ignored)) problems.push_back(exists_already(path));
    files.push_back({path, render_csv(form_grid(*loaded, agency, {language, arguments.excel}),
                                      arguments.excel)});
  }
  if (files.empty()) {
    throw UsageError(
        Text{"không có đơn vị nào để phát biểu", "no agency to issue a form to"}.in(language));
  }
  if (problems.empty()) {
    if (const auto problem = write_together(files)) problems.push_back(*problem);
  }
  if (!problems.empty()) {
    print_findings(problems, arguments);
    return kBadData;
  }
  const auto errors = errors_of(loaded.diagnostics);
  if (!errors.empty() && !arguments.quiet) {
    std::cerr << filled(Text{"số liệu của kỳ đánh giá có {0}; điều không đọc được thì không có "
                             "trong biểu: parindex check {1}",
                             "the assessment's data have {0}; what could not be read is not in "
                             "the forms: parindex check {1}"}
                            .in(language),
                        {counted(errors.size(), {"lỗi", "error"}, {"lỗi", "errors"}, language),
                         arguments.operands[0]})
              << '\n';
  }
  const std::string text =
      filled(Text{"đã ghi {0} vào {1}\n", "wrote {0} into {1}\n"}.in(language),
             {counted(files.size(), {"biểu", "form"}, {"biểu", "forms"}, language),
              fs::path(arguments.output).lexically_normal().string()});
  const auto problem = write_output("", text);
  return problem ? kBadData : kDone;
}

}  // namespace parindex::cli
