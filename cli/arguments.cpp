#include "arguments.hpp"

#include <unistd.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <cstdlib>
#include <map>

namespace parindex::cli {
namespace {

namespace po = boost::program_options;

constexpr int kMostThreads = 1024;
constexpr int kMostRunnerUps = 100;

std::string quoted_option(const OptionSpec& option) { return "--" + std::string(option.name); }

// The first row of the option of that name.
const OptionSpec* first_of(std::string_view name) {
  const auto options = all_options();
  return &*std::find_if(options.begin(), options.end(),
                        [name](const OptionSpec& row) { return row.name == name; });
}

class Parser {
 public:
  Parser(int count, const char* const* values) : language_(language_asked_for(count, values)) {
    const auto options = describe();
    po::positional_options_description operands;
    operands.add("operand", -1);
    const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
      po::store(po::command_line_parser(count, values)
                    .options(options)
                    .positional(operands)
                    .style(style)
                    .run(),
                given_);
    } catch (const po::unknown_option& error) {
      refuse_unknown(error.get_option_name(), verb_among(count, values));
    } catch (const po::multiple_occurrences& error) {
      refuse({"tùy chọn {0} chỉ được dùng một lần", "option {0} may stand only once"},
             {error.get_option_name()});
    } catch (const po::invalid_command_line_syntax& error) {
      refuse({"tùy chọn {0} thiếu hoặc thừa giá trị",
              "option {0} lacks its value or has one too many"},
             {error.get_option_name()});
    } catch (const po::error& error) {
      throw UsageError(error.what());
    }
  }

  Arguments parse() {
    Arguments arguments;
    arguments.language = language_;
    arguments.help = has("help");
    arguments.version = has("version");
    arguments.quiet = has("quiet");
    arguments.color = wants_color();
    if (has("lang")) word<Language>("lang", {{"vi", Language::vi}, {"en", Language::en}});
    if (has("operand")) arguments.operands = given_["operand"].as<std::vector<std::string>>();
    if (arguments.operands.empty()) return arguments;
    arguments.verb = take_verb(arguments.operands);
    if (arguments.help || arguments.version) return arguments;
    check_options(*arguments.verb);
    check_operands(*arguments.verb, arguments.operands);
    read_values(arguments);
    return arguments;
  }

 private:
  static po::options_description describe() {
    po::options_description described;
    for (const auto& option : all_options()) {
      if (&option != first_of(option.name)) continue;
      std::string name(option.name);
      if (option.letter != 0) name += std::string(",") + option.letter;
      if (option.argument.empty()) {
        described.add_options()(name.c_str(), "");
      } else if (option.may_repeat) {
        described.add_options()(name.c_str(), po::value<std::vector<std::string>>(), "");
      } else {
        described.add_options()(name.c_str(), po::value<std::string>(), "");
      }
    }
    described.add_options()("operand", po::value<std::vector<std::string>>(), "");
    return described;
  }

  [[noreturn]] void refuse(const Text& text, std::initializer_list<std::string> arguments) const {
    throw UsageError(filled(text.in(language_), arguments));
  }

  // The verb that seems to be meant where the command line cannot be parsed.
  static const VerbSpec* verb_among(int count, const char* const* values) {
    for (int i = 1; i < count; ++i) {
      if (const auto* verb = find_verb(values[i])) return verb;
    }
    return nullptr;
  }

  [[noreturn]] void refuse_unknown(const std::string& name, const VerbSpec* verb) const {
    std::vector<std::string> known;
    for (const auto& option : all_options()) {
      if (verb == nullptr || takes(*verb, option)) known.push_back(quoted_option(option));
    }
    throw UsageError(filled(Text{"không có tùy chọn {0}", "no option {0}"}.in(language_), {name}) +
                     did_you_mean(name, known, language_));
  }

  bool has(const char* name) const { return given_.count(name) != 0; }
  std::string value(const char* name) const { return given_[name].as<std::string>(); }

  template <class Enum>
  Enum word(const char* name, const std::map<std::string, Enum>& words) const {
    const auto found = words.find(value(name));
    if (found != words.end()) return found->second;
    std::vector<std::string> known;
    for (const auto& [text, unused] : words) known.push_back(text);
    throw UsageError(filled(Text{"--{0} nhận một trong: {1}; \"{2}\" không dùng được",
                                 "--{0} takes one of {1}; \"{2}\" is none of them"}
                                .in(language_),
                            {name, joined(known), value(name)}) +
                     did_you_mean(value(name), known, language_));
  }

