// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/threads.hpp"

#include <algorithm>
#include <thread>

namespace onramp {

int threads_of(const Arguments& arguments) {
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return arguments.integer("threads").value_or(cores);
}

} // namespace onramp
