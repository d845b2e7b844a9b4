// Messages on tally files and the records that feed an assessment: codes 801 to 815, 885.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::bad_column_name, Severity::error, "\"{0}\" không dùng làm tên cột được",
     "\"{0}\" cannot be the name of a column",
     "Đặt tên bằng chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ cái; tên trong tệp "
     "hồ sơ nếu khác thì ghi ở \"header\".",
     "Use small letters, digits and underscores, a letter first; what files call the column may be "
     "said with \"header\".",
     "Điều kiện gọi cột theo tên, nên tên không được có dấu cách, dấu tiếng Việt, và không được là "
     "từ của biểu thức (and, or, not, yes, no, min, max, previous, is, set) hay as_of, ngày chốt "
     "của kỳ "
     "đánh giá.\n\n"
     "Sai:  columns { \"Ngày nhận\" date }\n"
     "Đúng: columns { received { type date  header \"Ngày nhận\" } }",
     "Conditions call a column by its name, so it has no blanks and no accents, and is neither a "
     "word of expressions (and, or, not, yes, no, min, max, previous, is, set) nor as_of, the day "
     "of the "
     "assessment.\n\n"
     "Wrong: columns { \"Ngày nhận\" date }\n"
     "Right: columns { received { type date  header \"Ngày nhận\" } }"},
    {ErrorCode::unknown_column, Severity::error,
     "\"{1}\" nêu cột \"{0}\", cột chưa khai trong \"columns\"",
     "\"{1}\" names the column \"{0}\", which \"columns\" does not have",
     "Sửa tên cột (có: {2}), hoặc khai thêm trong \"columns\".",
     "Correct the name (there are: {2}), or declare the column in \"columns\".",
     "Mỗi cột được dùng phải khai trong \"columns\" với kiểu của nó, để mọi giá trị trong tệp hồ "
     "sơ "
     "đều được kiểm tra trước khi đếm.\n\n"
     "Sai:  columns { agency text }  agency office\n"
     "Đúng: columns { agency text }  agency agency",
     "A column that is used has to be declared in \"columns\" with its type, so that every value "
     "of "
     "the records is checked before anything is counted.\n\n"
     "Wrong: columns { agency text }  agency office\n"
     "Right: columns { agency text }  agency agency"},
    {ErrorCode::column_type_unfit, Severity::error,
     "cột {0} có kiểu {1}, không dùng được ở \"{2}\"",
     "column {0} is of type {1}, which \"{2}\" cannot use", "Ở đây cần cột kiểu {3}.",
     "It takes a column of type {3}.",
     "Cột nêu tên cơ quan là chữ, cột \"unique\" là chữ hoặc số nguyên, cột \"period\" là ngày. "
     "Chỉ "
     "cộng được số; nhỏ nhất, lớn nhất thì số hoặc ngày; đếm giá trị khác nhau thì mọi kiểu trừ "
     "yes_no, "
     "kiểu mà count đã đủ.\n\n"
     "Sai:  columns { channel text }    by_channel { sum channel }\n"
     "Đúng: columns { rating integer }  ratings { sum rating }",
     "The column of the agency is text, \"unique\" text or integer, \"period\" a date. Only "
     "numbers "
     "have a sum; numbers and dates have a least and a greatest; distinct values are counted of "
     "every type but yes_no, for which count suffices.\n\n"
     "Wrong: columns { channel text }    by_channel { sum channel }\n"
     "Right: columns { rating integer }  ratings { sum rating }"},
    {ErrorCode::column_must_be_set, Severity::error,
     "cột {0} được phép trống, trong khi là cột \"{1}\"",
     "column {0} may be empty, though it is the column of \"{1}\"",
     "Bỏ \"optional yes\" của cột này.", "Remove \"optional yes\" from the column.",
     "Hồ sơ không nêu cơ quan thì không tính cho ai được, không có mã thì không biết có trùng "
     "không, "
     "không có ngày thì không biết thuộc kỳ nào. Những cột ấy phải có giá trị ở mọi dòng.\n\n"
     "Sai:  columns { agency { type text  optional yes } }  agency agency\n"
     "Đúng: columns { agency text }  agency agency",
     "A record without an agency counts for nobody, one without an id may be a duplicate, and one "
     "without its day belongs to no period. These columns need a value in every row.\n\n"
     "Wrong: columns { agency { type text  optional yes } }  agency agency\n"
     "Right: columns { agency text }  agency agency"},
    {ErrorCode::column_is_ignored, Severity::error,
     "cột {0} có kiểu ignored, không dùng được ở \"{1}\"",
     "column {0} is of type ignored, and \"{1}\" cannot use it",
     "Khai kiểu thật của cột (text, date, integer, decimal, yes_no), hoặc bỏ chỗ dùng.",
     "Declare its true type (text, date, integer, decimal, yes_no), or do without it.",
     "Cột ignored có thể có trong tệp nhưng không được đọc và không được kiểm tra, nên không thể "
     "tính "
     "toán trên nó.\n\n"
     "Sai:  phone ignored   calls { count \"phone is set\" }\n"
     "Đúng: phone { type text  optional yes }   calls { count \"phone is set\" }",
     "An ignored column may stand in the files, but is neither read nor checked, so nothing can "
     "be "
     "counted by it.\n\n"
     "Wrong: phone ignored   calls { count \"phone is set\" }\n"
     "Right: phone { type text  optional yes }   calls { count \"phone is set\" }"},
    {ErrorCode::same_header, Severity::error, "hai cột cùng mang tiêu đề \"{0}\" trong tệp hồ sơ",
     "two columns are called \"{0}\" in the files",
     "Sửa \"header\" của một trong hai; cột thứ nhất ở {1}.",
     "Correct the \"header\" of one; the first is at {1}.",
     "Cột trong tệp được tìm theo tiêu đề ở dòng đầu: \"header\", không có thì tên cột. Hai cột "
     "cùng "
     "tiêu đề thì không biết lấy giá trị ở đâu.\n\n"
     "Sai:  a { type date  header \"Ngày\" }  b { type date  header \"Ngày\" }\n"
     "Đúng: a { type date  header \"Ngày nhận\" }  b { type date  header \"Ngày trả\" }",
     "Columns are found in a file by its header row: by \"header\", or by the column's name. Of "
     "two "
     "with one header it would be open which is meant.\n\n"
     "Wrong: a { type date  header \"Ngày\" }  b { type date  header \"Ngày\" }\n"
     "Right: a { type date  header \"Ngày nhận\" }  b { type date  header \"Ngày trả\" }"},
    {ErrorCode::column_key_unfit, Severity::error,
     "cột {0}: \"{1}\" không dùng được ở kiểu {2} như khai ở đây",
     "column {0}: \"{1}\" does not fit the type {2} as it is declared here",
     "decimals (1–6) dành cho kiểu decimal; planned cho kiểu date có optional yes; optional cho "
     "mọi "
     "kiểu trừ ignored.",
     "decimals (1–6) are for the type decimal; planned is for a date with optional yes; optional "
     "for every type but ignored.",
     "Khóa thừa thường là dấu hiệu khai nhầm kiểu. \"planned\" nói rằng ngày có thể ở sau ngày "
     "chốt, "
     "điều chỉ có nghĩa với ngày có thể để trống.\n\n"
     "Sai:  fee { type integer  decimals 2 }\n"
     "Đúng: fee { type decimal  decimals 2 }",
     "A key that the type has no use for mostly means that the type is wrong. \"planned\" says "
     "that "
     "a date may lie after as_of, which matters only for a date that may be empty.\n\n"
     "Wrong: fee { type integer  decimals 2 }\n"
     "Right: fee { type decimal  decimals 2 }"},
    {ErrorCode::not_one_count, Severity::error,
     "số liệu {0} phải có đúng một trong các khóa count, sum, distinct, min, max",
     "fact {0} needs exactly one of count, sum, distinct, min, max",
     "Ghi một cách đếm; muốn đếm nhiều cách thì ghi nhiều số liệu.",
     "Write one of them; what is counted in several ways is several facts.",
     "Mỗi số liệu là một con số, tính từ hồ sơ theo một cách.\n\n"
     "Sai:  ratings { sum rating  max rating }\n"
     "Đúng: ratings { sum rating }  best { max rating }",
     "A fact is one number, made up of the records in one way.\n\n"
     "Wrong: ratings { sum rating  max rating }\n"
     "Right: ratings { sum rating }  best { max rating }"},
    {ErrorCode::count_with_where, Severity::error,
     "số liệu {0} dùng count nên không có \"where\" riêng",
     "fact {0} is a count, which has no \"where\" of its own",
     "Ghi điều kiện ngay sau count, nối bằng and.",
     "Write the condition behind count, joined with and.",
     "count đã đếm những hồ sơ thỏa điều kiện của nó. Hai điều kiện ở hai chỗ dễ sót một.\n\n"
     "Sai:  on_time { count \"returned is set\"  where \"online\" }\n"
     "Đúng: on_time { count \"returned is set and online\" }",
     "A count counts the records for which its own condition holds. Of two conditions in two "
     "places "
     "one is easily overlooked.\n\n"
     "Wrong: on_time { count \"returned is set\"  where \"online\" }\n"
     "Right: on_time { count \"returned is set and online\" }"},
    {ErrorCode::tallied_fact_unknown, Severity::error,
     "số liệu {1} của tiêu chí {0} được tổng hợp nhưng không bộ tiêu chí nào của các khối {2} có",
     "fact {1} of item {0} is tallied, but no criteria set of the blocks {2} has it",
     "Sửa tên số liệu hay mã tiêu chí trong tệp tổng hợp, hoặc khối trong \"records\".",
     "Correct the fact's name or the item in the tally file, or the blocks under \"records\".",
     "Số liệu được tổng hợp phải là số liệu mà bộ tiêu chí khai ở tiêu chí ấy; nếu không, con số "
     "tính "
     "ra không vào đâu cả mà không ai hay.\n\n"
     "Sai:  item 3.2.1 { resolvd { count yes } }\n"
     "Đúng: item 3.2.1 { resolved { count yes } }",
     "What is tallied has to be a fact that the criteria set declares under that item; otherwise "
     "the number would go nowhere, and nobody would notice.\n\n"
     "Wrong: item 3.2.1 { resolvd { count yes } }\n"
     "Right: item 3.2.1 { resolved { count yes } }"},
    {ErrorCode::tallied_fact_type, Severity::error,
     "số liệu {0} có kiểu {1} trong bộ tiêu chí {2}, không nhận được {3}",
     "fact {0} is of type {1} in the set {2}, which {3} does not give",
     "Đổi cách tổng hợp, hoặc kiểu của số liệu trong bộ tiêu chí.",
     "Tally it in another way, or change the fact's type in the set.",
     "count, distinct cho số đếm; tổng, nhỏ nhất, lớn nhất của cột integer cho count hoặc decimal, "
     "của "
     "cột decimal cho decimal; nhỏ nhất, lớn nhất của cột date cho date. percent, yes_no, option "
     "không "
     "tổng hợp được: tỷ lệ là việc của cách tính điểm.\n\n"
     "Sai:  bộ tiêu chí: fees { type count }     tệp tổng hợp: fees { sum fee }  (fee decimal)\n"
     "Đúng: bộ tiêu chí: fees { type decimal }   tệp tổng hợp: fees { sum fee }",
     "count and distinct give counts; sum, min and max of an integer column give count or decimal, "
     "of a decimal column decimal; min and max of a date give dates. percent, yes_no and option "
     "cannot be tallied: a share is the rule's business.\n\n"
     "Wrong: set: fees { type count }     tally file: fees { sum fee }  (fee is a decimal)\n"
     "Right: set: fees { type decimal }   tally file: fees { sum fee }"},
    {ErrorCode::period_without_column, Severity::error,
     "\"{0}\" giới hạn ngày, nhưng {1} không có cột \"period\"",
     "\"{0}\" bounds the days, but {1} has no \"period\"",
     "Khai cột ngày ở \"period\" của tệp tổng hợp, hoặc bỏ \"from\", \"to\".",
     "Name the column of the day with \"period\" in the tally file, or remove \"from\" and \"to\".",
     "Muốn biết hồ sơ có thuộc kỳ hay không phải biết ngày nào của hồ sơ quyết định: ngày nhận, "
     "ngày "
     "trả. Tệp tổng hợp nói điều đó bằng \"period\".\n\n"
     "Sai:  records { tally t.info  file a.csv  from 2022-01-01 }   ; t.info không có period\n"
     "Đúng: t.info: period received",
     "Whether a record belongs to the period depends on one of its days: that of receipt, say. The "
     "tally file tells which by \"period\".\n\n"
     "Wrong: records { tally t.info  file a.csv  from 2022-01-01 }   ; t.info has no period\n"
     "Right: t.info: period received"},
    {ErrorCode::tally_used_twice, Severity::error,
     "hai mục \"records\" cùng dùng nguồn hồ sơ \"{0}\"",
     "two entries \"records\" use the source \"{0}\"",
     "Gộp các tệp vào một mục, hoặc đặt mã khác cho một tệp tổng hợp; mục thứ nhất ở {1}.",
     "Put the files under one entry, or give one tally file another id; the first is at {1}.",
     "Nguồn hồ sơ được gọi theo mã của tệp tổng hợp (--source, tên bảng trong cơ sở dữ liệu), và "
     "trùng "
     "lặp chỉ được xét trong một mục, nên mỗi nguồn chỉ một mục.\n\n"
     "Sai:  records { tally t.info  file a.csv }  records { tally t.info  file b.csv }\n"
     "Đúng: records { tally t.info  file a.csv  file b.csv }",
     "A source is called by the id of its tally file (--source, the table in a database), and "
     "duplicates are looked for within one entry, so each source has one.\n\n"
     "Wrong: records { tally t.info  file a.csv }  records { tally t.info  file b.csv }\n"
     "Right: records { tally t.info  file a.csv  file b.csv }"},
    {ErrorCode::tallied_and_declared, Severity::error,
     "số liệu {0} của {1} vừa được tổng hợp từ hồ sơ, vừa được khai",
     "fact {0} of {1} is both tallied from records and declared",
     "Bỏ một trong hai; chỗ thứ nhất ở {2}. Thẩm định vẫn có thể sửa số liệu đã tổng hợp.",
     "Remove one of the two; the first is at {2}. An appraisal may still correct a tallied fact.",
     "Một số liệu chỉ có một nguồn: hồ sơ, dòng kê khai, biểu mẫu, kế hoạch hay một nguồn hồ sơ "
     "khác. "
     "Có hai thì không ai biết số nào được tính.\n\n"
     "Sai:  evidence.csv: so-y-te,3.2.1,resolved,960   và  item 3.2.1 { resolved { count yes } }\n"
     "Đúng: chỉ item 3.2.1 { resolved { count yes } }",
     "A fact has one source: the records, a row of evidence, a form, the plan, or another source "
     "of "
     "records. With two, nobody knows which counts.\n\n"
     "Wrong: evidence.csv: so-y-te,3.2.1,resolved,960   and  item 3.2.1 { resolved { count yes } "
     "}\n"
     "Right: item 3.2.1 { resolved { count yes } } alone"},
    {ErrorCode::unknown_tally_block, Severity::error,
     "\"records\" nêu khối \"{0}\", khối không có trong kỳ đánh giá",
     "\"records\" names the block \"{0}\", which the assessment does not have",
     "Ghi một khối đã khai trong assessment.info (có: {1}).",
     "Name a block that assessment.info declares (it has: {1}).",
     "Hồ sơ được đếm cho các cơ quan của những khối nêu ở đây. Khối lạ thì không cơ quan nào nhận "
     "được "
     "số liệu.\n\n"
     "Sai:  block department\n"
     "Đúng: block departments",
     "Records are counted for the agencies of the blocks named here. For an unknown block no "
     "agency "
     "would get its facts.\n\n"
     "Wrong: block department\n"
     "Right: block departments"},
    {ErrorCode::tally_feeds_nobody, Severity::warning,
     "nguồn hồ sơ \"{0}\" không cho đơn vị nào số liệu", "the source \"{0}\" feeds no agency",
     "Kiểm tra \"block\", trạng thái của các đơn vị và điều kiện \"applies\" của tiêu chí.",
     "Check \"block\", the statuses of the agencies and \"applies\" of the items.",
     "Bộ tiêu chí có những số liệu này, nhưng không đơn vị nào được chấm điểm trong các khối ấy có "
     "tiêu "
     "chí áp dụng. Hồ sơ được đọc và kiểm tra mà không tính vào đâu.\n\n"
     "Sai:  block districts     ; chưa có huyện nào trong agencies.csv\n"
     "Đúng: block departments",
     "The sets have these facts, but no agency that is scored in those blocks has an item to which "
     "they apply. The records are read and checked, and count nowhere.\n\n"
     "Wrong: block districts     ; agencies.csv has no district yet\n"
     "Right: block departments"},
};

}  // namespace

std::span<const CatalogueEntry> tally_file_messages() { return kMessages; }

}  // namespace parindex
