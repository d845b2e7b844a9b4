#include "tally/sql/sql_query.hpp"

#include <algorithm>

#include "tally/sql/sql_steps.hpp"
#include "tally/sql/sql_words.hpp"

namespace parindex {
namespace {

// ClickHouse reads queries of up to 256 KiB unless told otherwise.
constexpr std::size_t kLongQuery = 200'000;

class QueryWriter {
 public:
  QueryWriter(const SqlTally& tally, SqlDialect dialect) : tally_(tally), dialect_(dialect) {
    for (const auto& agency : tally.agencies) {
      if (agency.facts.empty()) {
        list_of_.push_back(0);
        continue;
      }
      const auto known = std::find(lists_.begin(), lists_.end(), agency.facts);
      list_of_.push_back(static_cast<std::size_t>(known - lists_.begin()) + 1);
      if (known == lists_.end()) lists_.push_back(agency.facts);
    }
  }

  std::string write() const {
    const std::string query = lists_.empty() ? nothing() : whole();
    return header(query.size()) + query;
  }

 private:
  bool is_clickhouse() const { return dialect_ == SqlDialect::clickhouse; }
  std::string text(const std::string& value) const { return sql_text(dialect_, value); }

  std::string header(std::size_t query_size) const {
    const std::string& id = tally_.source.id.text;
    std::string days;
    if (tally_.from) days += ", from " + to_iso(*tally_.from);
    if (tally_.to) days += ", to " + to_iso(*tally_.to);
    std::vector<std::string> columns;
    for (const auto& column : tally_.source.columns) {
      if (column.type == ColumnType::ignored) continue;
      columns.push_back(column.name + " " + type_name(column));
    }
    return "-- " + sql_comment(id) + ": " + sql_comment(tally_.source.title.vi) + "\n-- " +
           sql_comment(tally_.of) + ", as of " + to_iso(tally_.as_of) + days +
           "\n-- Run:   " + how_to_run(query_size) + "\n-- Table: " + sql_comment(id) + ", with\n" +
           sql_lines(columns, "--   ", ",") + "\n";
  }

  std::string type_name(const TallyColumn& column) const {
    const std::string decimals = "(18, " + std::to_string(column.decimals) + ")";
    switch (dialect_) {
      case SqlDialect::duckdb:
      case SqlDialect::postgresql:
        switch (column.type) {
          case ColumnType::text: return "text";
          case ColumnType::date: return "date";
          case ColumnType::integer: return "bigint";
          case ColumnType::decimal: return "numeric" + decimals;
          case ColumnType::yes_no: return "boolean";
          case ColumnType::ignored: break;
        }
        break;
      case SqlDialect::clickhouse: {
        const auto optional = [&](const std::string& type) {
          return column.is_optional ? "Nullable(" + type + ")" : type;
        };
        switch (column.type) {
          case ColumnType::text: return optional("String");
          case ColumnType::date: return optional("Date32");
          case ColumnType::integer: return optional("Int64");
          case ColumnType::decimal: return optional("Decimal" + decimals);
          case ColumnType::yes_no: return optional("Bool");
          case ColumnType::ignored: break;
        }
        break;
      }
      case SqlDialect::sqlite:
        switch (column.type) {
          case ColumnType::text: return "text";
          case ColumnType::date: return "text, as 2022-12-31";
          case ColumnType::integer: return "integer";
          case ColumnType::decimal: return "real or text";
          case ColumnType::yes_no: return "integer, 0 or 1";
          case ColumnType::ignored: break;
        }
        break;
    }
    return {};
  }

  // Bytes are those of an evidence file as parindex writes it. Two of the programs quote more cells
  // than have to be, so that they are asked for plain ones where none has to be.
  std::string how_to_run(std::size_t query_size) const {
    const std::string file = sql_comment(tally_.source.id.text);
    const bool is_plain =
        std::none_of(tally_.agencies.begin(), tally_.agencies.end(), [](const SqlAgency& agency) {
          return agency.code.find_first_of(",\"\r\n") != std::string::npos;
        });
    const std::string files = " < " + file + ".sql > " + file + ".csv";
    switch (dialect_) {
      case SqlDialect::duckdb: return "duckdb -csv DATABASE" + files;
      case SqlDialect::postgresql: return "psql --csv -v ON_ERROR_STOP=1 DATABASE" + files;
      case SqlDialect::clickhouse:
        return std::string("clickhouse client ") +
               (query_size > kLongQuery ? "--max_query_size 100000000 " : "") +
               (is_plain ? "--format CustomSeparatedWithNames --format_custom_escaping_rule Raw "
                           "--format_custom_field_delimiter ,"
                         : "--format CSVWithNames") +
               files;
      case SqlDialect::sqlite:
        return std::string("sqlite3 -header ") + (is_plain ? "-separator ," : "-csv") +
               " DATABASE" + files;
    }
    return {};
  }

  std::string nothing() const {
    return "SELECT '' AS agency, '' AS item, '' AS fact, '' AS value WHERE 1 = 0;\n";
  }

  std::string whole() const {
    std::vector<SqlStep> steps = {agencies(), facts()};
    for (auto& step : record_steps(tally_, dialect_)) steps.push_back(std::move(step));
    std::string out = "WITH\n";
    for (const auto& step : steps) {
      if (&step != &steps.front()) out += ",\n";
      out += "-- " + step.comment + "\n" + step.name + " AS (\n" + step.body + "\n)";
    }
    return out + "\n" + told();
  }

