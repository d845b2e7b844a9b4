#include "tally/count_records.hpp"

#include <algorithm>
#include <mutex>
#include <system_error>

#include "base/parallel.hpp"
#include "base/report.hpp"
#include "tally/readings.hpp"

namespace parindex {
namespace {

class RecordCounting {
 public:
  RecordCounting(const CountJob& job, const TallyOptions& options)
      : job_(job),
        options_(options),
        threads_(thread_count(options.threads)),
        stream_(job.files, options.piece_bytes == 0 ? RecordStream::kDefaultPieceBytes
                                                    : options.piece_bytes) {}

  Result<CountedRecords> count() {
    Result<CountedRecords> result;
    CountedRecords counted{{}, {}, FactCounts(job_.source, job_.is_counted_for.size()), nullptr};
    if (job_.source.unique) counted.fingerprints = std::make_unique<FingerprintList>();
    Rejections faults(job_, options_);
    CountedShare share = read_first(counted.fingerprints.get(), faults, result.diagnostics);
    if (has_errors(result.diagnostics)) return result;

    Rejections duplicates(job_, options_);
    if (job_.source.unique) {
      Duplicates found(std::max<std::uint64_t>(pieces_, 1));
      find_duplicates(*counted.fingerprints, found);
      if (!found.empty()) {
        CountedShare last = read_last(found, duplicates);
        note_changes(share, last, result.diagnostics);
        share = std::move(last);
      }
      note_unreadable(result.diagnostics);
    }
    const Diagnostics& cut = faults.cut_files();
    if (options_.on_error == OnRecordError::report) {
      result.diagnostics.insert(result.diagnostics.end(), cut.begin(), cut.end());
    }
    if (has_errors(result.diagnostics)) return result;
    for (const auto& file : share.files) counted.counts.add(file.counts);
    counted.files = std::move(share.files);
    counted.facts = std::move(share.facts);
    if (options_.on_error == OnRecordError::stop) {
      tell(faults.findings(), duplicates.findings(), counted.counts, result.diagnostics);
    }
    if (!has_errors(result.diagnostics)) result.value = std::move(counted);
    return result;
  }

 private:
  // Reads all pieces, each thread with a reading of its own, which `make` makes.
  template <class Make>
  auto read_all(FileLayouts& layouts, Make make) {
    ++reading_;
    bytes_read_ = records_ = 0;
    stream_.on_first_piece(
        [&layouts](const RecordPiece& piece) { layouts.read(piece.file, piece.text); });
    std::vector<decltype(make())> readings;
    for (std::size_t i = 0; i < threads_; ++i) readings.push_back(make());
    for_each_index(threads_, static_cast<int>(threads_), [&](std::size_t thread) {
      RecordReader reader(job_, layouts, readings[thread]->texts());
      RecordBuffer buffer;
      for (RecordPiece piece; stream_.next(piece, buffer);) {
        const std::size_t records = reader.read(piece, *readings[thread]);
        readings[thread]->piece_done(piece);
        note_progress(piece, records);
      }
    });
    return readings;
  }

  void note_progress(const RecordPiece& piece, std::size_t records) {
    const std::lock_guard lock(progress_mutex_);
    pieces_ = std::max(pieces_, piece.number + 1);
    bytes_read_ = std::max(bytes_read_, piece.bytes_read);
    records_ += records;
    if (options_.progress)
      options_.progress({reading_, bytes_read_, stream_.bytes_total(), records_});
  }

  CountedShare read_first(FingerprintList* fingerprints, Rejections& faults,
                          Diagnostics& diagnostics) {
    FileLayouts layouts(job_);
    const auto readings = read_all(
        layouts, [&] { return std::make_unique<FirstReading>(job_, fingerprints, faults); });
    note_unreadable(diagnostics);
    diagnostics.insert(diagnostics.end(), layouts.diagnostics().begin(),
                       layouts.diagnostics().end());
    return joined_share(readings);
  }

  void find_duplicates(const FingerprintList& fingerprints, Duplicates& duplicates) {
    const int threads = static_cast<int>(threads_);
    const RepeatedFingerprints repeated(fingerprints, threads);
    if (repeated.empty()) return;
    stream_.rewind();
    FileLayouts layouts(job_);
    DuplicateSearch search(job_.source, repeated);
    read_all(layouts, [&] { return std::make_unique<DuplicateReading>(search); });
    search.find(duplicates, threads);
  }

  CountedShare read_last(Duplicates& found, Rejections& duplicates) {
    stream_.rewind();
    FileLayouts layouts(job_);
    return joined_share(
        read_all(layouts, [&] { return std::make_unique<LastReading>(job_, found, duplicates); }));
  }

  // What the stream has found since it was asked last.
  void note_unreadable(Diagnostics& diagnostics) {
    const auto& found = stream_.diagnostics();
    diagnostics.insert(diagnostics.end(),
                       found.begin() + static_cast<std::ptrdiff_t>(unreadable_told_), found.end());
    unreadable_told_ = found.size();
  }

  // Files that were not the same when they were read again.
  static void note_changes(const CountedShare& first, const CountedShare& last,
                           Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < first.files.size(); ++i) {
      if (first.files[i].counts.read == last.files[i].counts.read) continue;
      const std::string& path = first.files[i].path;
      diagnostics.push_back(file_finding(ErrorCode::unreadable_file, path, {path}));
    }
  }

  template <class Readings>
  CountedShare joined_share(const Readings& readings) {
    CountedShare share(job_);
    for (const auto& reading : readings) share.add(reading->share());
    return share;
  }

  // The first findings by place, and how many there are in all.
  void tell(const Diagnostics& faults, const Diagnostics& duplicates, const RecordCounts& counts,
            Diagnostics& diagnostics) const {
    Diagnostics found = faults;
    found.insert(found.end(), duplicates.begin(), duplicates.end());
    sort_by_place(found);
    if (found.size() > options_.told) found.resize(options_.told);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    if (counts.rejected + counts.duplicates == 0) return;
    diagnostics.push_back(
        finding(ErrorCode::records_rejected, {},
                {std::to_string(counts.rejected), std::to_string(counts.duplicates),
                 std::to_string(counts.read), std::to_string(found.size())}));
  }

  const CountJob& job_;
  const TallyOptions& options_;
  const std::size_t threads_;
  RecordStream stream_;
  std::mutex progress_mutex_;
  std::size_t unreadable_told_ = 0;
  int reading_ = 0;
  std::uint64_t pieces_ = 0;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t records_ = 0;
};

}  // namespace

Result<CountedRecords> count_records(const CountJob& job, const TallyOptions& options) {
  try {
    return RecordCounting(job, options).count();
  } catch (const std::system_error& error) {  // the temporary file, which is nobody's fault
    Result<CountedRecords> result;
    result.diagnostics.push_back(
        finding(ErrorCode::unwritable_output, {}, {"(tmp)", error.code().message()}));
    return result;
  }
}

}  // namespace parindex
