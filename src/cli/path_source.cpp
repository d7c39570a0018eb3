// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/path_source.hpp"

#include <utility>

#include "cli/input.hpp"
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
    return StoredState{std::move(*journal), store_notes(**store)};
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

Result<Path> take_plan(Journal& journal) {
    if (!journal.plan) {
        return fail(ErrorKind::answer_no, "there is no plan yet", "'onramp path plan' makes one");
    }
    return *std::exchange(journal.plan, std::nullopt);
}

} // namespace onramp
