// What a line's menu is made of: its movers, sorted into components, and points that are given.
#include <algorithm>
#include <iterator>
#include <set>

#include "planning/steps/menu.hpp"

namespace parindex {
namespace {

std::set<std::uint16_t> facts_in(const Directions& directions) {
  std::set<std::uint16_t> facts;
  for (const auto& [fact, unused] : directions.facts) facts.insert(fact);
  return facts;
}

bool share_one(const std::set<std::uint16_t>& a, const std::set<std::uint16_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](auto fact) { return b.count(fact) != 0; });
}

// A part or a condition of a rule.
struct Piece {
  std::set<std::uint16_t> moved;  // facts that some mover moves
  Directions directions;
  std::vector<std::size_t> members;
};

// Pieces that share a moved fact become one.
std::vector<Piece> joined_pieces(std::vector<Piece> pieces) {
  std::vector<Piece> joined;
  for (auto& piece : pieces) {
    Piece whole = std::move(piece);
    for (auto it = joined.begin(); it != joined.end();) {
      if (!share_one(it->moved, whole.moved)) {
        ++it;
        continue;
      }
      whole.moved.insert(it->moved.begin(), it->moved.end());
      whole.members.insert(whole.members.begin(), it->members.begin(), it->members.end());
      whole.directions.is_monotone &= it->directions.is_monotone;
      for (const auto& [fact, direction] : it->directions.facts) {
        Direction& own = whole.directions.facts[fact];
        own.up |= direction.up;
        own.down |= direction.down;
        own.stays |= direction.stays;
      }
      it = joined.erase(it);
    }
    joined.push_back(std::move(whole));
  }
  return joined;
}

std::vector<Mover> movers_in(const std::vector<Mover>& movers,
                             const std::set<std::uint16_t>& facts) {
  std::vector<Mover> own;
  for (const auto& mover : movers) {
    if (facts.count(static_cast<std::uint16_t>(mover.fact)) != 0) own.push_back(mover);
  }
  return own;
}

std::set<std::uint16_t> moved_by(const std::vector<Mover>& movers) {
  std::set<std::uint16_t> facts;
  for (const auto& mover : movers) facts.insert(static_cast<std::uint16_t>(mover.fact));
  return facts;
}

std::set<std::uint16_t> both(const std::set<std::uint16_t>& a, const std::set<std::uint16_t>& b) {
  std::set<std::uint16_t> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(common, common.begin()));
  return common;
}

}  // namespace

Menu::Menu(const Scored& scored, const AgencyScore& score, std::size_t item, const Costs* costs)
    : line_(std::make_unique<PlannedLine>(scored, score, item)), costs_(costs) {
  if (!line_->counts() || is_survey(line_->item().rule)) {
    if (costs_ != nullptr && line_->counts()) build_points_way();
    return;
  }
  build_points_way();
  if (is_judgement(line_->item().rule)) return;
  auto movers = costs_ == nullptr ? default_movers(*line_) : movers_of(*line_, rows_of_line());
  missing_ = still_missing(*line_, movers);
  if (!missing_.empty()) return;
  has_facts_way_ = true;
  build_components(std::move(movers));
}

std::vector<const CostRow*> Menu::rows_of_line() const {
  std::vector<const CostRow*> rows;
  std::vector<const CostRow*> general;
  for (const auto& row : costs_->rows) {
    if (row.item != line_->item().id) continue;
    if (row.agency == line_->agency()) rows.push_back(&row);
    if (!row.agency) general.push_back(&row);
  }
  // A row of the agency's own takes the place of the one for all.
  for (const auto* row : general) {
    const bool is_replaced = std::any_of(rows.begin(), rows.end(), [&](const CostRow* own) {
      return own->agency && own->fact == row->fact && own->word == row->word;
    });
    if (!is_replaced) rows.push_back(row);
  }
  return rows;
}

void Menu::add_component(std::vector<Mover> movers, Directions directions,
                         Component::Measure measure) {
  components_.emplace_back(*line_, std::move(movers), std::move(directions), std::move(measure));
}

void Menu::build_components(std::vector<Mover> movers) {
  const Item& item = line_->item();
  const bool more = !line_->is_penalty();
  const Fraction sense = more ? 1 : -1;
  const PlannedLine* const line = line_.get();
  const auto moved = moved_by(movers);
  std::vector<Piece> pieces;
  if (const auto* parts = std::get_if<PartsRule>(&item.rule)) {
    combined_ = Combined::sum;
    for (std::size_t i = 0; i < parts->parts.size(); ++i) {
      Piece piece;
      piece.directions = directions_of(item, parts->parts[i].rule, parts->parts[i].max, more);
      piece.moved = both(facts_in(piece.directions), moved);
      piece.members = {i};
      pieces.push_back(std::move(piece));
    }
    for (auto& piece : joined_pieces(std::move(pieces))) {
      const auto members = piece.members;
      add_component(
          movers_in(movers, piece.moved), std::move(piece.directions),
          [line, parts, members, sense](const FactValues& facts) -> std::optional<Fraction> {
            Fraction sum = 0;
            for (const auto member : members) {
              const auto points = line->exact(parts->parts[member], facts);
              if (!points) return std::nullopt;
              sum = sum + *points;
            }
            return sense * sum;
          });
    }
    return;
  }
  const auto* const all = std::get_if<AllRule>(&item.rule);
  if (all != nullptr && more) {
    combined_ = Combined::all;
    for (std::size_t i = 0; i < all->conditions.size(); ++i) {
      Piece piece;
      piece.directions = directions_of(item, AllRule{{all->conditions[i]}}, item.max, more);
      piece.moved = both(facts_in(piece.directions), moved);
      piece.members = {i};
      pieces.push_back(std::move(piece));
    }
    for (auto& piece : joined_pieces(std::move(pieces))) {
      const auto members = piece.members;
      add_component(movers_in(movers, piece.moved), std::move(piece.directions),
                    [all, members](const FactValues& facts) -> std::optional<Fraction> {
                      bool holds = true;
                      for (const auto member : members) {
                        const auto evaluated = all->conditions[member].evaluate(facts);
                        if (evaluated.fault != EvaluationFault::none) return std::nullopt;
                        holds &= evaluated.holds;
                      }
                      return holds ? Fraction(1) : Fraction(0);
                    });
    }
    return;
  }
  add_component(std::move(movers), directions_of(item, more),
                [line, sense](const FactValues& facts) -> std::optional<Fraction> {
                  const auto exact = line->exact(facts);
                  if (!exact) return std::nullopt;
                  return sense * *exact;
                });
}

// An appraiser gives a judgement's points, at its steps; with costs as the row says, of any line.
void Menu::build_points_way() {
  const Item& item = line_->item();
  const bool has_stage = line_->scored().stage != Stage::computed;
  const Points room = line_->is_penalty() ? line_->now().points : item.max - line_->now().points;
  if (room <= Points() || !has_stage) return;
  const auto* const judgement = std::get_if<JudgementRule>(&item.rule);
  if (costs_ == nullptr) {
    if (judgement == nullptr) return;
    each_given_ = judgement->step;
    most_given_ = room.micros() / each_given_->micros();
    return;
  }
  for (const auto* row : rows_of_line()) {
    if (row->is_out || !row->fact.empty() || !row->unit || row->limit == 0) continue;
    each_given_ = Fraction(*row->unit).rounded(6);
    most_given_ = room.micros() / each_given_->micros();
    most_given_ = std::min(most_given_, row->limit.value_or(most_given_));
    cost_given_ = millionths(row->cost);
    return;
  }
}

}  // namespace parindex
