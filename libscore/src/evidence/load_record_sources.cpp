// Entries `records` of assessment.info: which raw records are counted, by which tally file, for
// which blocks and days.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/report.hpp"
#include "base/source_file.hpp"
#include "evidence/load_tallies.hpp"
#include "tally/load_tally_source.hpp"

namespace parindex {
namespace {

constexpr const char* kStandardInput = "-";

// Reads the tally file that a key names; null where it has errors, which have been added.
using SourceOfTallies = std::function<std::shared_ptr<const TallySource>(const InfoNode&)>;

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
    if (blocks_are_known_) {
      const auto found = fit_to(loading_.assessment, source_, names_blocks_);
      loading_.diagnostics.insert(loading_.diagnostics.end(), found.begin(), found.end());
    }
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

  const InfoNode& node_;
  const SourceOfTallies& tallies_;
  const bool blocks_are_known_;
  Loading& loading_;
  InfoBlock block_;
  RecordSource source_;
  DataFileEntry entry_;
  bool names_blocks_ = false;
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
