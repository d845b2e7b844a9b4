#include "appraisal.hpp"

#include <map>
#include <string_view>

#include "draw.hpp"
#include "story.hpp"

namespace vinh_long {
namespace {

using parindex::Points;

constexpr std::string_view kCouncil = "council";
constexpr std::string_view kLastDay = "2022-12-15";  // as_of

std::string december(std::int64_t day) {
  return "2022-12-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
}

// Lines whose office has not decided, so that the index is still provisional.
bool is_left_open(std::string_view office, std::string_view agency, const Line& line,
                  bool is_district, const Story& story) {
  // The ministry appraises provinces after the year.
  if (office == "bo-noi-vu") return true;
  if (contains(story.undecided, line.definition->id.text)) return true;
  // The treasury confirms what districts disbursed only after the year.
  if (office == "so-khdt") return is_district && line.definition->id.text == "6.1.1";
  // The ISO inspection has yet to come to these.
  static const std::vector<std::string_view> uninspected = {"so-ldtbxh", "so-vhttdl", "so-gddt",
                                                            "huyen-tra-on", "huyen-vung-liem"};
  return office == "so-khcn" && contains(uninspected, agency);
}

// The one line that an office decides for itself, to show the warning.
bool is_own_decision(std::string_view office, const Line& line) {
  return office == "so-khcn" && line.definition->id.text == "7.3.1";
}

class Appraiser {
 public:
  Appraiser(const parindex::Assessment& assessment, std::uint64_t seed)
      : assessment_(assessment), seed_(seed) {}

  Appraised appraise(const std::vector<Line>& lines) {
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin;
      while (end < lines.size() && lines[end].agency == lines[begin].agency) ++end;
      begin_agency(lines[begin].agency);
      accept_wholes(lines, begin, end);
      for (std::size_t i = begin; i < end; ++i) decide(lines[i]);
      begin = end;
    }
    return std::move(result_);
  }

 private:
  void begin_agency(std::size_t agency) {
    agency_ = agency;
    block_ = &assessment_.blocks()[*assessment_.agencies()[agency].block];
    code_ = assessment_.agencies()[agency].code.text;
    story_ = story_of(assessment_, agency, seed_);
    drawn_as_ = story_.drawn_as.empty() ? story_.agency : story_.drawn_as;
    accepted_.clear();
  }

  const parindex::CriteriaSet& set() const { return *block_->set; }
  bool is_district() const { return story_.communes > 0; }
  std::string office_of(const Line& line) const {
    return block_->holder_of(set().appraiser_of(line.item)).text;
  }
  Draw draw(const Line& line, std::string_view what) const {
    return Draw(seed_, {drawn_as_, line.definition->id.text, what});
  }

  // A doubtful claim is asked about first, now and then.
  bool is_queried(const Line& line) const {
    return line.is_missing || (line.is_overclaimed() && draw(line, "query").chance(10));
  }

  // An office that doubts next to nothing of an area (of a district: a criterion) accepts it as a
  // whole, and then only writes what it does not accept.
  void accept_wholes(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    struct Whole {
      std::string office;
      std::size_t lines = 0;
      std::size_t accepted = 0;
      bool has_undecided = false;
    };
    std::map<std::string, Whole> wholes;
    for (std::size_t i = begin; i < end; ++i) {
      const Line& line = lines[i];
      const auto id = whole_of(line);
      if (id.empty() || !line.answers.empty()) continue;
      if (parindex::is_tracked(line.definition->rule)) continue;
      Whole& whole = wholes[id];
      const auto office = office_of(line);
      const auto& area = set().areas[*line.definition->area];
      if (office != block_->holder_of(area.appraiser).text) continue;
      whole.office = office;
      ++whole.lines;
      if (line.claim && !line.is_overclaimed()) ++whole.accepted;
      whole.has_undecided |=
          is_queried(line) || is_left_open(office, code_, line, is_district(), story_);
    }
    for (const auto& [id, whole] : wholes) {
      const bool is_doubted = whole.accepted < 2 || whole.accepted + 1 < whole.lines;
      if (whole.has_undecided || is_doubted || whole.office == code_) continue;
      if (!Draw(seed_, {drawn_as_, id, "whole"}).chance(is_district() ? 25 : 45)) continue;
      accepted_.emplace(id, whole.office);
      add(id, 1, "accept", whole.office, round_1_day(whole.office), "");
    }
  }

  // The id of the area or criterion that the line may be accepted with; empty for a bonus.
  std::string whole_of(const Line& line) const {
    const auto& item = *line.definition;
    if (!item.area) return {};
    return is_district() ? set().areas[*item.area].criteria[*item.criterion].id.text
                         : set().areas[*item.area].id.text;
  }

  std::string round_1_day(const std::string& office) const {
    return december(Draw(seed_, {office, code_, "decided"}).between(2, 10));
  }

  void decide(const Line& line) {
    if (!line.answers.empty() || parindex::is_tracked(line.definition->rule)) return;
    const auto office = office_of(line);
    if (office == code_ && !is_own_decision(office, line)) {
      decide_now(line, 2, std::string(kCouncil), std::string(kLastDay));
      return;
    }
    if (is_left_open(office, code_, line, is_district(), story_)) return;
    if (is_queried(line)) {
      query(line, office);
      return;
    }
    const auto whole = accepted_.find(whole_of(line));
    const bool is_accepted = line.claim && !line.is_overclaimed();
    if (is_accepted && whole != accepted_.end() && whole->second == office) return;
    decide_now(line, 1, office, round_1_day(office));
    if (line.is_overclaimed() && draw(line, "explained").chance(30)) explain(line);
  }

