// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_show.hpp"

#include "cli/path_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/path/path_documents.hpp"

namespace onramp {

Answer answer_path(const Path& path, Extent extent, const Services& services) {
    switch (services.settings.format) {
    case Format::json:
        return {render_path_json(path), 0, {}};
    case Format::markdown:
        return {render_path_markdown(path), 0, {}};
    case Format::text:
        break;
    }
    return {render_path_text(path, extent, services.terminal.style), 0, {}};
}

Result<Answer> run_path_show(const Arguments& arguments, Services& services) {
    const Extent extent = arguments.flag("all") ? Extent::whole : Extent::brief;
    if (const auto file = arguments.text("path")) {
        const auto path = read_path_input(services, *file);
        return path ? Result<Answer>(answer_path(*path, extent, services)) : fail(path.error());
    }
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto state = read_state(services, *role);
    if (!state) {
        return fail(state.error());
    }
    const auto path = take_plan(state->journal);
    if (!path) {
        return fail(path.error());
    }
    Answer answer = answer_path(*path, extent, services);
    answer.notes = std::move(state->notes);
    return answer;
}

} // namespace onramp
