// The traps of INFO files, each of which Property_tree would swallow in silence or stop at without
// a place: every one is named with its line and column.
#include <gtest/gtest.h>

#include <string>

#include "criteria/info_document.hpp"
#include "parindex/criteria_set.hpp"
#include "support/findings.hpp"

namespace parindex {
namespace {

using test::places;

std::string found_in(const std::string& text) {
  const auto result = read_criteria_set(text, "set.info");
  EXPECT_FALSE(result) << text;
  for (const auto& diagnostic : result.diagnostics) EXPECT_EQ(diagnostic.file, "set.info");
  return places(result.diagnostics);
}

// The tree as one line: "a=1{b=2 c}".
std::string tree_of(const InfoNode& node) {
  std::string text;
  for (const auto& child : node.children) {
    text += (text.empty() ? "" : " ") + child.key;
    if (child.has_value) text += "=" + child.value;
    if (child.has_block) text += "{" + tree_of(child) + "}";
  }
  return text;
}

std::string read_tree(const std::string& text) {
  const SourceFile file("set.info", text);
  Diagnostics diagnostics;
  const auto document = read_info_document(file, diagnostics);
  return document ? tree_of(*document) : places(diagnostics);
}

TEST(InfoScanner, ABraceStuckToAWord) {
  EXPECT_EQ(found_in("criteria_set s {\n  rounding { item 2  index 2}\n}\n"), "E0202 2:29");
  EXPECT_EQ(found_in("by 2022-01-31 { points 1}\n"), "E0202 1:25");
  EXPECT_EQ(found_in("area{\n}\n"), "E0202 1:5");
}

TEST(InfoScanner, ASemicolonInAWord) {
  EXPECT_EQ(found_in("set s {\n  max 1.5;points\n}\n"), "E0203 2:10");
  EXPECT_EQ(found_in("set s {\n  title Tốt;khá\n}\n"), "E0203 2:12");
  EXPECT_EQ(read_tree("a 1.5 ;points\n"), "a=1.5");  // after a blank it is a comment
  EXPECT_EQ(read_tree("a \"1;5\"\n"), "a=1;5");      // in quotes it is text
}

// `done / assigned` is a value and a stray key with its value: strict keys name what is left over.
TEST(InfoScanner, AnUnquotedExpressionLeavesAStrayKey) {
  EXPECT_EQ(read_tree("rate {\n  of done / assigned\n}\n"), "rate{of=done /=assigned}");
}

TEST(InfoScanner, AByteOrderMarkIsNoPartOfTheFirstKey) {
  EXPECT_EQ(read_tree("\xEF\xBB\xBF"
                      "a 1\n"),
            "a=1");
  EXPECT_EQ(found_in("\xEF\xBB\xBF"
                     "a { b 1}\n"),
            "E0202 1:8");  // nor of the column
  EXPECT_EQ(found_in("a 1\n\xEF\xBB\xBF"
                     "b 2\n"),
            "E0215 2:1");
}

TEST(InfoScanner, ANulByte) {
  EXPECT_EQ(found_in(std::string("a 1\0 b 2\n", 9)), "E0206 1:4");
  EXPECT_EQ(found_in(std::string("a \"1\0\" b 2\n", 11)), "E0206 1:5");
  EXPECT_EQ(found_in(std::string("a 1\n\0\n", 6)), "E0206 2:1");
}

TEST(InfoScanner, Directives) {
  EXPECT_EQ(found_in("#include \"other.info\"\na 1\n"), "E0207 1:1");
  EXPECT_EQ(found_in("a {\n  #include<x>\n}\n"), "E0207 2:3");
  EXPECT_EQ(found_in("# a comment of another language\n"), "E0207 1:1");
  EXPECT_EQ(found_in("a #1\n"), "E0207 1:3");
  EXPECT_EQ(read_tree("a \"#1\"\n"), "a=#1");
}

TEST(InfoScanner, Escapes) {
  EXPECT_EQ(found_in("a \"x\\q\"\n"), "E0208 1:5");
  EXPECT_EQ(found_in("a so-lieu\\quy\n"), "E0208 1:10");
  EXPECT_EQ(found_in("a \"x\\0\"\n"), "E0208 1:5");
  EXPECT_EQ(read_tree("a \"say \\\"yes\\\" \\\\ \\t\\n.\"\n"), "a=say \"yes\" \\ \t\n.");
}

TEST(InfoScanner, AContinuedText) {
  EXPECT_EQ(found_in("a x\\\n"), "E0214 1:4");
  EXPECT_EQ(found_in("a \"x\" \\\n  \"y\"\n"), "E0214 1:7");
  EXPECT_EQ(found_in("a \"x\"\\\n  \"y\"\n"), "E0213 1:6");
}

TEST(InfoScanner, Quotes) {
  EXPECT_EQ(found_in("a \"never closed\nb 1\n"), "E0201 1:3");
  EXPECT_EQ(found_in("a \"never closed"), "E0201 1:3");
  EXPECT_EQ(found_in("a \"closed by an escape\\\"\n"), "E0201 1:3");
  EXPECT_EQ(found_in("a \"an escape at the end\\\\\n"), "E0201 1:3");
  EXPECT_EQ(found_in("a Sở\"Nội\n"), "E0201 1:5, E0204 1:5");
  EXPECT_EQ(found_in("a \"x\"y\n"), "E0213 1:6");
  EXPECT_EQ(found_in("a \"x\"\"y\"\n"), "E0213 1:6");
  EXPECT_EQ(found_in("a\n\"\"\n"), "E0216 2:2");
  EXPECT_EQ(read_tree("a \"\"\n"), "a=");
  EXPECT_EQ(read_tree("a \"x\"{ b \"y\"}c \"z\";text\n"), "a=x{b=y} c=z");
}

TEST(InfoScanner, CurlyQuotes) {
  EXPECT_EQ(found_in("a “Xuất”\n"), "E0205 1:3");
  EXPECT_EQ(found_in("a “Xuất sắc”\n"), "E0205 1:3, E0205 1:12");
  EXPECT_EQ(found_in("a ‘x’\n"), "E0205 1:3");
  EXPECT_EQ(found_in("a x’\n"), "E0205 1:4");
  EXPECT_EQ(found_in("a «x»\n"), "E0205 1:3");
  EXPECT_EQ(read_tree("a \"“Xuất sắc”\"\n"), "a=“Xuất sắc”");  // inside plain quotes they are text
}

TEST(InfoScanner, TheFirstCurlyQuoteOfAWordIsTheOneNamed) {
  EXPECT_EQ(found_in("a ”Xuất“\n"), "E0205 1:3");
  EXPECT_EQ(found_in("a „x”\n"), "E0205 1:3");
}

TEST(InfoScanner, InvisibleCharacters) {
  EXPECT_EQ(found_in("a\xC2\xA0"
                     "1\n"),
            "E0215 1:2");
  EXPECT_EQ(found_in("a 1\xE2\x80\x8B\n"), "E0215 1:4");
  EXPECT_EQ(read_tree("a \"1\xC2\xA0%\"\n"), "a=1\xC2\xA0%");
}

TEST(InfoScanner, Braces) {
  EXPECT_EQ(found_in("a {\n  b 1\n"), "E0211 1:1");
  EXPECT_EQ(found_in("a {\n  b {\n"), "E0211 1:1");
  EXPECT_EQ(found_in("a { b 1 } }\n"), "E0210 1:11");
  EXPECT_EQ(found_in("{ a 1 }\n"), "E0212 1:1");
  EXPECT_EQ(found_in("a { { b 1 } }\n"), "E0212 1:5");
  EXPECT_EQ(found_in("a { } { }\n"), "E0212 1:7");
  EXPECT_EQ(read_tree("a\n{\n b\n {\n }\n}\n"), "a{b{}}");  // a block may open on the next line
  EXPECT_EQ(read_tree("a 1\n{ b 2 }\n"), "a=1{b=2}");
}

TEST(InfoScanner, NestingUpTo32Levels) {
  const auto nested = [](int levels) {
    std::string text;
    for (int i = 0; i < levels; ++i) text += "a {\n";
    for (int i = 0; i < levels; ++i) text += "}\n";
    return text;
  };
  EXPECT_FALSE(read_tree(nested(32)).starts_with("E"));
  EXPECT_EQ(read_tree(nested(33)), "E0209 33:3");
  EXPECT_EQ(read_tree(nested(100'000)), "E0209 33:3");
}

TEST(InfoScanner, TextThatIsNotUtf8) { EXPECT_EQ(found_in("a 1\nb S\xEA\n"), "E0105 2:4"); }

TEST(InfoScanner, EveryFaultInOneRun) {
  EXPECT_EQ(found_in("a 1;x\nb “y”\nc \"z\n#d\ne 2}\n"),
            "E0203 1:4, E0205 2:3, E0201 3:3, E0207 4:1, E0202 5:4");
}

TEST(InfoScanner, ColumnsCountCodePoints) {
  EXPECT_EQ(found_in("area { title \"Sở Nội vụ\" max 1}\n"), "E0202 1:31");
}

TEST(InfoScanner, CrLfAndTabsAreBlanks) {
  EXPECT_EQ(read_tree("a\t1\r\nb {\r\n\tc 2\r\n}\r\n"), "a=1 b{c=2}");
  EXPECT_EQ(read_tree("a \"x\"\r\n; comment\r\nb 1 ; comment\r\n"), "a=x b=1");
}

TEST(InfoScanner, ValuesAreComposed) {
  EXPECT_EQ(read_tree("a \"te\u0302\u0301\"\n"), "a=t\u1EBF");
}

TEST(InfoScanner, AKeyWithoutValueTakesNoneFromTheNextLine) {
  EXPECT_EQ(read_tree("a\nb\nc 1\n"), "a b c=1");
}

TEST(InfoScanner, FilesWithNothingInThem) {
  EXPECT_EQ(found_in(""), "E0104 0:0");
  EXPECT_EQ(found_in("; only a comment\n\n"), "E0104 0:0");
  EXPECT_EQ(found_in("assessment x { }\n"), "E0307 1:1");
}

}  // namespace
}  // namespace parindex
