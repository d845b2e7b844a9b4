// RecordStream: whatever the size of the pieces, their rows, offsets and lines are those of the
// files; gzip, several files, standard input, and files that cannot be read.
#include "tally/record_stream.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/source_file.hpp"
#include "support/csv_texts.hpp"
#include "support/findings.hpp"
#include "support/temp_folder.hpp"

namespace parindex {
namespace {

using test::places;
using test::Random;
using test::TempFolder;
using Rows = std::vector<std::string>;

std::string gzipped(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), ' ');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

// The rows of all pieces, each with its file; what does not fit together is told as a row too.
Rows rows_of(RecordStream& stream) {
  Rows rows;
  RecordBuffer buffer;
  std::size_t file = static_cast<std::size_t>(-1);
  std::uint64_t number = 0;
  std::uint64_t offset = 0;
  std::uint64_t line = 1;
  bool is_header_due = false;
  for (RecordPiece piece; stream.next(piece, buffer);) {
    if (piece.file != file) {
      offset = piece.offset;  // a byte order mark
      line = 1;
      is_header_due = true;
    }
    file = piece.file;
    if (piece.number != number++) rows.emplace_back("number");
    if (piece.offset != offset) rows.emplace_back("offset");
    if (piece.first_line != line) rows.emplace_back("line");
    const auto of_piece = test::scanned_rows(piece.text, ',', static_cast<std::size_t>(offset));
    if (piece.is_first != (is_header_due && !of_piece.empty())) rows.emplace_back("first");
    if (piece.is_first) is_header_due = false;
    for (const auto& row : of_piece) rows.push_back(std::to_string(file) + ": " + row);
    offset += piece.text.size();
    line += static_cast<std::uint64_t>(std::count(piece.text.begin(), piece.text.end(), '\n'));
  }
  return rows;
}

Rows rows_of(const std::vector<std::string>& texts, const std::vector<std::size_t>& marks = {}) {
  Rows rows;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto mark = i < marks.size() ? marks[i] : 0;
    for (const auto& row : test::scanned_rows(texts[i], ',', mark)) {
      rows.push_back(std::to_string(i) + ": " + row);
    }
  }
  return rows;
}

TEST(RecordStream, GivesTheRowsOfTheFilesInPiecesOfAnySize) {
  const TempFolder folder;
  Random random(85);
  for (int round = 0; round < 150; ++round) {
    const std::vector<std::string> texts = {"h\n" + test::odd_text(random, 60),
                                            "\r\n\nh" + test::mostly_even_text(random, 4),
                                            "\nh,\"" + test::odd_text(random, 30)};
    folder.write("a.csv", texts[0]);
    folder.write("b.csv", "\xEF\xBB\xBF" + texts[1]);
    const auto half = texts[2].size() / 2;
    folder.write("c.csv.gz", gzipped(texts[2].substr(0, half)) + gzipped(texts[2].substr(half)) +
                                 std::string(5, '\0'));
    const auto expected = rows_of(texts, {0, 3, 0});
    for (const std::size_t size : {1U, 2U, 3U, 5U, 16U, 64U, 1U << 20}) {
      RecordStream stream(
          {{folder.path("a.csv")}, {folder.path("b.csv")}, {folder.path("c.csv.gz")}}, size);
      ASSERT_EQ(rows_of(stream), expected) << size;
      stream.rewind();
      ASSERT_EQ(rows_of(stream), expected) << size << " the second time";
      EXPECT_EQ(places(stream.diagnostics()), "");
    }
  }
}

TEST(RecordStream, GivesEveryPieceToOneOfSeveralThreads) {
  const TempFolder folder;
  Random random(86);
  const std::vector<std::string> texts = {"h\n" + test::mostly_even_text(random, 3000),
                                          "h\n" + test::mostly_even_text(random, 3000)};
  folder.write("a.csv", texts[0]);
  folder.write("b.csv", gzipped(texts[1]));
  RecordStream stream({{folder.path("a.csv")}, {folder.path("b.csv")}}, 1000);
  std::vector<int> begun(2, 0);
  stream.on_first_piece([&](const RecordPiece& piece) { ++begun[piece.file]; });
  std::mutex mutex;
  Rows rows;
  const auto work = [&] {
    RecordBuffer buffer;
    Rows mine;
    for (RecordPiece piece; stream.next(piece, buffer);) {
      const auto of_piece =
          test::scanned_rows(piece.text, ',', static_cast<std::size_t>(piece.offset));
      for (const auto& row : of_piece) mine.push_back(std::to_string(piece.file) + ": " + row);
    }
    const std::lock_guard lock(mutex);
    rows.insert(rows.end(), mine.begin(), mine.end());
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(work);
  for (auto& thread : threads) thread.join();
  auto expected = rows_of(texts);
  std::sort(expected.begin(), expected.end());
  std::sort(rows.begin(), rows.end());
  EXPECT_EQ(rows, expected);
  EXPECT_EQ(begun, (std::vector<int>{1, 1}));
}

// Standard input replaced by a pipe that a thread fills, or by a file.
class Input {
 public:
  explicit Input(int file) : saved_(dup(STDIN_FILENO)) { dup2(file, STDIN_FILENO); }
  ~Input() {
    dup2(saved_, STDIN_FILENO);
    close(saved_);
  }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

 private:
  int saved_;
};

TEST(RecordStream, ReadsStandardInputTwice) {
  Random random(87);
  const std::string text = "h\n" + test::mostly_even_text(random, 5000);
  for (const bool is_packed : {false, true}) {
    const std::string bytes = is_packed ? gzipped(text) : text;
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const Input input(ends[0]);
    close(ends[0]);
    std::thread writer([&] {
      for (std::size_t at = 0; at < bytes.size();) {
        const auto count =
            write(ends[1], bytes.data() + at, std::min<std::size_t>(777, bytes.size() - at));
        if (count <= 0) break;
        at += static_cast<std::size_t>(count);
      }
      close(ends[1]);
    });
    RecordStream stream({{"-"}}, 5000);
    EXPECT_EQ(stream.bytes_total(), 0U);
    const auto rows = rows_of(stream);
    writer.join();
    EXPECT_EQ(rows, rows_of({text}));
    stream.rewind();
    EXPECT_EQ(rows_of(stream), rows);
    EXPECT_EQ(places(stream.diagnostics()), "");
  }
}

// What a shell makes of <(zcat file): it has a name, and can be opened and read once only.
TEST(RecordStream, ReadsANamedPipeTwice) {
  const TempFolder folder;
  const std::string text = "h\na\nb\n";
  const std::string path = folder.path("pipe");
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&] { folder.write("pipe", text); });
  RecordStream stream({{path}});
  const auto rows = rows_of(stream);
  writer.join();
  EXPECT_EQ(rows, rows_of({text}));
  stream.rewind();
  EXPECT_EQ(rows_of(stream), rows);
  EXPECT_EQ(places(stream.diagnostics()), "");
}

