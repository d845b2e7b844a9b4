// tallies/*.info: what is counted in one kind of record.
#include "tally/load_tally_source.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "criteria/info_block.hpp"
#include "criteria/load_set.hpp"

namespace parindex {
namespace {

constexpr std::pair<std::string_view, ColumnType> kColumnTypes[] = {
    {"text", ColumnType::text},       {"date", ColumnType::date},
    {"integer", ColumnType::integer}, {"decimal", ColumnType::decimal},
    {"yes_no", ColumnType::yes_no},   {"ignored", ColumnType::ignored}};

constexpr std::pair<std::string_view, TallyKind> kKinds[] = {{"count", TallyKind::count},
                                                             {"sum", TallyKind::sum},
                                                             {"distinct", TallyKind::distinct},
                                                             {"min", TallyKind::min},
                                                             {"max", TallyKind::max}};

class TallyReader {
 public:
  TallyReader(const InfoNode& root, Diagnostics& diagnostics)
      : block_(root, "tally " + root.value, diagnostics), diagnostics_(diagnostics) {}

  TallySource read() {
    block_.has_id(block_.node());
    source_.id.text = block_.node().value;
    source_.place = place_of_value(block_.node());
    source_.title = block_.title();
    if (const auto* columns = block_.require("columns"); columns != nullptr) {
      read_columns(*columns);
    }
    source_.agency = named_column(block_.require("agency")).value_or(kNoColumn);
    source_.unique = named_column(block_.find("unique"));
    source_.period = named_column(block_.find("period"));
    for (const auto* node : block_.all("check")) read_check(*node);
    const auto items = block_.all("item");
    if (items.empty()) nothing_inside(source_.place, block_.name(), "item");
    for (const auto* node : items) read_item(*node);
    block_.finish();
    check_tally_source(source_, doubtful_, diagnostics_);
    return std::move(source_);
  }

 private:
  void nothing_inside(const Place& place, const std::string& where, const std::string& what) {
    diagnostics_.push_back(finding(ErrorCode::nothing_inside, place, {where, what}));
  }

  void read_columns(const InfoNode& node) {
    if (!block_.has_plain_block(node)) {
      doubts_columns_ = true;
      return;
    }
    for (const auto& child : node.children) {
      const auto before = diagnostics_.size();
      source_.columns.push_back(read_column(child));
      if (diagnostics_.size() != before) doubtful_.insert(child.key);
    }
    if (node.children.empty()) nothing_inside(node.key_place, "columns", "column");
  }

  // `received date`, or `returned { type date  optional yes }`.
  TallyColumn read_column(const InfoNode& node) {
    TallyColumn column;
    column.name = node.key;
    column.place = node.key_place;
    InfoBlock block(node, "column " + node.key, diagnostics_);
    if (!node.has_block) {
      if (const auto type = type_of(block, node)) column.type = *type;
      if (column.type == ColumnType::decimal) {
        block.report(ErrorCode::missing_key, node.key_place, {"decimals", block.name()});
      }
      return column;
    }
    if (!block.has_plain_block(node)) return column;
    const auto type = block.word<ColumnType>("type", true, kColumnTypes);
    column.type = type.value_or(ColumnType::text);
    column.is_optional = block.yes_no("optional").value_or(false);
    column.is_planned = block.yes_no("planned").value_or(false);
    const bool is_decimal = column.type == ColumnType::decimal;
    column.decimals = block.integer("decimals", is_decimal, 1, kRecordDecimals).value_or(0);
    column.header = block.optional_text("header");
    block.finish();
    return column;
  }

  std::optional<ColumnType> type_of(InfoBlock& block, const InfoNode& node) {
    if (!block.has_plain_value(node)) return std::nullopt;
    std::vector<std::string> known;
    for (const auto& [text, type] : kColumnTypes) {
      if (text == node.value) return type;
      known.emplace_back(text);
    }
    auto error =
        finding(ErrorCode::bad_word, node.value_place, {node.value, "type", joined(known)});
    error.suggestion = nearest_name(node.value, known).value_or("");
    diagnostics_.push_back(std::move(error));
    return std::nullopt;
  }

  // The column that a key names; kNoColumn where there is none of that name.
  std::optional<std::size_t> named_column(const InfoNode* node) {
    if (node == nullptr) return std::nullopt;
    if (!block_.has_plain_value(*node)) return kNoColumn;
    return column_index(*node);
  }

