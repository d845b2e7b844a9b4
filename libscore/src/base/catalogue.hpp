// The catalogue: the words of every finding, in Vietnamese and English. One table a stage.
#pragma once

#include <span>
#include <string_view>

#include "parindex/diagnostic.hpp"

namespace parindex {

struct CatalogueEntry {
  ErrorCode code;
  Severity severity;
  // One sentence; {0}, {1}, … are the finding's arguments.
  std::string_view message_vi;
  std::string_view message_en;
  // The remedy.
  std::string_view hint_vi;
  std::string_view hint_en;
  // What it means, for the help page: a few sentences.
  std::string_view help_vi;
  std::string_view help_en;
};

const CatalogueEntry& catalogue_entry(ErrorCode code);

std::span<const CatalogueEntry> file_messages();
std::span<const CatalogueEntry> info_messages();
std::span<const CatalogueEntry> criteria_messages();
std::span<const CatalogueEntry> rule_messages();
std::span<const CatalogueEntry> table_messages();
std::span<const CatalogueEntry> assessment_messages();
std::span<const CatalogueEntry> csv_messages();
std::span<const CatalogueEntry> evidence_messages();
std::span<const CatalogueEntry> appraisal_messages();
std::span<const CatalogueEntry> process_messages();
std::span<const CatalogueEntry> plan_messages();
std::span<const CatalogueEntry> tally_file_messages();
std::span<const CatalogueEntry> scoring_messages();
std::span<const CatalogueEntry> record_messages();
std::span<const CatalogueEntry> scenario_messages();
std::span<const CatalogueEntry> compare_messages();
std::span<const CatalogueEntry> improve_messages();
std::span<const CatalogueEntry> column_messages();
std::span<const CatalogueEntry> robustness_messages();

}  // namespace parindex
