#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/report.hpp"
#include "criteria/load_set.hpp"
#include "evidence/load_tallies.hpp"
#include "evidence/loader.hpp"
#include "evidence/properties.hpp"

namespace parindex {
namespace {

using SetPointer = std::shared_ptr<const CriteriaSet>;

struct DataFileKey {
  std::string_view key;
  void (*load)(const DataFiles&, Loading&);
  NoMatch no_match = NoMatch::is_error;
};

// assessment.info itself: header, blocks with their sets, and which data files there are.
class AssessmentReader {
 public:
  AssessmentReader(InfoBlock& block, Loading& loading, const LoadOptions& options)
      : block_(block), loading_(loading), options_(options) {}

  void read() {
    Assessment& assessment = loading_.assessment;
    block_.has_id(block_.node());
    assessment.id = block_.node().value;
    assessment.title = block_.title();
    assessment.year = block_.integer("year", true, 1900, 2999).value_or(0);
    const auto as_of = block_.date("as_of", true);
    loading_.stated_as_of = as_of.value_or(Date());
    assessment.as_of = options_.as_of.value_or(loading_.stated_as_of);
    read_calendar();
    previous_ = block_.find("previous");
    const auto blocks = block_.all("block");
    if (blocks.empty()) block_.require("block");
    for (const auto* node : blocks) all_blocks_read_ &= read_block(*node);
    read_record_sources(block_.all("records"), all_blocks_read_, loading_);
    for (const auto& [key, load, no_match] : kDataFiles) {
      std::vector<DataFileEntry> entries;
      for (const auto* node : block_.all(key)) {
        const auto kind = load == load_plans ? FileKind::info : FileKind::csv;
        entries.push_back(read_data_file_entry(*node, kind, loading_.diagnostics));
      }
      if (entries.empty() && load == load_agencies) block_.require(key);
      if (load == load_forms) note_forms_place(entries);
      files_.push_back(find_data_files(entries, loading_.folder, no_match, loading_.diagnostics));
    }
    block_.finish();
  }

  // Agencies come first, forms after the files of one kind, the facts of the plan and of records
  // after all that are declared, and self-scores before the appraisals that accept them. Without
  // all blocks and agencies the rows of other files could only be called unknown, which would
  // mislead: then they are not read, and the answer is false.
  bool load_data_files() {
    if (!all_blocks_read_) return false;
    const auto before = loading_.diagnostics.size();
    load_agencies(files_[0], loading_);
    const auto first_new = loading_.diagnostics.begin() + static_cast<std::ptrdiff_t>(before);
    if (has_errors(Diagnostics(first_new, loading_.diagnostics.end()))) return false;
    for (std::size_t i = 1; i < files_.size(); ++i) {
      if (kDataFiles[i].load == load_appraisals) load_tallies(options_.with_records, loading_);
      kDataFiles[i].load(files_[i], loading_);
    }
    check_process(loading_);
    load_previous();
    check_blocks(loading_);
    return true;
  }

 private:
  static constexpr DataFileKey kDataFiles[] = {{"agencies", load_agencies},
                                               {"applicability", load_applicability},
                                               {"evidence", load_facts},
                                               {"self_scores", load_self_scores},
                                               {"notes", load_notes},
                                               {"forms", load_forms, NoMatch::is_fine},
                                               {"plan", load_plans},
                                               {"plan_progress", load_plan_progress},
                                               {"appraisals", load_appraisals},
                                               {"explanations", load_explanations},
                                               {"surveys", load_surveys},
                                               {"events", load_events},
                                               {"decisions", load_decisions}};

  void note_forms_place(const std::vector<DataFileEntry>& entries) {
    const auto place = forms_place(entries, loading_.folder);
    if (!place) return;
    loading_.assessment.forms_place = place->first;
    loading_.forms_dialect = place->second;
  }

