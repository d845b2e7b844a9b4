// The made-up agencies that the dossiers are handed in to: 20 departments, 99 districts and 31
// cities of a country that does not exist.
//
//     for (const Agency& agency : all_agencies()) std::cout << agency.code << '\n';
#pragma once

#include <string>
#include <vector>

namespace dossiers {

struct Agency {
  std::string code;   // three bytes, in the order of bytes
  std::string block;  // of the assessment
  std::string name;
  int on_time_percent = 0;  // of the dossiers that take days
  int online_percent = 0;
};

// Sorted by code. The same ones for every seed.
const std::vector<Agency>& all_agencies();

// agencies.csv
std::string agencies_csv();

}  // namespace dossiers
