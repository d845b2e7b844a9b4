// The data files that an assessment names: their globs and dialects.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/csv.hpp"
#include "criteria/info_block.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

// `evidence { file "evidence/*.csv"  delimiter ";"  decimal comma  date dmy }` or `evidence FILE`.
struct DataFileEntry {
  struct Pattern {
    std::string text;  // relative to the assessment's folder
    Place place;
  };
  std::vector<Pattern> patterns;
  CsvDialect dialect;
};

// An INFO file has no dialect.
enum class FileKind { csv, info };

DataFileEntry read_data_file_entry(const InfoNode& node, FileKind kind, Diagnostics& diagnostics);

// The same of a block that has other keys too: `file`, and the dialect of a CSV file.
DataFileEntry read_files_and_dialect(InfoBlock& block, FileKind kind);

// A file that an entry names, not yet read.
struct DataFile {
  std::string path;
  CsvDialect dialect;
  Place named_at;
};

// Whether a pattern may match no file: forms come in one by one.
enum class NoMatch { is_error, is_fine };

// The files that the entries name, each glob's in the order of their bytes. A glob that matches
// nothing, unless it may, and a file that two entries name are errors.
std::vector<DataFile> find_data_files(const std::vector<DataFileEntry>& entries,
                                      const std::string& folder, NoMatch no_match,
                                      Diagnostics& diagnostics);

// Where an import places forms, and how they are read there: the first pattern whose files stand in
// one folder.
std::optional<std::pair<FormsPlace, CsvDialect>> forms_place(
    const std::vector<DataFileEntry>& entries, const std::string& folder);

// The path of a file that an INFO file in `folder` names.
std::string path_in(const std::string& folder, const std::string& named);

}  // namespace parindex
