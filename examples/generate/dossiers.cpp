#include "dossiers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "draw.hpp"
#include "people.hpp"
#include "record_rows.hpp"

namespace vinh_long {
namespace {

using parindex::Date;

constexpr int kPayers = 300;  // of all agencies together, so that many pay more than once

struct Procedure {
  std::string code;
  std::int64_t level = 0;
  std::int64_t days = 0;
  std::int64_t fee = 0;  // dong
};

// One of the few that the office has, by its number.
Procedure procedure_of(std::uint64_t seed, std::string_view office, std::int64_t number) {
  constexpr std::array<std::int64_t, 6> kDays = {3, 5, 7, 10, 15, 20};
  constexpr std::array<std::int64_t, 5> kFees = {20'000, 50'000, 75'000, 150'000, 300'000};
  Draw draw(seed, {office, "procedure", std::to_string(number)});
  Procedure procedure;
  procedure.code = "1." + padded(draw.between(1'000, 11'999), 6);
  procedure.level = draw.between(2, 4);
  procedure.days = kDays[static_cast<std::size_t>(draw.between(0, kDays.size() - 1))];
  if (draw.chance(55)) {
    procedure.fee = kFees[static_cast<std::size_t>(draw.between(0, kFees.size() - 1))];
  }
  return procedure;
}

// Whose dossiers they are, and which facts say how it does.
struct Office {
  std::string agency;
  std::string commune;     // of a district's commune
  std::string procedures;  // whose procedures it has
  int on_time = 0;         // percent, as all that follow
  int online = 0;
  int paid_online = 0;
  int digitised = 0;
  int stars = 0;  // hundredths of the mean rating
};

struct Handled {
  std::optional<Date> returned, withdrawn, apology, rescheduled;
};

Handled draw_handled(const Office& office, Date received, Date due, Draw& draw) {
  Handled handled;
  if (draw.chance(2)) {
    const Date day = workday(later(received, draw.between(0, 4)));
    if (day <= kExported) handled.withdrawn = day;
    return handled;
  }
  const bool in_time = draw.chance(office.on_time);
  const Date day = in_time ? workday(later(received, draw.between(0, due.days() - received.days())))
                           : workday(later(due, draw.between(1, 25)));
  if (day <= kExported) handled.returned = day;
  if (!in_time && due <= kExported && draw.chance(70)) {
    handled.apology = std::max(received, later(due, -draw.between(0, 1)));
    handled.rescheduled = workday(later(due, draw.between(5, 40)));
  }
  return handled;
}

const Row kDossierColumns = {"dossier", "agency",      "commune",   "procedure", "level",
                             "channel", "received",    "due",       "returned",  "withdrawn",
                             "apology", "rescheduled", "fee",       "payer",     "paid_online",
                             "rating",  "digitised",   "applicant", "note"};

std::string draw_note(Draw& draw) {
  if (!draw.chance(4)) return {};
  return draw.chance(50) ? "Nộp thay,\ncó giấy ủy quyền" : "Bổ sung \"bản chính\"";
}

void add_dossier(const Office& office, std::uint64_t seed, std::int64_t number, Rows& rows) {
  Draw draw(seed, {office.agency, office.commune, "dossier", std::to_string(number)});
  const Procedure procedure = procedure_of(seed, office.procedures, draw.between(1, 8));
  // From the last days of the year before to the day they were asked for.
  const Date received =
      workday(later(kNewYear, draw.between(-10, kExported.days() - kNewYear.days() - 2)));
  const Date due = workday(later(received, procedure.days));
  const Handled handled = draw_handled(office, received, due, draw);
  const bool is_online = procedure.level >= 3 && draw.chance(office.online);
  const bool is_posted = !is_online && draw.chance(6);
  const bool pays = procedure.fee > 0;
  const bool pays_online = pays && draw.chance(office.paid_online);
  const std::string payer = "P" + padded(draw.between(1, kPayers), 4);
  std::string rating;
  if (handled.returned && draw.chance(40)) {
    const auto stars = office.stars / 100 + (draw.chance(office.stars % 100) ? 1 : 0);
    rating = std::to_string(std::clamp(stars, 1, 5));
  }
  const bool is_digitised = handled.returned && draw.chance(office.digitised);
  const std::string no_fee = draw.chance(30) ? "0" : "";
  const std::string applicant = draw_applicant(draw);
  rows.add(
      received,
      {"", office.agency, office.commune, procedure.code, std::to_string(procedure.level),
       is_online   ? "online"
       : is_posted ? "post"
                   : "counter",
       iso(received), iso(due), iso(handled.returned), iso(handled.withdrawn), iso(handled.apology),
       iso(handled.rescheduled), pays ? std::to_string(procedure.fee) : no_fee, pays ? payer : "",
       yes_no(pays_online), rating, yes_no(is_digitised), applicant, draw_note(draw)});
}

Office office_of(const std::string& agency, const Shares& shares) {
  return {.agency = agency,
          .commune = "",
          .procedures = agency,
          .on_time = shares.percent("dossiers_on_time", "dossiers_resolved"),
          .online = shares.percent("dossiers_online", "dossiers_received"),
          .paid_online = shares.percent("payers_online", "payers"),
          .digitised = shares.percent("results_digitised", "results_issued"),
          .stars = shares.percent("ratings_total", "ratings")};
}

// What the communes of a district handled, which it answers for.
Office commune_of(Office district, std::string commune, const Shares& shares) {
  district.commune = std::move(commune);
  district.procedures = "communes";
  district.on_time = shares.percent("commune_dossiers_on_time", "commune_dossiers");
  district.digitised = shares.percent("commune_results_digitised", "commune_results");
  return district;
}

class Dossiers {
 public:
  Dossiers(const parindex::Assessment& skeleton, const std::vector<Line>& lines, std::uint64_t seed)
      : skeleton_(skeleton), lines_(lines), seed_(seed) {}

  std::vector<TextFile> files() {
    for (std::size_t i = 0; i < skeleton_.agencies().size(); ++i) add_agency(i);
    departments_.number("MH-S");
    transport_.number("MH-G");
    districts_.number("MH-H");
    // The columns that records are told apart by come last here, and names are left out.
    const std::vector<std::size_t> order = {6,  7,  8,  9,  10, 11, 3, 4, 5,
                                            12, 13, 14, 15, 16, 2,  1, 0};
    return {{"records/dossiers-departments.csv", departments_.text(kDossierColumns, ',', "\n")},
            {"records/dossiers-so-gtvt.csv", transport_.text(kDossierColumns, ',', "\n", order)},
            {"records/dossiers-districts.csv",
             "\xEF\xBB\xBF" + districts_.text(kDossierColumns, ',', "\r\n")}};
  }

 private:
  void add_agency(std::size_t index) {
    const auto& agency = skeleton_.agencies()[index];
    if (!agency.block) return;
    const Shares shares(lines_, index);
    const bool is_excused = agency.status == parindex::AgencyStatus::excused;
    if (!is_excused && !shares.has("dossiers_resolved")) return;  // nobody files any with it
    const Office office = office_of(agency.code.text, shares);
    Draw draw(seed_, {agency.code.text, "dossiers"});
    if (shares.has("commune_dossiers")) {
      add(office, draw.between(170, 240), districts_);
      for (const auto* const commune : {"xa-1", "xa-2", "phuong-1"}) {
        add(commune_of(office, commune, shares), draw.between(30, 60), districts_);
      }
    } else if (agency.code.text == "so-gtvt") {
      add(office, draw.between(260, 320), transport_);
    } else {
      add(office, is_excused ? 25 : draw.between(130, 230), departments_);
    }
  }

  void add(const Office& office, std::int64_t count, Rows& rows) const {
    for (std::int64_t i = 1; i <= count; ++i) add_dossier(office, seed_, i, rows);
  }

  const parindex::Assessment& skeleton_;
  const std::vector<Line>& lines_;
  std::uint64_t seed_;
  Rows departments_, transport_, districts_;
};

}  // namespace

std::vector<TextFile> draw_dossiers(const parindex::Assessment& skeleton,
                                    const std::vector<Line>& lines, std::uint64_t seed) {
  return Dossiers(skeleton, lines, seed).files();
}

}  // namespace vinh_long
