#include "answers.hpp"

#include <algorithm>
#include <cstdint>

namespace national {
namespace {

constexpr int kRareEvent = 256;

// a / b rounded half up, for a >= 0 and b > 0.
int half_up(std::int64_t a, std::int64_t b) { return static_cast<int>((2 * a + b) / (2 * b)); }

// Points for done / all, with all > 0 and done <= all.
int share_points(Rule rule, int max, std::int64_t done, std::int64_t all) {
  const auto below = [&](int percent) { return done * 100 < percent * all; };
  switch (rule) {
    case Rule::rate:
    case Rule::rate_money: return below(kFullAt) ? half_up(max * done * 100, all * kFullAt) : max;
    case Rule::rate_floor: return below(kZeroBelow) ? 0 : half_up(max * done, all);
    case Rule::bands: return below(kMiddleBand) ? 0 : below(kTopBand) ? max / 2 : max;
    default: return below(kMiddleBand) ? 0 : half_up(max * done, all);  // proportional
  }
}

Answer draw_share(const Item& item, int quality, Random& random) {
  Answer answer{State::scored, {}, 0, item.max_points};
  const bool money = item.rule == Rule::rate_money;
  const auto text = [&](int value) { return money ? hundredths(value) : std::to_string(value); };
  if (!money && random.one_in(kRareEvent)) {
    answer.state = State::not_applicable;
    answer.max_points = 0;
    answer.values.assign(item.facts.size(), "0");
    return answer;
  }
  constexpr int kSizes[] = {30, 300, 3000};
  const int size = kSizes[random.between(0, 2)];
  const int all = money ? random.between(10000, 999999) : random.between(size / 3, size);
  const int percent = std::min(100, quality + random.between(-15, 20));
  const int done = static_cast<int>(std::int64_t{all} * percent / 100);
  if (item.facts.size() == 3) {
    const int first = static_cast<int>(std::int64_t{done} * random.between(0, 60) / 100);
    answer.values = {text(first), text(done - first), text(all)};
  } else {
    answer.values = {text(done), text(all)};
  }
  answer.points = share_points(item.rule, item.max_points, done, all);
  return answer;
}

// How often something happened, over all facts of the item.
int draw_counts(const Item& item, int most, Random& random, Answer& answer) {
  int total = 0;
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    const int times = random.between(0, most);
    answer.values.push_back(std::to_string(times));
    total += times;
  }
  return total;
}

int deadline_points(int max, int day) {
  if (day <= kFirstDeadlineDay) return max;
  return day <= kSecondDeadlineDay ? max / 2 : 0;
}

int survey_points(int max, int quality, Random& random, Answer& answer) {
  std::int64_t weighted = 0;
  std::int64_t asked = 0;
  int likely = quality / 2;  // how many choose the best option, then ever fewer
  for (const SurveyOption& option : kSurveyOptions) {
    const int chosen = random.between(likely / 2, likely);
    answer.values.push_back(std::to_string(chosen));
    weighted += std::int64_t{chosen} * option.percent;
    asked += chosen;
    likely /= 2;
  }
  return half_up(max * weighted, asked * 100);
}

}  // namespace

Answer draw_answer(const Item& item, int quality, Random& random) {
  const int max = item.max_points;
  if (random.one_in(kRareEvent)) return Answer{State::missing, {}, 0, max};
  if (is_share(item.rule)) return draw_share(item, quality, random);

  Answer answer{State::scored, {}, 0, max};
  switch (item.rule) {
    case Rule::yes_no: {
      const bool yes = random.between(1, 100) <= quality;
      answer.values = {yes ? "yes" : "no"};
      answer.points = yes ? max : 0;
      break;
    }
    case Rule::timely: {
      const int draw = random.between(1, 100);
      answer.values = {draw <= quality ? "on_time" : draw <= 98 ? "late" : "none"};
      answer.points = draw <= quality ? max : draw <= 98 ? max / 2 : 0;
      break;
    }
    case Rule::deadline: {
      const int day = random.between(4, 150 - quality);
      answer.values = {date_of(day)};
      answer.points = deadline_points(max, day);
      break;
    }
    case Rule::count:
      answer.points = std::min(max, kEachPoints * draw_counts(item, 12, random, answer));
      break;
    case Rule::deduction:
      answer.points = std::max(0, max - kEachPoints * draw_counts(item, 1, random, answer));
      break;
    case Rule::deduction_percent: {
      std::int64_t kept = max;
      std::int64_t whole = 1;
      for (int n = draw_counts(item, 2, random, answer); n > 0; --n) {
        kept *= 100 - kEachPercent;
        whole *= 100;
      }
      answer.points = half_up(kept, whole);
      break;
    }
    case Rule::survey: answer.points = survey_points(max, quality, random, answer); break;
    default:  // judgement: the appraiser's points, in whole steps
      answer.points = max / kEachPoints * quality / 100 * kEachPoints;
      break;
  }
  return answer;
}

std::string date_of(int day_of_2022) {
  constexpr int kDaysInMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int month = 0;
  int day = day_of_2022;
  while (day > kDaysInMonth[month]) day -= kDaysInMonth[month++];
  std::string date = "2022-";
  const auto append = [&](int n) {
    date += static_cast<char>('0' + n / 10);
    date += static_cast<char>('0' + n % 10);
  };
  append(month + 1);
  date += '-';
  append(day);
  return date;
}

}  // namespace national
