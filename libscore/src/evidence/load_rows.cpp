// Explanations, survey counts, events, applicability and tie decisions.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/report.hpp"
#include "evidence/each_row.hpp"
#include "evidence/fact_text.hpp"

namespace parindex {
namespace {

template <class Record>
void sort_by_item(std::vector<Record>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& a, const Record& b) { return a.item < b.item; });
}

// The record of the item that is already there, or null.
template <class Record, class Same>
const Record* find_same(const std::vector<Record>& records, Same same) {
  const auto found = std::find_if(records.begin(), records.end(), same);
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

void load_applicability(const DataFiles& files, Loading& loading) {
  enum Column { kAgency, kItem, kReason };
  static constexpr std::array<CsvColumn, 3> kColumns = {{{"agency"}, {"item"}, {"reason"}}};
  Assessment& assessment = loading.assessment;
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    const auto agency = row.agency(kAgency);
    const auto reason = row.text(kReason);
    const auto id = row.text(kItem);
    if (!agency || !id) return;
    const CriteriaSet& set = assessment.set_of(*agency);
    const auto items = set.items_under(*id);
    if (items.empty()) {
      row.item(kItem, set);
      return;
    }
    auto& records = assessment.records(*agency).not_applicable;
    for (const auto item : items) {
      const auto* first = find_same(records, [&](const auto& r) { return r.item == item; });
      if (first != nullptr) {
        row.report_duplicate(code_of(assessment, *agency) + ", " + *id, first->place);
        return;
      }
    }
    for (const auto item : items) records.push_back({item, reason.value_or(""), row.place(kItem)});
  });
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    sort_by_item(assessment.records(i).not_applicable);
  }
}

void load_explanations(const DataFiles& files, Loading& loading) {
  enum Column { kAgency, kItem, kRound, kText, kDocument, kSubmittedOn };
  static constexpr std::array<CsvColumn, 6> kColumns = {
      {{"agency"}, {"item"}, {"round"}, {"text"}, {"document", false}, {"submitted_on", false}}};
  Assessment& assessment = loading.assessment;
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    const auto agency = row.agency(kAgency);
    const auto round = row.integer(kRound, true, 1, kLastRound);
    const auto text = row.text(kText);
    const auto submitted_on = row.date(kSubmittedOn, false);
    if (!agency) return;
    const CriteriaSet& set = assessment.set_of(*agency);
    const auto item = row.item(kItem, set);
    if (!item || !round || !text) return;
    auto& records = assessment.records(*agency).explanations;
    const auto* first =
        find_same(records, [&](const auto& r) { return r.item == *item && r.round == *round; });
    if (first != nullptr) {
      row.report_duplicate(code_of(assessment, *agency) + ", " + set.all_items[*item]->id.text +
                               ", " + std::to_string(*round),
                           first->place);
      return;
    }
    records.push_back(
        {*item, *round, *text, std::string(row.raw(kDocument)), submitted_on, row.place(kText)});
  });
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    auto& records = assessment.records(i).explanations;
    std::sort(records.begin(), records.end(), [](const Explanation& a, const Explanation& b) {
      return a.item != b.item ? a.item < b.item : a.round < b.round;
    });
  }
}

namespace {

// The option's index in the rule; one past the last for "no_opinion" where the rule knows it.
std::optional<std::size_t> find_option(RowReader& row, std::size_t column, const Item& item) {
  const auto id = row.text(column);
  if (!id) return std::nullopt;
  const auto& rule = std::get<SurveyRule>(item.rule);
  const auto known = answer_names(rule);
  const auto found = std::find(known.begin(), known.end(), *id);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  row.report_unknown(ErrorCode::unknown_option, column, {*id, joined(known), item.id.text}, known);
  return std::nullopt;
}

std::optional<std::int64_t> read_count(RowReader& row, std::size_t column) {
  if (!row.text(column)) return std::nullopt;
  const auto before = row.diagnostics().size();
  const auto count = read_answer_count(row.raw(column), "count", row.dialect(), row.place(column),
                                       row.diagnostics());
  row.attribute_since(before);
  return count;
}

}  // namespace

