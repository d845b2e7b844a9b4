// Appraisals: who decided what, in which round, and whether that office might.
#include <algorithm>
#include <array>
#include <tuple>

#include "base/report.hpp"
#include "evidence/decision.hpp"
#include "evidence/each_row.hpp"
#include "evidence/fact_text.hpp"

namespace parindex {
namespace {

enum Column {
  kAgency,
  kItem,
  kRound,
  kDecision,
  kPoints,
  kFact,
  kValue,
  kAppraiser,
  kDecidedOn,
  kReason,
};

constexpr std::array<CsvColumn, 10> kColumns = {{{"agency"},
                                                 {"item"},
                                                 {"round"},
                                                 {"decision"},
                                                 {"points", false},
                                                 {"fact", false},
                                                 {"value", false},
                                                 {"appraiser"},
                                                 {"decided_on", false},
                                                 {"reason", false}}};

class AppraisalRow {
 public:
  AppraisalRow(RowReader& row, Loading& loading)
      : row_(row), loading_(loading), assessment_(loading.assessment) {}

  void load() {
    const auto agency = row_.agency(kAgency);
    const auto round = row_.integer(kRound, true, 1, kLastRound);
    const auto kind = row_.word<DecisionKind>(kDecision,
                                              {{"accept", DecisionKind::accept},
                                               {"points", DecisionKind::points},
                                               {"fact", DecisionKind::fact},
                                               {"query", DecisionKind::query}},
                                              "decision");
    const auto appraiser = find_appraiser();
    const auto id = row_.text(kItem);
    base_.decided_on = row_.date(kDecidedOn, false);
    if (!agency || !round || !kind || !appraiser || !id) return;
    agency_ = *agency;
    block_ = &assessment_.blocks()[*assessment_.agencies()[agency_].block];
    base_.round = *round;
    base_.kind = *kind;
    base_.appraiser = *appraiser;
    base_.reason = to_nfc(row_.raw(kReason));
    base_.place = row_.place(kDecision);
    if (base_.kind != DecisionKind::accept && base_.reason.empty()) {
      row_.report(ErrorCode::reason_required, kDecision, {decision()});
      return;
    }
    if (!check_superfluous()) return;
    const auto item = set().find_item(*id);
    if (item) {
      load_for_item(*item);
    } else {
      load_for_scope(*id);
    }
  }

 private:
  const CriteriaSet& set() const { return *block_->set; }
  std::string decision() const { return std::string(row_.raw(kDecision)); }
  std::vector<Appraisal>& appraisals() { return assessment_.records(agency_).appraisals; }
  const std::string& code() const { return assessment_.agencies()[agency_].code.text; }

  std::optional<std::string> find_appraiser() {
    const auto office = row_.text(kAppraiser);
    if (!office || *office == kCouncil || assessment_.find_agency(*office)) return office;
    auto known = agency_codes(assessment_);
    known.emplace_back(kCouncil);
    row_.report_unknown(ErrorCode::unknown_appraiser, kAppraiser, {*office}, known);
    return std::nullopt;
  }

  // A cell that the decision has no use for would be a decision lost.
  bool check_superfluous() {
    const auto empty_unless = [&](DecisionKind kind, std::size_t column, const char* name) {
      if (base_.kind == kind || row_.is_empty(column)) return true;
      row_.report(ErrorCode::superfluous_cell, column, {name, decision()});
      return false;
    };
    const bool points = empty_unless(DecisionKind::points, kPoints, "points");
    const bool fact = empty_unless(DecisionKind::fact, kFact, "fact");
    const bool value = empty_unless(DecisionKind::fact, kValue, "value");
    return points && fact && value;
  }

  // The offices that may decide the item in this round.
  std::vector<std::string> offices(std::size_t item) const {
    std::vector<std::string> allowed;
    const auto& role = set().appraiser_of(item);
    const auto& lead = set().lead;
    if (!role.empty()) allowed.push_back(block_->holder_of(role).text);
    if (role.empty() && !lead.empty()) allowed.push_back(block_->holder_of(lead).text);
    if (base_.round >= 2) {
      if (!lead.empty()) allowed.push_back(block_->holder_of(lead).text);
      allowed.emplace_back(kCouncil);
    }
    return allowed;
  }

  bool may_decide(std::size_t item) const {
    const auto allowed = offices(item);
    return std::find(allowed.begin(), allowed.end(), base_.appraiser) != allowed.end();
  }

  void report_wrong_office(std::size_t item, const std::string& id) {
    row_.report(ErrorCode::wrong_office, kAppraiser,
                {base_.appraiser, id, joined(offices(item)), std::to_string(base_.round)});
  }

  const SelfScore* self_score(std::size_t item) const {
    const auto& scores = assessment_.records(agency_).self_scores;
    const auto found = std::find_if(scores.begin(), scores.end(),
                                    [&](const SelfScore& score) { return score.item == item; });
    return found == scores.end() ? nullptr : &*found;
  }

  bool was_refused(std::size_t item) const {
    return loading_.refused_claims.count({agency_, item}) != 0;
  }

