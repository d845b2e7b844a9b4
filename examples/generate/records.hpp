// Records of an example that is counted: dossiers, documents and petitions, drawn so that about as
// many of them are on time, online, digitised as the agency's facts say.
//
// The facts that they are counted into are declared by nobody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hand_in.hpp"
#include "parindex/parindex.hpp"

namespace vinh_long {

// Whether records give the fact, in every set.
bool is_counted_from_records(std::string_view fact);

struct TextFile {
  std::string path;  // below the example's folder
  std::string text;
};

// Between them they have what real files have: cells with commas, quotes and line breaks, LF and
// CRLF, a byte order mark, columns in another order, days before and after the year's.
std::vector<TextFile> draw_records(const parindex::Assessment& skeleton,
                                   const std::vector<Line>& lines, std::uint64_t seed);

}  // namespace vinh_long
