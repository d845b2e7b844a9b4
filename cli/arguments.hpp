// The command line, parsed and checked.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "parindex/composite_index.hpp"
#include "parindex/date.hpp"
#include "parindex/score.hpp"
#include "parindex/tally.hpp"
#include "parindex/text.hpp"

namespace parindex::cli {

enum class Format { table, csv, json, markdown, svg };  // svg: of robustness alone

struct Arguments {
  const VerbSpec* verb = nullptr;  // none: parindex alone, --help or --version
  std::vector<std::string> operands;
  std::vector<std::string> blocks;
  std::vector<std::string> sets;
  // Changes of whatif, as they were written; `sets` has those of --set.
  std::vector<std::string> points, applicable, statuses, events, maxima, weights, drops, policies;
  bool rebalance = false;
  std::string all_open;    // empty: not asked for
  std::string write_file;  // likewise
  std::string area;        // empty: all
  std::vector<std::string> agencies;
  std::optional<std::string> vary;  // of sweep and robustness, as it was written
  bool all = false;
  std::vector<std::string> pair;  // compare --agencies: two codes
  Stage stage = Stage::final;
  std::optional<Date> as_of;
  std::optional<Date> old_as_of;
  Format format = Format::table;
  bool excel = false;
  std::string output;  // empty: standard output
  bool areas = false;
  bool parts = false;
  bool provisional = false;
  bool coverage = false;
  bool force = false;
  Language language = Language::vi;
  bool color = false;
  int threads = 0;
  // improve
  std::string to_band, to_rank, to_index;  // at most one of them
  std::string costs;
  int runner_ups = 3;
  // tally
  std::vector<std::string> sources;  // none: all
  std::optional<Date> from, to;
  OnRecordError on_error = OnRecordError::stop;
  std::string rejected;  // empty: no such file
  std::optional<SqlDialect> sql;
  bool partial = false;
  bool merge = false;  // of robustness, too
  // robustness, as they were written
  std::optional<std::string> draws, spread, seed, top, samples, shard;
  std::optional<WeightShape> shape;
  bool matrix = false;
  bool progress = false;
  bool quiet = false;
  bool help = false;
  bool version = false;
};

// A command line that cannot be obeyed; its text is for the user, in the user's language.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Throws UsageError.
Arguments parse_arguments(int count, const char* const* values);

// The language asked for, found even where the rest of the command line is at fault.
Language language_asked_for(int count, const char* const* values);

// The value of an option that takes a whole number from `low` to `high`. Throws UsageError.
std::uint64_t whole_number(std::string_view option, const std::string& text, std::uint64_t low,
                           std::uint64_t high, Language language);

// "; did you mean X?", or nothing.
std::string did_you_mean(std::string_view name, std::span<const std::string> known,
                         Language language);

}  // namespace parindex::cli
