// What the tally makes of the example's records, against a recount by plain loops that know nothing
// of tally files, their conditions or the library's reader.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

const std::string kExample = PARINDEX_ROOT "/examples/vinh-long-2022-records/";

using Record = std::map<std::string, std::string>;  // by column

std::vector<Record> read_csv(const std::string& path, char delimiter) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_FALSE(text.empty()) << path;
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    auto& cell = rows.back().back();
    if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cell += text[++i];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (is_quoted) {
      cell += c;
    } else if (c == delimiter) {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.emplace_back(1);
    } else if (c != '\r') {
      cell += c;
    }
  }
  rows.pop_back();  // after the last line break
  std::vector<Record> records;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    EXPECT_EQ(rows[r].size(), rows[0].size()) << path << " row " << r;
    Record record;
    for (std::size_t c = 0; c < rows[0].size(); ++c) record[rows[0][c]] = rows[r][c];
    records.push_back(std::move(record));
  }
  return records;
}

// By agency and fact. Days are compared as text, which ISO dates allow.
struct Recount {
  std::map<std::string, std::map<std::string, std::int64_t>> facts;
  RecordCounts counts;
};

// Of a day after as_of nothing is known yet.
std::string known(const std::string& day, const std::string& as_of) {
  return day > as_of ? "" : day;
}

bool is_in_period(const std::string& day, const std::string& to, const std::string& as_of) {
  return day >= "2022-01-01" && day <= to && day <= as_of;
}

void count_dossier(const Record& dossier, const std::string& as_of,
                   std::map<std::string, std::int64_t>& facts,
                   std::map<std::string, std::set<std::string>>& payers) {
  const auto returned = known(dossier.at("returned"), as_of);
  const bool is_returned = !returned.empty();
  const bool is_on_time = is_returned && returned <= dossier.at("due");
  const bool is_digitised = is_returned && dossier.at("digitised") == "yes";
  if (is_returned && !dossier.at("rating").empty()) {
    ++facts["ratings"];
    facts["ratings_total"] += std::stoi(dossier.at("rating"));
  }
  if (!dossier.at("commune").empty()) {
    facts["commune_dossiers"] += is_returned;
    facts["commune_dossiers_on_time"] += is_on_time;
    facts["commune_results"] += is_returned;
    facts["commune_results_digitised"] += is_digitised;
    return;
  }
  facts["dossiers_resolved"] += is_returned;
  facts["dossiers_on_time"] += is_on_time;
  facts["results_issued"] += is_returned;
  facts["results_digitised"] += is_digitised;
  if (dossier.at("level") == "3" || dossier.at("level") == "4") {
    ++facts["dossiers_received"];
    facts["dossiers_online"] += dossier.at("channel") == "online";
  }
  if (!dossier.at("fee").empty() && dossier.at("fee") != "0") {
    payers["payers"].insert(dossier.at("payer"));
    if (dossier.at("paid_online") == "yes") payers["payers_online"].insert(dossier.at("payer"));
  }
}

Recount recount_dossiers(const std::string& as_of) {
  Recount recount;
  std::map<std::string, std::map<std::string, std::set<std::string>>> payers;
  for (const auto* const name : {"departments", "districts", "so-gtvt"}) {
    for (const auto& dossier : read_csv(kExample + "records/dossiers-" + name + ".csv", ',')) {
      ++recount.counts.read;
      ++recount.counts.accepted;
      const auto& agency = dossier.at("agency");
      if (!is_in_period(dossier.at("received"), "2022-11-30", as_of)) {
        ++recount.counts.outside_period;
      } else if (agency == "so-y-te") {
        ++recount.counts.of_others;
      } else {
        ++recount.counts.counted;
        count_dossier(dossier, as_of, recount.facts[agency], payers[agency]);
      }
    }
  }
  for (const auto& [agency, sets] : payers) {
    for (const auto& [fact, codes] : sets) {
      recount.facts[agency][fact] = static_cast<std::int64_t>(codes.size());
    }
  }
  return recount;
}

Recount recount_documents(const std::string& as_of) {
  Recount recount;
  for (const auto& document : read_csv(kExample + "records/documents.csv", ',')) {
    ++recount.counts.read;
    ++recount.counts.accepted;
    if (!is_in_period(document.at("released"), "2022-11-30", as_of)) {
      ++recount.counts.outside_period;
      continue;
    }
    ++recount.counts.counted;
    auto& facts = recount.facts[document.at("agency")];
    if (document.at("secret") == "yes" || known(document.at("sent"), as_of).empty()) continue;
    ++facts["documents_sent"];
    facts["documents_sent_electronic"] += document.at("electronic") == "yes";
  }
  return recount;
}

