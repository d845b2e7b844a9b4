#include "dossier.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "agencies.hpp"

namespace dossiers {
namespace {

// Shares in percent unless said otherwise.
constexpr int kAtOnce = 60;
constexpr int kNeverReturned = 7;
constexpr int kPost = 3;
constexpr int kWithFee = 30;
constexpr int kPaidOnline[] = {8, 72, 20};  // by channel
constexpr int kKept = 40;
constexpr int kDigitised = 70;
constexpr int kRated = 8;
constexpr int kNamed = 6;
constexpr int kOrganisations = 1 << 16;

bool chance(int percent, Random& random) { return random.between(1, 100) <= percent; }

Answer draw_answer(int yes_percent, Random& random) {
  return chance(yes_percent, random) ? Answer::yes : Answer::no;
}

// A few agencies get hundreds of times what the smallest gets, and they are not the first of a
// list.
std::size_t draw_agency(Random& random) {
  const int count = static_cast<int>(all_agencies().size());
  const int skewed = random.between(0, random.between(0, count - 1));
  return static_cast<std::size_t>((skewed * 67 + 13) % count);
}

int draw_returned(const Dossier& dossier, const Agency& agency, Random& random) {
  if (chance(kNeverReturned, random)) return 0;
  if (dossier.due == 0) return dossier.received;
  const int term = dossier.due - dossier.received;
  const bool on_time = chance(agency.on_time_percent, random);
  const int day = on_time ? dossier.received + random.between((term + 1) / 2, term)
                          : dossier.due + random.between(1, 20);
  return day <= kLastDay ? day : 0;
}

int draw_rating(Random& random) {
  const int draw = random.between(1, 100);
  if (draw <= 55) return 5;
  if (draw <= 85) return 4;
  if (draw <= 94) return 3;
  return draw <= 98 ? 2 : 1;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::vector<std::string> make_dates() {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::vector<std::string> dates{""};
  for (const char* year : {"2022-", "2023-"})
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= kDays[month - 1]; ++day)
        dates.push_back(year + two_digits(month) + '-' + two_digits(day));
  return dates;
}

const char* word(Answer answer) {
  switch (answer) {
    case Answer::none: return "";
    case Answer::no: return "no";
    case Answer::yes: return "yes";
  }
  return "";
}

const char* word(Channel channel) {
  switch (channel) {
    case Channel::counter: return "";
    case Channel::online: return "online";
    case Channel::post: return "post";
  }
  return "";
}

std::string as_cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += c;
    cell += c;
  }
  return cell + '"';
}

std::vector<std::string> make_applicant_cells() {
  std::vector<std::string> cells{""};
  for (int number = 1; number <= kOrganisations; ++number)
    cells.push_back(as_cell(applicant_name(number)));
  return cells;
}

}  // namespace

Dossier draw_dossier(std::uint64_t serial, int received, Random& random) {
  Dossier dossier;
  dossier.serial = serial;
  dossier.agency = draw_agency(random);
  const Agency& agency = all_agencies()[dossier.agency];
  dossier.received = received;
  if (chance(kNamed, random)) dossier.applicant = random.between(1, kOrganisations);
  if (!chance(kAtOnce, random)) {
    constexpr int kTerms[] = {3, 5, 7, 10, 15, 30};
    dossier.due = received + kTerms[random.between(0, 5)];
  }
  dossier.returned = draw_returned(dossier, agency, random);
  if (chance(agency.online_percent, random))
    dossier.channel = Channel::online;
  else if (chance(kPost, random))
    dossier.channel = Channel::post;
  if (chance(kWithFee, random))
    dossier.fee_online = draw_answer(kPaidOnline[static_cast<int>(dossier.channel)], random);
  if (dossier.returned == 0) return dossier;
  if (chance(kRated, random)) dossier.rating = draw_rating(random);
  if (chance(kKept, random)) dossier.digitised = draw_answer(kDigitised, random);
  return dossier;
}

std::string dossier_id(std::uint64_t serial) {
  constexpr const char* kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
  // An odd factor is a permutation of the numbers below a power of two.
  std::uint64_t number = (serial * 0x2C1B3C6Du + 0x165667B1u) & ((1u << 30) - 1);
  std::string id(6, '0');
  for (std::size_t i = id.size(); i-- > 0; number /= 32) id[i] = kLetters[number % 32];
  return id;
}

std::string applicant_name(int number) {
  static constexpr const char* kKinds[] = {"Công ty TNHH", "Công ty cổ phần", "Hộ kinh doanh",
                                           "Hợp tác xã", "Doanh nghiệp tư nhân"};
  static constexpr const char* kFamily[] = {"Nguyễn", "Trần", "Lê",     "Phạm", "Huỳnh",
                                            "Võ",     "Đặng", "Trương", "Bùi",  "Đỗ"};
  static constexpr const char* kMiddle[] = {"Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc"};
  static constexpr const char* kGiven[] = {"An", "Bình",  "Cường", "Dũng", "Hạnh", "Hằng", "Lộc",
                                           "Mỹ", "Nghĩa", "Phúc",  "Quý",  "Sơn",  "Thủy", "Út"};
  Random random{benchmarks::seed_of(7, static_cast<std::uint64_t>(number))};
  const std::string kind = kKinds[random.between(0, 4)];
  const std::string family = kFamily[random.between(0, 9)];
  const std::string middle = kMiddle[random.between(0, 6)];
  const std::string given = kGiven[random.between(0, 13)];
  const std::string name = family + ' ' + middle + ' ' + given;
  const int form = random.between(1, 200);
  if (form <= 100) return kind + ' ' + name;
  if (form <= 160) return kind + ' ' + name + ", ấp " + std::to_string(random.between(1, 12));
  if (form <= 198) return kind + " \"" + middle + ' ' + given + '"';
  return kind + '\n' + name;
}

const std::string& date_of(int day) {
  static const std::vector<std::string> dates = make_dates();
  return dates.at(static_cast<std::size_t>(day));
}

void append_row(const Dossier& dossier, const char* line_end, std::string& text) {
  static const std::vector<std::string> applicants = make_applicant_cells();
  text.append(dossier_id(dossier.serial)).append(1, ',');
  text.append(all_agencies()[dossier.agency].code).append(1, ',');
  text.append(applicants[static_cast<std::size_t>(dossier.applicant)]).append(1, ',');
  text.append(date_of(dossier.received)).append(1, ',');
  text.append(date_of(dossier.due)).append(1, ',');
  text.append(date_of(dossier.returned)).append(1, ',');
  text.append(word(dossier.channel)).append(1, ',');
  text.append(word(dossier.fee_online)).append(1, ',');
  if (dossier.rating != 0) text.append(1, static_cast<char>('0' + dossier.rating));
  text.append(1, ',').append(word(dossier.digitised)).append(line_end);
}

}  // namespace dossiers
