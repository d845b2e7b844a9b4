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
// A line "[...]" stands for any lines. In commands $TMP is a folder of the script's own, $PARINDEX
// the program.
//
// A Markdown file is a script too: a ```console block holds `$ parindex …` and what it prints on
// standard output, with "  # exit 1" behind the command where it does not end with 0; a block
// ```csv FILE or ```info FILE is a file that is written there and then; a block ```info set is a
// criteria set that `check` has to pass. The commands run in a folder that holds the project's
// criteria/ and examples/.
#pragma once

#include <string>
#include <vector>

struct ScriptFile {
  std::string name;
  std::string text;
};

struct ScriptTest {
  std::vector<ScriptFile> files;  // to be written before
  std::string command;            // without the program's name
  int exit_code = 0;
  std::string out;
  std::string error;
  bool checks_error = true;
  std::size_t line = 0;
};

struct Script {
  std::string path;
  bool is_document = false;  // Markdown
  std::vector<ScriptTest> tests;
};

// Throws std::runtime_error where the file is no script.
Script read_script(const std::string& path);

// The .test and .md files below the path, or the path itself, sorted.
std::vector<std::string> find_scripts(const std::string& path);

// Whether the printed text is the expected one, "[...]" lines matching any lines.
bool matches(const std::string& expected, const std::string& printed);
