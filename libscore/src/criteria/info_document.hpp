// An INFO file as a tree that knows where everything stands.
//
// Boost.Property_tree reads the tree, but keeps no positions, stops at the first fault and loses
// text in silence. So a scanner runs over the same text first: it reports every fault with its
// place and notes the place of every key; read_info then runs on text that cannot fail, and the two
// are joined.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/place.hpp"

namespace parindex {

struct InfoNode {
  std::string key;
  std::string value;
  bool has_value = false;
  bool has_block = false;
  Place key_place;
  Place value_place;  // of the text itself, inside any quotes
  std::vector<InfoNode> children;
};

// The top level of the file: its children are the root keys. Nothing where the text has faults,
// which have all been added.
std::optional<InfoNode> read_info_document(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace parindex
