#include "records.hpp"

#include <algorithm>
#include <array>

#include "dossiers.hpp"
#include "draw.hpp"
#include "record_rows.hpp"

namespace vinh_long {
namespace {

using parindex::Date;

TextFile draw_documents(const parindex::Assessment& skeleton, const std::vector<Line>& lines,
                        std::uint64_t seed) {
  Rows rows;
  for (std::size_t i = 0; i < skeleton.agencies().size(); ++i) {
    const auto& code = skeleton.agencies()[i].code.text;
    const Shares shares(lines, i);
    if (!shares.has("documents_sent")) continue;
    const int electronic = shares.percent("documents_sent_electronic", "documents_sent");
    const auto count = Draw(seed, {code, "documents"}).between(40, 80);
    for (std::int64_t n = 1; n <= count; ++n) {
      Draw draw(seed, {code, "document", std::to_string(n)});
      const Date released = workday(later(kNewYear, draw.between(-8, 350)));
      const bool is_secret = draw.chance(4);
      const bool is_sent = draw.chance(85);
      const bool is_electronic = is_sent && !is_secret && draw.chance(electronic);
      const bool is_signed = !is_secret && draw.chance(88);
      const Date sent = workday(later(released, draw.between(0, 2)));
      rows.add(released, {"", code, iso(released), is_sent ? iso(sent) : "", yes_no(is_electronic),
                          yes_no(is_signed), yes_no(is_secret),
                          draw.chance(20) ? "Minh họa: rà soát, cập nhật TTHC" : "Minh họa"});
    }
  }
  rows.number("MH-V");
  return {"records/documents.csv", rows.text({"document", "agency", "released", "sent",
                                              "electronic", "signed", "secret", "subject"},
                                             ',', "\n")};
}

// As another system writes it: its own headers, semicolons, days before months.
TextFile draw_feedback(const parindex::Assessment& skeleton, const std::vector<Line>& lines,
                       std::uint64_t seed) {
  Rows rows;
  for (std::size_t i = 0; i < skeleton.agencies().size(); ++i) {
    const auto& code = skeleton.agencies()[i].code.text;
    const Shares shares(lines, i);
    if (!shares.has("petitions_received")) continue;
    const int on_time = shares.percent("petitions_on_time", "petitions_received");
    const auto count = Draw(seed, {code, "petitions"}).between(3, 16);
    for (std::int64_t n = 1; n <= count; ++n) {
      Draw draw(seed, {code, "petition", std::to_string(n)});
      const Date received = workday(later(kNewYear, draw.between(-8, 345)));
      const Date due = workday(later(received, 14));
      const Date answered = draw.chance(on_time) ? workday(later(received, draw.between(0, 14)))
                                                 : workday(later(due, draw.between(1, 60)));
      const bool is_answered = answered <= kExported;
      rows.add(received, {"", code, dmy(received), dmy(due), is_answered ? dmy(answered) : "",
                          draw.chance(30) ? "Minh họa:\nthời gian giải quyết; giấy tờ phải nộp"
                                          : "Minh họa: thái độ phục vụ"});
    }
  }
  rows.number("MH-P");
  return {"records/feedback.csv", rows.text({"Mã phản ánh", "Cơ quan xử lý", "Ngày nhận",
                                             "Hạn trả lời", "Ngày trả lời", "Nội dung"},
                                            ';', "\n")};
}

}  // namespace

bool is_counted_from_records(std::string_view fact) {
  constexpr std::array<std::string_view, 18> kFacts = {"dossiers_on_time",
                                                       "dossiers_resolved",
                                                       "commune_dossiers_on_time",
                                                       "commune_dossiers",
                                                       "results_digitised",
                                                       "results_issued",
                                                       "commune_results_digitised",
                                                       "commune_results",
                                                       "payers_online",
                                                       "payers",
                                                       "ratings_total",
                                                       "ratings",
                                                       "dossiers_online",
                                                       "dossiers_received",
                                                       "documents_sent_electronic",
                                                       "documents_sent",
                                                       "petitions_on_time",
                                                       "petitions_received"};
  return std::find(kFacts.begin(), kFacts.end(), fact) != kFacts.end();
}

std::vector<TextFile> draw_records(const parindex::Assessment& skeleton,
                                   const std::vector<Line>& lines, std::uint64_t seed) {
  auto files = draw_dossiers(skeleton, lines, seed);
  files.push_back(draw_documents(skeleton, lines, seed));
  files.push_back(draw_feedback(skeleton, lines, seed));
  return files;
}

}  // namespace vinh_long
