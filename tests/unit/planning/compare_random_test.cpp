// The parts of every change add up, whatever the rules, policies, facts and stages of both years.
#include <gtest/gtest.h>

#include <array>

#include "parindex/compare.hpp"
#include "planning/drawn_pair.hpp"
#include "planning/seen_facts.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::Random;

// Sets are told of much that does not matter here.
std::shared_ptr<const CriteriaSet> sound(const test::SetText& text) {
  const auto result = read_criteria_set(text.text(), "set.info");
  if (!result) throw std::runtime_error(test::shown(result.diagnostics) + text.text());
  return *result;
}

OneBlock drawn_year(Random& random, int year, bool is_new) {
  const std::string shown = std::to_string(year);
  OneBlock drawn(sound(test::drawn_set(random, shown, is_new)));
  drawn.year.year = year;
  std::vector<std::size_t> numbers = {0, 1, 2, 3, 4, 5, 6, 7};
  random.shuffle(numbers);
  for (const auto number : numbers) {
    if (!random.one_in(8)) test::add_drawn(random, drawn, number, shown);
  }
  return drawn;
}

struct Seen {
  int agencies = 0;
  std::array<int, 5> parts{};  // that are not 0
  int unknown_rules = 0;
  int without_index = 0;
};

void expect_sums(const ComparedAgency& agency, Seen& seen) {
  if (!agency.change) {
    ++seen.without_index;
    return;
  }
  ++seen.agencies;
  seen.unknown_rules += agency.unknown_rules > 0;
  const Fraction change = *agency.after.score->index - *agency.before.score->index;
  EXPECT_EQ(*agency.change, change);
  EXPECT_EQ(agency.parts.sum(), change);
  EXPECT_EQ(agency.sources.sum(), change);
  const auto& parts = agency.parts;
  const Fraction* const all[] = {&parts.applicability, &parts.weight, &parts.rule, &parts.evidence,
                                 &parts.rounding};
  for (std::size_t i = 0; i < 5; ++i) seen.parts[i] += !all[i]->is_zero();

  // What is printed adds up, too.
  const auto micros = [](const std::string& text) { return Points::parse(text).value().micros(); };
  std::int64_t sum = 0;
  for (const auto& part : agency.printed.parts) sum += micros(part);
  EXPECT_EQ(sum, micros(agency.printed.change));
  EXPECT_EQ(sum, micros(agency.printed.after) - micros(agency.printed.before));
  sum = 0;
  for (const auto& source : agency.printed_sources) sum += micros(source);
  EXPECT_EQ(sum, micros(agency.printed.change));
}

void expect_line_sums(const IndexDifference& difference, const Fraction& change) {
  Fraction sum;
  std::int64_t printed = 0;
  for (const auto& term : difference.terms) {
    EXPECT_EQ(term.change, term.share_after - term.share_before);
    sum = sum + term.change;
    printed += Points::parse(term.printed).value().micros();
  }
  EXPECT_EQ(difference.change, change);
  EXPECT_EQ(sum, change);
  if (!difference.printed_rounding.empty()) {
    printed += Points::parse(difference.printed_rounding).value().micros();
  }
  EXPECT_EQ(printed, Points::parse(difference.printed_change).value().micros());
}

// What a line earns before rounding, rounded, is what it earns.
void expect_exact_points(const OneBlock& year, const Scored& scored) {
  for (const auto& agency : scored.blocks[0].agencies) {
    for (std::size_t i = 0; i < agency.items.size(); ++i) {
      const bool counts =
          agency.items[i].state == State::scored || agency.items[i].state == State::missing;
      if (!counts) continue;
      const Fraction exact = exact_points(scored, agency.agency, i, agency.items[i]);
      EXPECT_EQ(*exact.rounded(year.set().item_decimals), agency.items[i].points);
    }
  }
}

TEST(CompareRandom, PartsSourcesAndLinesAddUp) {
  Random random(61);
  Seen seen;
  for (int round = 0; round < 50 && !HasFailure(); ++round) {
    OneBlock before = drawn_year(random, 2022, false);
    OneBlock after = drawn_year(random, 2023, true);
    for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
      const Scored old_scored = before.scored(stage);
      const Scored new_scored = after.scored(stage);
      expect_exact_points(after, new_scored);
      const auto told = compare(old_scored, new_scored, 1);
      ASSERT_TRUE(told) << test::shown(told.diagnostics);
      const auto& block = told->blocks[0];
      for (const auto& agency : block.agencies) {
        expect_sums(agency, seen);
        const auto lines = line_differences(*told, block, agency);
        EXPECT_EQ(lines.has_value(), agency.change.has_value());
        if (lines) expect_line_sums(*lines, *agency.change);
      }
      const std::size_t listed = 2 * block.agencies.size() + told->moved.size();
      EXPECT_EQ(listed, before.year.agencies().size() + after.year.agencies().size());
    }
  }
  // The draws reach everything.
  EXPECT_GT(seen.agencies, 500);
  for (const int count : seen.parts) EXPECT_GT(count, seen.agencies / 10);
  EXPECT_GT(seen.unknown_rules, 10);
}

TEST(CompareRandom, GapsBetweenAgenciesAddUp) {
  Random random(62);
  for (int round = 0; round < 10 && !HasFailure(); ++round) {
    OneBlock year = drawn_year(random, 2022, false);
    const Scored scored = year.scored(Stage::final);
    const Ranking ranking = rank(scored);
    for (const auto& first : ranking.blocks[0].rows) {
      for (const auto& second : ranking.blocks[0].rows) {
        const auto pair = compare_agencies(ranking, first.agency, second.agency);
        if (!first.score->index || !second.score->index) {
          EXPECT_FALSE(pair.terms);
          continue;
        }
        expect_line_sums(*pair.terms, *first.score->index - *second.score->index);
      }
    }
  }
}

// A year against itself changes nothing, in no part, however it is rounded.
TEST(CompareRandom, TheSameYearChangesNothing) {
  Random random(63);
  for (int round = 0; round < 12 && !HasFailure(); ++round) {
    OneBlock year = drawn_year(random, 2022, false);
    for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
      const Scored scored = year.scored(stage);
      const auto told = compare(scored, scored, 1);
      ASSERT_TRUE(told);
      EXPECT_TRUE(told->moved.empty());
      for (const auto& agency : told->blocks[0].agencies) {
        if (!agency.change) continue;
        const auto& parts = agency.parts;
        for (const auto& part : {parts.applicability, parts.weight, parts.rule, parts.evidence,
                                 parts.rounding, *agency.change}) {
          EXPECT_TRUE(part.is_zero()) << part.to_string();
        }
        EXPECT_EQ(agency.ranks_up.value_or(0), 0);
      }
    }
  }
}

TEST(CompareRandom, ThreadsDoNotShow) {
  Random random(64);
  OneBlock before = drawn_year(random, 2022, false);
  OneBlock after = drawn_year(random, 2023, true);
  const Scored old_scored = before.scored(Stage::final);
  const Scored new_scored = after.scored(Stage::final);
  const auto one = compare(old_scored, new_scored, 1);
  const auto many = compare(old_scored, new_scored, 4);
  ASSERT_EQ(one->blocks[0].agencies.size(), many->blocks[0].agencies.size());
  for (std::size_t i = 0; i < one->blocks[0].agencies.size(); ++i) {
    const auto& a = one->blocks[0].agencies[i];
    const auto& b = many->blocks[0].agencies[i];
    EXPECT_EQ(a.printed.parts, b.printed.parts);
    EXPECT_EQ(a.printed_sources, b.printed_sources);
  }
}

}  // namespace
}  // namespace parindex
