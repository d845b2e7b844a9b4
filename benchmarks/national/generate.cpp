// generate_national DIR [--seed N] [--agencies-per-block N] [--blocks N]
//
// Writes the assessment that the national benchmark runs on: every commune-sized agency of a
// country, scored by one set. The same arguments give the same bytes everywhere. Beside the
// assessment stands expected-rank.csv: what `parindex rank DIR -f csv` has to print.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "../tools/random.hpp"
#include "answers.hpp"
#include "national_set.hpp"

namespace national {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string dir;
  std::uint64_t seed = 1;
  int agencies_per_block = 100;  // at most 999
  int blocks = 126;              // at most 999
};

struct Standing {
  std::string agency;
  std::string name;
  int points = 0;
  int max_points = 0;
};

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

std::string draw_name(Random& random) {
  static constexpr const char* kKinds[] = {"Xã", "Xã", "Xã", "Phường", "Thị trấn"};
  static constexpr const char* kFirst[] = {"Tân",   "Long",  "Bình", "Phú",  "Hòa",  "Mỹ",
                                           "Thanh", "Trung", "Hiếu", "Quới", "Đông", "Thạnh"};
  static constexpr const char* kSecond[] = {"An",   "Hòa",   "Phước", "Lộc",  "Thành", "Đức",
                                            "Hưng", "Nghĩa", "Thới",  "Điền", "Hiệp",  "Quý"};
  std::string name = kKinds[random.between(0, 4)];
  name += std::string(" ") + kFirst[random.between(0, 11)];
  return name + " " + kSecond[random.between(0, 11)];
}

// As cells of a CSV file: most rows name a document by number, some by title, a few not at all.
std::string draw_document(Random& random) {
  const std::string number = std::to_string(random.between(1, 400));
  const int form = random.between(1, 100);
  if (form <= 52) return number + "/BC-UBND";
  if (form <= 66) return "Báo cáo " + number + "/BC-UBND";
  if (form <= 68) return "Kế hoạch " + number + "/KH-UBND";
  if (form <= 70) return "\"Quyết định " + number + "/QĐ-UBND, Phụ lục II\"";
  if (form <= 71) return number + "/BC-UBND|" + number + "/TB-UBND";
  if (form <= 72) return "\"Báo cáo \"\"Một cửa\"\" " + number + "/BC-UBND\"";
  return "";
}

// The files that are not kept one a block.
struct Tables {
  std::string agencies = "agency,block,name,status\nso-noi-vu,,Sở Nội vụ,appraiser\n";
  std::string surveys = "agency,item,option,count\n";
  std::string appraisals = "agency,item,round,decision,points,appraiser,decided_on,reason\n";
  std::string expected = "block,rank,agency,name,points,max,index,band\n";
};

void append_evidence(const std::string& agency, const Item& item, const Answer& answer,
                     Random& random, std::string& evidence) {
  for (std::size_t i = 0; i < answer.values.size(); ++i) {
    evidence += agency + ',' + item.id + ',' + item.facts[i] + ',' + answer.values[i] + ',';
    evidence += draw_document(random);  // apart from the next draw: operands of + have no order
    evidence += ',' + date_of(random.between(305, 334)) + '\n';
  }
}

void append_survey(const std::string& agency, const Item& item, const Answer& answer,
                   std::string& surveys) {
  for (std::size_t i = 0; i < answer.values.size(); ++i)
    surveys += agency + ',' + item.id + ',' + kSurveyOptions[i].id + ',' + answer.values[i] + '\n';
}

void append_appraisal(const std::string& agency, const Item& item, const Answer& answer,
                      std::string& appraisals) {
  if (answer.state == State::missing) return;
  appraisals += agency + ',' + item.id + ",1,points," + hundredths(answer.points) +
                ",so-noi-vu,2022-12-10,Theo hồ sơ thẩm định\n";
}

Standing write_agency(const std::vector<Area>& areas, const std::string& agency, Random& random,
                      std::string& evidence, Tables& tables) {
  Standing standing{agency, draw_name(random), 0, 0};
  const int quality = random.between(62, 99);
  for (const Area& area : areas)
    for (const Item& item : area.items) {
      const Answer answer = draw_answer(item, quality, random);
      standing.points += answer.points;
      standing.max_points += answer.max_points;
      if (item.rule == Rule::survey)
        append_survey(agency, item, answer, tables.surveys);
      else if (item.rule == Rule::judgement)
        append_appraisal(agency, item, answer, tables.appraisals);
      else
        append_evidence(agency, item, answer, random, evidence);
    }
  return standing;
}

const char* band_of(const Standing& standing) {
  const auto reaches = [&](int percent) {
    return standing.points * 100 >= percent * standing.max_points;
  };
  if (reaches(90)) return "excellent";
  if (reaches(80)) return "good";
  if (reaches(70)) return "fair";
  return reaches(50) ? "average" : "poor";
}

