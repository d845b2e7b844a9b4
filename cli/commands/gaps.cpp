#include <algorithm>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "reports/gaps_report.hpp"

namespace parindex::cli {
namespace {

// Some block that is shown has the area that --area names.
void check_area(const Assessment& assessment, const std::vector<std::size_t>& blocks,
                const Arguments& arguments) {
  if (arguments.area.empty()) return;
  const auto known = area_ids(assessment, blocks);
  if (std::find(known.begin(), known.end(), arguments.area) != known.end()) return;
  throw UsageError(
      filled(
          Text{"không có lĩnh vực \"{0}\"; các lĩnh vực: {1}", "no area \"{0}\"; there are {1}"}.in(
              arguments.language),
          {arguments.area, joined(known)}) +
      did_you_mean(arguments.area, known, arguments.language));
}

std::string rendered(const GapsView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(gaps_csv(view), arguments.excel);
    case Format::json: return json_text(gaps_json(view));
    case Format::markdown: return gaps_markdown(view);
    case Format::table:
    case Format::svg: break;
  }
  return gaps_text(view, output_style(arguments));
}

}  // namespace

int run_gaps(const Arguments& arguments) {
  const auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  std::vector<std::size_t> blocks = chosen_blocks(*loaded, arguments);
  std::optional<std::size_t> agency;
  if (arguments.operands.size() > 1) {
    agency = scored_agency(*loaded, arguments.operands[1], arguments.language);
    const std::size_t own = *loaded->agencies()[*agency].block;
    if (std::find(blocks.begin(), blocks.end(), own) == blocks.end()) {
      throw UsageError(filled(Text{"đơn vị \"{0}\" ở khối \"{1}\", không ở khối của --block",
                                   "agency \"{0}\" is in block \"{1}\", which --block leaves out"}
                                  .in(arguments.language),
                              {arguments.operands[1], loaded->blocks()[own].id.text}));
    }
    blocks = {own};
  }
  check_area(*loaded, blocks, arguments);
  const auto found = find_gaps(*loaded, score_options_of(arguments));
  if (!found) return refuse(found.diagnostics, arguments);
  const Ranking ranking = rank(found->final);
  return deliver(arguments, rendered({*found, ranking, blocks, agency, arguments}));
}

}  // namespace parindex::cli
