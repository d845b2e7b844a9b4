// The engine's version, as every machine-read output names it.
#pragma once

namespace parindex {

inline constexpr const char* kVersion = "0.1.0";

}  // namespace parindex
