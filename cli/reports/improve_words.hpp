// How goals, steps and obstacles are spoken of.
#pragma once

#include <string>

#include "parindex/improve.hpp"
#include "reports/improve_report.hpp"

namespace parindex::cli {

// "xếp loại Tốt trở lên"
std::string goal_text(const Goal& goal, const CriteriaSet& set, Language language);
// "good", "3", "85": as --to-band, --to-rank and --to-index take it.
std::string goal_id(const Goal& goal, const CriteriaSet& set);
std::string_view goal_kind(const Goal& goal);

// "Hồ sơ đúng hạn: thêm 28 hồ sơ (dossiers_on_time 912 → 940)"
std::string action_text(const LineStep& step, std::size_t agency, const ImproveView& view,
                        Language language);
// What has to be known besides: who decides, what is set aside; may be empty.
std::string remark_text(const LineStep& step, std::size_t agency, const ImproveView& view,
                        Language language);

std::string obstacle_text(const Obstacle& obstacle, const CriteriaSet& set, Language language);
std::string_view obstacle_id(Hindrance kind);
std::string_view answer_id(Answer answer);

// "+1,25"; of a penalty what is taken off it.
std::string gain_text(const LineStep& step, const CriteriaSet& set);
// As few decimals as show it: "12.5".
std::string cost_text(const Fraction& cost);

}  // namespace parindex::cli
