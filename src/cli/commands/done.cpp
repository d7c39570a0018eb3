// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/done.hpp"

#include "cli/given_text.hpp"
#include "cli/work_log.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/path/step_check.hpp"

namespace onramp {

namespace {

// Fails with kind `answer_no` where it is a step whose check is not passed.
Result<void> check_step(const WorkLog& log, const std::string& id) {
    const PathStep* step = log.source.path ? log.source.path->find(id) : nullptr;
    if (step == nullptr ||
        passed_check(evidence_of(log.source.role, log.journal()), step->skill, step->level).has_value()) {
        return {};
    }
    return fail(ErrorKind::answer_no, "the check of '" + step->title + "' is not passed yet",
                "'" + check_command(*step) + "' is its check; --unchecked takes your word for it");
}

} // namespace

Result<Answer> run_done(const Arguments& arguments, Services& services) {
    const auto log = read_work_log(arguments, services);
    if (!log) {
        return fail(log.error());
    }
    const auto id = named_work(*log, arguments.text("ID"));
    if (!id) {
        return fail(id.error());
    }
    if (const ClosedWork* closed = log->closed(*id); closed != nullptr && closed->status == ItemStatus::done) {
        return answer_entry(*log, services, std::nullopt, entry_unchanged(*log, EntryVerb::done, *id, closed->at));
    }
    const auto note = given_text(arguments, "note", k_most_tick_note);
    if (!note) {
        return fail(note.error());
    }
    if (auto turn = check_turn(*log, *id); !turn) {
        return fail(std::move(turn.error()));
    }
    const bool unchecked = arguments.flag("unchecked");
    if (auto checked = check_step(*log, *id); !checked && !unchecked) {
        return fail(std::move(checked.error()));
    }
    Entry entry = entry_now(*log, EntryVerb::done, *id);
    const auto took = arguments.duration("took");
    const bool is_open = log->journal().open && log->journal().open->id == *id;
    const auto worked = log->journal().worked.find(*id);
    if (took) {
        entry.took = took;
    } else if (is_open || worked != log->journal().worked.end()) {
        entry.took = (is_open ? log->open_minutes() : Minutes(0)) +
                     (worked == log->journal().worked.end() ? Minutes(0) : worked->second);
    }
    return answer_entry(*log, services, done_event(*id, took, unchecked, note->value_or("")), std::move(entry));
}

} // namespace onramp
