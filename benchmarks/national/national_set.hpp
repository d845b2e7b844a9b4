// The criteria set of the benchmark: 8 areas, 80 items, 100 points.
//
//     std::vector<Area> areas = national_set();
//     write_file("criteria.info", criteria_info(areas));
//
// It is made up for measuring and says `status illustrative`. The areas' maxima are those used
// nationally for a province; the rules are the shapes that real sets consist of.
#pragma once

#include <string>
#include <vector>

namespace national {

enum class Rule {
  yes_no,             // choice over yes, no
  timely,             // choice over on_time, late, none
  deadline,           // deadline
  rate,               // rate, full_at kFullAt
  rate_floor,         // rate, full_at 100%, zero_below kZeroBelow
  rate_money,         // rate of decimals, full_at kFullAt
  bands,              // bands with fixed points
  proportional,       // bands with a proportional middle
  count,              // count, kEachPoints
  deduction,          // deduction, kEachPoints
  deduction_percent,  // deduction, kEachPercent compound
  survey,             // survey
  judgement,          // judgement, kEachPoints as step
};

// Points are whole hundredths and shares whole percents here.
inline constexpr int kFullAt = 95;
inline constexpr int kZeroBelow = 50;
inline constexpr int kMiddleBand = 70;
inline constexpr int kTopBand = 90;
inline constexpr int kEachPoints = 25;
inline constexpr int kEachPercent = 25;
inline constexpr int kFirstDeadlineDay = 31;   // 31 January, as day of the year
inline constexpr int kSecondDeadlineDay = 90;  // end of the first quarter

struct SurveyOption {
  const char* id;
  int percent;
};
inline constexpr SurveyOption kSurveyOptions[] = {
    {"very_satisfied", 100}, {"satisfied", 80}, {"neutral", 50}, {"dissatisfied", 0}};

struct Item {
  std::string id;
  std::string title;
  Rule rule;
  std::vector<std::string> facts;        // names; of a share, the last is the denominator
  std::vector<std::string> fact_titles;  // one for each fact
  int max_points;
};

struct Area {
  int number;
  std::string kind;
  std::string title;
  std::string criterion_titles[2];
  std::vector<Item> items;  // the first half belongs to criterion N.1, the rest to N.2
  int max_points;
};

bool is_share(Rule rule);
std::vector<Area> national_set();
std::string criteria_info(const std::vector<Area>& areas);

// 1250 -> "12.50"
std::string hundredths(long long value);

}  // namespace national
