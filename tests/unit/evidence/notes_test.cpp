// Difficulties and proposals: their rows, and the order in which they are kept.
#include <gtest/gtest.h>

#include <string>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::judged;
using test::SetText;
using test::YearFolder;

SetText sample_set() {
  SetText set;
  set.body = area("1", "10", judged("1.1", "4") + judged("1.2", "6"));
  return set;
}

std::string findings(const std::string& rows) {
  YearFolder folder(sample_set());
  folder.add("notes", "agency,item,kind,text\n" + rows);
  return folder.findings();
}

TEST(Notes, EachFaultAtItsCell) {
  const struct {
    const char* row;
    const char* found;
  } cases[] = {
      {"so-y-te,1.1,difficulty,a", ""},
      {"so-y-te,,proposal,a", ""},
      {"so-y-te,1.1,dificulty,a", "E0511 2:13"},
      {"so-y-te,1.1,,a", "E0510 2:13"},
      {"so-y-te,1.9,difficulty,a", "E0603 2:9"},
      {"so-y-te,1,difficulty,a", "E0603 2:9"},  // an area is no item
      {"so-y-te,1.1,difficulty,", "E0510 2:24"},
      {"so-yte,1.1,difficulty,a", "E0601 2:1"},
      {"so-noi-vu,1.1,difficulty,a", "E0602 2:1"},
      {"so-y-te,1.9,dificulty,", "E0603 2:9, E0511 2:13, E0510 2:23"},
  };
  for (const auto& [row, found] : cases) EXPECT_EQ(findings(std::string(row) + "\n"), found) << row;
}

TEST(Notes, TheSameTextTwiceIsOneTooMany) {
  EXPECT_EQ(findings("so-y-te,1.1,difficulty,a\nso-y-te,1.1,difficulty,a\n"), "E0613 3:1");
  EXPECT_EQ(findings("so-y-te,1.1,difficulty,a\nso-y-te,1.1,difficulty,b\nso-y-te,,difficulty,a\n"
                     "so-y-te,1.1,proposal,a\nso-xay-dung,1.1,difficulty,a\n"),
            "");
}

TEST(Notes, StandByItemWhateverTheOrderOfRows) {
  YearFolder folder(sample_set());
  folder.add("notes",
             "agency,item,kind,text\nso-y-te,,proposal,last\nso-y-te,1.2,proposal,c\n"
             "so-y-te,1.2,difficulty,b\nso-y-te,1.1,proposal,a\n");
  const auto year = folder.load();
  ASSERT_TRUE(year) << test::shown(year.diagnostics);
  std::string order;
  for (const auto& note : year->records(0).notes) {
    order += note.text + (note.kind == NoteKind::difficulty ? "! " : "? ");
  }
  EXPECT_EQ(order, "a? b! c? last? ");
  EXPECT_FALSE(year->records(0).notes.back().item);
}

}  // namespace
}  // namespace parindex
