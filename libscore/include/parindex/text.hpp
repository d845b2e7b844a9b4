// Text: what Vietnamese text needs and bytes alone do not give. All text is UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace parindex {

// The language of titles and messages. Machine-read output has none.
enum class Language { vi, en };

// Columns that the text takes on a terminal: 0 for combining marks, 2 for wide characters.
std::size_t display_width(std::string_view text);

// The text cut to at most `width` columns, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t width);

// Canonical composition (NFC), in which codes and names are compared.
std::string to_nfc(std::string_view text);

// What two titles are compared by: composed, without regard to case, and with single blanks for any
// white space.
std::string folded(std::string_view text);

// A number, date, range or arithmetic as people of the language write it. In Vietnamese "0.5" is
// "0,5", "2022-01-31" is "31/01/2022" and "min(0.5, 1)" is "min(0,5; 1)".
std::string localized(std::string_view canonical, Language language);

// Number of code points.
std::size_t count_code_points(std::string_view text);

// Offset of the first byte that is not valid UTF-8, nothing where all is well.
std::optional<std::size_t> find_bad_utf8(std::string_view text);

// The known name nearest to `name` by edits of code points, for "did you mean"; nothing where none
// is near (more than a third of the name would change).
std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> known);

}  // namespace parindex
