// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_show.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/path/path_documents.hpp"

namespace onramp {

Answer answer_path(const Path& path, Extent extent, const Services& services) {
    return {in_format(
        services, [&] { return render_path_json(path); }, [&] { return render_path_markdown(path); },
        [&] { return render_path_text(path, extent, services.terminal.style); })};
}

Result<Answer> run_path_show(const Arguments& arguments, Services& services) {
    const Extent extent = arguments.flag("all") ? Extent::whole : Extent::brief;
    if (const auto file = arguments.text("path")) {
        const auto path = read_path_input(services, *file);
        return path ? Result<Answer>(answer_path(*path, extent, services)) : fail(path.error());
    }
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto path = take_plan(known->journal);
    if (!path) {
        return fail(path.error());
    }
    Answer answer = answer_path(*path, extent, services);
    answer.notes = std::move(known->notes);
    return answer;
}

} // namespace onramp