  // Rows of literals under names.
  SqlStep rows(const std::string& name, const std::string& comment,
               const std::vector<std::pair<const char*, const char*>>& columns,
               const std::vector<std::string>& lines) const {
    std::string names;
    for (const auto& [column, type] : columns) {
      names += names.empty() ? "" : ", ";
      names += is_clickhouse() ? std::string(column) + " " + type : column;
    }
    if (is_clickhouse()) {
      // As a text of its own, which ClickHouse reads some fifty times as fast as literals of a
      // query: for every agency of a country these would take it seconds a shard.
      const std::string text = sql_lines(lines, "    ", ",");
      std::string mark = "$rows$";
      while (text.find(mark) != std::string::npos) mark.insert(1, "_");
      return {comment, step_name(tally_, name),
              "  SELECT *\n  FROM format(Values, '" + names + "', " + mark + "\n" + text + "\n  " +
                  mark + ")"};
    }
    return {comment, step_name(tally_, name) + " (" + names + ")",
            "  VALUES\n" + sql_lines(lines, "    ", ",")};
  }

  SqlStep agencies() const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < list_of_.size(); ++i) {
      lines.push_back("(" + std::to_string(i + 1) + ", " + text(tally_.agencies[i].code) + ", " +
                      std::to_string(list_of_[i]) + ")");
    }
    return rows("agencies", "Every agency, and the list of its facts; 0: none is counted for it.",
                {{"number", "UInt32"}, {"code", "String"}, {"list", "UInt32"}}, lines);
  }

  SqlStep facts() const {
    std::vector<std::string> lines;
    for (std::size_t list = 0; list < lists_.size(); ++list) {
      for (std::size_t i = 0; i < lists_[list].size(); ++i) {
        const auto [number, needs_records] = lists_[list][i];
        const TallyFact& fact = tally_.source.facts[number];
        lines.push_back("(" + std::to_string(list + 1) + ", " + std::to_string(i + 1) + ", " +
                        text(fact.item.text) + ", " + text(fact.name.text) + ", " +
                        std::to_string(number + 1) + ", " + of_nothing(fact, needs_records) + ")");
      }
    }
    return rows("facts", "The lists, in order; which total a fact is, and what without any record.",
                {{"list", "UInt32"},
                 {"number", "UInt32"},
                 {"item", "String"},
                 {"fact", "String"},
                 {"total", "UInt32"},
                 {"if_none", "Nullable(String)"}},
                lines);
  }

  int decimals_of(const TallyFact& fact) const {
    const bool has_column = fact.kind != TallyKind::count && fact.kind != TallyKind::distinct;
    return has_column ? tally_.source.columns[fact.column].decimals : 0;
  }

  std::string of_nothing(const TallyFact& fact, bool needs_records) const {
    const bool is_extreme = fact.kind == TallyKind::min || fact.kind == TallyKind::max;
    if (needs_records || is_extreme) return "NULL";
    const int decimals = decimals_of(fact);
    return decimals == 0 ? "'0'"
                         : "'0." + std::string(static_cast<std::size_t>(decimals), '0') + "'";
  }

  std::string written(std::size_t number) const {
    const TallyFact& fact = tally_.source.facts[number];
    const bool is_extreme = fact.kind == TallyKind::min || fact.kind == TallyKind::max;
    const std::string total = "counted." + total_name(number);
    if (is_extreme && tally_.source.columns[fact.column].type == ColumnType::date) {
      return sql_written_date(dialect_, total);
    }
    return sql_written(dialect_, total, decimals_of(fact));
  }

  // A step under the name that it has here.
  std::string step(const std::string& name) const {
    const std::string actual = step_name(tally_, name);
    return actual == name ? name : actual + " AS " + name;
  }

  // One row a fact.
  std::string told() const {
    std::vector<std::string> cases;
    for (const auto number : wanted_facts(tally_)) {
      cases.push_back("WHEN facts.total = " + std::to_string(number + 1) + " THEN " +
                      written(number));
    }
    return "SELECT agency, item, fact, value\n"
           "FROM (\n"
           "  SELECT\n"
           "    agencies.code AS agency,\n"
           "    facts.item AS item,\n"
           "    facts.fact AS fact,\n"
           "    coalesce(\n"
           "      CASE\n" +
           sql_lines(cases, "        ", "") +
           "\n      END,\n"
           "      facts.if_none\n"
           "    ) AS value,\n"
           "    agencies.number AS agency_number,\n"
           "    facts.number AS fact_number\n"
           "  FROM " +
           step("agencies") +
           "\n"
           "  JOIN " +
           step("facts") +
           " ON facts.list = agencies.list\n"
           "  LEFT JOIN " +
           step("counted") +
           " ON counted.\"agency code\" = agencies.code\n"
           ") AS told\n"
           "WHERE value IS NOT NULL\n"
           "ORDER BY agency_number, fact_number;\n";
  }

  const SqlTally& tally_;
  SqlDialect dialect_;
  std::vector<std::vector<SqlFact>> lists_;  // each once
  std::vector<std::size_t> list_of_;         // by agency: 1 + index into lists_, or 0
};

}  // namespace

std::string sql_query(const SqlTally& tally, SqlDialect dialect) {
  return QueryWriter(tally, dialect).write();
}

}  // namespace parindex
