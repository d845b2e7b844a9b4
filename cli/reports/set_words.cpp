#include "reports/set_words.hpp"

#include <algorithm>

namespace parindex::cli {
namespace {

Text status_title(SetStatus status) {
  switch (status) {
    case SetStatus::official: return {"chính thức", "official"};
    case SetStatus::draft: return {"dự thảo", "draft"};
    case SetStatus::illustrative: break;
  }
  return {"minh họa, không phải văn bản chính thức", "illustrative, not an official decision"};
}

}  // namespace

Text status_word(SetStatus status) {
  switch (status) {
    case SetStatus::official: return {"chính thức", "official"};
    case SetStatus::draft: return {"dự thảo", "draft"};
    case SetStatus::illustrative: break;
  }
  return {"minh họa", "illustrative"};
}

std::string set_line(const CriteriaSet& set, Language language) {
  return filled(
      Text{"{0}, phiên bản {1} ({2})", "{0}, version {1} ({2})"}.in(language),
      {set.title.in(language), std::to_string(set.version), status_title(set.status).in(language)});
}

std::string source_line(const CriteriaSet& set, Language language) {
  std::string source = set.source.document;
  if (set.source_date) {
    source += filled(Text{" ngày {0}", " of {0}"}.in(language),
                     {localized_date(*set.source_date, language)});
  }
  return filled(
      Text{"Căn cứ {0} · hiệu lực {1} – {2}", "Source {0} · valid {1} – {2}"}.in(language),
      {source, localized_date(set.valid_from, language), localized_date(set.valid_to, language)});
}

std::string_view kind_name(AreaKind kind) {
  switch (kind) {
    case AreaKind::none: return "";
    case AreaKind::steering: return "steering";
    case AreaKind::institutions: return "institutions";
    case AreaKind::procedures: return "procedures";
    case AreaKind::apparatus: return "apparatus";
    case AreaKind::civil_service: return "civil_service";
    case AreaKind::public_finance: return "public_finance";
    case AreaKind::e_government: return "e_government";
    case AreaKind::impact: break;
  }
  return "impact";
}

Text kind_title(AreaKind kind) {
  switch (kind) {
    case AreaKind::none: return {"", ""};
    case AreaKind::steering: return {"chỉ đạo, điều hành", "steering"};
    case AreaKind::institutions: return {"thể chế", "institutions"};
    case AreaKind::procedures: return {"thủ tục hành chính", "procedures"};
    case AreaKind::apparatus: return {"bộ máy", "apparatus"};
    case AreaKind::civil_service: return {"công vụ", "civil service"};
    case AreaKind::public_finance: return {"tài chính công", "public finance"};
    case AreaKind::e_government: return {"chính quyền điện tử, số", "e-government"};
    case AreaKind::impact: break;
  }
  return {"tác động", "impact"};
}

int shown_decimals(const CriteriaSet& set) {
  int decimals = set.total.decimals();
  for (const auto* item : set.all_items) decimals = std::max(decimals, item->max.decimals());
  for (const auto* extra : {&set.bonus, &set.penalty}) {
    if (*extra) decimals = std::max(decimals, (*extra)->cap.decimals());
  }
  return decimals;
}

Points survey_max(const CriteriaSet& set) {
  Points sum;
  for (std::size_t i = 0; i < set.scored_item_count; ++i) {
    if (is_survey(set.all_items[i]->rule)) sum += set.all_items[i]->max;
  }
  return sum;
}

}  // namespace parindex::cli
