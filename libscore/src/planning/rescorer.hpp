// Rescorer: keeps scores and standings in step with an assessment that is being edited.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "parindex/what_if.hpp"
#include "planning/edits.hpp"
#include "ranking/standings.hpp"
#include "scoring/agency_scorer.hpp"
#include "scoring/totals.hpp"

namespace parindex {

class Rescorer {
 public:
  // `scored` is of the assessment, which must outlive this.
  Rescorer(const Assessment& assessment, Scored scored, int threads);

  const Scored& scored() const { return scored_; }
  // Where the agency stands; none where it is not scored.
  const RankedAgency* standing(std::size_t agency) const;

  // Scores anew what is stale. Where that finds errors the edits have to be undone and what is
  // stale then be refreshed too.
  Touched refresh(const Stale& stale, Diagnostics& diagnostics);

 private:
  // What is kept beside the scores of one block.
  struct Keeper {
    std::unique_ptr<Totals> totals;
    std::unique_ptr<Standings> standings;
  };
  // What people see of an agency.
  struct Seen {
    Points points, max, bonus, penalty;
    std::optional<Fraction> index;
    std::optional<int> rank;
    std::optional<std::size_t> band;
    BandLimit band_limit = BandLimit::none;
    Unranked unranked = Unranked::no;
    bool is_tied = false;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  struct NewScore {
    Stale::Line line;
    ItemScore score;
    std::optional<MissingLine> missing;
  };
  // What of one block is to be replaced.
  struct Renewal {
    std::vector<NewScore*> fresh;
    std::vector<std::size_t> rows;  // whose totals or standings are to be seen to
    bool has_new_set = false;
  };

  void rebuild();
  void rebuild(std::size_t block);
  void find_parents();
  void find_levels();
  std::size_t block_of(std::size_t agency) const;
  Seen seen(std::size_t block, std::size_t row) const;
  std::vector<Seen> seen(std::size_t block) const;

  Touched score_everything(Diagnostics& diagnostics);
  void score_blocks(const std::vector<std::size_t>& blocks, Touched& touched,
                    Diagnostics& diagnostics);
  std::vector<Stale::Line> widened(const Stale& stale, Diagnostics& diagnostics);
  void add_sums_above(std::vector<Stale::Line>& lines, Diagnostics& diagnostics);
  std::set<std::size_t> items_above(const Stale::Line& line, std::size_t parent) const;
  void add_peers(std::vector<Stale::Line>& lines);
  std::vector<NewScore> score_lines(const std::vector<Stale::Line>& lines,
                                    Diagnostics& diagnostics) const;
  void install(NewScore& fresh, Touched& touched);
  void refresh_blocks(const Stale& stale, const std::vector<std::size_t>& whole,
                      std::vector<NewScore>& fresh, Touched& touched);
  void renew(std::size_t block, const Renewal& renewal, Touched& touched);
  void compare(const BlockScore& before, const BlockScore& after, Touched& touched) const;
  void note_seen(const std::vector<Seen>& before, std::size_t block, Touched& touched) const;

  const Assessment& assessment_;
  Scored scored_;
  std::shared_ptr<Rollup> rollup_;  // that of scored_, which nobody else has
  Moment moment_;
  int threads_;
  std::vector<Keeper> keepers_;                    // by block
  std::vector<std::optional<std::size_t>> rows_;   // by agency
  std::vector<std::vector<std::size_t>> parents_;  // by agency: whose sums count its facts
  std::vector<std::size_t> levels_;                // by agency, where there are sums
  bool has_circles_ = false;                       // of parents: levels_ mean nothing
};

}  // namespace parindex
