// A costs file: what may be changed, in what steps, at what cost.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/report.hpp"
#include "evidence/fact_text.hpp"
#include "evidence/row_reader.hpp"
#include "parindex/improve.hpp"

namespace parindex {
namespace {

enum Column : std::size_t { kItem, kFact, kUnit, kCost, kLimit, kDeadline, kAgency };

constexpr std::array<CsvColumn, 7> kColumns = {{{"item", true},
                                                {"fact", true},
                                                {"unit", true},
                                                {"cost", true},
                                                {"limit", false},
                                                {"deadline", false},
                                                {"agency", false}}};

constexpr int kMostSteps = 1'000'000'000;
constexpr int kMostCostDecimals = 6;

class CostReader {
 public:
  CostReader(RowReader& row, const Assessment& assessment, Costs& costs)
      : row_(row), assessment_(assessment), costs_(costs) {}

  void read_row() {
    CostRow row;
    row.place = row_.place(kItem);
    bool is_sound = read_agency(row) && read_item(row) && read_fact(row) && read_unit(row);
    is_sound &= read_cost(row);
    if (!row_.is_empty(kLimit)) {
      const auto limit = row_.integer(kLimit, false, 0, kMostSteps);
      is_sound &= limit.has_value();
      if (limit) row.limit = *limit;
    }
    if (!row_.is_empty(kDeadline)) {
      row.deadline = row_.date(kDeadline, false);
      is_sound &= row.deadline.has_value();
    }
    if (!is_sound || is_duplicate(row)) return;
    row.is_out = row.deadline && *row.deadline < assessment_.as_of;
    if (row.is_out) {
      row_.report(ErrorCode::cost_row_out, kDeadline,
                  {to_iso(*row.deadline), to_iso(assessment_.as_of)});
    }
    costs_.rows.push_back(std::move(row));
  }

 private:
  bool read_agency(CostRow& row) {
    if (row_.is_empty(kAgency)) return true;
    row.agency = row_.agency(kAgency);
    return row.agency.has_value();
  }

  // In the agency's set; where a row is for all, in the first that has the item.
  bool read_item(CostRow& row) {
    const auto id = row_.text(kItem);
    if (!id) return false;
    row.item.text = *id;
    if (row.agency) {
      set_ = &assessment_.set_of(*row.agency);
      return row_.item(kItem, *set_).has_value();
    }
    std::vector<std::string> known;
    std::vector<std::string> sets;
    for (const auto& block : assessment_.blocks()) {
      set_ = block.set.get();
      if (set_->find_item(*id)) return true;
      sets.push_back(set_->id.text);
      for (const auto* item : set_->all_items) known.push_back(item->id.text);
    }
    row_.report_unknown(ErrorCode::unknown_item, kItem, {*id, joined(sets)}, known);
    return false;
  }

  // A row for all may name a fact that only another block's item of that id has.
  bool read_fact(CostRow& row) {
    fact_.reset();
    if (row_.is_empty(kFact)) return true;
    row.fact.text = to_nfc(row_.raw(kFact));
    for (const auto& block : assessment_.blocks()) {
      const auto item = block.set->find_item(row.item.text);
      const auto fact = block.set->find_fact(row.fact.text);
      const bool has_it = item && fact && block.set->all_facts[*fact]->item == *item;
      if (row.agency || !has_it) continue;
      set_ = block.set.get();
      fact_ = fact;
      return true;
    }
    fact_ = row_.fact(kFact, *set_, *set_->find_item(row.item.text));
    return fact_.has_value();
  }

  bool read_unit(CostRow& row) {
    if (!row_.text(kUnit)) return false;
    if (!fact_) return read_points(row);
    const Fact& target = *set_->all_facts[*fact_];
    switch (target.type) {
      case FactType::count:
      case FactType::decimal:
      case FactType::percent: return read_step(row, target);
      case FactType::date:
      case FactType::yes_no:
      case FactType::option: break;
    }
    Diagnostics faults;
    const auto value =
        read_fact_value(row_.raw(kUnit), target, row_.dialect(), row_.place(kUnit), faults);
    if (!value) return refuse_unit(target.name.text, fact_type_name(target.type));
    row.word = value_text(*value, target);
    return true;
  }

