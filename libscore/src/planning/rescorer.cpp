#include "planning/rescorer.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "scoring/block_passes.hpp"
#include "scoring/missing_lines.hpp"
#include "scoring/peers.hpp"

namespace parindex {
namespace {

template <class Value>
void sort_out(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// What is missing on the item is what `line` says.
void replace_missing(std::vector<MissingLine>& missing, std::size_t item,
                     std::optional<MissingLine> line) {
  const auto at =
      std::lower_bound(missing.begin(), missing.end(), item,
                       [](const MissingLine& a, std::size_t wanted) { return a.item < wanted; });
  const bool is_there = at != missing.end() && at->item == item;
  if (line && is_there) {
    *at = std::move(*line);
  } else if (line) {
    missing.insert(at, std::move(*line));
  } else if (is_there) {
    missing.erase(at);
  }
}

void count_open(BlockScore& score, const std::string& office, bool is_open) {
  if (is_open) {
    ++score.open_lines;
    ++score.open_by_office[office];
    return;
  }
  --score.open_lines;
  const auto found = score.open_by_office.find(office);
  if (--found->second == 0) score.open_by_office.erase(found);
}

}  // namespace

Rescorer::Rescorer(const Assessment& assessment, Scored scored, int threads)
    : assessment_(assessment),
      scored_(std::move(scored)),
      moment_{scored_.stage, scored_.last_round},
      threads_(threads) {
  rebuild();
}

void Rescorer::rebuild() {
  rollup_ = std::const_pointer_cast<Rollup>(scored_.rollup);
  rows_.assign(assessment_.agencies().size(), std::nullopt);
  keepers_.clear();
  keepers_.resize(scored_.blocks.size());
  for (std::size_t b = 0; b < scored_.blocks.size(); ++b) {
    const auto& agencies = scored_.blocks[b].agencies;
    for (std::size_t row = 0; row < agencies.size(); ++row) rows_[agencies[row].agency] = row;
    rebuild(b);
  }
  find_parents();
}

void Rescorer::rebuild(std::size_t block) {
  keepers_[block].totals = std::make_unique<Totals>(*assessment_.blocks()[block].set);
  keepers_[block].standings =
      std::make_unique<Standings>(assessment_, moment_.stage, scored_.blocks[block]);
}

const RankedAgency* Rescorer::standing(std::size_t agency) const {
  if (agency >= rows_.size() || !rows_[agency]) return nullptr;
  return &keepers_[block_of(agency)].standings->of(*rows_[agency]);
}

std::size_t Rescorer::block_of(std::size_t agency) const {
  return *assessment_.agencies()[agency].block;
}

Rescorer::Seen Rescorer::seen(std::size_t block, std::size_t row) const {
  const AgencyScore& score = scored_.blocks[block].agencies[row];
  const RankedAgency& standing = keepers_[block].standings->of(row);
  return {score.points,      score.applicable_max, score.bonus,   score.penalty,
          score.index,       standing.rank,        standing.band, standing.band_limit,
          standing.unranked, standing.is_tied};
}

std::vector<Rescorer::Seen> Rescorer::seen(std::size_t block) const {
  std::vector<Seen> all;
  for (std::size_t row = 0; row < scored_.blocks[block].agencies.size(); ++row) {
    all.push_back(seen(block, row));
  }
  return all;
}

Touched Rescorer::refresh(const Stale& stale, Diagnostics& diagnostics) {
  // Another set may sum other facts, and what its rules refuse stays out of sums. Sums that go in a
  // circle depend on where one begins.
  const bool is_wide = stale.everything || has_circles_ ||
                       (rollup_ && !(stale.blocks.empty() && stale.totals.empty()));
  if (is_wide) return score_everything(diagnostics);
  Touched touched;
  std::vector<std::size_t> whole = stale.blocks;
  sort_out(whole);
  score_blocks(whole, touched, diagnostics);
  if (has_errors(diagnostics)) return touched;

  const auto lines = widened(stale, diagnostics);
  auto fresh = score_lines(lines, diagnostics);
  if (has_errors(diagnostics)) return touched;
  refresh_blocks(stale, whole, fresh, touched);
  std::sort(touched.lines.begin(), touched.lines.end(), [](const auto& a, const auto& b) {
    return a.agency != b.agency ? a.agency < b.agency : a.item < b.item;
  });
  sort_out(touched.agencies);
  return touched;
}

// Puts the new scores in their places, block by block.
void Rescorer::refresh_blocks(const Stale& stale, const std::vector<std::size_t>& whole,
                              std::vector<NewScore>& fresh, Touched& touched) {
  std::map<std::size_t, Renewal> blocks;
  const auto is_whole = [&](std::size_t block) {
    return std::binary_search(whole.begin(), whole.end(), block);
  };
  for (const auto block : stale.totals) {
    if (!is_whole(block)) blocks[block].has_new_set = true;
  }
  for (auto& score : fresh) {
    auto& renewal = blocks[block_of(score.line.agency)];
    renewal.fresh.push_back(&score);
    renewal.rows.push_back(*rows_[score.line.agency]);
  }
  for (const auto agency : stale.standings) {
    if (!rows_[agency] || is_whole(block_of(agency))) continue;
    blocks[block_of(agency)].rows.push_back(*rows_[agency]);
  }
  for (auto& [block, renewal] : blocks) {
    sort_out(renewal.rows);
    renew(block, renewal, touched);
  }
}

void Rescorer::renew(std::size_t block, const Renewal& renewal, Touched& touched) {
  BlockScore& score = scored_.blocks[block];
  Keeper& keeper = keepers_[block];
  if (!renewal.has_new_set && renewal.rows.size() == 1) {
    const std::size_t row = renewal.rows[0];
    const Seen before = seen(block, row);
    for (auto* fresh : renewal.fresh) install(*fresh, touched);
    keeper.totals->add_up(score, row);
    std::vector<std::size_t> moved;
    keeper.standings->update(row, moved);
    if (!(seen(block, row) == before)) moved.push_back(row);
    for (const auto other : moved) touched.agencies.push_back(score.agencies[other].agency);
    return;
  }
  const std::vector<Seen> before = seen(block);
  for (auto* fresh : renewal.fresh) install(*fresh, touched);
  if (renewal.has_new_set) {
    keeper.totals = std::make_unique<Totals>(*assessment_.blocks()[block].set);
    keeper.totals->add_up(score);
    keeper.standings = std::make_unique<Standings>(assessment_, moment_.stage, score);
  } else {
    std::vector<std::size_t> moved;
    for (const auto row : renewal.rows) {
      keeper.totals->add_up(score, row);
      keeper.standings->update(row, moved);
    }
  }
  note_seen(before, block, touched);
}

void Rescorer::note_seen(const std::vector<Seen>& before, std::size_t block,
                         Touched& touched) const {
  for (std::size_t row = 0; row < before.size(); ++row) {
    if (seen(block, row) == before[row]) continue;
    touched.agencies.push_back(scored_.blocks[block].agencies[row].agency);
  }
}

void Rescorer::install(NewScore& fresh, Touched& touched) {
  const std::size_t agency = fresh.line.agency;
  BlockScore& block = scored_.blocks[block_of(agency)];
  AgencyScore& score = block.agencies[*rows_[agency]];
  ItemScore& item = score.items[fresh.line.item];
  replace_missing(score.missing, fresh.line.item, std::move(fresh.missing));
  if (item == fresh.score) return;
  if (item.is_open != fresh.score.is_open) {
    const Block& of = assessment_.blocks()[block.block];
    count_open(block, of.office_of(fresh.line.item).text, fresh.score.is_open);
  }
  touched.lines.push_back({agency, fresh.line.item, item, fresh.score});
  item = fresh.score;
}

std::vector<Stale::Line> Rescorer::widened(const Stale& stale, Diagnostics& diagnostics) {
  std::vector<Stale::Line> lines = stale.lines;
  if (rollup_) add_sums_above(lines, diagnostics);
  std::erase_if(lines, [&](const auto& line) {
    const auto& whole = stale.blocks;
    return !rows_[line.agency] ||
           std::find(whole.begin(), whole.end(), block_of(line.agency)) != whole.end();
  });
  sort_out(lines);
  add_peers(lines);
  sort_out(lines);
  return lines;
}

// Where the field of an item has changed, every agency of the block is measured by another.
void Rescorer::add_peers(std::vector<Stale::Line>& lines) {
  std::vector<Stale::Line> fields;  // block and item
  for (const auto& line : lines) {
    const CriteriaSet& set = assessment_.set_of(line.agency);
    if (!std::holds_alternative<PeerRule>(set.all_items[line.item]->rule)) continue;
    fields.push_back({block_of(line.agency), line.item});
  }
  sort_out(fields);
  for (const auto& [block, item] : fields) {
    BlockScore& score = scored_.blocks[block];
    PeerField field = peer_field(assessment_, score, item, moment_, rollup_.get());
    if (field == score.peers[item]) continue;
    score.peers[item] = std::move(field);
    for (const auto& agency : score.agencies) lines.push_back({agency.agency, item});
  }
}

std::vector<Rescorer::NewScore> Rescorer::score_lines(const std::vector<Stale::Line>& lines,
                                                      Diagnostics& diagnostics) const {
  std::vector<NewScore> fresh(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [agency, item] = lines[i];
    const CriteriaSet& set = assessment_.set_of(agency);
    AgencyScorer scorer(assessment_, set, moment_, scored_.blocks[block_of(agency)].peers,
                        rollup_.get(), diagnostics);
    fresh[i].line = lines[i];
    fresh[i].score = scorer.score_item(agency, item, fresh[i].missing);
    const bool is_faulty = assessment_.records(agency).faulty;
    if (fresh[i].missing && must_be_whole(set, moment_.stage, is_faulty)) {
      diagnostics.push_back(
          missing_error(assessment_.agencies()[agency], *set.all_items[item], *fresh[i].missing));
    }
  }
  return fresh;
}

void Rescorer::score_blocks(const std::vector<std::size_t>& blocks, Touched& touched,
                            Diagnostics& diagnostics) {
  std::vector<Result<BlockScore>> fresh(blocks.size());
  for_each_index(blocks.size(), threads_, [&](std::size_t i) {
    fresh[i] = score_block(assessment_, blocks[i], moment_, rollup_.get());
  });
  for (const auto& block : fresh) {
    diagnostics.insert(diagnostics.end(), block.diagnostics.begin(), block.diagnostics.end());
  }
  if (has_errors(diagnostics)) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto before = seen(blocks[i]);
    BlockScore old = std::move(scored_.blocks[blocks[i]]);
    scored_.blocks[blocks[i]] = std::move(*fresh[i].value);
    rebuild(blocks[i]);
    compare(old, scored_.blocks[blocks[i]], touched);
    note_seen(before, blocks[i], touched);
  }
}

Touched Rescorer::score_everything(Diagnostics& diagnostics) {
  Touched touched;
  ScoreOptions options;
  options.threads = threads_;
  options.last_round = moment_.last_round;
  auto fresh = score(assessment_, moment_.stage, options);
  diagnostics.insert(diagnostics.end(), fresh.diagnostics.begin(), fresh.diagnostics.end());
  if (!fresh) return touched;
  std::vector<std::optional<Seen>> before(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i]) before[i] = seen(block_of(i), *rows_[i]);
  }
  const Scored old = std::move(scored_);
  scored_ = std::move(*fresh);
  rebuild();
  for (std::size_t b = 0; b < scored_.blocks.size(); ++b) {
    compare(old.blocks[b], scored_.blocks[b], touched);
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto after = rows_[i] ? std::optional(seen(block_of(i), *rows_[i])) : std::nullopt;
    if (before[i] != after) touched.agencies.push_back(i);
  }
  return touched;
}

// The lines that differ, of agencies that both have; both are in the order of agencies.csv.
void Rescorer::compare(const BlockScore& before, const BlockScore& after, Touched& touched) const {
  auto old = before.agencies.begin();
  for (const auto& agency : after.agencies) {
    while (old != before.agencies.end() && old->agency < agency.agency) ++old;
    if (old == before.agencies.end() || old->agency != agency.agency) continue;
    for (std::size_t i = 0; i < agency.items.size(); ++i) {
      if (old->items[i] == agency.items[i]) continue;
      touched.lines.push_back({agency.agency, i, old->items[i], agency.items[i]});
    }
  }
}

}  // namespace parindex
