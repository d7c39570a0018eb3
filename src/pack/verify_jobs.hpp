// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <functional>

#include "onramp/pack/verify_items.hpp"

namespace onramp {

// Does jobs 0 to count - 1, each once, on as many threads as `options` says, in order of their numbers
// as far as several threads can; tells options.progress after each. `job` is called by several threads.
// Fails with kind `interrupted` where `processes` were stopped before all were done.
Result<void> do_jobs(std::size_t count, const VerifyOptions& options, const ProcessRunner& processes,
                     const std::function<void(std::size_t at)>& job);

} // namespace onramp
