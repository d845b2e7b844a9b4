#include "tally/sql/sql_steps.hpp"

#include <algorithm>
#include <set>

#include "tally/load_tally_source.hpp"
#include "tally/sql/sql_condition.hpp"
#include "tally/sql/sql_words.hpp"

namespace parindex {
namespace {

std::string number_bounds() {
  const std::string most(kRecordDigits, '9');
  return " BETWEEN -" + most + " AND " + most;
}

std::string all_of(const std::vector<std::string>& conditions) {
  std::string out;
  for (const auto& condition : conditions) out += (out.empty() ? "" : "\n    AND ") + condition;
  return out;
}

class StepWriter {
 public:
  StepWriter(const SqlTally& tally, SqlDialect dialect)
      : tally_(tally), source_(tally.source), dialect_(dialect) {
    for (std::size_t i = 0; i < source_.columns.size(); ++i) {
      if (source_.columns[i].type != ColumnType::ignored) columns_.push_back(i);
    }
  }

  std::vector<SqlStep> write() {
    if (dialect_ == SqlDialect::clickhouse) return for_clickhouse();
    read();
    valid();
    if (source_.unique) first_rows();
    known();
    counted("\n  FROM " + steps_.back().name, [](const std::string& name) { return name; });
    return std::move(steps_);
  }

