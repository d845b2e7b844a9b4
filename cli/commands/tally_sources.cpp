#include "commands/tally_sources.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "commands/commands.hpp"
#include "draft.hpp"

namespace parindex::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const Text& text, std::initializer_list<std::string> values,
                         const Arguments& arguments, const std::string& more = {}) {
  throw UsageError(filled(text.in(arguments.language), values) + more);
}

// Whether --source names a tally file rather than a source of the assessment.
bool is_path(const std::string& source) {
  return source.find('/') != std::string::npos || source.ends_with(".info");
}

std::string path_of(const Assessment& year, const TallySource& tally) {
  for (const auto& input : year.inputs) {
    if (input.source == tally.file) return input.path;
  }
  return {};
}

class SourceChoice {
 public:
  SourceChoice(Assessment& year, const Arguments& arguments) : year_(year), arguments_(arguments) {}

  Result<std::vector<RecordSource>> choose() {
    Result<std::vector<RecordSource>> result;
    std::vector<RecordSource> chosen;
    if (arguments_.sources.empty()) chosen = year_.record_sources;
    for (const auto& wanted : arguments_.sources) {
      auto diagnostics = add(wanted, chosen);
      result.diagnostics.insert(result.diagnostics.end(), diagnostics.begin(), diagnostics.end());
    }
    if (has_errors(result.diagnostics)) return result;
    if (!chosen.empty()) {
      take_files(chosen);
      for (auto& source : chosen) take_days(source);
      check_facts(chosen);
      check_paths(chosen);
      note_inputs(chosen);
    }
    result.value = std::move(chosen);
    return result;
  }

 private:
  // Every entry of the assessment with that tally, or the tally file itself. Its errors.
  Diagnostics add(const std::string& wanted, std::vector<RecordSource>& chosen) {
    if (is_path(wanted)) return add_file(wanted, chosen);
    std::vector<std::string> known;
    bool is_known = false;
    for (std::size_t i = 0; i < year_.record_sources.size(); ++i) {
      const auto& id = year_.record_sources[i].tally->id.text;
      known.push_back(id);
      if (id != wanted) continue;
      is_known = true;
      add_entry(i, chosen);
    }
    if (is_known || year_.record_sources.empty()) return {};
    refuse({"kỳ đánh giá không có nguồn hồ sơ \"{0}\"; các nguồn: {1}",
            "the assessment has no record source \"{0}\"; there are {1}"},
           {wanted, joined(known)}, arguments_, did_you_mean(wanted, known, arguments_.language));
  }

  void add_entry(std::size_t entry, std::vector<RecordSource>& chosen) {
    if (taken_.insert(entry).second) chosen.push_back(year_.record_sources[entry]);
  }

  Diagnostics add_file(const std::string& path, std::vector<RecordSource>& chosen) {
    bool is_named = false;
    for (std::size_t i = 0; i < year_.record_sources.size(); ++i) {
      if (real_path(path_of(year_, *year_.record_sources[i].tally)) != real_path(path)) continue;
      is_named = true;
      add_entry(i, chosen);
    }
    if (is_named) return {};
    auto loaded = load_tally_source(path);
    if (!loaded) return loaded.diagnostics;
    RecordSource source;
    source.tally = *loaded;
    const Diagnostics found = fit_to(year_, source);
    loaded.diagnostics.insert(loaded.diagnostics.end(), found.begin(), found.end());
    if (source.blocks.empty() && !has_errors(found)) {
      refuse({"không khối nào của kỳ đánh giá có số liệu mà {0} đếm",
              "no block of the assessment has a fact that {0} counts"},
             {path}, arguments_);
    }
    year_.inputs.push_back({path, source.tally->file});
    chosen.push_back(std::move(source));
    return loaded.diagnostics;
  }

  void take_files(std::vector<RecordSource>& chosen) const {
    const std::vector<std::string> files(arguments_.operands.begin() + 1,
                                         arguments_.operands.end());
    if (files.empty() && !arguments_.sql) {
      for (const auto& source : chosen) {
        if (!source.files.empty()) continue;
        refuse({"nguồn \"{0}\" không nêu tệp hồ sơ nào; hãy ghi tệp sau ASSESSMENT",
                "source \"{0}\" names no file of records; write the files behind ASSESSMENT"},
               {source.tally->id.text}, arguments_);
      }
    }
    if (files.empty()) return;
    if (chosen.size() > 1) {
      std::vector<std::string> ids;
      for (const auto& source : chosen) ids.push_back(source.tally->id.text);
      refuse({"các tệp là hồ sơ của một nguồn, còn ở đây có {0}; hãy chọn bằng --source",
              "the files are records of one source, and there are {0}; choose with --source"},
             {joined(ids)}, arguments_);
    }
    const CsvDialect dialect =
        chosen[0].files.empty() ? CsvDialect() : chosen[0].files.front().dialect;
    chosen[0].files.clear();
    for (const auto& path : files) chosen[0].files.push_back({path, dialect, {}});
  }

  void take_days(RecordSource& source) const {
    if (!arguments_.from && !arguments_.to) return;
    if (!source.tally->period) {
      refuse({"nguồn \"{0}\" không nói hồ sơ thuộc ngày nào (khóa period), nên không dùng được "
              "--from, --to",
              "source \"{0}\" does not say to which day a record belongs (key period), so that "
              "--from and --to cannot be used"},
             {source.tally->id.text}, arguments_);
    }
    if (arguments_.from) source.from = arguments_.from;
    if (arguments_.to) source.to = arguments_.to;
    if (source.from && source.to && *source.from > *source.to) {
      refuse({"nguồn \"{0}\": ngày đầu {1} sau ngày cuối {2}",
              "source \"{0}\": the first day {1} is after the last day {2}"},
             {source.tally->id.text, to_iso(*source.from), to_iso(*source.to)}, arguments_);
    }
  }

