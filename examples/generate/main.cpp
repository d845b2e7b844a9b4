// generate_examples [--seed N] [--records] [-o FOLDER] DIR
//
// Writes the made-up part of the assessment in DIR, an example of Vĩnh Long: evidence, survey
// answers, claims, appraisals, explanations and progress on the plans. It reads DIR/skeleton.info
// and what that names, and writes into DIR, or into FOLDER. The same seed gives the same bytes on
// every machine; what is committed was made with the default. With --records, what dossiers,
// documents and petitions are counted into is written as records in place of evidence, and nothing
// is appraised yet.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "appraisal.hpp"
#include "draw.hpp"
#include "hand_in.hpp"
#include "parindex/parindex.hpp"
#include "plan_progress.hpp"
#include "plan_ties.hpp"
#include "records.hpp"
#include "story.hpp"

namespace vinh_long {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string dir;
  std::string output;  // empty: dir
  std::uint64_t seed = 3484;
  bool with_records = false;
};

parindex::Assessment load_skeleton(const fs::path& dir) {
  auto loaded = parindex::load_assessment((dir / "skeleton.info").string());
  if (loaded) return std::move(*loaded);
  const auto& first = loaded.diagnostics.front();
  throw std::runtime_error(first.file + ": " + message(first, parindex::Language::en));
}

// Rows of one kind: one file of all blocks, or a file for each of them.
class Table {
 public:
  Table(std::string kind, std::vector<std::string> columns, bool is_by_block)
      : kind_(std::move(kind)), columns_(std::move(columns)), is_by_block_(is_by_block) {}

  void add(const std::string& block, const std::vector<std::string>& cells) {
    auto& writer = writers_[is_by_block_ ? block : std::string()];
    if (writer.text().empty()) writer.row(columns_);
    writer.row(cells);
  }

  void write(const fs::path& folder) const {
    for (const auto& [block, writer] : writers_) {
      write_file(is_by_block_ ? folder / kind_ / (block + ".csv") : folder / (kind_ + ".csv"),
                 writer);
    }
  }

  static void write_file(const fs::path& path, const parindex::CsvWriter& table) {
    write_file(path, table.text());
  }

  static void write_file(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
  }

 private:
  std::string kind_;
  std::vector<std::string> columns_;
  bool is_by_block_;
  std::map<std::string, parindex::CsvWriter> writers_;
};

// The files of the assessment, as text. Where every block has an office of its own that collects
// what comes in, all files are by block.
class Tables {
 public:
  Tables(const parindex::Assessment& assessment, const Options& options)
      : assessment_(assessment),
        seed_(options.seed),
        with_records_(options.with_records),
        is_by_block_(level_of(*assessment.blocks()[0].set) == Level::commune) {}

  void add(const Line& line) {
    if (const auto* survey = std::get_if<parindex::SurveyRule>(&line.definition->rule)) {
      add_answers(line, *survey);
      return;
    }
    add_facts(line);
    if (line.claim) add_claim(line);
  }

  void add(const Decision& decision) {
    appraisals_.add(block(decision.agency),
                    {code(decision.agency), decision.item, std::to_string(decision.round),
                     decision.decision, decision.points, decision.fact, decision.value,
                     decision.appraiser, decision.decided_on, decision.reason});
  }

  void add(const Answer& answer) {
    explanations_.add(block(answer.agency),
                      {code(answer.agency), answer.item, std::to_string(answer.round), answer.text,
                       answer.document, answer.submitted_on});
  }

  // Points claimed for an item that does not apply: they count nothing, and are warned of.
  void add_claims_in_error() {
    for (std::size_t i = 0; i < assessment_.agencies().size(); ++i) {
      if (!is_scored(assessment_.agencies()[i])) continue;
      for (const auto item : story_of(assessment_, i, seed_).claimed_in_error) {
        self_scores_.add(block(i), {code(i), std::string(item), "1", "", submitted_on(i),
                                    "Minh họa: tự chấm nhầm tiêu chí không áp dụng"});
      }
    }
  }

  void add(const std::vector<Progress>& progress) {
    plan_progress_ = progress_table(progress, assessment_);
  }

  void write(const fs::path& folder) const {
    for (const auto* table : {&evidence_, &appraisals_, &self_scores_, &surveys_, &explanations_}) {
      table->write(folder);
    }
    if (!assessment_.plans.empty()) {
      Table::write_file(folder / "plan_progress.csv", plan_progress_);
    }
  }

 private:
  static bool is_scored(const parindex::Agency& agency) {
    return agency.block && agency.status != parindex::AgencyStatus::excused;
  }

  const std::string& code(std::size_t agency) const {
    return assessment_.agencies()[agency].code.text;
  }

  const std::string& block(std::size_t agency) const {
    return assessment_.blocks()[*assessment_.agencies()[agency].block].id.text;
  }

  std::string submitted_on(std::size_t agency) const {
    return to_iso(handed_in_on(assessment_, agency, seed_));
  }

