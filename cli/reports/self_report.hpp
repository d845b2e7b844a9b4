// The self-assessment report of an agency, in Markdown.
#pragma once

#include <string>

#include "reports/sheet_report.hpp"

namespace parindex::cli {

// Of a sheet at stage self.
std::string self_report_markdown(const SheetView& view);

}  // namespace parindex::cli
