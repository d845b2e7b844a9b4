// Edits: the changes of one step as they are made to an assessment, and how they are undone.
#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "parindex/what_if.hpp"

namespace parindex {

// What has to be scored anew after an edit, or after it was undone.
struct Stale {
  struct Line {
    std::size_t agency = 0;
    std::size_t item = 0;
    friend auto operator<=>(const Line&, const Line&) = default;
  };
  std::vector<Line> lines;
  std::vector<std::size_t> standings;  // agencies: scores stay, events or status differ
  std::vector<std::size_t> totals;     // blocks: another set, in which lines beside `lines` agree
  std::vector<std::size_t> blocks;     // every line
  bool everything = false;             // agencies came or went
};

class Edits {
 public:
  // Makes the change, and notes in `stale` what it touches. Throws std::invalid_argument for one
  // that does not fit the assessment, before it does anything of it.
  void make(Assessment& assessment, const Change& change, Stale& stale);

  // Undoes all, the last first.
  void undo(Assessment& assessment, Stale& stale);

 private:
  struct FactBefore {
    std::size_t agency, item, fact;
    std::optional<FactRecord> declared;
    // With the corrections of the fact that the edit took out; none where it took out none.
    std::optional<std::vector<Appraisal>> appraisals;
  };
  struct AnswersBefore {
    std::size_t agency, item;
    std::vector<SurveyCount> surveys;
  };
  struct LineBefore {
    std::size_t agency, item;
    std::optional<SupposedLine> line;
  };
  struct StatusBefore {
    std::size_t agency;
    AgencyStatus status;
  };
  struct EventsBefore {
    std::size_t agency;
    std::vector<EventRecord> events;
  };
  struct SetBefore {
    SetChange change;
    std::vector<std::size_t> blocks;
  };
  using Before =
      std::variant<FactBefore, AnswersBefore, LineBefore, StatusBefore, EventsBefore, SetBefore>;
  struct Undoing;

  void make(Assessment& assessment, const FactChange& change, Stale& stale);
  void make(Assessment& assessment, const AnswerChange& change, Stale& stale);
  void make(Assessment& assessment, const PointsChange& change, Stale& stale);
  void make(Assessment& assessment, const ApplicableChange& change, Stale& stale);
  void make(Assessment& assessment, const StatusChange& change, Stale& stale);
  void make(Assessment& assessment, const EventChange& change, Stale& stale);
  void make(Assessment& assessment, const SetChange& change, Stale& stale);
  SupposedLine& suppose(Assessment& assessment, std::size_t agency, std::size_t item);

  std::vector<Before> made_;
};

}  // namespace parindex
