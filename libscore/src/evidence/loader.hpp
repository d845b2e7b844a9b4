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
};

using DataFiles = std::vector<DataFile>;

void load_agencies(const DataFiles& files, Loading& loading);
void load_facts(const DataFiles& files, Loading& loading);
void load_applicability(const DataFiles& files, Loading& loading);
void load_self_scores(const DataFiles& files, Loading& loading);
void load_appraisals(const DataFiles& files, Loading& loading);
void load_explanations(const DataFiles& files, Loading& loading);
void load_surveys(const DataFiles& files, Loading& loading);
void load_events(const DataFiles& files, Loading& loading);
void load_decisions(const DataFiles& files, Loading& loading);

// Opens the file and notes it as an input; null where it cannot be read, and reported.
std::shared_ptr<const SourceFile> open_input(const DataFile& file, Loading& loading);

}  // namespace parindex
