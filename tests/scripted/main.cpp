// scripted_tests PROGRAM ROOT PATH...: runs every script below the paths, a test a command. With
// PARINDEX_UPDATE_SCRIPTS=1 in the environment it writes what was printed into the .test files
// instead of comparing; read the difference before it is committed.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "script.hpp"
#include "shell.hpp"

namespace {

namespace fs = std::filesystem;

struct Setting {
  std::string program;
  std::string root;
};

// A scratch folder for a script's files.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "parindex-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    fs::remove(path_ + ".out", ignored);
    fs::remove(path_ + ".err", ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::string& path() const { return path_; }

  void write(const std::vector<ScriptFile>& files) const {
    for (const auto& file : files) {
      const fs::path path = fs::path(path_) / file.name;
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << file.text;
    }
  }

 private:
  std::string path_;
};

// Writes the test's files and runs its command: a document's in the scratch folder, where a reader
// would have the project's data beside them; a script's in the project.
Printed run(const Setting& setting, const Script& script, const ScriptTest& test,
            const Scratch& scratch) {
  if (script.is_document) {
    for (const auto* data : {"criteria", "examples"}) {
      std::error_code exists;
      fs::create_directory_symlink(fs::path(setting.root) / data, fs::path(scratch.path()) / data,
                                   exists);
    }
  }
  scratch.write(test.files);
  const std::string& from = script.is_document ? scratch.path() : setting.root;
  return run_command(setting.program, test.command, from, scratch.path());
}

class ScriptedTest : public testing::Test {
 public:
  ScriptedTest(Setting setting, Script script)
      : setting_(std::move(setting)), script_(std::move(script)) {}

  void TestBody() override {
    const Scratch scratch;
    for (const auto& test : script_.tests) {
      const auto printed = run(setting_, script_, test, scratch);
      const std::string where =
          script_.path + ":" + std::to_string(test.line) + ": parindex " + test.command;
      EXPECT_EQ(test.exit_code, printed.exit_code) << where << "\n" << printed.error;
      EXPECT_TRUE(matches(test.out, printed.out)) << where << "\nexpected:\n"
                                                  << test.out << "printed:\n"
                                                  << printed.out;
      if (test.checks_error) {
        EXPECT_TRUE(matches(test.error, printed.error)) << where << "\nexpected on stderr:\n"
                                                        << test.error << "printed:\n"
                                                        << printed.error;
      }
    }
  }

 private:
  Setting setting_;
  Script script_;
};

// Rewrites the tests of a script with what is printed now; its other lines stay.
void update(const Setting& setting, const Script& script) {
  const Scratch scratch;
  std::ifstream stream(script.path);
  std::string text;
  std::size_t next = 0;
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (line == "end test") inside = false;
    if (!inside && !line.starts_with("test ")) text += line + "\n";
    if (!inside && line.starts_with("test ")) {
      const auto& test = script.tests[next++];
      const auto printed = run(setting, script, test, scratch);
      text += "test " + test.command + " -> " + std::to_string(printed.exit_code) + "\n";
      text += printed.out;
      if (!printed.error.empty()) text += "__ERROR__\n" + printed.error;
      inside = true;
    }
  }
  stream.close();
  std::ofstream(script.path) << text;
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc < 4) {
    std::cerr << "usage: scripted_tests PROGRAM ROOT PATH...\n";
    return 2;
  }
  const Setting setting{argv[1], argv[2]};
  const bool updates = std::getenv("PARINDEX_UPDATE_SCRIPTS") != nullptr;
  for (int i = 3; i < argc; ++i) {
    for (const auto& path : find_scripts(setting.root + "/" + argv[i])) {
      const Script script = read_script(path);
      if (script.tests.empty()) continue;
      if (updates) {
        if (path.ends_with(".test")) update(setting, script);
        continue;
      }
      const std::string name = fs::relative(path, setting.root).string();
      testing::RegisterTest(
          "Scripted", name.c_str(), nullptr, name.c_str(), path.c_str(), 1,
          [setting, script]() -> testing::Test* { return new ScriptedTest(setting, script); });
    }
  }
  return updates ? 0 : RUN_ALL_TESTS();
}
