// What was counted, and what became of the records, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/assessment.hpp"
#include "render/json.hpp"
#include "reports/document.hpp"

namespace parindex::cli {

struct TallyView {
  const Assessment& year;
  const std::vector<RecordSource>& sources;
  const std::vector<Tallied>& tallied;  // of each of them
  const Arguments& arguments;
};

// The evidence file: agency,item,fact,value of all sources, by agency, then in their order.
Grid tally_csv(const TallyView& view);
Json tally_json(const TallyView& view);
Document tally_document(const TallyView& view);

// "dossiers: đã đọc 12 hồ sơ …" of one source.
std::string counts_text(const std::string& source, const RecordCounts& counts, Language language);
// The same, a line a source.
std::string tally_counts(const TallyView& view);

// The file of what was set aside: the names of its columns, and a row of it. The record is one
// cell, always quoted, its bytes as they were with every quote doubled.
std::string rejected_header();
std::string rejected_row(const RejectedRecord& record, Language language);

}  // namespace parindex::cli
