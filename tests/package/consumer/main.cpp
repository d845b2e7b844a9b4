// Reads a set from text, scores one agency on it and prints its row.
#include <iostream>
#include <parindex/parindex.hpp>

constexpr const char* kSet = R"(criteria_set tiny {
  title "Bộ tiêu chí"  version 1  status illustrative  total 10
  valid { from 2022-01-01  to 2022-12-31 }  rounding { item 2  index 2 }
  band good { title "Tốt"  from 0 to 100 }
  area 1 { title "TTHC"  max 10  appraiser home
    criterion 1.1 { title "Hồ sơ"
      item 1.1.1 { title "Đúng hạn"  max 10  facts { rate { type percent } }
        rule rate { of rate } } } } })";

int main() {
  const auto set = parindex::read_criteria_set(kSet, "tiny.info");
  for (const auto& finding : set.diagnostics)
    std::cerr << message(finding, parindex::Language::en) << '\n';
  if (!set) return 1;
  parindex::Assessment year("tiny", 2022);
  const auto block = year.add_block({.id = {"departments"}, .set = *set});
  const auto agency = year.add_agency({.code = {"so-y-te"}, .block = block});
  year.declare(agency, "rate", parindex::FactValue::percent({95, 0}));
  const auto scored = parindex::score(year);
  const auto ranking = parindex::rank(*scored);
  const auto& row = ranking.blocks[0].rows[0];
  std::cout << "parindex " << parindex::kVersion << ": " << year.agencies()[row.agency].code.text
            << ' ' << row.index_text << ' ' << (*set)->bands[*row.band].id.text << '\n';
}
