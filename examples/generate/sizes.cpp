#include "sizes.hpp"

#include <algorithm>
#include <array>

#include "draw.hpp"

namespace vinh_long {
namespace {

using parindex::Fact;

// How large a total usually is: (departments) and (districts). Totals of one group are the same
// number, since an agency has one staff and one list of procedures.
struct Size {
  std::string_view fact;
  int low, high;
  int district_low, district_high;
  std::string_view group = {};
};

constexpr std::array<Size, 61> kSizes = {{
    {"plan_tasks_due", 18, 42, 24, 48},
    {"assigned_tasks", 15, 80, 30, 110},
    {"self_checks_planned", 2, 5, 2, 5},
    {"drafts_assigned", 2, 9, 2, 9},
    {"legal_documents_issued", 2, 9, 2, 9},
    {"documents_to_review", 6, 30, 6, 30},
    {"commune_documents", 40, 160, 40, 160},
    {"unlawful_found", 0, 2, 0, 2},
    {"procedures_changed", 0, 24, 0, 24},
    {"procedures_in_force", 40, 160, 240, 330, "procedures"},
    {"procedures_receivable", 40, 160, 240, 330, "procedures"},
    {"dossiers_resolved", 300, 6000, 4000, 18000, "dossiers"},
    {"results_issued", 300, 6000, 4000, 18000, "dossiers"},
    {"commune_dossiers", 8000, 40000, 8000, 40000},
    {"petitions_received", 0, 12, 0, 24},
    {"payers", 120, 2600, 1800, 9000},
    {"internal_procedures", 12, 40, 20, 50},
    {"ratings", 80, 900, 300, 2400},
    {"units_to_rearrange", 0, 4, 0, 4},
    {"decentralised_tasks", 8, 24, 8, 24},
    {"staff_assigned", 45, 110, 280, 420, "staff"},
    {"staff_reviewed", 45, 110, 280, 420, "staff"},
    {"grade_holders", 45, 110, 280, 420, "staff"},
    {"units_needing_scheme", 3, 14, 40, 70, "units"},
    {"units_for_autonomy", 3, 14, 40, 70, "units"},
    {"training_planned", 24, 90, 90, 260},
    {"capital_assigned", 60'000, 900'000, 1'500'000, 6'000'000},  // tenths of a million VND
    {"finance_findings", 0, 8, 0, 14},
    {"documents_sent", 900, 6000, 4000, 15000},
    {"work_files", 600, 4000, 2500, 9000},
    {"databases", 4, 14, 3, 8},
    {"services_level4", 12, 40, 40, 120},
    // Further duties of departments.
    {"units_of_office", 5, 12, 10, 14},
    {"tasks_needing_funds", 1, 5, 2, 8},
    {"check_findings", 0, 6, 0, 8},
    {"reform_reports_due", 4, 4, 4, 4},
    {"shortcomings_named", 0, 6, 0, 8},
    {"lines_to_appraise", 60, 240, 60, 240},
    {"offices_to_inspect", 6, 20, 6, 20},
    {"inspection_findings", 6, 30, 6, 30},
    {"agencies_to_follow", 26, 26, 26, 26},
    {"monitoring_planned", 2, 6, 2, 6},
    {"drafts_to_appraise", 18, 40, 18, 40},
    {"procedures_to_review", 4, 20, 4, 20},
    {"level34_eligible", 5, 40, 10, 60},
    {"procedure_offences", 0, 2, 0, 2},
    {"remedies_ordered", 3, 8, 3, 8},
    {"duty_findings", 0, 5, 0, 8},
    {"schemes_to_follow", 10, 40, 10, 40},
    {"province_training_planned", 900, 1500, 900, 1500},
    {"units_to_convert", 0, 1, 0, 1},
    {"company_tasks", 2, 6, 2, 6},
    {"autonomy_to_follow", 60, 140, 60, 140},
    {"province_capital", 45'000, 60'000, 45'000, 60'000},  // tenths of a billion VND
    {"firms_target", 350, 420, 350, 420},
    {"investment_target", 30'000, 50'000, 30'000, 50'000},  // tenths of a billion VND
    {"dossiers_received", 300, 6000, 4000, 18000, "dossiers"},
    {"dossiers_for_post", 300, 6000, 4000, 18000, "dossiers"},
    {"communication_tasks", 8, 14, 8, 14},
    {"iso_to_train", 45, 60, 45, 60},
    {"iso_to_move", 0, 4, 0, 4},
}};

// The same of communes.
struct OwnSize {
  std::string_view fact;
  int low, high;
  std::string_view group = {};
};

constexpr std::array<OwnSize, 32> kCommuneSizes = {{
    {"commune_tasks_due", 10, 24},
    {"assigned_tasks", 12, 40},
    {"district_findings", 0, 5},
    {"reform_reports_due", 4, 4},
    {"reports_due", 4, 12},
    {"funds_needed", 80, 400},  // tenths of a million VND
    {"legal_documents_issued", 1, 3},
    {"commune_documents_due", 1, 6},
    {"unlawful_found", 0, 1},
    {"procedures_to_post", 110, 160},
    {"commune_dossiers", 350, 2600, "dossiers"},
    {"dossiers_late", 0, 12},
    {"dossiers_received", 350, 2600, "dossiers"},
    {"results_issued", 350, 2600, "dossiers"},
    {"petitions_received", 0, 6},
    {"payers", 120, 900},
    {"ratings", 40, 360},
    {"staff_assigned", 17, 23, "staff"},
    {"staff_total", 17, 23, "staff"},
    {"decentralised_tasks", 4, 12},
    {"training_planned", 6, 20},
    {"receptions_scheduled", 24, 52},
    {"finance_findings", 0, 4},
    {"capital_assigned", 4'000, 60'000},  // tenths of a million VND
    {"documents_sent", 200, 900},
    {"work_files", 120, 700},
    {"services_level4", 25, 60},
    {"dossiers_online_possible", 120, 1200},
    {"self_checks", 1, 3},
    {"self_check_faults_open", 0, 2},
    {"nonconformities", 0, 4},
    {"shop_days", 240, 250},
}};

// What the province has that its agencies do not have; the rest is summed.
constexpr std::array<OwnSize, 14> kProvinceSizes = {{
    {"province_tasks", 35, 35},
    {"province_reform_funds_needed", 48'000, 62'000},  // tenths of a million VND
    {"reform_agencies", 26, 26},
    {"press_reports_due", 12, 12},
    {"district_documents", 60, 120},
    {"organs", 26, 26},
    {"organs_to_inspect", 7, 9},
    {"offices_needing_scheme", 26, 26},
    {"society_targets", 20, 20},
    {"shared_software_due", 133, 133},
    {"documents_released", 9'000, 14'000},
    {"procedures_eligible", 320, 420},
    {"iso_offices_due", 26, 26},
    {"index_measures", 12, 20},
}};

// Totals that follow from how many communes the district has, and how many more than these.
struct CommuneTotal {
  std::string_view fact;
  int more;
};

constexpr std::array<CommuneTotal, 6> kCommuneTotals = {{
    {"communes", 0},
    {"communes_guided", 0},
    {"one_stops", 0},
    {"communes_for_iso", 0},
    {"posting_places", 1},         // the district's own
    {"offices_for_autonomy", 12},  // the district's offices
}};

// Of a total that is not listed: of the size that counts of tasks, units and findings have.
constexpr Size kOther = {"", 4, 24, 8, 40};

template <class Sizes>
const OwnSize* find_in(const Sizes& sizes, const Fact& fact) {
  const auto size = std::find_if(sizes.begin(), sizes.end(), [&](const OwnSize& candidate) {
    return candidate.fact == fact.name.text;
  });
  return size == sizes.end() ? nullptr : &*size;
}

const OwnSize* find_own_size(const Fact& fact, Level level) {
  if (level == Level::commune) return find_in(kCommuneSizes, fact);
  return level == Level::province ? find_in(kProvinceSizes, fact) : nullptr;
}

const Size* find_size(const Fact& fact) {
  const auto size = std::find_if(kSizes.begin(), kSizes.end(), [&](const Size& candidate) {
    return candidate.fact == fact.name.text;
  });
  return size == kSizes.end() ? nullptr : &*size;
}

const CommuneTotal* find_commune_total(const Fact& fact) {
  const auto total = std::find_if(kCommuneTotals.begin(), kCommuneTotals.end(),
                                  [&](const auto& one) { return one.fact == fact.name.text; });
  return total == kCommuneTotals.end() ? nullptr : &*total;
}

}  // namespace

bool is_known_total(const Fact& fact) {
  return find_size(fact) != nullptr || find_commune_total(fact) != nullptr ||
         find_in(kCommuneSizes, fact) != nullptr || find_in(kProvinceSizes, fact) != nullptr;
}

std::int64_t size_of(const Fact& fact, const Drawer& drawer) {
  if (const auto* own = find_own_size(fact, drawer.level)) {
    Draw draw(drawer.seed, {drawer.drawn_as, "size", own->group.empty() ? own->fact : own->group});
    return draw.between(own->low, own->high);
  }
  if (const auto* total = find_commune_total(fact)) return drawer.communes + total->more;
  const Size* const listed = find_size(fact);
  const Size& size = listed != nullptr ? *listed : kOther;
  const std::string_view name = listed == nullptr    ? std::string_view(fact.name.text)
                                : size.group.empty() ? size.fact
                                                     : size.group;
  Draw draw(drawer.seed, {drawer.drawn_as, "size", name});
  return drawer.is_district ? draw.between(size.district_low, size.district_high)
                            : draw.between(size.low, size.high);
}

}  // namespace vinh_long