  std::size_t column_index(const InfoNode& node) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < source_.columns.size(); ++i) {
      if (source_.columns[i].name == node.value) return i;
      known.push_back(source_.columns[i].name);
    }
    if (doubts_columns_) return kNoColumn;
    auto error =
        finding(ErrorCode::unknown_column, node.value_place, {node.value, node.key, joined(known)});
    error.suggestion = nearest_name(node.value, known).value_or("");
    diagnostics_.push_back(std::move(error));
    return kNoColumn;
  }

  void read_check(const InfoNode& node) {
    InfoBlock block(node, "check", diagnostics_);
    RecordCheck check;
    check.place = place_of_value(node);
    if (node.has_value) {
      check.holds = Expression(node.value, node.value_place);
    } else {
      block.report(ErrorCode::missing_value, node.key_place, {node.key});
    }
    check.title = block.title();
    block.finish();
    if (node.has_value && !doubts_columns_) source_.checks.push_back(std::move(check));
  }

  void read_item(const InfoNode& node) {
    InfoBlock block(node, "item " + node.value, diagnostics_);
    if (!block.has_id(node)) return;
    if (node.children.empty()) nothing_inside(node.value_place, block.name(), "fact");
    for (const auto& child : node.children) {
      if (auto fact = read_fact(child)) {
        fact->item.text = node.value;
        source_.facts.push_back(std::move(*fact));
      }
    }
  }

  // `returned { count "returned is set" }`, `points { sum rating  where "rating is set" }`.
  std::optional<TallyFact> read_fact(const InfoNode& node) {
    InfoBlock block(node, "fact " + node.key, diagnostics_);
    TallyFact fact;
    fact.name.text = node.key;
    fact.place = node.key_place;
    if (!block.has_plain_block(node)) return std::nullopt;
    std::vector<std::pair<const InfoNode*, TallyKind>> ways;
    for (const auto& [word, kind] : kKinds) {
      if (const auto* way = block.find(word)) ways.emplace_back(way, kind);
    }
    const auto before = diagnostics_.size();
    const auto where = block.expression("where", false);
    const bool has_where = std::any_of(node.children.begin(), node.children.end(),
                                       [](const InfoNode& child) { return child.key == "where"; });
    block.finish();
    const bool is_misspelt = diagnostics_.size() != before;
    if (ways.size() != 1) {
      if (!ways.empty() || !is_misspelt) {
        block.report(ErrorCode::not_one_count, node.key_place, {node.key});
      }
      return std::nullopt;
    }
    const auto [way, kind] = ways[0];
    if (!block.has_plain_value(*way)) return std::nullopt;
    fact.kind = kind;
    if (kind == TallyKind::count) {
      if (has_where) block.report(ErrorCode::count_with_where, way->key_place, {node.key});
      if (way->value != "yes") fact.where = Expression(way->value, way->value_place);
    } else {
      fact.column = column_index(*way);
      fact.where = where;
    }
    if (doubts_columns_) fact.where = {};
    return fact;
  }

  InfoBlock block_;
  Diagnostics& diagnostics_;
  TallySource source_;
  std::set<std::string> doubtful_;
  bool doubts_columns_ = false;  // there is no block of columns at all
};

}  // namespace

std::string_view column_type_name(ColumnType type) {
  return kColumnTypes[static_cast<std::size_t>(type)].first;
}

std::string_view tally_kind_name(TallyKind kind) {
  return kKinds[static_cast<std::size_t>(kind)].first;
}

Result<std::shared_ptr<const TallySource>> read_tally_source(
    const std::shared_ptr<const SourceFile>& file) {
  Result<std::shared_ptr<const TallySource>> result;
  Diagnostics& diagnostics = result.diagnostics;
  const auto document = read_info_document(*file, diagnostics);
  if (!document) {
    sort_by_place(diagnostics);
    return result;
  }
  const InfoNode* const root = single_root(*document, "tally", *file, diagnostics);
  if (root == nullptr) return result;
  TallySource source = TallyReader(*root, diagnostics).read();
  source.file = file;
  sort_by_place(diagnostics);
  if (!has_errors(diagnostics)) {
    result.value = std::make_shared<const TallySource>(std::move(source));
  }
  return result;
}

Result<std::shared_ptr<const TallySource>> load_tally_source(const std::string& path) {
  Result<std::shared_ptr<const TallySource>> result;
  const auto file = SourceFile::read(path, result.diagnostics);
  return file ? read_tally_source(file) : result;
}

}  // namespace parindex
