#include "tally/sql/sql_condition.hpp"

#include <gtest/gtest.h>

#include "tally/sql/sql_words.hpp"
#include "tally/sql_source.hpp"

namespace parindex {
namespace {

using enum SqlDialect;

std::string sql_of(SqlDialect dialect, const std::string& condition) {
  TallySource source = sql_source();
  source.facts = {sql_fact("1.1", "all", TallyKind::count, 0, condition)};
  source = finished(std::move(source));
  return sql_condition(dialect, source.facts[0].where, *Date::of(2022, 12, 15), sql_name).text;
}

TEST(SqlCondition, NamesLiteralsAndWhatIsSet) {
  EXPECT_EQ(sql_of(sqlite, "online"), R"("online")");
  EXPECT_EQ(sql_of(sqlite, "returned is set"), R"("returned" IS NOT NULL)");
  EXPECT_EQ(sql_of(sqlite, "returned is not set"), R"("returned" IS NULL)");
  EXPECT_EQ(sql_of(sqlite, "dossier = 'O''Brien \\'"), R"("dossier" = 'O''Brien \')");
  EXPECT_EQ(sql_of(duckdb, "dossier != 'O''Brien \\'"), R"("dossier" <> 'O''Brien \')");
  EXPECT_EQ(sql_of(clickhouse, "dossier = 'O''Brien \\'"), R"("dossier" = 'O''Brien \\')");
  EXPECT_EQ(sql_of(postgresql, "online = yes"), R"("online" = TRUE)");
}

TEST(SqlCondition, Dates) {
  EXPECT_EQ(sql_of(duckdb, "received <= 2020-02-29"), R"("received" <= DATE '2020-02-29')");
  EXPECT_EQ(sql_of(postgresql, "received > as_of"), R"("received" > DATE '2022-12-15')");
  EXPECT_EQ(sql_of(clickhouse, "received < as_of"), R"("received" < toDate32('2022-12-15'))");
  EXPECT_EQ(sql_of(sqlite, "received = as_of"), R"("received" = '2022-12-15')");
}

// Numbers are whole: units of the finer side's last decimal.
TEST(SqlCondition, NumbersInUnits) {
  EXPECT_EQ(sql_of(sqlite, "weight >= 1.5"), R"("weight" >= 1500)");
  EXPECT_EQ(sql_of(sqlite, "steps >= 1.5"), R"("steps" * 10 >= 15)");
  EXPECT_EQ(sql_of(sqlite, "weight > 85%"), R"("weight" > 850)");
  EXPECT_EQ(sql_of(sqlite, "fee is set and fee + weight > steps"),
            R"("fee" IS NOT NULL AND "fee" * 10 + "weight" > "steps" * 1000)");
  EXPECT_EQ(sql_of(sqlite, "steps * 0.5 > 1"), R"("steps" * 5 > 10)");
  EXPECT_EQ(sql_of(sqlite, "-steps > -2"), R"(-"steps" > -2)");
  EXPECT_EQ(sql_of(sqlite, "(steps + 1) * 2 > 3 - (steps - 1)"),
            R"(("steps" + 1) * 2 > 3 - ("steps" - 1))");
}

TEST(SqlCondition, ExtremesByDialect) {
  EXPECT_EQ(sql_of(sqlite, "min(steps, 3) = max(1, 2)"), R"(min("steps", 3) = 2)");
  EXPECT_EQ(sql_of(postgresql, "max(steps, 3) = 4"), R"(greatest("steps", 3) = 4)");
}

// A literal takes a type as small as will hold it, in which a product of two could overflow.
TEST(SqlCondition, ConstantsAreWorkedOutHere) {
  EXPECT_EQ(sql_of(postgresql, "steps > 100000 * 100000"), R"("steps" > 10000000000)");
  EXPECT_EQ(sql_of(clickhouse, "steps > 100000 * 100000"), R"("steps" > toInt64(10000000000))");
  EXPECT_EQ(sql_of(sqlite, "steps > 2 * (3 - 0.5) + -1"), R"("steps" * 10 > 40)");
}

TEST(SqlCondition, BracketsWhereMeaningNeedsThem) {
  EXPECT_EQ(sql_of(sqlite, "online or paid and steps = 1"),
            R"("online" OR "paid" AND "steps" = 1)");
  EXPECT_EQ(sql_of(sqlite, "(online or paid) and steps = 1"),
            R"(("online" OR "paid") AND "steps" = 1)");
  EXPECT_EQ(sql_of(sqlite, "not (online and paid)"), R"(NOT ("online" AND "paid"))");
  EXPECT_EQ(sql_of(sqlite, "online = (steps > 1)"), R"("online" = ("steps" > 1))");
  EXPECT_EQ(sql_of(sqlite, "not not online"), R"(NOT (NOT "online"))");
}

}  // namespace
}  // namespace parindex
