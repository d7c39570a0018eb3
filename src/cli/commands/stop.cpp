// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/stop.hpp"

#include "cli/work_log.hpp"

namespace onramp {

Result<Answer> run_stop(const Arguments& arguments, Services& services) {
    const auto log = read_work_log(arguments, services);
    if (!log) {
        return fail(log.error());
    }
    const auto& open = log->journal().open;
    if (!open) {
        return fail(ErrorKind::answer_no, "nothing is open", "'onramp start ID' opens a step or a task");
    }
    Entry entry = entry_now(*log, EntryVerb::stopped, open->id);
    const Minutes took = arguments.duration("took").value_or(log->open_minutes());
    const auto worked = log->journal().worked.find(open->id);
    entry.took = took;
    entry.worked = took + (worked == log->journal().worked.end() ? Minutes(0) : worked->second);
    return answer_entry(*log, services, stopped_event(open->id, took), std::move(entry));
}

} // namespace onramp
