// Pages of `help` that are about no verb, code or rule.
#pragma once

#include <span>
#include <string_view>

#include "words.hpp"

namespace parindex::cli {

struct Topic {
  std::string_view name;
  Text summary;
  Text text;
};

std::span<const Topic> all_topics();

}  // namespace parindex::cli
