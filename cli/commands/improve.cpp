#include "parindex/improve.hpp"

#include <algorithm>
#include <charconv>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "commands/rendered.hpp"
#include "output.hpp"
#include "reports/improve_report.hpp"
#include "reports/improve_words.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

[[noreturn]] void refuse(const Text& text, std::initializer_list<std::string> values,
                         const Arguments& arguments, const std::string& more = {}) {
  throw UsageError(filled(text.in(arguments.language), values) + more);
}

// What can be said of the command line before anything is read.
void check_command(const Arguments& arguments) {
  const std::size_t goals =
      !arguments.to_band.empty() + !arguments.to_rank.empty() + !arguments.to_index.empty();
  if (goals > 1) {
    refuse({"chỉ một trong --to-band, --to-rank, --to-index",
            "only one of --to-band, --to-rank, --to-index"},
           {}, arguments);
  }
  const bool has_agency = arguments.operands.size() > 1;
  if (arguments.all && (has_agency || goals > 0)) {
    refuse({"--all là mọi đơn vị lên xếp loại kế tiếp, không đi với đơn vị hay mục tiêu khác",
            "--all is every agency to its next band, without an agency or another goal"},
           {}, arguments);
  }
  if (!arguments.all && !has_agency) {
    refuse({"lệnh improve cần AGENCY, hoặc --all", "verb improve needs AGENCY, or --all"}, {},
           arguments);
  }
  if (!arguments.all && !arguments.blocks.empty()) {
    refuse({"--block chỉ dùng với --all", "--block goes with --all only"}, {}, arguments);
  }
  if (!arguments.write_file.empty() && goals == 0) {
    refuse({"--write cần một mục tiêu", "--write needs a goal"}, {}, arguments);
  }
}

std::size_t known_band(const CriteriaSet& set, const Arguments& arguments) {
  if (const auto band = set.find_band(to_nfc(arguments.to_band))) return *band;
  std::vector<std::string> known;
  for (const auto& band : set.bands) known.push_back(band.id.text);
  if (known.empty()) {
    refuse({"bộ tiêu chí {0} không xếp loại", "set {0} has no bands"}, {set.id.text}, arguments);
  }
  refuse({"không có xếp loại \"{0}\"; các xếp loại: {1}", "no band \"{0}\"; there are {1}"},
         {arguments.to_band, joined(known)}, arguments,
         did_you_mean(arguments.to_band, known, arguments.language));
}

int known_rank(const WhatIf& session, std::size_t agency, const Arguments& arguments) {
  const Assessment& assessment = session.assessment();
  const RankedAgency& row = session.standing(agency);
  if (!row.rank) {
    const std::string& reason = assessment.agencies()[agency].reason;
    refuse({"đơn vị \"{0}\" không được xếp hạng", "agency \"{0}\" is not ranked"},
           {arguments.operands[1]}, arguments, reason.empty() ? "" : ": " + reason);
  }
  const std::size_t block = *assessment.agencies()[agency].block;
  std::size_t count = 0;
  for (const auto& other : session.scored().blocks[block].agencies) {
    count += session.standing(other.agency).rank.has_value();
  }
  const std::string& text = arguments.to_rank;
  std::size_t rank = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), rank);
  const bool is_whole = fault == std::errc() && end == text.data() + text.size();
  if (!is_whole || rank < 1 || rank > count) {
    refuse(
        {"--to-rank nhận số nguyên từ 1 đến {0}, số đơn vị được xếp hạng của khối \"{1}\"; \"{2}\" "
         "không dùng được",
         "--to-rank takes a whole number from 1 to {0}, the agencies ranked in block \"{1}\"; "
         "\"{2}\" is none"},
        {std::to_string(count), assessment.blocks()[block].id.text, text}, arguments);
  }
  return static_cast<int>(rank);
}

Fraction known_index(const CriteriaSet& set, const Arguments& arguments) {
  const auto parsed = parse_decimal(arguments.to_index);
  const bool may_pass_100 = (set.bonus || set.penalty) && !set.clamp.value_or(true);
  const bool is_sound = parsed.value && parsed.value->digits >= 0 &&
                        (may_pass_100 || Fraction(*parsed.value) <= Fraction(100));
  if (!is_sound) {
    refuse(
        {"--to-index nhận một số từ 0 đến 100, dấu thập phân là dấu chấm; \"{0}\" không dùng được",
         "--to-index takes a number from 0 to 100; \"{0}\" is none"},
        {arguments.to_index}, arguments);
  }
  return Fraction(*parsed.value);
}

