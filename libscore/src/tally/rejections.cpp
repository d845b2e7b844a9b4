#include "tally/rejections.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "parindex/text.hpp"

namespace parindex {

Diagnostic placed(const RecordFault& fault, const std::string& path, const RecordPiece& piece,
                  std::uint32_t row_offset, std::uint32_t row_length, std::uint64_t line) {
  const SourceFile row(path, std::string(piece.text.substr(row_offset, row_length)));
  Diagnostic finding = parindex::finding(
      fault.finding.code, {&row, fault.offset - row_offset, fault.length}, fault.finding.arguments);
  finding.related = fault.finding.related;
  finding.line += static_cast<std::uint32_t>(line - 1);
  return finding;
}

std::vector<Rejections::Told> Rejections::told_of(const RecordPiece& piece,
                                                  std::vector<Rejection>& rejections) const {
  std::sort(rejections.begin(), rejections.end(),
            [](const Rejection& a, const Rejection& b) { return a.row_offset < b.row_offset; });
  // Without anybody to tell, no piece has more to say than may be told in all.
  if (!tells_all_ && rejections.size() > options_.told) rejections.resize(options_.told);
  std::vector<Told> rows;
  std::uint64_t line = piece.first_line;
  const char* counted_to = piece.text.data();
  for (const auto& rejection : rejections) {
    const char* const row = piece.text.data() + rejection.row_offset;
    line += static_cast<std::uint64_t>(std::count(counted_to, row, '\n'));
    counted_to = row;
    rows.push_back({placed(rejection.fault, job_.files[piece.file].path, piece,
                           rejection.row_offset, rejection.row_length, line),
                    std::string(row, rejection.row_length)});
  }
  return rows;
}

void Rejections::tell(std::vector<Told>& rows) {
  for (auto& [finding, bytes] : rows) {
    if (finding.code == ErrorCode::unknown_agency) suggest_agency(finding);
    if (finding.code == ErrorCode::record_row_too_long) cut_files_.push_back(finding);
    if (tells_all_) options_.rejected({finding, bytes});
    if (findings_.size() < options_.told) findings_.push_back(std::move(finding));
  }
}

// Looked for where it is told, and once a code: the nearest of many names takes its time.
void Rejections::suggest_agency(Diagnostic& finding) {
  if (!tells_all_ && findings_.size() >= options_.told) return;
  const auto [known, is_new] = suggestions_.try_emplace(finding.arguments[0]);
  if (is_new) {
    if (codes_.empty()) {
      for (const auto& [code, agency] : job_.agencies) codes_.push_back(code);
      std::sort(codes_.begin(), codes_.end());
    }
    known->second = nearest_name(finding.arguments[0], codes_).value_or("");
  }
  finding.suggestion = known->second;
}

void Rejections::piece_done(const RecordPiece& piece, std::vector<Rejection>& rejections) {
  auto rows = told_of(piece, rejections);
  const std::lock_guard lock(mutex_);
  waiting_[piece.number] = std::move(rows);
  for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_;
       first = waiting_.begin()) {
    tell(first->second);
    waiting_.erase(first);
    ++next_;
  }
}

}  // namespace parindex
