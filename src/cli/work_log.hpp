// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"
#include "onramp/schedule/entry.hpp"

namespace onramp {

// What `start`, `stop`, `done` and `skip` go by.
struct WorkLog {
    DaySource source;
    std::int64_t last_event = 0; // of the store, before the journal was read
    std::map<std::string, std::string> handles;
    std::map<std::string, std::string> titles; // of the steps of playbooks' runs
    Instant now{};

    const Journal& journal() const { return source.journal; }
    TodayThing thing(const std::string& id) const;
    const ClosedWork* closed(const std::string& id) const; // null where it is neither done nor skipped
    Minutes open_minutes() const;                          // since what is open was started, a year at most
};

// Reads only: where nothing comes of a command, no store is made.
Result<WorkLog> read_work_log(const Arguments& arguments, const Services& services);

// The id that a word means; without a word that of what is open. Fails with kind unknown_name, or
// answer_no where there is no word and nothing is open.
Result<std::string> named_work(const WorkLog& log, const std::optional<std::string>& word);

// Fails with kind `answer_no` where it is a step of a playbook's run whose turn has not come.
Result<void> check_turn(const WorkLog& log, const std::string& id);

// The head of an entry made now.
Entry entry_now(const WorkLog& log, EntryVerb verb, const std::string& id);

// The entry of something that is so since `since` already.
Entry entry_unchanged(const WorkLog& log, EntryVerb verb, const std::string& id, Instant since);

// Appends the event, if any, and answers with the entry and the step to go on with. Fails with kind
// `io` where somebody else wrote since the log was read.
Result<Answer> answer_entry(const WorkLog& log, Services& services, std::optional<Event> event, Entry entry);

} // namespace onramp
