// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/path_source.hpp"

#include <set>
#include <utility>

#include "cli/input.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "onramp/path/path_documents.hpp"

namespace onramp {

Result<StoredState> read_state(const Services& services, const Role& role) {
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    auto journal = load_journal(**store, role.profile_id);
    if (!journal) {
        return fail(std::move(journal.error()));
    }
    std::vector<std::string> notes = store_notes(**store, *journal);
    return StoredState{std::move(*journal), std::move(notes)};
}

Result<RoleAndState> load_role_and_state(const Services& services) {
    auto role = load_role(services);
    if (!role) {
        return fail(std::move(role.error()));
    }
    auto state = read_state(services, *role);
    if (!state) {
        return fail(std::move(state.error()));
    }
    return RoleAndState{std::move(*role), std::move(state->journal), std::move(state->notes)};
}

Result<PlannedWork> read_planned_work(const Arguments& arguments, const Services& services) {
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto file = arguments.text("path");
    auto path = file ? read_path_input(services, *file) : take_plan(known->journal);
    if (!path) {
        return fail(path.error());
    }
    if (path->profile != known->role.profile_id) {
        known->notes.push_back("warning: the path was made for the profile '" + path->profile + "', not '" +
                               known->role.profile_id + "'");
    }
    std::set<std::string> done;
    std::set<std::string> skipped;
    for (const auto& [id, item] : known->journal.items) {
        (item.status == ItemStatus::done ? done : skipped).insert(id);
    }
    PathProgress progress = progress_of(*path, done, skipped);
    for (const auto& [id, item] : known->journal.items) {
        progress.since.emplace(id, item.at);
    }
    return PlannedWork{std::move(known->role), std::move(*path), std::move(progress), std::move(known->notes)};
}

Result<Assessment> read_assessment_input(const Services& services, const std::string& file) {
    const auto text = read_input(services, file);
    if (!text) {
        return fail(text.error());
    }
    return into_result(read_assessment(*text, input_name(file)));
}

Result<Path> read_path_input(const Services& services, const std::string& file) {
    const auto text = read_input(services, file);
    if (!text) {
        return fail(text.error());
    }
    return into_result(read_path(*text, input_name(file)));
}

Assessment PlanSource::assessment(const Services& services) const {
    return assess(role, evidence_of(role, journal), services.clock.now());
}

Result<PlanSource> read_plan(const Arguments& arguments, const Services& services) {
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto file = arguments.text("path");
    auto path = file ? read_path_input(services, *file) : take_plan(known->journal);
    if (!path) {
        return fail(std::move(path.error()));
    }
    if (path->profile != known->role.profile_id) {
        return fail(ErrorKind::invalid,
                    "the path is for the profile '" + path->profile + "', not '" + known->role.profile_id + "'",
                    "choose the profile with --profile");
    }
    return PlanSource{std::move(known->role), std::move(known->journal), std::move(*path), std::move(known->notes)};
}

Result<std::optional<Path>> asked_path(const Arguments& arguments, const Services& services, const Role& role,
                                       const Journal& journal) {
    const auto file = arguments.text("path");
    if (!file) {
        return journal.plan;
    }
    auto path = read_path_input(services, *file);
    if (!path) {
        return fail(std::move(path.error()));
    }
    if (path->profile != role.profile_id) {
        return fail(ErrorKind::invalid,
                    "the path is for the profile '" + path->profile + "', not '" + role.profile_id + "'",
                    "choose the profile with --profile");
    }
    return std::optional(std::move(*path));
}

Result<Path> take_plan(Journal& journal) {
    if (!journal.plan) {
        return fail(ErrorKind::answer_no, "there is no plan yet", "'onramp path plan' makes one");
    }
    return *std::exchange(journal.plan, std::nullopt);
}

} // namespace onramp
