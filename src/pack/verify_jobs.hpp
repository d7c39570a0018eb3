// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "onramp/pack/verify_items.hpp"

namespace onramp {

// Does jobs 0 to count - 1, each once and with a folder of its own to make, on as many threads as
// `options` says, in order of their numbers as far as several threads can; tells options.progress after
// each. The folder of the cache is made before, those of the jobs are gone afterwards. `job` is called by
// several threads. Fails with kind `interrupted` where `processes` were stopped before all were done, `io`
// where there is no room for scratch.
Result<void> do_jobs(std::size_t count, const VerifyOptions& options, const ProcessRunner& processes, FileSystem& files,
                     const std::function<void(std::size_t at, const std::string& folder)>& job);

} // namespace onramp
