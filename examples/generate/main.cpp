// generate_examples [--seed N] [-o FOLDER] DIR
//
// Writes the made-up part of the assessment in DIR, examples/vinh-long-2022: evidence, survey
// answers, claims, appraisals, explanations and progress on the plans. It reads DIR/skeleton.info
// and what that names, and writes into DIR, or into FOLDER. The same seed gives the same bytes on
// every machine; what is committed was made with the default.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "appraisal.hpp"
#include "draw.hpp"
#include "hand_in.hpp"
#include "parindex/parindex.hpp"
#include "plan_progress.hpp"
#include "story.hpp"

namespace vinh_long {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string dir;
  std::string output;  // empty: dir
  std::uint64_t seed = 3484;
};

parindex::Assessment load_skeleton(const fs::path& dir) {
  auto loaded = parindex::load_assessment((dir / "skeleton.info").string());
  if (loaded) return std::move(*loaded);
  const auto& first = loaded.diagnostics.front();
  throw std::runtime_error(first.file + ": " + message(first, parindex::Language::en));
}

// The files of the assessment, as text.
class Tables {
 public:
  Tables(const parindex::Assessment& assessment, std::uint64_t seed)
      : assessment_(assessment), seed_(seed) {
    for (auto* evidence : {&departments_.evidence, &districts_.evidence}) {
      add_row(*evidence, {"agency", "item", "fact", "value", "document", "submitted_on"});
    }
    for (auto* appraisals : {&departments_.appraisals, &districts_.appraisals}) {
      add_row(*appraisals, {"agency", "item", "round", "decision", "points", "fact", "value",
                            "appraiser", "decided_on", "reason"});
    }
    add_row(self_scores_, {"agency", "item", "points", "document", "submitted_on", "explanation"});
    add_row(surveys_, {"agency", "item", "option", "count"});
    add_row(explanations_, {"agency", "item", "round", "text", "document", "submitted_on"});
  }

  void add(const Line& line) {
    if (const auto* survey = std::get_if<parindex::SurveyRule>(&line.definition->rule)) {
      add_answers(line, *survey);
      return;
    }
    add_facts(line);
    if (line.claim) add_claim(line);
  }

  void add(const Decision& decision) {
    add_row(block_of(decision.agency).appraisals,
            {code(decision.agency), decision.item, std::to_string(decision.round),
             decision.decision, decision.points, decision.fact, decision.value, decision.appraiser,
             decision.decided_on, decision.reason});
  }

  void add(const Answer& answer) {
    add_row(explanations_, {code(answer.agency), answer.item, std::to_string(answer.round),
                            answer.text, answer.document, answer.submitted_on});
  }

  // Points claimed for an item that does not apply: they count nothing, and are warned of.
  void add_claims_in_error() {
    for (const auto& story : stories()) {
      for (const auto item : story.claimed_in_error) {
        add_row(self_scores_, {std::string(story.agency), std::string(item), "1.5", "",
                               submitted_on(std::string(story.agency)),
                               "Minh họa: tự chấm nhầm tiêu chí không áp dụng"});
      }
    }
  }

  void add(const std::vector<Progress>& progress) {
    plan_progress_ = progress_table(progress, assessment_);
  }

  void write(const fs::path& folder) const {
    write_file(folder / "evidence" / "departments.csv", departments_.evidence);
    write_file(folder / "evidence" / "districts.csv", districts_.evidence);
    write_file(folder / "appraisals" / "departments.csv", departments_.appraisals);
    write_file(folder / "appraisals" / "districts.csv", districts_.appraisals);
    write_file(folder / "self_scores.csv", self_scores_);
    write_file(folder / "surveys.csv", surveys_);
    write_file(folder / "explanations.csv", explanations_);
    if (!assessment_.plans.empty()) write_file(folder / "plan_progress.csv", plan_progress_);
  }

 private:
  struct BlockTables {
    parindex::CsvWriter evidence;
    parindex::CsvWriter appraisals;
  };

  static void add_row(parindex::CsvWriter& table, const std::vector<std::string>& cells) {
    table.row(cells);
  }

  static void write_file(const fs::path& path, const parindex::CsvWriter& table) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(table.text().data(), static_cast<std::streamsize>(table.text().size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
  }

  const std::string& code(std::size_t agency) const {
    return assessment_.agencies()[agency].code.text;
  }

  BlockTables& block_of(std::size_t agency) {
    const auto block = *assessment_.agencies()[agency].block;
    return assessment_.blocks()[block].id.text == "districts" ? districts_ : departments_;
  }

  // An agency hands in all on one day.
  std::string submitted_on(const std::string& agency) const {
    Draw draw(seed_, {agency, "submitted"});
    if (story_of(agency).is_late) return "2022-12-0" + std::to_string(draw.between(1, 3));
    return "2022-11-" + std::to_string(draw.between(18, 30));
  }

  // Plans, decisions and reports, as a fact of the type is proved.
  std::string document(const Line& line, const std::string& about, parindex::FactType type) const {
    const char* kind = "BC";
    if (type == parindex::FactType::date) kind = "KH";
    if (type == parindex::FactType::option) kind = "QĐ";
    const auto& item = line.definition->id.text;
    return illustrative_document(seed_, code(line.agency), item + about, kind);
  }

  void add_answers(const Line& line, const parindex::SurveyRule& rule) {
    for (std::size_t i = 0; i < rule.options.size(); ++i) {
      add_row(surveys_, {code(line.agency), line.definition->id.text, rule.options[i].id.text,
                         std::to_string(line.answers[i])});
    }
  }

  void add_facts(const Line& line) {
    for (std::size_t i = 0; i < line.declared.size(); ++i) {
      const auto& fact = line.definition->facts[i];
      if (!line.declared[i] || fact.plan_count) continue;  // the plan gives it
      add_row(block_of(line.agency).evidence,
              {code(line.agency), line.definition->id.text, fact.name.text,
               written_value(*line.declared[i], fact), document(line, "", fact.type),
               submitted_on(code(line.agency))});
    }
  }

  // What has no document has to be explained.
  void add_claim(const Line& line) {
    const auto& facts = line.definition->facts;
    const auto type = facts.empty() ? parindex::FactType::date : facts[0].type;
    add_row(self_scores_,
            {code(line.agency), line.definition->id.text,
             to_string(*line.claim, line.claim->decimals()),
             line.is_missing ? "" : document(line, "", type), submitted_on(code(line.agency)),
             line.is_missing ? "Minh họa: chưa tập hợp được số liệu" : ""});
  }

  const parindex::Assessment& assessment_;
  const std::uint64_t seed_;
  BlockTables departments_;
  BlockTables districts_;
  parindex::CsvWriter self_scores_;
  parindex::CsvWriter surveys_;
  parindex::CsvWriter explanations_;
  parindex::CsvWriter plan_progress_;
};

void generate(const Options& options) {
  auto skeleton = load_skeleton(options.dir);
  const auto progress = draw_progress(skeleton, options.seed);
  put_on_plans(progress, skeleton);
  const auto lines = hand_in(skeleton, options.seed);
  const auto appraised = appraise(skeleton, lines, options.seed);
  Tables tables(skeleton, options.seed);
  for (const auto& line : lines) tables.add(line);
  tables.add_claims_in_error();
  for (const auto& decision : appraised.decisions) tables.add(decision);
  for (const auto& explanation : appraised.explanations) tables.add(explanation);
  tables.add(progress);
  tables.write(options.output.empty() ? options.dir : options.output);
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
    std::cerr << "usage: generate_examples [--seed N] [-o FOLDER] DIR\n";
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
