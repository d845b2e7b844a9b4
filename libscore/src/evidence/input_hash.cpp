#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/source_file.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

namespace {

std::string digest_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text += kDigits[digest[i] >> 4];
    text += kDigits[digest[i] & 15];
  }
  return text;
}

}  // namespace

std::string_view bytes(const InputFile& file) { return file.source->bytes(); }

std::string sha256(const InputFile& file) { return digest_of(file.source->bytes()); }

std::string sha256(const std::vector<InputFile>& files) {
  std::vector<std::string> digests;
  for (const auto& file : files) digests.push_back(sha256(file));
  std::sort(digests.begin(), digests.end());
  std::string lines;
  for (const auto& digest : digests) lines += digest + "\n";
  return digest_of(lines);
}

}  // namespace parindex