  bool wants_color() const {
    enum class When { automatic, always, never };
    const auto when = has("color") ? word<When>("color", {{"auto", When::automatic},
                                                          {"always", When::always},
                                                          {"never", When::never}})
                                   : When::automatic;
    if (when != When::automatic) return when == When::always;
    const char* const no_color = std::getenv("NO_COLOR");
    return (no_color == nullptr || *no_color == '\0') && isatty(STDOUT_FILENO) != 0;
  }

  const VerbSpec* take_verb(std::vector<std::string>& operands) const {
    const std::string name = operands.front();
    operands.erase(operands.begin());
    if (const auto* verb = find_verb(name)) return verb;
    std::vector<std::string> known;
    for (const auto& verb : all_verbs()) known.emplace_back(verb.name);
    throw UsageError(
        filled(Text{"không có lệnh \"{0}\"", "no verb \"{0}\""}.in(language_), {name}) +
        did_you_mean(name, known, language_));
  }

  void check_options(const VerbSpec& verb) const {
    for (const auto& option : all_options()) {
      const bool is_taken = std::any_of(
          all_options().begin(), all_options().end(),
          [&](const OptionSpec& row) { return row.name == option.name && takes(verb, row); });
      if (!has(std::string(option.name).c_str()) || is_taken) continue;
      refuse({"lệnh {0} không có tùy chọn {1}", "verb {0} has no option {1}"},
             {std::string(verb.name), quoted_option(option)});
    }
  }

  void check_operands(const VerbSpec& verb, const std::vector<std::string>& operands) const {
    if (operands.size() < verb.least_operands) {
      refuse({"lệnh {0} cần {1}", "verb {0} needs {1}"},
             {std::string(verb.name), std::string(verb.operands)});
    }
    if (operands.size() > verb.most_operands) {
      refuse({"lệnh {0} thừa đối số \"{1}\"", "verb {0} has one operand too many: \"{1}\""},
             {std::string(verb.name), operands[verb.most_operands]});
    }
  }

  void read_values(Arguments& arguments) const {
    arguments.blocks = values("block");
    arguments.sets = values("set");
    read_changes(arguments);
    if (has("area")) arguments.area = value("area");
    arguments.agencies = values("agency");
    arguments.vary = written("vary");
    arguments.all = has("all");
    if (has("stage")) {
      arguments.stage = word<Stage>(
          "stage", {{"self", Stage::self}, {"computed", Stage::computed}, {"final", Stage::final}});
    }
    const bool draws_pictures = arguments.verb->verb == Verb::robustness;
    const bool writes_csv =
        arguments.verb->verb == Verb::form || arguments.verb->verb == Verb::tally;
    if (writes_csv) arguments.format = Format::csv;
    if (has("format")) {
      std::map<std::string, Format> formats = {{"table", Format::table},
                                               {"csv", Format::csv},
                                               {"json", Format::json},
                                               {"markdown", Format::markdown}};
      if (draws_pictures) formats["svg"] = Format::svg;
      arguments.format = word<Format>("format", formats);
    }
    if (has("as-of")) arguments.as_of = day("as-of");
    if (has("old-as-of")) arguments.old_as_of = day("old-as-of");
    if (has("agencies")) arguments.pair = two_codes(arguments.operands);
    if (has("threads")) arguments.threads = whole_number("threads", 1, kMostThreads);
    read_goal(arguments);
    read_tally(arguments);
    read_robustness(arguments);
    if (has("output")) {
      arguments.output = value("output");
      if (arguments.output.empty())
        refuse({"--output cần tên tệp", "--output needs a file name"}, {});
    }
    arguments.excel = has("excel");
    arguments.areas = has("areas");
    arguments.parts = has("parts");
    arguments.provisional = has("provisional");
    arguments.coverage = has("coverage");
    arguments.force = has("force");
    if (arguments.excel && arguments.format != Format::csv) {
      refuse({"--excel chỉ dùng với -f csv", "--excel goes with -f csv only"}, {});
    }
  }

  void read_changes(Arguments& arguments) const {
    arguments.points = values("points");
    arguments.applicable = values("applicable");
    arguments.statuses = values("status");
    arguments.events = values("event");
    arguments.maxima = values("max");
    arguments.weights = values("weight");
    arguments.drops = values("drop");
    arguments.policies = values("policy");
    arguments.rebalance = has("rebalance");
    if (has("all-open")) {
      word<bool>("all-open", {{"full", true}, {"zero", false}});
      arguments.all_open = value("all-open");
    }
  }

  std::vector<std::string> values(const char* name) const {
    return has(name) ? given_[name].as<std::vector<std::string>>() : std::vector<std::string>();
  }

  Date day(const char* name) const {
    if (const auto date = Date::parse_iso(value(name))) return *date;
    refuse({"--{0} nhận một ngày có thật dạng YYYY-MM-DD; \"{1}\" không dùng được",
            "--{0} takes a day that exists, as YYYY-MM-DD; \"{1}\" is none"},
           {name, value(name)});
  }