  // Plans, decisions and reports, as a fact of the type is proved.
  std::string document(const Line& line, const std::string& about, parindex::FactType type) const {
    const char* kind = "BC";
    if (type == parindex::FactType::date) kind = "KH";
    if (type == parindex::FactType::option) kind = "QĐ";
    const auto& item = line.definition->id.text;
    return illustrative_document(seed_, code(line.agency), item + about, kind);
  }

  // What the plan's progress proves, its product proves here too.
  std::string document_of_fact(const Line& line, std::size_t fact) const {
    const auto tie = plan_tie(assessment_, seed_, line.agency, *line.definition, fact, {});
    if (tie && !tie->document.empty()) return tie->document;
    return document(line, "", line.definition->facts[fact].type);
  }

  void add_answers(const Line& line, const parindex::SurveyRule& rule) {
    for (std::size_t i = 0; i < rule.options.size(); ++i) {
      surveys_.add(block(line.agency), {code(line.agency), line.definition->id.text,
                                        rule.options[i].id.text, std::to_string(line.answers[i])});
    }
  }

  void add_facts(const Line& line) {
    for (std::size_t i = 0; i < line.declared.size(); ++i) {
      const auto& fact = line.definition->facts[i];
      if (!line.declared[i] || fact.plan_count) continue;  // the plan gives it
      if (with_records_ && is_counted_from_records(fact.name.text)) continue;
      evidence_.add(block(line.agency), {code(line.agency), line.definition->id.text,
                                         fact.name.text, written_value(*line.declared[i], fact),
                                         document_of_fact(line, i), submitted_on(line.agency)});
    }
  }

  // What has no document has to be explained.
  void add_claim(const Line& line) {
    const auto& facts = line.definition->facts;
    const auto type = facts.empty() ? parindex::FactType::date : facts[0].type;
    self_scores_.add(block(line.agency),
                     {code(line.agency), line.definition->id.text,
                      to_string(*line.claim, line.claim->decimals()),
                      line.is_missing ? "" : document(line, "", type), submitted_on(line.agency),
                      line.is_missing ? "Minh họa: chưa tập hợp được số liệu" : ""});
  }

  const parindex::Assessment& assessment_;
  const std::uint64_t seed_;
  const bool with_records_;
  const bool is_by_block_;
  Table evidence_{
      "evidence", {"agency", "item", "fact", "value", "document", "submitted_on"}, true};
  Table appraisals_{"appraisals",
                    {"agency", "item", "round", "decision", "points", "fact", "value", "appraiser",
                     "decided_on", "reason"},
                    true};
  Table self_scores_{"self_scores",
                     {"agency", "item", "points", "document", "submitted_on", "explanation"},
                     is_by_block_};
  Table surveys_{"surveys", {"agency", "item", "option", "count"}, is_by_block_};
  Table explanations_{"explanations",
                      {"agency", "item", "round", "text", "document", "submitted_on"},
                      is_by_block_};
  parindex::CsvWriter plan_progress_;
};

void generate(const Options& options) {
  auto skeleton = load_skeleton(options.dir);
  check_stories(skeleton);
  const auto progress = draw_progress(skeleton, options.seed);
  put_on_plans(progress, skeleton);
  const auto lines = hand_in(skeleton, options.seed);
  const fs::path folder = options.output.empty() ? options.dir : options.output;
  Tables tables(skeleton, options);
  for (const auto& line : lines) tables.add(line);
  tables.add_claims_in_error();
  if (options.with_records) {
    for (const auto& file : draw_records(skeleton, lines, options.seed)) {
      Table::write_file(folder / file.path, file.text);
    }
  } else {
    const auto appraised = appraise(skeleton, lines, options.seed);
    for (const auto& decision : appraised.decisions) tables.add(decision);
    for (const auto& explanation : appraised.explanations) tables.add(explanation);
  }
  tables.add(progress);
  tables.write(folder);
}

std::optional<std::uint64_t> parse_seed(const std::string& text) {
  constexpr std::size_t kMostDigits = 18;
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  if (text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoull(text);
}

std::optional<Options> parse_options(const std::vector<std::string>& args) {
  Options options;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const bool has_next = i + 1 < args.size();
    if (args[i] == "--seed" && has_next) {
      const auto seed = parse_seed(args[++i]);
      if (!seed) return std::nullopt;
      options.seed = *seed;
    } else if (args[i] == "--records") {
      options.with_records = true;
    } else if (args[i] == "-o" && has_next) {
      options.output = args[++i];
    } else if (options.dir.empty() && !args[i].empty() && args[i].front() != '-') {
      options.dir = args[i];
    } else {
      return std::nullopt;
    }
  }
  if (options.dir.empty()) return std::nullopt;
  return options;
}

}  // namespace
}  // namespace vinh_long

int main(int argc, char** argv) {
  const auto options = vinh_long::parse_options({argv + 1, argv + argc});
  if (!options) {
    std::cerr << "usage: generate_examples [--seed N] [--records] [-o FOLDER] DIR\n";
    return 2;
  }
  try {
    vinh_long::generate(*options);
  } catch (const std::exception& error) {
    std::cerr << "generate_examples: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