 private:
  bool is_clickhouse() const { return dialect_ == SqlDialect::clickhouse; }
  const TallyColumn& column(std::size_t index) const { return source_.columns[index]; }
  std::string name_of(std::size_t index) const { return sql_name(column(index).name); }
  std::string table() const { return sql_name(source_.id.text) + " AS r"; }
  std::string agency() const {
    const bool is_ascii =
        std::all_of(tally_.agencies.begin(), tally_.agencies.end(), [](const SqlAgency& agency) {
          return std::all_of(agency.code.begin(), agency.code.end(),
                             [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        });
    const std::string name = name_of(source_.agency);
    return is_ascii ? name : sql_composed(dialect_, name);
  }

  // A date that has not happened by as_of, and is not one that may lie ahead, is not there.
  static bool may_be_later(const TallyColumn& column) {
    return column.type == ColumnType::date && column.is_optional && !column.is_planned;
  }
  std::string until_as_of(const std::string& value) const {
    return "CASE WHEN " + value + " <= " + sql_date(dialect_, tally_.as_of) + " THEN " + value +
           " END";
  }

  // The days that count, where the source has any.
  std::vector<std::string> period() const {
    if (!source_.period) return {};
    const std::string day = name_of(*source_.period);
    const Date last = tally_.to ? std::min(*tally_.to, tally_.as_of) : tally_.as_of;
    std::vector<std::string> bounds;
    if (tally_.from) bounds.push_back(day + " >= " + sql_date(dialect_, *tally_.from));
    bounds.push_back(day + " <= " + sql_date(dialect_, last));
    return bounds;
  }

  std::vector<std::string> read_columns() const {
    std::vector<std::string> lines;
    for (const auto index : columns_) {
      lines.push_back(sql_read(dialect_, column(index)) + " AS " + name_of(index));
    }
    return lines;
  }

  void read() {
    steps_.push_back(
        {"The rows of the table. An empty text is no value; a decimal is counted in its "
         "last decimal.",
         step_name(tally_, "read"),
         "  SELECT\n" + sql_lines(read_columns(), "    ", ",") + "\n  FROM " + table()});
  }

  // Why a record would be at fault, turned round.
  std::vector<std::string> faultless() const {
    std::vector<std::string> conditions;
    for (const auto index : columns_) {
      const std::string name = name_of(index);
      if (index == source_.agency) {
        conditions.push_back(agency() + " IN (SELECT code FROM " + step_name(tally_, "agencies") +
                             ")");
        continue;
      }
      const std::string in_bounds = bounds_of(index);
      if (!column(index).is_optional) {
        conditions.push_back(in_bounds.empty() ? name + " IS NOT NULL" : in_bounds);
      } else if (!in_bounds.empty()) {
        conditions.push_back("(" + name + " IS NULL OR " + in_bounds + ")");
      }
    }
    const ColumnSql as_read = [](const std::string& name) { return sql_name(name); };
    for (const auto& check : source_.checks) {
      const auto holds = sql_condition(dialect_, check.holds, tally_.as_of, as_read);
      conditions.push_back(holds.is_or ? "(" + holds.text + ")" : holds.text);
    }
    return conditions;
  }

  // The values that records can have of a type that databases hold more of.
  std::string bounds_of(std::size_t index) const {
    const std::string name = name_of(index);
    switch (column(index).type) {
      case ColumnType::integer:
      case ColumnType::decimal: return name + number_bounds();
      case ColumnType::date: {
        if (is_clickhouse()) return {};  // has no such dates
        const std::string years = name + " BETWEEN " + sql_date(dialect_, *Date::of(1900, 1, 1)) +
                                  " AND " + sql_date(dialect_, *Date::of(2999, 12, 31));
        // Any text can stand in a column of dates.
        const bool is_text = dialect_ == SqlDialect::sqlite;
        return is_text ? "(" + name + " = date(" + name + ") AND " + years + ")" : years;
      }
      case ColumnType::text:
      case ColumnType::yes_no:
      case ColumnType::ignored: break;
    }
    return {};
  }

  void valid() {
    steps_.push_back(
        {"Records without fault.", step_name(tally_, "valid"),
         "  SELECT *\n  FROM " + steps_.back().name + "\n  WHERE " + all_of(faultless())});
  }

  std::string first_comment() const {
    return "Of the records with one " + column(*source_.unique).name +
           " the first counts, in the order of the columns.";
  }

  void first_rows() {
    std::string order;
    for (const auto index : columns_) {
      if (index == *source_.unique) continue;
      order += (order.empty() ? "" : ", ") + name_of(index);
      if (column(index).is_optional) order += " NULLS LAST";
    }
    steps_.push_back(
        {first_comment(), step_name(tally_, "first_rows"),
         "  SELECT *\n  FROM (\n    SELECT *, row_number() OVER (\n      PARTITION BY " +
             name_of(*source_.unique) + "\n      ORDER BY " + order +
             "\n    ) AS \"row number\"\n    FROM " + steps_.back().name +
             "\n  ) AS ordered\n  WHERE \"row number\" = 1"});
  }

  void known() {
    const bool drops_dates = std::any_of(columns_.begin(), columns_.end(), [&](std::size_t index) {
      return may_be_later(column(index));
    });
    if (!source_.period && !drops_dates) return;
    std::vector<std::string> lines;
    for (const auto index : columns_) {
      const std::string name = name_of(index);
      lines.push_back(may_be_later(column(index)) ? until_as_of(name) + " AS " + name : name);
    }
    std::string body =
        "  SELECT\n" + sql_lines(lines, "    ", ",") + "\n  FROM " + steps_.back().name;
    if (source_.period) body += "\n  WHERE " + all_of(period());
    steps_.push_back({known_comment(drops_dates), step_name(tally_, "known"), std::move(body)});
  }

  std::string known_comment(bool drops_dates) const {
    std::string comment = source_.period ? "Records of the period." : "";
    if (!drops_dates) return comment;
    return comment + (comment.empty() ? "" : " ") +
           "A date after as_of has not happened yet, unless it is a planned one.";
  }

  std::string total(const TallyFact& fact, const ColumnSql& value) const {
    const auto filtered = [&](std::string aggregate) {
      if (fact.where.empty()) return aggregate;
      return std::move(aggregate) + " FILTER (WHERE " +
             sql_condition(dialect_, fact.where, tally_.as_of, value).text + ")";
    };
    const std::string name = fact.kind == TallyKind::count ? "" : value(column(fact.column).name);
    switch (fact.kind) {
      case TallyKind::count: return filtered("count(*)");
      case TallyKind::distinct: return filtered("count(DISTINCT " + name + ")");
      case TallyKind::sum:
        return "coalesce(" +
               filtered("sum(" + (is_clickhouse() ? "toInt128(" + name + ")" : name) + ")") +
               ", 0)";
      // ClickHouse has a minimum of nothing, unless the column may be NULL.
      case TallyKind::min:
        return filtered("min(" + (is_clickhouse() ? "toNullable(" + name + ")" : name) + ")");
      case TallyKind::max:
        return filtered("max(" + (is_clickhouse() ? "toNullable(" + name + ")" : name) + ")");
    }
    return {};
  }

  // `known_as`: what a quoted name of a column is called where it is what is known on as_of.
  template <class KnownAs>
  void counted(const std::string& from, KnownAs known_as, const std::string& before = {}) {
    const ColumnSql value = [&](const std::string& name) { return known_as(sql_name(name)); };
    std::vector<std::string> lines = {agency() + " AS \"agency code\""};
    for (const auto fact : wanted_facts(tally_)) {
      std::string text = total(source_.facts[fact], value);
      // Of an agency without records NULL, and not 0, comes out of the last join.
      if (is_clickhouse()) text = "toNullable(" + text + ")";
      lines.push_back(std::move(text) + " AS " + total_name(fact));
    }
    steps_.push_back({"One row an agency.", step_name(tally_, "counted"),
                      before + "  SELECT\n" + sql_lines(lines, "    ", ",") + from +
                          "\n  GROUP BY " + agency()});
  }

  // Over a Distributed table only what stands in one SELECT with it is done by the shards: so that
  // SELECT reads, checks and groups, and no window is needed.
  std::vector<SqlStep> for_clickhouse() {
    auto aliases = read_columns();
    const std::string where = "\n  WHERE " + all_of(faultless());
    if (source_.unique) {
      first_row_each(aliases, where);
      counted("\n  FROM " + steps_.back().name, [](const std::string& name) { return name; });
      return std::move(steps_);
    }
    std::set<std::string> later;
    for (const auto index : columns_) {
      if (!may_be_later(column(index))) continue;
      later.insert(name_of(index));
      aliases.push_back(until_as_of(name_of(index)) + " AS " + known_name(name_of(index)));
    }
    std::string conditions = where;
    for (const auto& bound : period()) conditions += "\n    AND " + bound;
    counted(
        "\n  FROM " + table() + conditions,
        [&](const std::string& name) { return later.contains(name) ? known_name(name) : name; },
        "  WITH\n" + sql_lines(aliases, "    ", ",") + "\n");
    return std::move(steps_);
  }

  static std::string known_name(std::string quoted) {
    quoted.insert(quoted.size() - 1, " by as_of");
    return quoted;
  }

  void first_row_each(const std::vector<std::string>& aliases, const std::string& where) {
    std::vector<std::string> parts;
    std::vector<std::string> lines;
    for (const auto index : columns_) {
      const std::string name = name_of(index);
      if (index == *source_.unique) {
        lines.push_back(name);
        continue;
      }
      // NULL has no place in the order of tuples: that it is not set comes first.
      const bool is_optional = column(index).is_optional;
      if (is_optional) parts.push_back("isNull(" + name + ")");
      parts.push_back("ifNull(" + name + ", " + sql_stand_in(dialect_, column(index).type) + ")");
      const auto part = [](std::size_t number) {
        return "tupleElement(\"first row\", " + std::to_string(number) + ")";
      };
      std::string value = part(parts.size());
      if (is_optional) value = "if(" + part(parts.size() - 1) + ", NULL, " + value + ")";
      lines.push_back(value + " AS " + name);
    }
    const std::string unique = name_of(*source_.unique);
    steps_.push_back({"Records without fault. " + first_comment(), step_name(tally_, "first_rows"),
                      "  WITH\n" + sql_lines(aliases, "    ", ",") + "\n  SELECT\n    " + unique +
                          ",\n    min(tuple(\n" + sql_lines(parts, "      ", ",") +
                          "\n    )) AS \"first row\"\n  FROM " + table() + where + "\n  GROUP BY " +
                          unique});
    steps_.push_back(
        {"The columns again.", step_name(tally_, "columns_again"),
         "  SELECT\n" + sql_lines(lines, "    ", ",") + "\n  FROM " + steps_.back().name});
    known();
  }

  const SqlTally& tally_;
  const TallySource& source_;
  SqlDialect dialect_;
  std::vector<std::size_t> columns_;  // but ignored ones
  std::vector<SqlStep> steps_;
};

}  // namespace

std::string step_name(const SqlTally& tally, const std::string& name) {
  return name == tally.source.id.text ? name + "_step" : name;
}

std::string total_name(std::size_t fact) { return "\"fact " + std::to_string(fact + 1) + "\""; }

std::vector<std::size_t> wanted_facts(const SqlTally& tally) {
  std::set<std::size_t> facts;
  for (const auto& agency : tally.agencies) {
    for (const auto& fact : agency.facts) facts.insert(fact.fact);
  }
  return {facts.begin(), facts.end()};
}

std::string sql_lines(const std::vector<std::string>& lines, const std::string& indent,
                      const std::string& separator) {
  std::string out;
  for (const auto& line : lines) {
    if (!out.empty()) out += separator + "\n";
    out += indent + line;
  }
  return out;
}

std::vector<SqlStep> record_steps(const SqlTally& tally, SqlDialect dialect) {
  return StepWriter(tally, dialect).write();
}

}  // namespace parindex
