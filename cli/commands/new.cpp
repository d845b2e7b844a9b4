#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>

#include "commands/commands.hpp"
#include "output.hpp"
#include "parindex/criteria_set.hpp"
#include "parindex/csv_writer.hpp"
#include "render/findings.hpp"

namespace parindex::cli {
namespace {

namespace fs = std::filesystem;

using SetPointer = std::shared_ptr<const CriteriaSet>;

struct NewBlock {
  std::string id;
  std::string path;  // of the set, from the new folder
  SetPointer set;
};

// Every data file of an assessment, with its columns.
struct DataFileSpec {
  const char* key;
  const char* file;
  const char* header;
};

constexpr DataFileSpec kDataFiles[] = {
    {"applicability", "applicability.csv", "agency,item,reason"},
    {"evidence", "evidence.csv", "agency,item,fact,value,document,submitted_on,round,note"},
    {"self_scores", "self_scores.csv", "agency,item,points,document,submitted_on,explanation"},
    {"appraisals", "appraisals.csv",
     "agency,item,round,decision,points,fact,value,appraiser,decided_on,reason"},
    {"explanations", "explanations.csv", "agency,item,round,text,document,submitted_on"},
    {"surveys", "surveys.csv", "agency,item,option,count"},
    {"events", "events.csv", "agency,event,date,document"},
    {"decisions", "decisions.csv", "block,agency,order,document"},
    {"notes", "notes.csv", "agency,item,kind,text"},
    {"plan_progress", "plan_progress.csv", "task,agency,period,product,completed_on,document,note"},
};

constexpr char kAgenciesHeader[] = "agency,block,name,name_en,status,reason,parent,properties";

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

Diagnostic folder_finding(ErrorCode code, const std::string& path, int error) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = path;
  diagnostic.arguments = {path};
  if (error != 0) diagnostic.arguments.emplace_back(std::strerror(error));
  return diagnostic;
}

// A block is called after its set's level: department, departments.
std::string block_id(const CriteriaSet& set, const std::vector<NewBlock>& blocks) {
  std::string id;
  for (const char c : set.level) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    id += is_plain ? c : '-';
  }
  id += "s";
  const auto taken = [&](const std::string& candidate) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const NewBlock& block) { return block.id == candidate; });
  };
  std::string unique = id;
  for (int number = 2; taken(unique); ++number) unique = id + "-" + std::to_string(number);
  return unique;
}

std::string info_text(const std::string& name, const std::vector<NewBlock>& blocks) {
  Date as_of = blocks[0].set->valid_to;
  for (const auto& block : blocks) as_of = std::min(as_of, block.set->valid_to);
  const std::string year = std::to_string(as_of.year());
  std::string text =
      "; Kỳ đánh giá. Điền agencies.csv trước: mỗi dòng một đơn vị, cột block là một khối dưới "
      "đây.\n"
      "; An assessment. Fill in agencies.csv first: a row an agency, its block one of those "
      "below.\n";
  text += "assessment " + name + " {\n";
  text += "  title " + quoted("Đánh giá chỉ số cải cách hành chính năm " + year) + "\n";
  text += "  year  " + year + "\n";
  text += "  as_of " + to_iso(as_of) + "\n";
  for (const auto& block : blocks) {
    text += "  block " + block.id + " {\n";
    text += "    title    " + quoted(block.set->title.vi) + "\n";
    if (!block.set->title.en.empty()) {
      text += "    title_en " + quoted(block.set->title.en) + "\n";
    }
    text += "    criteria " + quoted(block.path) + "\n  }\n";
  }
  text += "  agencies agencies.csv\n";
  for (const auto& file : kDataFiles) {
    text += "  " + std::string(file.key) + " " + file.file + "\n";
  }
  text += "  forms { file \"forms/*.csv\" }\n";
  text +=
      "  ; Có kế hoạch nhiệm vụ thì ghi: plan plan.info (xem parindex help formats).\n"
      "  ; Where there is a plan of tasks: plan plan.info (see parindex help formats).\n";
  return text + "}\n";
}