  // Of the assessment's own sources loading has seen to it; files of --source come on top of them.
  void check_facts(const std::vector<RecordSource>& chosen) const {
    std::set<std::pair<std::size_t, std::string>> fed;
    for (const auto& source : chosen) {
      for (const auto& target : tally_targets(year_, source)) {
        const auto& name = source.tally->facts[target.fact].name.text;
        if (fed.emplace(target.agency, name).second) continue;
        refuse({"hai nguồn cùng đếm số liệu {0} của đơn vị {1}; nguồn sau là \"{2}\"",
                "two sources count fact {0} of agency {1}; the second is \"{2}\""},
               {name, year_.agencies()[target.agency].code.text, source.tally->id.text},
               arguments_);
      }
    }
  }

  // Nothing is read twice, and nothing written that is read.
  void check_paths(const std::vector<RecordSource>& chosen) const {
    if (arguments_.sql) return;
    std::set<std::string> written;
    for (const auto& path : {arguments_.output, arguments_.rejected}) {
      if (path.empty() || is_special(path) || written.insert(real_path(path)).second) continue;
      refuse({"--output và --rejected là cùng một tệp: {0}",
              "--output and --rejected are one file: {0}"},
             {path}, arguments_);
    }
    std::set<std::string> named;
    std::size_t readers = 0;
    for (const auto& source : chosen) {
      for (const auto& file : source.files) {
        if (file.path == "-") {
          if (++readers == 1) continue;
          refuse({"đầu vào chuẩn \"-\" chỉ đọc được một lần",
                  "standard input \"-\" is read only once"},
                 {}, arguments_);
        }
        const std::string path = real_path(file.path);
        if (written.count(path) != 0) {
          refuse({"tệp {0} vừa đọc vừa ghi", "file {0} would be both read and written"},
                 {file.path}, arguments_);
        }
        const bool is_operand = arguments_.operands.size() > 1;
        if (!named.insert(path).second && is_operand) {
          refuse({"tệp {0} được nêu hai lần", "file {0} is named twice"}, {file.path}, arguments_);
        }
      }
    }
  }

  // The report rests on the records that are counted, and on no others.
  void note_inputs(const std::vector<RecordSource>& chosen) {
    std::erase_if(year_.inputs, [](const InputFile& input) { return input.source == nullptr; });
    for (const auto& source : chosen) {
      for (const auto& file : source.files) {
        std::error_code ignored;
        if (!fs::is_regular_file(file.path, ignored)) continue;
        year_.inputs.push_back({file.path, nullptr});
      }
    }
  }

  Assessment& year_;
  const Arguments& arguments_;
  std::set<std::size_t> taken_;
};

}  // namespace

std::string real_path(const std::string& path) {
  std::error_code ignored;
  return fs::weakly_canonical(fs::absolute(path, ignored), ignored).string();
}

Result<std::vector<RecordSource>> chosen_sources(Assessment& year, const Arguments& arguments) {
  return SourceChoice(year, arguments).choose();
}

namespace {

void check_merge(const Arguments& arguments) {
  const bool is_alone = arguments.sources.empty() && !arguments.from && !arguments.to &&
                        !arguments.as_of && arguments.rejected.empty() &&
                        arguments.on_error == OnRecordError::stop && !arguments.sql &&
                        !arguments.partial;
  if (!is_alone || arguments.format != Format::csv || arguments.excel) {
    refuse({"--merge chỉ cộng các phần đã đếm: chỉ đi với FILES, -o, --lang, -q",
            "--merge only adds parts that were counted: it goes with FILES, -o, --lang, -q alone"},
           {}, arguments);
  }
  if (arguments.operands.size() == 1) {
    std::error_code ignored;
    if (fs::is_directory(arguments.operands[0], ignored)) {
      refuse({"--merge nhận các tệp do --partial ghi, không nhận thư mục {0}",
              "--merge takes the files that --partial wrote, not the folder {0}"},
             {arguments.operands[0]}, arguments);
    }
  }
}

}  // namespace

void check_tally_command(const Arguments& arguments) {
  if (arguments.merge) {
    check_merge(arguments);
    return;
  }
  if (arguments.partial && (arguments.sql || arguments.format != Format::csv || arguments.excel)) {
    refuse({"--partial ghi một tệp để cộng, không đi với --sql, -f, --excel",
            "--partial writes a file to be merged: it goes without --sql, -f, --excel"},
           {}, arguments);
  }
  const bool sets_aside = arguments.on_error == OnRecordError::report;
  if (sets_aside && arguments.rejected.empty()) {
    refuse({"--on-error report cần --rejected FILE, nơi ghi hồ sơ bị loại",
            "--on-error report needs --rejected FILE, for the records set aside"},
           {}, arguments);
  }
  if (!sets_aside && !arguments.rejected.empty()) {
    refuse({"--rejected chỉ dùng với --on-error report",
            "--rejected goes with --on-error report only"},
           {}, arguments);
  }
  const bool has_files = arguments.operands.size() > 1;
  if (arguments.sql &&
      (has_files || sets_aside || arguments.format != Format::csv || arguments.excel)) {
    refuse({"--sql in câu truy vấn và không đọc hồ sơ: không đi với FILES, --on-error, -f",
            "--sql prints a query and reads no records: it goes without FILES, --on-error, -f"},
           {}, arguments);
  }
}

}  // namespace parindex::cli
