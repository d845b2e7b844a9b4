// Entries `records` of assessment.info: which raw records are counted, by which tally file, for
// which blocks and days.
#include <algorithm>
#include <filesystem>

#include "base/report.hpp"
#include "base/source_file.hpp"
#include "evidence/load_tallies.hpp"
#include "tally/load_tally_source.hpp"

namespace parindex {
namespace {

constexpr const char* kStandardInput = "-";

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

class EntryReader {
 public:
  EntryReader(const InfoNode& node, const SourceOfTallies& tallies, bool blocks_are_known,
              Loading& loading)
      : node_(node),
        tallies_(tallies),
        blocks_are_known_(blocks_are_known),
        loading_(loading),
        block_(node, "records", loading.diagnostics) {}

  void read() {
    if (!block_.has_plain_block(node_)) return;
    const auto before = loading_.diagnostics.size();
    source_.place = node_.key_place;
    if (const auto* tally = block_.require("tally");
        tally != nullptr && block_.has_plain_value(*tally)) {
      source_.tally = tallies_(*tally);
    }
    entry_ = read_files_and_dialect(block_, FileKind::csv);
    read_days();
    read_blocks();
    block_.finish();
    find_files();
    if (!source_.tally || is_used_twice()) return;
    if (blocks_are_known_) check_facts();
    if (loading_.diagnostics.size() != before) source_.files.clear();
    loading_.assessment.record_sources.push_back(std::move(source_));
  }

 private:
  void report(Diagnostic diagnostic) { loading_.diagnostics.push_back(std::move(diagnostic)); }

  void read_days() {
    source_.from = block_.date("from", false);
    source_.to = block_.date("to", false);
    const bool is_reversed = source_.from && source_.to && *source_.to < *source_.from;
    for (const auto& child : node_.children) {
      if (child.key == "to" && is_reversed) {
        block_.report(ErrorCode::period_reversed, place_of_value(child),
                      {to_iso(*source_.from), to_iso(*source_.to)});
      }
      const bool is_bound = child.key == "from" || child.key == "to";
      if (is_bound && source_.tally && !source_.tally->period) {
        block_.report(ErrorCode::period_without_column, child.key_place,
                      {child.key, source_.tally->id.text});
      }
    }
  }

  void read_blocks() {
    const auto nodes = block_.all("block");
    std::vector<std::string> known;
    for (const auto& block : loading_.assessment.blocks()) known.push_back(block.id.text);
    for (const auto* node : nodes) {
      if (!block_.has_plain_value(*node) || !blocks_are_known_) continue;
      const auto found = loading_.assessment.find_block(node->value);
      if (!found) {
        auto error = finding(ErrorCode::unknown_tally_block, node->value_place,
                             {node->value, joined(known)});
        error.suggestion = nearest_name(node->value, known).value_or("");
        report(std::move(error));
        continue;
      }
      source_.blocks.push_back(*found);
    }
    std::sort(source_.blocks.begin(), source_.blocks.end());
    source_.blocks.erase(std::unique(source_.blocks.begin(), source_.blocks.end()),
                         source_.blocks.end());
    names_blocks_ = !nodes.empty();
  }

  void find_files() {
    std::vector<DataFileEntry::Pattern> named;
    for (const auto& pattern : entry_.patterns) {
      if (pattern.text != kStandardInput) {
        named.push_back(pattern);
        continue;
      }
      if (const auto* first = other_standard_input()) {
        report(with_related(finding(ErrorCode::file_named_twice, pattern.place,
                                    {kStandardInput, place_text(first->named_at)}),
                            first->named_at));
        continue;
      }
      source_.files.push_back({kStandardInput, entry_.dialect, pattern.place});
    }
    entry_.patterns = std::move(named);
    for (const auto& file :
         find_data_files({entry_}, loading_.folder, NoMatch::is_error, loading_.diagnostics)) {
      source_.files.push_back({file.path, file.dialect, file.named_at});
    }
  }

  // It can be read once only.
  const RecordFile* other_standard_input() const {
    const auto find_in = [](const RecordSource& source) -> const RecordFile* {
      for (const auto& file : source.files) {
        if (file.path == kStandardInput) return &file;
      }
      return nullptr;
    };
    for (const auto& other : loading_.assessment.record_sources) {
      if (const auto* file = find_in(other)) return file;
    }
    return find_in(source_);
  }

  bool is_used_twice() {
    for (const auto& other : loading_.assessment.record_sources) {
      if (other.tally->id != source_.tally->id) continue;
      report(with_related(finding(ErrorCode::tally_used_twice, source_.place,
                                  {source_.tally->id.text, place_text(other.place)}),
                          other.place));
      return true;
    }
    return false;
  }

  // Every fact has to be one of some set, of these blocks or of the tally file's family, and of a
  // type that its records can give. Where the entry
  // names no blocks, it feeds those whose sets have one of the facts.
  void check_facts() {
    const auto& blocks = loading_.assessment.blocks();
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
    if (names_blocks_) return;
    for (const auto i : looked_at) {
      if (is_fed[i]) source_.blocks.push_back(i);
    }
  }

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
      const Block& block = loading_.assessment.blocks()[i];
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

  const InfoNode& node_;
  const SourceOfTallies& tallies_;
  const bool blocks_are_known_;
  Loading& loading_;
  InfoBlock block_;
  RecordSource source_;
  DataFileEntry entry_;
  bool names_blocks_ = false;
  std::optional<std::vector<std::shared_ptr<const CriteriaSet>>> family_;  // once it is needed
};

}  // namespace

void read_record_sources(const std::vector<const InfoNode*>& nodes, bool blocks_are_known,
                         Loading& loading) {
  std::map<std::string, std::shared_ptr<const TallySource>> read;  // by path
  const SourceOfTallies tallies = [&](const InfoNode& node) {
    const std::string path = path_in(loading.folder, node.value);
    const auto [known, is_new] = read.emplace(path, nullptr);
    if (!is_new) return known->second;
    const auto file = open_input({path, {}, node.value_place}, loading);
    if (!file) return known->second;
    auto result = read_tally_source(file);
    auto& diagnostics = loading.diagnostics;
    diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
    if (result) known->second = *result;
    return known->second;
  };
  for (const auto* node : nodes) EntryReader(*node, tallies, blocks_are_known, loading).read();
}

}  // namespace parindex
