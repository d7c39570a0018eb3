// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/pack/rust_compiler.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/ports/process.hpp"

namespace onramp {

// A line of a Cargo.toml's [dependencies] for each crate: 'tokio = { version = "1", features = ["full"] }'.
std::string cargo_dependencies(const Pack& pack, const std::vector<std::string>& crates);

// The "deps" folder, below `cache_folder`, in which cargo has built these crates: without the network, from
// what it has downloaded before, the first time; after that as it is. Fails with kind `io` and cargo's
// own words where it cannot, `interrupted` where `processes` were stopped. 10 minutes at most; `before_build` is
// called where it is going to take some time.
Result<std::string> build_crates(const Pack& pack, const std::vector<std::string>& crates, const RustCompiler& compiler,
                                 const std::string& cache_folder, ProcessRunner& processes, FileSystem& files,
                                 const std::function<void()>& before_build = {});

} // namespace onramp
