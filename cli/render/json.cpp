#include "render/json.hpp"

#include "parindex/version.hpp"

namespace parindex::cli {

Json json_head(const std::string& verb) {
  return {{"schema", "parindex." + verb + "/1"}, {"engine", kVersion}};
}

Json json_of(const Assessment& assessment) {
  return {{"id", assessment.id},
          {"title", assessment.title.vi},
          {"title_en", assessment.title.en},
          {"year", assessment.year},
          {"as_of", to_iso(assessment.as_of)}};
}

Json json_of(const CriteriaSet& set) {
  return {{"id", set.id.text},
          {"title", set.title.vi},
          {"title_en", set.title.en},
          {"version", set.version},
          {"status", status_name(set.status)}};
}

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json or_null(const std::optional<Date>& date) { return date ? Json(to_iso(*date)) : Json(); }

Json or_null(const std::optional<Fraction>& value) {
  return value ? Json(value->to_string()) : Json();
}

Json json_of_inputs(const Assessment& assessment) {
  Json inputs = Json::array();
  for (const auto& input : assessment.inputs) {
    inputs.push_back({{"path", input.path}, {"sha256", sha256(input)}});
  }
  return inputs;
}

std::string json_text(const Json& json) { return json.dump(2) + "\n"; }

}  // namespace parindex::cli
