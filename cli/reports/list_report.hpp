// What `list` shows: one kind of thing, as tables for people, as rows and as JSON for programs.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

// One table with what stands above and below it.
struct ListSection {
  std::string title;
  std::vector<std::string> lines;
  Grid grid;
  std::vector<std::string> notes;
};

struct Listing {
  std::vector<ListSection> sections;
  Grid csv;
  Json json;  // schema parindex.list/1
};

// A set that was found, and the blocks of an assessment that use it; none where it was named by
// its file.
struct ListedSet {
  std::shared_ptr<const CriteriaSet> set;
  std::string file;
  std::vector<const Block*> blocks;
};

// `path` is what was searched, as the user named it.
Listing list_sets(const std::vector<ListedSet>& sets, const std::string& path, Language language);
Listing list_areas(const std::vector<ListedSet>& sets, const std::string& path, Language language);
// The outline of each set: areas, criteria and items with maxima, rules and clauses.
Listing list_items(const std::vector<ListedSet>& sets, const std::string& path, Language language);
Listing list_rules(Language language);
Listing list_errors(Language language);
// Agencies of the blocks; `with_others` also those in no block, which appraise or report.
Listing list_agencies(const Assessment& assessment, const std::vector<std::size_t>& blocks,
                      bool with_others, Language language);

// {"schema": "parindex.list/1", …, "kind": "sets"}
Json list_head(const std::string& kind);
// A set with its period, level, total, source and file.
Json json_of(const ListedSet& listed);
// Title and lines of a set's section.
ListSection section_of(const ListedSet& listed, Language language);
// Adds the row; where the set comes of an assessment once a block, with the block as last cell.
void add_csv(Grid& csv, const ListedSet& listed, const std::vector<std::string>& cells);

std::string list_table_text(const Listing& listing, const Style& style);
std::string list_markdown_text(const Listing& listing, Language language);

}  // namespace parindex::cli
