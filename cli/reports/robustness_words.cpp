#include "reports/robustness_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

constexpr int kShareDecimals = 6;

std::string spread_text(const RobustnessOptions& options, Language language) {
  const bool is_uniform = options.shape == WeightShape::uniform;
  return "±" + localized_number(value_text(options.spread * Fraction(100)), language) + " %, " +
         (is_uniform ? Text{"đều, từng trọng số riêng", "uniform, each on its own"}
                     : Text{"Dirichlet, tổng không đổi", "Dirichlet, their sum fixed"})
             .in(language);
}

bool varies_weights(const RobustnessOptions& options) {
  for (const auto source : options.sources) {
    if (source == UncertaintySource::weights || source == UncertaintySource::areas) return true;
  }
  return false;
}

std::string lines_that_vary(const SourceOfBlock& source, const Text& what, Language language) {
  return filled(what.in(language), {lines_text(source.lines, language)});
}

// As a shell reads it.
std::string quoted(const std::string& path) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  if (path.find_first_not_of(kPlain) == std::string::npos) return path;
  std::string text = "'";
  for (const char letter : path) {
    if (letter == '\'') {
      text += "'\\''";
    } else {
      text += letter;
    }
  }
  return text + "'";
}

}  // namespace

Text source_title(UncertaintySource source) {
  switch (source) {
    case UncertaintySource::weights: return {"Trọng số tiêu chí", "Item weights"};
    case UncertaintySource::areas: return {"Trọng số lĩnh vực", "Area weights"};
    case UncertaintySource::survey: return {"Phiếu điều tra", "Survey answers"};
    case UncertaintySource::judgement: return {"Điểm do người chấm", "Judgements"};
    case UncertaintySource::rounding: return {"Làm tròn", "Rounding"};
    case UncertaintySource::applicability: break;
  }
  return {"Tiêu chí không áp dụng", "Items that do not apply"};
}

Text unvarying_text(Unvarying why) {
  switch (why) {
    case Unvarying::no: break;
    case Unvarying::spread_is_zero:
      return {"không thể đổi: khoảng là ±0 %", "cannot vary: the spread is 0"};
    case Unvarying::one_item:
      return {"không thể đổi: chỉ có một tiêu chí", "cannot vary: there is one item"};
    case Unvarying::one_area:
      return {"không thể đổi: chỉ có một lĩnh vực", "cannot vary: there is one area"};
    case Unvarying::no_answers:
      return {"không thể đổi: không dòng nào có phiếu có thể khác đi",
              "cannot vary: no line has answers that could have come out otherwise"};
    case Unvarying::no_judgement:
      return {"không thể đổi: không dòng nào do người chấm cho điểm",
              "cannot vary: no line is scored by a judgement"};
    case Unvarying::all_apply:
      return {"không thể đổi: ba cách tính cho cùng điểm",
              "cannot vary: the three policies score alike"};
  }
  return {"", ""};
}

bool varies(const BlockRobustness& block) {
  return std::any_of(block.sources.begin(), block.sources.end(),
                     [](const SourceOfBlock& source) { return source.unvarying == Unvarying::no; });
}

std::vector<std::string> unvarying_lines(const BlockRobustness& block, Language language) {
  std::vector<std::string> lines;
  for (const auto& source : block.sources) {
    if (source.unvarying == Unvarying::no) continue;
    lines.push_back(source_title(source.source).in(language) + ": " +
                    unvarying_text(source.unvarying).in(language));
  }
  if (!varies(block)) {
    lines.push_back(
        Text{"KHÔNG GÌ BIẾN ĐỘNG trong khối này: các tỷ lệ 100 % không nói hạng nào vững",
             "NOTHING VARIES in this block: shares of 100 % do not say that ranks are "
             "firm"}
            .in(language));
  }
  return lines;
}

std::string source_text(const SourceOfBlock& source, const RobustnessOptions& options,
                        Language language) {
  if (source.unvarying != Unvarying::no) return unvarying_text(source.unvarying).in(language);
  switch (source.source) {
    case UncertaintySource::weights:
    case UncertaintySource::areas: return spread_text(options, language);
    case UncertaintySource::survey:
      return lines_that_vary(source, {"rút lại phiếu của {0}", "answers of {0} drawn anew"},
                             language);
    case UncertaintySource::judgement:
      return lines_that_vary(source,
                             {"{0} giảm một bước, giữ nguyên hoặc tăng một bước",
                              "{0} a step down, unchanged or a step up"},
                             language);
    case UncertaintySource::rounding:
      return Text{"điểm làm tròn hoặc không, xét chỉ số chính xác hoặc như công bố",
                  "points rounded or not, index exact or as printed"}
          .in(language);
    case UncertaintySource::applicability: break;
  }
  return lines_that_vary(source,
                         {"{0}: loại ra, cho đủ điểm hoặc quy đổi theo lĩnh vực",
                          "{0}: excluded, full points, or the area rescaled"},
                         language);
}

