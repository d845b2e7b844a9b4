// Evidence files can be large: they are read, cut into pieces and parsed by several threads, and
// joined in the order of files and rows.
#include <algorithm>
#include <array>
#include <optional>

#include "base/parallel.hpp"
#include "base/report.hpp"
#include "evidence/each_row.hpp"
#include "evidence/fact_text.hpp"

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

constexpr std::size_t kPieceBytes = 4 << 20;

struct FactRow {
  std::uint32_t agency = 0;
  std::uint32_t fact = 0;
  FactRecord record;
};

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
        assessment_(assessment),
        cursor_(*piece.csv, piece.range, piece.diagnostics),
        row_(cursor_, piece.csv->dialect(), assessment, piece.diagnostics) {}

  void parse() {
    constexpr std::size_t kTypicalRowBytes = 40;
    piece_.rows.reserve((piece_.range.end - piece_.range.begin) / kTypicalRowBytes);
    while (row_.next()) parse_row();
    piece_.texts = cursor_.take_texts();
  }

 private:
  void parse_row() {
    const auto agency = find_agency();
    if (!agency) return;
    const auto fact = find_fact();
    if (!fact) return;
    if (row_.is_empty(kValue)) {
      row_.text(kValue);
      return;
    }
    const auto before = piece_.diagnostics.size();
    const auto value = read_fact_value(row_.raw(kValue), *set_->all_facts[*fact], row_.dialect(),
                                       row_.place(kValue), piece_.diagnostics);
    row_.attribute_since(before);
    const auto submitted_on = row_.date(kSubmittedOn, false);
    const auto round = row_.integer(kRound, false, 1, kLastRound);
    if (!value) return;
    FactRow parsed;
    parsed.agency = static_cast<std::uint32_t>(*agency);
    parsed.fact = static_cast<std::uint32_t>(*fact);
    parsed.record.value = *value;
    parsed.record.place = row_.place(kValue);
    parsed.record.document = row_.raw(kDocument);
    parsed.record.submitted_on = submitted_on;
    parsed.record.round = static_cast<std::uint16_t>(round.value_or(1));
    piece_.rows.push_back(parsed);
  }

  // Rows of one agency mostly stand together.
  std::optional<std::size_t> find_agency() {
    const auto code = row_.raw(kAgency);
    if (last_agency_ && code == last_code_) {
      row_.attribute_to(assessment_.agencies()[*last_agency_].code.text);
      return last_agency_;
    }
    last_agency_ = row_.agency(kAgency);
    last_code_ = code;
    if (last_agency_) {
      const Agency& agency = assessment_.agencies()[*last_agency_];
      set_ = assessment_.blocks()[*agency.block].set.get();
      if (agency.status == AgencyStatus::excused) {
        const auto found = last_agency_;
        last_agency_.reset();  // every row of an excused agency is warned of
        return found;
      }
    }
    return last_agency_;
  }

  // Facts mostly follow each other in the order of the set.
  std::optional<std::size_t> find_fact() {
    const auto item_id = row_.raw(kItem);
    const auto name = row_.raw(kFact);
    const auto matches = [&](std::size_t fact) {
      return set_->all_facts[fact]->name.text == name &&
             set_->all_items[set_->all_facts[fact]->item]->id.text == item_id;
    };
    const std::size_t next = last_fact_ + 1 < set_->fact_count ? last_fact_ + 1 : 0;
    if (next < set_->fact_count && matches(next)) return last_fact_ = next;
    if (const auto known = set_->find_fact(name); known && matches(*known)) {
      return last_fact_ = *known;
    }
    // Spreadsheets mangle item ids into dates; the fact's name still tells the item.
    const auto known = set_->find_fact(name);
    if (known && set_->items_under(item_id).empty() && !item_id.empty()) {
      const auto& own = set_->all_items[set_->all_facts[*known]->item]->id.text;
      row_.report_unknown(ErrorCode::unknown_item, kItem, {std::string(item_id), set_->id.text},
                          own);
      return std::nullopt;
    }
    const auto item = row_.item(kItem, *set_);
    if (!item) return std::nullopt;
    return row_.fact(kFact, *set_, *item);
  }

  Piece& piece_;
  const Assessment& assessment_;
  CsvCursor cursor_;
  RowReader row_;
  const CriteriaSet* set_ = nullptr;
  std::optional<std::size_t> last_agency_;
  std::string_view last_code_;
  std::size_t last_fact_ = 0;
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

void place_rows(const Piece& piece, Loading& loading) {
  Assessment& assessment = loading.assessment;
  for (const auto& row : piece.rows) {
    const FactRecord* const first = assessment.place_fact(row.agency, row.fact, row.record);
    if (first == nullptr) continue;
    const Agency& agency = assessment.agencies()[row.agency];
    const CriteriaSet& set = *assessment.blocks()[*agency.block].set;
    const Fact& fact = *set.all_facts[row.fact];
    auto error = finding(
        ErrorCode::duplicate_row, row.record.place,
        {agency.code.text + ", " + set.all_items[fact.item]->id.text + ", " + fact.name.text,
         place_text(first->place)});
    error.agency = agency.code.text;
    loading.diagnostics.push_back(with_related(std::move(error), first->place));
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
    place_rows(piece, loading);
    piece.rows = {};
    loading.assessment.keep(std::move(piece.texts));
  }
}

}  // namespace parindex
