// A script: files to write, commands to run, and what each must print.
//
//   file a.csv
//   agency,block
//   end file
//   test check $TMP/a.csv -> 1
//   what is printed on standard output
//   __ERROR__
//   what is printed on standard error
//   end test
//
// In a Markdown file, a ```console block is a script of its own: `$ parindex …` and what it prints,
// where a line "[...]" stands for any lines. Only standard output is compared there.
#pragma once

#include <string>
#include <vector>

struct ScriptFile {
  std::string name;
  std::string text;
};

struct ScriptTest {
  std::string command;  // without the program's name
  int exit_code = 0;
  std::string out;
  std::string error;
  bool checks_error = true;
  std::size_t line = 0;
};

struct Script {
  std::string path;
  std::vector<ScriptFile> files;
  std::vector<ScriptTest> tests;
};

// Throws std::runtime_error where the file is no script.
Script read_script(const std::string& path);

// The .test and .md files below the path, or the path itself, sorted.
std::vector<std::string> find_scripts(const std::string& path);

// Whether the printed text is the expected one, "[...]" lines matching any lines.
bool matches(const std::string& expected, const std::string& printed);