std::string share_text(std::uint64_t draws, const BlockRobustness& block) {
  return Fraction::of(int128{draws}, int128{block.draws - block.failed}).to_decimal(kShareDecimals);
}

std::string percent_text(const std::string& share, int decimals) {
  const auto parsed = parse_decimal(share);
  if (!parsed.value) return {};
  const Fraction percent = Fraction(*parsed.value) * Fraction(100);
  if (percent.is_zero()) return "0";
  if (percent == Fraction(100)) return "100";
  const Fraction least = Fraction::of(1, power_of_ten(decimals));
  if (percent < least) return "<" + least.to_decimal(decimals);
  const Fraction most = Fraction(100) - least;
  if (percent > most) return ">" + most.to_decimal(decimals);
  return percent.to_decimal(decimals);
}

std::string estimate_text(double value, int decimals) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, decimals)
                       .ptr;
  std::string text(digits.data(), end);
  // What rounds to nothing has no sign.
  if (text.find_first_not_of("-0.") == std::string::npos && text[0] == '-') text.erase(0, 1);
  return text;
}

std::string range_text(const std::string& low, const std::string& high) {
  return low == high ? low : low + "–" + high;
}

std::string range_text(int low, int high) {
  return range_text(std::to_string(low), std::to_string(high));
}

std::string draws_line(const RobustnessView& view, Language language) {
  const RobustnessOptions& options = view.study.options();
  std::string sources;
  for (const auto source : options.sources) append(sources, source_name(source), ", ");
  std::string text =
      filled(Text{"{0} lần rút · hạt giống {1} · nguồn biến động: {2}",
                  "{0} draws · seed {1} · what varies: {2}"}
                 .in(language),
             {std::to_string(view.result.draws), std::to_string(view.counts.seed), sources});
  if (varies_weights(options)) append(text, spread_text(options, language), " · ");
  return text;
}

std::string repeat_line(const RobustnessView& view, Language language) {
  const RobustnessOptions& options = view.study.options();
  const Arguments& arguments = view.arguments;
  std::string sources;
  for (const auto source : options.sources) append(sources, source_name(source), ",");
  std::string line = "parindex robustness " + quoted(arguments.operands[0]);
  const auto add = [&](const char* option, const std::string& value) {
    line += std::string(" --") + option + " " + value;
  };
  for (const auto& block : arguments.blocks) add("block", block);
  if (arguments.stage != Stage::final) add("stage", std::string(stage_name(arguments.stage)));
  if (arguments.as_of) add("as-of", to_iso(*arguments.as_of));
  add("vary", sources);
  if (varies_weights(options)) {
    add("spread", value_text(options.spread * Fraction(100)) + "%");
    if (options.shape == WeightShape::dirichlet) add("weights", "dirichlet");
  }
  add("draws", std::to_string(view.result.draws));
  add("seed", std::to_string(view.counts.seed));
  if (arguments.top) add("top", std::to_string(options.top));
  if (arguments.samples) add("samples", std::to_string(view.request.samples));
  if (arguments.matrix) line += " --matrix";
  return Text{"Làm lại: ", "To repeat: "}.in(language) + line;
}

std::string not_a_probability(Language language) {
  return Text{
      "Tỷ lệ là phần của các lần rút theo giả định trên, không phải xác suất thứ hạng đúng.",
      "Shares are of draws under these suppositions, not the probability that a rank is "
      "right."}
      .in(language);
}

std::string failed_text(const BlockRobustness& block, Language language) {
  return filled(Text{"{0} trong {1} lần rút không chấm được; mọi tỷ lệ tính trên các lần còn lại",
                     "{0} of {1} draws could not be evaluated; shares are of the others"}
                    .in(language),
                {std::to_string(block.failed), std::to_string(block.draws)});
}

std::string interrupted_text(std::uint64_t drawn, std::uint64_t wanted, Language language) {
  return filled(Text{"NGẮT GIỮA CHỪNG (interrupted): {0} trong {1} lần rút",
                     "INTERRUPTED (ngắt giữa chừng): {0} of {1} draws"}
                    .in(language),
                {std::to_string(drawn), std::to_string(wanted)});
}

std::string interrupted_text(const RobustnessView& view, Language language) {
  if (!view.is_interrupted()) return {};
  return interrupted_text(view.result.drawn, view.result.draws, language);
}

}  // namespace parindex::cli
