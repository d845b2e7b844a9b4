#include "shell.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string read_text(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

Printed run_command(const std::string& program, const std::string& command, const std::string& from,
                    const std::string& scratch) {
  const std::string out = scratch + ".out";
  const std::string error = scratch + ".err";
  const std::string line = "cd " + quoted(from) + " && export TMP=" + quoted(scratch) +
                           " PARINDEX=" + quoted(program) + " && unset NO_COLOR && { " +
                           quoted(program) + " " + command + "; } >" + quoted(out) + " 2>" +
                           quoted(error) + " </dev/null";
  const int status = std::system(line.c_str());
  Printed printed;
  printed.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  printed.out = replaced(read_text(out), scratch, "$TMP");
  printed.error = replaced(read_text(error), scratch, "$TMP");
  return printed;
}
