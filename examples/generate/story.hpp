// What is arranged about each agency, so that one small assessment shows what can happen in one.
//
// Everything here is invented. A quality is no opinion of the office it stands beside: it spreads
// the ranks, and any other office could have been given it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/parindex.hpp"

namespace vinh_long {

// A value in the smallest unit that is written: one, a tenth, a tenth of a percent; of a date
// 20220131.
struct FixedFact {
  std::string_view item;
  std::string_view fact;
  std::int64_t value = 0;
};

struct Story {
  std::string_view agency;
  int quality = 0;   // permille
  int communes = 0;  // of a district; only their total, 107, has a source
  // The agency whose draws this one shares. Two agencies drawn apart would hardly ever tie.
  std::string_view drawn_as = {};
  std::vector<FixedFact> fixed = {};                    // in place of what is drawn
  std::vector<std::string_view> full = {};              // items achieved in full
  std::vector<std::string_view> missing = {};           // nothing handed in: "item", or "item/fact"
  std::vector<std::string_view> unanswered = {};        // surveys without a row
  std::vector<std::string_view> nobody_asked = {};      // surveys with every count 0
  std::vector<std::string_view> claimed_in_error = {};  // claimed, though not applicable
  std::vector<std::string_view> undecided = {};         // its office has not decided yet
  int initiatives = 0;                                  // recognised: the bonus
  int reprimands = 0;                                   // found by the appraiser: the penalty
  bool has_self_scores = true;
  bool is_late = false;  // handed in after the due date
};

// Items of districts that count communes.
inline const std::vector<std::string_view> kCommuneItems = {"1.3.1", "1.3.3", "1.3.6", "3.1.1",
                                                            "3.2.3", "6.2.1", "7.3.2"};

inline const std::vector<Story>& stories() {
  static const std::vector<Story> all = {
      {.agency = "vp-ubnd", .quality = 955},
      {.agency = "thanh-tra", .quality = 640, .claimed_in_error = {"2.1.2"}},
      // Excellent, which no item at 0 may stand against.
      {.agency = "so-noi-vu", .quality = 880, .full = {"1.3.4"}, .initiatives = 2},
      {.agency = "so-tu-phap", .quality = 800},
      {.agency = "so-tai-chinh", .quality = 750},
      {.agency = "so-khdt", .quality = 800},
      // Capped by a disciplinary warning: events.csv.
      {.agency = "so-cong-thuong", .quality = 800},
      {.agency = "so-nnptnt", .quality = 700, .missing = {"2.2.2"}},
      // The two tie, and share a rank: the set of departments has no tie_break.
      {.agency = "so-gtvt", .quality = 700, .drawn_as = "so-xay-dung"},
      {.agency = "so-xay-dung", .quality = 700},
      {.agency = "so-tnmt", .quality = 680, .reprimands = 1},
      // Would be excellent, but for one item at 0: no self-inspection was planned at all.
      {.agency = "so-tttt",
       .quality = 895,
       .fixed = {{"1.3.2", "self_checks_done", 0}, {"1.3.2", "self_checks_planned", 0}},
       .full = {"6.1.2"},
       .initiatives = 3},
      {.agency = "so-ldtbxh", .quality = 660},
      {.agency = "so-vhttdl",
       .quality = 465,
       .missing = {"1.1.1", "3.4.1/payers", "5.2.2"},
       .unanswered = {"6.2.3"},
       .reprimands = 2,
       .is_late = true},
      {.agency = "so-khcn", .quality = 760},
      {.agency = "so-gddt", .quality = 600, .missing = {"5.1.2"}},
      {.agency = "bql-kcn", .quality = 700, .nobody_asked = {"7.2.3"}},
      {.agency = "tp-vinh-long", .quality = 930, .communes = 11},
      {.agency = "tx-binh-minh", .quality = 850, .communes = 8},
      // Checked communes, but drew no conclusions: nothing to follow up, and 1.3.5 is 0.
      {.agency = "huyen-binh-tan",
       .quality = 560,
       .communes = 10,
       .fixed = {{"1.3.5", "commune_conclusions", 0},
                 {"1.3.5", "commune_faults", 0},
                 {"1.3.5", "commune_faults_fixed", 0}},
       .missing = {"6.1.2"}},
      {.agency = "huyen-long-ho", .quality = 680, .communes = 15},
      // The two tie on the index, and tie_break tells them apart: Tam Bình has one check of public
      // duty less (area 5), and one proposal to simplify procedures more (area 3), each 0.25
      // points. Their items that count communes are full, since they have not the same number of
      // communes.
      {.agency = "huyen-mang-thit",
       .quality = 780,
       .communes = 12,
       .fixed = {{"3.1.2", "simplification_proposals", 1}, {"5.2.2", "duty_checks", 4}},
       .full = kCommuneItems},
      {.agency = "huyen-tam-binh",
       .quality = 780,
       .communes = 17,
       .drawn_as = "huyen-mang-thit",
       .fixed = {{"3.1.2", "simplification_proposals", 2}, {"5.2.2", "duty_checks", 3}},
       .full = kCommuneItems},
      // The lowest band, whatever its index.
      {.agency = "huyen-tra-on", .quality = 690, .communes = 14, .has_self_scores = false},
      {.agency = "huyen-vung-liem",
       .quality = 640,
       .communes = 20,
       .missing = {"2.2.2"},
       .is_late = true},
      // Declares what only the province knows; the rest is summed over the agencies below. Nobody
      // has drawn PAPI, SIPAS or growth: they would have no sense as shares.
      {.agency = "tinh-vinh-long",
       .quality = 820,
       .fixed = {{"1.2.4", "self_assessment_sent_on", 20221125},
                 {"1.2.4", "lines_unproven", 2},
                 // In place of the districts' sum: by the province's own system.
                 {"3.2.4", "commune_dossiers_on_time", 199'850},
                 {"3.2.4", "commune_dossiers", 204'300},
                 {"3.3.4", "staff_rewarded", 24},
                 {"3.3.4", "violations_open", 0},
                 {"8.1.1", "sipas", 863},
                 {"8.1.2", "papi_1", 51},
                 {"8.1.2", "papi_2", 53},
                 {"8.1.2", "papi_3", 43},
                 {"8.1.2", "papi_4", 67},
                 {"8.1.2", "papi_5", 72},
                 {"8.1.2", "papi_6", 79},
                 {"8.1.2", "papi_7", 36},
                 {"8.1.2", "papi_8", 31},
                 {"8.1.3", "par_index", 842},
                 {"8.2.1", "province_new_firms", 412},
                 {"8.2.1", "province_new_firms_before", 398},
                 {"8.2.3", "revenue", 61'250},
                 {"8.2.3", "revenue_estimate", 58'400},
                 {"8.2.5", "grdp_growth", 62},
                 {"8.2.5", "grdp_target", 65}},
       .full = {"1.1.1", "3.1.1", "3.1.2", "7.1.1"}},
  };
  return all;
}

// What is arranged about a commune of the other example; the others have a quality that is drawn.
const std::vector<Story>& commune_stories();

// Throws std::runtime_error where a story is arranged about a commune that is not there.
void check_stories(const parindex::Assessment& year);

// Throws std::runtime_error for an agency that has none and is no commune.
Story story_of(const parindex::Assessment& year, std::size_t agency, std::uint64_t seed);

// The one day on which an agency hands in all.
parindex::Date handed_in_on(const parindex::Assessment& year, std::size_t agency,
                            std::uint64_t seed);

inline bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace vinh_long
