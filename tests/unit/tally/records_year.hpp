// A year whose facts are counted from records of every column type, random records with every
// fault, and what they come to, worked out anew from the records themselves.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/tally.hpp"
#include "support/random.hpp"
#include "support/year_folder.hpp"

namespace parindex::test {

inline constexpr const char* kRecordsTally =
    "tally dossiers { title a\n"
    "  columns { id text  agency text  received date  due date\n"
    "    returned { type date  optional yes }  fee { type decimal  decimals 2  optional yes }\n"
    "    stars { type integer  optional yes }  channel { type text  optional yes }  paid yes_no\n"
    "    note ignored }\n"
    "  agency agency  unique id  period received\n"
    "  check \"returned is not set or received <= returned\" { title b }\n"
    "  item 1.1 {\n"
    "    handled { count \"returned is set\" }\n"
    "    in_time { count \"returned is set and returned <= due\" }\n"
    "    open { count \"not (returned is set) and due < as_of\" }\n"
    "    online { count \"channel is set and (channel = 'online' or channel = 'đường dây')\" }\n"
    "    liked { count \"stars is set and stars * 2 >= 7 and paid\" }\n"
    "    dear { count \"fee is set and fee > 10.5\" }\n"
    "    fees { sum fee }  star_total { sum stars  where \"paid = no\" }\n"
    "    channels { distinct channel }  days { distinct received  where \"paid\" }\n"
    "    first { min received }  last { max returned }  top { max fee }  least { min stars }\n"
    "  }\n"
    "}\n";

inline SetText records_set() {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "10",
                       "handled count in_time count open count online count liked count dear count "
                       "fees decimal star_total count channels count days count first date last "
                       "date top decimal least count",
                       "rate { of \"in_time / handled\" }"));
  return set;
}

// As it stands in a file, cell by cell, and what it says where it is sound.
struct TestRecord {
  std::vector<std::string> cells;  // id agency received due returned fee stars channel paid note
  std::string raw;                 // in place of the cells, where it is not even a row
  bool is_sound = true;

  const std::string& id() const { return cells[0]; }
};

inline std::string random_day(Random& random) {
  return to_iso(Date::from_days(Date::of(2022, 10, 1)->days() +
                                static_cast<std::int32_t>(random.below(100))));
}

inline TestRecord random_record(Random& random, std::size_t number) {
  const auto maybe = [&](const std::string& text) {
    return random.one_in(3) ? std::string() : text;
  };
  static const std::vector<std::string> kChannels = {
      "online", "onlin", "bưu chính", "đường dây", "a,\"b\"", "hai\ndòng", "hai\r\ndòng"};
  static const std::vector<std::string> kOffices = {"so-y-te", "so-y-te", "so-xay-dung",
                                                    "so-noi-vu"};
  TestRecord record;
  const std::string received = random_day(random);
  std::string returned = maybe(random_day(random));
  if (returned < received) returned.clear();
  record.cells = {"H" + std::to_string(number),
                  kOffices[random.below(kOffices.size())],
                  received,
                  random_day(random),
                  returned,
                  maybe(std::to_string(random.between(-3, 20)) + (random.one_in(2) ? ".5" : ".25")),
                  maybe(std::to_string(random.between(1, 5))),
                  maybe(kChannels[random.below(kChannels.size())]),
                  random.one_in(2) ? "yes" : "no",
                  random.one_in(9) ? "ghi \"chú\", dài" : ""};
  return record;
}

inline void spoil(TestRecord& record, Random& random) {
  record.is_sound = false;
  switch (random.below(12)) {
    case 0: record.cells[1] = "so-yte"; break;
    case 1: record.cells[2] = "2022-02-30"; break;
    case 2: record.cells[3] = ""; break;
    case 3: record.cells[4] = "2022-01-01"; break;  // returned before it was received
    case 4: record.cells[5] = "1.234"; break;
    case 5: record.cells[6] = "4.5"; break;
    case 6: record.cells[8] = "có"; break;
    case 7: record.raw = "H1,so-y-te"; break;
    case 8: record.raw = "H1,so\"y\"te,\"a\"b,\",\","; break;
    case 9: record.raw = "H1,\"so-y-te\" ,2022-10-10,x\ry,z"; break;
    case 10: record.cells[7] = "\xC3("; break;
    default: record.cells[7] = std::string("a\0b", 3); break;
  }
}

