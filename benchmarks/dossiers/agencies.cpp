#include "agencies.hpp"

#include "../tools/random.hpp"

namespace dossiers {
namespace {

struct Kind {
  const char* prefix;
  const char* block;
  const char* name;
  int count;
};

constexpr Kind kKinds[] = {
    {"h", "districts", "Huyện", 99},
    {"s", "departments", "Sở", 20},
    {"t", "districts", "Thành phố", 31},
};

std::vector<Agency> make_agencies() {
  std::vector<Agency> agencies;
  for (const Kind& kind : kKinds)
    for (int number = 1; number <= kind.count; ++number) {
      benchmarks::Random random{benchmarks::seed_of(2022, agencies.size())};
      const std::string digits = std::to_string(number);
      Agency agency{kind.prefix + std::string(number < 10 ? "0" : "") + digits, kind.block,
                    std::string(kind.name) + " số " + digits};
      agency.on_time_percent = random.between(70, 99);
      agency.online_percent = random.between(10, 50);
      agencies.push_back(std::move(agency));
    }
  return agencies;
}

}  // namespace

const std::vector<Agency>& all_agencies() {
  static const std::vector<Agency> agencies = make_agencies();
  return agencies;
}

std::string agencies_csv() {
  std::string csv = "agency,block,name,status\n";
  for (const Agency& agency : all_agencies())
    csv += agency.code + ',' + agency.block + ',' + agency.name + ",ranked\n";
  return csv + "so-noi-vu,,Sở Nội vụ,appraiser\n";
}

}  // namespace dossiers