  void read_calendar() {
    const InfoNode* const node = block_.find("calendar");
    if (node == nullptr || !block_.has_plain_block(*node)) return;
    InfoBlock calendar(*node, "calendar", loading_.diagnostics);
    Calendar& dates = loading_.assessment.calendar;
    dates.self_due = calendar.date("self_due", false);
    dates.appraisal_due = calendar.date("appraisal_due", false);
    dates.explanation_due = calendar.date("explanation_due", false);
    dates.publication = calendar.date("publication", false);
    calendar.finish();
  }

  // Last year's assessment with all its findings, but not the year before it.
  void load_previous() {
    if (previous_ == nullptr || !options_.with_previous) return;
    if (!block_.has_plain_value(*previous_)) return;
    LoadOptions options;
    options.threads = options_.threads;
    options.with_previous = false;
    options.with_records = options_.with_records;
    const std::string path = path_in(loading_.folder, previous_->value);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
      block_.report(ErrorCode::file_not_found, previous_->value_place, {path});
      return;
    }
    auto loaded = load_assessment(path, options);
    auto& diagnostics = loading_.diagnostics;
    diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    if (!loaded) return;
    Assessment& assessment = loading_.assessment;
    assessment.inputs.insert(assessment.inputs.end(), loaded->inputs.begin(), loaded->inputs.end());
    assessment.previous = std::make_shared<const Assessment>(std::move(*loaded));
    std::set<const CriteriaSet*> checked;  // a set is told once, however many blocks use it
    for (const auto& block : assessment.blocks()) {
      if (checked.insert(block.set.get()).second) check_previous_facts(*block.set, loading_);
    }
  }

  // A set is read once, however many blocks use it.
  SetPointer read_set(const InfoNode& node) {
    const std::string path = path_in(loading_.folder, node.value);
    const auto [cached, is_new] = sets_.emplace(path, nullptr);
    if (!is_new) return cached->second;
    const auto source = SourceFile::read(path, loading_.diagnostics, node.value_place);
    if (!source) return nullptr;
    loading_.assessment.inputs.push_back({path, source});
    auto result = read_set_file(source);
    auto& diagnostics = loading_.diagnostics;
    diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
    if (result) cached->second = *result;
    return cached->second;
  }

  // Of several sets the one that is valid at as_of.
  SetPointer choose_set(const std::vector<SetPointer>& sets, const std::string& block,
                        const Place& place) {
    const Date as_of = loading_.assessment.as_of;
    const auto is_valid = [as_of](const SetPointer& set) {
      return set->valid_from <= as_of && as_of <= set->valid_to;
    };
    if (sets.size() == 1) {
      const CriteriaSet& set = *sets[0];
      if (!is_valid(sets[0])) {
        block_.report(ErrorCode::outside_validity, place,
                      {set.id.text, to_iso(set.valid_from), to_iso(set.valid_to), to_iso(as_of)});
      }
      return sets[0];
    }
    std::vector<SetPointer> valid;
    std::copy_if(sets.begin(), sets.end(), std::back_inserter(valid), is_valid);
    if (valid.size() == 1) return valid[0];
    std::vector<std::string> names;
    for (const auto& set : valid.empty() ? sets : valid) {
      names.push_back(set->id.text + " v" + std::to_string(set->version) + " (" +
                      to_iso(set->valid_from) + " – " + to_iso(set->valid_to) + ")");
    }
    block_.report(valid.empty() ? ErrorCode::no_valid_set : ErrorCode::several_valid_sets, place,
                  {block, to_iso(as_of), joined(names)});
    return nullptr;
  }

