#include "planning/set_policies.hpp"

#include "criteria/words.hpp"

namespace parindex {
namespace {

std::string tie_break_of(const CriteriaSet& set) {
  std::string text;
  for (const auto& area : set.tie_break)
    text += (text.empty() ? "area " : "  area ") + area.id.text;
  return text;
}

std::string caps_of(const CriteriaSet& set) {
  std::string text;
  for (const auto& cap : set.caps) {
    text += (text.empty() ? "" : "; ") + cap.event.text + " -> " + cap.band.text;
  }
  return text;
}

std::string source_of(const CriteriaSet& set) {
  return clause_text(set.source) + (set.source_date ? " " + to_iso(*set.source_date) : "");
}

}  // namespace

std::vector<SetPolicy> policies_of(const CriteriaSet& set) {
  const auto cap_of = [](const std::optional<Extra>& extra) {
    return extra ? to_string(extra->cap) : std::string();
  };
  std::vector<SetPolicy> policies;
  const auto add = [&](std::string_view key, std::string value, bool is_extra = false) {
    SetPolicy& policy = policies.emplace_back();
    policy.key = key;
    policy.value = std::move(value);
    policy.is_extra = is_extra;
  };
  add("title", set.title.vi);
  add("version", std::to_string(set.version));
  add("status", std::string(status_name(set.status)));
  add("level", set.level);
  add("source", source_of(set));
  add("valid", to_iso(set.valid_from) + " – " + to_iso(set.valid_to));
  add("total", to_string(set.total));
  add("rounding item", std::to_string(set.item_decimals));
  add("rounding index", std::to_string(set.index_decimals));
  add("decide_on", std::string(word_of(kDecideOnWords, set.decide_on)));
  add("not_applicable", std::string(word_of(kNotApplicableWords, set.not_applicable)));
  add("missing", std::string(word_of(kMissingWords, set.missing)));
  add("ties", std::string(word_of(kTiesWords, set.ties)));
  add("tie_break", tie_break_of(set));
  add("lead", set.lead);
  add("caps", caps_of(set));
  add("no_self_score", set.no_self_score ? set.no_self_score->id.text : std::string());
  add("clamp", !set.clamp ? "" : *set.clamp ? "yes" : "no");
  add("bonus", cap_of(set.bonus), true);
  add("penalty", cap_of(set.penalty), true);
  return policies;
}

}  // namespace parindex
