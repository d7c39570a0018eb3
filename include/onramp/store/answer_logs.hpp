// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/event_store.hpp"

namespace onramp {

// What somebody exported, or several people one after the other: where the person changes, or the numbers of the
// events begin anew, another log begins.
struct EventLog {
    std::string file;
    std::vector<Event> events;
};

// The people of a team, by the logs that they exported.
struct TeamEvidence {
    struct Repeated {
        std::string file;
        std::string same_as; // the file of the log that counts
    };
    struct Damaged {
        std::string file;
        std::vector<std::int64_t> events;
    };
    struct Joined {
        std::string file;
        std::size_t logs = 0;
    };

    std::vector<EvidenceLog> people; // each once, where there is an answer for the role
    std::size_t logs = 0;
    std::vector<Repeated> repeated;           // left out, by file
    std::vector<std::string> without_answers; // files of logs without an answer for the role
    std::vector<Damaged> damaged;             // events of logs that count, left out
    std::vector<Joined> joined;               // files of more than one log
    std::int64_t other_roles = 0;             // answers for other roles
};

// Two logs are of one person where an answer stands in both, with its number and time; the longest of them
// counts. `files` in any order: the people are the same.
TeamEvidence team_evidence(const Role& role, const std::vector<EventLog>& files);

} // namespace onramp
