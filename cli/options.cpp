// The table of options.
#include "options.hpp"

#include <algorithm>

namespace parindex::cli {
namespace {

constexpr OptionSpec kOptions[] = {
    {"block",
     0,
     "BLOCK",
     "rank gaps status plan form list",
     true,
     {"chỉ khối này (lặp lại được)", "only this block (may repeat)"}},
    {"stage",
     0,
     "STAGE",
     "rank sheet explain check sweep",
     false,
     {"self, computed hoặc final (mặc định)", "self, computed or final (the default)"}},
    {"as-of",
     0,
     "DATE",
     "rank sheet explain gaps status plan report form import sweep check list",
     false,
     {"ngày chốt, YYYY-MM-DD, thay cho as_of của kỳ", "in place of the assessment's as_of"}},
    {"format",
     'f',
     "FORMAT",
     "rank sheet explain gaps status plan report form sweep check test list",
     false,
     {"table (mặc định), csv, json hoặc markdown", "table (the default), csv, json or markdown"}},
    {"excel",
     0,
     "",
     "rank sheet gaps status plan form sweep test list",
     false,
     {"với -f csv: BOM, dấu ; và dấu phẩy thập phân cho Excel",
      "with -f csv: BOM, ; and decimal comma for Excel"}},
    {"output",
     'o',
     "FILE",
     "rank sheet explain gaps status plan report form sweep check test list",
     false,
     {"ghi vào tệp (form: thư mục), nguyên vẹn hoặc không gì cả",
      "write to a file (form: a folder), whole or not at all"}},
    {"area", 0, "AREA", "gaps", false, {"chỉ lĩnh vực này", "only this area"}},
    {"agency",
     0,
     "CODE",
     "plan form sweep",
     true,
     {"chỉ đơn vị này (lặp lại được; với sweep: một đơn vị)",
      "only this agency (may repeat; with sweep: one)"}},
    {"vary",
     0,
     "ITEM/FACT=RANGE",
     "sweep",
     false,
     {"số liệu (hoặc lựa chọn của phiếu khảo sát) và khoảng giá trị TỪ..ĐẾN[:BƯỚC]",
      "the fact (or answer of a survey) and its values, FROM..TO[:STEP]"}},
    {"all", 0, "", "sweep", false, {"mọi đoạn giá trị trong bảng", "every run in the table"}},
    {"force", 0, "", "form import", false, {"thay biểu đã có", "replace forms that exist"}},
    {"areas", 0, "", "rank", false, {"thêm chỉ số từng lĩnh vực", "add the index of each area"}},
    {"parts",
     0,
     "",
     "rank",
     false,
     {"thêm điểm thẩm định và điểm điều tra xã hội học",
      "add the appraised and the survey points"}},
    {"provisional",
     0,
     "",
     "rank",
     false,
     {"vẫn xếp hạng khi có đơn vị bị lỗi số liệu; các đơn vị đó không được chấm, mã thoát 1",
      "rank although agencies have errors; those are listed unscored, exit code 1"}},
    {"coverage",
     0,
     "",
     "check",
     false,
     {"với bộ tiêu chí: nhánh nào của cách tính điểm có trường hợp thử chạm tới",
      "of a set: which branches of its rules the cases take"}},
    {"set", 0, "SET", "new", true, {"tệp bộ tiêu chí (lặp lại được)", "criteria set (may repeat)"}},
    {"lang", 0, "LANG", "*", false, {"vi (mặc định) hoặc en", "vi (the default) or en"}},
    {"color",
     0,
     "WHEN",
     "*",
     false,
     {"auto (mặc định), always hoặc never", "auto (the default), always or never"}},
    {"threads",
     0,
     "N",
     "rank sheet explain gaps status plan report form import sweep check list",
     false,
     {"số luồng; kết quả không phụ thuộc vào số này",
      "number of threads; the result never depends on it"}},
    {"quiet", 'q', "", "*", false, {"không in cảnh báo và gợi ý", "no warnings and no hints"}},
    {"help", 'h', "", "*", false, {"trợ giúp của lệnh", "help on the verb"}},
    {"version", 0, "", "*", false, {"phiên bản", "the version"}},
};

}  // namespace

std::span<const OptionSpec> all_options() { return kOptions; }

bool takes(const VerbSpec& verb, const OptionSpec& option) {
  if (option.verbs == "*") return true;
  std::string_view rest = option.verbs;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == verb.name) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace parindex::cli
