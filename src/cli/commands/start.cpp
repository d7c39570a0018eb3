// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/start.hpp"

#include "cli/work_log.hpp"

namespace onramp {

Result<Answer> run_start(const Arguments& arguments, Services& services) {
    const auto log = read_work_log(arguments, services);
    if (!log) {
        return fail(log.error());
    }
    const auto id = named_work(*log, arguments.text("ID"));
    if (!id) {
        return fail(id.error());
    }
    if (const ClosedWork* closed = log->closed(*id); closed != nullptr && closed->status == ItemStatus::done) {
        return fail(ErrorKind::answer_no, "'" + *id + "' is done already", "'onramp undo' takes back the last entry");
    }
    const auto& open = log->journal().open;
    if (open && open->id == *id) {
        return answer_entry(*log, services, std::nullopt, entry_unchanged(*log, EntryVerb::started, *id, open->since));
    }
    Entry entry = entry_now(*log, EntryVerb::started, *id);
    if (open) {
        entry.ended = Entry::Ended{log->thing(open->id), log->open_minutes()};
    }
    return answer_entry(*log, services, started_event(*id), std::move(entry));
}

} // namespace onramp
