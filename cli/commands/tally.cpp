#include <iostream>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "commands/rendered.hpp"
#include "commands/tally_sources.hpp"
#include "draft.hpp"
#include "output.hpp"
#include "parindex/partial_tally.hpp"
#include "parindex/tally.hpp"
#include "progress.hpp"
#include "reports/tally_report.hpp"

namespace parindex::cli {
namespace {

using Sources = std::vector<RecordSource>;

// What is written: the records set aside while they are read, and the result at the end.
class TallyOutput {
 public:
  explicit TallyOutput(const Arguments& arguments) : arguments_(arguments) {}

  // Before anything is counted, so that a folder that cannot be written to does not cost the run.
  std::optional<Diagnostic> open() {
    if (!arguments_.rejected.empty()) {
      rejected_ = drafts_.size();
      drafts_.emplace_back(arguments_.rejected);
    }
    if (!arguments_.output.empty()) {
      result_ = drafts_.size();
      drafts_.emplace_back(arguments_.output);
    }
    for (auto& draft : drafts_) {
      if (auto problem = draft.open()) return problem;
    }
    if (rejected_) drafts_[*rejected_].write(rejected_header());
    return std::nullopt;
  }

  void set_aside(const RejectedRecord& record) {
    drafts_[*rejected_].write(rejected_row(record, arguments_.language));
  }

  std::optional<Diagnostic> deliver(const std::string& text) {
    if (result_) drafts_[*result_].write(text);
    for (auto& draft : drafts_) {
      if (auto problem = draft.close()) return problem;
    }
    if (result_) return put_in_place(drafts_);
    return put_in_place(drafts_, [&] { return write_output("", text); });
  }

