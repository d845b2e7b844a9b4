#include "commands/robustness_options.hpp"

#include <algorithm>
#include <limits>

#include "parindex/decimal.hpp"
#include "parindex/sensitivity.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kUsualSamples = 1024;
constexpr std::size_t kLeastSamples = 32;
constexpr std::uint64_t kMostSamples = std::uint64_t{1}
                                       << 16;  // each takes memory for every output
constexpr std::uint64_t kMostTop = 1'000'000;
constexpr std::uint64_t kMostShards = 1'000'000;

class RequestReader {
 public:
  explicit RequestReader(const Arguments& arguments)
      : arguments_(arguments), language_(arguments.language) {}

  RobustnessRequest read() const {
    check_together();
    RobustnessRequest request;
    request.study.sources = sources();
    read_weights(request.study);
    request.study.top = static_cast<std::uint32_t>(number("top", arguments_.top, 1, kMostTop, 3));
    request.draws.draws = number("draws", arguments_.draws, 1, kMostDraws, request.draws.draws);
    request.draws.seed = number("seed", arguments_.seed, 0,
                                std::numeric_limits<std::uint64_t>::max(), request.draws.seed);
    request.draws.threads = arguments_.threads;
    request.samples = static_cast<std::size_t>(
        number("samples", arguments_.samples, 0, kMostSamples, kUsualSamples));
    if (request.samples > 0 && request.samples < kLeastSamples) {
      refuse({"--samples là 0 (không xét) hoặc từ {0} trở lên; ít hơn thì không ước lượng được gì",
              "--samples is 0 (none) or at least {0}; fewer estimate nothing"},
             {std::to_string(kLeastSamples)});
    }
    if (arguments_.shard) read_shard(request);
    request.parts.assign(arguments_.operands.begin() + 1, arguments_.operands.end());
    return request;
  }

 private:
  [[noreturn]] void refuse(const Text& text, std::initializer_list<std::string> values = {},
                           const std::string& more = {}) const {
    throw UsageError(filled(text.in(language_), values) + more);
  }

  std::uint64_t number(std::string_view option, const std::optional<std::string>& text,
                       std::uint64_t low, std::uint64_t high, std::uint64_t usual) const {
    return text ? whole_number(option, *text, low, high, language_) : usual;
  }

  void check_together() const {
    const bool has_files = arguments_.operands.size() > 1;
    if (arguments_.merge && !has_files) {
      refuse({"--merge cần các tệp do --shard ghi, đặt sau ASSESSMENT",
              "--merge needs the files that --shard wrote, behind ASSESSMENT"});
    }
    if (!arguments_.merge && has_files) {
      refuse({"lệnh robustness thừa đối số \"{0}\"; các phần cần gộp đi với --merge",
              "verb robustness has one operand too many: \"{0}\"; parts go with --merge"},
             {arguments_.operands[1]});
    }
    const bool has_report = arguments_.merge || arguments_.matrix || arguments_.samples ||
                            arguments_.top || arguments_.excel ||
                            arguments_.format != Format::table;
    if (arguments_.shard && has_report) {
      refuse(
          {"--shard ghi một phần để gộp, chưa có báo cáo: không đi với -f, --excel, --matrix, "
           "--top, --samples, --merge",
           "--shard writes a part and no report: it goes without -f, --excel, --matrix, --top, "
           "--samples, --merge"});
    }
  }

  std::vector<UncertaintySource> sources() const {
    if (!arguments_.vary) return {UncertaintySource::weights};
    std::vector<UncertaintySource> found;
    std::string_view rest = *arguments_.vary;
    while (true) {
      const auto end = std::min(rest.find(','), rest.size());
      const auto source = source_of(std::string(rest.substr(0, end)));
      if (std::find(found.begin(), found.end(), source) != found.end()) {
        refuse({"--vary nêu {0} hai lần", "--vary names {0} twice"},
               {std::string(source_name(source))});
      }
      found.push_back(source);
      if (end == rest.size()) break;
      rest.remove_prefix(end + 1);
    }
    std::sort(found.begin(), found.end());  // their order means nothing
    return found;
  }

  UncertaintySource source_of(const std::string& name) const {
    std::vector<std::string> known;
    for (const auto& [text, source] : kUncertaintySourceNames) {
      if (text == name) return source;
      known.emplace_back(text);
    }
    refuse({"--vary nhận một hoặc nhiều trong: {0}, cách nhau bằng dấu phẩy; \"{1}\" không dùng "
            "được",
            "--vary takes one or more of {0}, with commas between them; \"{1}\" is none"},
           {joined(known), name}, did_you_mean(name, known, language_));
  }

  void read_weights(RobustnessOptions& options) const {
    const bool weights_vary =
        std::any_of(options.sources.begin(), options.sources.end(), [](UncertaintySource source) {
          return source == UncertaintySource::weights || source == UncertaintySource::areas;
        });
    if (!weights_vary && (arguments_.spread || arguments_.shape)) {
      refuse(
          {"--spread và --weights là của nguồn weights và areas; --vary không có nguồn nào "
           "trong hai nguồn ấy",
           "--spread and --weights are of the sources weights and areas, and --vary has "
           "neither"});
    }
    if (arguments_.shape) options.shape = *arguments_.shape;
    if (arguments_.spread) options.spread = spread(*arguments_.spread);
  }

  Fraction spread(const std::string& text) const {
    const auto parsed = text.ends_with('%') ? parse_percent(text) : parse_decimal(text);
    if (parsed.value) {
      const Fraction spread(*parsed.value);
      if (spread.sign() >= 0 && spread <= Fraction(1)) return spread;
    }
    refuse({"--spread nhận một tỷ lệ từ 0 đến 1, viết 0.25 hoặc 25%; \"{0}\" không dùng được",
            "--spread takes a share from 0 to 1, written 0.25 or 25%; \"{0}\" is none"},
           {text});
  }

  void read_shard(RobustnessRequest& request) const {
    const std::string& text = *arguments_.shard;
    const auto slash = text.find('/');
    if (slash != std::string::npos) {
      const auto shards = whole_number("shard", text.substr(slash + 1), 1, kMostShards, language_);
      const auto shard = whole_number("shard", text.substr(0, slash), 1, kMostShards, language_);
      if (shard <= shards) {
        request.is_shard = true;
        request.draws.shard = static_cast<std::uint32_t>(shard);
        request.draws.shards = static_cast<std::uint32_t>(shards);
        return;
      }
    }
    refuse({"--shard nhận I/N, phần thứ I trong N phần, ví dụ 2/4; \"{0}\" không dùng được",
            "--shard takes I/N, part I of N, such as 2/4; \"{0}\" is none"},
           {text});
  }

  const Arguments& arguments_;
  Language language_;
};

}  // namespace

RobustnessRequest robustness_request(const Arguments& arguments) {
  return RequestReader(arguments).read();
}

}  // namespace parindex::cli
