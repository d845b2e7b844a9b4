#include <algorithm>
#include <iterator>

#include "base/report.hpp"
#include "parindex/fraction.hpp"
#include "parindex/partial_tally.hpp"

namespace parindex {
namespace {

std::string days_of(const PartialTally& part) {
  const auto day = [](const std::optional<Date>& date) { return date ? to_iso(*date) : "…"; };
  const bool is_bounded = part.from || part.to;
  return (is_bounded ? day(part.from) + " – " + day(part.to) + ", " : "") + "as_of " +
         to_iso(part.as_of);
}

class PartialMerger {
 public:
  PartialMerger(PartialTally& whole, const std::string& first, Diagnostics& diagnostics)
      : whole_(whole), first_(first), diagnostics_(diagnostics) {}

  void add(const std::string& path, PartialTally part) {
    if (!are_alike(path, part) || repeats_a_file(path, part) || repeats_a_record(path, part)) {
      return;
    }
    for (std::size_t i = 0; i < part.facts.size(); ++i) add(whole_.facts[i], part.facts[i]);
    whole_.counts.add(part.counts);
    whole_.files.insert(whole_.files.end(), part.files.begin(), part.files.end());
    std::sort(whole_.files.begin(), whole_.files.end());
    if (!part.fingerprints) return;
    std::vector<std::uint64_t> all;
    std::merge(whole_.fingerprints->begin(), whole_.fingerprints->end(), part.fingerprints->begin(),
               part.fingerprints->end(), std::back_inserter(all));
    whole_.fingerprints = std::move(all);
  }

 private:
  void refuse(ErrorCode code, const std::string& path, std::vector<std::string> arguments) {
    diagnostics_.push_back(file_finding(code, path, std::move(arguments)));
  }

  bool are_alike(const std::string& path, const PartialTally& part) {
    const auto differ = [&](const std::string& mine, const std::string& other) {
      if (mine == other) return false;
      refuse(ErrorCode::partials_differ, path, {first_, other, mine});
      return true;
    };
    const auto same_fact = [](const PartialFact& a, const PartialFact& b) {
      return a.agency == b.agency && a.item == b.item && a.name == b.name && a.kind == b.kind;
    };
    if (differ(part.source.text, whole_.source.text) || differ(days_of(part), days_of(whole_)) ||
        differ("SHA-256 " + part.definition, "SHA-256 " + whole_.definition)) {
      return false;
    }
    const bool have_same_facts = std::equal(part.facts.begin(), part.facts.end(),
                                            whole_.facts.begin(), whole_.facts.end(), same_fact) &&
                                 part.fingerprints.has_value() == whole_.fingerprints.has_value();
    return have_same_facts || !differ(std::to_string(part.facts.size()) + " facts of agencies",
                                      std::to_string(whole_.facts.size()) + " others");
  }

  bool repeats_a_file(const std::string& path, const PartialTally& part) {
    for (const auto& file : part.files) {
      if (!std::binary_search(whole_.files.begin(), whole_.files.end(), file)) continue;
      refuse(ErrorCode::file_in_two_partials, path, {file});
      return true;
    }
    return false;
  }

  bool repeats_a_record(const std::string& path, const PartialTally& part) {
    if (!part.fingerprints) return false;
    std::vector<std::uint64_t> shared;
    std::set_intersection(part.fingerprints->begin(), part.fingerprints->end(),
                          whole_.fingerprints->begin(), whole_.fingerprints->end(),
                          std::back_inserter(shared));
    if (shared.empty()) return false;
    refuse(ErrorCode::record_in_two_partials, path, {std::to_string(shared.size())});
    return true;
  }

  void add(PartialFact& whole, PartialFact& part) {
    if (whole.kind == TallyKind::distinct) {
      std::vector<std::string> all;
      std::set_union(whole.values.begin(), whole.values.end(), part.values.begin(),
                     part.values.end(), std::back_inserter(all));
      whole.values = std::move(all);
      if (whole.value || part.value) {
        whole.value = FactValue::count(static_cast<std::int64_t>(whole.values.size()));
      }
      return;
    }
    if (!whole.value || !part.value) {
      if (part.value) whole.value = part.value;
      return;
    }
    const bool is_extreme = whole.kind == TallyKind::min || whole.kind == TallyKind::max;
    if (is_extreme) {
      const bool is_less = part.value->number() < whole.value->number();
      if (is_less == (whole.kind == TallyKind::min)) whole.value = part.value;
      return;
    }
    add_numbers(whole, *part.value);
  }

  void add_numbers(PartialFact& whole, const FactValue& value) {
    const std::int64_t sum = whole.value->as_count() + value.as_count();  // of 18 digits each
    const std::int64_t most = power_of_ten(18);
    if (value.decimals() != whole.value->decimals() || sum <= -most || sum >= most) {
      diagnostics_.push_back(
          finding(ErrorCode::tally_too_large, {}, {whole.name.text, whole.agency.text}));
      return;
    }
    whole.value =
        value.decimals() == 0 ? FactValue::count(sum) : FactValue::decimal({sum, value.decimals()});
  }

  PartialTally& whole_;
  const std::string& first_;
  Diagnostics& diagnostics_;
};

}  // namespace

Result<PartialTally> merge_partials(const std::vector<std::string>& paths) {
  Result<PartialTally> result = load_partial(paths.front());
  std::optional<PartialTally> whole = std::move(result.value);
  result.value.reset();
  for (std::size_t i = 1; i < paths.size(); ++i) {
    auto part = load_partial(paths[i]);
    result.diagnostics.insert(result.diagnostics.end(), part.diagnostics.begin(),
                              part.diagnostics.end());
    if (!whole || !part) continue;
    PartialMerger(*whole, paths.front(), result.diagnostics).add(paths[i], std::move(*part));
  }
  if (!has_errors(result.diagnostics)) result.value = std::move(whole);
  return result;
}

}  // namespace parindex
