#include <algorithm>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "commands/rendered.hpp"
#include "commands/robustness_options.hpp"
#include "draft.hpp"
#include "interruption.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "reports/robustness_report.hpp"
#include "reports/robustness_words.hpp"

namespace parindex::cli {
namespace {

// Where the result goes. A file is begun before anything is drawn, so that one that cannot be
// written does not cost the run.
class ResultOutput {
 public:
  explicit ResultOutput(const Arguments& arguments) : arguments_(arguments) {
    if (!arguments.output.empty()) drafts_.emplace_back(arguments.output);
  }

  std::optional<Diagnostic> open() { return drafts_.empty() ? std::nullopt : drafts_[0].open(); }

  // Returns `code`, or reports why nothing could be written.
  int deliver(const std::string& text, int code) {
    if (drafts_.empty()) return cli::deliver(arguments_, text, code);
    drafts_[0].write(text);
    auto problem = drafts_[0].close();
    if (!problem) problem = put_in_place(drafts_);
    return problem ? refuse({*problem}, arguments_) : code;
  }

 private:
  const Arguments& arguments_;
  std::vector<Draft> drafts_;  // one at most
};

// The ranking that the study is of, and the study.
class Robust {
 public:
  Robust(const Arguments& arguments, RobustnessRequest request)
      : arguments_(arguments), request_(std::move(request)) {}

  int run() {
    auto loaded = load_assessment(arguments_.operands[0], load_options_of(arguments_));
    if (!loaded) return refuse(loaded.diagnostics, arguments_);
    request_.study.blocks = chosen_blocks(*loaded, arguments_);
    const auto scored = score(*loaded, arguments_.stage, score_options_of(arguments_));
    if (!scored) return refuse(scored.diagnostics, arguments_);
    const Ranking ranking = rank(*scored);
    const auto study = RobustnessStudy::prepare(ranking, request_.study);
    if (!study) return refuse(study.diagnostics, arguments_);
    if (study->blocks().empty()) return tell_nothing_ranked();
    return request_.parts.empty() ? draw(*study, ranking) : merge(*study, ranking);
  }

 private:
  int tell(const Text& text) const {
    std::cerr << text.in(arguments_.language) << '\n';
    return kAnswerIsNo;
  }

  int tell_nothing_ranked() const {
    return tell({"parindex: không khối nào có đơn vị được xếp hạng",
                 "parindex: no block has a ranked agency"});
  }

  int draw(const RobustnessStudy& study, const Ranking& ranking) {
    ResultOutput output(arguments_);
    if (const auto problem = output.open()) return refuse({*problem}, arguments_);
    const Interruption interruption;
    const RobustnessCounts counts = drawn(study, interruption);
    const auto span = span_of(request_.draws);
    const bool is_interrupted = counts.drawn() < span.last - span.first;
    if (is_interrupted && counts.drawn() == 0) {
      return tell({"parindex: bị ngắt trước khi xong lần rút nào",
                   "parindex: interrupted before any draw was finished"});
    }
    if (is_interrupted) tell_interrupted(counts.drawn(), span.last - span.first);
    const std::string text = request_.is_shard ? robustness_part_text(counts)
                                               : report(study, ranking, counts, interruption);
    return output.deliver(text, interruption.is_asked_for() ? kAnswerIsNo : kDone);
  }

  RobustnessCounts drawn(const RobustnessStudy& study, const Interruption& interruption) const {
    Progress progress(arguments_.language, arguments_.quiet, arguments_.progress);
    progress.begin(request_.is_shard ? *arguments_.shard : study_name(study));
    DrawOptions options = request_.draws;
    options.progress = [&](const DrawProgress& so_far) {
      progress.show(so_far);
      return !interruption.is_asked_for();
    };
    return study.draw(options);
  }

  std::string study_name(const RobustnessStudy& study) const {
    std::string sources;
    for (const auto source : study.options().sources) append(sources, source_name(source), ", ");
    return sources;
  }

  void tell_interrupted(std::uint64_t drawn, std::uint64_t wanted) const {
    std::cerr << "parindex: " << interrupted_text(drawn, wanted, arguments_.language) << '\n';
  }

