#include "script.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string read_text(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

class ScriptReader {
 public:
  explicit ScriptReader(const std::string& path) : lines_(lines_of(read_text(path))) {
    script_.path = path;
  }

  Script read_test_file() {
    while (at_ < lines_.size()) {
      const std::string& line = lines_[at_];
      if (line.empty() || line[0] == '#') {
        ++at_;
      } else if (line.starts_with("file ")) {
        read_file(line.substr(5));
      } else if (line.starts_with("test ")) {
        read_test(line.substr(5));
      } else {
        fail("neither a test nor a file");
      }
    }
    return std::move(script_);
  }

  Script read_markdown() {
    script_.is_document = true;
    while (at_ < lines_.size()) {
      const std::string& line = lines_[at_];
      if (line == "```console") {
        ++at_;
        read_console();
      } else if (line == "```info set") {
        read_set();
      } else if (line.starts_with("```csv ") || line.starts_with("```info ")) {
        const std::string name = line.substr(line.find(' ') + 1);
        files_.push_back({name, take_until("```")});
      } else {
        ++at_;
      }
    }
    return std::move(script_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(script_.path + ":" + std::to_string(at_ + 1) + ": " + what);
  }

  std::string take_until(const std::string& end) {
    std::string text;
    for (++at_; at_ < lines_.size(); ++at_) {
      if (lines_[at_] == end) {
        ++at_;
        return text;
      }
      text += lines_[at_] + "\n";
    }
    fail("no " + end);
  }

  void read_file(const std::string& name) { files_.push_back({name, take_until("end file")}); }

  void add(ScriptTest test) {
    test.files = std::move(files_);
    files_.clear();
    script_.tests.push_back(std::move(test));
  }

  void read_set() {
    ScriptTest test;
    test.line = at_ + 1;
    test.command = "check example.info";
    test.out = "[...]\n";
    test.checks_error = false;
    files_.push_back({"example.info", take_until("```")});
    add(std::move(test));
  }

  void read_test(const std::string& head) {
    ScriptTest test;
    test.line = at_ + 1;
    const auto arrow = head.rfind(" -> ");
    if (arrow == std::string::npos) fail("no exit code: test COMMAND -> CODE");
    test.command = head.substr(0, arrow);
    test.exit_code = std::stoi(head.substr(arrow + 4));
    const std::string printed = take_until("end test");
    static const std::string kError = "__ERROR__\n";
    const bool starts = printed.starts_with(kError);
    const auto split = starts ? 0 : printed.find("\n" + kError);
    if (split == std::string::npos) {
      test.out = printed;
    } else {
      const std::size_t end = starts ? 0 : split + 1;
      test.out = printed.substr(0, end);
      test.error = printed.substr(end + kError.size());
    }
    add(std::move(test));
  }

  void read_console() {
    ScriptTest test;
    const auto finish = [&] {
      if (!test.command.empty()) add(test);
    };
    for (; at_ < lines_.size() && lines_[at_] != "```"; ++at_) {
      static const std::string kPrompt = "$ parindex ";
      if (!lines_[at_].starts_with("$ ")) {
        if (!test.command.empty()) test.out += lines_[at_] + "\n";
        continue;
      }
      finish();
      test = {};
      if (!lines_[at_].starts_with(kPrompt)) continue;
      test.command = lines_[at_].substr(kPrompt.size());
      test.line = at_ + 1;
      test.checks_error = false;
      const auto arrow = test.command.rfind("  # exit ");
      if (arrow != std::string::npos) {
        test.exit_code = std::stoi(test.command.substr(arrow + 9));
        test.command.resize(arrow);
      }
    }
    finish();
  }

  Script script_;
  std::vector<ScriptFile> files_;  // for the next test
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

}  // namespace

Script read_script(const std::string& path) {
  ScriptReader reader(path);
  return path.ends_with(".md") ? reader.read_markdown() : reader.read_test_file();
}

std::vector<std::string> find_scripts(const std::string& path) {
  namespace fs = std::filesystem;
  if (fs::is_regular_file(path)) return {path};
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    const auto extension = entry.path().extension();
    if (extension == ".test" || extension == ".md") found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool matches(const std::string& expected, const std::string& printed) {
  const auto wanted = lines_of(expected);
  const auto given = lines_of(printed);
  std::size_t w = 0;
  std::size_t g = 0;
  while (w < wanted.size()) {
    if (wanted[w] == "[...]") {
      if (++w == wanted.size()) return true;
      while (g < given.size() && given[g] != wanted[w]) ++g;
      continue;
    }
    if (g >= given.size() || wanted[w] != given[g]) return false;
    ++w;
    ++g;
  }
  return g == given.size();
}
