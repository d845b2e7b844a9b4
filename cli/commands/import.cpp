#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "output.hpp"
#include "parindex/assessment.hpp"
#include "parindex/score.hpp"
#include "render/findings.hpp"

namespace parindex::cli {
namespace {

namespace fs = std::filesystem;

Diagnostic file_error(ErrorCode code, const std::string& file, std::vector<std::string> arguments) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = file;
  diagnostic.arguments = std::move(arguments);
  return diagnostic;
}

// What the forms themselves are told of, and not what stands elsewhere in the assessment.
Diagnostics of_forms(const Diagnostics& all, const std::vector<std::string>& paths) {
  const auto is_form = [&](const std::string& file) {
    return std::find(paths.begin(), paths.end(), file) != paths.end();
  };
  Diagnostics kept;
  for (const auto& finding : all) {
    const bool concerns =
        is_form(finding.file) || (finding.related && is_form(finding.related->file));
    if (concerns) kept.push_back(finding);
  }
  return kept;
}

// The new forms that were read, by path.
std::vector<const FormFile*> new_forms(const Assessment& assessment) {
  std::vector<const FormFile*> forms;
  for (const auto& form : assessment.forms) {
    if (form.is_new) forms.push_back(&form);
  }
  return forms;
}

// Whether each form has a place of its own to go to.
void check_places(const Assessment& assessment, bool may_replace, Diagnostics& findings) {
  std::map<std::string, std::string> taken;  // agency, and the form that is its
  for (const auto* form : new_forms(assessment)) {
    if (!form->agency) {
      const bool is_told = std::any_of(findings.begin(), findings.end(), [&](const auto& found) {
        return found.file == form->path && found.severity == Severity::error;
      });
      if (!is_told) {
        findings.push_back(file_error(ErrorCode::form_names_nobody, form->path, {form->path}));
      }
      continue;
    }
    const std::string& code = assessment.agencies()[*form->agency].code.text;
    const auto [first, is_first] = taken.emplace(code, form->path);
    if (!is_first) {
      findings.push_back(
          file_error(ErrorCode::agency_imported_twice, form->path, {code, first->second}));
    }
    const auto& place = assessment.forms_place;
    const std::string name = fs::path(form->target).filename().string();
    const bool has_place = place && fnmatch(place->name_pattern.c_str(), name.c_str(), 0) == 0;
    std::error_code ignored;
    if (!has_place) {
      findings.push_back(file_error(ErrorCode::forms_not_declared, form->path, {form->path}));
    } else if (!may_replace && fs::exists(form->target, ignored)) {
      findings.push_back(file_error(ErrorCode::form_exists, form->target, {form->target}));
    }
  }
}

std::vector<OutputFile> copies(const Assessment& assessment) {
  std::vector<OutputFile> files;
  for (const auto* form : new_forms(assessment)) {
    const auto input = std::find_if(assessment.inputs.begin(), assessment.inputs.end(),
                                    [&](const InputFile& file) { return file.path == form->path; });
    files.push_back({form->target, std::string(bytes(*input))});
  }
  return files;
}

std::string summary(const Assessment& assessment, Language language) {
  std::string text;
  for (const auto* form : new_forms(assessment)) {
    const AgencyRecords& records = assessment.records(*form->agency);
    const Agency& agency = assessment.agencies()[*form->agency];
    const CriteriaSet& set = *assessment.blocks()[*agency.block].set;
    std::size_t facts = 0;
    for (std::size_t i = 0; i < set.fact_count; ++i) {
      const auto* const record = assessment.fact(*form->agency, i);
      facts += record != nullptr && record->origin == FactOrigin::declared ? 1 : 0;
    }
    text +=
        filled(Text{"đã nhận {0}: {1}, {2} dòng tự chấm, {3} số liệu, {4} khó khăn, kiến nghị\n",
                    "placed {0}: {1}, self-scores {2}, facts {3}, difficulties and proposals {4}\n"}
                   .in(language),
               {form->target, agency.name.in(language), std::to_string(records.self_scores.size()),
                std::to_string(facts), std::to_string(records.notes.size())});
  }
  return text;
}

}  // namespace

int run_import(const Arguments& arguments) {
  const std::vector<std::string> paths(arguments.operands.begin() + 1, arguments.operands.end());
  LoadOptions options = load_options_of(arguments);
  options.keep_despite_errors = true;
  options.forms = paths;
  const auto loaded = load_assessment(arguments.operands[0], options);
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  Diagnostics findings = of_forms(loaded.diagnostics, paths);
  // Errors of value too: more in time than there were, for instance.
  ScoreOptions score_options = score_options_of(arguments);
  score_options.tolerate_faulty_agencies = true;
  const auto scored = score(*loaded, Stage::computed, score_options);
  const auto of_value = of_forms(scored.diagnostics, paths);
  findings.insert(findings.end(), of_value.begin(), of_value.end());
  check_places(*loaded, arguments.force, findings);
  sort_by_place(findings);
  if (has_errors(findings)) {
    print_findings(arguments.quiet ? errors_of(findings) : findings, arguments);
    if (!arguments.quiet) {
      std::cerr << filled(Text{"{0}; chưa nhận biểu nào", "{0}; no form was placed"}.in(
                              arguments.language),
                          {count_text(findings, arguments.language)})
                << '\n';
    }
    return kBadData;
  }
  if (const auto problem = write_together(copies(*loaded))) {
    print_findings({*problem}, arguments);
    return kBadData;
  }
  if (!arguments.quiet) print_findings(findings, arguments);
  return deliver(arguments, summary(*loaded, arguments.language));
}

}  // namespace parindex::cli
