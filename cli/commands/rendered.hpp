// A report in the format that is asked for; only that one is made.
#pragma once

#include "commands/commands.hpp"
#include "render/json.hpp"
#include "reports/document.hpp"

namespace parindex::cli {

// `csv()` gives a Grid, `json()` a Json, `document()` a Document.
template <class Csv, class Whole, class Pages>
std::string rendered(const Arguments& arguments, Csv csv, Whole json, Pages document) {
  switch (arguments.format) {
    case Format::csv: return render_csv(csv(), arguments.excel);
    case Format::json: return json_text(json());
    case Format::markdown: return document_markdown(document(), arguments.language);
    case Format::table:
    case Format::svg: break;
  }
  return document_text(document(), output_style(arguments));
}

}  // namespace parindex::cli
