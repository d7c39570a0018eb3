// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/skip.hpp"

#include "cli/work_log.hpp"

namespace onramp {

Result<Answer> run_skip(const Arguments& arguments, Services& services) {
    const auto log = read_work_log(arguments, services);
    if (!log) {
        return fail(log.error());
    }
    const auto id = named_work(*log, arguments.text("ID"));
    if (!id) {
        return fail(id.error());
    }
    if (const ClosedWork* closed = log->closed(*id)) {
        if (closed->status == ItemStatus::done) {
            return fail(ErrorKind::answer_no, "'" + *id + "' is done already",
                        "'onramp undo' takes back the last entry");
        }
        return answer_entry(*log, services, std::nullopt, entry_unchanged(*log, EntryVerb::skipped, *id, closed->at));
    }
    return answer_entry(*log, services, skipped_event(*id, arguments.text("reason").value_or("")),
                        entry_now(*log, EntryVerb::skipped, *id));
}

} // namespace onramp
