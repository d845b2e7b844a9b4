#include "parindex/score.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "base/report.hpp"
#include "scoring/agency_scorer.hpp"
#include "scoring/block_passes.hpp"
#include "scoring/missing_lines.hpp"
#include "scoring/roll_up.hpp"
#include "scoring/totals.hpp"

namespace parindex {
namespace {

constexpr std::size_t kAgenciesPerPiece = 64;

// Some agencies of one block, scored by one thread.
struct Piece {
  std::size_t block = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  Diagnostics diagnostics;
};

// The agencies whose sums are at fault.
std::vector<bool> at_fault(const Assessment& assessment, const Diagnostics& diagnostics) {
  std::vector<bool> agencies(assessment.agencies().size(), false);
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    if (const auto found = assessment.find_agency(diagnostic.agency)) agencies[*found] = true;
  }
  return agencies;
}

// Of the findings on sums those that no value and no appraisal mends.
void keep_those_of_sets(Diagnostics& diagnostics) {
  std::erase_if(diagnostics,
                [](const auto& found) { return found.code != ErrorCode::rolled_up_fact_type; });
}

void score_piece(Piece& piece, BlockScore& score, const Assessment& assessment,
                 const Moment& moment, const Rollup* rollup, const std::vector<bool>& faulty,
                 const ScoreOptions& options) {
  const Block& block = assessment.blocks()[piece.block];
  auto& agencies = score.agencies;
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    const std::size_t agency = agencies[i].agency;
    const bool is_faulty = assessment.records(agency).faulty || faulty[agency];
    const auto before = piece.diagnostics.size();
    agencies[i] =
        AgencyScorer(assessment, *block.set, moment, score.peers, rollup, piece.diagnostics)
            .score(agency);
    if (options.pass_over_faults) {
      piece.diagnostics.resize(before);
      continue;
    }
    if (must_be_whole(*block.set, moment.stage, is_faulty)) {
      for (const auto& line : agencies[i].missing) {
        piece.diagnostics.push_back(
            missing_error(assessment.agencies()[agency], *block.set->all_items[line.item], line));
      }
    }
    const auto first = piece.diagnostics.begin() + static_cast<std::ptrdiff_t>(before);
    const bool has_fault =
        is_faulty || std::any_of(first, piece.diagnostics.end(),
                                 [](const auto& d) { return d.severity == Severity::error; });
    if (!has_fault || !options.tolerate_faulty_agencies) continue;
    AgencyScore unscored;
    unscored.agency = agency;
    unscored.is_scored = false;
    agencies[i] = std::move(unscored);
  }
}

}  // namespace

Result<BlockScore> score_block(const Assessment& assessment, std::size_t block,
                               const Moment& moment, const Rollup* rollup) {
  BlockScore score = unscored_block(assessment, block);
  measure_peers(score, assessment, moment, rollup);
  Piece piece{block, 0, score.agencies.size(), {}};
  const std::vector<bool> none_faulty(assessment.agencies().size(), false);
  score_piece(piece, score, assessment, moment, rollup, none_faulty, {});
  Result<BlockScore> result;
  result.diagnostics = std::move(piece.diagnostics);
  if (has_errors(result.diagnostics)) return result;
  Totals(*assessment.blocks()[block].set).add_up(score);
  count_open_lines(score, assessment.blocks()[block]);
  result.value = std::move(score);
  return result;
}

Result<Scored> score(const Assessment& assessment, Stage stage, const ScoreOptions& options) {
  Result<Scored> result;
  Scored scored;
  scored.assessment = &assessment;
  scored.stage = stage;
  scored.last_round = options.last_round;
  scored.rollup = roll_up(assessment, stage, options.last_round, result.diagnostics);
  if (options.pass_over_faults) keep_those_of_sets(result.diagnostics);
  const auto faulty = at_fault(assessment, result.diagnostics);
  std::vector<Piece> pieces;
  for (std::size_t b = 0; b < assessment.blocks().size(); ++b) {
    const BlockScore& block = scored.blocks.emplace_back(unscored_block(assessment, b));
    for (std::size_t i = 0; i < block.agencies.size(); i += kAgenciesPerPiece) {
      pieces.push_back({b, i, std::min(i + kAgenciesPerPiece, block.agencies.size()), {}});
    }
  }
  const Moment moment{stage, options.last_round};
  const Rollup* const rollup = scored.rollup.get();
  for_each_index(scored.blocks.size(), options.threads, [&](std::size_t b) {
    measure_peers(scored.blocks[b], assessment, moment, rollup);
  });
  for_each_index(pieces.size(), options.threads, [&](std::size_t i) {
    score_piece(pieces[i], scored.blocks[pieces[i].block], assessment, moment, rollup, faulty,
                options);
  });
  for (auto& piece : pieces) {
    result.diagnostics.insert(result.diagnostics.end(), piece.diagnostics.begin(),
                              piece.diagnostics.end());
  }
  sort_by_place(result.diagnostics);
  if (has_errors(result.diagnostics) && !options.tolerate_faulty_agencies) return result;
  for (std::size_t b = 0; b < scored.blocks.size(); ++b) {
    Totals(*assessment.blocks()[b].set).add_up(scored.blocks[b]);
    count_open_lines(scored.blocks[b], assessment.blocks()[b]);
  }
  result.value = std::move(scored);
  return result;
}

}  // namespace parindex
