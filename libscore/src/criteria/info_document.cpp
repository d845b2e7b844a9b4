#include "criteria/info_document.hpp"

#include <boost/property_tree/info_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <sstream>
#include <stdexcept>

#include "base/report.hpp"
#include "criteria/info_scanner.hpp"
#include "parindex/text.hpp"

namespace parindex {
namespace {

using Tree = boost::property_tree::ptree;

// Joins the children of `tree` with the scanned entries from `next` on, which stand in the same
// order.
std::vector<InfoNode> join(const Tree& tree, const std::vector<InfoEntry>& entries,
                           std::size_t& next) {
  std::vector<InfoNode> nodes;
  for (const auto& [key, child] : tree) {
    if (next >= entries.size() || entries[next].key != key) {
      throw std::logic_error("INFO scanner and Property_tree disagree at key " + key);
    }
    const InfoEntry& entry = entries[next++];
    InfoNode node;
    node.key = to_nfc(key);
    node.value = to_nfc(child.data());
    node.has_value = entry.has_value;
    node.has_block = entry.has_block;
    node.key_place = entry.key_place;
    node.value_place = entry.value_place;
    node.children = join(child, entries, next);
    nodes.push_back(std::move(node));
  }
  return nodes;
}

}  // namespace

std::optional<InfoNode> read_info_document(const SourceFile& file, Diagnostics& diagnostics) {
  if (!check_utf8(file, diagnostics)) return std::nullopt;
  if (const auto nul = file.text().find('\0'); nul != std::string_view::npos) {
    diagnostics.push_back(
        finding(ErrorCode::info_nul_byte, {&file, static_cast<std::uint32_t>(nul), 1}));
    return std::nullopt;
  }
  const auto before = diagnostics.size();
  const auto entries = InfoScanner(file, diagnostics).scan();
  if (diagnostics.size() != before) return std::nullopt;

  Tree tree;
  std::istringstream stream{std::string(file.text())};
  boost::property_tree::read_info(stream, tree);
  InfoNode root;
  std::size_t next = 0;
  root.children = join(tree, entries, next);
  return root;
}

}  // namespace parindex
