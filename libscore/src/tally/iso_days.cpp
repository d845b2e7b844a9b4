#include "tally/iso_days.hpp"

#include "parindex/date.hpp"

namespace parindex {

IsoDays::IsoDays() {
  months_.reserve((kLastYear - kFirstYear + 1) * 12);
  for (int year = kFirstYear; year <= static_cast<int>(kLastYear); ++year) {
    for (int month = 1; month <= 12; ++month) {
      std::uint32_t length = 28;
      while (length < 31 && Date::of(year, month, static_cast<int>(length + 1))) ++length;
      months_.push_back({Date::of(year, month, 1)->days(), length});
    }
  }
}

}  // namespace parindex
