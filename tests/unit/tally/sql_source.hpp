// A small source of records in memory, for tests of the SQL that counts them.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "parindex/tally.hpp"

namespace parindex {

inline TallyColumn sql_column(std::string name, ColumnType type, bool is_optional = false,
                              int decimals = 0) {
  TallyColumn column;
  column.name = std::move(name);
  column.type = type;
  column.is_optional = is_optional;
  column.decimals = decimals;
  return column;
}

// Columns of every type, dossier being unique, and no facts yet.
inline TallySource sql_source() {
  TallySource source;
  source.id.text = "dossiers";
  source.title = {"Hồ sơ", "Dossiers"};
  source.columns = {sql_column("dossier", ColumnType::text),
                    sql_column("agency", ColumnType::text),
                    sql_column("received", ColumnType::date),
                    sql_column("returned", ColumnType::date, true),
                    sql_column("fee", ColumnType::decimal, true, 2),
                    sql_column("weight", ColumnType::decimal, false, 3),
                    sql_column("steps", ColumnType::integer),
                    sql_column("online", ColumnType::yes_no),
                    sql_column("paid", ColumnType::yes_no),
                    sql_column("channel", ColumnType::text, true),
                    sql_column("phone", ColumnType::ignored)};
  source.agency = 1;
  source.unique = 0;
  source.period = 2;
  return source;
}

inline TallyFact sql_fact(std::string item, std::string name, TallyKind kind,
                          std::size_t column = 0, std::string where = "") {
  TallyFact fact;
  fact.item.text = std::move(item);
  fact.name.text = std::move(name);
  fact.kind = kind;
  fact.column = column;
  if (!where.empty()) fact.where = Expression(std::move(where));
  return fact;
}

inline TallySource finished(TallySource source) {
  if (!finish(source).empty()) throw std::logic_error("the source of this test is at fault");
  return source;
}

}  // namespace parindex
