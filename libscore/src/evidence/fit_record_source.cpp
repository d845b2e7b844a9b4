// How a source of records fits an assessment: which blocks it feeds, and whether its facts are ones
// that records can give.
#include <algorithm>
#include <filesystem>

#include "base/report.hpp"
#include "evidence/load_tallies.hpp"
#include "tally/load_tally_source.hpp"

namespace parindex {
namespace {

const Fact* fact_in(const CriteriaSet& set, const TallyFact& tallied) {
  const auto fact = fact_index(set, tallied);
  return fact ? set.all_facts[*fact] : nullptr;
}

bool gives(TallyKind kind, ColumnType column, FactType fact) {
  const bool is_whole = column == ColumnType::integer;
  switch (kind) {
    case TallyKind::count:
    case TallyKind::distinct: return fact == FactType::count;
    case TallyKind::min:
    case TallyKind::max:
      if (column == ColumnType::date) return fact == FactType::date;
      break;
    case TallyKind::sum: break;
  }
  return fact == FactType::decimal || (fact == FactType::count && is_whole);
}

// "sum fee (decimal)"
std::string way_text(const TallySource& tally, const TallyFact& fact) {
  std::string text(tally_kind_name(fact.kind));
  if (fact.kind == TallyKind::count) return text;
  const TallyColumn& column = tally.columns[fact.column];
  return text + " " + column.name + " (" + std::string(column_type_name(column.type)) + ")";
}

// The sets `family/*.info` of a file `family/tallies/x.info`; those that have errors are left to
// `check`.
std::vector<std::shared_ptr<const CriteriaSet>> sets_beside(const TallySource& tally) {
  namespace fs = std::filesystem;
  std::vector<std::shared_ptr<const CriteriaSet>> sets;
  const auto folder = fs::path(tally.file->path()).parent_path();
  if (folder.filename() != "tallies") return sets;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder / "..", none)) {
    if (entry.path().extension() != ".info") continue;
    if (auto set = load_criteria_set(entry.path().string())) sets.push_back(*set);
  }
  return sets;
}

class SourceFitter {
 public:
  SourceFitter(const Assessment& year, RecordSource& source, bool names_blocks,
               Diagnostics& diagnostics)
      : year_(year), source_(source), names_blocks_(names_blocks), diagnostics_(diagnostics) {}

  // Every fact has to be one of some set, of these blocks or of the tally file's family, and of a
  // type that its records can give.
  void fit() {
    const auto& blocks = year_.blocks();
    std::vector<std::size_t> looked_at = source_.blocks;
    if (!names_blocks_) {
      for (std::size_t i = 0; i < blocks.size(); ++i) looked_at.push_back(i);
    }
    if (looked_at.empty()) return;
    std::vector<bool> is_fed(blocks.size());
    for (const auto& tallied : source_.tally->facts) {
      bool is_known = false;
      std::vector<const CriteriaSet*> checked;  // a set is told once, however many blocks use it
      for (const auto i : looked_at) {
        const CriteriaSet& set = *blocks[i].set;
        is_known |= is_in_another_version(blocks[i], tallied);
        const Fact* const fact = fact_in(set, tallied);
        if (fact == nullptr) continue;
        is_known = true;
        is_fed[i] = true;
        if (std::find(checked.begin(), checked.end(), &set) != checked.end()) continue;
        checked.push_back(&set);
        check_fact(tallied, *fact, set);
      }
      if (!is_known && !is_in_family(tallied)) report_unknown(tallied, looked_at);
    }
    for (const auto i : looked_at) {
      if (!names_blocks_ && is_fed[i]) source_.blocks.push_back(i);
    }
  }

 private:
  // One tally file serves every version of a set.
  static bool is_in_another_version(const Block& block, const TallyFact& tallied) {
    return std::any_of(block.other_versions.begin(), block.other_versions.end(),
                       [&](const auto& set) { return fact_in(*set, tallied) != nullptr; });
  }

  // And every set of its family, of which an assessment may use a few.
  bool is_in_family(const TallyFact& tallied) {
    if (!family_) family_ = sets_beside(*source_.tally);
    return std::any_of(family_->begin(), family_->end(),
                       [&](const auto& set) { return fact_in(*set, tallied) != nullptr; });
  }

  void check_fact(const TallyFact& tallied, const Fact& fact, const CriteriaSet& set) {
    const TallySource& tally = *source_.tally;
    const auto type =
        tallied.kind == TallyKind::count ? ColumnType::yes_no : tally.columns[tallied.column].type;
    if (!gives(tallied.kind, type, fact.type)) {
      report(with_related(finding(ErrorCode::tallied_fact_type, tallied.place,
                                  {tallied.name.text, std::string(fact_type_name(fact.type)),
                                   set.id.text, way_text(tally, tallied)}),
                          fact.place));
    } else if (fact.plan_count) {
      report(with_related(finding(ErrorCode::tallied_and_declared, tallied.place,
                                  {tallied.name.text, set.id.text, place_text(fact.place)}),
                          fact.place));
    }
  }

  void report_unknown(const TallyFact& tallied, const std::vector<std::size_t>& looked_at) {
    std::vector<std::string> blocks;
    std::vector<std::string> items;
    std::vector<std::string> facts;  // of that item
    std::string other_item;          // that has the fact
    for (const auto i : looked_at) {
      const Block& block = year_.blocks()[i];
      blocks.push_back(block.id.text);
      for (const auto* item : block.set->all_items) {
        items.push_back(item->id.text);
        for (const auto& fact : item->facts) {
          if (item->id == tallied.item) facts.push_back(fact.name.text);
          if (fact.name == tallied.name) other_item = item->id.text;
        }
      }
    }
    auto error = finding(ErrorCode::tallied_fact_unknown, tallied.place,
                         {tallied.item.text, tallied.name.text, joined(blocks)});
    const bool has_item = std::find(items.begin(), items.end(), tallied.item.text) != items.end();
    error.suggestion = !other_item.empty() ? other_item
                       : has_item          ? nearest_name(tallied.name.text, facts).value_or("")
                                           : nearest_name(tallied.item.text, items).value_or("");
    report(std::move(error));
  }

  void report(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

  const Assessment& year_;
  RecordSource& source_;
  const bool names_blocks_;
  Diagnostics& diagnostics_;
  std::optional<std::vector<std::shared_ptr<const CriteriaSet>>> family_;  // once it is needed
};

}  // namespace

Diagnostics fit_to(const Assessment& year, RecordSource& source, bool names_blocks) {
  Diagnostics found;
  SourceFitter(year, source, names_blocks, found).fit();
  return found;
}

}  // namespace parindex
