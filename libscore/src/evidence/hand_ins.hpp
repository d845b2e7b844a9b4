// Rows that an agency hands in beside its facts: claims of points and notes. They stand in files of
// their own or in filled forms, and are held to the same checks.
#pragma once

#include "evidence/loader.hpp"
#include "evidence/row_reader.hpp"

namespace parindex {

// Where a file has the cells.
struct SelfScoreColumns {
  std::size_t agency, item, points, document, submitted_on, explanation;
};
struct NoteColumns {
  std::size_t item, text;
};

// Takes the self-score of the row at hand, or reports what is wrong with it.
void take_self_score(RowReader& row, const SelfScoreColumns& columns, Loading& loading);
// The same of a note, whose agency and kind have been read already; what was wrong with them has
// been reported.
void take_note(RowReader& row, const NoteColumns& columns, std::optional<std::size_t> agency,
               std::optional<NoteKind> kind, Loading& loading);

// After the last row: records in the order of the set, whatever that of the rows was.
void sort_self_scores(Assessment& assessment);
void sort_notes(Assessment& assessment);

}  // namespace parindex
