// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace onramp {

// Calls `work` with each index below `count` once, from so many threads (this one included), in any order.
template <class Work>
void for_each_index(std::size_t count, int threads, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto work_off = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) {
        others.emplace_back(work_off);
    }
    work_off();
    for (std::thread& other : others) {
        other.join();
    }
}

} // namespace onramp
