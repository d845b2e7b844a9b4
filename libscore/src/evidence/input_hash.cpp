#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "base/source_file.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

namespace {

void require(int done) {
  if (done != 1) throw std::runtime_error("SHA-256 failed");
}

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
  }

  void add(std::string_view bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
  }

  std::string hexadecimal() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), &size));
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
      text += kDigits[digest[i] >> 4];
      text += kDigits[digest[i] & 15];
    }
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

std::string digest_of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hexadecimal();
}

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// Of a file that outgrows memory, a block at a time.
std::string digest_of_file(const std::string& path) {
  constexpr std::size_t kBlockBytes = 1 << 20;
  const std::unique_ptr<std::FILE, FileCloser> stream(std::fopen(path.c_str(), "rb"));
  if (!stream) throw std::runtime_error("cannot read \"" + path + "\" again");
  Sha256 hash;
  const std::unique_ptr<char[]> block(new char[kBlockBytes]);
  for (std::size_t read = 0; (read = std::fread(block.get(), 1, kBlockBytes, stream.get())) > 0;) {
    hash.add({block.get(), read});
  }
  if (std::ferror(stream.get()) != 0)
    throw std::runtime_error("cannot read \"" + path + "\" again");
  return hash.hexadecimal();
}

}  // namespace

std::string_view bytes(const InputFile& file) {
  return file.source ? file.source->bytes() : std::string_view();
}

std::string sha256(const InputFile& file) {
  return file.source ? digest_of(file.source->bytes()) : digest_of_file(file.path);
}

std::string sha256(const std::vector<InputFile>& files) {
  std::vector<std::string> digests;
  for (const auto& file : files) digests.push_back(sha256(file));
  std::sort(digests.begin(), digests.end());
  std::string lines;
  for (const auto& digest : digests) lines += digest + "\n";
  return digest_of(lines);
}

}  // namespace parindex
