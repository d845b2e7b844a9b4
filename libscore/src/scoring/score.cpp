#include "parindex/score.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "base/report.hpp"
#include "scoring/agency_scorer.hpp"
#include "scoring/peers.hpp"
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

std::string listed(const std::vector<FactName>& facts) {
  std::string text;
  for (const auto& fact : facts) text += (text.empty() ? "" : ", ") + fact.text;
  return text;
}

Diagnostic line_finding(ErrorCode code, const Agency& agency, const Item& item,
                        const std::string& what) {
  auto diagnostic = finding(code, agency.place, {agency.code.text, item.id.text, what});
  diagnostic.agency = agency.code.text;
  diagnostic.clause = clause_text(item.reference);
  return diagnostic;
}

Diagnostic missing_error(const Agency& agency, const Item& item, const MissingLine& line) {
  const std::string facts = listed(line.facts);
  return line_finding(ErrorCode::missing_at_final, agency, item,
                      facts.empty() ? rule_name(item.rule) : facts);
}

Diagnostic missing_warning(const Agency& agency, const Item& item, const MissingLine& line) {
  const auto code = is_judgement(item.rule) ? ErrorCode::missing_judgement
                    : is_survey(item.rule)  ? ErrorCode::missing_answers
                                            : ErrorCode::missing_evidence;
  return line_finding(code, agency, item, listed(line.facts));
}

void score_piece(Piece& piece, Scored& scored, const std::vector<bool>& faulty,
                 const ScoreOptions& options) {
  const Assessment& assessment = *scored.assessment;
  const Block& block = assessment.blocks()[piece.block];
  auto& agencies = scored.blocks[piece.block].agencies;
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    const std::size_t agency = agencies[i].agency;
    const bool is_faulty = assessment.records(agency).faulty || faulty[agency];
    const auto before = piece.diagnostics.size();
    agencies[i] =
        AgencyScorer(assessment, *block.set, {scored.stage, scored.last_round},
                     scored.blocks[piece.block].peers, scored.rollup.get(), piece.diagnostics)
            .score(agency);
    if (options.pass_over_faults) {
      piece.diagnostics.resize(before);
      continue;
    }
    // What a faulty agency lacks may be what could not be read; its errors of value are its own.
    const bool must_be_whole =
        scored.stage == Stage::final && !is_faulty && block.set->missing == MissingPolicy::error;
    if (must_be_whole) {
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

// The first pass over a block: what its agencies bring to the items that compare them.
void measure_peers(BlockScore& score, const Scored& scored) {
  const Assessment& assessment = *scored.assessment;
  const CriteriaSet& set = *assessment.blocks()[score.block].set;
  const Moment moment{scored.stage, scored.last_round};
  for (std::size_t item = 0; item < set.all_items.size(); ++item) {
    if (!std::holds_alternative<PeerRule>(set.all_items[item]->rule)) continue;
    score.peers[item] = peer_field(assessment, score, item, moment, scored.rollup.get());
  }
}

void count_open_lines(BlockScore& score, const Block& block) {
  const CriteriaSet& set = *block.set;
  std::vector<std::size_t> open(set.all_items.size(), 0);
  for (const auto& agency : score.agencies) {
    for (std::size_t i = 0; i < agency.items.size(); ++i) open[i] += agency.items[i].is_open;
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i] == 0) continue;
    score.open_by_office[block.office_of(i).text] += open[i];
    score.open_lines += open[i];
  }
}

}  // namespace

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
    BlockScore& block = scored.blocks.emplace_back();
    block.block = b;
    for (const auto agency : assessment.blocks()[b].agencies) {
      if (assessment.agencies()[agency].status == AgencyStatus::excused) continue;
      block.agencies.emplace_back().agency = agency;
    }
    for (std::size_t i = 0; i < block.agencies.size(); i += kAgenciesPerPiece) {
      pieces.push_back({b, i, std::min(i + kAgenciesPerPiece, block.agencies.size()), {}});
    }
  }
  for_each_index(scored.blocks.size(), options.threads,
                 [&](std::size_t b) { measure_peers(scored.blocks[b], scored); });
  for_each_index(pieces.size(), options.threads,
                 [&](std::size_t i) { score_piece(pieces[i], scored, faulty, options); });
  for (auto& piece : pieces) {
    result.diagnostics.insert(result.diagnostics.end(), piece.diagnostics.begin(),
                              piece.diagnostics.end());
  }
  sort_by_place(result.diagnostics);
  if (has_errors(result.diagnostics) && !options.tolerate_faulty_agencies) return result;
  for (std::size_t b = 0; b < scored.blocks.size(); ++b) {
    add_totals(scored.blocks[b], *assessment.blocks()[b].set);
    count_open_lines(scored.blocks[b], assessment.blocks()[b]);
  }
  result.value = std::move(scored);
  return result;
}

Diagnostics missing_evidence(const Scored& scored) {
  Diagnostics diagnostics;
  for (const auto& block : scored.blocks) {
    const CriteriaSet& set = *scored.assessment->blocks()[block.block].set;
    for (const auto& agency : block.agencies) {
      for (const auto& line : agency.missing) {
        diagnostics.push_back(missing_warning(scored.assessment->agencies()[agency.agency],
                                              *set.all_items[line.item], line));
      }
    }
  }
  return diagnostics;
}

}  // namespace parindex
