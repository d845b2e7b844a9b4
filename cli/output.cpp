#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "draft.hpp"

namespace parindex::cli {
namespace {

std::optional<Diagnostic> write_draft(Draft& draft, std::string_view text) {
  if (auto problem = draft.open()) return problem;
  draft.write(text);
  return draft.close();
}

std::optional<Diagnostic> write_to_stdout(std::string_view text) {
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return is_written ? std::nullopt : std::optional(unwritable("stdout", errno));
}

}  // namespace

std::optional<Diagnostic> write_output(const std::string& path, std::string_view text) {
  if (path.empty()) return write_to_stdout(text);
  std::vector<Draft> drafts;
  drafts.emplace_back(path);
  if (auto problem = write_draft(drafts[0], text)) return problem;
  return put_in_place(drafts);
}

std::optional<Diagnostic> write_together(const std::vector<OutputFile>& files) {
  std::vector<Draft> drafts;
  for (const auto& file : files) {
    std::error_code problem;
    const auto folder = std::filesystem::path(file.path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, problem);
    if (problem) return unwritable(folder.string(), problem.value());
    drafts.emplace_back(file.path);
    if (auto fault = write_draft(drafts.back(), file.text)) return fault;
  }
  return put_in_place(drafts);
}

}  // namespace parindex::cli
