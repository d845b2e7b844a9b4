// Which items of two sets are the same.
#include "base/report.hpp"
#include "parindex/compare.hpp"
#include "parindex/text.hpp"

namespace parindex {
namespace {

bool have_one_title(const Item& a, const Item& b) {
  return folded(a.title.vi) == folded(b.title.vi);
}

class Matcher {
 public:
  Matcher(const CriteriaSet& old_set, const CriteriaSet& new_set, Result<ItemMatches>& result)
      : old_set_(old_set), new_set_(new_set), diagnostics_(result.diagnostics) {
    matches_.old_of.resize(new_set.all_items.size());
    matches_.new_of.resize(old_set.all_items.size());
  }

  // What a set says outright comes before what ids and titles suggest.
  ItemMatches run() {
    for (std::size_t i = 0; i < new_set_.all_items.size(); ++i) match_as_named(i);
    for (std::size_t i = 0; i < new_set_.all_items.size(); ++i) {
      if (!matches_.old_of[i]) match_by_id(i);
    }
    return std::move(matches_);
  }

 private:
  const Item& new_item(std::size_t index) const { return *new_set_.all_items[index]; }
  const Item& old_item(std::size_t index) const { return *old_set_.all_items[index]; }

  Place said_at(const Item& item) const {
    return item.same_as_place.file != nullptr ? item.same_as_place : item.place;
  }

  void match_as_named(std::size_t index) {
    const Item& item = new_item(index);
    if (item.same_as.empty()) return;
    const auto old = old_set_.find_item(item.same_as);
    if (!old) {
      std::vector<std::string> known;
      for (const auto* each : old_set_.all_items) known.push_back(each->id.text);
      auto warning = finding(ErrorCode::same_as_nobody, said_at(item),
                             {item.id.text, item.same_as, old_set_.id.text});
      warning.suggestion = nearest_name(item.same_as, known).value_or("");
      diagnostics_.push_back(std::move(warning));
      return;
    }
    if (const auto first = matches_.new_of[*old]) {
      const Item& other = new_item(*first);
      diagnostics_.push_back(with_related(
          finding(ErrorCode::same_as_twice, said_at(item),
                  {item.id.text, other.id.text, item.same_as, place_text(said_at(other))}),
          said_at(other)));
      return;
    }
    tie(*old, index);
  }

  // An item that names nobody in the old set is not held to be the one of its own id: its set says
  // that it is another.
  void match_by_id(std::size_t index) {
    const Item& item = new_item(index);
    if (!item.same_as.empty()) return;
    const auto old = old_set_.find_item(item.id.text);
    if (!old) return;
    const Item& then = old_item(*old);
    const bool is_taken = matches_.new_of[*old].has_value();
    if (!have_one_title(item, then)) {
      if (is_taken) return;  // said to go on under another id: this one is new
      diagnostics_.push_back(with_related(
          finding(ErrorCode::item_retitled, item.place,
                  {item.id.text, item.title.vi, then.title.vi, place_text(then.place)}),
          then.place));
      return;
    }
    if (is_taken) {
      const Item& other = new_item(*matches_.new_of[*old]);
      diagnostics_.push_back(
          with_related(finding(ErrorCode::same_as_elsewhere, item.place,
                               {item.id.text, other.id.text, place_text(said_at(other))}),
                       said_at(other)));
      return;
    }
    tie(*old, index);
  }

  void tie(std::size_t old, std::size_t index) {
    matches_.old_of[index] = old;
    matches_.new_of[old] = index;
  }

  const CriteriaSet& old_set_;
  const CriteriaSet& new_set_;
  Diagnostics& diagnostics_;
  ItemMatches matches_;
};

}  // namespace

Result<ItemMatches> match_items(const CriteriaSet& old_set, const CriteriaSet& new_set) {
  Result<ItemMatches> result;
  auto matches = Matcher(old_set, new_set, result).run();
  sort_by_place(result.diagnostics);
  if (!has_errors(result.diagnostics)) result.value = std::move(matches);
  return result;
}

}  // namespace parindex
