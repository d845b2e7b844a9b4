// The values that paths name in agencies: what they are, and changes made of their texts.
#pragma once

#include <optional>
#include <string>

#include "parindex/path.hpp"
#include "parindex/scenario.hpp"
#include "parindex/what_if.hpp"
#include "planning/written_value.hpp"

namespace parindex {

// A change read from text, with its canonical text.
struct ReadChange {
  Change change;
  std::string text;
};

// Nothing where the text is no value of the target's kind, which is reported. The target is no
// SetTarget: those are changed by a SetDraft.
std::optional<ReadChange> read_change(const WhatIf& session, const Target& target,
                                      const WrittenText& to, Diagnostics& diagnostics);

}  // namespace parindex
