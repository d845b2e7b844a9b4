// `compare OLD NEW AGENCY` and `compare ASSESSMENT --agencies A,B`: what stands around the lines.
#include "reports/compare_report.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

std::string no_index(Language language) {
  return Text{"Không so sánh được: có một bên không có chỉ số vì không tiêu chí nào áp dụng.",
              "There is nothing to compare: one of the two has no index, since nothing applies."}
      .in(language);
}

Section parts_section(const ComparedAgency& agency, Language language) {
  Section section{Text{"Thay đổi do đâu", "What the change is made of"}.in(language)};
  section.grid.columns = {{"part", Text{"Phần", "Part"}.in(language), false},
                          {"change", Text{"Điểm chỉ số", "Index"}.in(language), true}};
  static constexpr Text kParts[] = {
      {"Áp dụng: dòng nào áp dụng, dòng không áp dụng xử lý thế nào",
       "Applicability: which lines apply, and what becomes of the others"},
      {"Trọng số: điểm tối đa, dòng thêm và dòng bỏ", "Weight: maxima, lines added and dropped"},
      {"Cách tính mới trên số liệu trước", "The new rules on the old facts"},
      {"Số liệu, tự chấm, thẩm định mới", "New evidence, claims and appraisals"},
      {"Làm tròn", "Rounding"}};
  for (std::size_t i = 0; i < agency.printed.parts.size(); ++i) {
    section.grid.rows.push_back({kParts[i].in(language), signed_number(agency.printed.parts[i])});
  }
  section.grid.rows.push_back(
      {Text{"Cộng", "Sum"}.in(language), signed_number(agency.printed.change)});
  return section;
}

// Why one of two agencies stands above the other.
class PairWords {
 public:
  PairWords(const AgencyPair& pair, const DifferenceView& view)
      : pair_(pair), view_(view), language_(view.arguments.language) {}

  std::vector<std::string> lines() const {
    std::vector<std::string> lines = {place()};
    for (const auto* side : {&view_.after, &view_.before}) {
      const std::string limit = limit_of(*side);
      if (!limit.empty()) lines.push_back(limit);
    }
    return lines;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments) const {
    return filled(text.in(language_), arguments);
  }

  std::string place() const {
    const std::string& a = view_.after.name;
    const std::string& b = view_.before.name;
    if (pair_.decided_by == DecidedBy::unranked) {
      return say({"{0} và {1} không cùng được xếp hạng.", "{0} and {1} are not both ranked."},
                 {a, b});
    }
    if (pair_.decided_by == DecidedBy::nothing) {
      return say({"{0} và {1} đồng hạng {2}.", "{0} and {1} share rank {2}."},
                 {a, b, std::to_string(*pair_.first.rank)});
    }
    const bool is_above = *pair_.first.rank < *pair_.second.rank;
    const Text above = {"{0} (hạng {2}) đứng trên {1} (hạng {3}), do {4}.",
                        "{0} (rank {2}) stands above {1} (rank {3}) by {4}."};
    const Text below = {"{0} (hạng {2}) đứng dưới {1} (hạng {3}), do {4}.",
                        "{0} (rank {2}) stands below {1} (rank {3}) by {4}."};
    return say(is_above ? above : below, {a, b, std::to_string(*pair_.first.rank),
                                          std::to_string(*pair_.second.rank), reason()});
  }

  std::string reason() const {
    switch (pair_.decided_by) {
      case DecidedBy::tie_break: {
        const CriteriaSet& set = view_.after.set();
        const auto shown = [&](const RankedAgency& row) {
          const auto& index = row.score->area_index[*pair_.area];
          return index ? localized_number(index->to_decimal(set.index_decimals), language_)
                       : Text{"không áp dụng", "not applicable"}.in(language_);
        };
        return say({"tiêu chí phụ, chỉ số lĩnh vực {0}: {1} so với {2}",
                    "the tie-break, area {0}: {1} to {2}"},
                   {set.areas[*pair_.area].id.text, shown(pair_.first), shown(pair_.second)});
      }
      case DecidedBy::decision:
        return Text{"quyết định của cấp có thẩm quyền (decisions)",
                    "the authority's decision (decisions)"}
            .in(language_);
      case DecidedBy::index:
      case DecidedBy::nothing:
      case DecidedBy::unranked: break;
    }
    return say({"chỉ số: {0} so với {1}", "the index: {0} to {1}"},
               {localized_number(pair_.first.index_text, language_),
                localized_number(pair_.second.index_text, language_)});
  }

  std::string limit_of(const DifferenceSide& side) const {
    if (side.row.band_limit == BandLimit::none || !side.row.band) return {};
    return side.name + ": " +
           filled(band_limit_text(side.row.band_limit).in(language_),
                  {side.set().bands[*side.row.band].title.in(language_)});
  }

