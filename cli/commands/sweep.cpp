#include "parindex/sweep.hpp"

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "reports/sweep_report.hpp"

namespace parindex::cli {
namespace {

// ITEM/FACT=RANGE in its parts.
struct Vary {
  std::string item;
  std::string name;
  std::string range;
};

class SweepRequest {
 public:
  SweepRequest(const Assessment& assessment, const Arguments& arguments)
      : arguments_(arguments), vary_(read_vary()) {
    if (arguments.agencies.size() != 1) {
      refuse({"lệnh sweep cần đúng một đơn vị: --agency CODE",
              "verb sweep needs exactly one agency: --agency CODE"});
    }
    agency_ = scored_agency(assessment, arguments.agencies[0], arguments.language);
    set_ = &assessment.set_of(agency_);
    item_ = find_item();
    find_what();
  }

  const Swept& swept() const { return swept_; }
  const SweepGrid& grid() const { return grid_; }

 private:
  [[noreturn]] void refuse(const Text& text, std::initializer_list<std::string> values = {},
                           const std::string& more = {}) const {
    throw UsageError(filled(text.in(arguments_.language), values) + more);
  }

  Vary read_vary() const {
    const std::string text = arguments_.vary.value_or("");
    const auto equals = text.find('=');
    const auto slash = text.find('/');
    const bool has_both = equals != std::string::npos && slash != std::string::npos;
    if (!has_both || slash == 0 || slash + 1 >= equals) {
      refuse({"lệnh sweep cần --vary ITEM/FACT=FROM..TO[:STEP], ví dụ "
              "3.2.1/dossiers_on_time=900..960; \"{0}\" không dùng được",
              "verb sweep needs --vary ITEM/FACT=FROM..TO[:STEP], for instance "
              "3.2.1/dossiers_on_time=900..960; \"{0}\" cannot be read"},
             {text});
    }
    return {text.substr(0, slash), text.substr(slash + 1, equals - slash - 1),
            text.substr(equals + 1)};
  }

  std::size_t find_item() const {
    if (const auto found = set_->find_item(vary_.item)) return *found;
    std::vector<std::string> known;
    for (const auto* item : set_->all_items) known.push_back(item->id.text);
    refuse({"bộ tiêu chí \"{0}\" không có tiêu chí \"{1}\"",
            "criteria set \"{0}\" has no item \"{1}\""},
           {set_->id.text, vary_.item}, did_you_mean(vary_.item, known, arguments_.language));
  }

