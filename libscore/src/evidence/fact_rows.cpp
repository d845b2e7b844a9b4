#include "evidence/fact_rows.hpp"

#include "base/report.hpp"
#include "evidence/fact_text.hpp"

namespace parindex {

std::optional<FactRow> FactRowReader::read() {
  const auto agency = find_agency();
  if (!agency) return std::nullopt;
  const auto fact = find_fact();
  if (!fact) return std::nullopt;
  if (row_.is_empty(columns_.value)) {
    row_.text(columns_.value);
    return std::nullopt;
  }
  const auto before = row_.diagnostics().size();
  const auto value =
      read_fact_value(row_.raw(columns_.value), *set_->all_facts[*fact], row_.dialect(),
                      row_.place(columns_.value), row_.diagnostics());
  row_.attribute_since(before);
  const auto submitted_on = row_.date(columns_.submitted_on, false);
  const auto round = row_.integer(columns_.round, false, 1, kLastRound);
  if (!value) return std::nullopt;
  FactRow parsed;
  parsed.agency = static_cast<std::uint32_t>(*agency);
  parsed.fact = static_cast<std::uint32_t>(*fact);
  parsed.record.value = *value;
  parsed.record.place = row_.place(columns_.value);
  parsed.record.document = row_.raw(columns_.document);
  parsed.record.submitted_on = submitted_on;
  parsed.record.round = static_cast<std::uint16_t>(round.value_or(1));
  return parsed;
}

// Rows of one agency mostly stand together.
std::optional<std::size_t> FactRowReader::find_agency() {
  const auto code = row_.raw(columns_.agency);
  if (last_agency_ && code == last_code_) {
    row_.attribute_to(assessment_.agencies()[*last_agency_].code.text);
    return last_agency_;
  }
  last_agency_ = row_.agency(columns_.agency);
  last_code_ = code;
  if (last_agency_) {
    const Agency& agency = assessment_.agencies()[*last_agency_];
    set_ = assessment_.blocks()[*agency.block].set.get();
    if (agency.status == AgencyStatus::excused) {
      const auto found = last_agency_;
      last_agency_.reset();  // every row of an excused agency is warned of
      return found;
    }
  }
  return last_agency_;
}

// Facts mostly follow each other in the order of the set.
std::optional<std::size_t> FactRowReader::find_fact() {
  const auto item_id = row_.raw(columns_.item);
  const auto name = row_.raw(columns_.fact);
  const auto matches = [&](std::size_t fact) {
    return set_->all_facts[fact]->name.text == name &&
           set_->all_items[set_->all_facts[fact]->item]->id.text == item_id;
  };
  const std::size_t next = last_fact_ + 1 < set_->fact_count ? last_fact_ + 1 : 0;
  if (next < set_->fact_count && matches(next)) return last_fact_ = next;
  if (const auto known = set_->find_fact(name); known && matches(*known)) {
    return last_fact_ = *known;
  }
  if (row_.is_of_another_version(columns_.item, *set_)) return std::nullopt;
  // Spreadsheets mangle item ids into dates; the fact's name still tells the item.
  const auto known = set_->find_fact(name);
  if (known && set_->items_under(item_id).empty() && !item_id.empty()) {
    const auto& own = set_->all_items[set_->all_facts[*known]->item]->id.text;
    row_.report_unknown(ErrorCode::unknown_item, columns_.item,
                        {std::string(item_id), set_->id.text}, own);
    return std::nullopt;
  }
  const auto item = row_.item(columns_.item, *set_);
  if (!item) return std::nullopt;
  return row_.fact(columns_.fact, *set_, *item);
}

void place_fact_row(const FactRow& row, Loading& loading) {
  Assessment& assessment = loading.assessment;
  const FactRecord* const first = assessment.place_fact(row.agency, row.fact, row.record);
  if (first == nullptr) return;
  const Agency& agency = assessment.agencies()[row.agency];
  const CriteriaSet& set = *assessment.blocks()[*agency.block].set;
  const Fact& fact = *set.all_facts[row.fact];
  auto error =
      finding(ErrorCode::duplicate_row, row.record.place,
              {agency.code.text + ", " + set.all_items[fact.item]->id.text + ", " + fact.name.text,
               place_text(first->place)});
  error.agency = agency.code.text;
  loading.diagnostics.push_back(with_related(std::move(error), first->place));
}

}  // namespace parindex