// 31/12/2022 as 2022-12-31
std::string iso(const std::string& day) {
  if (day.empty()) return day;
  return day.substr(6) + '-' + day.substr(3, 2) + '-' + day.substr(0, 2);
}

Recount recount_feedback(const std::string& as_of) {
  Recount recount;
  for (const auto& petition : read_csv(kExample + "records/feedback.csv", ';')) {
    ++recount.counts.read;
    ++recount.counts.accepted;
    if (!is_in_period(iso(petition.at("Ngày nhận")), "2022-11-15", as_of)) {
      ++recount.counts.outside_period;
      continue;
    }
    ++recount.counts.counted;
    const auto answered = known(iso(petition.at("Ngày trả lời")), as_of);
    auto& facts = recount.facts[petition.at("Cơ quan xử lý")];
    ++facts["petitions_received"];
    facts["petitions_on_time"] += !answered.empty() && answered <= iso(petition.at("Hạn trả lời"));
  }
  return recount;
}

class RecountedExample : public testing::TestWithParam<std::string> {};

// Every fact of the tally is that of the recount, and the recount has no other but zeros.
TEST_P(RecountedExample, GivesTheSameFacts) {
  const auto year =
      load_assessment(kExample, {.as_of = Date::parse_iso(GetParam()), .with_records = false});
  ASSERT_TRUE(year);
  ASSERT_EQ(year->record_sources.size(), 3U);
  const std::vector<Recount> recounts = {
      recount_dossiers(GetParam()), recount_documents(GetParam()), recount_feedback(GetParam())};
  for (std::size_t s = 0; s < recounts.size(); ++s) {
    const auto& source = year->record_sources[s];
    const auto counted = tally(*year, source);
    ASSERT_TRUE(counted) << message(counted.diagnostics.front(), Language::en);
    auto left = recounts[s].facts;
    for (const auto& fact : counted->facts) {
      const auto& agency = year->agencies()[fact.agency].code.text;
      const auto& name = source.tally->facts[fact.fact].name.text;
      EXPECT_EQ(fact.value, FactValue::count(left[agency][name])) << agency << ' ' << name;
      left[agency].erase(name);
    }
    for (const auto& [agency, facts] : left) {
      for (const auto& [name, value] : facts) {
        EXPECT_EQ(value, 0) << agency << ' ' << name << " is not tallied";
      }
    }
    const auto& counts = counted->counts;
    const auto& expected = recounts[s].counts;
    EXPECT_EQ(counts.read, expected.read);
    EXPECT_EQ(counts.accepted, expected.accepted);
    EXPECT_EQ(counts.counted, expected.counted);
    EXPECT_EQ(counts.outside_period, expected.outside_period);
    EXPECT_EQ(counts.of_others, expected.of_others);
    EXPECT_GT(counts.outside_period, 0U);  // the example has some
  }
}

INSTANTIATE_TEST_SUITE_P(AsOf, RecountedExample, testing::Values("2022-12-15", "2022-09-15"),
                         [](const auto& day) { return "month_" + day.param.substr(5, 2); });

// Scores are computed from the same facts, which nobody declared.
TEST(ScoredExample, IsScoredByWhatIsCounted) {
  const auto year = load_assessment(kExample);
  ASSERT_TRUE(year);
  const auto recount = recount_dossiers("2022-12-15");
  const auto agency = year->find_agency("so-gtvt");
  ASSERT_TRUE(agency);
  const auto& set = *year->blocks()[*year->agencies()[*agency].block].set;
  std::size_t tallied = 0;
  for (const auto* const item : set.all_items) {
    for (std::size_t i = 0; i < item->facts.size(); ++i) {
      const auto* const record = year->fact(*agency, item->first_fact + i);
      if (record == nullptr || record->origin != FactOrigin::tallied) continue;
      ++tallied;
      const auto& facts = recount.facts.at("so-gtvt");
      const auto found = facts.find(item->facts[i].name.text);
      if (found == facts.end()) continue;  // of a document or a petition
      EXPECT_EQ(record->value, FactValue::count(found->second)) << found->first;
    }
  }
  EXPECT_EQ(tallied, 14U);
}

}  // namespace
}  // namespace parindex
