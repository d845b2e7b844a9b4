#include "help_topics.hpp"

namespace parindex::cli {
namespace {

constexpr Topic kTopics[] = {
    {"exit-codes",
     {"ý nghĩa của mã thoát", "what the exit codes mean"},
     {"0  xong\n"
      "1  câu trả lời là không: check tìm thấy lỗi; test có trường hợp hỏng; rank --provisional "
      "có\n"
      "   đơn vị bị lỗi\n"
      "2  dòng lệnh sai\n"
      "3  số liệu sai, không đọc được đầu vào hoặc không ghi được đầu ra\n"
      "4  lỗi của chính chương trình\n",
      "0  done\n"
      "1  the answer is no: check found errors; a case of test failed; rank --provisional met\n"
      "   agencies with errors\n"
      "2  a wrong command line\n"
      "3  bad data, unreadable input or unwritable output\n"
      "4  a fault of the program itself\n"}},
    {"formats",
     {"mọi tệp và cột của chúng", "every file and its columns"},
     {R"(Tệp INFO (từ khóa, giá trị, khối trong ngoặc nhọn):

bộ tiêu chí      criteria_set MÃ { ... }: lĩnh vực (area), tiêu chí (criterion), thành phần (item),
                 mỗi thành phần có max, facts, rule, ref; parindex help rules nói về rule
assessment.info  assessment MÃ { ... }: title, year, as_of, các block với bộ tiêu chí (criteria),
                 và tên các tệp CSV dưới đây
plan.info        plan MÃ { owner ..., task ... { ... } }: nhiệm vụ của kế hoạch tỉnh hoặc của một cơ quan
cases/*.info     cases MÃ { case "..." { ... } }: ví dụ có số liệu và điểm phải ra, để kiểm bộ tiêu chí

Tệp CSV (dòng đầu là tên cột, thứ tự tùy ý; * không bắt buộc):

agencies         agency,block,name,name_en*,status,reason*,parent*,properties*
                 đơn vị; status: ranked, unranked, excused, appraiser, reports_only
evidence         agency,item,fact,value,document*,submitted_on*,round*,note*
                 số liệu kê khai; lần (round) cao nhất có hiệu lực
self_scores      agency,item,points,document*,submitted_on*,explanation*
                 điểm tự đánh giá
appraisals       agency,item,round,decision,points*,fact*,value*,appraiser,decided_on*,reason*
                 thẩm định; decision: accept, points, fact, query
explanations     agency,item,round,text,document*,submitted_on*
                 giải trình
surveys          agency,item,option,count
                 số phiếu điều tra xã hội học
applicability    agency,item,reason
                 tiêu chí không áp dụng cho đơn vị
events           agency,event,date*,document
                 sự việc làm hạ xếp loại, như kỷ luật
decisions        block,agency,order,document
                 thứ tự do cấp có thẩm quyền quyết định khi bằng điểm
notes            agency,item*,kind,text
                 khó khăn (difficulty), kiến nghị (proposal)
forms            biểu đã điền, mỗi đơn vị một tệp; phát: parindex form, nhận: parindex import
plan_progress    task,agency,period*,product*,completed_on,document,note*
                 sản phẩm đã xong của nhiệm vụ trong kế hoạch

Mọi tệp là UTF-8. Từ khóa, cột hay từ lạ đều là lỗi, không bị bỏ qua. Tạo sẵn mọi tệp: parindex new.
Đầy đủ từng từ khóa, từng cột, mặc định và mã lỗi: docs/formats.md.
)",
      R"(INFO files (keys, values, blocks in braces):

criteria set     criteria_set ID { ... }: areas, criteria, items, each item with max, facts, rule,
                 ref; parindex help rules is about rule
assessment.info  assessment ID { ... }: title, year, as_of, the blocks with their sets (criteria),
                 and the names of the CSV files below
plan.info        plan ID { owner ..., task ... { ... } }: the tasks of the province's plan or an agency's
cases/*.info     cases ID { case "..." { ... } }: facts and the points they must give, to test a set

CSV files (a first row of column names, in any order; * optional):

agencies         agency,block,name,name_en*,status,reason*,parent*,properties*
                 the agencies; status: ranked, unranked, excused, appraiser, reports_only
evidence         agency,item,fact,value,document*,submitted_on*,round*,note*
                 what is declared; the highest round holds
self_scores      agency,item,points,document*,submitted_on*,explanation*
                 points that agencies claim
appraisals       agency,item,round,decision,points*,fact*,value*,appraiser,decided_on*,reason*
                 what the offices decided; decision: accept, points, fact, query
explanations     agency,item,round,text,document*,submitted_on*
                 the agencies' answers
surveys          agency,item,option,count
                 answers of a survey
applicability    agency,item,reason
                 items that do not apply to an agency
events           agency,event,date*,document
                 what caps a band, such as discipline
decisions        block,agency,order,document
                 the authority's order among agencies that tie
plan_progress    task,agency,period*,product*,completed_on,document,note*
                 products of the plan's tasks that are there
notes            agency,item*,kind,text
                 difficulties (difficulty) and proposals (proposal)
forms            filled forms, a file an agency: issued by parindex form, read by parindex import

Every file is UTF-8. An unknown key, column or word is an error, never passed over. To begin with
every file: parindex new. All keys, columns, defaults and codes: docs/formats.md.
)"}},
    {"stages",
     {"ba giai đoạn tính điểm", "the three stages of scoring"},
     {"self      điểm tự đánh giá, không có thì theo cách tính trên số liệu khai; bỏ dòng điều "
      "tra\n"
      "computed  theo cách tính trên số liệu khai; dòng do người thẩm định cho điểm là thiếu\n"
      "final     quyết định thẩm định của lần cao nhất; chưa thẩm định thì theo số liệu khai và\n"
      "          kết quả là tạm thời (mặc định)\n",
      "self      the self-score, else the rule on the declared facts; survey items stay out\n"
      "computed  the rule on the declared facts; judgements are missing\n"
      "final     the appraisal of the highest round; unappraised lines follow the declared facts\n"
      "          and the result is provisional (the default)\n"}},
};

}  // namespace

std::span<const Topic> all_topics() { return kTopics; }

}  // namespace parindex::cli
