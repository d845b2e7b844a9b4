// The form that an agency fills in, as rows for a spreadsheet.
#pragma once

#include "parindex/assessment.hpp"
#include "render/grid.hpp"

namespace parindex::cli {

struct FormStyle {
  Language language = Language::vi;
  bool excel = false;  // decimal commas and dates as 28/02/2022, which the form declares itself
};

// Of an agency that is scored: every item that applies to it, with what it has handed in already.
// Cells are ready texts: no column is a number to be rendered.
Grid form_grid(const Assessment& assessment, std::size_t agency, const FormStyle& style);

}  // namespace parindex::cli
