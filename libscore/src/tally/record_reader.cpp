#include "tally/record_reader.hpp"

#include <algorithm>

#include "base/csv_scanner.hpp"
#include "base/report.hpp"
#include "parindex/text.hpp"

namespace parindex {
namespace {

// The columns whose texts are looked at once a record is read.
std::vector<bool> texts_kept(const TallySource& source, RecordReader::Texts texts) {
  std::vector<bool> kept(source.columns.size(), false);
  const auto keep = [&](std::size_t column) {
    if (column < kept.size()) kept[column] = source.columns[column].type == ColumnType::text;
  };
  const auto keep_named = [&](const Expression& condition) {
    for (const auto symbol : condition.used()) keep(symbol);
  };
  if (source.unique) keep(*source.unique);
  for (const auto& check : source.checks) keep_named(check.holds);
  for (const auto& fact : source.facts) {
    keep_named(fact.where);
    if (fact.kind == TallyKind::distinct) keep(fact.column);
  }
  for (std::size_t i = 0; i < kept.size() && texts == RecordReader::Texts::all; ++i) keep(i);
  return kept;
}

std::uint32_t offset_in(const RecordPiece& piece, std::string_view part) {
  return static_cast<std::uint32_t>(part.data() - piece.text.data());
}

}  // namespace

RecordReader::RecordReader(const CountJob& job, const FileLayouts& layouts, Texts texts)
    : job_(job),
      layouts_(layouts),
      decoder_(job.source, job.agencies, texts_kept(job.source, texts), batch_),
      checks_(job.source, job.as_of),
      passes_(RecordBatch::kCapacity) {
  for (const auto& check : job.source.checks) checks_.add(check.holds);
}

std::size_t RecordReader::read(const RecordPiece& piece, RecordConsumer& consumer) {
  const FileLayout& layout = layouts_.of(piece.file);
  if (!layout.is_usable) return 0;
  decoder_.set_layout(job_.files[piece.file].dialect, layout.column_of_cell);
  if (piece.is_cut) {
    const auto length = static_cast<std::uint32_t>(piece.text.size());
    consumer.refuse(piece, 0, length, {finding(ErrorCode::record_row_too_long, {}), 0, 0});
    return 1;
  }
  // Mostly the whole piece is well-formed text, and no row needs to be looked at by itself.
  const bool is_clean =
      !find_bad_utf8(piece.text) && piece.text.find('\0') == std::string_view::npos;
  CsvScanner scanner(piece.text, job_.files[piece.file].dialect.delimiter,
                     piece.is_first ? layout.body : 0);
  std::size_t records = 0;
  while (true) {
    const auto scan = scanner.next();
    if (scan == CsvScanner::Scan::end) break;
    if (scan == CsvScanner::Scan::blank) continue;
    ++records;
    const std::uint32_t row_offset = scanner.row_offset();
    const auto row_length = static_cast<std::uint32_t>(scanner.row_bytes().size());
    if (scan == CsvScanner::Scan::broken) {
      const CsvFault& fault = scanner.fault();
      consumer.refuse(piece, row_offset, row_length,
                      {finding(fault.code, {}), fault.offset, fault.length});
      continue;
    }
    if (!is_clean && !is_clean_text(piece, scanner.row_bytes(), consumer)) continue;
    batch_.row_offset[batch_.size] = row_offset;
    batch_.row_length[batch_.size] = row_length;
    if (!decoder_.decode(piece.text, scanner.cells())) {
      consumer.refuse(piece, row_offset, row_length, decoder_.take_fault());
      continue;
    }
    if (batch_.is_full()) hand_over(piece, consumer);
  }
  hand_over(piece, consumer);
  return records;
}

bool RecordReader::is_clean_text(const RecordPiece& piece, std::string_view row,
                                 RecordConsumer& consumer) {
  const auto refuse = [&](ErrorCode code, std::size_t at) {
    const std::uint32_t offset = offset_in(piece, row);
    consumer.refuse(piece, offset, static_cast<std::uint32_t>(row.size()),
                    {finding(code, {}), offset + static_cast<std::uint32_t>(at), 1});
    return false;
  };
  if (const auto bad = find_bad_utf8(row)) return refuse(ErrorCode::record_not_utf8, *bad);
  const auto nul = row.find('\0');
  return nul == std::string_view::npos || refuse(ErrorCode::record_nul_byte, nul);
}

void RecordReader::hand_over(const RecordPiece& piece, RecordConsumer& consumer) {
  if (batch_.size == 0) return;
  const auto& checks = job_.source.checks;
  if (!checks.empty()) {
    checks_.run(batch_);
    std::fill_n(passes_.begin(), batch_.size, std::uint8_t{1});
    for (std::size_t check = 0; check < checks.size(); ++check) {
      const std::uint8_t* const holds = checks_.holds(check);
      for (std::size_t i = 0; i < batch_.size; ++i) {
        if ((passes_[i] & (holds[i] ^ 1)) == 0) continue;
        passes_[i] = 0;
        const Title& title = checks[check].title;
        consumer.refuse(
            piece, batch_.row_offset[i], batch_.row_length[i],
            {finding(ErrorCode::record_check_failed, {},
                     {title.in(Language::vi), title.in(Language::en), checks[check].holds.text()}),
             batch_.row_offset[i], 0});
      }
    }
    batch_.compact(passes_.data());
  }
  consumer.take(batch_, piece);
  batch_.clear();
}

}  // namespace parindex
