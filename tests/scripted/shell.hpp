// Running a command line and reading what it prints.
#pragma once

#include <string>

struct Printed {
  int exit_code = -1;
  std::string out;
  std::string error;
};

// Runs `program` with the command's words, as a POSIX shell splits them, from the folder `from`.
// $TMP in the command is `scratch`, and the scratch path in what is printed is $TMP again;
// $PARINDEX is the program.
Printed run_command(const std::string& program, const std::string& command, const std::string& from,
                    const std::string& scratch);
