// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_stats.hpp"

#include "cli/item_verification.hpp"
#include "cli/role_source.hpp"
#include "onramp/render/pack_stats_view.hpp"

namespace onramp {

namespace {

struct KnownStates {
    std::vector<ItemState> states;
    std::string compiler; // empty: there is none, and nothing is known
};

KnownStates recall_states(const std::vector<Item>& items, const std::string& crates, Services& services) {
    RustCompiler compiler;
    if (auto found = find_rust_compiler(services.processes)) {
        compiler = std::move(*found);
    }
    VerifyOptions options = verify_options(services, crates);
    options.mode = VerifyMode::recall;
    auto verification = verify_items(items, compiler, options, services.processes, services.files);
    if (!verification) {
        return {std::vector<ItemState>(items.size(), ItemState::unknown), {}};
    }
    return {std::move(verification->states), compiler.version};
}

} // namespace

Result<Answer> run_pack_stats(const Arguments& arguments, Services& services) {
    const auto name = named_pack(arguments, services);
    if (!name) {
        return fail(name.error());
    }
    const auto pack = load_pack(services, *name);
    if (!pack) {
        return fail(pack.error());
    }
    const auto items = load_pack_items(services, *name);
    if (!items) {
        return fail(items.error());
    }
    KnownStates known = recall_states(*items, arguments.text("crates").value_or(""), services);
    PackStats stats = count_items(*pack, *items, known.states);
    stats.compiler = std::move(known.compiler);
    switch (services.settings.format) {
    case Format::json:
        return Answer{render_pack_stats_json(*pack, stats), 0, {}};
    case Format::markdown:
        return Answer{render_pack_stats_markdown(*pack, stats), 0, {}};
    case Format::text:
        break;
    }
    return Answer{render_pack_stats_text(*pack, stats, services.terminal.style), 0, {}};
}

} // namespace onramp
