// PartialTally: what some of the files of a source come to, to be merged with the rest, so that
// files can be counted where they lie.
//
//   auto part = parindex::partial_tally(*year, source);           // on each machine
//   write(path, parindex::partial_csv(*part));
//   auto whole = parindex::merge_partials({"a.csv", "b.csv"});    // on one of them
//   std::cout << parindex::evidence_csv(*whole);
//
// Merged parts are exactly what one tally of all their files gives, or they are refused: where they
// were not counted alike, where a file is in two of them, and where a record of one has the unique
// value of a record of another, since only both records together tell which of them counts.
// Sharp edge: a part holds every distinct value and 8 bytes for every record with a unique value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parindex/tally.hpp"

namespace parindex {

struct PartialFact {
  AgencyCode agency;
  ItemId item;
  FactName name;
  TallyKind kind = TallyKind::count;
  std::optional<FactValue> value;   // none: no record says anything of it
  std::vector<std::string> values;  // of `distinct`: the values, by their bytes
};

struct PartialTally {
  TallyId source;
  std::string definition;  // SHA-256 of the tally file
  Date as_of;
  std::optional<Date> from, to;
  std::vector<std::string> files;  // SHA-256 of each, sorted; standard input has none
  RecordCounts counts;
  std::vector<PartialFact> facts;  // in the order of tally_targets()
  // Of the unique values of accepted records, ascending; none where the source has no unique
  // column.
  std::optional<std::vector<std::uint64_t>> fingerprints;
};

// As tally(), of the source's files.
Result<PartialTally> partial_tally(const Assessment& year, const RecordSource& source,
                                   const TallyOptions& options = {});

// As a file, and back. Errors: no partial tally, cut short, changed by hand.
std::string partial_csv(const PartialTally& part);
Result<PartialTally> load_partial(const std::string& path);

// The whole that the files make up; `paths` are not empty.
Result<PartialTally> merge_partials(const std::vector<std::string>& paths);

// The evidence file that the facts make.
std::string evidence_csv(const PartialTally& whole);

}  // namespace parindex
