// check_national DIR SUMS.csv
//
// Whether the peer read the same evidence as is written: reads DIR/evidence/*.csv with a CSV reader
// of its own, sums the numbers of each agency and item exactly, and compares every sum with the
// peer's `agency,item,sum`. A group without any number (only dates, options) has an empty sum on
// both sides. Exits 1 and names the first few groups that differ.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

namespace fs = std::filesystem;

// In millionths; without a value where the group has no number.
using Sum = std::optional<std::int64_t>;
using Sums = std::unordered_map<std::string, Sum>;  // by "agency,item"

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

// Reads one row of RFC 4180 from `text` at `at`; false at the end.
bool read_row(std::string_view text, std::size_t& at, std::vector<std::string>& cells) {
  if (at >= text.size()) return false;
  cells.assign(1, "");
  bool in_quotes = false;
  while (at < text.size()) {
    const char c = text[at++];
    if (in_quotes) {
      if (c != '"')
        cells.back() += c;
      else if (at < text.size() && text[at] == '"')
        cells.back() += text[at++];
      else
        in_quotes = false;
    } else if (c == '"')
      in_quotes = true;
    else if (c == ',')
      cells.emplace_back();
    else if (c == '\n')
      return true;
    else if (c != '\r')
      cells.back() += c;
  }
  return true;
}

std::size_t column(const std::vector<std::string>& header, const std::string& name) {
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) throw std::runtime_error("no column " + name);
  return static_cast<std::size_t>(found - header.begin());
}

// A number with at most 6 decimals in millionths; nothing for a date or a word.
Sum millionths(const std::string& text) {
  const bool negative = !text.empty() && text[0] == '-';
  const std::size_t start = negative ? 1 : 0;
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string decimals = dot < text.size() ? text.substr(dot + 1) : "";
  std::string digits = text.substr(start, dot - std::min(start, dot)) + decimals;
  if (digits.empty() || decimals.size() > 6) return {};
  if (digits.find_first_not_of("0123456789") != std::string::npos) return {};
  digits.append(6 - decimals.size(), '0');
  std::int64_t value = 0;
  const auto end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, value).ec != std::errc{}) return {};
  return negative ? -value : value;
}

std::size_t add_evidence(const fs::path& path, Sums& sums) {
  const std::string text = read_file(path);
  std::vector<std::string> cells;
  std::size_t at = 0;
  if (!read_row(text, at, cells)) throw std::runtime_error("no header in " + path.string());
  const std::size_t agency = column(cells, "agency");
  const std::size_t item = column(cells, "item");
  const std::size_t value = column(cells, "value");
  const std::size_t columns = cells.size();
  std::size_t rows = 0;
  for (; read_row(text, at, cells); ++rows) {
    if (cells.size() != columns) throw std::runtime_error("bad row in " + path.string());
    Sum& sum = sums[cells[agency] + ',' + cells[item]];
    if (const Sum number = millionths(cells[value])) sum = sum.value_or(0) + *number;
  }
  return rows;
}

int compare(const Sums& sums, const fs::path& peer) {
  constexpr int kNamed = 5;
  const std::string text = read_file(peer);
  std::vector<std::string> cells;
  std::size_t at = 0;
  std::size_t groups = 0;
  int different = 0;
  read_row(text, at, cells);
  if (cells != std::vector<std::string>{"agency", "item", "sum"})
    throw std::runtime_error("unexpected header in " + peer.string());
  for (; read_row(text, at, cells); ++groups) {
    if (cells.size() != 3) throw std::runtime_error("bad row in " + peer.string());
    const auto found = sums.find(cells[0] + ',' + cells[1]);
    if (found != sums.end() && found->second == millionths(cells[2])) continue;
    if (++different <= kNamed)
      std::cerr << "differs: " << cells[0] << ' ' << cells[1] << " sum " << cells[2] << '\n';
  }
  if (groups != sums.size())
    std::cerr << "the peer has " << groups << " groups, the files " << sums.size() << '\n';
  return different == 0 && groups == sums.size() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: check_national DIR SUMS.csv\n";
    return 2;
  }
  try {
    Sums sums;
    std::size_t rows = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(argv[1]) / "evidence"))
      if (entry.path().extension() == ".csv") rows += add_evidence(entry.path(), sums);
    const int result = compare(sums, argv[2]);
    std::cout << (result == 0 ? "equal" : "NOT EQUAL") << ": sums of " << sums.size()
              << " groups over " << rows << " rows\n";
    return result;
  } catch (const std::exception& error) {
    std::cerr << "check_national: " << error.what() << '\n';
    return 3;
  }
}
