#include "story.hpp"

#include <stdexcept>

#include "draw.hpp"
#include "facts.hpp"

namespace vinh_long {

const std::vector<Story>& commune_stories() {
  static const std::vector<Story> all = {
      // The two tie to the last digit, tie_break included, and share a rank.
      {.agency = "lh-xa-an-binh", .quality = 790, .drawn_as = "lh-xa-hoa-ninh"},
      {.agency = "lh-xa-hoa-ninh", .quality = 790},
      // Nothing handed in on two lines, and half of a third.
      {.agency = "vl-phuong-8",
       .quality = 640,
       .missing = {"1.3.3", "6.1.2", "7.2.1/services_used"}},
      {.agency = "bm-xa-my-hoa", .quality = 610, .missing = {"2.2.2"}, .is_late = true},
      {.agency = "mt-xa-my-an", .quality = 700, .is_late = true},
      // The lowest band, whatever its index.
      {.agency = "tb-xa-hoa-hiep", .quality = 720, .has_self_scores = false},
      // Nobody was asked, so that the line leaves the maximum; and one survey that is not in yet.
      {.agency = "vl-phuong-9", .quality = 780, .nobody_asked = {"7.2.3"}},
      {.agency = "to-xa-tan-my", .quality = 650, .unanswered = {"5.3"}},
      // The district has not been there yet.
      {.agency = "vu-xa-thanh-binh", .quality = 600, .undecided = {"3.2.3", "6.2.1"}},
      {.agency = "vu-xa-quoi-thien", .quality = 600, .undecided = {"3.2.3"}},
      // The best and the weakest of the province.
      {.agency = "vl-phuong-1", .quality = 960},
      {.agency = "bt-xa-tan-hung", .quality = 430},
  };
  return all;
}

void check_stories(const parindex::Assessment& year) {
  if (level_of(*year.blocks()[0].set) != Level::commune) return;
  for (const auto& story : commune_stories()) {
    if (year.find_agency(story.agency)) continue;
    throw std::runtime_error("no commune " + std::string(story.agency));
  }
}

Story story_of(const parindex::Assessment& year, std::size_t agency, std::uint64_t seed) {
  const parindex::Agency& who = year.agencies()[agency];
  for (const auto* list : {&stories(), &commune_stories()}) {
    for (const auto& story : *list) {
      if (story.agency == who.code.text) return story;
    }
  }
  if (level_of(*year.blocks()[*who.block].set) != Level::commune) {
    throw std::runtime_error("no story of " + who.code.text);
  }
  // Districts are not alike, and neither are the communes of one.
  Draw district(seed, {year.blocks()[*who.block].id.text, "communes"});
  Draw own(seed, {who.code.text, "quality"});
  const std::int64_t usual = district.between(660, 800);
  return {.agency = who.code.text, .quality = static_cast<int>(usual + own.between(-130, 140))};
}

parindex::Date handed_in_on(const parindex::Assessment& year, std::size_t agency,
                            std::uint64_t seed) {
  Draw draw(seed, {year.agencies()[agency].code.text, "submitted"});
  const bool is_late = story_of(year, agency, seed).is_late;
  const int month = is_late ? 12 : 11;
  const auto day = is_late ? draw.between(1, 3) : draw.between(18, 30);
  return parindex::Date::of(2022, month, static_cast<int>(day)).value();
}

}  // namespace vinh_long
