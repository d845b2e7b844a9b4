// Runs independent pieces of work on several threads. What the pieces produce is kept apart by
// index and joined in order by the caller, so that the number of threads never shows in a result.
#pragma once

#include <cstddef>
#include <functional>

namespace parindex {

// `threads` as asked for, or as many as the machine has where 0.
std::size_t thread_count(int threads);

// Calls work(i) for every i below `count`, each once. An exception of any piece is rethrown.
void for_each_index(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

}  // namespace parindex
