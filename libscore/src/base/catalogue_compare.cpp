// Messages on comparing sets: codes 95x and 99x.
#include "base/catalogue.hpp"

namespace parindex {
namespace {

constexpr CatalogueEntry kMessages[] = {
    {ErrorCode::same_as_twice, Severity::error,
     "tiêu chí {0} và {1} cùng ghi \"same_as {2}\" (xem {3})",
     "items {0} and {1} both say \"same_as {2}\" (see {3})",
     "Chỉ để một tiêu chí nối tiếp tiêu chí cũ; tiêu chí kia là tiêu chí mới, bỏ \"same_as\".",
     "Let one item continue the old one; the other is new, so leave out its \"same_as\".",
     "Hai tiêu chí của bộ mới cùng nhận là một tiêu chí của bộ cũ, nên không so sánh được cái nào "
     "với cái nào. Tiêu chí cũ tách làm hai thì chỉ một tiêu chí nối tiếp nó.\n\n"
     "Sai:  item 2.1 { same_as 2.1 … }  item 2.2 { same_as 2.1 … }\n"
     "Đúng: item 2.1 { same_as 2.1 … }  item 2.2 { … }",
     "Two items of the new set claim to be one item of the old set, so it cannot be told which is "
     "to be compared with it. Where an item was split, one of the parts continues it.\n\n"
     "Wrong: item 2.1 { same_as 2.1 … }  item 2.2 { same_as 2.1 … }\n"
     "Right: item 2.1 { same_as 2.1 … }  item 2.2 { … }"},
    {ErrorCode::item_retitled, Severity::warning,
     "tiêu chí {0} nay có tên \"{1}\", trước đây là \"{2}\" ({3}); được coi là hai tiêu chí khác "
     "nhau",
     "item {0} is now titled \"{1}\" and was \"{2}\" ({3}); they are taken for two items",
     "Nếu vẫn là một tiêu chí thì ghi thêm \"same_as\" với mã cũ.",
     "Where it is the same item, add \"same_as\" with its old id.",
     "Cùng một mã nhưng tên khác: có thể tiêu chí được sửa tên, cũng có thể mã được dùng lại cho "
     "tiêu chí khác. Máy không đoán, mà coi tiêu chí cũ đã bỏ và tiêu chí mới được thêm.\n\n"
     "Sai:  item 1.2 { title \"Công khai TTHC trên mạng\" … }\n"
     "Đúng: item 1.2 { title \"Công khai TTHC trên mạng\"  same_as 1.2 … }",
     "One id under two titles: the item may have been retitled, or its number given to another. "
     "Nothing is guessed: the old item counts as dropped and the new one as added.\n\n"
     "Wrong: item 1.2 { title \"Procedures made public online\" … }\n"
     "Right: item 1.2 { title \"Procedures made public online\"  same_as 1.2 … }"},
    {ErrorCode::same_as_nobody, Severity::warning,
     "tiêu chí {0} ghi \"same_as {1}\" nhưng bộ {2} không có tiêu chí đó; được coi là tiêu chí mới",
     "item {0} says \"same_as {1}\", which set {2} does not have; it is taken for a new item",
     "Ghi mã của tiêu chí trong bộ cũ, hoặc bỏ \"same_as\".",
     "Name the item's id in the old set, or leave out \"same_as\".",
     "\"same_as\" cho biết tiêu chí này ở bộ trước mang mã nào. Bộ cũ được so sánh không có mã ấy: "
     "có thể gõ nhầm, hoặc đó không phải bộ liền trước.\n\n"
     "Sai:  item 2.4 { same_as 2.33 … }\n"
     "Đúng: item 2.4 { same_as 2.3 … }",
     "\"same_as\" tells which id the item had in the set before. The old set has no such id: it is "
     "mistyped, or that set is not the one before.\n\n"
     "Wrong: item 2.4 { same_as 2.33 … }\n"
     "Right: item 2.4 { same_as 2.3 … }"},
    {ErrorCode::same_as_elsewhere, Severity::warning,
     "tiêu chí {0} trùng mã và tên với tiêu chí cũ, nhưng tiêu chí {1} ghi \"same_as {0}\" ({2}); "
     "{0} được coi là tiêu chí mới",
     "item {0} has the id and title of an old item, but item {1} says \"same_as {0}\" ({2}); {0} "
     "is "
     "taken for a new item",
     "Xem lại \"same_as\"; nếu {0} vẫn là tiêu chí cũ thì bỏ \"same_as\" ở tiêu chí kia.",
     "Look at \"same_as\" again; where {0} is the old item, leave it out of the other.",
     "Điều ghi rõ trong \"same_as\" được ưu tiên hơn việc trùng mã và tên, nên tiêu chí trùng mã "
     "và tên được coi là mới.\n\n"
     "Sai:  item 2.3 { title \"Số hóa\" … }  item 2.4 { title \"Ký số\"  same_as 2.3 … }\n"
     "Đúng: item 2.3 { title \"Số hóa\" … }  item 2.4 { title \"Ký số\" … }",
     "What \"same_as\" says outright comes before an equal id and title, so that the item of equal "
     "id and title counts as new.\n\n"
     "Wrong: item 2.3 { title \"Digitised\" … }  item 2.4 { title \"Signed\"  same_as 2.3 … }\n"
     "Right: item 2.3 { title \"Digitised\" … }  item 2.4 { title \"Signed\" … }"},
};

}  // namespace

std::span<const CatalogueEntry> compare_messages() { return kMessages; }

}  // namespace parindex
