// The facts that records make, in their place among the declared ones.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/report.hpp"
#include "evidence/load_tallies.hpp"

namespace parindex {
namespace {

// What can be read again to be hashed: not standard input, nor a pipe.
void note_inputs(Assessment& year) {
  std::set<std::string> noted;
  for (const auto& source : year.record_sources) {
    for (const auto& file : source.files) {
      std::error_code ignored;
      const bool is_file = std::filesystem::is_regular_file(file.path, ignored);
      if (is_file && noted.insert(file.path).second) year.inputs.push_back({file.path, nullptr});
    }
  }
}

// A fact has one source.
class SourceConflicts {
 public:
  explicit SourceConflicts(Loading& loading) : loading_(loading), year_(loading.assessment) {}

  void find() {
    for (const auto& source : year_.record_sources) {
      const auto targets = tally_targets(year_, source);
      if (targets.empty() && !source.files.empty()) {
        loading_.diagnostics.push_back(
            finding(ErrorCode::tally_feeds_nobody, source.place, {source.tally->id.text}));
      }
      for (const auto& target : targets) check(source.tally->facts[target.fact], target.agency);
    }
  }

 private:
  void check(const TallyFact& tallied, std::size_t agency) {
    const auto fact = fact_index(year_.set_of(agency), tallied).value();
    const FactRecord* const present = year_.fact(agency, fact);
    if (present != nullptr && present->origin == FactOrigin::declared) {
      const auto& code = year_.agencies()[agency].code.text;
      report(tallied, code, present->place, tallied.place).agency = code;
    }
    const auto [first, is_new] = fed_by_.emplace(std::pair(agency, fact), &tallied);
    if (is_new || !told_.emplace(first->second, &tallied).second) return;
    const auto& block = year_.blocks()[*year_.agencies()[agency].block].id.text;
    report(tallied, block, tallied.place, first->second->place);
  }

  Diagnostic& report(const TallyFact& tallied, const std::string& whose, const Place& place,
                     const Place& other) {
    loading_.diagnostics.push_back(
        with_related(finding(ErrorCode::tallied_and_declared, place,
                             {tallied.name.text, whose, place_text(other)}),
                     other));
    return loading_.diagnostics.back();
  }

  Loading& loading_;
  const Assessment& year_;
  std::map<std::pair<std::size_t, std::size_t>, const TallyFact*> fed_by_;  // agency and fact
  // Two sources of a fact are told of once, however many agencies they feed.
  std::set<std::pair<const TallyFact*, const TallyFact*>> told_;
};

// "records/dossiers-*.csv.gz", as assessment.info names the files: they prove the fact.
std::string document_of(const RecordSource& source) {
  std::vector<std::string> names;
  for (const auto& file : source.files) {
    const Place& at = file.named_at;
    const std::string name =
        at.file == nullptr ? file.path : std::string(at.file->text().substr(at.offset, at.length));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return joined(names);
}

void place_facts(const RecordSource& source, const std::vector<TalliedFact>& facts,
                 Assessment& year) {
  const std::string_view document = year.keep(document_of(source));
  for (const auto& counted : facts) {
    const TallyFact& tallied = source.tally->facts[counted.fact];
    FactRecord record;
    record.value = counted.value;
    record.place = tallied.place;
    record.document = document;
    record.origin = FactOrigin::tallied;
    const auto fact = fact_index(year.set_of(counted.agency), tallied).value();
    if (year.fact(counted.agency, fact) == nullptr) year.place_fact(counted.agency, fact, record);
  }
}

}  // namespace

void load_tallies(bool with_records, Loading& loading) {
  Assessment& year = loading.assessment;
  note_inputs(year);
  SourceConflicts(loading).find();
  if (!with_records) return;
  for (const auto& source : year.record_sources) {
    if (source.files.empty()) continue;  // its entry has errors
    TallyOptions options;
    options.threads = loading.threads;
    const auto counted = tally(year, source, options);
    loading.diagnostics.insert(loading.diagnostics.end(), counted.diagnostics.begin(),
                               counted.diagnostics.end());
    if (counted) place_facts(source, counted->facts, year);
  }
}

}  // namespace parindex
