// The program: parses the command line, runs a verb, and turns what happened into an exit code.
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "arguments.hpp"
#include "commands/commands.hpp"
#include "output.hpp"
#include "parindex/version.hpp"
#include "render/findings.hpp"

namespace parindex::cli {

Style output_style(const Arguments& arguments) {
  return {arguments.language, arguments.color && arguments.output.empty()};
}

Style error_style(const Arguments& arguments) {
  return {arguments.language, arguments.color && isatty(STDERR_FILENO) != 0};
}

Diagnostics errors_of(Diagnostics diagnostics) {
  std::erase_if(diagnostics, [](const auto& d) { return d.severity != Severity::error; });
  return diagnostics;
}

void print_findings(const Diagnostics& diagnostics, const Arguments& arguments) {
  std::cerr << render_findings(diagnostics, error_style(arguments));
}

int refuse(const Diagnostics& diagnostics, const Arguments& arguments) {
  print_findings(errors_of(diagnostics), arguments);
  return kBadData;
}

int deliver(const Arguments& arguments, const std::string& text, int code) {
  const auto problem = write_output(arguments.output, text);
  if (!problem) return code;
  print_findings({*problem}, arguments);
  return kBadData;
}

namespace {

int dispatch(const Arguments& arguments) {
  if (arguments.version) return deliver(arguments, std::string("parindex ") + kVersion + "\n");
  if (arguments.help) return deliver(arguments, usage_text(arguments.verb, arguments.language));
  if (arguments.verb == nullptr) {
    std::cerr << usage_text(nullptr, arguments.language);
    return kUsage;
  }
  switch (arguments.verb->verb) {
    case Verb::rank: return run_rank(arguments);
    case Verb::sheet: return run_sheet(arguments);
    case Verb::gaps: return run_gaps(arguments);
    case Verb::report: return run_report(arguments);
    case Verb::explain: return run_explain(arguments);
    case Verb::status: return run_status(arguments);
    case Verb::form: return run_form(arguments);
    case Verb::import: return run_import(arguments);
    case Verb::tally: return run_tally(arguments);
    case Verb::plan: return run_plan(arguments);
    case Verb::sweep: return run_sweep(arguments);
    case Verb::compare: return run_compare(arguments);
    case Verb::improve: return run_improve(arguments);
    case Verb::check: return run_check(arguments);
    case Verb::test: return run_test(arguments);
    case Verb::create: return run_new(arguments);
    case Verb::list: return run_list(arguments);
    case Verb::robustness: return run_robustness(arguments);
    case Verb::whatif: return run_whatif(arguments);
    case Verb::help: return run_help(arguments);
  }
  return kInternal;
}

int run(int count, const char* const* values) {
  const Language language = language_asked_for(count, values);
  try {
    return dispatch(parse_arguments(count, values));
  } catch (const UsageError& error) {
    std::cerr << "parindex: " << error.what() << '\n'
              << Text{"Xem: parindex help\n", "See: parindex help\n"}.in(language);
    return kUsage;
  } catch (const std::exception& error) {
    std::cerr << Text{"parindex: lỗi của chính chương trình: ", "parindex: internal error: "}.in(
                     language)
              << error.what() << '\n';
    return kInternal;
  }
}

}  // namespace
}  // namespace parindex::cli

int main(int argc, char** argv) { return parindex::cli::run(argc, argv); }
