#include <algorithm>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "render/findings.hpp"
#include "reports/list_report.hpp"
#include "reports/provenance.hpp"

namespace parindex::cli {
namespace {

namespace fs = std::filesystem;

enum class Kind { sets, areas, items, rules, errors, agencies };

struct KindSpec {
  Kind kind;
  std::string_view name;
  std::string_view operand;  // empty: takes none
};

constexpr KindSpec kKinds[] = {
    {Kind::sets, "sets", "PATH"},  {Kind::areas, "areas", "SET"},
    {Kind::items, "items", "SET"}, {Kind::rules, "rules", ""},
    {Kind::errors, "errors", ""},  {Kind::agencies, "agencies", "ASSESSMENT"},
};

constexpr std::string_view kCriteriaSet = "criteria_set";

// What the sets, areas and items are listed of.
struct Gathered {
  std::vector<ListedSet> sets;
  std::unique_ptr<const Assessment> assessment;  // its blocks are pointed at
  Diagnostics diagnostics;
};

[[noreturn]] void refuse(const Text& text, std::initializer_list<std::string> arguments,
                         Language language) {
  throw UsageError(filled(text.in(language), arguments));
}

const KindSpec& take_kind(const Arguments& arguments) {
  const std::string& name = arguments.operands[0];
  std::vector<std::string> known;
  std::string listed;
  for (const auto& kind : kKinds) {
    if (kind.name == name) return kind;
    known.emplace_back(kind.name);
    listed += (listed.empty() ? "" : ", ") + std::string(kind.name);
  }
  throw UsageError(filled(Text{"không liệt kê được \"{0}\"; list nhận một trong: {1}",
                               "nothing to list as \"{0}\"; list takes one of {1}"}
                              .in(arguments.language),
                          {name, listed}) +
                   did_you_mean(name, known, arguments.language));
}

void check_operand(const KindSpec& kind, const Arguments& arguments) {
  const bool has_operand = arguments.operands.size() > 1;
  const std::string call = "list " + std::string(kind.name);
  if (!kind.operand.empty() && !has_operand) {
    refuse({"lệnh {0} cần {1}", "verb {0} needs {1}"}, {call, std::string(kind.operand)},
           arguments.language);
  }
  if (kind.operand.empty() && has_operand) {
    refuse({"lệnh {0} thừa đối số \"{1}\"", "verb {0} has one operand too many: \"{1}\""},
           {call, arguments.operands[1]}, arguments.language);
  }
}

// An option that could change nothing here is refused, not passed over.
void check_for_no_assessment(const Arguments& arguments) {
  for (const auto& [is_given, option] : {std::pair{!arguments.blocks.empty(), "--block"},
                                         {arguments.as_of.has_value(), "--as-of"}}) {
    if (!is_given) continue;
    refuse({"{0} chỉ dùng với một kỳ đánh giá", "{0} goes with an assessment only"}, {option},
           arguments.language);
  }
}

std::unique_ptr<const Assessment> load(const Arguments& arguments, Diagnostics& diagnostics) {
  LoadOptions options = load_options_of(arguments);
  options.keep_despite_errors = true;  // faulty evidence changes nothing of what is listed
  auto loaded = load_assessment(arguments.operands[1], options);
  diagnostics = std::move(loaded.diagnostics);
  if (!loaded) return nullptr;
  return std::make_unique<const Assessment>(std::move(*loaded));
}

std::string file_of(const CriteriaSet& set, const Assessment& assessment) {
  const auto& inputs = assessment.inputs;
  const auto found = std::find_if(inputs.begin(), inputs.end(),
                                  [&](const InputFile& input) { return input.source == set.file; });
  return found == inputs.end() ? std::string() : found->path;
}

// The sets of the wanted blocks, each once.
Gathered gather_from_assessment(const Arguments& arguments) {
  Gathered gathered;
  gathered.assessment = load(arguments, gathered.diagnostics);
  if (!gathered.assessment) return gathered;
  const Assessment& assessment = *gathered.assessment;
  auto& sets = gathered.sets;
  for (const auto index : chosen_blocks(assessment, arguments)) {
    const Block& block = assessment.blocks()[index];
    auto same = std::find_if(sets.begin(), sets.end(),
                             [&](const ListedSet& listed) { return listed.set == block.set; });
    if (same == sets.end()) {
      same = sets.insert(sets.end(), {block.set, file_of(*block.set, assessment), {}});
    }
    same->blocks.push_back(&block);
  }
  return gathered;
}

void add_unreadable(const fs::path& folder, const std::error_code& problem,
                    Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = ErrorCode::unreadable_file;
  diagnostic.file = folder.generic_string();
  diagnostic.arguments = {folder.generic_string(), std::strerror(problem.value())};
  diagnostics.push_back(std::move(diagnostic));
}

// Every INFO file below the folder. A link to a folder is not followed: it may lead back up.
void find_info_files(const fs::path& folder, std::vector<std::string>& files,
                     Diagnostics& diagnostics) {
  std::error_code problem;
  fs::directory_iterator entry(folder, problem);
  for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
    std::error_code ignored;
    const fs::path& path = entry->path();
    if (entry->is_directory(ignored)) {
      if (!entry->is_symlink(ignored)) find_info_files(path, files, diagnostics);
    } else if (path.extension() == ".info") {
      files.push_back(path.lexically_normal().generic_string());
    }
  }
  if (problem) add_unreadable(folder, problem, diagnostics);
}

// INFO files of other kinds are passed over; one that only misspells `criteria_set` is not.
bool is_of_another_kind(const Result<std::shared_ptr<const CriteriaSet>>& loaded) {
  if (loaded || loaded.diagnostics.size() != 1) return false;
  const Diagnostic& finding = loaded.diagnostics[0];
  if (finding.code != ErrorCode::wrong_root) return false;
  const std::string known[] = {std::string(kCriteriaSet)};
  return !nearest_name(finding.arguments[0], known);
}

Gathered gather_from_folder(const std::string& folder) {
  Gathered gathered;
  std::vector<std::string> files;
  find_info_files(folder, files, gathered.diagnostics);
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto loaded = load_criteria_set(file);
    if (loaded) gathered.sets.push_back({*loaded, file, {}});
    if (is_of_another_kind(loaded)) continue;
    gathered.diagnostics.insert(gathered.diagnostics.end(), loaded.diagnostics.begin(),
                                loaded.diagnostics.end());
  }
  return gathered;
}