inline std::string written(const TestRecord& record, Random& random) {
  const std::string end = random.one_in(2) ? "\n" : "\r\n";
  if (!record.raw.empty()) return record.raw + end;
  std::string text;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const std::string& cell = record.cells[i];
    const bool is_quoted = cell.find_first_of(",\"\r\n") != std::string::npos || random.one_in(6);
    if (i > 0) text += ',';
    if (is_quoted) text += '"';
    for (const char c : cell) text += is_quoted && c == '"' ? "\"\"" : std::string(1, c);
    if (is_quoted) text += '"';
  }
  return text + end + (random.one_in(20) ? "\n" : "");
}

// Sorts as the records of one id do: by their cells, an empty one last. Cells of this generator
// sort as their values do, but for fees.
inline std::vector<std::tuple<bool, double, std::string>> order_key(const TestRecord& record) {
  std::vector<std::tuple<bool, double, std::string>> key;
  for (std::size_t i = 0; i + 1 < record.cells.size(); ++i) {
    const std::string& cell = record.cells[i];
    const bool is_number = (i == 5 || i == 6) && !cell.empty();
    key.emplace_back(cell.empty(), is_number ? std::stod(cell) : 0, is_number ? "" : cell);
  }
  return key;
}

// The evidence file that sound records make, as of the 15th of December 2022.
inline std::string expected_evidence(const std::vector<TestRecord>& records) {
  std::map<std::string, const TestRecord*> counted;
  for (const auto& record : records) {
    if (!record.is_sound) continue;
    const TestRecord*& known = counted[record.id()];
    if (known == nullptr || order_key(record) < order_key(*known)) known = &record;
  }
  const std::string as_of = "2022-12-15";
  std::string text = "agency,item,fact,value\n";
  for (const std::string office : {"so-y-te", "so-xay-dung"}) {
    std::map<std::string, long> counts;
    std::set<std::string> channels, days;
    std::string first, last;
    long fees = 0, star_total = 0;
    std::optional<long> top, least;
    for (const auto& [id, record] : counted) {
      const auto& cells = record->cells;
      if (cells[1] != office || cells[2] > as_of) continue;
      const bool is_returned = !cells[4].empty() && cells[4] <= as_of;
      const bool is_paid = cells[8] == "yes";
      counts["handled"] += is_returned;
      counts["in_time"] += is_returned && cells[4] <= cells[3];
      counts["open"] += !is_returned && cells[3] < as_of;
      counts["online"] += cells[7] == "online" || cells[7] == "đường dây";
      if (!cells[5].empty()) {
        const long cents = std::lround(std::stod(cells[5]) * 100);
        counts["dear"] += cents > 1050;
        fees += cents;
        top = std::max(top.value_or(cents), cents);
      }
      if (!cells[6].empty()) {
        const long stars = std::stol(cells[6]);
        counts["liked"] += stars * 2 >= 7 && is_paid;
        if (!is_paid) star_total += stars;
        least = std::min(least.value_or(stars), stars);
      }
      if (!cells[7].empty()) channels.insert(cells[7]);
      if (is_paid) days.insert(cells[2]);
      if (first.empty() || cells[2] < first) first = cells[2];
      if (is_returned && cells[4] > last) last = cells[4];
    }
    const auto money = [](long cents) {
      const long size = std::abs(cents);
      return (cents < 0 ? "-" : "") + std::to_string(size / 100) + "." +
             std::to_string(100 + size % 100).substr(1);
    };
    const auto row = [&](const std::string& fact, const std::string& value) {
      if (!value.empty()) text += office + ",1.1," + fact + "," + value + "\n";
    };
    for (const std::string fact : {"handled", "in_time", "open", "online", "liked", "dear"}) {
      row(fact, std::to_string(counts[fact]));
    }
    row("fees", money(fees));
    row("star_total", std::to_string(star_total));
    row("channels", std::to_string(channels.size()));
    row("days", std::to_string(days.size()));
    row("first", first);
    row("last", last);
    row("top", top ? money(*top) : "");
    row("least", least ? std::to_string(*least) : "");
  }
  return text;
}

// The year, with its records in these files.
class RecordsYear : public YearFolder {
 public:
  explicit RecordsYear(const std::vector<std::string>& files) : YearFolder(records_set()) {
    folder.write("t.info", kRecordsTally);
    for (std::size_t i = 0; i < files.size(); ++i) {
      folder.write("records/" + std::to_string(i) + ".csv", kHeader + files[i]);
    }
    more += "  records { tally t.info  file \"records/*.csv\" }\n";
  }

  static constexpr const char* kHeader =
      "id,agency,received,due,returned,fee,stars,channel,paid,note\r\n";
};

}  // namespace parindex::test
