// generate_dossiers DIR [--rows N] [--seed N] [--faults yes]
//
// Writes an assessment whose facts are counted in dossiers, a file for each month, and beside it
// expected.csv: the evidence that `parindex tally DIR` has to write. The same arguments give the
// same bytes everywhere. With --faults one row in a thousand is at fault and one in a thousand is
// a duplicate, neither of which count; expected-counts.csv says how many there are.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agencies.hpp"
#include "assessment_files.hpp"
#include "dossier.hpp"
#include "facts.hpp"

namespace dossiers {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostRows = 1'000'000'000;  // ids are distinct below 2^30

struct Options {
  std::string dir;
  std::uint64_t rows = 10'000'000;
  std::uint64_t seed = 1;
  bool faults = false;
};

struct Counts {
  std::uint64_t read = 0;
  std::uint64_t rejected = 0;
  std::uint64_t duplicates = 0;
};

struct Written {
  FactTable facts;
  Counts counts;
  std::vector<Dossier> to_repeat;  // dossiers that are still to stand a second time
};

class File {
 public:
  explicit File(const fs::path& path) : path_(path), file_(path, std::ios::binary) {}

  std::string text;  // still to be written

  void write_out(std::size_t at_least) {
    if (text.size() < at_least) return;
    file_.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
  }

  void close() {
    write_out(0);
    file_.close();
    if (!file_) throw std::runtime_error("cannot write " + path_.string());
  }

