#include <openssl/evp.h>

#include <array>
#include <stdexcept>

#include "base/source_file.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

std::string sha256(const InputFile& file) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const auto bytes = file.source->bytes();
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

std::string_view bytes(const InputFile& file) { return file.source->bytes(); }

}  // namespace parindex
