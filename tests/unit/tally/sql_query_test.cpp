#include "tally/sql/sql_query.hpp"

#include <gtest/gtest.h>

#include "tally/sql/sql_words.hpp"
#include "tally/sql_source.hpp"

namespace parindex {
namespace {

using enum SqlDialect;

constexpr SqlDialect kDialects[] = {duckdb, postgresql, clickhouse, sqlite};

TallySource counted_source() {
  TallySource source = sql_source();
  source.facts = {sql_fact("1.1", "all", TallyKind::count),
                  sql_fact("1.1", "fees", TallyKind::sum, 4),
                  sql_fact("1.2", "last", TallyKind::max, 3)};
  source.checks.push_back({Expression("returned is not set or received <= returned"), {}, {}});
  return finished(std::move(source));
}

std::string query_of(const TallySource& source, SqlDialect dialect,
                     std::vector<SqlAgency> agencies = {{"health", {{0, false}, {1, true}}},
                                                        {"idle", {}},
                                                        {"o'brien", {{2, false}}}}) {
  return sql_query({source,
                    std::move(agencies),
                    Date::of(2022, 1, 1),
                    {},
                    *Date::of(2022, 12, 15),
                    "Năm 2022\nDROP TABLE x"},
                   dialect);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(SqlQuery, TellsWhatItIsAndHowToRunIt) {
  const TallySource source = counted_source();
  const auto told = [&](SqlDialect dialect) { return query_of(source, dialect); };
  EXPECT_TRUE(
      told(duckdb).starts_with("-- dossiers: Hồ sơ\n"
                               "-- Năm 2022 DROP TABLE x, as of 2022-12-15, from 2022-01-01\n"
                               "-- Run:   duckdb -csv DATABASE < dossiers.sql > dossiers.csv\n"
                               "-- Table: dossiers, with\n"
                               "--   dossier text,\n"));
  EXPECT_TRUE(has(told(postgresql), "-- Run:   psql --csv -v ON_ERROR_STOP=1 DATABASE <"));
  EXPECT_TRUE(has(told(clickhouse), "-- Run:   clickhouse client --format Custom"));
  EXPECT_TRUE(has(told(sqlite), "-- Run:   sqlite3 -header -separator , DATABASE <"));
  EXPECT_FALSE(has(told(sqlite), "phone")) << "an ignored column is not asked for";
}

// In the order of agencies and, for each, of its list of facts; an agency without facts is known.
TEST(SqlQuery, AgenciesAndTheirFacts) {
  const TallySource source = counted_source();
  for (const auto dialect : {duckdb, postgresql, sqlite}) {
    const std::string query = query_of(source, dialect);
    EXPECT_TRUE(has(query, "    (1, 'health', 1),\n    (2, 'idle', 0),\n    (3, 'o''brien', 2)\n"));
    EXPECT_TRUE(has(query,
                    "    (1, 1, '1.1', 'all', 1, '0'),\n"
                    "    (1, 2, '1.1', 'fees', 2, NULL),\n"  // needs records
                    "    (2, 1, '1.2', 'last', 3, NULL)\n"));
  }
}

TEST(SqlQuery, AFactThatNoAgencyIsToldIsNotCounted) {
  const TallySource source = counted_source();
  for (const auto dialect : kDialects) {
    const std::string query = query_of(source, dialect, {{"health", {{1, false}}}});
    EXPECT_TRUE(has(query, "\"fact 2\""));
    EXPECT_FALSE(has(query, "\"fact 1\""));
    EXPECT_TRUE(has(query, "'0.00'")) << "the sum of nothing has the column's decimals";
  }
}

TEST(SqlQuery, WithoutFactsThereAreNoRows) {
  const TallySource source = counted_source();
  for (const auto dialect : kDialects) {
    EXPECT_TRUE(has(query_of(source, dialect, {{"idle", {}}}), "WHERE 1 = 0;"));
  }
}

TEST(SqlQuery, RecordsAtFaultAreLeftOut) {
  const std::string query = query_of(counted_source(), postgresql);
  EXPECT_TRUE(has(query, R"(  WHERE "dossier" IS NOT NULL
    AND "agency" IN (SELECT code FROM agencies)
    AND "received" BETWEEN DATE '1900-01-01' AND DATE '2999-12-31'
    AND ("returned" IS NULL OR "returned" BETWEEN DATE '1900-01-01' AND DATE '2999-12-31')
    AND ("fee" IS NULL OR "fee" BETWEEN -999999999999999 AND 999999999999999)
    AND "weight" BETWEEN -999999999999999 AND 999999999999999
    AND "steps" BETWEEN -999999999999999 AND 999999999999999
    AND "online" IS NOT NULL
    AND "paid" IS NOT NULL
    AND ("returned" IS NULL OR "received" <= "returned")
)")) << query;
}

TEST(SqlQuery, TheFirstOfDuplicatesInTheOrderOfColumns) {
  const TallySource source = counted_source();
  const std::string order =
      R"(      PARTITION BY "dossier"
      ORDER BY "agency", "received", "returned" NULLS LAST, "fee" NULLS LAST, "weight", "steps", )"
      R"("online", "paid", "channel" NULLS LAST)";
  for (const auto dialect : {duckdb, postgresql, sqlite}) {
    EXPECT_TRUE(has(query_of(source, dialect), order));
  }
}

// What stands in one SELECT with a Distributed table is all that its shards do.
TEST(SqlQuery, ClickHouseReadsChecksAndGroupsInOneSelect) {
  TallySource source = counted_source();
  std::string query = query_of(source, clickhouse);
  EXPECT_FALSE(has(query, "row_number"));
  EXPECT_TRUE(has(query, "  FROM \"dossiers\" AS r\n  WHERE \"dossier\" IS NOT NULL\n"));
  EXPECT_TRUE(has(query, "\n  GROUP BY \"dossier\"\n"));
  source.unique.reset();
  query = query_of(finished(std::move(source)), clickhouse);
  EXPECT_TRUE(
      has(query, "    AND \"received\" <= toDate32('2022-12-15')\n  GROUP BY \"agency\"\n"));
  EXPECT_TRUE(has(query, "max(toNullable(\"returned by as_of\"))"));
}

TEST(SqlQuery, ThePeriodAndDatesThatLieAhead) {
  const std::string query = query_of(counted_source(), sqlite);
  EXPECT_TRUE(has(query, "CASE WHEN \"returned\" <= '2022-12-15' THEN \"returned\" END"));
  EXPECT_TRUE(
      has(query, "  WHERE \"received\" >= '2022-01-01'\n    AND \"received\" <= '2022-12-15'\n"));
}

// No database's sum of whole numbers wraps round: these are wide, and SQLite's is an error.
TEST(SqlQuery, SumsAreWide) {
  const TallySource source = counted_source();
  EXPECT_TRUE(has(query_of(source, clickhouse), "coalesce(sum(toInt128(\"fee\")), 0)"));
  for (const auto dialect : {duckdb, postgresql, sqlite}) {
    EXPECT_TRUE(has(query_of(source, dialect), "coalesce(sum(\"fee\"), 0) AS \"fact 2\""));
  }
}

TEST(SqlQuery, CodesBeyondAsciiMatchHoweverTheyAreComposed) {
  const TallySource source = counted_source();
  const std::vector<SqlAgency> agencies = {{"Sở Y tế", {{0, false}}}};
  EXPECT_TRUE(has(query_of(source, duckdb, agencies), "nfc_normalize(\"agency\") IN"));
  EXPECT_TRUE(has(query_of(source, postgresql, agencies), "normalize(\"agency\", NFC) IN"));
  EXPECT_TRUE(has(query_of(source, clickhouse, agencies), "normalizeUTF8NFC(\"agency\") IN"));
  EXPECT_TRUE(has(query_of(source, sqlite, agencies), "AND \"agency\" IN"));
}

TEST(SqlQuery, ATableMayBeCalledLikeAStep) {
  TallySource source = counted_source();
  source.id.text = "agencies";
  const std::string query = query_of(source, postgresql);
  EXPECT_TRUE(has(query, "\nagencies_step (number, code, list) AS ("));
  EXPECT_TRUE(has(query, "FROM \"agencies\" AS r"));
  EXPECT_TRUE(has(query, "IN (SELECT code FROM agencies_step)"));
  EXPECT_TRUE(has(query, "FROM agencies_step AS agencies\n"));
}

TEST(SqlQuery, CellsThatNeedQuotesAreAskedForAsCsv) {
  const TallySource source = counted_source();
  const std::vector<SqlAgency> agencies = {{"a,b", {{0, false}}}};
  EXPECT_TRUE(has(query_of(source, sqlite, agencies), "sqlite3 -header -csv DATABASE"));
  EXPECT_TRUE(has(query_of(source, clickhouse, agencies), "--format CSVWithNames <"));
}

TEST(SqlWords, NamesAndTextAreQuoted) {
  EXPECT_EQ(sql_name("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(sql_text(sqlite, "a'b\\"), "'a''b\\'");
  EXPECT_EQ(sql_text(clickhouse, "a'b\\"), "'a''b\\\\'");
  EXPECT_EQ(sql_comment("a\nb\r\tc"), "a b  c");
}

}  // namespace
}  // namespace parindex
