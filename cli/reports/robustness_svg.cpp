// The pictures: rank intervals, and with --matrix how often each agency has each rank.
#include <algorithm>
#include <array>

#include "render/svg.hpp"
#include "reports/provenance.hpp"
#include "reports/rank_report.hpp"
#include "reports/robustness_report.hpp"
#include "reports/robustness_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::string_view kBlue = "#9ecae1";
constexpr std::string_view kGrey = "#d9d9d9";
constexpr Length kLeft = px(16);
constexpr Length kRow = px(22);
constexpr std::size_t kLong = 30;      // agencies, beyond which the axis stands below them, too
constexpr Length kMostWide = px(900);  // the axis of ranks

constexpr Lettering kTitle{18, true};
constexpr Lettering kHeading{15, true};
constexpr Lettering kPlain{13};
constexpr Lettering kSmall{11};
constexpr Lettering kAtEnd{13, false, Lettering::Anchor::end};
constexpr Lettering kCentred{12, false, Lettering::Anchor::middle};

// The ranks of a block across, its agencies below each other.
struct Frame {
  Length left = 0;  // where rank 1 begins
  Length top = 0;   // of the first agency's row
  Length step = 0;  // the width of a rank
  std::size_t size = 0;

  Length begin_of(std::int64_t rank) const { return left + (rank - 1) * step; }
  Length middle_of(std::int64_t rank) const { return begin_of(rank) + step / 2; }
  Length row(std::size_t agency) const { return top + static_cast<Length>(agency) * kRow; }
  Length right() const { return left + static_cast<Length>(size) * step; }
  Length bottom() const { return row(size); }
};

// Shades of blue for parts of 1000, light to dark; the number is white on the dark ones.
std::string shade(std::int64_t permille) {
  struct Stop {
    std::int64_t at;
    std::array<std::int64_t, 3> color;
  };
  static constexpr std::array<Stop, 3> kStops = {
      {{0, {226, 238, 248}}, {500, {107, 174, 214}}, {1000, {8, 48, 107}}}};
  const auto& [low, high] =
      permille < 500 ? std::pair(kStops[0], kStops[1]) : std::pair(kStops[1], kStops[2]);
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text = "#";
  for (std::size_t i = 0; i < 3; ++i) {
    const auto value = static_cast<std::size_t>(
        low.color[i] + (high.color[i] - low.color[i]) * (permille - low.at) / (high.at - low.at));
    text += kDigits[value / 16];
    text += kDigits[value % 16];
  }
  return text;
}
constexpr std::int64_t kDark = 550;

class Picture {
 public:
  explicit Picture(const RobustnessView& view)
      : view_(view),
        language_(view.arguments.language),
        svg_(title()),
        is_matrix_(view.arguments.matrix) {}

