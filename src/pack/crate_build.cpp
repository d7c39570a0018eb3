// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/crate_build.hpp"

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "pack/crate_folder.hpp"

namespace onramp {

namespace {

constexpr int k_version_seconds = 20;
constexpr int k_build_seconds = 600;
constexpr std::size_t k_most_words = 200;

// "error: no matching package named `tokio` found".
std::string first_error(std::string_view errors) {
    for (const std::string_view line : split_lines(errors)) {
        if (line.starts_with("error")) {
            return shorten(replace_invalid_utf8(line), k_most_words);
        }
    }
    return "it gives no reason";
}

Result<void> build(const std::string& folder, ProcessRunner& processes) {
    const auto version = processes.run({"cargo", "--version"}, k_version_seconds);
    if (!version || version->exit_status != 0) {
        return fail(ErrorKind::io, "there is no cargo on the PATH that can be run, and this exercise needs crates",
                    "https://rustup.rs installs it; exercises without crates need only rustc");
    }
    ProcessRequest request;
    request.words = {"cargo",        "build",           "--offline", "--manifest-path", folder + "/Cargo.toml",
                     "--target-dir", folder + "/target"};
    request.folder = folder;
    request.most_seconds = k_build_seconds;
    request.most_output = k_default_max_bytes;
    request.keep_errors = true;
    const auto ended = processes.run_limited(request);
    if (!ended) {
        return fail(ended.error());
    }
    if (ended->timed_out) {
        return fail(ErrorKind::io, "cargo did not build the crates within " + std::to_string(k_build_seconds) + " s");
    }
    if (ended->exit_status != 0) {
        return fail(ErrorKind::io,
                    "cargo cannot build the crates that this exercise needs: " + first_error(ended->errors));
    }
    return {};
}

} // namespace

std::string cargo_dependencies(const Pack& pack, const std::vector<std::string>& crates) {
    std::string text;
    for (const std::string& crate : crates) {
        const auto found = pack.crates.find(crate);
        const CrateNeed need = found == pack.crates.end() ? CrateNeed{"*", {}} : found->second;
        text += crate + " = { version = \"" + need.version + "\"";
        if (!need.features.empty()) {
            text += ", features = [\"" + join(need.features, "\", \"") + "\"]";
        }
        text += " }\n";
    }
    return text;
}

Result<std::string> build_crates(const Pack& pack, const std::vector<std::string>& crates, const RustCompiler& compiler,
                                 const std::string& cache_folder, ProcessRunner& processes, FileSystem& files,
                                 const std::function<void()>& before_build) {
    const std::string manifest = "[package]\nname = \"crates\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n"
                                 "[workspace]\n\n[dependencies]\n" +
                                 cargo_dependencies(pack, crates);
    const std::string folder = cache_folder + "/crates/" + hash_hex(compiler.text + manifest);
    std::string deps = folder + "/target/debug/deps";
    if (files.exists(folder + "/built") && CrateFolder(deps, files).has(crates)) {
        return deps;
    }
    if (before_build) {
        before_build();
    }
    const auto built = files.make_folder(folder + "/src")
                           .and_then([&] { return files.write_scratch(folder + "/Cargo.toml", manifest); })
                           .and_then([&] { return files.write_scratch(folder + "/src/lib.rs", ""); })
                           .and_then([&] { return build(folder, processes); })
                           .and_then([&] { return files.write_scratch(folder + "/built", ""); });
    if (!built) {
        return fail(built.error());
    }
    return deps;
}

} // namespace onramp
