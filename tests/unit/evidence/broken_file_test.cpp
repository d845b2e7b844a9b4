// A stray quote in a file so large that it is cut into pieces spoils its own row and no other.
#include <gtest/gtest.h>

#include <string>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::SetText;
using test::YearFolder;

constexpr std::size_t kSeveralPieces = 12 << 20;  // pieces are of 4 MiB

std::string rows_with(const std::string& broken_row) {
  std::string rows = "agency,item,fact,value,note\n" + broken_row;
  rows += "so-y-te,1.1,done,9,\"a note\nof two lines\"\n";
  // Blank lines are no rows, so the bulk of the file says nothing twice.
  while (rows.size() < kSeveralPieces) rows += std::string(4000, '\n');
  return rows + "so-y-te,1.1,assigned,10,\"another\nnote\"\n";
}

std::string findings(const std::string& broken_row) {
  SetText set;
  set.body = area(
      "1", "10", item("1.1", "10", "done count assigned count", "rate { of \"done / assigned\" }"));
  YearFolder folder(set);
  folder.add("evidence", rows_with(broken_row));
  return folder.findings();
}

TEST(BrokenFile, AStrayQuoteSpoilsItsOwnRowOnly) {
  EXPECT_EQ(findings("so-y-te,1.1,done,9,no\"te\n"), "E0503 2:22");
}

TEST(BrokenFile, TextAfterAQuoteSpoilsItsOwnRowOnly) {
  EXPECT_EQ(findings("so-y-te,1.1,done,9,\"no\"te\n"), "E0502 2:24");
}

}  // namespace
}  // namespace parindex
