#include "reports/tally_report.hpp"

#include <algorithm>

#include "parindex/csv_writer.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kFactsAcross = 7;  // columns of facts beside the agency's name
constexpr std::size_t kFactWidth = 12;   // where their names wrap
constexpr std::size_t kLeastFile = 20;

struct CountColumn {
  std::string_view key;
  Text title;
  std::uint64_t RecordCounts::*count;
};

constexpr CountColumn kCounts[] = {
    {"read", {"Đã đọc", "Read"}, &RecordCounts::read},
    {"rejected", {"Loại", "Rejected"}, &RecordCounts::rejected},
    {"duplicates", {"Trùng", "Duplicates"}, &RecordCounts::duplicates},
    {"accepted", {"Nhận", "Accepted"}, &RecordCounts::accepted},
    {"outside_period", {"Ngoài kỳ", "Outside period"}, &RecordCounts::outside_period},
    {"of_others", {"Đơn vị khác", "Of others"}, &RecordCounts::of_others},
    {"counted", {"Được đếm", "Counted"}, &RecordCounts::counted},
};

Json counts_json(const RecordCounts& counts) {
  Json json = Json::object();
  for (const auto& column : kCounts) json[std::string(column.key)] = counts.*column.count;
  return json;
}

class TallyReport {
 public:
  explicit TallyReport(const TallyView& view) : view_(view), language_(view.arguments.language) {}

  Part part(std::size_t source) const {
    Part part;
    const TallySource& tally = *view_.sources[source].tally;
    part.title = tally.title.in(language_) + " [" + tally.id.text + "]";
    if (const std::string line = days(view_.sources[source]); !line.empty()) {
      part.lines.push_back(line);
    }
    part.sections.push_back(counts(source));
    const auto& facts = view_.tallied[source].facts;
    const auto names = fact_names(tally, facts);
    for (std::size_t from = 0; from < names.size(); from += kFactsAcross) {
      const std::size_t to = std::min(from + kFactsAcross, names.size());
      part.sections.push_back(values(source, {names.begin() + static_cast<std::ptrdiff_t>(from),
                                              names.begin() + static_cast<std::ptrdiff_t>(to)}));
    }
    if (facts.empty()) {
      part.sections.back().notes.push_back(say({"Không có số liệu nào.", "There are no facts."}));
    }
    return part;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> values = {}) const {
    return filled(text.in(language_), values);
  }

  // "Hồ sơ từ ngày 01/01/2022 đến ngày 30/11/2022"
  std::string days(const RecordSource& source) const {
    const auto day = [&](const Date& date) { return localized_date(date, language_); };
    if (source.from && source.to) {
      return say({"Hồ sơ từ ngày {0} đến ngày {1}", "Records from {0} to {1}"},
                 {day(*source.from), day(*source.to)});
    }
    if (source.from) return say({"Hồ sơ từ ngày {0}", "Records from {0} on"}, {day(*source.from)});
    if (source.to) return say({"Hồ sơ đến ngày {0}", "Records up to {0}"}, {day(*source.to)});
    return {};
  }

  Section counts(std::size_t source) const {
    const Tallied& tallied = view_.tallied[source];
    Section section;
    section.grid.columns.push_back({"file", say({"Tệp", "File"})});
    for (const auto& column : kCounts) {
      section.grid.columns.push_back({std::string(column.key), say(column.title), true});
    }
    for (const auto& file : tallied.files) {
      section.grid.rows.push_back(counts_row(file_name(file.path), file.counts));
    }
    if (tallied.files.size() != 1) {
      section.grid.rows.push_back(counts_row(say({"Cộng", "Sum"}), tallied.counts));
    }
    section.least = kLeastFile;
    return section;
  }

  std::string file_name(const std::string& path) const {
    return path == "-" ? say({"đầu vào chuẩn", "standard input"}) : path;
  }

  static std::vector<std::string> counts_row(std::string name, const RecordCounts& counts) {
    std::vector<std::string> cells = {std::move(name)};
    for (const auto& column : kCounts) cells.push_back(std::to_string(counts.*column.count));
    return cells;
  }

  // Those that some agency has, in the order of the tally file, each once: sets number items
  // differently, and a fact may stand under several.
  static std::vector<std::string> fact_names(const TallySource& tally,
                                             const std::vector<TalliedFact>& facts) {
    std::vector<bool> is_used(tally.facts.size());
    for (const auto& fact : facts) is_used[fact.fact] = true;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < is_used.size(); ++i) {
      const auto& name = tally.facts[i].name.text;
      const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
      if (is_used[i] && is_new) names.push_back(name);
    }
    return names;
  }

  // Agencies by facts.
  Section values(std::size_t source, const std::vector<std::string>& names) const {
    Section section;
    section.grid.columns.push_back({"agency", say({"Đơn vị", "Agency"})});
    for (const auto& name : names) section.grid.columns.push_back({name, name, true, kFactWidth});
    const auto& tally = *view_.sources[source].tally;
    std::optional<std::size_t> agency;
    for (const auto& fact : view_.tallied[source].facts) {
      const auto found = std::find(names.begin(), names.end(), tally.facts[fact.fact].name.text);
      if (agency != fact.agency) {
        agency = fact.agency;
        section.grid.rows.emplace_back(names.size() + 1, "–");
        section.grid.rows.back()[0] = view_.year.agencies()[fact.agency].name.in(language_);
      }
      if (found == names.end()) continue;
      const auto column = static_cast<std::size_t>(found - names.begin()) + 1;
      const std::string value = evidence_value(fact.value);
      const bool is_date = fact.value.type() == FactType::date;
      section.grid.rows.back()[column] = is_date ? localized(value, language_) : value;
    }
    return section;
  }

  const TallyView& view_;
  Language language_;
};

