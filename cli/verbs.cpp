// The table of verbs.
#include <algorithm>
#include <iterator>

#include "options.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kAnyNumber = static_cast<std::size_t>(-1);

constexpr VerbSpec kVerbs[] = {
    {Verb::rank,
     "rank",
     "ASSESSMENT",
     1,
     1,
     {"bảng xếp hạng chỉ số của từng khối", "the ranked index of every block"},
     {"Tính điểm, xếp hạng và xếp loại mọi đơn vị của kỳ đánh giá. ASSESSMENT là thư mục có\n"
      "assessment.info hoặc chính tệp đó. Kết quả là tạm thời khi còn dòng chưa thẩm định.",
      "Scores, ranks and classes every agency of the assessment. ASSESSMENT is the folder that\n"
      "holds assessment.info, or that file. The result is provisional while lines are "
      "unappraised."},
     "parindex rank examples/vinh-long-2022 --block districts"},
    {Verb::sheet,
     "sheet",
     "ASSESSMENT AGENCY",
     2,
     2,
     {"phiếu điểm của một đơn vị, từng tiêu chí", "the score sheet of an agency, line by line"},
     {"Phiếu điểm của đơn vị AGENCY: điểm tối đa, tự chấm, thẩm định, điều tra xã hội học, điểm "
      "cuối\n"
      "và chỉ số của từng lĩnh vực, tiêu chí, thành phần, kèm ghi chú; cộng riêng phần tự chấm và "
      "phần\n"
      "điều tra, rồi điểm cộng, điểm trừ, tổng điểm, hạng và xếp loại.",
      "The score sheet of AGENCY: maximum, self-score, appraisal, survey, final points and index "
      "of\n"
      "every area, criterion and item, with notes; the self-scored and the survey part each with "
      "its\n"
      "sum, then bonus, penalty, total, rank and band."},
     "parindex sheet examples/vinh-long-2022 so-noi-vu"},
    {Verb::gaps,
     "gaps",
     "ASSESSMENT [AGENCY]",
     1,
     2,
     {"tự chấm so với thẩm định: lệch ở đâu, mất điểm vì sao",
      "claims against final points, and why points were lost"},
     {"Điểm tự chấm so với điểm tính theo số liệu đã khai, điểm thẩm định lần 1 và điểm cuối "
      "cùng,\n"
      "theo đơn vị, lĩnh vực, tiêu chí, lệch nhiều xếp trước, kèm lý do; số điểm mất do thiếu số "
      "liệu,\n"
      "do trễ hạn, do cách tính. Có AGENCY: từng dòng của đơn vị đó.",
      "Self-scores against the points computed from the declared facts, against appraisal 1 and "
      "the\n"
      "final points, by agency, area and item, the greatest difference first, with reasons; and "
      "the\n"
      "points lost to missing evidence, to lateness, to the rule. With AGENCY: its lines."},
     "parindex gaps examples/vinh-long-2022 --block departments"},
    {Verb::report,
     "report",
     "ASSESSMENT AGENCY",
     2,
     2,
     {"báo cáo tự đánh giá của một đơn vị", "the self-assessment report of an agency"},
     {"Báo cáo tự đánh giá, chấm điểm của đơn vị AGENCY bằng Markdown (hoặc -f json): điểm tự "
      "chấm\n"
      "từng tiêu chí với tài liệu kiểm chứng, giải trình của dòng không có tài liệu, dòng còn "
      "thiếu,\n"
      "khó khăn và đề xuất, mã SHA-256 của mọi tệp số liệu.",
      "The self-assessment report of AGENCY in Markdown (or -f json): self-scores line by line "
      "with\n"
      "their documents, explanations of lines without one, lines still missing, difficulties and\n"
      "proposals, and the SHA-256 of every input."},
     "parindex report examples/vinh-long-2022 so-noi-vu -o bao-cao.md",
     {"markdown (mặc định) hoặc json", "markdown (the default) or json"}},
    {Verb::explain,
     "explain",
     "ASSESSMENT AGENCY [ITEM]",
     2,
     3,
     {"số liệu, cách tính và mọi bước ra điểm của một đơn vị",
      "facts, rule and every step to the points of an agency"},
     {"Giải thích điểm của tiêu chí ITEM (hoặc mọi tiêu chí trong tiêu chí, lĩnh vực đó) của đơn "
      "vị\n"
      "AGENCY: số liệu với tệp và dòng, phép tính, các mức được và không được chọn, làm tròn, "
      "thẩm\n"
      "định. Không có ITEM: toàn bộ, cho đến chỉ số.",
      "Explains the points of ITEM (or of every item of that criterion or area) of AGENCY: facts "
      "with\n"
      "file and line, the arithmetic, the levels taken and not taken, rounding, appraisals. "
      "Without\n"
      "ITEM: everything, up to the index."},
     "parindex explain examples/vinh-long-2022 so-noi-vu 3.2.1",
     {"table (mặc định), json hoặc markdown", "table (the default), json or markdown"}},
    {Verb::status,
     "status",
     "ASSESSMENT",
     1,
     1,
     {"ai đã nộp gì, còn thiếu gì; mỗi cơ quan còn bao nhiêu dòng phải thẩm định",
      "who has handed in what; the lines open at each office"},
     {"Kỳ đánh giá đang ở giai đoạn nào vào ngày chốt; từng đơn vị đã tự chấm, đã khai, còn "
      "thiếu,\n"
      "nộp muộn hoặc thiếu tài liệu bao nhiêu dòng; từng cơ quan thẩm định còn bao nhiêu dòng và "
      "câu\n"
      "hỏi. Ngày chốt quyết định giai đoạn, không lọc hồ sơ.",
      "The stage that the year is in on the day of as_of; of each agency how much is self-scored,\n"
      "declared, missing, late or without document; of each appraising office the lines and "
      "queries\n"
      "that are open. The date decides the stage and filters nothing that was handed in."},
     "parindex status examples/vinh-long-2022 --as-of 2022-12-05"},
    {Verb::form,
     "form",
     "ASSESSMENT -o DIR",
     1,
     1,
     {"biểu để từng đơn vị điền", "forms for the agencies to fill in"},
     {"Ghi vào thư mục DIR mỗi đơn vị một tệp CSV: mọi tiêu chí áp dụng cho đơn vị với điểm tối đa "
      "và\n"
      "cách tính, ô để tự chấm, số liệu, tài liệu, giải trình, khó khăn và kiến nghị. Điều đã nộp "
      "có\n"
      "sẵn trong biểu. Biểu đã có không bị ghi đè, trừ khi có --force. Nhận lại: parindex import.",
      "Writes into the folder DIR a CSV file an agency: every item that applies to it with maximum "
      "and\n"
      "rule, cells for self-score, facts, documents, explanations, difficulties and proposals. "
      "What "
      "is\n"
      "handed in already is filled in. A form that exists is not overwritten without --force. "
      "Filled\n"
      "forms are read by parindex import."},
     "parindex form examples/vinh-long-2022 -o forms --block districts --excel -f csv",
     {"csv (mặc định)", "csv (the default)"}},
    {Verb::import,
     "import",
     "ASSESSMENT FILES",
     2,
     kAnyNumber,
     {"kiểm tra biểu đã điền và đưa vào kỳ đánh giá", "check filled forms and place them"},
     {"Kiểm tra các biểu FILES theo kỳ đánh giá, nêu mọi lỗi cùng lúc; không có lỗi thì chép "
      "nguyên\n"
      "vẹn vào thư mục của khóa forms trong assessment.info, mỗi đơn vị một tệp. Có lỗi thì không\n"
      "chép biểu nào. Biểu đã nhận không bị ghi đè, trừ khi có --force.",
      "Checks the forms FILES against the assessment and tells every error at once; where there "
      "is\n"
      "none copies them as they are into the folder of the key forms of assessment.info, a file "
      "an\n"
      "agency. Where there are errors nothing is copied. A form that was placed before is not\n"
      "overwritten without --force."},
     "parindex import my-2022 so-y-te.csv so-tu-phap.csv"},
    {Verb::tally,
     "tally",
     "ASSESSMENT [FILES]",
     1,
     kAnyNumber,
     {"tổng hợp hồ sơ gốc thành số liệu của từng đơn vị", "raw records counted into facts"},
     {"Đọc và kiểm tra từng hồ sơ của các nguồn ghi ở khóa records trong assessment.info, đếm "
      "thành "
      "số\n"
      "liệu của từng đơn vị và ghi ra tệp evidence. FILES thay cho tệp của nguồn; \"-\" là đầu vào "
      "chuẩn,\n"
      "tệp .gz được giải nén. Hồ sơ sai không bị bỏ qua: hoặc dừng và nêu lỗi, hoặc loại ra tệp "
      "riêng.\n"
      "--partial ghi một phần, parindex tally --merge FILES cộng các phần lại.",
      "Reads and checks every record of the sources that the key records of assessment.info names, "
      "and\n"
      "counts them into the facts of every agency: an evidence file. FILES stand in place of the "
      "source's\n"
      "files; \"-\" is standard input, .gz is unpacked. Faulty records are never skipped: it stops "
      "and tells\n"
      "them, or sets them aside in a file. --partial writes a part, and\n"
      "parindex tally --merge FILES adds parts up."},
     "parindex tally my-2022 -o my-2022/evidence/tally.csv",
     {"csv (mặc định), table, json hoặc markdown", "csv (the default), table, json or markdown"}},
    {Verb::plan,
     "plan",
     "ASSESSMENT",
     1,
     1,
     {"nhiệm vụ của kế hoạch: đã xong, trễ, còn hạn, quá hạn",
      "the plan's tasks: done, late, due, overdue"},
     {"Liệt kê nhiệm vụ của kế hoạch theo cơ quan chủ trì, với hạn như văn bản ghi, ngày hoàn "
      "thành "
      "và\n"
      "tình trạng; đếm theo lĩnh vực và theo đơn vị. Nhiệm vụ của cả nhóm được gộp một dòng: "
      "--agency\n"
      "hoặc -f csv cho từng phần việc của từng đơn vị.",
      "Lists the plan's tasks by lead office, with the due time as printed, the day of completion "
      "and\n"
      "the state; counts them by area and by agency. A task of a group is one line: --agency or -f "
      "csv\n"
      "for each agency's share."},
     "parindex plan examples/vinh-long-2022 --agency so-noi-vu"},
    {Verb::whatif,
     "whatif",
     "ASSESSMENT [SCENARIO...]",
     1,
     kAnyNumber,
     {"nếu như: thay đổi thì điểm, hạng, xếp loại ra sao",
      "what if: points, ranks and bands under changes"},
     {"Áp dụng các kịch bản SCENARIO theo thứ tự, rồi đến các thay đổi của dòng lệnh, trên bản sao "
      "của\n"
      "kỳ đánh giá: đơn vị nào đổi điểm, chỉ số, hạng, xếp loại, ai vượt ai, và từng thay đổi đụng "
      "đến\n"
      "những gì. Số liệu gốc không bị sửa. Không đụng đến gì thì mã thoát là 1.",
      "Applies the SCENARIOs in order, then the changes of the command line, to a copy of the\n"
      "assessment: whose points, index, rank and band move, who overtakes whom, and what each "
      "change\n"
      "touches. The data are never changed. Where nothing is touched the exit code is 1."},
     "parindex whatif examples/vinh-long-2022 --set so-tai-chinh/3.2.1/dossiers_on_time=600"},
    {Verb::improve,
     "improve",
     "ASSESSMENT [AGENCY]",
     1,
     2,
     {"cách ít tốn kém nhất để đạt xếp loại, hạng hoặc chỉ số",
      "the cheapest way to a band, a rank or an index"},
     {"Tìm cách ít tốn kém nhất, có chứng minh, để đơn vị AGENCY đạt mục tiêu --to-band, --to-rank "
      "hoặc\n"
      "--to-index: làm gì ở dòng nào, được bao nhiêu điểm; không có --costs là cách cần ít dòng "
      "nhất.\n"
      "Không đạt được thì nêu gần nhất là đâu và vướng gì, mã thoát 1. Không có mục tiêu: các dòng "
      "mất\n"
      "điểm, có thể tăng nhiều nhất xếp trước. --all: mọi đơn vị lên xếp loại kế tiếp.",
      "Finds the cheapest way, proven, for AGENCY to the goal of --to-band, --to-rank or "
      "--to-index:\n"
      "what to do on which line for how many points; without --costs the way with the fewest "
      "lines.\n"
      "Where the goal is out of reach it says how near one can come and what stands in the way, "
      "exit\n"
      "code 1. Without a goal: the lines that lose points, the greatest possible gain first. "
      "--all:\n"
      "every agency to its next band."},
     "parindex improve examples/vinh-long-2022 so-xay-dung --to-band good"},
    {Verb::sweep,
     "sweep",
     "ASSESSMENT --vary RANGE",
     1,
     1,
     {"đường cong điểm, chỉ số, hạng, xếp loại khi một số liệu thay đổi",
      "points, index, rank and band over a fact's range"},
     {"--vary ITEM/FACT=FROM..TO[:STEP] --agency CODE\n"
      "Điểm, chỉ số, hạng và xếp loại của đơn vị CODE với từng giá trị của số liệu FACT thuộc tiêu "
      "chí\n"
      "ITEM, từ FROM đến TO. Giá trị nào cũng được tính, không lấy mẫu; các giá trị liền nhau cho "
      "cùng\n"
      "kết quả gộp thành một đoạn, chỗ hạng hoặc xếp loại đổi được đánh dấu. STEP mặc định là 1, "
      "với\n"
      "số thập phân và tỷ lệ là một đơn vị của chữ số cuối; với ngày là số ngày. Số liệu có/không "
      "và lựa\n"
      "chọn: --vary ITEM/FACT=, tính mọi giá trị. Phiếu khảo sát: ITEM/OPTION. Giá trị giả định "
      "thay cho\n"
      "điểm tự chấm hoặc quyết định thẩm định của dòng.",
      "--vary ITEM/FACT=FROM..TO[:STEP] --agency CODE\n"
      "Points, index, rank and band of agency CODE at every value of FACT of ITEM, from FROM to "
      "TO. No\n"
      "value is left out; neighbours with one outcome are one run, and where rank or band changes "
      "is\n"
      "marked. STEP is 1 unless said, of decimals and percents one unit of the last digit written, "
      "of\n"
      "dates a number of days. Facts yes_no and option: --vary ITEM/FACT=, for all values. Answers "
      "of a\n"
      "survey: ITEM/OPTION. A supposed value stands in place of what was claimed or decided on the "
      "line."},
     "parindex sweep examples/vinh-long-2022 --vary 3.2.1/dossiers_on_time=4600..4821 --agency "
     "so-noi-vu"},
    {Verb::compare,
     "compare",
     "OLD [NEW [AGENCY]]",
     1,
     3,
     {"vì sao chỉ số thay đổi, vì sao A xếp trên B, hai bộ tiêu chí khác gì",
      "why a year changed, why A is above B, what changed in a set"},
     {"OLD và NEW là hai kỳ đánh giá: thay đổi của từng chỉ số được tách đúng thành phần do áp "
      "dụng,\n"
      "trọng số, cách tính, số liệu, làm tròn; ai vào, ai ra. Cùng một kỳ ở hai ngày chốt: ghi OLD "
      "hai\n"
      "lần với --old-as-of. Có AGENCY: từng dòng của đơn vị đó. OLD và NEW là hai bộ tiêu chí: "
      "khác\n"
      "nhau ở đâu. Một kỳ với --agencies A,B: vì sao A xếp trên B.",
      "OLD and NEW are two assessments: the change of every index is split exactly by "
      "applicability,\n"
      "weight, rule, evidence and rounding; who entered and who left. One assessment on two days: "
      "name\n"
      "it twice, with --old-as-of. With AGENCY: its lines. OLD and NEW are two criteria sets: "
      "what\n"
      "changed between them. One assessment with --agencies A,B: why A is above B."},
     "parindex compare examples/vinh-long-2022 examples/vinh-long-2022 --old-as-of 2022-09-15"},
    {Verb::robustness,
     "robustness",
     "ASSESSMENT [FILES]",
     1,
     kAnyNumber,
     {"thứ hạng chắc đến đâu khi trọng số, cách tính, phiếu điều tra thay đổi",
      "how sure each rank is"},
     {"Rút nhiều lần trọng số, phiếu điều tra, điểm chấm hoặc lựa chọn của bộ tiêu chí, mỗi lần "
      "xếp\n"
      "hạng lại: hạng của từng đơn vị dao động đến đâu, thứ tự nào chưa chắc, nguồn nào làm đổi "
      "hạng,\n"
      "bỏ một lĩnh vực hay tiêu chí thì sao. Cùng --seed thì cùng kết quả; các phần --shard gộp "
      "lại bằng\n"
      "--merge cho đúng kết quả của một lần rút.",
      "Draws weights, answers, judgements or choices of the set many times and ranks anew each "
      "time: how\n"
      "far ranks move, which orders are not settled, which source moves them, and what leaving "
      "out an\n"
      "area or item does. One --seed, one result; parts of --shard come to the same by --merge."},
     "parindex robustness examples/vinh-long-2022 --block districts --vary weights,survey",
     {"table (mặc định), csv, json, markdown hoặc svg (hình)",
      "table (the default), csv, json, markdown or svg (a picture)"}},
    {Verb::check,
     "check",
     "PATH",
     1,
     1,
     {"mọi lỗi và cảnh báo của bộ tiêu chí hoặc kỳ đánh giá",
      "every error and warning of a set or an assessment"},
     {"Đọc PATH (tệp bộ tiêu chí, thư mục hoặc tệp assessment.info) và liệt kê mọi lỗi, cảnh báo\n"
      "kèm vị trí và cách sửa. Mã thoát 1 khi có lỗi.",
      "Reads PATH (a criteria set, an assessment's folder or its assessment.info) and lists every\n"
      "error and warning with its place and remedy. Exit code 1 where there are errors."},
     "parindex check criteria/vinh-long-2022/departments-v1.info"},
    {Verb::test,
     "test",
     "SET",
     1,
     1,
     {"chạy các trường hợp thử của bộ tiêu chí", "run the cases of a set"},
     {"Chạy mọi trường hợp thử trong cases/*.info bên cạnh tệp SET: số liệu vào, điểm hay trạng "
      "thái\n"
      "mong đợi. Trường hợp không đạt thì được giải thích từng bước; mã thoát 1.",
      "Runs every case in cases/*.info beside the file SET: facts in, points or a state expected.\n"
      "A case that fails is explained step by step; exit code 1."},
     "parindex test criteria/rule-shapes/deadline.info"},
    {Verb::create,
     "new",
     "DIR --set SET",
     1,
     1,
     {"tạo kỳ đánh giá trống", "an empty assessment that passes check"},
     {"Tạo thư mục DIR với assessment.info và mọi tệp số liệu chỉ có dòng tiêu đề cột, theo bộ "
      "tiêu\n"
      "chí của --set (mỗi bộ một khối). Không ghi đè lên gì đã có.",
      "Makes the folder DIR with assessment.info and every data file, header row only, for the "
      "sets\n"
      "named by --set (a block each). Nothing that exists is overwritten."},
     "parindex new my-2022 --set criteria/vinh-long-2022/departments-v1.info"},
    {Verb::list,
     "list",
     "KIND [PATH]",
     1,
     2,
     {"liệt kê bộ tiêu chí, dòng tiêu chí, cách tính, mã lỗi, đơn vị",
      "sets, criteria, rules, codes or agencies"},
     {"KIND và PATH là một trong:\n"
      "  sets PATH            các bộ tiêu chí trong thư mục PATH, hoặc của kỳ đánh giá PATH\n"
      "  areas SET            lĩnh vực của bộ tiêu chí, hoặc của từng khối trong kỳ đánh giá\n"
      "  items SET            cả bộ: lĩnh vực, tiêu chí, thành phần, điểm tối đa, căn cứ\n"
      "  agencies ASSESSMENT  đơn vị của từng khối\n"
      "  rules                các cách tính điểm\n"
      "  errors               mọi mã lỗi và cảnh báo",
      "KIND and PATH are one of:\n"
      "  sets PATH            the criteria sets in the folder PATH, or of the assessment PATH\n"
      "  areas SET            the areas of the set, or of each block of an assessment\n"
      "  items SET            the whole set: areas, criteria, items, maxima, clauses\n"
      "  agencies ASSESSMENT  the agencies of each block\n"
      "  rules                the rules\n"
      "  errors               every code of errors and warnings"},
     "parindex list items criteria/vinh-long-2022/departments-v1.info"},
    {Verb::help,
     "help",
     "[VERB|CODE|TOPIC]",
     0,
     1,
     {"trợ giúp về lệnh, mã lỗi hoặc chủ đề", "help on a verb, an error code or a topic"},
     {"Không có đối số: danh sách lệnh. CODE là mã lỗi như E0321. TOPIC: errors, exit-codes,\n"
      "formats, rules, stages, hoặc tên một cách tính như rate.",
      "Without an operand: the verbs. CODE is an error code such as E0321. TOPIC: errors,\n"
      "exit-codes, formats, rules, stages, or the name of a rule such as rate."},
     "parindex help E0321"},
};

}  // namespace

std::span<const VerbSpec> all_verbs() { return kVerbs; }

const VerbSpec* find_verb(std::string_view name) {
  const auto* const found = std::find_if(std::begin(kVerbs), std::end(kVerbs),
                                         [&](const VerbSpec& spec) { return spec.name == name; });
  return found == std::end(kVerbs) ? nullptr : found;
}

const VerbSpec& spec_of(Verb verb) {
  return *std::find_if(std::begin(kVerbs), std::end(kVerbs),
                       [&](const VerbSpec& spec) { return spec.verb == verb; });
}

}  // namespace parindex::cli
