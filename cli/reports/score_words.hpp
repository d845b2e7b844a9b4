// How scores, stages and offices are spoken of, wherever they are shown.
#pragma once

#include <string>
#include <vector>

#include "parindex/ranking.hpp"
#include "words.hpp"

namespace parindex::cli {

// "theo kết quả thẩm định"
Text stage_title(Stage stage);

// "Đánh giá CCHC năm 2022 – chốt ngày 15/12/2022"
std::string assessment_line(const Assessment& assessment, Language language);

// "scored" in the words of the language.
std::string state_text(State state, Language language);

// Why an agency has the band {0} and not that of its index; empty where nothing limits it.
Text band_limit_text(BandLimit limit);

// "1,90"
std::string points_text(Points points, int decimals, Language language);
// "1,90 / 2,00"
std::string of_max(Points points, Points max, const CriteriaSet& set, Language language);

// The width of a column of points, where titles and states wrap: "Thẩm định" fits.
inline constexpr std::size_t kPointsWidth = 9;

// The points of a line in a table, canonical; the state in words where points would mislead; empty
// where the line has no part in the stage.
std::string score_cell(const ItemScore& score, const CriteriaSet& set, Language language);

// The same for programs: empty where the line has no part in the points of the stage.
std::string exact_points(const ItemScore& score, const CriteriaSet& set);
// "scored", "missing", …, or "fault".
std::string_view state_id(const ItemScore& score);

// "Sở Nội vụ"; the code where no agency has it.
std::string office_name(const Assessment& assessment, const std::string& code, Language language);
// "Sở Nội vụ lần 1: Ban hành sau tháng 1"
std::string decision_text(const Assessment& assessment, const std::string& office, int round,
                          const std::string& reason, Language language);
// The same of a query, which asks and decides nothing.
std::string query_text(const Assessment& assessment, const std::string& office, int round,
                       const std::string& reason, Language language);
// "tạm thời, chờ Sở Nội vụ thẩm định"
std::string waiting_text(const Assessment& assessment, std::size_t block, std::size_t item,
                         Language language);
// The office that appraises the item in round 1.
std::string appraiser_name(const Assessment& assessment, std::size_t block, std::size_t item,
                           Language language);

// "Sở Y tế (so-y-te), Sở, ban, ngành"
std::string agency_heading(const Assessment& assessment, std::size_t agency, Language language);
// Points, index, rank and band in a line; the set in another.
std::vector<std::string> agency_lines(const Scored& scored, const RankedAgency& row,
                                      Language language);

// The row of an agency that was scored.
const RankedAgency& row_of(const Ranking& ranking, std::size_t agency);

// "3 dòng"
std::string lines_text(std::size_t count, Language language);

// "TẠM THỜI (provisional): còn 3 dòng chưa thẩm định"; empty where none is open.
std::string provisional_text(std::size_t open_lines, Language language);

}  // namespace parindex::cli
