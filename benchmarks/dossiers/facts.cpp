#include "facts.hpp"

#include <algorithm>
#include <iterator>

#include "agencies.hpp"

namespace dossiers {

FactTable::FactTable() : values_(all_agencies().size()) {}

void FactTable::add(const Dossier& dossier) {
  const bool resolved = dossier.returned != 0;
  const bool late = resolved && dossier.due != 0 && dossier.returned > dossier.due;
  const bool rated = dossier.rating != 0;
  const bool holds[] = {
      resolved,
      resolved && !late,
      late,
      true,
      dossier.channel == Channel::online,
      dossier.fee_online != Answer::none,
      dossier.fee_online == Answer::yes,
      resolved && dossier.digitised != Answer::none,
      resolved && dossier.digitised == Answer::yes,
      rated,
      dossier.rating >= 4,
  };
  auto& values = values_[dossier.agency];
  for (std::size_t i = 0; i < std::size(holds); ++i) values[i] += holds[i] ? 1 : 0;
  values[11] += dossier.rating;
  values[12] = std::max<std::int64_t>(values[12], dossier.returned);
}

std::string FactTable::csv() const {
  std::string csv = "agency,item,fact,value\n";
  for (std::size_t agency = 0; agency < values_.size(); ++agency)
    for (std::size_t i = 0; i < std::size(kFacts); ++i) {
      const std::int64_t value = values_[agency][i];
      const bool is_date = i == 12;
      if (is_date && value == 0) continue;  // no dossier has a last day
      csv += all_agencies()[agency].code + ',' + kFacts[i].item + ',' + kFacts[i].name + ',' +
             (is_date ? date_of(static_cast<int>(value)) : std::to_string(value)) + '\n';
    }
  return csv;
}

}  // namespace dossiers
