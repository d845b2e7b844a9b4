// Id: the name of a thing as the law or the assessment writes it ("2.1.3", "so-y-te"), each kind of
// thing its own type so that an item's id is never taken for an agency's code.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace parindex {

template <class Tag>
struct Id {
  std::string text;

  bool empty() const { return text.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

// Hashes and compares text however it is held, so that looking a name up builds no string.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>{}(text);
  }
};

// Names to indices.
using NameIndex = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

using AreaId = Id<struct AreaTag>;
using CriterionId = Id<struct CriterionTag>;
using ItemId = Id<struct ItemTag>;
using FactName = Id<struct FactTag>;
using OptionId = Id<struct OptionTag>;
using BandId = Id<struct BandTag>;
using EventId = Id<struct EventTag>;
using SetId = Id<struct SetTag>;
using AgencyCode = Id<struct AgencyTag>;
using BlockId = Id<struct BlockTag>;

}  // namespace parindex

template <class Tag>
struct std::hash<parindex::Id<Tag>> {
  std::size_t operator()(const parindex::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};