// The offices that appraise are agencies too: they are listed, to be named or moved into a block.
std::string agencies_text(const std::vector<NewBlock>& blocks) {
  std::vector<std::string> roles;
  const auto add = [&roles](const std::string& role) {
    if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) {
      roles.push_back(role);
    }
  };
  for (const auto& block : blocks) {
    add(block.set->lead);
    for (std::size_t i = 0; i < block.set->all_items.size(); ++i) add(block.set->appraiser_of(i));
  }
  CsvWriter rows;
  for (const auto& role : roles) {
    rows.row(std::vector<std::string>{role, "", role, "", "appraiser", "", "", ""});
  }
  return std::string(kAgenciesHeader) + "\n" + rows.text();
}

// An id for the assessment made of the folder's name.
std::string assessment_id(const fs::path& folder) {
  std::string id;
  for (const char c : folder.filename().string()) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    id += is_plain ? c : '-';
  }
  return id;
}

std::optional<Diagnostic> write_folder(const fs::path& folder,
                                       const std::vector<NewBlock>& blocks) {
  std::error_code problem;
  if (fs::exists(folder, problem) && !(fs::is_directory(folder) && fs::is_empty(folder))) {
    return folder_finding(ErrorCode::output_exists, folder.string(), 0);
  }
  if (folder.has_parent_path()) fs::create_directories(folder.parent_path(), problem);
  if (problem) {
    return folder_finding(ErrorCode::unwritable_output, folder.string(), problem.value());
  }
  std::string draft = folder.string() + ".XXXXXX";
  if (mkdtemp(draft.data()) == nullptr) {
    return folder_finding(ErrorCode::unwritable_output, folder.string(), errno);
  }
  std::map<std::string, std::string> files;
  files["assessment.info"] = info_text(assessment_id(folder), blocks);
  files["agencies.csv"] = agencies_text(blocks);
  for (const auto& file : kDataFiles) files[file.file] = std::string(file.header) + "\n";
  std::optional<Diagnostic> failure;
  for (const auto& [name, text] : files) {
    if (!failure) failure = write_output((fs::path(draft) / name).string(), text);
  }
  if (!failure) {
    const mode_t mask = umask(0);
    umask(mask);
    chmod(draft.c_str(), static_cast<mode_t>(0777) & ~mask);
    fs::rename(draft, folder, problem);
    if (!problem) return std::nullopt;
    failure = folder_finding(ErrorCode::unwritable_output, folder.string(), problem.value());
  }
  fs::remove_all(draft, problem);
  return failure;
}

}  // namespace

int run_new(const Arguments& arguments) {
  const Language language = arguments.language;
  if (arguments.sets.empty()) {
    throw UsageError(
        Text{"lệnh new cần --set SET, tệp bộ tiêu chí", "verb new needs --set SET, a criteria set"}
            .in(language));
  }
  fs::path folder = fs::path(arguments.operands[0]).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();  // "my-2022/"
  std::vector<NewBlock> blocks;
  Diagnostics diagnostics;
  for (const auto& path : arguments.sets) {
    auto loaded = load_criteria_set(path);
    diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    if (!loaded) continue;
    NewBlock block;
    block.set = *loaded;
    block.id = block_id(*block.set, blocks);
    block.path = fs::relative(fs::absolute(path), fs::absolute(folder)).generic_string();
    blocks.push_back(std::move(block));
  }
  if (has_errors(diagnostics)) {
    print_findings(diagnostics, arguments);
    return kBadData;
  }
  if (const auto problem = write_folder(folder, blocks)) {
    print_findings({*problem}, arguments);
    return kBadData;
  }
  std::string text = filled(Text{"đã tạo {0}\n", "made {0}\n"}.in(language), {folder.string()});
  if (!arguments.quiet) {
    text += filled(Text{"Tiếp theo: điền {0}/agencies.csv rồi chạy: parindex check {0}\n",
                        "Next: fill in {0}/agencies.csv, then run: parindex check {0}\n"}
                       .in(language),
                   {folder.string()});
  }
  return deliver(arguments, text);
}

}  // namespace parindex::cli
