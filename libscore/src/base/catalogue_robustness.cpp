// Messages on robustness: codes 960 to 969 and 995.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::draws_too_large, Severity::error,
     "khối {0}: tổng trong một lần rút có thể tới {1}, quá 2^53 là giới hạn tính chính xác",
     "block {0}: a sum in a draw could reach {1}, above 2^53, up to which sums are exact",
     "Giảm --spread, bớt nguồn biến động (weights hoặc areas), hoặc giảm số chữ số của rounding "
     "item.",
     "Make --spread smaller, vary weights or areas but not both, or give rounding item fewer "
     "decimals.",
     "Mỗi lần rút cộng (hệ số x điểm) thành số nguyên. Số nguyên được giữ chính xác tới 2^53 = "
     "9007199254740992; trên mức đó có thể sai một đơn vị và thứ hạng không còn đáng tin. Giới "
     "hạn được tính trước khi rút từ tổng điểm tối đa, số chữ số thập phân của điểm và hệ số lớn "
     "nhất, nên không lần rút nào bắt đầu khi có thể vượt.\n\n"
     "Với tổng 100 điểm và 6 chữ số thập phân, giới hạn này cho phép hệ số tới 85 lần.",
     "A draw adds (factor x points) up as whole numbers. Those are held exactly up to 2^53 = "
     "9007199254740992; above it they could be off by one, and no rank could be relied on. The "
     "bound is worked out before the first draw, from the sum of the maxima, the decimals of "
     "points and the largest factor, so that no draw starts that could pass it.\n\n"
     "With a total of 100 points and 6 decimals there is room for factors up to 85."},
    {ErrorCode::not_a_robustness_part, Severity::error,
     "tệp không phải là một phần kết quả rút nguyên vẹn: {0}",
     "the file is no whole part of robustness draws: {0}",
     "Chạy lại phần đó với --shard rồi gộp; không sửa tệp bằng tay.",
     "Draw that part again with --shard and merge then; do not change the file by hand.",
     "parindex robustness --shard I/N ghi một phần kết quả để gộp bằng --merge. Tệp kết thúc "
     "bằng một dòng nêu số dòng đã ghi; tệp thiếu dòng đó, số đếm không khớp nhau hoặc có mục lạ "
     "thì không được dùng, để không kết quả nào bị gộp thiếu.\n\n"
     "Sai:  parindex robustness KỲ --merge phan-1.csv diem.csv\n"
     "Đúng: parindex robustness KỲ --merge phan-1.csv phan-2.csv",
     "parindex robustness --shard I/N writes a part that --merge puts together. The file ends with "
     "a row that gives the number of rows written; without it, with counts that do not add up or "
     "with an entry that is not known it is not used, so that nothing is merged that is not "
     "whole.\n\n"
     "Wrong: parindex robustness YEAR --merge part-1.csv scores.csv\n"
     "Right: parindex robustness YEAR --merge part-1.csv part-2.csv"},
    {ErrorCode::robustness_parts_differ, Severity::error,
     "phần này thuộc một lần nghiên cứu khác: {0}", "the part is of another study: {0}",
     "Các phần phải được rút từ cùng kỳ đánh giá, cùng dữ liệu và cùng các tùy chọn.",
     "Parts have to be drawn from the same assessment, the same data and with the same options.",
     "Chỉ những phần rút từ cùng dữ liệu vào (kể cả một byte), cùng giai đoạn, cùng nguồn biến "
     "động, khoảng, hạt giống và tổng số lần rút mới cộng được với nhau. Mỗi phần ghi lại điều "
     "đó.\n\n"
     "Sai:  rút 1/2 với --seed 1, 2/2 với --seed 2\n"
     "Đúng: rút cả hai với --seed 1",
     "Only parts that were drawn from the same inputs, byte for byte, at the same stage, with the "
     "same sources, spread, seed and number of draws can be added up. Every part says of which "
     "they are.\n\n"
     "Wrong: 1/2 drawn with --seed 1, 2/2 with --seed 2\n"
     "Right: both drawn with --seed 1"},
    {ErrorCode::draws_in_two_parts, Severity::error, "các lần rút từ {0} đến {1} có trong hai phần",
     "draws {0} to {1} are in two parts", "Bỏ bớt một trong hai tệp.",
     "Leave one of the two files out.",
     "Mỗi lần rút chỉ được đếm một lần. Hai tệp của cùng một phần, hoặc hai cách chia khác nhau "
     "gộp vào nhau, sẽ đếm một lần rút hai lần.\n\n"
     "Sai:  --merge phan-1.csv phan-1.csv\n"
     "Đúng: --merge phan-1.csv phan-2.csv",
     "A draw counts once. Two files of one part, or parts of two different splits, would count "
     "draws twice.\n\n"
     "Wrong: --merge part-1.csv part-1.csv\n"
     "Right: --merge part-1.csv part-2.csv"},
    {ErrorCode::draws_in_no_part, Severity::error,
     "các lần rút từ {0} đến {1} không có trong phần nào", "draws {0} to {1} are in no part",
     "Thêm tệp của phần còn thiếu, hoặc rút lại phần đã bị ngắt.",
     "Add the file of the part that is missing, or draw the part anew that was interrupted.",
     "Kết quả gộp phải có đủ mọi lần rút đã định, mỗi lần một lần. Một phần bị ngắt giữa chừng chỉ "
     "có những lần rút đầu của nó.\n\n"
     "Sai:  rút ba phần 1/3, 2/3, 3/3 nhưng chỉ gộp hai\n"
     "Đúng: gộp cả ba",
     "A merged result has every draw that was asked for, each once. A part that was interrupted "
     "only has its first draws.\n\n"
     "Wrong: three parts 1/3, 2/3 and 3/3 are drawn, and two are merged\n"
     "Right: all three are merged"},
    {ErrorCode::draws_failed, Severity::warning,
     "khối {0}: {1} trong {2} lần rút không chấm được, vì không còn điểm tối đa cho {3}",
     "block {0}: {1} of {2} draws could not be evaluated, since no maximum was left for {3}",
     "Tỷ lệ và hạng là của các lần rút còn lại. Giảm --spread hoặc bớt nguồn biến động.",
     "Shares and ranks are of the other draws. Make --spread smaller, or vary fewer sources.",
     "Một lần rút không chấm được khi một đơn vị không còn tiêu chí nào được tính: mọi trọng số "
     "của nó bằng 0, hoặc mọi phiếu rút lại đều không có ý kiến. Lần rút đó được đếm và nêu ra, "
     "không bị bỏ lặng lẽ; các tỷ lệ tính trên những lần rút còn lại.\n\n"
     "Dễ gặp:  một đơn vị chỉ có một tiêu chí và --spread 1\n"
     "Nên:     --spread 0.25",
     "A draw cannot be evaluated where an agency has no item left that counts: all its weights are "
     "0, or all answers that were drawn anew give no opinion. Such a draw is counted and shown, "
     "and never dropped in silence; shares are of the other draws.\n\n"
     "Likely: an agency to which one item applies, and --spread 1\n"
     "Better: --spread 0.25"},
};

}  // namespace

std::span<const CatalogueEntry> robustness_messages() { return kMessages; }

}  // namespace parindex
