#include "assessment_files.hpp"

namespace dossiers {

const char* const kAssessmentInfo = R"info(; Made by generate_dossiers for measuring.
assessment dossiers {
  title "Bộ dữ liệu đo tốc độ đếm hồ sơ"
  year  2022
  as_of 2022-12-31
  block departments { title "Sở"  criteria "set.info" }
  block districts   { title "Huyện, thành phố"  criteria "set.info" }
  agencies agencies.csv
  records { tally "tallies/dossiers.info"  file "records/*.csv" }
}
)info";

const char* const kSetInfo =
    R"info(; Made by generate_dossiers for measuring. No authority issued this set.
criteria_set dossiers-2022 {
  title    "Bộ tiêu chí minh họa về giải quyết hồ sơ năm 2022"
  version  1
  status   illustrative
  level    department
  source   { document "Bộ tiêu chí minh họa"  date 2021-12-31 }
  valid    { from 2022-01-01  to 2022-12-31 }
  total    10
  rounding { item 2  index 2 }
  decide_on      exact
  not_applicable exclude
  missing        zero
  ties           competition
  lead           so-noi-vu
  band good { title "Tốt"        from 80 to 100 }
  band poor { title "Chưa tốt"   from 0 below 80 }
  area 1 {
    kind  procedures
    title "Giải quyết thủ tục hành chính"
    max   10
    appraiser so-noi-vu
    criterion 1.1 {
      title "Thời hạn"
      max   4
      item 1.1.1 {
        title "Hồ sơ giải quyết đúng hạn"
        max   3
        facts {
          resolved { type count  title "Hồ sơ đã giải quyết" }
          on_time  { type count  title "Hồ sơ đúng hạn" }
        }
        rule rate { of "on_time / resolved"  full_at 100% }
      }
      item 1.1.2 {
        title "Hồ sơ trễ hạn"
        max   1
        facts { late { type count  title "Hồ sơ trễ hạn" } }
        rule deduction { of "late"  each 0.01  floor 0 }
      }
    }
    criterion 1.2 {
      title "Trực tuyến"
      max   4
      item 1.2.1 {
        title "Hồ sơ nộp trực tuyến"
        max   2
        facts {
          received_in_all { type count  title "Hồ sơ tiếp nhận" }
          received_online { type count  title "Hồ sơ nộp trực tuyến" }
        }
        rule rate { of "received_online / received_in_all"  full_at 50% }
      }
      item 1.2.2 {
        title "Thanh toán trực tuyến"
        max   1
        facts {
          fees        { type count  title "Hồ sơ có phí, lệ phí" }
          fees_online { type count  title "Hồ sơ nộp phí, lệ phí trực tuyến" }
        }
        rule rate { of "fees_online / fees"  full_at 40% }
      }
      item 1.2.3 {
        title "Số hóa kết quả"
        max   1
        facts {
          results           { type count  title "Kết quả phải lưu" }
          results_digitised { type count  title "Kết quả đã số hóa" }
        }
        rule rate { of "results_digitised / results"  full_at 100% }
      }
    }
    criterion 1.3 {
      title "Hài lòng"
      max   2
      item 1.3.1 {
        title "Đánh giá của tổ chức, cá nhân"
        max   1
        facts {
          ratings      { type count  title "Lượt đánh giá" }
          satisfied    { type count  title "Lượt hài lòng" }
          rating_total { type count  title "Tổng điểm đánh giá" }
        }
        rule rate { of "(satisfied + rating_total / 5) / (2 * ratings)"  full_at 90% }
      }
      item 1.3.2 {
        title "Trả kết quả đến cuối năm"
        max   1
        facts { last_returned { type date  title "Ngày trả kết quả cuối cùng" } }
        rule deadline { fact last_returned  by 2022-12-31 { points 1 } }
      }
    }
  }
}
)info";

const char* const kTallyInfo = R"info(; Made by generate_dossiers for measuring.
tally dossiers {
  title "Hồ sơ thủ tục hành chính"
  columns {
    dossier    text
    agency     text
    applicant  { type text  optional yes }
    received   date
    due        { type date  optional yes  planned yes }   ; empty: answered at once
    returned   { type date  optional yes }
    channel    { type text  optional yes }                ; empty: at the counter
    fee_online { type yes_no  optional yes }              ; empty: no fee
    rating     { type integer  optional yes }
    digitised  { type yes_no  optional yes }
  }
  agency agency
  unique dossier
  period received
  check "returned is not set or received <= returned" { title "trả kết quả trước khi nhận" }
  check "due is not set or received <= due" { title "hẹn trả trước khi nhận" }
  check "rating is not set or rating >= 1 and rating <= 5" { title "điểm đánh giá ngoài 1 đến 5" }
  item 1.1.1 {
    resolved { count "returned is set" }
    on_time  { count "returned is set and (due is not set or returned <= due)" }
  }
  item 1.1.2 { late { count "returned is set and due is set and returned > due" } }
  item 1.2.1 {
    received_in_all { count yes }
    received_online { count "channel is set and channel = 'online'" }
  }
  item 1.2.2 {
    fees        { count "fee_online is set" }
    fees_online { count "fee_online is set and fee_online = yes" }
  }
  item 1.2.3 {
    results           { count "returned is set and digitised is set" }
    results_digitised { count "returned is set and digitised is set and digitised = yes" }
  }
  item 1.3.1 {
    ratings      { count "rating is set" }
    satisfied    { count "rating is set and rating >= 4" }
    rating_total { sum rating }
  }
  item 1.3.2 { last_returned { max returned } }
}
)info";

}  // namespace dossiers
