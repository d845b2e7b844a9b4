// What every JSON output of the program has in common.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "parindex/assessment.hpp"

namespace parindex::cli {

using Json = nlohmann::ordered_json;

// {"schema": "parindex.VERB/1", "engine": …}
Json json_head(const std::string& verb);

Json json_of(const Assessment& assessment);
Json json_of(const CriteriaSet& set);
// null where nothing is said.
Json or_null(const std::string& text);
Json or_null(const std::optional<Date>& date);
// Exactly: "19/20".
Json or_null(const std::optional<Fraction>& value);
// Path and SHA-256 of every file read.
Json json_of_inputs(const Assessment& assessment);

std::string json_text(const Json& json);

}  // namespace parindex::cli