Gathered gather_sets(Kind kind, const Arguments& arguments) {
  const std::string& path = arguments.operands[1];
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    const bool is_searched =
        kind == Kind::sets && !fs::exists(fs::path(path) / "assessment.info", ignored);
    if (!is_searched) return gather_from_assessment(arguments);
    check_for_no_assessment(arguments);
    return gather_from_folder(path);
  }
  const auto loaded = load_criteria_set(path);
  if (is_assessment(loaded)) return gather_from_assessment(arguments);
  check_for_no_assessment(arguments);
  Gathered gathered;
  gathered.diagnostics = loaded.diagnostics;
  if (loaded) gathered.sets.push_back({*loaded, path, {}});
  return gathered;
}

std::string rendered(const Listing& listing, const Arguments& arguments) {
  switch (arguments.format) {
    case Format::csv: return render_csv(listing.csv, arguments.excel);
    case Format::json: return json_text(listing.json);
    case Format::markdown: return list_markdown_text(listing, arguments.language);
    case Format::table:
    case Format::svg: break;
  }
  return list_table_text(listing, output_style(arguments));
}

// Errors in data files do not change what is listed of an assessment: they are only counted.
void mention_errors(const Diagnostics& diagnostics, const Arguments& arguments) {
  const auto errors = errors_of(diagnostics);
  if (errors.empty() || arguments.quiet) return;
  const Text text = {"số liệu của kỳ đánh giá có {0}; xem từng dòng: parindex check {1}",
                     "the assessment's data have {0}; to see each: parindex check {1}"};
  std::cerr << filled(text.in(arguments.language), {counted(errors.size(), {"lỗi", "error"},
                                                            {"lỗi", "errors"}, arguments.language),
                                                    arguments.operands[1]})
            << '\n';
}

int list_sets_of(const KindSpec& kind, const Arguments& arguments) {
  const Gathered gathered = gather_sets(kind.kind, arguments);
  const std::string& path = arguments.operands[1];
  const Language language = arguments.language;
  const auto errors = errors_of(gathered.diagnostics);
  const bool is_faulty = !gathered.assessment && !errors.empty();
  // A folder still shows the sets that are well; a single file has nothing to show.
  if (is_faulty && gathered.sets.empty()) {
    print_findings(errors, arguments);
    return kBadData;
  }
  Listing listing = kind.kind == Kind::sets    ? list_sets(gathered.sets, path, language)
                    : kind.kind == Kind::areas ? list_areas(gathered.sets, path, language)
                                               : list_items(gathered.sets, path, language);
  if (gathered.assessment) {
    listing.json["assessment"] = json_of(*gathered.assessment);
    add_inputs(listing.json, *gathered.assessment);
  }
  const int code = deliver(arguments, rendered(listing, arguments), is_faulty ? kBadData : kDone);
  if (is_faulty) {
    print_findings(errors, arguments);
  } else {
    mention_errors(gathered.diagnostics, arguments);
  }
  return code;
}

int list_agencies_of(const Arguments& arguments) {
  Diagnostics diagnostics;
  const auto assessment = load(arguments, diagnostics);
  if (!assessment) return refuse(diagnostics, arguments);
  const Listing listing = list_agencies(*assessment, chosen_blocks(*assessment, arguments),
                                        arguments.blocks.empty(), arguments.language);
  const int code = deliver(arguments, rendered(listing, arguments));
  mention_errors(diagnostics, arguments);
  return code;
}

}  // namespace

int run_list(const Arguments& arguments) {
  const KindSpec& kind = take_kind(arguments);
  check_operand(kind, arguments);
  switch (kind.kind) {
    case Kind::sets:
    case Kind::areas:
    case Kind::items: return list_sets_of(kind, arguments);
    case Kind::agencies: return list_agencies_of(arguments);
    case Kind::rules:
      check_for_no_assessment(arguments);
      return deliver(arguments, rendered(list_rules(arguments.language), arguments));
    case Kind::errors: break;
  }
  check_for_no_assessment(arguments);
  return deliver(arguments, rendered(list_errors(arguments.language), arguments));
}

}  // namespace parindex::cli