  const AgencyPair& pair_;
  const DifferenceView& view_;
  Language language_;
};

std::string_view decided_name(DecidedBy by) {
  switch (by) {
    case DecidedBy::index: return "index";
    case DecidedBy::tie_break: return "tie_break";
    case DecidedBy::decision: return "decision";
    case DecidedBy::nothing: return "nothing";
    case DecidedBy::unranked: break;
  }
  return "unranked";
}

std::string_view limit_name(BandLimit limit) {
  switch (limit) {
    case BandLimit::zero_item: return "zero_item";
    case BandLimit::event: return "event";
    case BandLimit::no_self_score: return "no_self_score";
    case BandLimit::none: break;
  }
  return "";
}

Json standing_json(const DifferenceSide& side) {
  const Agency& who = side.assessment().agencies()[side.row.agency];
  return {{"agency", who.code.text},
          {"name", who.name.vi},
          {"index", or_null(side.row.index_text)},
          {"index_exact", or_null(side.row.score->index)},
          {"rank", side.row.rank ? Json(*side.row.rank) : Json()},
          {"band", side.row.band ? Json(side.set().bands[*side.row.band].id.text) : Json()},
          {"band_limit", or_null(std::string(limit_name(side.row.band_limit)))}};
}

}  // namespace

Json agency_json(const YearsView& years, const ComparedBlock& block, const ComparedAgency& agency,
                 const DifferenceView& view) {
  Json json = json_head("compare");
  json["kind"] = "agency";
  add_years(json, years);
  json["block"] = years.new_block(block).id.text;
  json["set_before"] = json_of(view.before.set());
  json["set_after"] = json_of(view.after.set());
  json["agency"] = change_json(agency, years, block);
  json["difference"] = difference_json(view);
  return json;
}

Document agency_document(const YearsView& years, const ComparedBlock& block,
                         const ComparedAgency& agency, const DifferenceView& view) {
  const Language language = view.arguments.language;
  Document document;
  document.title = Text{"Vì sao chỉ số thay đổi: ", "Why the index changed: "}.in(language) +
                   agency_heading(years.after(), agency.new_agency, language);
  const auto add = [&](const Text& when, const DifferenceSide& side) {
    document.lines.push_back(when.in(language) + assessment_line(side.assessment(), language));
    for (const auto& line : agency_lines(side.scored, side.row, language)) {
      document.lines.push_back("  " + line);
    }
  };
  add({"Trước: ", "Before: "}, view.before);
  add({"Nay: ", "Now: "}, view.after);
  Part part{years.new_block(block).title.in(language) + " [" + years.new_block(block).id.text +
            "]"};
  if (view.difference) {
    part.sections = {parts_section(agency, language), difference_section(view)};
  } else {
    part.lines = {no_index(language)};
  }
  document.parts.push_back(std::move(part));
  document.foot = years_foot(years);
  return document;
}

Json pair_json(const AgencyPair& pair, const DifferenceView& view) {
  Json json = json_head("compare");
  json["kind"] = "agencies";
  json["stage"] = stage_name(view.after.scored.stage);
  json["assessment"] = json_of(view.after.assessment());
  add_inputs(json, view.after.assessment());
  json["block"] = view.after.assessment().blocks()[pair.block].id.text;
  json["set"] = json_of(view.after.set());
  json["first"] = standing_json(view.after);
  json["second"] = standing_json(view.before);
  json["decided_by"] = decided_name(pair.decided_by);
  if (pair.area) json["area"] = view.after.set().areas[*pair.area].id.text;
  json["difference"] = difference_json(view);
  return json;
}

Document pair_document(const AgencyPair& pair, const DifferenceView& view) {
  const Language language = view.arguments.language;
  const Assessment& assessment = view.after.assessment();
  Document document;
  document.title = filled(Text{"{0} so với {1}", "{0} and {1}"}.in(language),
                          {view.after.name, view.before.name});
  document.lines = {assessment_line(assessment, language) + ", " +
                        stage_title(view.after.scored.stage).in(language),
                    set_line(view.after.set(), language)};
  const Block& block = assessment.blocks()[pair.block];
  Part part{block.title.in(language) + " [" + block.id.text + "]"};
  part.lines = PairWords(pair, view).lines();
  const std::string open =
      provisional_text(view.after.scored.blocks[pair.block].open_lines, language);
  if (!open.empty()) part.cautions = {open};
  if (view.difference) {
    part.sections = {difference_section(view)};
  } else {
    part.lines.push_back(no_index(language));
  }
  document.parts.push_back(std::move(part));
  document.foot = {provenance(assessment, {pair.block}, language)};
  return document;
}

}  // namespace parindex::cli
