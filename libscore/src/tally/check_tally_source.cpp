// What has to hold of a tally file as a whole: names, types, and conditions over its columns.
#include <algorithm>
#include <map>

#include "base/names.hpp"
#include "base/report.hpp"
#include "tally/load_tally_source.hpp"

namespace parindex {
namespace {

// The day that conditions may compare with.
constexpr std::string_view kAsOf = "as_of";

ValueType value_type_of(ColumnType type) {
  switch (type) {
    case ColumnType::date: return ValueType::date;
    case ColumnType::yes_no: return ValueType::yes_no;
    case ColumnType::integer:
    case ColumnType::decimal: return ValueType::number;
    case ColumnType::text:
    case ColumnType::ignored: break;
  }
  return ValueType::text;
}

std::vector<ColumnType> types_for(TallyKind kind) {
  using enum ColumnType;
  switch (kind) {
    case TallyKind::sum: return {integer, decimal};
    case TallyKind::min:
    case TallyKind::max: return {integer, decimal, date};
    case TallyKind::distinct: return {text, integer, decimal, date};
    case TallyKind::count: break;
  }
  return {};
}

class TallyChecker {
 public:
  TallyChecker(TallySource& source, const std::set<std::string>& doubtful, Diagnostics& diagnostics)
      : source_(source),
        doubtful_(doubtful),
        diagnostics_(diagnostics),
        symbols_(column_symbols(source)) {}

  void check() {
    check_columns();
    check_key(source_.agency, "agency", {ColumnType::text});
    if (source_.unique) {
      check_key(*source_.unique, "unique", {ColumnType::text, ColumnType::integer});
    }
    if (source_.period) check_key(*source_.period, "period", {ColumnType::date});
    for (auto& check : source_.checks) bind(check.holds);
    std::map<std::pair<std::string, std::string>, Place> seen;
    for (auto& fact : source_.facts) {
      check_fact(fact);
      const auto [first, is_new] =
          seen.emplace(std::pair(fact.item.text, fact.name.text), fact.place);
      if (!is_new) report_twice(ErrorCode::duplicate_id, fact.name.text, fact.place, first->second);
    }
  }

 private:
  void report(ErrorCode code, const Place& place, std::vector<std::string> arguments) {
    diagnostics_.push_back(
        finding(code, place.file != nullptr ? place : source_.place, std::move(arguments)));
  }

  void report_twice(ErrorCode code, const std::string& name, const Place& place,
                    const Place& first) {
    report(code, place, {name, place_text(first)});
    if (first.file != nullptr) {
      diagnostics_.back() = with_related(std::move(diagnostics_.back()), first);
    }
  }

  bool is_doubtful(const TallyColumn& column) const { return doubtful_.contains(column.name); }

  void check_columns() {
    std::map<std::string, Place> names;
    std::map<std::string, Place> headers;
    for (const auto& column : source_.columns) {
      if (!is_fact_name(column.name) || is_reserved_column(column.name) || column.name == kAsOf) {
        report(ErrorCode::bad_column_name, column.place, {column.name});
      }
      const auto [name, is_new] = names.emplace(column.name, column.place);
      if (!is_new) {
        report_twice(ErrorCode::duplicate_id, column.name, column.place, name->second);
        continue;
      }
      const auto [header, is_new_header] = headers.emplace(column.file_header(), column.place);
      if (!is_new_header) {
        report_twice(ErrorCode::same_header, column.file_header(), column.place, header->second);
      }
      if (!is_doubtful(column)) check_keys_fit(column);
    }
  }

  // What a column says of itself that its type has no use for.
  void check_keys_fit(const TallyColumn& column) {
    const auto unfit = [&](const char* key) {
      report(ErrorCode::column_key_unfit, column.place,
             {column.name, key, std::string(column_type_name(column.type))});
    };
    const bool is_decimal = column.type == ColumnType::decimal;
    if (column.type == ColumnType::ignored && column.is_optional) unfit("optional");
    if (column.is_planned && (column.type != ColumnType::date || !column.is_optional)) {
      unfit("planned");
    }
    if (is_decimal ? column.decimals < 1 || column.decimals > kRecordDecimals
                   : column.decimals != 0) {
      unfit("decimals");
    }
  }

