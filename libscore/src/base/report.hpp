// How the library writes its findings down.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/place.hpp"

namespace parindex {

// A finding at a place: file, line, column and excerpt are taken from its source file.
Diagnostic finding(ErrorCode code, const Place& place, std::vector<std::string> arguments = {});

// A finding about a file as a whole.
Diagnostic file_finding(ErrorCode code, const std::string& path,
                        std::vector<std::string> arguments = {});

// The same finding, with the other place it speaks of.
Diagnostic with_related(Diagnostic diagnostic, const Place& other);

// The part of a place's text that is `length` bytes from `offset` on.
Place sub_place(const Place& place, std::size_t offset, std::size_t length);

// The names, comma-separated, for a finding's "one of"; "–" for none.
template <class Range>
std::string joined(const Range& names) {
  std::string text;
  for (const auto& name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text.empty() ? "–" : text;
}

}  // namespace parindex
