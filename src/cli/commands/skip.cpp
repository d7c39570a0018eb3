// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/skip.hpp"

#include "cli/work_log.hpp"
#include "onramp/base/text.hpp"

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
    const std::string reason = arguments.text("reason").value_or("");
    if (parse_tick_id(*id) && trim(reason).empty()) {
        return fail(ErrorKind::usage, "a step of a playbook is left out for a reason",
                    "say it: 'onramp skip " + *id + " --reason TEXT'");
    }
    if (auto turn = check_turn(*log, *id); !turn) {
        return fail(std::move(turn.error()));
    }
    return answer_entry(*log, services, skipped_event(*id, reason), entry_now(*log, EntryVerb::skipped, *id));
}

} // namespace onramp
