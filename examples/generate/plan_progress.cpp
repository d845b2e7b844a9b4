#include "plan_progress.hpp"

#include <algorithm>
#include <stdexcept>

#include "appraisal.hpp"
#include "draw.hpp"
#include "story.hpp"

namespace vinh_long {
namespace {

using parindex::Date;
using parindex::PlanTask;

constexpr char kLateNote[] = "Minh họa: hoàn thành sau thời hạn";
constexpr int kWhole = 1000;         // permille
constexpr int kUsualQuality = 760;   // of those of whom nothing is arranged
constexpr int kUndatedShare = 75;    // per cent of its quality that an agency has of undated tasks
constexpr int kNotYetDueShare = 55;  // and of those that are due after as_of

// What is arranged rather than drawn, so that tasks led by one office are late or overdue too.
enum class Arranged { late, begun, not_begun };
struct ArrangedShare {
  std::string_view task;
  std::string_view period;
  std::string_view agency;
  Arranged how;
};
constexpr ArrangedShare kArranged[] = {
    {"PL.IV.3", "", "so-noi-vu", Arranged::begun},  // inspected as planned, not reported
    {"PL.VII.2", "", "so-tttt", Arranged::late},
    {"PL.VI.1", "", "so-tai-chinh", Arranged::not_begun},
    {"SNV.4", "2022-07", "so-noi-vu", Arranged::late},
    {"SNV.4", "2022-10", "so-noi-vu", Arranged::not_begun},
    {"LH.3", "", "huyen-long-ho", Arranged::begun}};

const Story* find_story(std::string_view agency) {
  const auto& all = stories();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Story& story) { return story.agency == agency; });
  return found == all.end() ? nullptr : &*found;
}

Date plus(Date date, std::int64_t days) {
  return Date::from_days(date.days() + static_cast<std::int32_t>(days));
}

// Offices are closed at weekends: the Friday before.
Date on_a_working_day(Date date) {
  constexpr int kThursday = 3;  // 1 January 1970, with Monday as 0
  const int weekday = (date.days() + kThursday) % 7;
  return weekday < 5 ? date : plus(date, 4 - weekday);
}

// "KH" for a plan, "QĐ" for a decision, as the product's first word tells.
std::string kind_of(const std::string& product) {
  static constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
      {"Kế hoạch", "KH"},  {"Quyết định", "QĐ"}, {"Văn bản", "CV"}, {"Các văn bản", "CV"},
      {"Thông báo", "TB"}, {"Biên bản", "BB"},   {"Danh mục", "QĐ"}};
  for (const auto& [word, kind] : kKinds) {
    if (product.starts_with(word)) return std::string(kind);
  }
  return "BC";
}

// One share: one task of one agency in one period.
class ShareDrawer {
 public:
  ShareDrawer(const parindex::Assessment& year, std::uint64_t seed, const PlanTask& task,
              std::size_t agency, std::size_t period)
      : year_(year),
        seed_(seed),
        task_(task),
        agency_(agency),
        period_(task.periods[period]),
        code_(year.agencies()[agency].code.text),
        story_(find_story(code_)),
        drawn_as_(story_ != nullptr && !story_->drawn_as.empty() ? std::string(story_->drawn_as)
                                                                 : code_),
        quality_(story_ != nullptr ? story_->quality : kUsualQuality) {}

  std::vector<Progress> rows() const {
    for (const auto& share : kArranged) {
      const bool is_this = share.task == task_.id.text && share.period == period_.id;
      if (is_this && share.agency == code_) return arranged_rows(share.how);
    }
    const int luck = static_cast<int>(draw("luck").between(0, kWhole - 1));
    if (!period_.due) return undated_rows(luck);
    if (*period_.due > year_.as_of) return early_rows(luck);
    if (luck < quality_) return rows_until(plus(*period_.due, -draw("day").between(0, 12)), "");
    // Of what is not in time, half is done later; what would be later than as_of is not done yet.
    if (luck < quality_ + (kWhole - quality_) / 2) {
      const Date done = plus(*period_.due, draw("day").between(3, 34));
      if (done <= year_.as_of) return rows_until(done, kLateNote);
    }
    return draw("begun").chance(50) ? first_products() : std::vector<Progress>();
  }

