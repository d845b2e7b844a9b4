// Evidence files can be large: they are read, cut into pieces and parsed by several threads, and
// joined in the order of files and rows.
#include <algorithm>
#include <array>
#include <optional>

#include "base/parallel.hpp"
#include "base/report.hpp"
#include "evidence/each_row.hpp"
#include "evidence/fact_rows.hpp"

namespace parindex {
namespace {

enum Column { kAgency, kItem, kFact, kValue, kDocument, kSubmittedOn, kRound, kNote };

constexpr std::array<CsvColumn, 8> kColumns = {{{"agency"},
                                                {"item"},
                                                {"fact"},
                                                {"value"},
                                                {"document", false},
                                                {"submitted_on", false},
                                                {"round", false},
                                                {"note", false}}};

constexpr FactColumns kFactColumns = {kAgency,   kItem,        kFact, kValue,
                                      kDocument, kSubmittedOn, kRound};

constexpr std::size_t kPieceBytes = 4 << 20;

// One evidence file, and the pieces of it that are parsed apart.
struct OpenFile {
  std::shared_ptr<const SourceFile> source;
  std::optional<CsvFile> csv;
  Diagnostics diagnostics;
};

struct Piece {
  const CsvFile* csv = nullptr;
  CsvRange range;
  std::vector<FactRow> rows;
  std::deque<std::string> texts;
  Diagnostics diagnostics;
};

class PieceParser {
 public:
  PieceParser(Piece& piece, const Assessment& assessment)
      : piece_(piece),
        cursor_(*piece.csv, piece.range, piece.diagnostics),
        row_(cursor_, piece.csv->dialect(), assessment, piece.diagnostics),
        facts_(row_, assessment, kFactColumns) {}

  void parse() {
    constexpr std::size_t kTypicalRowBytes = 40;
    piece_.rows.reserve((piece_.range.end - piece_.range.begin) / kTypicalRowBytes);
    while (row_.next()) {
      if (const auto row = facts_.read()) piece_.rows.push_back(*row);
    }
    piece_.texts = cursor_.take_texts();
  }

 private:
  Piece& piece_;
  CsvCursor cursor_;
  RowReader row_;
  FactRowReader facts_;
};

std::vector<OpenFile> open_files(const DataFiles& files, Loading& loading) {
  std::vector<OpenFile> opened(files.size());
  for_each_index(files.size(), loading.threads, [&](std::size_t i) {
    OpenFile& file = opened[i];
    file.source = SourceFile::read(files[i].path, file.diagnostics, files[i].named_at);
    if (file.source) file.csv.emplace(file.source, files[i].dialect, kColumns, file.diagnostics);
  });
  for (auto& file : opened) {
    loading.diagnostics.insert(loading.diagnostics.end(), file.diagnostics.begin(),
                               file.diagnostics.end());
    if (file.source) loading.assessment.inputs.push_back({file.source->path(), file.source});
  }
  return opened;
}

// A stray quote leaves open where rows end after it, so that cutting the file may have cut a row:
// such a file is read again in one piece.
void read_broken_files_whole(std::vector<Piece>& pieces, const Assessment& assessment) {
  const auto is_broken = [](const Diagnostic& diagnostic) {
    return diagnostic.code == ErrorCode::csv_unterminated_quote ||
           diagnostic.code == ErrorCode::csv_text_after_quote ||
           diagnostic.code == ErrorCode::csv_quote_in_cell;
  };
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin;
    bool has_broken_row = false;
    for (; end < pieces.size() && pieces[end].csv == pieces[begin].csv; ++end) {
      const auto& found = pieces[end].diagnostics;
      has_broken_row |= std::any_of(found.begin(), found.end(), is_broken);
    }
    if (has_broken_row && end - begin > 1) {
      for (std::size_t i = begin; i < end; ++i) pieces[i] = {pieces[i].csv, {}, {}, {}, {}};
      pieces[begin].range = pieces[begin].csv->body();
      PieceParser(pieces[begin], assessment).parse();
    }
    begin = end;
  }
}

}  // namespace

void load_facts(const DataFiles& files, Loading& loading) {
  const auto opened = open_files(files, loading);
  std::vector<Piece> pieces;
  for (const auto& file : opened) {
    if (!file.csv || !file.csv->is_usable()) continue;
    const auto body = file.csv->body();
    for (const auto range : file.csv->split((body.end - body.begin) / kPieceBytes + 1)) {
      pieces.push_back({&*file.csv, range, {}, {}, {}});
    }
  }
  for_each_index(pieces.size(), loading.threads,
                 [&](std::size_t i) { PieceParser(pieces[i], loading.assessment).parse(); });
  read_broken_files_whole(pieces, loading.assessment);

  std::size_t rows = 0;
  for (const auto& piece : pieces) rows += piece.rows.size();
  loading.assessment.reserve_facts(rows);
  for (auto& piece : pieces) {
    loading.diagnostics.insert(loading.diagnostics.end(), piece.diagnostics.begin(),
                               piece.diagnostics.end());
    for (const auto& row : piece.rows) place_fact_row(row, loading);
    piece.rows = {};
    loading.assessment.keep(std::move(piece.texts));
  }
}

}  // namespace parindex
