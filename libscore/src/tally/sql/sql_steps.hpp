// The steps of a tally's query, one after another: from the rows of the table to one row of totals
// an agency.
#pragma once

#include <string>
#include <vector>

#include "tally/sql/sql_query.hpp"

namespace parindex {

// One `name AS (…)` of a query's WITH.
struct SqlStep {
  std::string comment;
  std::string name;
  std::string body;  // indented by two
};

// What a step is called: as it is, unless the table is called so.
std::string step_name(const SqlTally& tally, const std::string& name);

// The totals of facts stand in columns "fact 1", "fact 2", … as TallySource::facts numbers them
// from 0; the agency's code in "agency code". Own names beside those of columns have a space, which
// no column's name has.
std::string total_name(std::size_t fact);

// The facts that some agency is told, ascending.
std::vector<std::size_t> wanted_facts(const SqlTally& tally);

// Indented, a line each, with commas or `separator`s between.
std::string sql_lines(const std::vector<std::string>& lines, const std::string& indent,
                      const std::string& separator);

// Up to and with `counted`.
std::vector<SqlStep> record_steps(const SqlTally& tally, SqlDialect dialect);

}  // namespace parindex
