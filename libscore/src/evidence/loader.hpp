// Loading of an assessment's folder, a file kind at a time. Every loader adds all findings and goes
// on.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "evidence/data_files.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

// What the loaders share.
struct Loading {
  Assessment& assessment;
  std::string folder;
  int threads = 0;
  Diagnostics& diagnostics;
  // Agency and item of claims that were refused, so that their acceptance is not called baseless
  // too.
  std::set<std::pair<std::size_t, std::size_t>> refused_claims = {};
  std::vector<std::string> new_forms = {};  // LoadOptions::forms
  CsvDialect forms_dialect = {};            // of the entry in whose place they will stand
  Date stated_as_of = {};       // as assessment.info has it, whatever day was asked about
  bool all_plans_read = true;   // every file of a plan is one
  bool plans_are_sound = true;  // and has no error
};

inline const std::string& code_of(const Assessment& assessment, std::size_t agency) {
  return assessment.agencies()[agency].code.text;
}

using DataFiles = std::vector<DataFile>;

void load_agencies(const DataFiles& files, Loading& loading);
void load_facts(const DataFiles& files, Loading& loading);
void load_applicability(const DataFiles& files, Loading& loading);
void load_plans(const DataFiles& files, Loading& loading);
void load_plan_progress(const DataFiles& files, Loading& loading);
void load_self_scores(const DataFiles& files, Loading& loading);
void load_notes(const DataFiles& files, Loading& loading);
void load_forms(const DataFiles& files, Loading& loading);
void load_appraisals(const DataFiles& files, Loading& loading);
void load_explanations(const DataFiles& files, Loading& loading);
void load_surveys(const DataFiles& files, Loading& loading);
void load_events(const DataFiles& files, Loading& loading);
void load_decisions(const DataFiles& files, Loading& loading);

// Whether every block's set fits its agencies and roles.
void check_blocks(Loading& loading);
// Whether last year's facts, where the set names them, are of the same types.
void check_previous_facts(const CriteriaSet& set, Loading& loading);

// What the rows say together, once all are read: whether the steps of the year follow each other.
void check_process(Loading& loading);

// Opens the file and notes it as an input; null where it cannot be read, and reported.
std::shared_ptr<const SourceFile> open_input(const DataFile& file, Loading& loading);

}  // namespace parindex