  bool refuse_unit(const std::string& what, std::string_view type) {
    row_.report(ErrorCode::bad_cost_unit, kUnit,
                {std::string(row_.raw(kUnit)), what, std::string(type)});
    return false;
  }

  bool read_step(CostRow& row, const Fact& fact) {
    const char mark = row_.dialect().decimal_mark;
    const auto text = row_.raw(kUnit);
    const bool is_percent = fact.type == FactType::percent;
    const auto parsed = is_percent ? parse_percent(text, mark) : parse_decimal(text, mark);
    const bool is_whole =
        parsed.value && (fact.type != FactType::count || parsed.value->scale == 0);
    if (!is_whole || parsed.value->digits == 0) {
      return refuse_unit(fact.name.text, fact_type_name(fact.type));
    }
    row.unit = parsed.value;
    return true;
  }

  // Points that an appraiser would give more; of a penalty, that he would take less.
  bool read_points(CostRow& row) {
    const Item& item = *set_->all_items[*set_->find_item(row.item.text)];
    const auto parsed = parse_decimal(row_.raw(kUnit), row_.dialect().decimal_mark);
    if (!parsed.value || parsed.value->digits <= 0) return refuse_unit(item.id.text, "points");
    const Fraction value(*parsed.value);
    const auto points = value.rounded(set_->item_decimals);
    const bool is_exact = points && Fraction(*points) == value;
    const auto* const judgement = std::get_if<JudgementRule>(&item.rule);
    if (!is_exact || (judgement != nullptr && !points->is_multiple_of(judgement->step))) {
      return refuse_unit(item.id.text, "points");
    }
    row.unit = parsed.value;
    return true;
  }

  bool read_cost(CostRow& row) {
    if (!row_.text(kCost)) return false;
    const auto parsed = parse_decimal(row_.raw(kCost), row_.dialect().decimal_mark);
    const bool is_sound = parsed.value && parsed.value->digits >= 0 &&
                          parsed.value->scale <= kMostCostDecimals &&
                          Fraction(*parsed.value).rounded(kMostCostDecimals).has_value();
    if (!is_sound) {
      row_.report(ErrorCode::bad_cost, kCost, {std::string(row_.raw(kCost))});
      return false;
    }
    row.cost = Fraction(*parsed.value);
    return true;
  }

  // What is counted has one row; of values that are set each has its own.
  bool is_duplicate(const CostRow& row) {
    const auto key =
        std::make_tuple(row.agency ? *row.agency + 1 : 0, row.item.text, row.fact.text, row.word);
    const auto [first, is_new] = seen_.emplace(key, row.place);
    if (is_new) return false;
    row_.report_duplicate(row.item.text + (row.fact.empty() ? "" : ", " + row.fact.text) +
                              (row.word.empty() ? "" : ", " + row.word),
                          first->second);
    return true;
  }

  RowReader& row_;
  const Assessment& assessment_;
  Costs& costs_;
  const CriteriaSet* set_ = nullptr;  // of the row at hand
  std::optional<std::size_t> fact_;   // likewise, in its numbering
  std::map<std::tuple<std::size_t, std::string, std::string, std::string>, Place> seen_;
};

}  // namespace

Result<Costs> load_costs(const std::string& path, const Assessment& assessment) {
  Result<Costs> result;
  const auto source = SourceFile::read(path, result.diagnostics);
  if (!source) return result;
  Costs costs;
  costs.file = {path, source};
  const CsvFile csv(source, {}, kColumns, result.diagnostics);
  if (!csv.is_usable()) return result;
  CsvCursor cursor(csv, csv.body(), result.diagnostics);
  RowReader row(cursor, csv.dialect(), assessment, result.diagnostics);
  CostReader reader(row, assessment, costs);
  while (row.next()) reader.read_row();
  sort_by_place(result.diagnostics);
  if (!has_errors(result.diagnostics)) result.value = std::move(costs);
  return result;
}

}  // namespace parindex
