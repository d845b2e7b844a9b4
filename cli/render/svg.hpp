// Svg: a picture of lines, bars, dots and words, as large as what is on it. Plain SVG 1.1: no
// scripts, no styles to fetch, whatever sans-serif font there is.
//
//   Svg picture("Ranks");
//   picture.bar({px(10), px(10), px(50), px(8)}, "#9ecae1");
//   picture.text(px(70), px(18), "Sở Nội vụ", {});
//   write(picture.document());
//
// Sharp edge: how wide words are depends on the reader's font; the width that is reckoned with is
// that of a wide one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parindex::cli {

// Hundredths of a pixel: whole numbers, so that the picture is the same bytes everywhere.
using Length = std::int64_t;
constexpr Length px(std::int64_t pixels) { return 100 * pixels; }

struct Box {
  Length x, y, width, height;
};

struct Lettering {
  int size = 13;  // pixels
  bool bold = false;
  enum class Anchor { start, middle, end } anchor = Anchor::start;
  std::string_view color = "#000";
};

Length text_width(std::string_view text, const Lettering& lettering);

class Svg {
 public:
  explicit Svg(std::string title) : title_(std::move(title)) {}

  void bar(const Box& box, std::string_view fill);
  void frame(const Box& box);  // a black outline
  void line(Length x1, Length y1, Length x2, Length y2, std::string_view color = "#000",
            Length width = px(1));
  void dot(Length x, Length y, Length radius);
  // `y` is the line that the letters stand on.
  void text(Length x, Length y, std::string_view text, const Lettering& lettering);

  std::string document() const;

 private:
  void reach(Length x, Length y);

  std::string title_;
  std::string body_;
  Length width_ = 0;  // of what is drawn
  Length height_ = 0;
};

}  // namespace parindex::cli
