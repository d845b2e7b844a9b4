// How a criteria set is spoken of, wherever it is shown.
#pragma once

#include <string>

#include "parindex/criteria_set.hpp"
#include "words.hpp"

namespace parindex::cli {

// "minh họa", in a table.
Text status_word(SetStatus status);

// "Bộ tiêu chí …, phiên bản 1 (minh họa, không phải văn bản chính thức)"
std::string set_line(const CriteriaSet& set, Language language);

// "Căn cứ 3484/QĐ-UBND ngày 16/12/2021 · hiệu lực 01/01/2022 – 31/12/2022"
std::string source_line(const CriteriaSet& set, Language language);

// An area's kind as a set writes it, and as people say it; empty for AreaKind::none.
std::string_view kind_name(AreaKind kind);
Text kind_title(AreaKind kind);

// The rule in a few words: "rate đủ điểm từ 95%; dưới 60%: 0".
std::string rule_text(const Item& item, Language language);

// The rule in full, with the titles of facts and options in the place of their names: "tỷ lệ Hồ sơ
// đúng hạn / Hồ sơ đã giải quyết; 3 điểm từ 95 %, dưới đó theo tỷ lệ".
std::string rule_in_titles(const Item& item, Language language);

// As few decimals as show every maximum in full, so that they stand below each other.
int shown_decimals(const CriteriaSet& set);

// Points that survey items can earn.
Points survey_max(const CriteriaSet& set);

}  // namespace parindex::cli