 private:
  fs::path path_;
  std::ofstream file_;
};

void write_file(const fs::path& path, std::string_view text) {
  File file(path);
  file.text = text;
  file.close();
}

// One row in each of these ways of being wrong, in turn.
void append_faulty_row(Dossier dossier, std::uint64_t which, const char* line_end,
                       std::string& text) {
  const std::string id = dossier_id(dossier.serial);
  const std::string day = date_of(dossier.received);
  const std::string agency = all_agencies()[dossier.agency].code;
  const std::string start = id + ',' + agency + ',';
  switch (which % 8) {
    case 0: text += id + ",zz9,," + day + ",,,,,,"; break;
    case 1: text += start + ",2022-02-30,,,,,,"; break;
    case 2: text += start + "," + date_of(dossier.received + 1) + ",," + day + ",,,,"; break;
    case 3: text += start + ",,,,,,,"; break;
    case 4: text += start + "," + day + ",,,,,"; break;
    case 5: text += start + "," + day + ",,,,,6,"; break;
    case 6: text += start + "Tr\xE1n," + day + ",,,,,,"; break;
    default: text += start + "," + day + ",,,,maybe,,"; break;
  }
  text += line_end;
}

// A second row of one of the dossiers that wait for it, so in any later place, often in another
// file. Every other one is from before the dossier was answered: the fuller row is the one that
// counts.
void append_duplicate(Random& random, const char* line_end, std::string& text, Written& written) {
  const int last = static_cast<int>(written.to_repeat.size()) - 1;
  std::swap(written.to_repeat[static_cast<std::size_t>(random.between(0, last))],
            written.to_repeat.back());
  Dossier dossier = written.to_repeat.back();
  written.to_repeat.pop_back();
  if (written.counts.duplicates % 2 == 1) {
    dossier.returned = 0;
    dossier.rating = 0;
    dossier.digitised = Answer::none;
  }
  append_row(dossier, line_end, text);
  ++written.counts.read;
  ++written.counts.duplicates;
}

// Rows [first, last) of all, received in the days from first_day on.
void write_month(const fs::path& path, const Options& options, int month, std::uint64_t first,
                 std::uint64_t last, Written& written) {
  constexpr int kFirstDay[] = {1, 32, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366};
  constexpr std::size_t kBuffer = 1 << 20;
  constexpr std::size_t kMostWaiting = 100;
  const int first_day = kFirstDay[month - 1];
  const auto days = static_cast<std::uint64_t>(kFirstDay[month] - first_day);
  // A spreadsheet saved one month in four.
  const char* line_end = month % 4 == 2 ? "\r\n" : "\n";
  Random random{benchmarks::seed_of(options.seed, static_cast<std::uint64_t>(month))};
  File file(path);
  file.text = std::string(kHeader) + line_end;
  for (std::uint64_t row = first; row < last; ++row) {
    const int day = first_day + static_cast<int>((row - first) * days / (last - first));
    const Dossier dossier = draw_dossier(row, day, random);
    ++written.counts.read;
    if (options.faults && random.one_in(1000)) {
      append_faulty_row(dossier, written.counts.rejected++, line_end, file.text);
    } else {
      append_row(dossier, line_end, file.text);
      written.facts.add(dossier);
      if (options.faults && random.one_in(1000)) written.to_repeat.push_back(dossier);
      if (written.to_repeat.size() > kMostWaiting)
        append_duplicate(random, line_end, file.text, written);
    }
    file.write_out(kBuffer);
  }
  while (month == 12 && !written.to_repeat.empty())
    append_duplicate(random, line_end, file.text, written);
  file.close();
}

void generate(const Options& options) {
  const fs::path dir = options.dir;
  fs::remove_all(dir / "records");  // nothing of an older run
  fs::create_directories(dir / "records");
  fs::create_directories(dir / "tallies");
  write_file(dir / "agencies.csv", agencies_csv());
  write_file(dir / "set.info", kSetInfo);
  write_file(dir / "tallies" / "dossiers.info", kTallyInfo);

  Written written;
  for (int month = 1; month <= 12; ++month) {
    const auto part = static_cast<std::uint64_t>(month);
    const std::string name = (month < 10 ? "dossiers-0" : "dossiers-") + std::to_string(month);
    write_month(dir / "records" / (name + ".csv"), options, month, options.rows * (part - 1) / 12,
                options.rows * part / 12, written);
  }
  const Counts& counts = written.counts;
  write_file(dir / "expected.csv", written.facts.csv());
  write_file(dir / "expected-counts.csv",
             "read,accepted,rejected,duplicates\n" + std::to_string(counts.read) + ',' +
                 std::to_string(counts.read - counts.rejected - counts.duplicates) + ',' +
                 std::to_string(counts.rejected) + ',' + std::to_string(counts.duplicates) + '\n');
  write_file(dir / "assessment.info", kAssessmentInfo);  // last: it tells that all is there
}

bool parse_number(const std::string& text, std::uint64_t& number) {
  if (text.empty() || text.size() > 18) return false;
  if (text.find_first_not_of("0123456789") != std::string::npos) return false;
  number = std::stoull(text);
  return true;
}

bool parse_options(const std::vector<std::string>& args, Options& options) {
  if (args.empty() || args[0].empty() || args[0][0] == '-' || args.size() % 2 == 0) return false;
  options.dir = args[0];
  for (std::size_t i = 1; i < args.size(); i += 2) {
    const std::string& value = args[i + 1];
    if (args[i] == "--faults") {
      if (value != "yes" && value != "no") return false;
      options.faults = value == "yes";
    } else if (args[i] == "--rows") {
      if (!parse_number(value, options.rows) || options.rows > kMostRows) return false;
    } else if (args[i] != "--seed" || !parse_number(value, options.seed)) {
      return false;
    }
  }
  return true;
}

}  // namespace
}  // namespace dossiers

int main(int argc, char** argv) {
  dossiers::Options options;
  if (!dossiers::parse_options({argv + 1, argv + argc}, options)) {
    std::cerr << "usage: generate_dossiers DIR [--rows 0..1000000000] [--seed N] "
                 "[--faults yes|no]\n";
    return 2;
  }
  try {
    dossiers::generate(options);
  } catch (const std::exception& error) {
    std::cerr << "generate_dossiers: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