 private:
  Draw draw(std::string_view what) const {
    return Draw(seed_, {drawn_as_, task_.id.text, period_.id, what});
  }

  std::vector<Progress> arranged_rows(Arranged how) const {
    switch (how) {
      case Arranged::late: return rows_until(plus(*period_.due, 9), kLateNote);
      case Arranged::begun: return first_products();
      case Arranged::not_begun: break;
    }
    return {};
  }

  std::vector<Progress> undated_rows(int luck) const {
    if (luck >= quality_ * kUndatedShare / 100) return {};
    return rows_until(plus(year_.as_of, -draw("day").between(4, 250)), "");
  }

  std::vector<Progress> early_rows(int luck) const {
    if (luck >= quality_ * kNotYetDueShare / 100) return first_products();
    return rows_until(plus(year_.as_of, -draw("day").between(1, 60)), "");
  }

  // All products but the last.
  std::vector<Progress> first_products() const {
    if (task_.products.size() < 2) return {};
    const Date end = std::min(period_.due.value_or(year_.as_of), year_.as_of);
    auto rows = rows_until(end, "Minh họa: các sản phẩm khác đang thực hiện");
    rows.pop_back();
    return rows;
  }

  // Every product, the last on that day, those before it some weeks earlier.
  std::vector<Progress> rows_until(Date last, const std::string& note) const {
    std::vector<std::string> products = task_.products;
    if (products.empty()) products.emplace_back();
    std::vector<Progress> rows;
    Draw weeks = draw("weeks");
    Date day = last;
    for (auto product = products.rbegin(); product != products.rend(); ++product) {
      Progress row;
      row.agency = agency_;
      row.task = task_.id.text;
      row.completion.completed_on = on_a_working_day(day);
      row.completion.document = illustrative_document(
          seed_, code_, task_.id.text + ' ' + period_.id + ' ' + *product, kind_of(*product));
      row.completion.period = period_.id;
      row.completion.product = products.size() > 1 ? *product : "";
      row.completion.note = note;
      rows.insert(rows.begin(), std::move(row));
      day = plus(day, -weeks.between(20, 60));
    }
    return rows;
  }

  const parindex::Assessment& year_;
  std::uint64_t seed_;
  const PlanTask& task_;
  std::size_t agency_;
  const parindex::TaskPeriod& period_;
  const std::string code_;
  const Story* story_;
  const std::string drawn_as_;
  const int quality_;
};

}  // namespace

std::vector<Progress> draw_progress(const parindex::Assessment& year, std::uint64_t seed) {
  std::vector<Progress> all;
  for (const auto& plan : year.plans) {
    for (const auto& task : plan.tasks) {
      for (const auto agency : task.agencies) {
        for (std::size_t period = 0; period < task.periods.size(); ++period) {
          for (auto& row : ShareDrawer(year, seed, task, agency, period).rows()) {
            all.push_back(std::move(row));
          }
        }
      }
    }
  }
  return all;
}

void put_on_plans(const std::vector<Progress>& progress, parindex::Assessment& year) {
  for (const auto& row : progress) complete_task(year, row.task, row.agency, row.completion);
  for (const auto& finding : count_plan_facts(year)) {
    throw std::runtime_error("plan: " + message(finding, parindex::Language::en));
  }
}

parindex::CsvWriter progress_table(const std::vector<Progress>& progress,
                                   const parindex::Assessment& year) {
  parindex::CsvWriter table;
  const auto add = [&table](const std::vector<std::string>& cells) { table.row(cells); };
  add({"task", "agency", "period", "product", "completed_on", "document", "note"});
  for (const auto& row : progress) {
    const auto& done = row.completion;
    add({row.task, year.agencies()[row.agency].code.text, done.period, done.product,
         to_iso(done.completed_on), done.document, done.note});
  }
  return table;
}

}  // namespace vinh_long
