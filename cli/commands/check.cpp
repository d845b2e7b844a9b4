#include <filesystem>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "parindex/assessment.hpp"
#include "parindex/cases.hpp"
#include "parindex/ranking.hpp"
#include "render/findings.hpp"
#include "reports/coverage_report.hpp"
#include "reports/findings_report.hpp"

namespace parindex::cli {
namespace {

struct Checked {
  Diagnostics diagnostics;
  std::string summary;                     // what was found to be there
  std::shared_ptr<const CriteriaSet> set;  // where a set was checked
  std::vector<ItemCoverage> coverage;      // by the cases beside it
  bool has_cases = false;
  // Of all that was found, also of what --quiet does not show.
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

void append(Diagnostics& all, const Diagnostics& more) {
  all.insert(all.end(), more.begin(), more.end());
}

std::string item_text(std::size_t count, Language language) {
  return counted(count, {"tiêu chí thành phần", "item"}, {"tiêu chí thành phần", "items"},
                 language);
}

// The set, and the cases beside it: where conditions cannot be proven, cases have to cover them.
Checked check_set(Result<std::shared_ptr<const CriteriaSet>> loaded, const std::string& path,
                  Language language) {
  Checked checked;
  checked.diagnostics = std::move(loaded.diagnostics);
  if (!loaded) return checked;
  const CriteriaSet& set = **loaded;
  const auto cases = load_cases_beside(path, set);
  append(checked.diagnostics, cases.diagnostics);
  checked.set = *loaded;
  if (cases) {
    checked.has_cases = !cases->cases.empty();
    checked.coverage = measure_coverage(*loaded, cases->cases);
    append(checked.diagnostics, uncovered_branches(set, checked.coverage));
  }
  sort_by_place(checked.diagnostics);
  const Text text = {"bộ tiêu chí {0}: {1}, {2}, tổng {3} điểm", "set {0}: {1}, {2}, total {3}"};
  checked.summary =
      filled(text.in(language),
             {set.id.text,
              counted(set.areas.size(), {"lĩnh vực", "area"}, {"lĩnh vực", "areas"}, language),
              item_text(set.scored_item_count, language),
              localized_number(to_string(set.total), language)});
  return checked;
}

Checked check_tally(const std::string& path, Language language) {
  const auto loaded = load_tally_source(path);
  Checked checked;
  checked.diagnostics = loaded.diagnostics;
  if (!loaded) return checked;
  const TallySource& tally = **loaded;
  checked.summary =
      filled(Text{"nguồn hồ sơ {0}: {1}, {2}, {3}", "source {0}: {1}, {2}, {3}"}.in(language),
             {tally.id.text,
              counted(tally.columns.size(), {"cột", "column"}, {"cột", "columns"}, language),
              counted(tally.checks.size(), {"phép kiểm tra", "check"}, {"phép kiểm tra", "checks"},
                      language),
              counted(tally.facts.size(), {"số liệu", "fact"}, {"số liệu", "facts"}, language)});
  return checked;
}

Checked check_assessment(const Arguments& arguments) {
  LoadOptions options = load_options_of(arguments);
  options.keep_despite_errors = true;  // errors of value are found beside those of form
  auto loaded = load_assessment(arguments.operands[0], options);
  Checked checked;
  checked.diagnostics = loaded.diagnostics;
  if (!loaded) return checked;
  ScoreOptions score_options;
  score_options.threads = arguments.threads;
  score_options.tolerate_faulty_agencies = true;
  const auto scored = score(*loaded, arguments.stage, score_options);
  append(checked.diagnostics, scored.diagnostics);
  if (scored) {
    // A row that could not be read may be the very one that is missing.
    if (concern_single_agencies(loaded.diagnostics)) {
      append(checked.diagnostics, missing_evidence(*scored));
    }
    append(checked.diagnostics, rank(*scored).diagnostics);
  }
  sort_by_place(checked.diagnostics);
  std::size_t items = 0;
  std::size_t agencies = 0;
  for (const auto& block : loaded->blocks()) {
    items += block.set->scored_item_count;
    agencies += block.agencies.size();
  }
  const Language language = arguments.language;
  checked.summary =
      filled(Text{"kỳ đánh giá {0}: {1}, {2}, {3}, {4}", "assessment {0}: {1}, {2}, {3}, {4}"}.in(
                 language),
             {loaded->id,
              counted(loaded->blocks().size(), {"khối", "block"}, {"khối", "blocks"}, language),
              counted(agencies, {"đơn vị", "agency"}, {"đơn vị", "agencies"}, language),
              item_text(items, language),
              counted(loaded->inputs.size(), {"tệp", "file"}, {"tệp", "files"}, language)});
  return checked;
}

// A folder is an assessment; a file tells what it is by its root key.
Checked check_path(const Arguments& arguments) {
  const std::string& path = arguments.operands[0];
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return check_assessment(arguments);
  auto loaded = load_criteria_set(path);
  if (is_assessment(loaded)) return check_assessment(arguments);
  if (is_tally_source(loaded)) return check_tally(path, arguments.language);
  return check_set(std::move(loaded), path, arguments.language);
}

bool shows_coverage(const Checked& checked, const Arguments& arguments) {
  return arguments.coverage && checked.set != nullptr;
}

std::string text_of(const Checked& checked, const Arguments& arguments) {
  const Style style = output_style(arguments);
  std::string text = render_findings(checked.diagnostics, style);
  if (!checked.summary.empty()) text += checked.summary + "\n";
  if (shows_coverage(checked, arguments)) {
    text += "\n" +
            render_table(coverage_grid(*checked.set, checked.coverage, arguments.language), style);
  }
  if (checked.has_cases || shows_coverage(checked, arguments)) {
    text += coverage_summary(checked.coverage, arguments.language) + "\n";
  }
  const std::string counts = count_text(checked.errors, checked.warnings, arguments.language);
  return text + (checked.errors > 0 ? style.alarm(counts) : style.bold(counts)) + "\n";
}

std::string rendered(const Checked& checked, const Arguments& arguments) {
  switch (arguments.format) {
    case Format::csv:
      if (shows_coverage(checked, arguments)) {
        return render_csv(coverage_grid(*checked.set, checked.coverage, arguments.language), false);
      }
      return render_csv(findings_grid(checked.diagnostics, arguments.language), false);
    case Format::json: {
      Json json = findings_json(checked.diagnostics, arguments.operands[0], arguments.language);
      json["warnings"] = checked.warnings;
      if (shows_coverage(checked, arguments)) {
        json["coverage"] = coverage_json(*checked.set, checked.coverage);
      }
      return json_text(json);
    }
    case Format::markdown:
      if (shows_coverage(checked, arguments)) {
        return render_markdown(coverage_grid(*checked.set, checked.coverage, arguments.language),
                               arguments.language);
      }
      return render_markdown(findings_grid(checked.diagnostics, arguments.language),
                             arguments.language);
    case Format::table:
    case Format::svg: break;
  }
  return text_of(checked, arguments);
}

}  // namespace

int run_check(const Arguments& arguments) {
  Checked checked = check_path(arguments);
  if (arguments.coverage && checked.set == nullptr && !has_errors(checked.diagnostics)) {
    throw UsageError(
        Text{"--coverage chỉ dùng với tệp bộ tiêu chí", "--coverage is for a criteria set"}.in(
            arguments.language));
  }
  const int code = has_errors(checked.diagnostics) ? kAnswerIsNo : kDone;
  const std::size_t found = checked.diagnostics.size();
  checked.errors = errors_of(checked.diagnostics).size();
  checked.warnings = found - checked.errors;
  if (arguments.quiet) checked.diagnostics = errors_of(std::move(checked.diagnostics));
  return deliver(arguments, rendered(checked, arguments), code);
}

}  // namespace parindex::cli
