// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_diff.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/role_source.hpp"

namespace onramp {

namespace {

// The path of that file, or without one the plan of the store.
Result<Path> path_or_plan(const Services& services, const std::optional<std::string>& file,
                          std::vector<std::string>& notes) {
    if (file) {
        return read_path_input(services, *file);
    }
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    notes = std::move(known->notes);
    return take_plan(known->journal);
}

} // namespace

Answer answer_diff(const PathDiff& diff, Extent extent, const Services& services) {
    return {in_format(
        services, [&] { return render_path_diff_json(diff); }, [&] { return render_path_diff_markdown(diff); },
        [&] { return render_path_diff_text(diff, extent, services.terminal.style); })};
}

Result<Answer> run_path_diff(const Arguments& arguments, Services& services) {
    const std::string old_file = arguments.text("OLD").value_or("");
    const auto new_file = arguments.text("NEW");
    if (old_file == "-" && new_file == "-") {
        return fail(ErrorKind::usage, "both paths cannot come from standard input");
    }
    const auto before = read_path_input(services, old_file);
    if (!before) {
        return fail(before.error());
    }
    std::vector<std::string> notes;
    const auto after = path_or_plan(services, new_file, notes);
    if (!after) {
        return fail(after.error());
    }
    if (before->profile != after->profile) {
        return fail(ErrorKind::usage,
                    "the paths are of two profiles: '" + before->profile + "' and '" + after->profile + "'");
    }
    Answer answer =
        answer_diff(diff_paths(*before, *after), arguments.flag("all") ? Extent::whole : Extent::brief, services);
    answer.notes = std::move(notes);
    return answer;
}

} // namespace onramp