Json fact_json(const Assessment& year, const TallySource& tally, const TalliedFact& fact) {
  const TallyFact& counted_fact = tally.facts[fact.fact];
  return {{"agency", year.agencies()[fact.agency].code.text},
          {"item", counted_fact.item.text},
          {"fact", counted_fact.name.text},
          {"value", evidence_value(fact.value)}};
}

Json source_json(const TallyView& view, std::size_t index) {
  const RecordSource& source = view.sources[index];
  const Tallied& tallied = view.tallied[index];
  Json json = {{"source", source.tally->id.text},
               {"title", source.tally->title.vi},
               {"title_en", source.tally->title.en},
               {"from", or_null(source.from)},
               {"to", or_null(source.to)},
               {"blocks", Json::array()},
               {"counts", counts_json(tallied.counts)},
               {"files", Json::array()},
               {"facts", Json::array()}};
  for (const auto block : source.blocks)
    json["blocks"].push_back(view.year.blocks()[block].id.text);
  for (const auto& file : tallied.files) {
    json["files"].push_back({{"path", file.path}, {"counts", counts_json(file.counts)}});
  }
  for (const auto& fact : tallied.facts) {
    json["facts"].push_back(fact_json(view.year, *source.tally, fact));
  }
  return json;
}

}  // namespace

Grid tally_csv(const TallyView& view) {
  struct Row {
    std::size_t agency;
    std::vector<std::string> cells;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < view.sources.size(); ++i) {
    const TallySource& tally = *view.sources[i].tally;
    for (const auto& fact : view.tallied[i].facts) {
      rows.push_back(
          {fact.agency,
           {view.year.agencies()[fact.agency].code.text, tally.facts[fact.fact].item.text,
            tally.facts[fact.fact].name.text, evidence_value(fact.value)}});
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& one, const Row& other) { return one.agency < other.agency; });
  Grid grid;
  grid.columns = {{"agency", {}}, {"item", {}}, {"fact", {}}, {"value", {}, true}};
  for (auto& row : rows) grid.rows.push_back(std::move(row.cells));
  return grid;
}

Json tally_json(const TallyView& view) {
  Json json = json_head("tally");
  json["assessment"] = json_of(view.year);
  add_inputs(json, view.year);
  json["on_error"] = view.arguments.on_error == OnRecordError::stop ? "stop" : "report";
  json["rejected"] = or_null(view.arguments.rejected);
  json["sources"] = Json::array();
  for (std::size_t i = 0; i < view.sources.size(); ++i) {
    json["sources"].push_back(source_json(view, i));
  }
  return json;
}

Document tally_document(const TallyView& view) {
  const Language language = view.arguments.language;
  Document document;
  document.title = filled(
      Text{"{0} – tổng hợp hồ sơ đến ngày {1}", "{0} – records tallied up to {1}"}.in(language),
      {view.year.title.in(language), localized_date(view.year.as_of, language)});
  const TallyReport report(view);
  for (std::size_t i = 0; i < view.sources.size(); ++i) document.parts.push_back(report.part(i));
  if (!view.arguments.rejected.empty()) {
    document.foot.push_back(
        filled(Text{"Hồ sơ bị loại và hồ sơ trùng: {0}", "Records rejected and duplicates: {0}"}.in(
                   language),
               {view.arguments.rejected}));
  }
  document.foot.push_back(provenance(view.year, language));
  return document;
}

std::string counts_text(const std::string& source, const RecordCounts& counts, Language language) {
  const auto number = [](std::uint64_t count) { return std::to_string(count); };
  return filled(
      Text{"{0}: đã đọc {1}: nhận {2}, loại {3}, trùng {4}; trong số nhận: được đếm {5}, ngoài kỳ "
           "{6}, của đơn vị khác {7}\n",
           "{0}: {1} read: {2} accepted, {3} rejected, {4} duplicates; of those accepted: {5} "
           "counted, {6} outside the period, {7} of others\n"}
          .in(language),
      {source, counted(counts.read, {"hồ sơ", "record"}, {"hồ sơ", "records"}, language),
       number(counts.accepted), number(counts.rejected), number(counts.duplicates),
       number(counts.counted), number(counts.outside_period), number(counts.of_others)});
}

std::string tally_counts(const TallyView& view) {
  std::string text;
  for (std::size_t i = 0; i < view.sources.size(); ++i) {
    text += counts_text(view.sources[i].tally->id.text, view.tallied[i].counts,
                        view.arguments.language);
  }
  return text;
}

std::string rejected_header() { return "file,line,column,code,reason,row\n"; }

std::string rejected_row(const RejectedRecord& record, Language language) {
  CsvWriter csv;
  csv.cell(record.reason.file);
  csv.cell(std::to_string(record.reason.line));
  csv.cell(std::to_string(record.reason.column));
  csv.cell(code_name(record.reason.code));
  csv.cell(message(record.reason, language));
  std::string text = csv.text() + ",\"";
  for (const char c : record.bytes) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + "\"\n";
}

}  // namespace parindex::cli
