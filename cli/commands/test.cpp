#include "commands/commands.hpp"
#include "parindex/cases.hpp"
#include "reports/explain_report.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

struct Ran {
  const TestCase* test;
  CaseOutcome outcome;
};

// "0.5 missing" as cases are written; in the words of a language, "0,5 điểm, thiếu".
std::string outcome_text(std::optional<Points> points, std::optional<State> state,
                         std::optional<Language> spoken) {
  if (!spoken) {
    std::string text = points ? to_string(*points) : "";
    if (state) text += (text.empty() ? "" : " ") + std::string(state_name(*state));
    return text;
  }
  std::string text = points ? localized(to_string(*points), *spoken) : "";
  if (state) text += (text.empty() ? "" : ", ") + state_text(*state, *spoken);
  return text;
}

std::string expected_text(const TestCase& test, std::optional<Language> spoken = {}) {
  if (test.error) return code_name(*test.error);
  return outcome_text(test.points, test.state, spoken);
}

// What came of it, as far as the case speaks of it.
std::string got_text(const Ran& ran, std::optional<Language> spoken = {}) {
  const auto& told = ran.outcome.told;
  for (const auto& diagnostic : told.diagnostics) {
    if (diagnostic.severity == Severity::error) return code_name(diagnostic.code);
  }
  const bool is_scored = told.score.state == State::scored;
  std::optional<Points> points;
  std::optional<State> state;
  if (ran.test->points || is_scored) points = told.score.points;
  if (ran.test->state || !is_scored) state = told.score.state;
  return outcome_text(points, state, spoken);
}

Grid results_grid(const std::vector<Ran>& results, const CriteriaSet& set, Language language) {
  Grid grid;
  grid.columns = {{"result", Text{"Kết quả", "Result"}.in(language)},
                  {"item", Text{"Tiêu chí", "Item"}.in(language)},
                  {"case", Text{"Trường hợp", "Case"}.in(language)},
                  {"expected", Text{"Mong đợi", "Expected"}.in(language)},
                  {"got", Text{"Thực tế", "Got"}.in(language)}};
  for (const auto& ran : results) {
    grid.rows.push_back({ran.outcome.passed ? "pass" : "fail",
                         set.all_items[ran.test->item]->id.text, ran.test->name,
                         expected_text(*ran.test), got_text(ran)});
  }
  return grid;
}

std::string summary(std::size_t passed, std::size_t count, std::size_t files, Language language) {
  return filled(Text{"{0}/{1} trường hợp đạt, trong {2} tệp", "{0} of {1} cases pass, in {2} files"}
                    .in(language),
                {std::to_string(passed), std::to_string(count), std::to_string(files)}) +
         "\n";
}

// The grid, then why each failing case came out as it did.
std::string results_text(const std::vector<Ran>& results, const CriteriaSet& set,
                         const Style& style) {
  Grid grid = results_grid(results, set, style.language);
  for (std::size_t i = 0; i < results.size(); ++i) {
    auto& row = grid.rows[i];
    row[3] = expected_text(*results[i].test, style.language);
    row[4] = got_text(results[i], style.language);
    row[0] = row[0] == "pass" ? Text{"đạt", "pass"}.in(style.language)
                              : Text{"KHÔNG ĐẠT", "FAIL"}.in(style.language);
  }
  std::string text = render_table(grid, style);
  for (const auto& ran : results) {
    if (ran.outcome.passed) continue;
    text += "\n" + style.alarm(Text{"KHÔNG ĐẠT: ", "FAIL: "}.in(style.language)) +
            style.bold(ran.test->name) + "  [" + place_text(ran.test->place) + "]\n" +
            filled(Text{"  mong đợi: {0}; thực tế: {1}\n", "  expected: {0}; got: {1}\n"}.in(
                       style.language),
                   {expected_text(*ran.test, style.language), got_text(ran, style.language)}) +
            item_text(ran.outcome.told, *ran.outcome.assessment, style, 2);
  }
  return text + "\n";
}

Json results_json(const std::vector<Ran>& results, const CriteriaSet& set) {
  Json json = json_head("test");
  json["set"] = json_of(set);
  json["cases"] = Json::array();
  for (const auto& ran : results) {
    Json steps = Json::array();
    for (const auto& step : ran.outcome.told.steps) steps.push_back(step_json(step));
    json["cases"].push_back({{"case", ran.test->name},
                             {"item", set.all_items[ran.test->item]->id.text},
                             {"place", place_text(ran.test->place)},
                             {"passed", ran.outcome.passed},
                             {"expected", expected_text(*ran.test)},
                             {"got", got_text(ran)},
                             {"branches", ran.outcome.told.branches},
                             {"steps", std::move(steps)}});
  }
  return json;
}

}  // namespace

int run_test(const Arguments& arguments) {
  const auto& path = arguments.operands[0];
  const auto set = load_criteria_set(path);
  if (!set) {
    print_findings(set.diagnostics, arguments);
    return kBadData;
  }
  const auto files = load_cases_beside(path, **set);
  if (!files) {
    print_findings(files.diagnostics, arguments);
    return kBadData;
  }
  std::vector<Ran> results;
  std::size_t passed = 0;
  for (const auto& test : files->cases) {
    results.push_back({&test, run_case(*set, test)});
    passed += results.back().outcome.passed ? 1 : 0;
  }
  const Language language = arguments.language;
  const std::string end = summary(passed, results.size(), files->files.size(), language);
  const bool all_passed = passed == results.size() && !results.empty();
  const int code = all_passed ? kDone : kAnswerIsNo;
  switch (arguments.format) {
    case Format::json: return deliver(arguments, json_text(results_json(results, **set)), code);
    case Format::csv:
      return deliver(arguments, render_csv(results_grid(results, **set, language), arguments.excel),
                     code);
    case Format::markdown:
      return deliver(arguments,
                     render_markdown(results_grid(results, **set, language), language) + "\n" + end,
                     code);
    case Format::table:
    case Format::svg: break;
  }
  if (results.empty()) {
    return deliver(arguments,
                   filled(Text{"không có trường hợp thử nào cho {0} trong cases/\n",
                               "no cases for {0} in cases/\n"}
                              .in(language),
                          {(*set)->id.text}),
                   code);
  }
  return deliver(arguments, results_text(results, **set, output_style(arguments)) + end, code);
}

}  // namespace parindex::cli
