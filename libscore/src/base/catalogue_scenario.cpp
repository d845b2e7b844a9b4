// Messages on scenarios and the paths in them: codes 901 to 910.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::unknown_path, Severity::error, "đường dẫn: ở đây không có \"{0}\"",
     "the path: there is no \"{0}\" here",
     "Viết một trong: {1}. Lệnh explain in đường dẫn của điều nó giải thích.",
     "Write one of {1}. The verb explain prints the path of what it explains.",
     "Đường dẫn chỉ một giá trị của kỳ đánh giá: từng đoạn cách nhau bằng dấu /, mỗi đoạn là một "
     "từ khóa với mã của đơn vị, tiêu chí, số liệu, bộ tiêu chí như trong kỳ đánh giá.\n\n"
     "Sai:  agency so-y-te / item 3.2.1 / fact ontime\n"
     "Đúng: agency so-y-te / item 3.2.1 / fact on_time",
     "A path names one value of the assessment: segments with / between them, each a keyword with "
     "the code of an agency, item, fact or set as the assessment has it.\n\n"
     "Wrong: agency so-y-te / item 3.2.1 / fact ontime\n"
     "Right: agency so-y-te / item 3.2.1 / fact on_time"},
    {ErrorCode::path_stops_short, Severity::error, "đường dẫn chưa đến một giá trị",
     "the path stops before a value", "Viết tiếp một trong: {0}.", "Go on with one of {0}.",
     "Một dòng có nhiều giá trị: số liệu, điểm, có áp dụng hay không. Đường dẫn phải chỉ đúng một "
     "giá trị.\n\n"
     "Sai:  agency so-y-te / item 3.2.1\n"
     "Đúng: agency so-y-te / item 3.2.1 / points",
     "A line has several values: facts, points, whether it applies. A path has to name one of "
     "them.\n\n"
     "Wrong: agency so-y-te / item 3.2.1\n"
     "Right: agency so-y-te / item 3.2.1 / points"},
    {ErrorCode::path_goes_on, Severity::error, "đường dẫn thừa \"{0}\": \"{1}\" đã là một giá trị",
     "the path goes on with \"{0}\": \"{1}\" is a value already", "Bỏ phần sau \"{1}\".",
     "Remove what follows \"{1}\".",
     "Sau một giá trị không còn đoạn nào nữa.\n\n"
     "Sai:  agency so-y-te / status / excused\n"
     "Đúng: path \"agency so-y-te / status\"  to excused",
     "Nothing follows a value.\n\n"
     "Wrong: agency so-y-te / status / excused\n"
     "Right: path \"agency so-y-te / status\"  to excused"},
    {ErrorCode::stale_value, Severity::error, "giá trị hiện nay là {1}, không phải {0}",
     "the value is {1}, not {0}",
     "Xem lại kịch bản: số liệu hay bộ tiêu chí đã đổi từ khi viết. Vẫn đúng ý thì ghi from {1}.",
     "Look at the scenario again: facts or set have changed since it was written. Where it still "
     "says what is meant, write from {1}.",
     "Khóa from ghi giá trị mà người viết kịch bản đã thấy. Giá trị nay đã khác thì kết luận cũ "
     "có thể không còn đúng, nên chương trình không tính tiếp. Với kịch bản đứng sau, giá trị là "
     "giá trị mà các kịch bản trước để lại.\n\n"
     "Sai:  change { path \"set so-2022 / item 3.4.1 / full_at\"  from 10%  to 20% }   ; nay 15%\n"
     "Đúng: change { path \"set so-2022 / item 3.4.1 / full_at\"  from 15%  to 20% }",
     "The key from says the value that the author saw. Where the value has changed since, the "
     "conclusions may no longer hold, so nothing is computed. For a later scenario the value is "
     "the one that the earlier scenarios left.\n\n"
     "Wrong: change { path \"set so-2022 / item 3.4.1 / full_at\"  from 10%  to 20% }   ; now 15%\n"
     "Right: change { path \"set so-2022 / item 3.4.1 / full_at\"  from 15%  to 20% }"},
    {ErrorCode::other_baseline, Severity::error,
     "kịch bản viết cho số liệu có mã {0}; kỳ đánh giá này có mã {1}",
     "the scenario was written for inputs with hash {0}; this assessment's is {1}",
     "Dùng kịch bản với đúng kỳ đánh giá của nó; nếu vẫn đúng ý thì sửa hoặc bỏ khóa baseline.",
     "Use the scenario with its own assessment; where it still says what is meant, correct or "
     "remove the key baseline.",
     "Khóa baseline giữ mã SHA-256 của mọi tệp mà kịch bản dựa vào, như dòng cuối của mỗi bảng "
     "kết quả in ra: đủ 64 chữ số hoặc ít nhất 16 chữ số đầu. Một tệp số liệu đổi một ký tự thì "
     "mã cũng khác.\n\n"
     "Sai:  baseline 3f9ac0d2\n"
     "Đúng: baseline 3f9ac0d2e4b81f67",
     "The key baseline keeps the SHA-256 of all files that the scenario rests on, as the last line "
     "of every table prints it: all 64 digits, or at least the first 16. One changed character in "
     "one file makes another hash.\n\n"
     "Wrong: baseline 3f9ac0d2\n"
     "Right: baseline 3f9ac0d2e4b81f67"},
    {ErrorCode::changed_twice, Severity::error,
     "\"{0}\" đã được đổi thành {1} trong chính kịch bản này, ở {2}",
     "\"{0}\" is changed to {1} in the same scenario, at {2}",
     "Giữ một trong hai thay đổi; muốn so sánh hai phương án thì viết hai kịch bản.",
     "Keep one of the two; to compare two ways write two scenarios.",
     "Mọi thay đổi của một kịch bản có hiệu lực cùng lúc, nên một giá trị chỉ đổi một lần.\n\n"
     "Sai:  change { path \"agency a / item 1.1 / points\"  to 1 }\n"
     "      change { path \"agency a / item 1.1 / points\"  to 2 }\n"
     "Đúng: change { path \"agency a / item 1.1 / points\"  to 2 }",
     "All changes of a scenario hold at once, so that a value changes only once.\n\n"
     "Wrong: change { path \"agency a / item 1.1 / points\"  to 1 }\n"
     "       change { path \"agency a / item 1.1 / points\"  to 2 }\n"
     "Right: change { path \"agency a / item 1.1 / points\"  to 2 }"},
    {ErrorCode::changed_before, Severity::error,
     "\"{0}\" đã được một kịch bản trước đổi thành {1}, ở {2}",
     "\"{0}\" was changed to {1} by an earlier scenario, at {2}",
     "Ghi from {1} nếu muốn đổi tiếp từ giá trị đó, hoặc bỏ một trong hai thay đổi.",
     "Write from {1} where it is to change on from there, or remove one of the two.",
     "Hai kịch bản cùng đổi một giá trị thường là mâu thuẫn. Kịch bản sau muốn đổi tiếp thì phải "
     "ghi from bằng giá trị mà kịch bản trước để lại.\n\n"
     "Sai:  change { path \"agency a / item 1.1 / points\"  to 2 }\n"
     "Đúng: change { path \"agency a / item 1.1 / points\"  from 1  to 2 }",
     "Two scenarios that change one value usually contradict each other. A later one that means to "
     "change it further has to say from which value, the one that the earlier left.\n\n"
     "Wrong: change { path \"agency a / item 1.1 / points\"  to 2 }\n"
     "Right: change { path \"agency a / item 1.1 / points\"  from 1  to 2 }"},
    {ErrorCode::contradicting_changes, Severity::error,
     "thay đổi này trái với \"{0}\" thành {1}, ở {2}",
     "this change and \"{0}\" to {1}, at {2}, cannot both hold",
     "Bỏ một trong hai thay đổi, hoặc tách thành hai kịch bản nối tiếp.",
     "Remove one of the two, or write two scenarios, one after the other.",
     "Trong một kịch bản, một thay đổi không được làm thay đổi khác mất nghĩa: bỏ một tiêu chí rồi "
     "đổi điểm tối đa, ngưỡng hay điểm của nó; không xếp hạng một đơn vị (excused) rồi đổi số liệu "
     "của đơn vị; coi một dòng là không áp dụng, hoặc cho thẳng điểm, rồi đổi số liệu của dòng; "
     "đổi điểm của một lĩnh vực cùng với điểm tối đa của tiêu chí trong đó.\n\n"
     "Sai:  change { path \"agency a / status\"  to excused }\n"
     "      change { path \"agency a / item 1.1 / fact done\"  to 9 }\n"
     "Đúng: change { path \"agency a / status\"  to excused }",
     "Within a scenario a change may not deprive another of its meaning: an item dropped, and its "
     "maximum, a threshold or points of it changed; an agency excused, and its facts changed; a "
     "line that does not apply, or that is given points, and its facts changed; the weight of an "
     "area, and the maximum of an item in it.\n\n"
     "Wrong: change { path \"agency a / status\"  to excused }\n"
     "       change { path \"agency a / item 1.1 / fact done\"  to 9 }\n"
     "Right: change { path \"agency a / status\"  to excused }"},
    {ErrorCode::total_does_not_stay, Severity::error,
     "điểm tối đa của bộ \"{0}\" cộng lại thành {1}, không phải {2} (chênh {3})",
     "the maxima of set \"{0}\" add up to {1}, not to {2} (off by {3})",
     "Đổi thêm điểm tối đa hay điểm lĩnh vực khác để tổng giữ nguyên, hoặc ghi rebalance yes "
     "(--rebalance) để các lĩnh vực còn lại co giãn theo cùng một hệ số.",
     "Change other maxima or weights so that the total stays, or write rebalance yes "
     "(--rebalance): the other areas are then scaled by one factor.",
     "Thang điểm của bộ tiêu chí là một tổng cố định. Tăng điểm tối đa ở chỗ này thì phải giảm ở "
     "chỗ khác; rebalance chia phần chênh cho các lĩnh vực mà kịch bản không đụng đến.\n\n"
     "Sai:  change { path \"set so-2022 / area 3 / weight\"  from 16  to 18 }\n"
     "Đúng: rebalance yes\n"
     "      change { path \"set so-2022 / area 3 / weight\"  from 16  to 18 }",
     "The scale of a set is a fixed total. What one maximum gains another has to give; rebalance "
     "spreads the difference over the areas that the scenario leaves alone.\n\n"
     "Wrong: change { path \"set so-2022 / area 3 / weight\"  from 16  to 18 }\n"
     "Right: rebalance yes\n"
     "       change { path \"set so-2022 / area 3 / weight\"  from 16  to 18 }"},
    {ErrorCode::nothing_to_rebalance, Severity::error,
     "bộ \"{0}\" không còn lĩnh vực nào co giãn được để tổng điểm giữ nguyên {1}",
     "set \"{0}\" has no area left that could be scaled to keep the total of {1}",
     "Để lại ít nhất một lĩnh vực không đổi, và tổng các lĩnh vực đã đổi phải dưới {1}.",
     "Leave at least one area unchanged, and let the changed ones come to less than {1}.",
     "rebalance chỉ co giãn những lĩnh vực mà kịch bản không đổi điểm. Mọi lĩnh vực đều đã đổi, "
     "hoặc riêng các lĩnh vực đã đổi đã hết tổng điểm, thì không còn gì để co giãn.\n\n"
     "Sai:  rebalance yes  với mọi lĩnh vực đều được đổi điểm\n"
     "Đúng: đổi điểm các lĩnh vực sao cho cộng lại đúng bằng tổng",
     "rebalance scales only areas whose points the scenario leaves alone. Where all are changed, "
     "or "
     "those that are use up the total, nothing is left to scale.\n\n"
     "Wrong: rebalance yes  with every area changed\n"
     "Right: weights that add up to the total by themselves"},
};

}  // namespace

std::span<const CatalogueEntry> scenario_messages() { return kMessages; }

}  // namespace parindex
