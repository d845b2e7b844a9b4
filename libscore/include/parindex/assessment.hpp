// Assessment: one year's folder in memory: blocks of agencies, their criteria sets and evidence.
//
//   auto loaded = parindex::load_assessment("examples/vinh-long-2022");
//
// or built without any file:
//
//   parindex::Assessment year("demo", 2022);
//   auto block = year.add_block({.id = {"departments"}, .set = set});
//   auto health = year.add_agency({.code = {"so-y-te"}, .block = block, .name = {"Sở Y tế", ""}});
//   year.declare(health, "on_time", parindex::FactValue::count(912));
//
// Sharp edges: building in memory checks names and throws std::invalid_argument, since a wrong name
// in code is a broken program; wrong names in files are findings.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parindex/criteria_set.hpp"
#include "parindex/date.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/fact_value.hpp"
#include "parindex/id.hpp"
#include "parindex/plan.hpp"
#include "parindex/tally.hpp"

namespace parindex {

// Rounds of evidence, appraisals and explanations go from 1 to this.
inline constexpr int kLastRound = 9;

enum class AgencyStatus {
  ranked,        // scored and ranked
  unranked,      // scored, listed after the ranked
  excused,       // listed only
  appraiser,     // decides, is not scored
  reports_only,  // reports, is not scored
};

// As agencies.csv writes it: "ranked", "reports_only", …
std::string_view status_name(AgencyStatus status);

struct Agency {
  AgencyCode code;
  std::optional<std::size_t> block;  // required where ranked, unranked or excused
  Title name;
  AgencyStatus status = AgencyStatus::ranked;
  std::string reason;  // why unranked or excused
  AgencyCode parent;
  std::vector<std::string> properties;
  Place place;
};

// Ranked or unranked.
bool is_scored(const Agency& agency);

// A role that a set names, and the agency that plays it in one block.
struct RoleHolder {
  std::string role;
  AgencyCode agency;
  Place place;  // of the agency
  Place role_place;
};

struct Block {
  BlockId id;
  Title title;
  std::shared_ptr<const CriteriaSet> set;
  // Other versions that the block names, not valid at as_of: findings tell what they know.
  std::vector<std::shared_ptr<const CriteriaSet>> other_versions = {};
  std::vector<RoleHolder> role_holders = {};
  Place place;
  // Set by add_agency(): indices into Assessment::agencies(), in the order of agencies.csv.
  std::vector<std::size_t> agencies;

  // The agency that plays the role: as mapped, else the agency of that code.
  AgencyCode holder_of(const std::string& role) const;
  // Who decides the item in round 1: the holder of its own role, of its area's, or of the lead's.
  AgencyCode office_of(std::size_t item) const;
};

// Where a value comes from, if not from the agency's own row.
enum class FactOrigin : std::uint8_t { declared, rolled_up, plan, tallied };

// One declared, corrected or derived value.
struct FactRecord {
  FactValue value;
  Place place;
  std::string_view document;
  std::optional<Date> submitted_on;
  std::uint16_t round = 1;
  FactOrigin origin = FactOrigin::declared;
};

struct SelfScore {
  std::size_t item = 0;
  Points points;
  std::string document;
  std::string explanation;
  std::optional<Date> submitted_on;
  Place place;
};

enum class DecisionKind { accept, points, fact, query };
// What an appraisal row names; the narrower holds within one round.
enum class DecisionScope { area, criterion, item };

struct Appraisal {
  std::size_t item = 0;  // every item of an accepted area or criterion has a row of its own
  DecisionScope scope = DecisionScope::item;
  int round = 1;
  DecisionKind kind = DecisionKind::accept;
  Points points;         // kind points
  std::size_t fact = 0;  // kind fact: in the set's numbering
  FactRecord corrected;  // kind fact
  std::string appraiser;
  std::optional<Date> decided_on;
  std::string reason;
  Place place;
};

struct Explanation {
  std::size_t item = 0;
  int round = 1;
  std::string text;
  std::string document;
  std::optional<Date> submitted_on;
  Place place;
};

struct SurveyCount {
  std::size_t item = 0;
  std::size_t option = 0;  // index into the rule's options; options.size(): no opinion
  std::int64_t count = 0;
  Place place;
};

struct EventRecord {
  EventId event;
  std::optional<Date> date;
  std::string document;
  Place place;
};

struct NotApplicableRecord {
  std::size_t item = 0;
  std::string reason;
  Place place;
};

// What a what-if supposes of one line. It sets aside what was claimed or decided on it.
struct SupposedLine {
  std::size_t item = 0;
  std::optional<bool> applies;
  std::optional<Points> points;
  bool by_rule = false;  // the facts or answers are supposed: the rule decides on them
};

enum class NoteKind { difficulty, proposal };

// A difficulty or a proposal that an agency reports, of an item or of the whole year.
struct Note {
  std::optional<std::size_t> item;
  NoteKind kind = NoteKind::difficulty;
  std::string text;
  Place place;
};

// What one agency handed in and what was decided on it, but for its facts.
struct AgencyRecords {
  std::vector<SelfScore> self_scores;  // by item
  std::vector<Appraisal> appraisals;   // by item, then round
  std::vector<Explanation> explanations;
  std::vector<SurveyCount> surveys;                 // by item, then option
  std::vector<EventRecord> events;                  // by event, then date
  std::vector<NotApplicableRecord> not_applicable;  // by item
  std::vector<Note> notes;                          // by item, those of the whole year last
  std::vector<SupposedLine> supposed;               // by item; see what_if.hpp
  bool faulty = false;  // has errors of its own: listed unscored in a provisional ranking