  // False where the block cannot be used.
  bool read_block(const InfoNode& node) {
    InfoBlock block(node, "block " + node.value, loading_.diagnostics);
    if (!block.has_id(node)) return false;
    Block read;
    read.id.text = node.value;
    read.place = node.value_place;
    read.title = block.title();
    const auto criteria = block.all("criteria");
    if (criteria.empty()) block.require("criteria");
    std::vector<SetPointer> sets;
    bool all_read = !criteria.empty();
    for (const auto* set_node : criteria) {
      const auto set = block.has_plain_value(*set_node) ? read_set(*set_node) : nullptr;
      all_read = all_read && set;
      if (set) sets.push_back(set);
    }
    if (const auto* roles = block.find("appraiser"); roles && block.has_plain_block(*roles)) {
      for (const auto& role : roles->children) {
        if (!block.has_plain_value(role)) continue;
        const auto same = std::find_if(read.role_holders.begin(), read.role_holders.end(),
                                       [&](const auto& other) { return other.role == role.key; });
        if (same != read.role_holders.end()) {
          block.report(ErrorCode::duplicate_key, role.key_place,
                       {role.key, place_text(same->place)});
          continue;
        }
        read.role_holders.push_back({role.key, {role.value}, role.value_place, role.key_place});
      }
    }
    block.finish();
    if (!all_read) return false;
    if (const auto first = loading_.assessment.find_block(read.id.text)) {
      const Place& other = loading_.assessment.blocks()[*first].place;
      loading_.diagnostics.push_back(with_related(
          finding(ErrorCode::duplicate_id, read.place, {read.id.text, place_text(other)}), other));
      return false;
    }
    read.set = choose_set(sets, read.id.text, read.place);
    if (!read.set) return false;
    std::copy_if(sets.begin(), sets.end(), std::back_inserter(read.other_versions),
                 [&read](const SetPointer& set) { return set != read.set; });
    loading_.assessment.add_block(std::move(read));
    return true;
  }

  InfoBlock& block_;
  Loading& loading_;
  const LoadOptions& options_;
  const InfoNode* previous_ = nullptr;
  std::map<std::string, SetPointer> sets_;
  std::vector<DataFiles> files_;
  bool all_blocks_read_ = true;
};

// One warning an excused agency, not one a row.
void keep_first_of_excused(Diagnostics& diagnostics) {
  std::set<std::string> warned;
  std::erase_if(diagnostics, [&warned](const Diagnostic& diagnostic) {
    return diagnostic.code == ErrorCode::evidence_of_excused &&
           !warned.insert(diagnostic.agency).second;
  });
}

void mark_faulty(Assessment& assessment, const Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::error || diagnostic.agency.empty()) continue;
    if (const auto agency = assessment.find_agency(diagnostic.agency)) {
      assessment.records(*agency).faulty = true;
    }
  }
}

}  // namespace

std::shared_ptr<const SourceFile> open_input(const DataFile& file, Loading& loading) {
  auto source = SourceFile::read(file.path, loading.diagnostics, file.named_at);
  if (source) loading.assessment.inputs.push_back({file.path, source});
  return source;
}

Result<Assessment> load_assessment(const std::string& path, const LoadOptions& options) {
  Result<Assessment> result;
  Diagnostics& diagnostics = result.diagnostics;
  std::error_code ignored;
  const bool is_folder = std::filesystem::is_directory(path, ignored);
  const std::string info =
      is_folder ? (std::filesystem::path(path) / "assessment.info").lexically_normal().string()
                : path;
  const auto source = SourceFile::read(info, diagnostics);
  if (!source) return result;
  const auto document = read_info_document(*source, diagnostics);
  if (!document) {
    sort_by_place(diagnostics);
    return result;
  }
  const InfoNode* const root = single_root(*document, "assessment", *source, diagnostics);
  if (root == nullptr) return result;

  Assessment assessment("", 0);
  assessment.inputs.push_back({info, source});
  Loading loading{assessment, std::filesystem::path(info).parent_path().string(), options.threads,
                  diagnostics};
  loading.new_forms = options.forms;
  InfoBlock block(*root, "assessment", diagnostics);
  AssessmentReader reader(block, loading, options);
  reader.read();
  const bool is_complete = reader.load_data_files();
  sort_by_place(diagnostics);
  keep_first_of_excused(diagnostics);
  mark_faulty(assessment, diagnostics);
  if (!has_errors(diagnostics) || (is_complete && options.keep_despite_errors)) {
    result.value = std::move(assessment);
  }
  return result;
}

}  // namespace parindex