  // The item's fact or answer of that name, and the values that it is to take.
  void find_what() {
    const Item& item = *set_->all_items[item_];
    std::vector<std::string> known;
    if (const auto* const survey = std::get_if<SurveyRule>(&item.rule)) {
      known = answer_names(*survey);
      for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i] != vary_.name) continue;
        swept_ = SweptAnswers{agency_, item_, i};
        return read_grid(FactType::count, 0);
      }
    }
    for (std::size_t i = 0; i < item.facts.size(); ++i) {
      const Fact& fact = item.facts[i];
      known.push_back(fact.name.text);
      if (fact.name.text != vary_.name) continue;
      swept_ = SweptFact{agency_, item.first_fact + i};
      return read_grid(fact.type, fact.options.size());
    }
    if (known.empty()) {
      refuse({"tiêu chí \"{0}\" không có số liệu nào để thay đổi: điểm do cơ quan thẩm định chấm",
              "item \"{0}\" has no facts to vary: its points are an appraiser's"},
             {vary_.item});
    }
    refuse({"tiêu chí \"{0}\" không có số liệu \"{1}\"; có: {2}",
            "item \"{0}\" has no fact \"{1}\"; there are {2}"},
           {vary_.item, vary_.name, joined(known)},
           did_you_mean(vary_.name, known, arguments_.language));
  }

  void read_grid(FactType type, std::size_t options) {
    auto read = read_sweep_grid(vary_.range, type, options);
    if (!read.grid) refuse_range(read, type);
    grid_ = *read.grid;
  }

  [[noreturn]] void refuse_range(const SweepGridRead& read, FactType type) const {
    switch (read.fault) {
      case SweepGridFault::bad_value:
        refuse({"\"{0}\" không phải giá trị kiểu {1} của {2}{3}",
                "\"{0}\" is no value of type {1}, which {2} has{3}"},
               {read.word, std::string(fact_type_name(type)), vary_.name, form_of(type)});
      case SweepGridFault::bad_step:
        refuse(
            {"\"{0}\" không dùng làm bước cho {1} được{2}", "\"{0}\" cannot be the step of {1}{2}"},
            {read.word, vary_.name,
             type == FactType::date
                 ? Text{"; bước là số ngày", "; a step is a number of days"}.in(arguments_.language)
                 : form_of(type)});
      case SweepGridFault::zero_step:
        refuse({"bước phải lớn hơn 0; \"{0}\" thì không",
                "the step has to be above 0; \"{0}\" is not"},
               {read.word});
      case SweepGridFault::backwards:
        refuse({"trong \"{0}\" giá trị đầu lớn hơn giá trị cuối",
                "in \"{0}\" the first value is above the last"},
               {read.word});
      case SweepGridFault::too_many:
        refuse({"\"{0}\" có hơn {1} giá trị; hãy thêm bước, FROM..TO:STEP",
                "\"{0}\" has more than {1} values; say a step, FROM..TO:STEP"},
               {read.word, std::to_string(kMostSweepValues)});
      case SweepGridFault::takes_no_range:
        refuse({"{0} là số liệu kiểu {1}, mọi giá trị đều được tính: --vary {2}/{0}=",
                "{0} is a fact of type {1}, of which every value is tried: --vary {2}/{0}="},
               {vary_.name, std::string(fact_type_name(type)), vary_.item});
      case SweepGridFault::malformed:
      case SweepGridFault::none: break;
    }
    refuse({"khoảng giá trị của {0} viết là FROM..TO hoặc FROM..TO:STEP{1}; \"{2}\" không dùng "
            "được",
            "the values of {0} are written FROM..TO or FROM..TO:STEP{1}; \"{2}\" cannot be read"},
           {vary_.name, form_of(type), read.word});
  }

  // ", ví dụ 85.5%"
  std::string form_of(FactType type) const {
    const auto such_as = [&](const char* example) {
      return filled(Text{", ví dụ {0}", ", such as {0}"}.in(arguments_.language), {example});
    };
    switch (type) {
      case FactType::count: return such_as("912");
      case FactType::decimal: return such_as("4.5");
      case FactType::percent: return such_as("85.5%");
      case FactType::date: return such_as("2022-02-28");
      case FactType::yes_no:
      case FactType::option: break;
    }
    return {};
  }

  const Arguments& arguments_;
  Vary vary_;
  std::size_t agency_ = 0;
  const CriteriaSet* set_ = nullptr;
  std::size_t item_ = 0;
  Swept swept_;
  SweepGrid grid_;
};

std::string rendered(const SweepView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(sweep_csv(view), arguments.excel);
    case Format::json: return json_text(sweep_json(view));
    case Format::markdown: return sweep_markdown(view);
    case Format::table:
    case Format::svg: break;
  }
  return sweep_text(view, output_style(arguments));
}

}  // namespace

int run_sweep(const Arguments& arguments) {
  auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const SweepRequest request(*loaded, arguments);
  auto session = WhatIf::begin(std::move(*loaded), arguments.stage, score_options_of(arguments));
  if (!session) return refuse(session.diagnostics, arguments);
  const Sweep curve = sweep(*session, request.swept(), request.grid());
  return deliver(arguments, rendered({curve, request.swept(), *session, arguments}));
}

}  // namespace parindex::cli