  bool has_event(const EventId& event) const;
};

// An authority's order among agencies that tie.
struct TieDecision {
  std::size_t block = 0;
  std::size_t agency = 0;
  int order = 0;
  std::string document;
  Place place;
};

// A filled form that was read.
struct FormFile {
  std::string path;
  std::optional<std::size_t> agency;  // none where its rows name none
  bool is_new = false;                // named by LoadOptions::forms
  std::string target;                 // where an import places it
};

// Where an import places forms: the first pattern under `forms`.
struct FormsPlace {
  std::string folder;
  std::string name_pattern;  // "*.csv"
};

struct Calendar {
  std::optional<Date> self_due;
  std::optional<Date> appraisal_due;
  std::optional<Date> explanation_due;
  std::optional<Date> publication;
};

// A file that was read, for reports that name their inputs.
struct InputFile {
  std::string path;
  std::shared_ptr<const SourceFile> source;  // null for raw records, which are not kept
};

// Hexadecimal. A file of raw records is read again for it; throws std::runtime_error where it is
// gone.
std::string sha256(const InputFile& file);
// One hash of all: of their hashes, sorted, one a line. The names of the files do not matter.
//   sha256sum FILES | cut -c 1-64 | sort | sha256sum
std::string sha256(const std::vector<InputFile>& files);
// As they were read, a byte order mark included; they live as long as the assessment. Empty for raw
// records.
std::string_view bytes(const InputFile& file);

class Assessment {
 public:
  Assessment(std::string id, int year);

  std::string id;
  Title title;
  int year = 0;
  Date as_of;  // 31 December of the year, until set
  Calendar calendar;
  std::vector<TieDecision> tie_decisions;
  std::vector<Plan> plans;                   // of the province and of agencies; see plan.hpp
  std::vector<RecordSource> record_sources;  // raw records that are counted; see tally.hpp
  std::vector<InputFile> inputs;
  std::vector<FormFile> forms;
  std::optional<FormsPlace> forms_place;  // none where assessment.info has no such pattern
  // Last year's, for previous(fact); its own previous one is not read.
  std::shared_ptr<const Assessment> previous;

  const std::vector<Block>& blocks() const { return blocks_; }
  const std::vector<Agency>& agencies() const { return agencies_; }
  const AgencyRecords& records(std::size_t agency) const { return records_[agency]; }
  AgencyRecords& records(std::size_t agency) { return records_[agency]; }

  std::optional<std::size_t> find_agency(std::string_view code) const;
  std::optional<std::size_t> find_block(std::string_view id) const;

  // Of an agency with a block; throws std::invalid_argument for others.
  const CriteriaSet& set_of(std::size_t agency) const;
  // Whether it is scored or excused by a set of level "province".
  bool is_province(std::size_t agency) const;

  // The declared record of a fact (in the set's numbering); null where there is none.
  const FactRecord* fact(std::size_t agency, std::size_t fact) const {
    if (fact_slots_[agency].empty()) return nullptr;
    const auto slot = fact_slots_[agency][fact];
    return slot < 0 ? nullptr : &facts_[static_cast<std::size_t>(slot)];
  }