// Ranked by the exact fraction, equal ones in the order of agencies.csv, ranks 1,1,3.
void append_ranks(const std::string& block, std::vector<Standing> standings,
                  std::string& expected) {
  const auto above = [](const Standing& a, const Standing& b) {
    return std::int64_t{a.points} * b.max_points > std::int64_t{b.points} * a.max_points;
  };
  std::stable_sort(standings.begin(), standings.end(), above);
  std::size_t rank = 0;
  for (std::size_t i = 0; i < standings.size(); ++i) {
    const Standing& standing = standings[i];
    if (i == 0 || above(standings[i - 1], standing)) rank = i + 1;
    const std::int64_t index = (std::int64_t{standing.points} * 20000 + standing.max_points) /
                               (std::int64_t{standing.max_points} * 2);
    expected += block + ',' + std::to_string(rank) + ',' + standing.agency + ',' + standing.name +
                ',' + hundredths(standing.points) + ',' + hundredths(standing.max_points) + ',' +
                hundredths(index) + ',' + band_of(standing) + '\n';
  }
}

std::string assessment_info(int blocks) {
  std::string info =
      "; Made by generate_national for measuring.\n"
      "assessment national {\n"
      "  title \"Bộ dữ liệu đo tốc độ quy mô toàn quốc\"\n"
      "  year  2022\n"
      "  as_of 2022-12-31\n";
  for (int block = 1; block <= blocks; ++block)
    info += "  block block-" + padded(block, 3) + " { title \"Khối " + padded(block, 3) +
            "\"  criteria \"criteria.info\" }\n";
  return info +
         "  agencies   agencies.csv\n"
         "  evidence   { file \"evidence/*.csv\" }\n"
         "  surveys    surveys.csv\n"
         "  appraisals appraisals.csv\n"
         "}\n";
}

void generate(const Options& options) {
  const fs::path dir = options.dir;
  fs::remove_all(dir / "evidence");  // a smaller run must not keep an older one's blocks
  fs::create_directories(dir / "evidence");
  const std::vector<Area> areas = national_set();
  Tables tables;
  std::string evidence;
  int serial = 0;
  for (int block = 1; block <= options.blocks; ++block) {
    const std::string block_id = "block-" + padded(block, 3);
    evidence = "agency,item,fact,value,document,submitted_on\n";
    std::vector<Standing> standings;
    for (int i = 0; i < options.agencies_per_block; ++i) {
      const std::string agency = "xa-" + padded(++serial, 5);
      Random random{benchmarks::seed_of(options.seed, static_cast<std::uint64_t>(serial))};
      standings.push_back(write_agency(areas, agency, random, evidence, tables));
      tables.agencies += agency + ',' + block_id + ',' + standings.back().name + ",ranked\n";
    }
    write_file(dir / "evidence" / (block_id + ".csv"), evidence);
    append_ranks(block_id, standings, tables.expected);
  }
  write_file(dir / "agencies.csv", tables.agencies);
  write_file(dir / "surveys.csv", tables.surveys);
  write_file(dir / "appraisals.csv", tables.appraisals);
  write_file(dir / "expected-rank.csv", tables.expected);
  write_file(dir / "criteria.info", criteria_info(areas));
  write_file(dir / "assessment.info", assessment_info(options.blocks));
}

bool parse_number(const std::string& text, std::uint64_t most, std::uint64_t& number) {
  if (text.empty() || text.size() > 18) return false;
  if (text.find_first_not_of("0123456789") != std::string::npos) return false;
  number = std::stoull(text);
  return number <= most;
}

bool parse_options(const std::vector<std::string>& args, Options& options) {
  if (args.empty() || args[0].empty() || args[0][0] == '-' || args.size() % 2 == 0) return false;
  options.dir = args[0];
  for (std::size_t i = 1; i < args.size(); i += 2) {
    const bool seed = args[i] == "--seed";
    std::uint64_t number = 0;
    if (!parse_number(args[i + 1], seed ? UINT64_MAX : 999, number)) return false;
    if (!seed && number == 0) return false;
    if (seed)
      options.seed = number;
    else if (args[i] == "--agencies-per-block")
      options.agencies_per_block = static_cast<int>(number);
    else if (args[i] == "--blocks")
      options.blocks = static_cast<int>(number);
    else
      return false;
  }
  return true;
}

}  // namespace
}  // namespace national

int main(int argc, char** argv) {
  national::Options options;
  if (!national::parse_options({argv + 1, argv + argc}, options)) {
    std::cerr << "usage: generate_national DIR [--seed N] [--agencies-per-block 1..999] "
                 "[--blocks 1..999]\n";
    return 2;
  }
  try {
    national::generate(options);
  } catch (const std::exception& error) {
    std::cerr << "generate_national: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
