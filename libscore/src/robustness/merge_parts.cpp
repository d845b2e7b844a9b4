// Counts of draws that were drawn apart, as one.
#include <algorithm>
#include <stdexcept>

#include "base/report.hpp"
#include "parindex/robustness.hpp"

namespace parindex {
namespace {

// Draws are counted from 1 where people read of them.
std::vector<std::string> from_to(std::uint64_t first, std::uint64_t last) {
  return {std::to_string(first + 1), std::to_string(last)};
}

std::optional<DrawSpan> overlap(const RobustnessCounts& a, const RobustnessCounts& b) {
  for (const auto& mine : a.spans) {
    for (const auto& other : b.spans) {
      const DrawSpan both{std::max(mine.first, other.first), std::min(mine.last, other.last)};
      if (both.first < both.last) return both;
    }
  }
  return std::nullopt;
}

void add_spans(std::vector<DrawSpan>& spans, const std::vector<DrawSpan>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<DrawSpan> joined;
  for (const auto& span : spans) {
    if (!joined.empty() && joined.back().last == span.first) {
      joined.back().last = span.last;
    } else {
      joined.push_back(span);
    }
  }
  spans = std::move(joined);
}

// What of the other study is another, or nothing.
std::string difference(const RobustnessCounts& whole, const RobustnessCounts& part) {
  if (whole.seed != part.seed) {
    return "--seed " + std::to_string(part.seed) + " / " + std::to_string(whole.seed);
  }
  if (whole.draws != part.draws) {
    return "--draws " + std::to_string(part.draws) + " / " + std::to_string(whole.draws);
  }
  if (whole.options != part.options) return part.options + " / " + whole.options;
  if (whole.study != part.study) return part.study + " / " + whole.study;
  const bool has_same_shape =
      std::equal(whole.blocks.begin(), whole.blocks.end(), part.blocks.begin(), part.blocks.end(),
                 [](const RankDraws& a, const RankDraws& b) {
                   return a.ranks_now == b.ranks_now &&
                          std::equal(a.pairs.begin(), a.pairs.end(), b.pairs.begin(), b.pairs.end(),
                                     [](const PairDraws& p, const PairDraws& q) {
                                       return p.above == q.above && p.below == q.below;
                                     });
                 });
  return has_same_shape ? "" : "block";
}

void find_gaps(const RobustnessCounts& whole, const std::string& path, Diagnostics& found) {
  std::uint64_t next = 0;
  const auto tell = [&](std::uint64_t first, std::uint64_t last) {
    if (first < last) {
      found.push_back(file_finding(ErrorCode::draws_in_no_part, path, from_to(first, last)));
    }
  };
  for (const auto& span : whole.spans) {
    tell(next, span.first);
    next = span.last;
  }
  tell(next, whole.draws);
}

}  // namespace

Result<RobustnessCounts> merge_robustness_parts(const std::vector<std::string>& paths) {
  if (paths.empty()) throw std::invalid_argument("there are parts to merge");
  Result<RobustnessCounts> result;
  std::optional<RobustnessCounts> whole;
  for (const auto& path : paths) {
    auto part = load_robustness_part(path);
    result.diagnostics.insert(result.diagnostics.end(), part.diagnostics.begin(),
                              part.diagnostics.end());
    if (!part) continue;
    if (!whole) {
      whole = std::move(*part);
      continue;
    }
    if (const std::string what = difference(*whole, *part); !what.empty()) {
      result.diagnostics.push_back(file_finding(ErrorCode::robustness_parts_differ, path, {what}));
      continue;
    }
    if (const auto both = overlap(*whole, *part)) {
      result.diagnostics.push_back(
          file_finding(ErrorCode::draws_in_two_parts, path, from_to(both->first, both->last)));
      continue;
    }
    for (std::size_t i = 0; i < whole->blocks.size(); ++i) whole->blocks[i].add(part->blocks[i]);
    add_spans(whole->spans, part->spans);
  }
  if (has_errors(result.diagnostics)) return result;
  find_gaps(*whole, paths.back(), result.diagnostics);
  if (!has_errors(result.diagnostics)) result.value = std::move(whole);
  return result;
}

}  // namespace parindex
