#include <algorithm>
#include <filesystem>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "commands/rendered.hpp"
#include "reports/compare_report.hpp"

namespace parindex::cli {
namespace {

using LoadedSet = Result<std::shared_ptr<const CriteriaSet>>;

void warn(const Diagnostics& diagnostics, const Arguments& arguments) {
  Diagnostics warnings = diagnostics;
  std::erase_if(warnings, [](const auto& d) { return d.severity == Severity::error; });
  if (!arguments.quiet) print_findings(warnings, arguments);
}

[[noreturn]] void refuse_usage(const Arguments& arguments, const Text& text,
                               std::initializer_list<std::string> values = {}) {
  throw UsageError(filled(text.in(arguments.language), values));
}

// An assessment and its score, which refers to it.
struct Year {
  Year(const std::string& path, std::optional<Date> as_of, const Arguments& arguments)
      : loaded(load_assessment(path, options_of(as_of, arguments))) {
    if (!loaded) return;
    scored = score(*loaded, arguments.stage, score_options_of(arguments));
  }
  Year(const Year&) = delete;
  Year& operator=(const Year&) = delete;

  bool is_sound() const { return loaded && scored; }
  const Diagnostics& errors() const { return loaded ? scored.diagnostics : loaded.diagnostics; }

  Result<Assessment> loaded;
  Result<Scored> scored;

 private:
  static LoadOptions options_of(std::optional<Date> as_of, const Arguments& arguments) {
    LoadOptions options = load_options_of(arguments);
    options.as_of = as_of;
    return options;
  }
};

// Errors of both, each told once: the two may be one folder.
int refuse_years(const Year& before, const Year& after, const Arguments& arguments) {
  Diagnostics errors = before.is_sound() ? Diagnostics() : errors_of(before.errors());
  if (!after.is_sound()) {
    for (const auto& error : errors_of(after.errors())) {
      const bool is_told = std::any_of(errors.begin(), errors.end(), [&](const auto& other) {
        return other.code == error.code && other.file == error.file && other.line == error.line &&
               other.column == error.column && other.arguments == error.arguments;
      });
      if (!is_told) errors.push_back(error);
    }
  }
  return refuse(errors, arguments);
}

// Every block that --block names is in one of the two.
void check_blocks(const YearsView& view, const Arguments& arguments) {
  std::vector<std::string> known;
  for (const auto* year : {&view.before(), &view.after()}) {
    for (const auto& block : year->blocks()) {
      if (std::find(known.begin(), known.end(), block.id.text) == known.end()) {
        known.push_back(block.id.text);
      }
    }
  }
  check_blocks(known, arguments);
}

// One agency, which has to be in both years, in one block.
int compare_one(const YearsView& years, const std::string& code, const Arguments& arguments) {
  const Language language = arguments.language;
  const bool was_there = years.before().find_agency(to_nfc(code)).has_value();
  const bool is_there = years.after().find_agency(to_nfc(code)).has_value();
  if (was_there != is_there) {
    refuse_usage(arguments,
                 was_there ? Text{"đơn vị \"{0}\" chỉ có trong kỳ trước, {1}",
                                  "agency \"{0}\" is in the old assessment only, {1}"}
                           : Text{"đơn vị \"{0}\" chỉ có trong kỳ này, {1}",
                                  "agency \"{0}\" is in the new assessment only, {1}"},
                 {code, was_there ? years.before().id : years.after().id});
  }
  scored_agency(years.before(), code, language);
  const std::size_t agency = scored_agency(years.after(), code, language);
  for (const auto& block : years.comparison.blocks) {
    if (!years.shows(years.new_block(block).id.text)) continue;
    for (const auto& each : block.agencies) {
      if (each.new_agency != agency) continue;
      const auto difference = line_differences(years.comparison, block, each);
      const DifferenceView view{
          {*years.comparison.before, each.before, Text{"Trước", "Before"}.in(language)},
          {*years.comparison.after, each.after, Text{"Nay", "Now"}.in(language)},
          difference,
          arguments};
      return deliver(arguments, rendered(
                                    arguments, [&] { return difference_csv(view); },
                                    [&] { return agency_json(years, block, each, view); },
                                    [&] { return agency_document(years, block, each, view); }));
    }
  }
  refuse_usage(arguments,
               {"đơn vị \"{0}\" không ở cùng một khối trong hai kỳ, hoặc ở khối mà --block không "
                "nêu",
                "agency \"{0}\" is not in one block in both years, or in one that --block leaves "
                "out"},
               {code});
}

int compare_years(const Arguments& arguments) {
  const auto& operands = arguments.operands;
  const Year before(operands[0], arguments.old_as_of, arguments);
  const Year after(operands[1], arguments.as_of, arguments);
  if (!before.is_sound() || !after.is_sound()) return refuse_years(before, after, arguments);
  const auto compared = compare(*before.scored, *after.scored, arguments.threads);
  if (!compared) return refuse(compared.diagnostics, arguments);
  const YearsView view{*compared, arguments};
  check_blocks(view, arguments);
  const int code = operands.size() > 2
                       ? compare_one(view, operands[2], arguments)
                       : deliver(arguments, rendered(
                                                arguments, [&] { return years_csv(view); },
                                                [&] { return years_json(view); },
                                                [&] { return years_document(view); }));
  warn(compared.diagnostics, arguments);
  return code;
}

int compare_two(const Arguments& arguments) {
  const Language language = arguments.language;
  const Year year(arguments.operands[0], arguments.as_of, arguments);
  if (!year.is_sound()) return refuse(year.errors(), arguments);
  const Assessment& assessment = *year.loaded;
  const std::size_t first = scored_agency(assessment, arguments.pair[0], language);
  const std::size_t second = scored_agency(assessment, arguments.pair[1], language);
  if (first == second) {
    refuse_usage(arguments,
                 {"--agencies cần hai đơn vị khác nhau", "--agencies takes two agencies"});
  }
  const auto block_of = [&](std::size_t agency) {
    return assessment.blocks()[*assessment.agencies()[agency].block].id.text;
  };
  if (block_of(first) != block_of(second)) {
    refuse_usage(
        arguments,
        {"hai đơn vị ở hai khối khác nhau, \"{0}\" và \"{1}\", nên không xếp hạng với nhau",
         "the agencies are in two blocks, \"{0}\" and \"{1}\", and not ranked together"},
        {block_of(first), block_of(second)});
  }
  const Ranking ranking = rank(*year.scored);
  const AgencyPair pair = compare_agencies(ranking, first, second);
  const auto side = [&](const RankedAgency& row) {
    return DifferenceSide{*year.scored, row, assessment.agencies()[row.agency].name.in(language)};
  };
  const DifferenceView view{side(pair.second), side(pair.first), pair.terms, arguments, true};
  return deliver(arguments, rendered(
                                arguments, [&] { return difference_csv(view); },
                                [&] { return pair_json(pair, view); },
                                [&] { return pair_document(pair, view); }));
}

int compare_files_of_sets(const Arguments& arguments, const LoadedSet& before,
                          const LoadedSet& after) {
  if (!before || !after) {
    Diagnostics errors = before ? Diagnostics() : errors_of(before.diagnostics);
    if (!after) {
      const auto more = errors_of(after.diagnostics);
      errors.insert(errors.end(), more.begin(), more.end());
    }
    return refuse(errors, arguments);
  }
  const auto compared = compare_sets(**before, **after);
  if (!compared) return refuse(compared.diagnostics, arguments);
  const SetsView view{**before, **after, *compared, arguments};
  const int code =
      deliver(arguments, rendered(
                             arguments, [&] { return sets_csv(view); },
                             [&] { return sets_json(view); }, [&] { return sets_document(view); }));
  warn(compared.diagnostics, arguments);
  return code;
}

// A folder is an assessment; a file tells what it is by its root key. What cannot be read is taken
// for what the other one is.
enum class Input { assessment, set, unreadable };

Input input_of(const std::string& path, LoadedSet& set) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return Input::assessment;
  set = load_criteria_set(path);
  if (is_assessment(set)) return Input::assessment;
  return std::filesystem::exists(path, ignored) ? Input::set : Input::unreadable;
}

void check_options_of_sets(const Arguments& arguments) {
  const bool is_plain = arguments.blocks.empty() && !arguments.as_of && !arguments.old_as_of &&
                        arguments.stage == Stage::final && arguments.operands.size() == 2;
  if (is_plain) return;
  refuse_usage(arguments,
               {"so sánh hai bộ tiêu chí không có đơn vị, --block, --stage, --as-of, --old-as-of",
                "two sets have neither agencies nor --block, --stage, --as-of, --old-as-of"});
}

}  // namespace

