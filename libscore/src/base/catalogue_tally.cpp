// Messages on tallying records: codes 820 to 899 but for 880 and 885.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::broken_gzip, Severity::error, "tệp nén \"{0}\" bị hỏng hoặc thiếu phần cuối",
     "gzip file \"{0}\" is damaged or cut short", "Chép hoặc tải lại tệp; thử bằng lệnh gzip -t.",
     "Copy or download it again; gzip -t tells whether it is whole.",
     "Tệp nén gzip có mã kiểm tra ở cuối. Mã không khớp hoặc tệp hết giữa chừng thì không biết còn "
     "thiếu bao nhiêu hồ sơ, nên không có số liệu nào được tính từ tệp. Tệp gzip được nhận ra qua "
     "hai byte đầu, không qua tên.\n\n"
     "Sai:  tệp hồ sơ tải về dở dang\n"
     "Đúng: tệp mà lệnh gzip -t không báo lỗi",
     "A gzip file ends in a check sum. Where that does not match, or the file stops before it, "
     "nobody knows how many records are missing, so no fact is counted from the file. Gzip is "
     "recognized by its first two bytes, not by the file's name.\n\n"
     "Wrong: a file of records whose download was interrupted\n"
     "Right: a file that gzip -t has nothing to say about"},
};

}  // namespace

std::span<const CatalogueEntry> tally_messages() { return kMessages; }

}  // namespace parindex
