// Any bytes read as CSV give the same rows whole and in pieces, as long as the whole has no faults.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/csv.hpp"

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr parindex::CsvColumn kColumns[] = {{"a"}, {"b", false}, {"c", false}};

Rows read(const parindex::CsvFile& file, std::size_t pieces, parindex::Diagnostics& diagnostics) {
  Rows rows;
  for (const auto range : file.split(pieces)) {
    parindex::CsvCursor cursor(file, range, diagnostics);
    while (cursor.next()) {
      std::vector<std::string> row;
      for (std::size_t i = 0; i < 3; ++i) row.emplace_back(cursor.cell(i).text);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  std::string text = "a,b,c\n";
  text.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto source = std::make_shared<const parindex::SourceFile>("fuzz.csv", text);
  parindex::Diagnostics header;
  const parindex::CsvFile file(source, {}, kColumns, header);
  if (!file.is_usable()) return 0;
  parindex::Diagnostics whole_faults;
  const Rows whole = read(file, 1, whole_faults);
  if (!whole_faults.empty()) return 0;
  parindex::Diagnostics piece_faults;
  if (read(file, 1 + data[0] % 16, piece_faults) != whole || !piece_faults.empty()) std::abort();
  return 0;
}
