// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/profile_validate.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "cli/lint_answer.hpp"
#include "cli/persona_source.hpp"
#include "cli/role_source.hpp"

namespace onramp {

namespace {

void append(std::vector<Problem>& problems, const std::vector<Problem>& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

// What a profile names and what cannot be had is a fault of the profile; what an option names is an
// error of its own.
Result<void> note_failure(const Error& error, const char* pointer, bool by_option, const LayeredProfile& layered,
                          std::vector<Problem>& problems) {
    if (by_option && error.problems.empty()) {
        return fail(error);
    }
    if (!error.problems.empty()) {
        append(problems, error.problems);
        return {};
    }
    std::vector<Problem> found = {{Severity::error, "not-found", error.message, error.hint, {{}, 0, 0, pointer}}};
    layered.origins.locate(found);
    append(problems, found);
    return {};
}

// Findings of the rules, and of the names where persona and pack can be had.
Result<std::vector<Problem>> check_layered(const Services& services, const LayeredProfile& layered) {
    std::vector<Problem> problems;
    const auto persona = load_persona(services, persona_of(services, layered));
    const auto pack = load_pack(services, pack_of(services, layered));
    if (persona && pack) {
        return join_layered_profile(layered, *persona, *pack).problems;
    }
    problems = check_profile(layered);
    if (!persona) {
        const bool by_option = !services.settings.persona.empty();
        if (auto noted = note_failure(persona.error(), "/persona", by_option, layered, problems); !noted) {
            return fail(noted.error());
        }
    }
    if (!pack) {
        const bool by_option = !services.settings.pack.empty();
        if (auto noted = note_failure(pack.error(), "/pack", by_option, layered, problems); !noted) {
            return fail(noted.error());
        }
    }
    return problems;
}

// By file, in the order in which files were first met, then by place.
void sort_by_place(std::vector<Problem>& problems) {
    std::map<std::string, std::size_t> ranks;
    for (const Problem& problem : problems) {
        ranks.emplace(problem.where.file, ranks.size());
    }
    std::stable_sort(problems.begin(), problems.end(), [&](const Problem& a, const Problem& b) {
        return std::tuple(ranks[a.where.file], a.where.line, a.where.column) <
               std::tuple(ranks[b.where.file], b.where.line, b.where.column);
    });
}

} // namespace

Result<Answer> run_profile_validate(const Arguments& arguments, Services& services) {
    const std::string name = arguments.text("PROFILE").value_or(services.settings.profile);
    const auto top = find_profile(services, name);
    if (!top) {
        return fail(top.error());
    }
    Reading<LayeredProfile> reading = read_named_profile(services, *top);
    if (reading.value) {
        const auto found = check_layered(services, *reading.value);
        if (!found) {
            return fail(found.error());
        }
        append(reading.problems, *found);
    }
    sort_by_place(reading.problems);
    return answer_lint({"profile " + (name == "-" ? top->file : name), std::move(reading.problems)}, services);
}

} // namespace onramp
