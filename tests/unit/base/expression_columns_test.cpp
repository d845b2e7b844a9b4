// Conditions over the columns of a record: what is accepted, and that what is accepted comes out
// for every record, whichever of its cells are empty.
#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/expression_tree.hpp"
#include "base/names.hpp"
#include "base/source_file.hpp"
#include "support/findings.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

Symbol column(std::string name, ValueType type, bool is_optional, int digits = 18,
              int decimals = 0) {
  Symbol symbol;
  symbol.name = std::move(name);
  symbol.type = type;
  symbol.is_optional = is_optional;
  symbol.digits = digits;
  symbol.decimals = decimals;
  return symbol;
}

const std::vector<Symbol> kColumns = {
    column("due", ValueType::date, false),         column("returned", ValueType::date, true),
    column("fee", ValueType::number, true, 15, 2), column("pages", ValueType::number, false, 15),
    column("online", ValueType::yes_no, false),    column("paid", ValueType::yes_no, true),
    column("channel", ValueType::text, false),     column("note", ValueType::text, true),
    column("rating", ValueType::number, true, 15), column("as_of", ValueType::date, false),
};

std::string found(const std::string& text) {
  const SourceFile file("tally", text);
  Expression expression(text, {&file, 0, static_cast<std::uint32_t>(text.size())});
  Diagnostics diagnostics;
  const bool is_bound = expression.bind_columns(kColumns, ValueType::yes_no, diagnostics);
  EXPECT_EQ(is_bound, diagnostics.empty()) << text;
  return test::places(diagnostics);
}

