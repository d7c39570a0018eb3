// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/verify_jobs.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace onramp {

Result<void> do_jobs(std::size_t count, const VerifyOptions& options, const ProcessRunner& processes, FileSystem& files,
                     const std::function<void(std::size_t at, const std::string& folder)>& job) {
    if (!options.cache_folder.empty()) {
        // Without a cache all is found out again.
        static_cast<void>(files.make_folder(options.cache_folder));
    }
    const auto scratch = files.make_scratch_folder();
    if (!scratch) {
        return fail(scratch.error());
    }
    std::atomic<std::size_t> next = 0;
    std::mutex reporting;
    std::size_t done = 0;
    const auto work = [&] {
        for (std::size_t at = next++; at < count && !processes.is_stopped(); at = next++) {
            job(at, *scratch + "/" + std::to_string(at));
            const std::lock_guard lock(reporting);
            ++done;
            if (options.progress) {
                options.progress(done, count);
            }
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < std::min(options.threads, count); ++i) {
        threads.emplace_back(work);
    }
    work();
    for (std::thread& thread : threads) {
        thread.join();
    }
    files.remove_tree(*scratch);
    if (processes.is_stopped()) {
        return fail(ErrorKind::interrupted, "stopped before the end",
                    options.cache_folder.empty() ? std::string()
                                                 : "what was found out is kept: the next run goes on from there");
    }
    return {};
}

} // namespace onramp
