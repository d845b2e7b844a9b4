// Path: the name of one value of an assessment that a what-if may change, as explain prints it and
// a scenario writes it.
//
//   agency so-y-te / item 3.2.1 / fact on_time       set so-2022 / item 3.4.1 / full_at
//   agency so-y-te / item 8.1 / answers hai_long     set so-2022 / item 3.4.1 / max
//   agency so-y-te / item 3.2.1 / points             set so-2022 / area 3 / weight
//   agency so-y-te / item 3.2.1 / applicable         set so-2022 / band good / from
//   agency so-y-te / status                          set so-2022 / bonus / cap
//   agency so-y-te / event ky-luat                   set so-2022 / not_applicable
//
//   Diagnostics findings;
//   if (const auto target = parindex::read_path(year, "agency so-y-te / status", {}, findings))
//     std::cout << parindex::path_text(year, *target) << '\n';
//
// docs/formats.md, chapter 17, lists every path. Sharp edges: a set is also known by the id of a
// block that has it, and is printed by its own id unless two sets of the assessment share that. A
// row of a rule is named by what it holds ("band [70%; 90%)"): where that changes, so does its
// name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/id.hpp"
#include "parindex/place.hpp"

namespace parindex {

// Indices are those of the assessment; items and facts in the numbering of the agency's set.
struct FactTarget {
  std::size_t agency = 0;
  std::size_t fact = 0;
  friend auto operator<=>(const FactTarget&, const FactTarget&) = default;
};
struct AnswersTarget {
  std::size_t agency = 0;
  std::size_t item = 0;
  std::size_t option = 0;  // options.size(): no opinion
  friend auto operator<=>(const AnswersTarget&, const AnswersTarget&) = default;
};
struct PointsTarget {
  std::size_t agency = 0;
  std::size_t item = 0;
  friend auto operator<=>(const PointsTarget&, const PointsTarget&) = default;
};
struct ApplicableTarget {
  std::size_t agency = 0;
  std::size_t item = 0;
  friend auto operator<=>(const ApplicableTarget&, const ApplicableTarget&) = default;
};
struct StatusTarget {
  std::size_t agency = 0;
  friend auto operator<=>(const StatusTarget&, const StatusTarget&) = default;
};
struct EventTarget {
  std::size_t agency = 0;
  EventId event;
  friend auto operator<=>(const EventTarget&, const EventTarget&) = default;
};
// A number, word or expression of a set.
struct SetTarget {
  std::size_t block = 0;      // the first that has the set
  std::size_t parameter = 0;  // in the order in which the set lists what can be changed
  friend auto operator<=>(const SetTarget&, const SetTarget&) = default;
};

using Target = std::variant<FactTarget, AnswersTarget, PointsTarget, ApplicableTarget, StatusTarget,
                            EventTarget, SetTarget>;

// The canonical path.
std::string path_text(const Assessment& assessment, const Target& target);

// "agency so-y-te / item 3.2.1": the line that the paths of its values begin with.
std::string line_path(const Assessment& assessment, std::size_t agency, std::size_t item);

// Everything that can be changed of an agency's line: its facts, its answers, its points, whether
// it applies.
std::vector<std::string> paths_of_line(const Assessment& assessment, std::size_t agency,
                                       std::size_t item);
// Everything that can be changed of the item in the block's set: its maximum, its rule.
std::vector<std::string> paths_of_item(const Assessment& assessment, std::size_t block,
                                       std::size_t item);
// "set so-2022 / item 3.4.1": what those of paths_of_item() begin with.
std::string item_path(const Assessment& assessment, std::size_t block, std::size_t item);
// "set so-2022 / area 3 / weight"
std::string area_path(const Assessment& assessment, std::size_t block, std::size_t area);

// What the text names; blanks around "/" do not matter. Errors, at `place`: E0901 for a name that
// is not there, E0902 for a path that stops before a value, E0903 for one that goes on behind it.
std::optional<Target> read_path(const Assessment& assessment, std::string_view text,
                                const Place& place, Diagnostics& diagnostics);

}  // namespace parindex
