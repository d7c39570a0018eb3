// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_stats.hpp"

#include "cli/answer_format.hpp"
#include "cli/pack_verification.hpp"
#include "cli/role_source.hpp"
#include "onramp/render/pack_stats_view.hpp"

namespace onramp {

Result<Answer> run_pack_stats(const Arguments& arguments, Services& services) {
    const auto name = named_pack(arguments, services);
    if (!name) {
        return fail(name.error());
    }
    const auto contents = load_contents(services, *name);
    if (!contents) {
        return fail(contents.error());
    }
    const Pack& pack = contents->pack;
    const KnownStates known = recall_states(*contents, arguments.text("crates").value_or(""), services);
    PackStats stats = count_contents(*contents, known.items, known.exercises);
    stats.compiler = known.compiler;
    return Answer{in_format(
        services, [&] { return render_pack_stats_json(pack, stats); },
        [&] { return render_pack_stats_markdown(pack, stats); },
        [&] { return render_pack_stats_text(pack, stats, services.terminal.style); })};
}

} // namespace onramp