int run_compare(const Arguments& arguments) {
  const auto& operands = arguments.operands;
  if (!arguments.pair.empty()) {
    if (operands.size() != 1 || arguments.old_as_of || !arguments.blocks.empty()) {
      refuse_usage(arguments, {"--agencies cần một kỳ đánh giá, không đi với --old-as-of, --block",
                               "--agencies takes one assessment, without --old-as-of or --block"});
    }
    return compare_two(arguments);
  }
  if (operands.size() < 2) {
    refuse_usage(arguments, {"lệnh compare cần OLD NEW, hoặc một kỳ đánh giá với --agencies A,B",
                             "verb compare needs OLD NEW, or one assessment with --agencies A,B"});
  }
  LoadedSet old_set;
  LoadedSet new_set;
  const Input before = input_of(operands[0], old_set);
  const Input after = input_of(operands[1], new_set);
  const bool has_set = before == Input::set || after == Input::set;
  if (has_set && (before == Input::assessment || after == Input::assessment)) {
    const bool is_first = before == Input::set;
    refuse_usage(arguments,
                 {"{0} là bộ tiêu chí, {1} là kỳ đánh giá: chỉ so sánh hai kỳ hoặc hai bộ",
                  "{0} is a criteria set and {1} an assessment: compare two of a kind"},
                 {operands[is_first ? 0 : 1], operands[is_first ? 1 : 0]});
  }
  if (has_set) {
    check_options_of_sets(arguments);
    return compare_files_of_sets(arguments, old_set, new_set);
  }
  return compare_years(arguments);
}

}  // namespace parindex::cli
