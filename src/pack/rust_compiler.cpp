// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/rust_compiler.hpp"

#include "onramp/base/text.hpp"

namespace onramp {

Result<RustCompiler> find_rust_compiler(ProcessRunner& processes) {
    constexpr int k_most_seconds = 20;
    const auto version = processes.run({"rustc", "-vV"}, k_most_seconds);
    if (!version || version->exit_status != 0) {
        return fail(ErrorKind::io, "there is no rustc on the PATH that can be run", "https://rustup.rs installs it");
    }
    RustCompiler compiler;
    compiler.program = "rustc";
    compiler.text = version->output;
    for (const std::string_view line : split_lines(compiler.text)) {
        constexpr std::string_view k_release = "release: ";
        constexpr std::string_view k_host = "host: ";
        if (line.starts_with(k_release)) {
            compiler.version = line.substr(k_release.size());
        } else if (line.starts_with(k_host)) {
            compiler.host = line.substr(k_host.size());
        }
    }
    // The compiler itself: rustup's stand-in looks for it anew each time.
    const auto root = processes.run({"rustc", "--print", "sysroot"}, k_most_seconds);
    if (root && root->exit_status == 0) {
        const std::string program = std::string(trim(root->output)) + "/bin/rustc";
        const auto same = processes.run({program, "-vV"}, k_most_seconds);
        if (same && same->output == compiler.text) {
            compiler.program = program;
        }
    }
    return compiler;
}

} // namespace onramp