  // "A,B"; or A, where B is the word behind it and so the last operand.
  std::vector<std::string> two_codes(std::vector<std::string>& operands) const {
    const std::string text = value("agencies");
    const auto comma = text.find(',');
    std::string first = text.substr(0, comma);
    std::string second;
    if (comma != std::string::npos) {
      second = text.substr(comma + 1);
    } else if (operands.size() == 2) {
      second = operands.back();
      operands.pop_back();
    }
    if (first.empty() || second.empty() || second.find(',') != std::string::npos) {
      refuse({"--agencies cần đúng hai mã đơn vị, cách nhau bằng dấu phẩy; \"{0}\" không dùng được",
              "--agencies takes two codes with a comma between them; \"{0}\" is none"},
             {text});
    }
    return {std::move(first), std::move(second)};
  }

  void read_goal(Arguments& arguments) const {
    const auto read = [&](const char* name, std::string& text) {
      if (!has(name)) return;
      text = value(name);
      if (text.empty()) refuse({"--{0} cần giá trị", "--{0} needs a value"}, {name});
    };
    read("to-band", arguments.to_band);
    read("to-rank", arguments.to_rank);
    read("to-index", arguments.to_index);
    read("costs", arguments.costs);
    read("write", arguments.write_file);
    if (has("runner-ups")) arguments.runner_ups = whole_number("runner-ups", 0, kMostRunnerUps);
  }

  void read_tally(Arguments& arguments) const {
    arguments.sources = values("source");
    if (has("from")) arguments.from = day("from");
    if (has("to")) arguments.to = day("to");
    if (has("on-error")) {
      arguments.on_error = word<OnRecordError>(
          "on-error", {{"stop", OnRecordError::stop}, {"report", OnRecordError::report}});
    }
    if (has("rejected")) {
      arguments.rejected = value("rejected");
      if (arguments.rejected.empty()) {
        refuse({"--rejected cần tên tệp", "--rejected needs a file name"}, {});
      }
    }
    arguments.partial = has("partial");
    arguments.merge = has("merge");
    if (has("sql")) {
      arguments.sql = word<SqlDialect>("sql", {{"duckdb", SqlDialect::duckdb},
                                               {"postgresql", SqlDialect::postgresql},
                                               {"clickhouse", SqlDialect::clickhouse},
                                               {"sqlite", SqlDialect::sqlite}});
    }
  }

  void read_robustness(Arguments& arguments) const {
    arguments.draws = written("draws");
    arguments.spread = written("spread");
    arguments.seed = written("seed");
    arguments.top = written("top");
    arguments.samples = written("samples");
    arguments.shard = written("shard");
    if (has("weights")) {
      arguments.shape = word<WeightShape>(
          "weights", {{"uniform", WeightShape::uniform}, {"dirichlet", WeightShape::dirichlet}});
    }
    arguments.matrix = has("matrix");
    arguments.progress = has("progress");
  }

  std::optional<std::string> written(const char* name) const {
    return has(name) ? std::optional(value(name)) : std::nullopt;
  }

  int whole_number(const char* name, int low, int high) const {
    return static_cast<int>(cli::whole_number(name, value(name), static_cast<std::uint64_t>(low),
                                              static_cast<std::uint64_t>(high), language_));
  }

  Language language_;
  po::variables_map given_;
};

}  // namespace

Arguments parse_arguments(int count, const char* const* values) {
  return Parser(count, values).parse();
}

Language language_asked_for(int count, const char* const* values) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = values[i];
    if (word == "--lang=en") return Language::en;
    if (word == "--lang" && i + 1 < count && std::string_view(values[i + 1]) == "en") {
      return Language::en;
    }
  }
  return Language::vi;
}

std::uint64_t whole_number(std::string_view option, const std::string& text, std::uint64_t low,
                           std::uint64_t high, Language language) {
  std::uint64_t count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool is_whole = fault == std::errc() && end == text.data() + text.size();
  if (is_whole && count >= low && count <= high) return count;
  throw UsageError(filled(Text{"--{0} nhận số nguyên từ {1} đến {2}; \"{3}\" không dùng được",
                               "--{0} takes a whole number from {1} to {2}; \"{3}\" is none"}
                              .in(language),
                          {std::string(option), std::to_string(low), std::to_string(high), text}));
}

std::string did_you_mean(std::string_view name, std::span<const std::string> known,
                         Language language) {
  const auto nearest = nearest_name(name, known);
  if (!nearest) return {};
  return filled(Text{"; có phải ý bạn là {0}?", "; did you mean {0}?"}.in(language), {*nearest});
}

}  // namespace parindex::cli