  std::string draw() {
    svg_.text(kLeft, y_ += px(18), title(), kTitle);
    svg_.text(kLeft, y_ += px(20), report_title({view_.ranking, {}, view_.arguments}), kPlain);
    y_ += px(12);
    if (is_matrix_) {
      draw_shades();
    } else {
      draw_legend();
    }
    y_ += px(14);
    for (const auto& block : view_.result.blocks) draw_block(block);
    y_ += px(10);
    add_line(not_a_probability(language_));
    add_line(draws_line(view_, language_));
    if (view_.is_interrupted()) add_line(interrupted_text(view_, language_));
    add_line(provenance(view_.assessment(), view_.study.blocks(), language_));
    return svg_.document();
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  std::string title() const {
    return view_.arguments.matrix ? say({"Tần suất của từng hạng", "Frequency of ranks"})
                                  : say({"Khoảng của thứ hạng", "Rank intervals"});
  }

  void add_line(const std::string& text) { svg_.text(kLeft, y_ += px(16), text, kSmall); }

  void draw_block(const BlockRobustness& block) {
    svg_.text(kLeft, y_ += px(34), view_.block(block).title.in(language_), kHeading);
    for (const auto& line : remarks(block)) add_line(line);
    const Frame frame = frame_of(block);
    draw_axis(frame);
    for (std::size_t i = 0; i < block.agencies.size(); ++i) {
      draw_name(frame, i, block.agencies[i]);
      if (!block.agencies[i].spread) continue;
      if (is_matrix_) {
        draw_frequencies(frame, i, block);
      } else {
        draw_interval(frame, i, block.agencies[i]);
      }
    }
    y_ = frame.bottom() + px(frame.size > kLong ? 28 : 12);
  }

  // What the picture does not show of itself.
  std::vector<std::string> remarks(const BlockRobustness& block) const {
    std::vector<std::string> lines = unvarying_lines(block, language_);
    const RankView ranks{view_.ranking, {}, view_.arguments};
    const std::string provisional = provisional_line(ranks, view_.ranking.blocks[block.block]);
    if (!provisional.empty()) lines.insert(lines.begin(), provisional);
    if (block.failed > 0) lines.push_back(failed_text(block, language_));
    return lines;
  }

  Frame frame_of(const BlockRobustness& block) const {
    Frame frame;
    frame.size = block.agencies.size();
    frame.left = kLeft + rank_column(frame);
    Length names = 0;
    for (const auto& row : block.agencies) {
      names = std::max(names, text_width(view_.agency(row).name.in(language_), kPlain));
    }
    frame.left += px(8) + names + px(12);
    frame.top = y_ + px(52);
    const auto size = static_cast<Length>(frame.size);
    frame.step = std::min(is_matrix_ ? px(30) : std::clamp(px(560) / size, px(20), px(48)),
                          kMostWide / size);
    return frame;
  }

  static Length rank_column(const Frame& frame) {
    return text_width(std::to_string(frame.size), kAtEnd);
  }

  // Every rank, every fifth, every tenth … as there is room for numbers.
  static std::int64_t tick_step(const Frame& frame) {
    const Length least = text_width(std::to_string(frame.size), kCentred) + px(8);
    for (std::int64_t unit = 1;; unit *= 10) {
      for (const std::int64_t step : {unit, 2 * unit, 5 * unit}) {
        if (step * frame.step >= least) return step;
      }
    }
  }

  void draw_axis(const Frame& frame) {
    const Length above = frame.top - px(8);
    svg_.text((frame.left + frame.right()) / 2, above - px(20),
              say({"Hạng (1 là cao nhất)", "Rank (1 is the best)"}), kCentred);
    const std::int64_t step = tick_step(frame);
    const auto last = static_cast<std::int64_t>(frame.size);
    for (std::int64_t rank = 1; rank <= last; rank = rank == 1 && step > 1 ? step : rank + step) {
      const Length x = frame.middle_of(rank);
      svg_.text(x, above, std::to_string(rank), kCentred);
      if (frame.size > kLong) svg_.text(x, frame.bottom() + px(16), std::to_string(rank), kCentred);
      svg_.line(x, frame.top, x, frame.bottom(), kGrey, px(1));
    }
    svg_.line(frame.left, frame.top - px(2), frame.right(), frame.top - px(2));
  }

  void draw_name(const Frame& frame, std::size_t i, const AgencyRobustness& row) {
    const Length y = frame.row(i) + px(16);
    svg_.text(kLeft + rank_column(frame), y, std::to_string(*row.today->rank), kAtEnd);
    svg_.text(kLeft + rank_column(frame) + px(8), y, view_.agency(row).name.in(language_), kPlain);
  }

  void draw_interval(const Frame& frame, std::size_t i, const AgencyRobustness& row) {
    const RankSpread& spread = *row.spread;
    draw_symbols(frame.row(i) + kRow / 2, frame.middle_of(spread.rank_best),
                 frame.begin_of(spread.rank_p05) + frame.step / 4,
                 frame.begin_of(spread.rank_p95) + 3 * frame.step / 4,
                 frame.middle_of(spread.rank_worst), frame.middle_of(spread.rank_median));
    draw_today(frame.middle_of(*row.today->rank), frame.row(i) + kRow / 2);
  }

  void draw_symbols(Length y, Length best, Length p05, Length p95, Length worst, Length median) {
    svg_.bar({p05, y - px(4), p95 - p05, px(8)}, kBlue);
    svg_.line(best, y, worst, y);
    svg_.dot(median, y, px(4));
  }
  void draw_today(Length x, Length y) { svg_.line(x, y - px(9), x, y + px(9), "#000", px(2)); }

  void draw_legend() {
    const Length y = y_ + px(14);
    Length x = kLeft;
    const auto add = [&](Length width, const Text& text) {
      x += width + px(6);
      svg_.text(x, y + px(4), say(text), kSmall);
      x += text_width(say(text), kSmall) + px(18);
    };
    draw_today(x + px(2), y);
    add(px(4), {"hạng hiện nay", "rank today"});
    svg_.dot(x + px(4), y, px(4));
    add(px(8), {"hạng giữa (trung vị)", "median rank"});
    svg_.bar({x, y - px(4), px(28), px(8)}, kBlue);
    add(px(28), {"5–95 % lần rút", "5–95 % of draws"});
    svg_.line(x, y, x + px(28), y);
    add(px(28), {"tốt nhất đến kém nhất", "best to worst"});
  }

  void draw_shades() {
    const Length y = y_ + px(14);
    Length x = kLeft;
    const std::string title = say({"% lần rút:", "% of draws:"});
    svg_.text(x, y + px(4), title, kSmall);
    x += text_width(title, kSmall) + px(6);
    for (const std::int64_t percent : {1, 25, 50, 75, 100}) {
      const Box box{x, y - px(8), px(36), px(16)};
      svg_.bar(box, shade(10 * percent));
      draw_number(box, std::to_string(percent), 10 * percent);
      x += px(36);
    }
    x += px(18);
    svg_.frame({x, y - px(8), px(22), px(16)});
    svg_.text(x + px(28), y + px(4), say({"hạng hiện nay", "rank today"}), kSmall);
  }

  void draw_number(const Box& box, const std::string& number, std::int64_t permille) {
    const Lettering lettering{11, false, Lettering::Anchor::middle,
                              permille >= kDark ? "#fff" : "#000"};
    svg_.text(box.x + box.width / 2, box.y + box.height / 2 + px(4), number, lettering);
  }

  void draw_frequencies(const Frame& frame, std::size_t i, const BlockRobustness& block) {
    const auto& row = block.agencies[i];
    const Length least = text_width(">99", kSmall);
    row.draws->ranks.for_each([&](std::int64_t rank, std::uint64_t draws) {
      const std::string share = share_text(draws, block);
      const auto permille = Fraction(*parse_decimal(share).value) * Fraction(1000);
      const std::int64_t whole = permille.rounded(0)->micros() / Points::kMicrosPerPoint;
      const Box box{frame.begin_of(rank), frame.row(i), frame.step, kRow};
      svg_.bar(box, shade(whole));
      if (frame.step >= least) draw_number(box, percent_text(share, 0), whole);
    });
    svg_.frame({frame.begin_of(*row.today->rank), frame.row(i), frame.step, kRow});
  }

  const RobustnessView& view_;
  Language language_;
  Svg svg_;
  bool is_matrix_;
  Length y_ = px(16);
};

}  // namespace

std::string robustness_svg(const RobustnessView& view) { return Picture(view).draw(); }

}  // namespace parindex::cli
