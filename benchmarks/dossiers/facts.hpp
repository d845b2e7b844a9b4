// The facts that the dossiers make up, counted from what is drawn and not from what is written.
//
//     FactTable facts;
//     facts.add(dossier);
//     write(facts.csv());
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "dossier.hpp"

namespace dossiers {

struct Fact {
  const char* item;
  const char* name;
};

// In the order of the set.
inline constexpr Fact kFacts[] = {
    {"1.1.1", "resolved"},        {"1.1.1", "on_time"},         {"1.1.2", "late"},
    {"1.2.1", "received_in_all"}, {"1.2.1", "received_online"}, {"1.2.2", "fees"},
    {"1.2.2", "fees_online"},     {"1.2.3", "results"},         {"1.2.3", "results_digitised"},
    {"1.3.1", "ratings"},         {"1.3.1", "satisfied"},       {"1.3.1", "rating_total"},
    {"1.3.2", "last_returned"},
};

class FactTable {
 public:
  FactTable();
  void add(const Dossier& dossier);
  // agency,item,fact,value: what the evidence has to be.
  std::string csv() const;

 private:
  std::vector<std::array<std::int64_t, std::size(kFacts)>> values_;  // by agency
};

}  // namespace dossiers