TEST(RecordStream, NamesFilesThatCannotBeRead) {
  const TempFolder folder;
  const std::string packed = gzipped("h\n" + std::string(5000, 'x') + "\n");
  auto damaged = packed;
  damaged[damaged.size() - 6] ^= 1;
  folder.write("good.csv", "h\n1\n");
  folder.write("empty.csv", "");
  folder.write("mark.csv", "\xEF\xBB\xBF");
  folder.write("blank.csv", "\n\r\n\n");
  folder.write("utf16.csv", std::string("\xFF\xFEh\0\n\0", 6));
  folder.write("short.csv.gz", packed.substr(0, packed.size() - 3));
  folder.write("damaged.csv.gz", damaged);
  folder.write("trailing.csv.gz", packed + "x");
  folder.write("folder/a.csv", "h\n");
  std::vector<RecordFile> files;
  for (const auto* name :
       {"none.csv", "empty.csv", "mark.csv", "blank.csv", "utf16.csv", "short.csv.gz",
        "damaged.csv.gz", "trailing.csv.gz", "folder", "good.csv"}) {
    files.push_back({folder.path(name)});
  }
  RecordStream stream(files);
  const auto rows = rows_of(stream);
  EXPECT_EQ(test::codes(stream.diagnostics()),
            "E0101 E0104 E0104 E0104 E0106 E0820 E0820 E0820 E0102");
  EXPECT_EQ(rows.back(), "9: 2 [1]2+1 <1>");
  EXPECT_EQ(stream.diagnostics()[5].file, folder.path("short.csv.gz"));
}

TEST(RecordStream, BlamesTheOneThatNamesAFile) {
  const SourceFile naming("assessment.info", "file a.csv\n");
  RecordStream stream({{"none.csv", {}, {&naming, 5, 5}}});
  RecordPiece piece;
  RecordBuffer buffer;
  EXPECT_FALSE(stream.next(piece, buffer));
  EXPECT_EQ(places(stream.diagnostics()), "E0101 1:6");
}

TEST(RecordStream, CutsARowThatNeverEnds) {
  const TempFolder folder;
  constexpr auto kMost = RecordStream::kMaxRowBytes;
  folder.write("long.csv", "h\na\n\"" + std::string(kMost, 'x') + "\"\nb\n");
  folder.write("next.csv", "h\n");
  for (const std::size_t size : {std::size_t{100000}, kMost}) {
    RecordStream stream({{folder.path("long.csv")}, {folder.path("next.csv")}}, size);
    RecordBuffer buffer;
    std::vector<RecordPiece> pieces;
    for (RecordPiece piece; stream.next(piece, buffer);) pieces.push_back(piece);
    ASSERT_EQ(pieces.size(), 3U);
    EXPECT_EQ(pieces[0].text.size(), 4U);
    EXPECT_FALSE(pieces[0].is_cut);
    EXPECT_TRUE(pieces[1].is_cut);
    EXPECT_EQ(pieces[1].text.size(), kMost);
    EXPECT_EQ(pieces[1].offset, 4U);
    EXPECT_EQ(pieces[1].first_line, 3U);
    EXPECT_EQ(pieces[2].file, 1U);
    EXPECT_FALSE(pieces[2].is_cut);
  }
}

TEST(RecordStream, TakesTheLongestRowAtTheEndOfAFile) {
  const TempFolder folder;
  folder.write("long.csv", std::string(RecordStream::kMaxRowBytes, 'x'));
  RecordStream stream({{folder.path("long.csv")}});
  RecordPiece piece;
  RecordBuffer buffer;
  ASSERT_TRUE(stream.next(piece, buffer));
  EXPECT_FALSE(piece.is_cut);
  EXPECT_EQ(piece.bytes_read, stream.bytes_total());
  EXPECT_FALSE(stream.next(piece, buffer));
}

}  // namespace
}  // namespace parindex