  void load_for_item(std::size_t item) {
    const Item& target = *set().all_items[item];
    if (!may_decide(item)) {
      report_wrong_office(item, target.id.text);
      return;
    }
    Appraisal appraisal = base_;
    appraisal.item = item;
    switch (base_.kind) {
      case DecisionKind::points: {
        if (row_.is_empty(kPoints)) {
          row_.report(ErrorCode::decision_needs_points, kDecision);
          return;
        }
        const auto points = row_.points(kPoints, set(), item);
        if (!points) return;
        appraisal.points = *points;
        break;
      }
      case DecisionKind::fact:
        if (!read_correction(item, appraisal)) return;
        break;
      case DecisionKind::accept:
        if (self_score(item) != nullptr) break;
        if (!was_refused(item)) {
          row_.report(ErrorCode::nothing_to_accept, kItem, {code(), target.id.text});
        }
        return;
      case DecisionKind::query: break;
    }
    add(std::move(appraisal));
  }

  bool read_correction(std::size_t item, Appraisal& appraisal) {
    if (row_.is_empty(kFact) || row_.is_empty(kValue)) {
      row_.report(ErrorCode::decision_needs_fact, kDecision);
      return false;
    }
    const auto fact = row_.fact(kFact, set(), item);
    if (!fact) return false;
    const auto before = row_.diagnostics().size();
    const auto value = read_fact_value(row_.raw(kValue), *set().all_facts[*fact], row_.dialect(),
                                       row_.place(kValue), row_.diagnostics());
    row_.attribute_since(before);
    if (!value) return false;
    appraisal.fact = *fact;
    appraisal.corrected.value = *value;
    appraisal.corrected.place = row_.place(kValue);
    return true;
  }

  // An area or criterion stands for its items that were self-scored and are the office's to decide.
  void load_for_scope(const std::string& id) {
    const auto items = set().items_under(id);
    if (items.empty()) {
      row_.item(kItem, set());
      return;
    }
    if (base_.kind != DecisionKind::accept) {
      row_.report(ErrorCode::scope_needs_item, kItem, {id, decision()});
      return;
    }
    if (std::none_of(items.begin(), items.end(), [&](auto item) { return may_decide(item); })) {
      report_wrong_office(items.front(), id);
      return;
    }
    base_.scope = set().find_area(id) ? DecisionScope::area : DecisionScope::criterion;
    bool accepted = false;
    for (const auto item : items) {
      if (!may_decide(item) || self_score(item) == nullptr) continue;
      Appraisal appraisal = base_;
      appraisal.item = item;
      if (!add(std::move(appraisal))) return;
      accepted = true;
    }
    if (!accepted &&
        std::none_of(items.begin(), items.end(), [this](auto item) { return was_refused(item); })) {
      row_.report(ErrorCode::nothing_to_accept, kItem, {code(), id});
    }
  }

  // Two decisions of one width on one line in one round contradict each other, but for corrections
  // of different facts.
  bool add(Appraisal appraisal) {
    for (const auto& other : appraisals()) {
      if (other.item != appraisal.item || other.round != appraisal.round ||
          other.scope != appraisal.scope || !decides(other) || !decides(appraisal)) {
        continue;
      }
      const bool both_facts =
          other.kind == DecisionKind::fact && appraisal.kind == DecisionKind::fact;
      if (both_facts && other.fact != appraisal.fact) continue;
      const auto& id = set().all_items[appraisal.item]->id.text;
      row_.report(with_related(
          finding(ErrorCode::conflicting_decisions, appraisal.place,
                  {code(), id, std::to_string(appraisal.round), place_text(other.place)}),
          other.place));
      return false;
    }
    appraisals().push_back(std::move(appraisal));
    return true;
  }

  RowReader& row_;
  const Loading& loading_;
  Assessment& assessment_;
  std::size_t agency_ = 0;
  const Block* block_ = nullptr;
  Appraisal base_;
};

// An office whose own decision is the one that holds on its own line.
void warn_of_own_lines(std::size_t agency, Loading& loading) {
  const Assessment& assessment = loading.assessment;
  const auto& code = assessment.agencies()[agency].code.text;
  const std::span<const Appraisal> appraisals = assessment.records(agency).appraisals;
  for (std::size_t begin = 0; begin < appraisals.size();) {
    std::size_t end = begin;
    while (end < appraisals.size() && appraisals[end].item == appraisals[begin].item) ++end;
    const auto* const decision = deciding_row(appraisals.subspan(begin, end - begin));
    begin = end;
    if (decision == nullptr || decision->appraiser != code) continue;
    const Block& block = assessment.blocks()[*assessment.agencies()[agency].block];
    auto warning = finding(ErrorCode::own_line_decided, decision->place,
                           {code, block.set->all_items[decision->item]->id.text});
    warning.agency = code;
    loading.diagnostics.push_back(std::move(warning));
  }
}

// By item, then round; and in one order within a round, whatever that of the rows is.
bool stands_before(const Appraisal& a, const Appraisal& b) {
  const auto key = [](const Appraisal& row) {
    return std::tie(row.item, row.round, row.scope, row.kind, row.fact, row.appraiser, row.reason);
  };
  return key(a) < key(b);
}

}  // namespace

void load_appraisals(const DataFiles& files, Loading& loading) {
  Assessment& assessment = loading.assessment;
  for_each_row(files, kColumns, loading,
               [&](RowReader& row) { AppraisalRow(row, loading).load(); });
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    auto& appraisals = assessment.records(i).appraisals;
    std::stable_sort(appraisals.begin(), appraisals.end(), stands_before);
    warn_of_own_lines(i, loading);
  }
}

}  // namespace parindex
