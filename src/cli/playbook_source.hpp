// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/playbook/playbook.hpp"
#include "onramp/playbook/playbook_run.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/event_store.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// The persona's playbooks with the runs of them.
struct PlaybookSource {
    Role role;
    std::vector<Playbook> playbooks;
    Journal journal;
    std::vector<RunStanding> runs; // of all playbooks, those that the persona no longer has included
    std::vector<std::string> notes;

    std::vector<RunStanding> runs_of(const Playbook& playbook) const;
    std::map<std::string, std::string> handles() const; // of all work, steps of open runs included
};

// Reads only: where nothing comes of a command, no store is made. From here on days are those of the person.
Result<PlaybookSource> read_playbooks(Services& services);

// Appends to the store one event after the other, as long as nobody else does.
class PlaybookLog {
public:
    // Opens the store for writing; fails as open_store.
    static Result<PlaybookLog> open(const Services& services, const PlaybookSource& source);

    // All of them or none; the number of the last one. Fails with kind `io` where they cannot be kept, or somebody else
    // wrote in between.
    Result<std::int64_t> keep(std::vector<Event> events);

    // All that the store knows now.
    Result<Journal> journal();

private:
    PlaybookLog(const Services& services, const Role& role, std::unique_ptr<EventStore> store, std::int64_t last)
        : m_services(&services), m_role(&role), m_store(std::move(store)), m_last(last) {}

    const Services* m_services;
    const Role* m_role;
    std::unique_ptr<EventStore> m_store;
    std::int64_t m_last;
};

} // namespace onramp
