// Messages on costs files: codes 930 to 949 and 985 to 989.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::bad_cost, Severity::error,
     "chi phí \"{0}\" không dùng được: cần một số từ 0 trở lên, nhiều nhất 6 chữ số thập phân",
     "cost \"{0}\" cannot be used: a number of 0 or more, with at most 6 decimals, is needed",
     "Ghi chi phí của một bước bằng số thập phân dấu chấm, không dấu cách, không đơn vị tiền.",
     "Give the cost of one step as a decimal number with a point, without spaces or a currency.",
     "Cột cost là chi phí của một bước của dòng, theo đơn vị tùy chọn (ngày công, triệu đồng), "
     "cùng "
     "một đơn vị cho cả tệp. Chi phí cộng lại chính xác nên không nhận số âm, số mũ hay dấu phân "
     "cách hàng nghìn.\n\n"
     "Sai:  3.2.1,dossiers_on_time,1,-5\n"
     "Đúng: 3.2.1,dossiers_on_time,1,5",
     "Column cost is what one step of the row costs, in whatever unit is used throughout the file "
     "(working days, millions of dong). Costs are summed exactly, so that no negative number, "
     "exponent or thousands separator is taken.\n\n"
     "Wrong: 3.2.1,dossiers_on_time,1,-5\n"
     "Right: 3.2.1,dossiers_on_time,1,5"},
    {ErrorCode::bad_cost_unit, Severity::error, "đơn vị \"{0}\" không hợp với {1}, kiểu {2}",
     "unit \"{0}\" does not fit {1}, of type {2}",
     "count: số nguyên khác 0; decimal: số; percent: 1%; yes_no: yes hoặc no; date: ngày sẽ thực "
     "hiện; option: tên phương án; fact để trống: số điểm dương đúng bước của tiêu chí.",
     "count: a whole number other than 0; decimal: a number; percent: 1%; yes_no: yes or no; date: "
     "the day it will be done; option: its id; no fact: positive points at the item's step.",
     "Cột unit nói một bước làm thay đổi số liệu thế nào: 1 là thêm một hồ sơ, -1 là bớt một hồ "
     "sơ, "
     "0.5% là thêm nửa điểm phần trăm; yes, một ngày hay một phương án là giá trị được đặt. Dòng "
     "không có fact là điểm của tiêu chí, đơn vị là số điểm của một bước.\n\n"
     "Sai:  3.2.1,dossiers_on_time,1%,5\n"
     "Đúng: 3.2.1,dossiers_on_time,1,5",
     "Column unit says what one step does to the fact: 1 is one dossier more, -1 one fewer, 0.5% "
     "half a percentage point more; yes, a date or an option is the value that is set. A row "
     "without a fact is about the points of the line, and its unit the points of a step.\n\n"
     "Wrong: 3.2.1,dossiers_on_time,1%,5\n"
     "Right: 3.2.1,dossiers_on_time,1,5"},
    {ErrorCode::cost_row_out, Severity::warning,
     "dòng không được tính: hạn {0} đã qua vào ngày chốt {1}",
     "the row is left out: its deadline {0} had passed on {1}",
     "Bỏ dòng, sửa deadline, hoặc xem ở ngày chốt khác bằng --as-of.",
     "Drop the row, correct deadline, or look at another day with --as-of.",
     "Cột deadline là ngày cuối còn làm được việc của dòng. Ngày ấy trước as_of thì việc không làm "
     "được nữa, nên không kế hoạch nào dùng dòng này.\n\n"
     "Sai:  3.2.1,dossiers_on_time,1,5,,2022-06-30   ; as_of 2022-12-15\n"
     "Đúng: 3.2.1,dossiers_on_time,1,5,,2022-12-31",
     "Column deadline is the last day on which what the row says can be done. Where it is before "
     "as_of it can no longer be done, and no plan uses the row.\n\n"
     "Wrong: 3.2.1,dossiers_on_time,1,5,,2022-06-30   ; as_of 2022-12-15\n"
     "Right: 3.2.1,dossiers_on_time,1,5,,2022-12-31"},
};

}  // namespace

std::span<const CatalogueEntry> improve_messages() { return kMessages; }

}  // namespace parindex