std::optional<Goal> goal_of(const WhatIf& session, std::size_t agency, const Arguments& arguments) {
  const CriteriaSet& set = session.assessment().set_of(agency);
  if (!arguments.to_band.empty()) return Goal::to_band(known_band(set, arguments));
  if (!arguments.to_rank.empty()) return Goal::to_rank(known_rank(session, agency, arguments));
  if (!arguments.to_index.empty()) return Goal::to_index(known_index(set, arguments));
  return std::nullopt;
}

int deliver_scenario(const Improvement& found, const ImproveView& view) {
  const Arguments& arguments = view.arguments;
  const std::string title = view.who(found.agency).name.in(arguments.language) + ": " +
                            goal_text(found.goal, view.set(found.agency), arguments.language);
  const auto problem =
      write_output(arguments.write_file,
                   scenario_text(as_scenario(view.session, found.agency, *found.best, title)));
  if (!problem) return kDone;
  print_findings({*problem}, arguments);
  return kBadData;
}

int run_goal(WhatIf& session, std::size_t agency, const Goal& goal, const ImproveView& view) {
  const Arguments& arguments = view.arguments;
  ImproveOptions options;
  options.costs = view.costs;
  options.runner_ups = static_cast<std::size_t>(arguments.runner_ups);
  const Improvement found = improve(session, agency, goal, options);
  const bool is_no = found.answer == Answer::out_of_reach || found.answer == Answer::refused;
  const int code = deliver(
      arguments,
      rendered(
          arguments, [&] { return goal_csv(found, view); }, [&] { return goal_json(found, view); },
          [&] { return goal_document(found, view); }),
      is_no ? kAnswerIsNo : kDone);
  if (code != kDone || arguments.write_file.empty() || !found.best) return code;
  return deliver_scenario(found, view);
}

int run_all(WhatIf& session, const std::vector<std::size_t>& blocks, const ImproveView& view) {
  std::vector<NextBand> agencies;
  ImproveOptions options;
  options.costs = view.costs;
  options.runner_ups = 0;
  for (const auto block : blocks) {
    std::vector<std::size_t> scored;
    for (const auto& score : session.scored().blocks[block].agencies) {
      scored.push_back(score.agency);
    }
    for (const auto agency : scored) {
      NextBand next;
      next.agency = agency;
      next.now = position_of(session, agency);
      if (const auto band = next_band(session, agency)) {
        next.found = improve(session, agency, Goal::to_band(*band), options);
      }
      agencies.push_back(std::move(next));
    }
  }
  return deliver(view.arguments, rendered(
                                     view.arguments, [&] { return all_csv(agencies, view); },
                                     [&] { return all_json(agencies, view); },
                                     [&] { return all_document(agencies, blocks, view); }));
}

}  // namespace

int run_improve(const Arguments& arguments) {
  check_command(arguments);
  auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const auto blocks = chosen_blocks(*loaded, arguments);
  std::optional<std::size_t> agency;
  if (!arguments.all) agency = scored_agency(*loaded, arguments.operands[1], arguments.language);
  std::optional<Costs> costs;
  if (!arguments.costs.empty()) {
    auto read = load_costs(arguments.costs, *loaded);
    if (!read) return refuse(read.diagnostics, arguments);
    // What is said of rows of other agencies does not concern this one.
    std::erase_if(read.diagnostics, [&](const Diagnostic& finding) {
      return agency && !finding.agency.empty() && finding.agency != arguments.operands[1];
    });
    if (!arguments.quiet) print_findings(read.diagnostics, arguments);
    costs = std::move(*read);
  }
  auto session = WhatIf::begin(std::move(*loaded), arguments.stage, score_options_of(arguments));
  if (!session) return refuse(session.diagnostics, arguments);
  const ImproveView view{*session, costs ? &*costs : nullptr, arguments};
  if (arguments.all) return run_all(*session, blocks, view);
  if (const auto goal = goal_of(*session, *agency, arguments)) {
    return run_goal(*session, *agency, *goal, view);
  }
  const auto lines = outlook(*session, *agency, view.costs);
  return deliver(arguments, rendered(
                                arguments, [&] { return outlook_csv(*agency, lines, view); },
                                [&] { return outlook_json(*agency, lines, view); },
                                [&] { return outlook_document(*agency, lines, view); }));
}

}  // namespace parindex::cli