  // What the office finds, at once.
  void decide_now(const Line& line, int round, const std::string& by, const std::string& on) {
    const auto& id = line.definition->id.text;
    if (line.claim && !line.is_overclaimed()) {
      add(id, round, "accept", by, on, "");
    } else if (line.is_penalty) {
      correct(line, round, by, on, "Minh họa: văn bản phê bình của UBND tỉnh trong năm");
    } else if (line.nothing_arose) {
      correct(line, round, by, on, "Minh họa: xác nhận trong năm không phát sinh");
    } else if (!line.claim) {
      add_points(line, round, line.found_points, by, on,
                 "Minh họa: cơ quan không tự chấm, chấm theo hồ sơ hiện có");
    } else if (line.declared != line.found) {
      correct(
          line, round, by, on,
          "Minh họa: đối chiếu " + document(line, "đối chiếu", "BB") + ", số liệu khác số đã khai");
    } else if (is_judgement(line.definition->rule)) {
      add_points(line, round, line.found_points, by, on,
                 "Minh họa: có văn bản chỉ đạo nhưng chưa có kết luận kiểm tra");
    } else {
      add_points(line, round, line.found_points, by, on,
                 "Minh họa: điểm tự chấm cao hơn cách tính trên số liệu đã khai");
    }
  }

  void query(const Line& line, const std::string& office) {
    const auto& id = line.definition->id.text;
    const auto on = round_1_day(office);
    if (line.is_missing) {
      add(id, 1, "query", office, on, "Minh họa: đề nghị bổ sung số liệu và tài liệu kiểm chứng");
      return;  // still unanswered at as_of
    }
    add(id, 1, "query", office, on, "Minh họa: đề nghị giải trình số liệu đã khai");
    answer(line, "Minh họa: cơ quan gửi bảng kê chi tiết để đối chiếu lại");
    decide_now(line, 2, lead(), std::string(kLastDay));
  }

  // The agency answers a decision; some answers are followed in part or in full.
  void explain(const Line& line) {
    answer(line, "Minh họa: cơ quan đề nghị xem xét lại, gửi kèm tài liệu bổ sung");
    Draw verdict = draw(line, "verdict");
    if (!verdict.chance(50)) return;
    const auto& id = line.definition->id.text;
    const auto by = verdict.chance(60) ? lead() : std::string(kCouncil);
    const auto half = halfway(line);
    const auto on = std::string(kLastDay);
    if (half == line.found_points) {
      add(id, 2, "accept", by, on, "Minh họa: chấp nhận giải trình");
    } else {
      add_points(line, 2, half, by, on, "Minh họa: chấp nhận một phần giải trình");
    }
  }

  // The lead may decide any line from round 2 on, but not its own without a warning.
  std::string lead() const {
    const auto lead = block_->holder_of(set().lead).text;
    return lead == code_ ? std::string(kCouncil) : lead;
  }

  // Between what was found and what was claimed, in points that may be given.
  Points halfway(const Line& line) const {
    std::int64_t step = parindex::power_of_ten(Points::kMaxDecimals - set().item_decimals);
    if (const auto* judgement = std::get_if<parindex::JudgementRule>(&line.definition->rule)) {
      step = judgement->step.micros();
    }
    const std::int64_t half = (line.found_points.micros() + line.claim->micros()) / 2;
    return Points::from_micros(half / step * step);
  }

  std::string document(const Line& line, const std::string& about, const std::string& kind) const {
    return illustrative_document(seed_, code_, line.definition->id.text + about, kind);
  }

  void answer(const Line& line, const std::string& text) {
    const auto day = Draw(seed_, {code_, line.definition->id.text, "answered"}).between(11, 14);
    result_.explanations.push_back({agency_, line.definition->id.text, 1, text,
                                    document(line, "giải trình", "GT"), december(day)});
  }

  void add(const std::string& id, int round, const std::string& decision, const std::string& by,
           const std::string& on, const std::string& reason) {
    result_.decisions.push_back({agency_, id, round, decision, "", "", "", by, on, reason});
  }

  void add_points(const Line& line, int round, Points points, const std::string& by,
                  const std::string& on, const std::string& reason) {
    add(line.definition->id.text, round, "points", by, on, reason);
    result_.decisions.back().points = to_string(points);
  }

  // A row for every fact found otherwise than declared; where all agree, one that confirms the
  // last.
  void correct(const Line& line, int round, const std::string& by, const std::string& on,
               const std::string& reason) {
    for (std::size_t i = 0; i < line.found.size(); ++i) {
      const bool is_last = i + 1 == line.found.size();
      const bool confirms = is_last && line.declared == line.found;
      if (line.declared[i] == line.found[i] && !confirms) continue;
      const auto& fact = line.definition->facts[i];
      add(line.definition->id.text, round, "fact", by, on, reason);
      result_.decisions.back().fact = fact.name.text;
      result_.decisions.back().value = written_value(*line.found[i], fact);
    }
  }

  const parindex::Assessment& assessment_;
  const std::uint64_t seed_;
  Appraised result_;
  // Of the agency at hand.
  std::size_t agency_ = 0;
  const parindex::Block* block_ = nullptr;
  std::string code_;
  Story story_;
  std::string_view drawn_as_;
  std::map<std::string, std::string> accepted_;  // area or criterion, and the office that did
};

}  // namespace

Appraised appraise(const parindex::Assessment& assessment, const std::vector<Line>& lines,
                   std::uint64_t seed) {
  return Appraiser(assessment, seed).appraise(lines);
}

std::string illustrative_document(std::uint64_t seed, const std::string& agency,
                                  const std::string& about, const std::string& kind) {
  Draw draw(seed, {agency, about, "document"});
  return "MH-" + std::to_string(draw.between(1, 480)) + "/" + kind;
}

}  // namespace vinh_long
