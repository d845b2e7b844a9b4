// An agency's score sheet as the program shows it.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/sheet.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

struct SheetView {
  const Sheet& sheet;
  const Assessment& assessment;
  const Ranking& ranking;
  const Arguments& arguments;

  const Agency& who() const { return assessment.agencies()[sheet.agency]; }
  const Block& block() const { return assessment.blocks()[sheet.block]; }
  const CriteriaSet& set() const { return *block().set; }
  // At stage self those of an agency that did not self-score would pass for a claim.
  bool has_points() const { return sheet.has_self_scores || sheet.stage != Stage::self; }
};

// The contract of `sheet -f csv`.
Grid sheet_csv(const SheetView& view);
// The whole sheet, under the schema of the verb.
Json sheet_json(const std::string& verb, const SheetView& view);

std::string sheet_text(const SheetView& view, const Style& style);
std::string sheet_markdown(const SheetView& view);

// What has to be said of a line beside its numbers: its state in words, who decided and why, what
// the agency notes.
std::string line_note(const SheetLine& line, const SheetView& view, Language language);
// "Số hồ sơ đã giải quyết, số hồ sơ đúng hạn": what a line is missing.
std::string missing_text(const SheetLine& line, const SheetView& view, Language language);
// "Khó khăn: …"
std::string note_text(const Note& note, Language language);

}  // namespace parindex::cli