  // Null where the column is not there or in doubt, which has been told.
  const TallyColumn* usable(std::size_t index, std::string_view key, const Place& place) {
    if (index == kNoColumn) return nullptr;
    if (index >= source_.columns.size()) {
      std::vector<std::string> names;
      for (const auto& column : source_.columns) names.push_back(column.name);
      report(ErrorCode::unknown_column, place,
             {std::to_string(index), std::string(key), joined(names)});
      return nullptr;
    }
    const TallyColumn& column = source_.columns[index];
    return is_doubtful(column) ? nullptr : &column;
  }

  bool check_type(const TallyColumn& column, std::string_view key, const Place& place,
                  const std::vector<ColumnType>& wanted) {
    if (column.type == ColumnType::ignored) {
      report(ErrorCode::column_is_ignored, place, {column.name, std::string(key)});
      return false;
    }
    if (std::find(wanted.begin(), wanted.end(), column.type) != wanted.end()) return true;
    std::vector<std::string> names;
    for (const auto type : wanted) names.emplace_back(column_type_name(type));
    report(
        ErrorCode::column_type_unfit, place,
        {column.name, std::string(column_type_name(column.type)), std::string(key), joined(names)});
    return false;
  }

  // A column without which a record cannot be placed.
  void check_key(std::size_t index, std::string_view key, const std::vector<ColumnType>& wanted) {
    const TallyColumn* const column = usable(index, key, source_.place);
    if (column == nullptr || !check_type(*column, key, column->place, wanted)) return;
    if (column->is_optional) {
      report(ErrorCode::column_must_be_set, column->place, {column->name, std::string(key)});
    }
  }

  void check_fact(TallyFact& fact) {
    if (!is_fact_name(fact.name.text)) report(ErrorCode::bad_name, fact.place, {fact.name.text});
    if (fact.kind != TallyKind::count) {
      const auto kind = tally_kind_name(fact.kind);
      const TallyColumn* const column = usable(fact.column, kind, fact.place);
      if (column != nullptr) check_type(*column, kind, fact.place, types_for(fact.kind));
    }
    bind(fact.where);
  }

  void bind(Expression& condition) {
    if (condition.empty() || names_doubtful(condition.text())) return;
    const auto before = diagnostics_.size();
    condition.bind_columns(symbols_, ValueType::yes_no, diagnostics_);
    for (auto i = before; i < diagnostics_.size(); ++i) explain_unknown(diagnostics_[i]);
  }

  bool names_doubtful(const std::string& text) const {
    return std::any_of(doubtful_.begin(), doubtful_.end(), [&](const std::string& name) {
      return text.find(name) != std::string::npos;
    });
  }

  // An ignored column is not unknown, but cannot be used; and it is not among those that can.
  void explain_unknown(Diagnostic& error) const {
    if (error.code != ErrorCode::expression_unknown_name) return;
    const std::string name = error.arguments.at(0);
    const auto& columns = source_.columns;
    const bool is_ignored =
        std::any_of(columns.begin(), columns.end(),
                    [&](const TallyColumn& column) { return column.name == name; });
    if (is_ignored) {
      error.code = ErrorCode::column_is_ignored;
      error.arguments = {name, "where"};
      error.suggestion.clear();
      return;
    }
    std::vector<std::string> known;
    for (const auto& symbol : symbols_) {
      if (!symbol.name.empty()) known.push_back(symbol.name);
    }
    error.arguments = {name, joined(known)};
    error.suggestion = nearest_name(name, known).value_or("");
  }

  TallySource& source_;
  const std::set<std::string>& doubtful_;
  Diagnostics& diagnostics_;
  const std::vector<Symbol> symbols_;
};

}  // namespace

std::vector<Symbol> column_symbols(const TallySource& source) {
  std::vector<Symbol> symbols;
  for (const auto& column : source.columns) {
    Symbol symbol;
    if (column.type != ColumnType::ignored) symbol.name = column.name;
    symbol.type = value_type_of(column.type);
    symbol.is_optional = column.is_optional;
    if (symbol.type == ValueType::number) symbol.digits = kRecordDigits;
    symbol.decimals = column.decimals;
    symbols.push_back(std::move(symbol));
  }
  Symbol as_of;
  as_of.name = kAsOf;
  as_of.type = ValueType::date;
  symbols.push_back(std::move(as_of));
  return symbols;
}

void check_tally_source(TallySource& source, const std::set<std::string>& doubtful,
                        Diagnostics& diagnostics) {
  TallyChecker(source, doubtful, diagnostics).check();
}

Diagnostics finish(TallySource& source) {
  Diagnostics diagnostics;
  check_tally_source(source, {}, diagnostics);
  return diagnostics;
}

}  // namespace parindex
