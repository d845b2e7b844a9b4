#include "render/svg.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "parindex/text.hpp"

namespace parindex::cli {
namespace {

constexpr Length kMargin = px(16);
constexpr std::int64_t kLetterPercent = 58;  // of the size, a letter's width in a wide font
constexpr std::int64_t kBoldPercent = 65;

// "12", "12.5", "0.07"
std::string number(Length length) {
  const bool is_negative = length < 0;
  const auto hundredths = static_cast<std::uint64_t>(is_negative ? -length : length);
  std::string text = (is_negative ? "-" : "") + std::to_string(hundredths / 100);
  const auto rest = hundredths % 100;
  if (rest == 0) return text;
  text += "." + std::string(1, static_cast<char>('0' + rest / 10));
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  return text;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      default: result += c >= 0 && c < ' ' ? ' ' : c;
    }
  }
  return result;
}

std::string attributes(std::initializer_list<std::pair<const char*, std::string>> all) {
  std::string text;
  for (const auto& [name, value] : all) text += std::string(" ") + name + "=\"" + value + "\"";
  return text;
}

std::string_view anchor_name(Lettering::Anchor anchor) {
  switch (anchor) {
    case Lettering::Anchor::start: return "start";
    case Lettering::Anchor::middle: return "middle";
    case Lettering::Anchor::end: break;
  }
  return "end";
}

}  // namespace

Length text_width(std::string_view text, const Lettering& lettering) {
  const std::int64_t percent = lettering.bold ? kBoldPercent : kLetterPercent;
  return static_cast<Length>(display_width(text)) * lettering.size * percent;
}

void Svg::bar(const Box& box, std::string_view fill) {
  body_ += "<rect" +
           attributes({{"x", number(box.x)},
                       {"y", number(box.y)},
                       {"width", number(box.width)},
                       {"height", number(box.height)},
                       {"fill", std::string(fill)}}) +
           "/>\n";
  reach(box.x + box.width, box.y + box.height);
}

void Svg::frame(const Box& box) {
  body_ += "<rect" +
           attributes({{"x", number(box.x)},
                       {"y", number(box.y)},
                       {"width", number(box.width)},
                       {"height", number(box.height)},
                       {"fill", "none"},
                       {"stroke", "#000"},
                       {"stroke-width", "1.5"}}) +
           "/>\n";
  reach(box.x + box.width, box.y + box.height);
}

void Svg::line(Length x1, Length y1, Length x2, Length y2, std::string_view color, Length width) {
  body_ += "<line" +
           attributes({{"x1", number(x1)},
                       {"y1", number(y1)},
                       {"x2", number(x2)},
                       {"y2", number(y2)},
                       {"stroke", std::string(color)},
                       {"stroke-width", number(width)}}) +
           "/>\n";
  reach(std::max(x1, x2), std::max(y1, y2));
}

void Svg::dot(Length x, Length y, Length radius) {
  body_ += "<circle" +
           attributes({{"cx", number(x)},
                       {"cy", number(y)},
                       {"r", number(radius)},
                       {"fill", "#000"},
                       {"stroke", "#fff"},
                       {"stroke-width", "1"}}) +
           "/>\n";
  reach(x + radius, y + radius);
}

void Svg::text(Length x, Length y, std::string_view text, const Lettering& lettering) {
  body_ += "<text" +
           attributes(
               {{"x", number(x)}, {"y", number(y)}, {"font-size", std::to_string(lettering.size)}});
  if (lettering.bold) body_ += attributes({{"font-weight", "bold"}});
  if (lettering.anchor != Lettering::Anchor::start) {
    body_ += attributes({{"text-anchor", std::string(anchor_name(lettering.anchor))}});
  }
  if (lettering.color != "#000") body_ += attributes({{"fill", std::string(lettering.color)}});
  body_ += ">" + escaped(text) + "</text>\n";
  const Length width = text_width(text, lettering);
  const bool is_middle = lettering.anchor == Lettering::Anchor::middle;
  const bool is_start = lettering.anchor == Lettering::Anchor::start;
  reach(x + (is_start ? width : is_middle ? width / 2 : 0), y + px(lettering.size) / 4);
}

void Svg::reach(Length x, Length y) {
  width_ = std::max(width_, x);
  height_ = std::max(height_, y);
}

std::string Svg::document() const {
  const std::string width = number(width_ + kMargin);
  const std::string height = number(height_ + kMargin);
  return "<svg" +
         attributes({{"xmlns", "http://www.w3.org/2000/svg"},
                     {"width", width},
                     {"height", height},
                     {"viewBox", "0 0 " + width + " " + height},
                     {"font-family", "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"},
                     {"role", "img"}}) +
         ">\n<title>" + escaped(title_) + "</title>\n<rect" +
         attributes({{"width", width}, {"height", height}, {"fill", "#fff"}}) + "/>\n" + body_ +
         "</svg>\n";
}

}  // namespace parindex::cli
