// One dossier: what is drawn for it, and the row that says so.
//
//     Dossier dossier = draw_dossier(serial, day, random);
//     append_row(dossier, "\r\n", text);
#pragma once

#include <cstdint>
#include <string>

#include "../tools/random.hpp"

namespace dossiers {

using benchmarks::Random;

// Days are counted from 2022-01-01, which is 1; 0 is no day.
inline constexpr int kLastDay = 365;

enum class Channel { counter, online, post };
enum class Answer { none, no, yes };

struct Dossier {
  std::uint64_t serial = 0;
  std::size_t agency = 0;
  int applicant = 0;  // the number of an organisation; 0: a citizen, who is not named
  int received = 0;
  int due = 0;       // 0: is answered at once
  int returned = 0;  // 0: not yet
  Channel channel = Channel::counter;
  Answer fee_online = Answer::none;  // none: no fee
  int rating = 0;                    // 1 to 5; 0: not asked or not answered
  Answer digitised = Answer::none;   // none: there is no result, or none to be kept
};

inline constexpr const char* kHeader =
    "dossier,agency,applicant,received,due,returned,channel,fee_online,rating,digitised";

Dossier draw_dossier(std::uint64_t serial, int received, Random& random);

// Six bytes, another one for each serial number below 2^30.
std::string dossier_id(std::uint64_t serial);

// A name as an organisation writes it: with commas, quotes, now and then on two lines.
std::string applicant_name(int number);

// "2022-01-01" for 1; up to 2023-12-31.
const std::string& date_of(int day);

void append_row(const Dossier& dossier, const char* line_end, std::string& text);

}  // namespace dossiers