TEST(ColumnConditions, AreAccepted) {
  for (const char* const text :
       {"yes",
        "online",
        "online = no",
        "due <= as_of",
        "channel = 'online'",
        "'x' != channel",
        "channel = 'it''s'",
        "channel = ''''",
        "returned is set",
        "not returned is not set",
        "returned is set and returned <= due",
        "returned is not set or returned <= due",
        "not (returned is not set) and returned <= due",
        "not (returned is not set or fee is not set) and returned <= due and fee > 0.50",
        "(returned is set and fee is set) and (returned < due or fee > 85%)",
        "(returned is not set or returned > due) or returned = due",
        "(returned is set and online or returned is set) and returned < due",
        "(returned is set and returned < due) = yes",
        "note is set and note = channel",
        "paid is set and paid",
        "rating is set and pages + rating > 7",
        "pages * 100 > 5",
        "min(pages, 3, 2) = max(pages, 2)",
        "paid is set = online"}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(ColumnConditions, AreRefusedAtTheirPlace) {
  const std::array<std::array<const char*, 2>, 26> kCases = {{
      {"returned <= due", "E0335 1:1"},
      {"returned <= due and returned is set", "E0335 1:1"},
      {"returned is not set and returned <= due", "E0335 1:25"},
      {"returned is set or returned <= due", "E0335 1:20"},
      {"not (returned is set) and returned <= due", "E0335 1:27"},
      {"(returned is set or online) and returned < due", "E0335 1:33"},
      {"(returned is set = yes) and returned < due", "E0335 1:29"},
      {"paid", "E0335 1:1"},
      {"note = 'x'", "E0335 1:1"},
      {"fee > 1 and rating > 2 and fee > 3", "E0335 1:1, E0335 1:13"},
      {"pages * pages > 1", "E0339 1:7"},
      {"pages * 1000 > 0.0000001", "E0339 1:14"},
      {"due is set", "E0340 1:1"},
      {"as_of is not set", "E0340 1:1"},
      {"channel = ''", "E0346 1:11"},
      {"'a' = 'a'", "E0330 1:7"},
      {"'a'", "E0332 1:1"},
      {"channel < 'b'", "E0332 1:1"},
      {"channel = 1", "E0332 1:11"},
      {"pages / 2 > 1", "E0330 1:7"},
      {"previous(pages) > 1", "E0330 1:1"},
      {"returned is", "E0330 1:12"},
      {"returned is set is set", "E0330 1:17"},
      {"(returned) is set", "E0330 1:12"},
      {"set > 1", "E0330 1:1"},
      {"channel = 'open", "E0330 1:11"},
  }};
  for (const auto& [text, findings] : kCases) EXPECT_EQ(found(text), findings) << text;
}

TEST(ColumnConditions, WordsOfTheirOwnStayNamesOfFacts) {
  const std::vector<Symbol> facts = {{"set"}, {"is"}};
  Diagnostics diagnostics;
  EXPECT_TRUE(Expression("set > is").bind(facts, ValueType::yes_no, diagnostics));
  for (const char* const text : {"set is set", "set = 'x'", "'x' = 'x'", "'x"}) {
    diagnostics.clear();
    EXPECT_FALSE(Expression(text).bind(facts, ValueType::yes_no, diagnostics)) << text;
    EXPECT_EQ(test::codes(diagnostics), "E0330") << text;
  }
  EXPECT_FALSE(is_reserved_word("set"));
  for (const char* const name : {"set", "is", "as_of", "and"}) {
    EXPECT_TRUE(is_reserved_column(name)) << name;
  }
}

TEST(ColumnConditions, TheTreeTellsEveryPart) {
  Expression expression("channel = 'it''s' and fee is set and fee > 0.5");
  Diagnostics diagnostics;
  ASSERT_TRUE(expression.bind_columns(kColumns, ValueType::yes_no, diagnostics));
  const ExpressionTree tree(expression);
  const auto& compared = tree.right(tree.root());
  EXPECT_EQ(tree.left(compared).left, 2);
  EXPECT_EQ(tree.left(compared).decimals, 2);
  EXPECT_EQ(tree.number(tree.right(compared)).digits, 5);
  const auto& first = tree.left(tree.root());
  EXPECT_EQ(tree.right(tree.left(first)).name, "it's");
  EXPECT_EQ(tree.right(first).op, ExpressionTree::Op::is_set);
  // What only rules ask stays total.
  expression.influences();
  EXPECT_FALSE(expression.compared());
  EXPECT_FALSE(expression.work_out(std::vector<const FactValue*>(kColumns.size())).numbers.empty());
}

// In three values, the third of which is unknown: what a database does.
class ThreeValued {
 public:
  using Op = ExpressionTree::Op;
  using Node = ExpressionTree::Node;
  ThreeValued(const Expression& expression, const std::vector<const FactValue*>& cells)
      : tree_(expression), cells_(cells) {}

  std::optional<bool> holds() const { return holds(tree_.root()); }

 private:
  std::optional<Fraction> number(const Node& node) const {
    if (node.op == Op::number || node.op == Op::date) return node.constant;
    if (node.op != Op::name) {  // only sums are written here
      const auto a = number(tree_.left(node));
      const auto b = number(tree_.right(node));
      return a && b ? std::optional(*a + *b) : std::nullopt;
    }
    return cells_[node.left] ? std::optional(cells_[node.left]->number()) : std::nullopt;
  }

  std::optional<bool> holds(const Node& node) const {
    switch (node.op) {
      case Op::yes_no: return tree_.is_yes(node);
      case Op::is_set: return cells_[node.left] != nullptr;
      case Op::name:
        return cells_[node.left] ? std::optional(cells_[node.left]->is_yes()) : std::nullopt;
      case Op::logical_not: {
        const auto inner = holds(tree_.left(node));
        return inner ? std::optional(!*inner) : std::nullopt;
      }
      case Op::logical_and:
      case Op::logical_or: {
        const bool decides = node.op == Op::logical_or;
        const auto a = holds(tree_.left(node));
        const auto b = holds(tree_.right(node));
        if (a == decides || b == decides) return decides;
        return a && b ? std::optional(!decides) : std::nullopt;
      }
      default: break;
    }
    if (tree_.left(node).type == ValueType::yes_no) {
      const auto a = holds(tree_.left(node));
      const auto b = holds(tree_.right(node));
      return a && b ? std::optional((*a == *b) == (node.op == Op::equal)) : std::nullopt;
    }
    const auto a = number(tree_.left(node));
    const auto b = number(tree_.right(node));
    if (!a || !b) return std::nullopt;
    return node.op == Op::at_most ? *a <= *b : *a == *b;
  }

  ExpressionTree tree_;
  const std::vector<const FactValue*>& cells_;
};

std::string random_condition(test::Random& random, int depth) {
  static const std::array<const char*, 12> kLeaves = {"returned is set",
                                                      "returned is not set",
                                                      "fee is set",
                                                      "fee is not set",
                                                      "paid is set",
                                                      "paid is not set",
                                                      "returned <= due",
                                                      "fee = 2",
                                                      "paid",
                                                      "fee + pages <= 4",
                                                      "returned = 2022-01-02",
                                                      "online"};
  if (depth == 0 || random.one_in(5)) return kLeaves[random.below(kLeaves.size())];
  const auto part = [&] { return "(" + random_condition(random, depth - 1) + ")"; };
  switch (random.below(8)) {
    case 0: return "not " + part();
    case 1: return part() + " = " + part();
    case 2:
    case 3:
    case 4: return part() + " and " + part();
    default: return part() + " or " + part();
  }
}

TEST(ColumnConditions, AcceptedOnesAreNeverUnknown) {
  test::Random random(20221);
  int accepted = 0;
  int refused_unknown = 0;
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_condition(random, static_cast<int>(random.between(1, 4)));
    Expression expression(text);
    Diagnostics diagnostics;
    const bool is_accepted = expression.bind_columns(kColumns, ValueType::yes_no, diagnostics);
    accepted += is_accepted ? 1 : 0;
    bool is_known = true;
    for (unsigned empty = 0; empty < 8; ++empty) {
      const auto day = [&] {
        return FactValue::date(*Date::of(2022, 1, static_cast<int>(random.between(1, 3))));
      };
      const std::array<FactValue, 6> values = {day(),
                                               day(),
                                               FactValue::count(random.between(0, 4)),
                                               FactValue::count(random.between(0, 4)),
                                               FactValue::yes_no(random.one_in(2)),
                                               FactValue::yes_no(random.one_in(2))};
      std::vector<const FactValue*> cells(kColumns.size());
      for (std::size_t i = 0; i < values.size(); ++i) cells[i] = &values[i];
      if ((empty & 1U) != 0) cells[1] = nullptr;
      if ((empty & 2U) != 0) cells[2] = nullptr;
      if ((empty & 4U) != 0) cells[5] = nullptr;
      const auto holds = ThreeValued(expression, cells).holds();
      is_known = is_known && holds.has_value();
      if (!is_accepted) continue;
      ASSERT_TRUE(holds.has_value()) << text;
      ASSERT_EQ(*holds, expression.evaluate(cells).holds) << text;
    }
    refused_unknown += !is_accepted && !is_known ? 1 : 0;
  }
  EXPECT_GT(accepted, 500);
  EXPECT_GT(refused_unknown, 500);
}

}  // namespace
}  // namespace parindex