 private:
  const Arguments& arguments_;
  std::vector<Draft> drafts_;
  std::optional<std::size_t> rejected_, result_;  // of drafts_
};

// As the command line says; what is set aside goes to the output, progress to the screen.
TallyOptions tally_options(TallyOutput& output, Progress& progress, const Arguments& arguments) {
  TallyOptions options;
  options.threads = arguments.threads;
  options.on_error = arguments.on_error;
  if (arguments.on_error == OnRecordError::report) {
    options.rejected = [&output](const RejectedRecord& record) { output.set_aside(record); };
  }
  options.progress = [&progress](const TallyProgress& so_far) { progress.show(so_far); };
  return options;
}

// What a run writes, and what it says on standard error once that is there.
struct Counted {
  std::string result;
  std::string said;
};

// Counts, tells the findings, and writes the result unless there are errors.
template <class Count>
int write_counted(const Arguments& arguments, const Count& count) {
  TallyOutput output(arguments);
  if (const auto problem = output.open()) {
    print_findings({*problem}, arguments);
    return kBadData;
  }
  Progress progress(arguments.language, arguments.quiet);
  Diagnostics findings;
  const std::optional<Counted> counted = count(output, progress, findings);
  print_findings(arguments.quiet ? errors_of(findings) : findings, arguments);
  if (!counted || has_errors(findings)) return kBadData;
  if (const auto problem = output.deliver(counted->result)) {
    print_findings({*problem}, arguments);
    return kBadData;
  }
  if (!arguments.quiet) std::cerr << counted->said;
  return kDone;
}

// Every source, with the findings of all.
int count_sources(const Assessment& year, const Sources& sources, const Arguments& arguments) {
  return write_counted(
      arguments,
      [&](TallyOutput& output, Progress& progress,
          Diagnostics& findings) -> std::optional<Counted> {
        std::vector<Tallied> tallied;
        for (const auto& source : sources) {
          progress.begin(source.tally->id.text);
          auto counted = tally(year, source, tally_options(output, progress, arguments));
          progress.clear();
          findings.insert(findings.end(), counted.diagnostics.begin(), counted.diagnostics.end());
          if (counted) tallied.push_back(std::move(*counted));
        }
        if (tallied.size() != sources.size()) return std::nullopt;
        const TallyView view{year, sources, tallied, arguments};
        // The other formats have the counts in the result.
        return Counted{rendered(
                           arguments, [&] { return tally_csv(view); },
                           [&] { return tally_json(view); }, [&] { return tally_document(view); }),
                       arguments.format == Format::csv ? tally_counts(view) : ""};
      });
}

// The one source that is wanted; throws UsageError where there are several.
const RecordSource& only_source(const Sources& sources, const Text& text,
                                const Arguments& arguments) {
  if (sources.size() == 1) return sources[0];
  std::vector<std::string> ids;
  for (const auto& source : sources) ids.push_back(source.tally->id.text);
  throw UsageError(filled(text.in(arguments.language), {joined(ids)}));
}

// A file to be merged with others.
int count_part(const Assessment& year, const Sources& sources, const Arguments& arguments) {
  const RecordSource& source =
      only_source(sources,
                  {"mỗi bản từng phần là của một nguồn, còn ở đây có {0}; hãy chọn bằng --source",
                   "a part is of one source, and there are {0}; choose with --source"},
                  arguments);
  return write_counted(
      arguments,
      [&](TallyOutput& output, Progress& progress,
          Diagnostics& findings) -> std::optional<Counted> {
        progress.begin(source.tally->id.text);
        const auto part = partial_tally(year, source, tally_options(output, progress, arguments));
        progress.clear();
        findings = part.diagnostics;
        if (!part) return std::nullopt;
        return Counted{partial_csv(*part),
                       counts_text(source.tally->id.text, part->counts, arguments.language)};
      });
}

int merge_parts(const Arguments& arguments) {
  const auto whole = merge_partials(arguments.operands);
  if (!whole) return refuse(whole.diagnostics, arguments);
  const int code = deliver(arguments, evidence_csv(*whole));
  if (code == kDone && !arguments.quiet) {
    std::cerr << counts_text(whole->source.text, whole->counts, arguments.language);
  }
  return code;
}

// Facts that an earlier run has written where this one writes are declared and tallied both, until
// they are replaced.
Diagnostics standing_errors(const Diagnostics& found, const Arguments& arguments) {
  Diagnostics errors = errors_of(found);
  if (arguments.output.empty()) return errors;
  const std::string output = real_path(arguments.output);
  std::erase_if(errors, [&](const Diagnostic& error) {
    return error.code == ErrorCode::tallied_and_declared && real_path(error.file) == output;
  });
  return errors;
}

int print_query(const Assessment& year, const Sources& sources, const Arguments& arguments) {
  const RecordSource& source =
      only_source(sources,
                  {"mỗi câu truy vấn là của một nguồn, còn ở đây có {0}; hãy chọn bằng --source",
                   "a query is of one source, and there are {0}; choose with --source"},
                  arguments);
  return deliver(arguments, tally_query(year, source, *arguments.sql));
}

}  // namespace

int run_tally(const Arguments& arguments) {
  check_tally_command(arguments);
  if (arguments.merge) return merge_parts(arguments);
  LoadOptions options = load_options_of(arguments);
  options.with_records = false;
  options.with_previous = false;
  options.keep_despite_errors = true;
  auto year = load_assessment(arguments.operands[0], options);
  const Diagnostics errors = standing_errors(year.diagnostics, arguments);
  if (!year || !errors.empty()) return refuse(errors, arguments);
  const auto sources = chosen_sources(*year, arguments);
  if (!sources) return refuse(sources.diagnostics, arguments);
  if (sources->empty()) {
    std::cerr << Text{"parindex: kỳ đánh giá không có nguồn hồ sơ nào để tổng hợp: thêm khóa "
                      "records vào assessment.info, hoặc nêu --source TỆP và các tệp hồ sơ\n",
                      "parindex: the assessment has no record source to tally: add the key records "
                      "to assessment.info, or name --source FILE and the files of records\n"}
                     .in(arguments.language);
    return kAnswerIsNo;
  }
  if (arguments.sql) return print_query(*year, *sources, arguments);
  if (arguments.partial) return count_part(*year, *sources, arguments);
  return count_sources(*year, *sources, arguments);
}

}  // namespace parindex::cli