void load_surveys(const DataFiles& files, Loading& loading) {
  enum Column { kAgency, kItem, kOption, kCount };
  static constexpr std::array<CsvColumn, 4> kColumns = {
      {{"agency"}, {"item"}, {"option"}, {"count"}}};
  Assessment& assessment = loading.assessment;
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    const auto agency = row.agency(kAgency);
    if (!agency) return;
    const CriteriaSet& set = assessment.set_of(*agency);
    const auto item = row.item(kItem, set);
    if (!item) return;
    const Item& target = *set.all_items[*item];
    if (!is_survey(target.rule)) {
      row.report(ErrorCode::not_a_survey, kItem, {target.id.text});
      return;
    }
    const auto option = find_option(row, kOption, target);
    const auto count = read_count(row, kCount);
    if (!option || !count) return;
    auto& records = assessment.records(*agency).surveys;
    const auto* first =
        find_same(records, [&](const auto& r) { return r.item == *item && r.option == *option; });
    if (first != nullptr) {
      row.report_duplicate(code_of(assessment, *agency) + ", " + target.id.text + ", " +
                               std::string(row.raw(kOption)),
                           first->place);
      return;
    }
    records.push_back({*item, *option, *count, row.place(kCount)});
  });
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    auto& records = assessment.records(i).surveys;
    std::sort(records.begin(), records.end(), [](const SurveyCount& a, const SurveyCount& b) {
      return a.item != b.item ? a.item < b.item : a.option < b.option;
    });
  }
}

void load_events(const DataFiles& files, Loading& loading) {
  enum Column { kAgency, kEvent, kDate, kDocument };
  static constexpr std::array<CsvColumn, 4> kColumns = {
      {{"agency"}, {"event"}, {"date", false}, {"document"}}};
  Assessment& assessment = loading.assessment;
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    const auto agency = row.agency(kAgency);
    const auto event = row.text(kEvent);
    const auto date = row.date(kDate, false);
    const auto document = row.text(kDocument);
    if (!agency || !event || !document) return;
    std::vector<std::string> known;
    for (const auto& cap : assessment.set_of(*agency).caps) known.push_back(cap.event.text);
    if (std::find(known.begin(), known.end(), *event) == known.end()) {
      row.report_unknown(ErrorCode::unknown_event, kEvent, {*event, joined(known)}, known);
    }
    assessment.records(*agency).events.push_back({{*event}, date, *document, row.place(kEvent)});
  });
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    auto& records = assessment.records(i).events;
    std::stable_sort(
        records.begin(), records.end(), [](const EventRecord& a, const EventRecord& b) {
          return std::tie(a.event, a.date, a.document) < std::tie(b.event, b.date, b.document);
        });
  }
}

void load_decisions(const DataFiles& files, Loading& loading) {
  enum Column { kBlock, kAgency, kOrder, kDocument };
  static constexpr std::array<CsvColumn, 4> kColumns = {
      {{"block"}, {"agency"}, {"order"}, {"document"}}};
  Assessment& assessment = loading.assessment;
  std::set<std::size_t> warned;  // blocks whose decisions go unused, each told of once
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    constexpr int kLastOrder = 1'000'000;
    const auto agency = row.agency(kAgency);
    const auto order = row.integer(kOrder, true, 1, kLastOrder);
    const auto document = row.text(kDocument);
    const auto block_id = row.text(kBlock);
    if (!agency || !order || !document || !block_id) return;
    const std::size_t block = *assessment.agencies()[*agency].block;
    const Block& own = assessment.blocks()[block];
    if (own.id.text != *block_id) {
      row.report(ErrorCode::decision_of_other_block, kBlock,
                 {code_of(assessment, *agency), own.id.text, *block_id});
      return;
    }
    auto& decisions = assessment.tie_decisions;
    const auto* same_agency =
        find_same(decisions, [&](const auto& d) { return d.agency == *agency; });
    const auto* same_order =
        find_same(decisions, [&](const auto& d) { return d.block == block && d.order == *order; });
    if (same_agency != nullptr) {
      row.report_duplicate(*block_id + ", " + code_of(assessment, *agency), same_agency->place);
    } else if (same_order != nullptr) {
      row.report(
          with_related(finding(ErrorCode::duplicate_order, row.place(kOrder),
                               {*block_id, std::to_string(*order), place_text(same_order->place)}),
                       same_order->place));
    } else {
      decisions.push_back({block, *agency, *order, *document, row.place(kAgency)});
    }
    if (own.set->ties != Ties::decided && warned.insert(block).second) {
      row.report(ErrorCode::unused_decisions, kBlock, {*block_id});
    }
  });
}

}  // namespace parindex
