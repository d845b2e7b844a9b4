#include "planning/same_scores.hpp"

#include <algorithm>

#include "parindex/rollup.hpp"

namespace parindex::test {
namespace {

// Collects the path to what is compared, and the first that differs.
class Comparison {
 public:
  template <class Value>
  void same(const std::string& what, const Value& a, const Value& b) {
    if (found_.empty() && !(a == b)) found_ = path_ + what;
  }

  // The sizes, then each pair.
  template <class List, class Compare>
  void each(const std::string& what, const List& a, const List& b, const Compare& compare) {
    same(what + ".size", a.size(), b.size());
    if (!found_.empty()) return;
    const std::string outer = path_;
    std::size_t i = 0;
    auto other = b.begin();
    for (const auto& value : a) {
      path_ = outer + what + "[" + std::to_string(i++) + "].";
      compare(value, *other++);
    }
    path_ = outer;
  }

  bool goes_on() const { return found_.empty(); }
  std::string found() const { return found_; }

 private:
  std::string path_;
  std::string found_;
};

void compare_facts(Comparison& c, const FactRecord& a, const FactRecord& b) {
  c.same("value", a.value, b.value);
  c.same("origin", a.origin, b.origin);
  c.same("round", a.round, b.round);
  c.same("document", a.document, b.document);
  c.same("submitted_on", a.submitted_on, b.submitted_on);
}

void compare_missing(Comparison& c, const MissingLine& a, const MissingLine& b) {
  c.same("item", a.item, b.item);
  c.same("facts", a.facts, b.facts);
}

void compare_agencies(Comparison& c, const AgencyScore& a, const AgencyScore& b) {
  c.same("agency", a.agency, b.agency);
  c.same("is_scored", a.is_scored, b.is_scored);
  c.each("items", a.items, b.items, [&](const ItemScore& x, const ItemScore& y) {
    c.same("state", x.state, y.state);
    c.same("basis", x.basis, y.basis);
    c.same("is_open", x.is_open, y.is_open);
    c.same("is_faulty", x.is_faulty, y.is_faulty);
    c.same("points", x.points, y.points);
    c.same("max", x.max, y.max);
  });
  c.same("points", a.points, b.points);
  c.same("applicable_max", a.applicable_max, b.applicable_max);
  c.same("bonus", a.bonus, b.bonus);
  c.same("penalty", a.penalty, b.penalty);
  c.same("index", a.index, b.index);
  c.same("area_index", a.area_index, b.area_index);
  c.same("appraised_points", a.appraised_points, b.appraised_points);
  c.same("appraised_max", a.appraised_max, b.appraised_max);
  c.same("survey_points", a.survey_points, b.survey_points);
  c.same("survey_max", a.survey_max, b.survey_max);
  c.each("missing", a.missing, b.missing,
         [&](const auto& x, const auto& y) { compare_missing(c, x, y); });
  c.same("has_self_scores", a.has_self_scores, b.has_self_scores);
}

void compare_blocks(Comparison& c, const BlockScore& a, const BlockScore& b) {
  c.same("block", a.block, b.block);
  c.each("agencies", a.agencies, b.agencies,
         [&](const auto& x, const auto& y) { compare_agencies(c, x, y); });
  c.each("peers", a.peers, b.peers, [&](const auto& x, const auto& y) {
    c.same("item", x.first, y.first);
    c.same("count", x.second.count, y.second.count);
    c.same("lowest", x.second.lowest, y.second.lowest);
    c.same("highest", x.second.highest, y.second.highest);
    c.same("sum", x.second.sum, y.second.sum);
  });
  c.same("points", a.points, b.points);
  c.same("max", a.max, b.max);
  c.same("area_points", a.area_points, b.area_points);
  c.same("area_max", a.area_max, b.area_max);
  c.same("open_by_office", a.open_by_office, b.open_by_office);
  c.same("open_lines", a.open_lines, b.open_lines);
}

void compare_sums(Comparison& c, const Assessment& year, const RolledUpFacts& a,
                  const RolledUpFacts& b) {
  for (std::size_t agency = 0; agency < year.agencies().size() && c.goes_on(); ++agency) {
    if (!year.agencies()[agency].block) continue;
    for (std::size_t fact = 0; fact < year.set_of(agency).fact_count; ++fact) {
      const auto* const x = a.find(agency, fact);
      const auto* const y = b.find(agency, fact);
      const std::string what =
          "sum of agency " + std::to_string(agency) + ", fact " + std::to_string(fact);
      c.same(what, x == nullptr, y == nullptr);
      if (x == nullptr || y == nullptr) continue;
      c.same(what + " value", x->record.value, y->record.value);
      c.same(what + " left_out", x->left_out, y->left_out);
      c.each(what + " parts", x->parts, y->parts, [&](const auto& m, const auto& n) {
        c.same("agency", m.agency, n.agency);
        compare_facts(c, m.record, n.record);
      });
    }
  }
}

void compare_rows(Comparison& c, const RankedAgency& a, const RankedAgency& b) {
  c.same("rank", a.rank, b.rank);
  c.same("unranked", a.unranked, b.unranked);
  c.same("index_text", a.index_text, b.index_text);
  c.same("band", a.band, b.band);
  c.same("band_limit", a.band_limit, b.band_limit);
  c.same("is_tied", a.is_tied, b.is_tied);
}

void compare_rankings(Comparison& c, const BlockRanking& a, const BlockRanking& b) {
  c.same("block", a.block, b.block);
  c.each("rows", a.rows, b.rows, [&](const RankedAgency& x, const RankedAgency& y) {
    c.same("agency", x.agency, y.agency);
    c.same("score's agency", x.score->agency, y.score->agency);
    c.same("score's index", x.score->index, y.score->index);
    compare_rows(c, x, y);
  });
  c.same("excused", a.excused, b.excused);
  c.each("band_counts", a.band_counts, b.band_counts, [&](const auto& x, const auto& y) {
    c.same("band", x.band, y.band);
    c.same("count", x.count, y.count);
    c.same("share_text", x.share_text, y.share_text);
  });
}

void compare_appraisals(Comparison& c, const Appraisal& a, const Appraisal& b) {
  c.same("item", a.item, b.item);
  c.same("scope", a.scope, b.scope);
  c.same("round", a.round, b.round);
  c.same("kind", a.kind, b.kind);
  c.same("points", a.points, b.points);
  c.same("fact", a.fact, b.fact);
  compare_facts(c, a.corrected, b.corrected);
  c.same("appraiser", a.appraiser, b.appraiser);
  c.same("reason", a.reason, b.reason);
}

void compare_records(Comparison& c, const AgencyRecords& a, const AgencyRecords& b) {
  c.each("self_scores", a.self_scores, b.self_scores, [&](const auto& x, const auto& y) {
    c.same("item", x.item, y.item);
    c.same("points", x.points, y.points);
  });
  c.each("appraisals", a.appraisals, b.appraisals,
         [&](const auto& x, const auto& y) { compare_appraisals(c, x, y); });
  c.each("surveys", a.surveys, b.surveys, [&](const auto& x, const auto& y) {
    c.same("item", x.item, y.item);
    c.same("option", x.option, y.option);
    c.same("count", x.count, y.count);
  });
  c.each("events", a.events, b.events, [&](const auto& x, const auto& y) {
    c.same("event", x.event, y.event);
    c.same("document", x.document, y.document);
  });
  c.each("not_applicable", a.not_applicable, b.not_applicable,
         [&](const auto& x, const auto& y) { c.same("item", x.item, y.item); });
  c.each("supposed", a.supposed, b.supposed, [&](const auto& x, const auto& y) {
    c.same("item", x.item, y.item);
    c.same("applies", x.applies, y.applies);
    c.same("points", x.points, y.points);
    c.same("by_rule", x.by_rule, y.by_rule);
  });
}

void compare_all_facts(Comparison& c, const Assessment& a, const Assessment& b) {
  for (std::size_t agency = 0; agency < a.agencies().size() && c.goes_on(); ++agency) {
    if (!a.agencies()[agency].block) continue;
    for (std::size_t fact = 0; fact < a.set_of(agency).fact_count; ++fact) {
      const auto* const x = a.fact(agency, fact);
      const auto* const y = b.fact(agency, fact);
      const std::string what =
          "fact " + std::to_string(fact) + " of agency " + std::to_string(agency);
      c.same(what, x == nullptr, y == nullptr);
      if (x == nullptr || y == nullptr || x->value == y->value) continue;
      c.same(what + " value", x->value, y->value);
    }
  }
}

}  // namespace

std::string difference(const Scored& a, const Scored& b) {
  Comparison c;
  c.same("stage", a.stage, b.stage);
  c.same("last_round", a.last_round, b.last_round);
  c.each("blocks", a.blocks, b.blocks,
         [&](const auto& x, const auto& y) { compare_blocks(c, x, y); });
  c.same("rollup", a.rollup == nullptr, b.rollup == nullptr);
  if (!c.goes_on() || !a.rollup) return c.found();
  compare_sums(c, *a.assessment, a.rollup->at(a.stage), b.rollup->at(a.stage));
  if (a.assessment->previous) {
    compare_sums(c, *a.assessment->previous, a.rollup->last_year, b.rollup->last_year);
  }
  return c.found();
}

std::string difference(const Ranking& a, const Ranking& b) {
  Comparison c;
  c.each("blocks", a.blocks, b.blocks,
         [&](const auto& x, const auto& y) { compare_rankings(c, x, y); });
  c.each("diagnostics", a.diagnostics, b.diagnostics, [&](const auto& x, const auto& y) {
    c.same("code", x.code, y.code);
    c.same("arguments", x.arguments, y.arguments);
  });
  return c.found();
}

std::string difference(const Assessment& a, const Assessment& b) {
  Comparison c;
  c.each("blocks", a.blocks(), b.blocks(), [&](const Block& x, const Block& y) {
    c.same("set", x.set, y.set);
    c.same("agencies", x.agencies, y.agencies);
  });
  c.each("agencies", a.agencies(), b.agencies(), [&](const Agency& x, const Agency& y) {
    c.same("code", x.code, y.code);
    c.same("status", x.status, y.status);
    c.same("reason", x.reason, y.reason);
    c.same("parent", x.parent, y.parent);
    c.same("properties", x.properties, y.properties);
  });
  std::vector<const AgencyRecords*> mine, theirs;
  for (std::size_t i = 0; i < a.agencies().size(); ++i) {
    mine.push_back(&a.records(i));
    theirs.push_back(&b.records(i));
  }
  c.each("records", mine, theirs,
         [&](const auto* x, const auto* y) { compare_records(c, *x, *y); });
  compare_all_facts(c, a, b);
  return c.found();
}

bool is_same(const ItemScore& a, const ItemScore& b) {
  return a.state == b.state && a.basis == b.basis && a.is_open == b.is_open &&
         a.is_faulty == b.is_faulty && a.points == b.points && a.max == b.max;
}

bool is_same(const RankedAgency& a, const RankedAgency& b) {
  Comparison c;
  compare_rows(c, a, b);
  return c.goes_on();
}

}  // namespace parindex::test
