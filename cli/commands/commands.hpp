// The verbs. Each returns the program's exit code.
#pragma once

#include "arguments.hpp"
#include "parindex/diagnostic.hpp"
#include "render/grid.hpp"

namespace parindex::cli {

constexpr int kDone = 0;
constexpr int kAnswerIsNo = 1;
constexpr int kUsage = 2;
constexpr int kBadData = 3;
constexpr int kInternal = 4;

int run_rank(const Arguments& arguments);
int run_sheet(const Arguments& arguments);
int run_gaps(const Arguments& arguments);
int run_report(const Arguments& arguments);
int run_explain(const Arguments& arguments);
int run_status(const Arguments& arguments);
int run_form(const Arguments& arguments);
int run_import(const Arguments& arguments);
int run_tally(const Arguments& arguments);
int run_sweep(const Arguments& arguments);
int run_plan(const Arguments& arguments);
int run_compare(const Arguments& arguments);
int run_improve(const Arguments& arguments);
int run_check(const Arguments& arguments);
int run_test(const Arguments& arguments);
int run_new(const Arguments& arguments);
int run_list(const Arguments& arguments);
int run_robustness(const Arguments& arguments);
int run_whatif(const Arguments& arguments);
int run_help(const Arguments& arguments);

// Overview of the verbs, or of the verb's options.
std::string usage_text(const VerbSpec* verb, Language language);

// Those of the findings that are errors.
Diagnostics errors_of(Diagnostics diagnostics);

// Prints to standard error; warnings only where the user wants them.
void print_findings(const Diagnostics& diagnostics, const Arguments& arguments);

// Prints the errors and returns kBadData: the input cannot be used.
int refuse(const Diagnostics& diagnostics, const Arguments& arguments);

// Writes the result where the user wants it and returns `code`, or reports why not.
int deliver(const Arguments& arguments, const std::string& text, int code = kDone);

// Colour on standard error is decided by that stream, not by the result's.
Style error_style(const Arguments& arguments);
Style output_style(const Arguments& arguments);

}  // namespace parindex::cli
