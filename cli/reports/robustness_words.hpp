// How sources of uncertainty, shares of draws and estimates are spoken of.
#pragma once

#include <string>

#include "reports/robustness_report.hpp"

namespace parindex::cli {

// "Trọng số tiêu chí"
Text source_title(UncertaintySource source);
// Why a source leaves a block as it is; empty where it varies.
Text unvarying_text(Unvarying why);
// "±25 %, phân bố đều", "12 dòng", or why not.
std::string source_text(const SourceOfBlock& source, const RobustnessOptions& options,
                        Language language);

// Whether any source varies in the block.
bool varies(const BlockRobustness& block);
// What of a block does not vary, and why, a line each.
std::vector<std::string> unvarying_lines(const BlockRobustness& block, Language language);
// What shares of draws are not.
std::string not_a_probability(Language language);

// The share of a block's draws that could be evaluated, 6 decimals.
std::string share_text(std::uint64_t draws, const BlockRobustness& block);

// A share of 6 decimals in percent, canonical: "87.3"; 100 and 0 are exactly that, others are
// ">99.9" and "<0.1". Empty where there is none.
std::string percent_text(const std::string& share, int decimals = 1);

// An estimate, rounded to that many decimals.
std::string estimate_text(double value, int decimals);

// "3", or "2-5" with a long dash.
std::string range_text(const std::string& low, const std::string& high);
std::string range_text(int low, int high);

// "10000 lần rút · hạt giống 1 · nguồn biến động: weights · ±25 %, đều, từng trọng số riêng"
std::string draws_line(const RobustnessView& view, Language language);
// The command that comes to the same draws.
std::string repeat_line(const RobustnessView& view, Language language);
// "3 trong 10000 lần rút không chấm được; …"
std::string failed_text(const BlockRobustness& block, Language language);
// "NGẮT GIỮA CHỪNG (interrupted): 2304 trong 10000 lần rút"; the second is empty where the run
// is whole.
std::string interrupted_text(std::uint64_t drawn, std::uint64_t wanted, Language language);
std::string interrupted_text(const RobustnessView& view, Language language);

}  // namespace parindex::cli