  // The value that holds in the end, or after the appraisals of a round: that of the latest
  // correction until then, else the declared one.
  const FactRecord* final_fact(std::size_t agency, std::size_t fact,
                               int last_round = kLastRound) const;
  // The same of the fact of that name of the same agency in the previous assessment; null where
  // there is none of the same type.
  const FactRecord* previous_fact(std::size_t agency, std::size_t fact) const;
  // Where that fact stands in the previous assessment, whether or not it has a value there.
  struct FactAddress {
    std::size_t agency = 0;
    std::size_t fact = 0;  // in the numbering of the agency's set
  };
  std::optional<FactAddress> in_previous(std::size_t agency, std::size_t fact) const;

  // The index of the new block. Throws std::invalid_argument without a set or for a known id.
  std::size_t add_block(Block block);
  // The index of the new agency. Throws std::invalid_argument for a known code or a missing block.
  std::size_t add_agency(Agency agency);

  // Declares a value of a fact of the agency's set; a value declared before is replaced. Throws
  // std::invalid_argument for an unknown fact or a value of another type.
  void declare(std::size_t agency, std::string_view fact, FactValue value,
               std::string_view document = {});
  // An appraisal that gives points. Throws std::invalid_argument for an unknown item.
  void appraise(std::size_t agency, std::string_view item, Points points, std::string appraiser,
                std::string reason, int round = 1);
  // A claim of points. Throws std::invalid_argument for an unknown item or a survey item.
  void claim(std::size_t agency, std::string_view item, Points points);

  // Whether the item applies to the agency, by its properties and by the applicability file. False
  // for an agency without a block.
  bool applies(std::size_t agency, std::size_t item) const;

  // For loaders: puts a record in its place, where that of the latest round holds. Returns a record
  // of the same round that is already there, which stays.
  const FactRecord* place_fact(std::size_t agency, std::size_t fact, const FactRecord& record);
  // For values that are derived: puts the record in the place of whatever stands there.
  void replace_fact(std::size_t agency, std::size_t fact, const FactRecord& record);
  // As if the fact had never been declared.
  void withdraw_fact(std::size_t agency, std::size_t fact);
  // Another set with the same facts, in the same order. Throws std::invalid_argument for one of
  // another number of facts.
  void replace_set(std::size_t block, std::shared_ptr<const CriteriaSet> set);
  // Ranked, unranked or excused. Throws std::invalid_argument for an agency without a block.
  void set_status(std::size_t agency, AgencyStatus status);
  void reserve_facts(std::size_t count) { facts_.reserve(facts_.size() + count); }
  // For loaders: text that lives as long as the assessment, whose documents refer to it.
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  void keep(std::deque<std::string> texts);

 private:
  std::vector<Block> blocks_;
  std::vector<Agency> agencies_;
  std::vector<AgencyRecords> records_;
  std::vector<FactRecord> facts_;
  std::vector<std::vector<std::int32_t>> fact_slots_;  // agency, fact -> index into facts_, or -1
  std::vector<std::int32_t> free_slots_;               // of facts_, after withdrawals
  std::map<std::pair<std::size_t, std::size_t>, std::vector<FactRecord>> earlier_rounds_;
  NameIndex agency_index_;
  NameIndex block_index_;
  std::deque<std::deque<std::string>> kept_texts_;
  std::deque<std::string> texts_;
};

// The codes of all agencies, in the order of agencies.csv.
std::vector<std::string> agency_codes(const Assessment& assessment);
// The ids of the areas of the blocks' sets, of all blocks where none is named, each once.
std::vector<std::string> area_ids(const Assessment& assessment,
                                  std::span<const std::size_t> blocks = {});

struct LoadOptions {
  std::optional<Date> as_of;  // in place of the assessment's own
  int threads = 0;            // 0: as many as the machine has
  // There is a value despite errors, as long as blocks and agencies could be read, so that scoring
  // can find further errors; agencies with errors are marked faulty. Official results never come of
  // it: for a provisional ranking see concern_single_agencies().
  bool keep_despite_errors = false;
  bool with_previous = true;  // reads the assessment that `previous` names
  bool with_records = true;   // counts its raw records, so that their facts are there
  // Filled forms to be read as if they stood among the assessment's own, each in place of the one
  // that its agency has there. They are read last, so that what contradicts is told of them.
  std::vector<std::string> forms = {};
};

// Reads a folder with assessment.info, or the INFO file itself, and every file that it names.
// Returns the assessment with its warnings, or every error found.
Result<Assessment> load_assessment(const std::string& path, const LoadOptions& options = {});

}  // namespace parindex
