#include <algorithm>
#include <iostream>
#include <tuple>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "reports/plan_report.hpp"

namespace parindex::cli {
namespace {

// In the order of plans and tasks, each share once: agencies may have shares in common.
void put_in_order(std::vector<TaskStatus>& statuses) {
  const auto key = [](const TaskStatus& status) {
    return std::tuple(status.plan, status.task, status.agency, status.period);
  };
  std::sort(statuses.begin(), statuses.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto rest = std::unique(statuses.begin(), statuses.end(),
                                [&](const auto& a, const auto& b) { return key(a) == key(b); });
  statuses.erase(rest, statuses.end());
}

// The shares of the agencies or of the blocks that are asked for, else all.
std::vector<TaskStatus> chosen_statuses(const Assessment& assessment, const Arguments& arguments) {
  std::vector<TaskStatus> statuses;
  for (const auto& code : arguments.agencies) {
    const auto agency = known_agency(assessment, code, arguments.language);
    const auto own = task_statuses_of(assessment, agency, assessment.as_of);
    statuses.insert(statuses.end(), own.begin(), own.end());
  }
  const auto blocks = chosen_blocks(assessment, arguments);
  if (!arguments.agencies.empty()) {
    put_in_order(statuses);
    return statuses;
  }
  statuses = task_statuses(assessment, assessment.as_of);
  if (arguments.blocks.empty()) return statuses;
  std::erase_if(statuses, [&](const TaskStatus& status) {
    const auto& block = assessment.agencies()[status.agency].block;
    return !block || std::find(blocks.begin(), blocks.end(), *block) == blocks.end();
  });
  return statuses;
}

std::string rendered(const PlanView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(plan_csv(view), arguments.excel);
    case Format::json: return json_text(plan_json(view));
    case Format::markdown: return plan_markdown_text(view);
    case Format::table:
    case Format::svg: break;
  }
  return plan_table_text(view, output_style(arguments));
}

}  // namespace

int run_plan(const Arguments& arguments) {
  if (!arguments.agencies.empty() && !arguments.blocks.empty()) {
    throw UsageError(
        Text{"dùng --agency hoặc --block, không dùng cả hai", "use --agency or --block, not both"}
            .in(arguments.language));
  }
  LoadOptions options = load_options_of(arguments);
  options.with_previous = false;  // last year's plan is last year's
  const auto loaded = load_assessment(arguments.operands[0], options);
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const PlanView view{*loaded, chosen_statuses(*loaded, arguments), arguments};
  const bool has_plan = !loaded->plans.empty();
  const int code = deliver(arguments, rendered(view), has_plan ? kDone : kAnswerIsNo);
  if (!has_plan && !arguments.quiet) {
    std::cerr << Text{"kỳ đánh giá không nêu kế hoạch nào (khóa \"plan\" của assessment.info)\n",
                      "the assessment names no plan (key \"plan\" of assessment.info)\n"}
                     .in(arguments.language);
  }
  return code;
}

}  // namespace parindex::cli
