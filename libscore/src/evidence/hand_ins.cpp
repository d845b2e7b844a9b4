#include "evidence/hand_ins.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "evidence/each_row.hpp"

namespace parindex {

void take_self_score(RowReader& row, const SelfScoreColumns& columns, Loading& loading) {
  Assessment& assessment = loading.assessment;
  const auto agency = row.agency(columns.agency);
  const auto submitted_on = row.date(columns.submitted_on, false);
  if (!agency) return;
  const CriteriaSet& set = assessment.set_of(*agency);
  const auto item = row.item(columns.item, set);
  if (!item) return;
  const auto& id = set.all_items[*item]->id.text;
  if (is_survey(set.all_items[*item]->rule)) {
    row.report(ErrorCode::survey_self_scored, columns.item, {id});
    return;
  }
  const auto points = row.points(columns.points, set, *item);
  if (!points) {
    loading.refused_claims.emplace(*agency, *item);
    return;
  }
  auto& records = assessment.records(*agency).self_scores;
  const auto first = std::find_if(records.begin(), records.end(),
                                  [&](const SelfScore& r) { return r.item == *item; });
  if (first != records.end()) {
    row.report_duplicate(code_of(assessment, *agency) + ", " + id, first->place);
    return;
  }
  records.push_back({*item, *points, std::string(row.raw(columns.document)),
                     std::string(row.raw(columns.explanation)), submitted_on,
                     row.place(columns.points)});
}

void take_note(RowReader& row, const NoteColumns& columns, std::optional<std::size_t> agency,
               std::optional<NoteKind> kind, Loading& loading) {
  Assessment& assessment = loading.assessment;
  const auto text = row.text(columns.text);
  if (!agency) return;
  const CriteriaSet& set = assessment.set_of(*agency);
  std::optional<std::size_t> item;
  if (!row.is_empty(columns.item)) {
    item = row.item(columns.item, set);
    if (!item) return;
  }
  if (!text || !kind) return;
  auto& records = assessment.records(*agency).notes;
  const auto first = std::find_if(records.begin(), records.end(), [&](const Note& note) {
    return note.item == item && note.kind == *kind && note.text == *text;
  });
  if (first != records.end()) {
    const std::string of_item = item ? ", " + set.all_items[*item]->id.text : std::string();
    row.report_duplicate(code_of(assessment, *agency) + of_item + ", " +
                             (*kind == NoteKind::difficulty ? "difficulty" : "proposal"),
                         first->place);
    return;
  }
  records.push_back({item, *kind, *text, row.place(columns.text)});
}

void sort_self_scores(Assessment& assessment) {
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    auto& records = assessment.records(i).self_scores;
    std::stable_sort(records.begin(), records.end(),
                     [](const SelfScore& a, const SelfScore& b) { return a.item < b.item; });
  }
}

void sort_notes(Assessment& assessment) {
  const auto key = [](const Note& note) {
    return std::tuple(!note.item, note.item.value_or(0), note.kind, std::string_view(note.text));
  };
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    auto& notes = assessment.records(i).notes;
    std::sort(notes.begin(), notes.end(),
              [&](const Note& a, const Note& b) { return key(a) < key(b); });
  }
}

void load_self_scores(const DataFiles& files, Loading& loading) {
  enum Column { kAgency, kItem, kPoints, kDocument, kSubmittedOn, kExplanation };
  static constexpr std::array<CsvColumn, 6> kColumns = {{{"agency"},
                                                         {"item"},
                                                         {"points"},
                                                         {"document", false},
                                                         {"submitted_on", false},
                                                         {"explanation", false}}};
  static constexpr SelfScoreColumns kCells = {kAgency,   kItem,        kPoints,
                                              kDocument, kSubmittedOn, kExplanation};
  for_each_row(files, kColumns, loading,
               [&](RowReader& row) { take_self_score(row, kCells, loading); });
  sort_self_scores(loading.assessment);
}

void load_notes(const DataFiles& files, Loading& loading) {
  enum Column { kAgency, kItem, kKind, kText };
  static constexpr std::array<CsvColumn, 4> kColumns = {
      {{"agency"}, {"item", false}, {"kind"}, {"text"}}};
  static constexpr NoteColumns kCells = {kItem, kText};
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    const auto agency = row.agency(kAgency);
    const auto kind = row.word<NoteKind>(
        kKind, {{"difficulty", NoteKind::difficulty}, {"proposal", NoteKind::proposal}}, "kind");
    take_note(row, kCells, agency, kind, loading);
  });
  sort_notes(loading.assessment);
}

}  // namespace parindex
