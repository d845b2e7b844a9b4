#include "equal_answers.hpp"

namespace parindex::benchmark {
namespace {

bool is_same(const ItemScore& a, const ItemScore& b) {
  return a.state == b.state && a.basis == b.basis && a.is_open == b.is_open &&
         a.points == b.points && a.max == b.max;
}

bool is_same(const AgencyScore& a, const AgencyScore& b) {
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!is_same(a.items[i], b.items[i])) return false;
  }
  return a.items.size() == b.items.size() && a.points == b.points &&
         a.applicable_max == b.applicable_max && a.index == b.index &&
         a.area_index == b.area_index && a.missing.size() == b.missing.size() &&
         a.appraised_points == b.appraised_points && a.survey_points == b.survey_points;
}

bool is_same(const RankedAgency& a, const RankedAgency& b) {
  return a.rank == b.rank && a.is_tied == b.is_tied && a.unranked == b.unranked &&
         a.index_text == b.index_text && a.band == b.band && a.band_limit == b.band_limit;
}

}  // namespace

std::string first_difference(const WhatIf& session, const Ranking& anew) {
  for (const auto& block : anew.blocks) {
    for (const auto& row : block.rows) {
      const RankedAgency& standing = session.standing(row.agency);
      if (is_same(standing, row) && is_same(*standing.score, *row.score)) continue;
      return session.assessment().agencies()[row.agency].code.text;
    }
  }
  return {};
}

}  // namespace parindex::benchmark