  int merge(const RobustnessStudy& study, const Ranking& ranking) {
    const auto whole = merge_robustness_parts(request_.parts);
    if (!whole) return refuse(whole.diagnostics, arguments_);
    check_agreement(*whole);
    if (!study.is_of(*whole)) return refuse({of_another_study(*whole, study)}, arguments_);
    ResultOutput output(arguments_);
    if (const auto problem = output.open()) return refuse({*problem}, arguments_);
    const Interruption interruption;
    const std::string text = report(study, ranking, *whole, interruption);
    return output.deliver(text, interruption.is_asked_for() ? kAnswerIsNo : kDone);
  }

  // Seed and draws are those of the parts.
  void check_agreement(const RobustnessCounts& whole) const {
    const auto check = [&](const char* option, bool is_said, std::uint64_t said,
                           std::uint64_t drawn) {
      if (!is_said || said == drawn) return;
      throw UsageError(filled(Text{"--{0} là {1}, còn các phần được rút với --{0} {2}",
                                   "--{0} is {1}, and the parts were drawn with --{0} {2}"}
                                  .in(arguments_.language),
                              {option, std::to_string(said), std::to_string(drawn)}));
    };
    check("seed", arguments_.seed.has_value(), request_.draws.seed, whole.seed);
    check("draws", arguments_.draws.has_value(), request_.draws.draws, whole.draws);
  }

  Diagnostic of_another_study(const RobustnessCounts& whole, const RobustnessStudy& study) const {
    Diagnostic found;
    found.code = ErrorCode::robustness_parts_differ;
    found.file = request_.parts[0];
    const bool has_same_options = whole.options == study.description();
    found.arguments = {has_same_options ? whole.study
                                        : whole.options + " / " + study.description()};
    return found;
  }

  std::string report(const RobustnessStudy& study, const Ranking& ranking,
                     const RobustnessCounts& counts, const Interruption& interruption) {
    const Robustness result = study.summarize(counts);
    if (!arguments_.quiet) print_findings(result.diagnostics, arguments_);
    if (!arguments_.quiet && arguments_.format == Format::csv) tell_unvarying(ranking, result);
    const bool tells_all = arguments_.format != Format::csv && arguments_.format != Format::svg;
    const auto insights = tells_all ? insights_of(study, ranking, counts, interruption)
                                    : std::vector<BlockInsights>();
    const RobustnessView view{study, counts, result, ranking, insights, request_, arguments_};
    if (arguments_.format == Format::svg) return robustness_svg(view);
    return rendered(
        arguments_,
        [&] { return arguments_.matrix ? rank_frequency_csv(view) : robustness_csv(view); },
        [&] { return robustness_json(view); }, [&] { return robustness_document(view); });
  }

  // CSV has no place for it.
  void tell_unvarying(const Ranking& ranking, const Robustness& result) const {
    const Assessment& assessment = *ranking.scored->assessment;
    for (const auto& block : result.blocks) {
      for (const auto& line : unvarying_lines(block, arguments_.language)) {
        std::cerr << "parindex: " << assessment.blocks()[block.block].id.text << ": " << line
                  << '\n';
      }
    }
  }

  std::vector<BlockInsights> insights_of(const RobustnessStudy& study, const Ranking& ranking,
                                         const RobustnessCounts& counts,
                                         const Interruption& interruption) const {
    SensitivityOptions options;
    options.samples = request_.samples;
    options.seed = counts.seed;
    options.threads = arguments_.threads;
    std::vector<BlockInsights> all;
    for (std::size_t i = 0; i < study.blocks().size(); ++i) {
      const std::size_t block = study.blocks()[i];
      BlockInsights& one = all.emplace_back();
      if (request_.samples > 0 && varying(study.sources(i)) > 1 && !interruption.is_asked_for()) {
        one.sensitivity = study.sensitivity(i, options);
      }
      one.weights = effective_weights(*ranking.scored, block);
      one.alike = items_alike(*ranking.scored, block);
      one.left_out = leave_out(ranking, block, arguments_.threads);
    }
    return all;
  }

  static std::size_t varying(const std::vector<SourceOfBlock>& sources) {
    return static_cast<std::size_t>(std::count_if(
        sources.begin(), sources.end(),
        [](const SourceOfBlock& source) { return source.unvarying == Unvarying::no; }));
  }

  const Arguments& arguments_;
  RobustnessRequest request_;
};

}  // namespace

int run_robustness(const Arguments& arguments) {
  return Robust(arguments, robustness_request(arguments)).run();
}

}  // namespace parindex::cli
