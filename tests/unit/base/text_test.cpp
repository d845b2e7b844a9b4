#include "parindex/text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace parindex {
namespace {

// "Sở Y tế" with every letter in one code point, and with its marks apart.
constexpr std::string_view kComposed = "S\u1EDF Y t\u1EBF";
constexpr std::string_view kDecomposed = "So\u031B\u0309 Y te\u0302\u0301";

TEST(Text, WidthIsThatOfTheTerminalNotOfBytes) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width(kComposed), 7U);
  EXPECT_EQ(display_width(kDecomposed), 7U);
  EXPECT_EQ(display_width("漢字"), 4U);
  EXPECT_EQ(display_width("…"), 1U);
}

TEST(Text, ComposesToOneForm) {
  EXPECT_NE(kComposed, kDecomposed);
  EXPECT_EQ(to_nfc(kDecomposed), kComposed);
  EXPECT_EQ(to_nfc(kComposed), kComposed);
  EXPECT_EQ(to_nfc("so-y-te"), "so-y-te");
  EXPECT_EQ(to_nfc(""), "");
  // Marks in another order are the same letter.
  EXPECT_EQ(to_nfc("o\u0309\u031B"), to_nfc("o\u031B\u0309"));
  // Canonical, not compatible: a ligature stays one.
  EXPECT_EQ(to_nfc("\uFB01"), "\uFB01");
  EXPECT_EQ(to_nfc("\xFF"), "\xFF");  // what is no text stays as it is
}

TEST(Text, NumbersAreWrittenAsInTheLanguage) {
  EXPECT_EQ(localized("0.5", Language::vi), "0,5");
  EXPECT_EQ(localized("[0; 2.5)", Language::vi), "[0; 2,5)");
  EXPECT_EQ(localized("min(0.75, 1)", Language::vi), "min(0,75; 1)");
  EXPECT_EQ(localized("2022-01-31", Language::vi), "31/01/2022");
  EXPECT_EQ(localized("2022-02-30", Language::vi), "2022-02-30");  // no date
  EXPECT_EQ(localized("min(0.75, 1)", Language::en), "min(0.75, 1)");
  EXPECT_EQ(localized("2022-01-31", Language::en), "2022-01-31");
}

TEST(Text, CountsCodePoints) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("abc"), 3U);
  EXPECT_EQ(count_code_points(kComposed), 7U);
  EXPECT_EQ(count_code_points(kDecomposed), 11U);
  EXPECT_EQ(count_code_points("\U0001F600"), 1U);
}

TEST(Text, ShortensToColumns) {
  EXPECT_EQ(shortened("abc", 3), "abc");
  EXPECT_EQ(shortened("abcd", 3), "ab…");
  EXPECT_EQ(shortened(kComposed, 7), kComposed);
  EXPECT_EQ(shortened(kComposed, 4), "S\u1EDF …");
  EXPECT_EQ(shortened("漢字漢", 4), "漢…");          // a wide character is not cut in two
  EXPECT_EQ(shortened("e\u0301bc", 2), "e\u0301…");  // a mark stays with its letter
  EXPECT_EQ(shortened("abc", 1), "…");
  for (std::size_t width = 1; width < 12; ++width) {
    EXPECT_LE(display_width(shortened("Ủy ban nhân dân 漢字", width)), width);
  }
}

TEST(Text, ShortenedToNoColumnsIsNothing) { EXPECT_EQ(display_width(shortened("abc", 0)), 0U); }

TEST(Text, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(find_bad_utf8(""), std::nullopt);
  EXPECT_EQ(find_bad_utf8("plain"), std::nullopt);
  EXPECT_EQ(find_bad_utf8(kComposed), std::nullopt);
  EXPECT_EQ(find_bad_utf8("\U0001F600"), std::nullopt);
  const struct {
    std::string_view text;
    std::size_t offset;
  } cases[] = {
      {"\xFF", 0},
      {"ab\x80", 2},        // a continuation with nothing before it
      {"S\xE1\xBB", 1},     // cut in the middle
      {"abcdefgh\xC3", 8},  // after a run of eight plain bytes
      {"abcdefghijklmnop\xE1\xBB+", 16},
      {"\xC0\xAF", 0},               // overlong
      {"\xE0\x80\xAF", 0},           // overlong
      {"\xED\xA0\x80", 0},           // a surrogate
      {"\xF4\x90\x80\x80", 0},       // beyond U+10FFFF
      {"\xC4\xE1i", 0},              // a legacy code page
      {"S\xE1\xBB\x9F Y t\xEA", 8},  // good text first
  };
  for (const auto& [text, offset] : cases) EXPECT_EQ(find_bad_utf8(text), offset) << text;
}

TEST(Text, BadBytesCountAsReplacementCharacters) {
  EXPECT_EQ(display_width("a\xFF"
                          "b"),
            3U);
  EXPECT_EQ(shortened("\xFF\xFF\xFF", 2), "\xFF…");
}

TEST(NearestName, IsFoundWithinAThirdOfTheName) {
  const std::vector<std::string> known = {"deadline", "deduction", "choice", "rate", "Sở Y tế"};
  EXPECT_EQ(nearest_name("dedline", known), "deadline");
  EXPECT_EQ(nearest_name("deduktion", known), "deduction");
  EXPECT_EQ(nearest_name("CHOICE", known), "choice");
  EXPECT_EQ(nearest_name("rat", known), "rate");
  EXPECT_EQ(nearest_name("rete", known), "rate");
  EXPECT_EQ(nearest_name("sở y te", known), "Sở Y tế");
  EXPECT_EQ(nearest_name(kDecomposed, known), "Sở Y tế");
}

TEST(NearestName, IsNotForcedOnWhatIsFar) {
  const std::vector<std::string> known = {"deadline", "deduction", "choice", "rate"};
  EXPECT_EQ(nearest_name("survey", known), std::nullopt);
  EXPECT_EQ(nearest_name("r", known), std::nullopt);
  EXPECT_EQ(nearest_name("", known), std::nullopt);
  EXPECT_EQ(nearest_name("deadline", {}), std::nullopt);
  // Three of eight letters differ; more than a third would change.
  EXPECT_EQ(nearest_name("dexxxine", known), std::nullopt);
  EXPECT_EQ(nearest_name("dexxline", known), "deadline");
  // One letter shares nothing with another one-letter name.
  EXPECT_EQ(nearest_name("a", std::vector<std::string>{"b"}), std::nullopt);
}

TEST(NearestName, TheNearestWinsAndThenTheFirst) {
  const std::vector<std::string> known = {"resolve", "resolved", "resolver"};
  EXPECT_EQ(nearest_name("resolvd", known), "resolve");
  EXPECT_EQ(nearest_name("resolvedd", known), "resolved");
}

TEST(Text, FoldedForComparingTitles) {
  EXPECT_EQ(folded("  Số   HÓA\thồ\n sơ "), "số hóa hồ sơ");
  EXPECT_EQ(folded("hồ\xC2\xA0sơ"), "hồ sơ");  // a blank that does not break
  EXPECT_EQ(folded("Ho\xCC\x82\xCC\x80 so\xCC\x9B"), folded("hồ sơ"));
  EXPECT_NE(folded("hóa"), folded("hoá"));  // two spellings are two texts
  EXPECT_EQ(folded(" \t"), "");
}

}  // namespace
}  // namespace parindex
