// The tallies that ship are held to the sets of their family: every fact they count is one of some
// set, of a type that fits, and every line that records can give is fed; SOURCES.md says the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

const std::string kFamily = PARINDEX_ROOT "/criteria/vinh-long-2022/";
const std::vector<std::string> kSets = {"departments-v1", "departments-v2", "districts-v1",
                                        "communes-v1", "province-v1"};

std::vector<std::shared_ptr<const TallySource>> shipped_tallies() {
  std::vector<std::shared_ptr<const TallySource>> tallies;
  for (const auto* const name : {"dossiers", "documents", "feedback"}) {
    auto loaded = load_tally_source(kFamily + "tallies/" + name + ".info");
    for (const auto& finding : loaded.diagnostics) {
      ADD_FAILURE() << finding.file << ':' << finding.line << ": "
                    << message(finding, Language::en);
    }
    if (loaded) tallies.push_back(*loaded);
  }
  return tallies;
}

const CriteriaSet& shipped_set(const std::string& name) {
  static std::map<std::string, std::shared_ptr<const CriteriaSet>> loaded;
  auto& set = loaded[name];
  if (!set) set = load_criteria_set(kFamily + name + ".info").value.value();
  return *set;
}

const Fact* find_fact(const CriteriaSet& set, const TallyFact& wanted) {
  for (const auto* const item : set.all_items) {
    if (item->id != wanted.item) continue;
    for (const auto& fact : item->facts) {
      if (fact.name == wanted.name) return &fact;
    }
  }
  return nullptr;
}

// What a number of records, or of different values, or a sum of whole numbers can be.
bool is_number(FactType type) { return type == FactType::count || type == FactType::decimal; }

TEST(Tallies, CountOnlyFactsOfTheirFamilyOfATypeThatFits) {
  const auto tallies = shipped_tallies();
  ASSERT_EQ(tallies.size(), 3U);
  for (const auto& tally : tallies) {
    EXPECT_TRUE(tally->unique.has_value()) << tally->id.text;
    EXPECT_TRUE(tally->period.has_value()) << tally->id.text;
    EXPECT_FALSE(tally->title.vi.empty() || tally->title.en.empty()) << tally->id.text;
    for (const auto& check : tally->checks) {
      EXPECT_FALSE(check.title.vi.empty() || check.title.en.empty()) << check.holds.text();
    }
    for (const auto& fact : tally->facts) {
      const auto name = tally->id.text + ' ' + fact.item.text + '/' + fact.name.text;
      std::size_t sets = 0;
      for (const auto& id : kSets) {
        const Fact* const found = find_fact(shipped_set(id), fact);
        if (found == nullptr) continue;
        ++sets;
        EXPECT_TRUE(is_number(found->type)) << name << " in " << id;
      }
      EXPECT_GT(sets, 0U) << name << " is in no set";
    }
  }
}

// All facts of an item, or those that are named.
struct Fed {
  std::string set;
  std::string item;
  std::set<std::string> facts = {};
};

const std::vector<Fed> kFed = {
    {"departments-v1", "3.2.1"}, {"departments-v1", "3.3.1"},
    {"departments-v1", "3.3.2"}, {"departments-v1", "3.4.1"},
    {"departments-v1", "3.5.1"}, {"departments-v1", "7.1.1"},
    {"departments-v1", "7.2.4"}, {"departments-v2", "3.2.1"},
    {"departments-v2", "3.3.1"}, {"departments-v2", "3.3.2"},
    {"departments-v2", "3.4.1"}, {"departments-v2", "3.5.1"},
    {"departments-v2", "7.1.1"}, {"departments-v2", "7.2.4"},
    {"districts-v1", "3.2.1"},   {"districts-v1", "3.2.2"},
    {"districts-v1", "3.3.1"},   {"districts-v1", "3.3.2"},
    {"districts-v1", "3.3.3"},   {"districts-v1", "3.4.1"},
    {"districts-v1", "3.5.1"},   {"districts-v1", "7.1.1"},
    {"districts-v1", "7.2.4"},   {"communes-v1", "3.2.1"},
    {"communes-v1", "3.2.2"},    {"communes-v1", "3.3.1"},
    {"communes-v1", "3.3.2"},    {"communes-v1", "3.3.3"},
    {"communes-v1", "3.4.1"},    {"communes-v1", "7.1.1"},
    {"communes-v1", "7.2.2"},    {"communes-v1", "7.2.1", {"services_used"}},
    {"province-v1", "3.2.3"},    {"province-v1", "3.2.4"},
    {"province-v1", "3.2.5"},    {"province-v1", "3.2.6"},
    {"province-v1", "3.3.1"},    {"province-v1", "3.3.2"},
    {"province-v1", "7.2.1"},    {"province-v1", "7.2.3"}};

// "departments-v1 3.2.1/dossiers_on_time", for every fact of every set that records give.
std::multiset<std::string> counted_facts() {
  std::multiset<std::string> counted;
  for (const auto& tally : shipped_tallies()) {
    for (const auto& id : kSets) {
      for (const auto& fact : tally->facts) {
        if (find_fact(shipped_set(id), fact) == nullptr) continue;
        counted.insert(id + ' ' + fact.item.text + '/' + fact.name.text);
      }
    }
  }
  return counted;
}

TEST(Tallies, FeedEveryLineThatRecordsCanGiveOnce) {
  std::multiset<std::string> wanted;
  for (const auto& fed : kFed) {
    for (const auto* const item : shipped_set(fed.set).all_items) {
      if (item->id.text != fed.item) continue;
      for (const auto& fact : item->facts) {
        if (!fed.facts.empty() && !fed.facts.contains(fact.name.text)) continue;
        wanted.insert(fed.set + ' ' + fed.item + '/' + fact.name.text);
      }
    }
  }
  EXPECT_EQ(counted_facts(), wanted);
}

// The table of the section "Tallies": | `fact` of `fact` | … | clause | four levels |
TEST(Tallies, AreWhatTheSourcesSay) {
  std::ifstream file(kFamily + "SOURCES.md");
  std::set<std::string> told;
  bool is_section = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) is_section = line == "## Tallies";
    if (!is_section || !line.starts_with("| `")) continue;
    std::vector<std::string> cells;
    for (std::size_t begin = 1; begin < line.size();) {
      const auto end = line.find('|', begin);
      if (end == std::string::npos) break;
      cells.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    ASSERT_EQ(cells.size(), 7U) << line;
    const std::vector<std::vector<std::string>> levels = {
        {"departments-v1", "departments-v2"}, {"districts-v1"}, {"communes-v1"}, {"province-v1"}};
    static const std::regex kName("`([a-z_]+)`");
    static const std::regex kItem("[0-9.]*[0-9]");
    for (std::size_t level = 0; level < levels.size(); ++level) {
      std::smatch item;
      if (!std::regex_search(cells[3 + level], item, kItem)) continue;
      for (std::sregex_iterator name(cells[0].begin(), cells[0].end(), kName), end; name != end;
           ++name) {
        for (const auto& set : levels[level]) {
          told.insert(set + ' ' + item.str() + '/' + (*name)[1].str());
        }
      }
    }
  }
  const auto counted = counted_facts();
  EXPECT_EQ(told, std::set<std::string>(counted.begin(), counted.end()));
}

}  // namespace
}  // namespace parindex
