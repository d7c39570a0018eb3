// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/work_log.hpp"

#include <algorithm>
#include <utility>

#include "cli/planning.hpp"
#include "cli/store_access.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/path/step_id.hpp"
#include "onramp/render/entry_view.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

// The first step of the plan that can be worked on, `just_closed` aside.
std::optional<TodayThing> next_step(const WorkLog& log, std::set<std::string> just_closed) {
    if (!log.source.path) {
        return std::nullopt;
    }
    std::set<std::string> closed = closed_work(&*log.source.path, log.journal());
    closed.merge(just_closed);
    const auto ready = ready_steps(*log.source.path, closed);
    return ready.empty() ? std::nullopt : std::optional(log.thing(ready.front()->id));
}

struct RunStep {
    RunStanding standing;
    std::size_t step = 0;
};

// The run that the id is a step of.
std::optional<RunStep> run_of(const WorkLog& log, const std::string& id) {
    if (const auto named = parse_tick_id(id)) {
        for (RunStanding& standing : playbook_runs(log.journal())) {
            if (standing.run.id == named->run && named->step < standing.ticks.size()) {
                return RunStep{std::move(standing), named->step};
            }
        }
    }
    return std::nullopt;
}

// What to go on with after a step of a run: the first step of it that is open.
std::optional<TodayThing> next_of_run(const WorkLog& log, RunStep run) {
    run.standing.ticks[run.step] = PlaybookTick{};
    const auto next = run.standing.next();
    return next ? std::optional(log.thing(tick_id(run.standing.run, *next))) : std::nullopt;
}

} // namespace

TodayThing WorkLog::thing(const std::string& id) const {
    TodayThing thing = find_thing(source.role, source.path ? &*source.path : nullptr, handles, id);
    if (const auto title = titles.find(id); title != titles.end()) {
        thing.title = title->second;
    }
    return thing;
}

const ClosedWork* WorkLog::closed(const std::string& id) const {
    const auto found = journal().items.find(id);
    return found == journal().items.end() ? nullptr : &found->second;
}

Minutes WorkLog::open_minutes() const {
    constexpr Minutes k_most = std::chrono::days(365);
    const auto& open = journal().open;
    return open ? std::clamp(std::chrono::duration_cast<Minutes>(now - open->since), Minutes(0), k_most) : Minutes(0);
}

Result<WorkLog> read_work_log(const Arguments& arguments, const Services& services) {
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    const auto last = (*store)->last_id();
    if (!last) {
        return fail(last.error());
    }
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    const auto ids = work_ids(source->role, source->path ? &*source->path : nullptr, source->journal);
    auto titles = run_step_titles(source->journal);
    return WorkLog{std::move(*source), *last, short_handles(ids), std::move(titles), services.clock.now()};
}

Result<std::string> named_work(const WorkLog& log, const std::optional<std::string>& word) {
    if (word) {
        auto ids = work_ids(log.source.role, log.source.path ? &*log.source.path : nullptr, log.journal());
        if (log.journal().open) { // it may be of an older plan
            ids.push_back(log.journal().open->id);
        }
        return find_by_handle(*word, ids);
    }
    if (!log.journal().open) {
        return fail(ErrorKind::answer_no, "nothing is open", "name a step or a task; 'onramp today' shows them");
    }
    return log.journal().open->id;
}

Result<void> check_turn(const WorkLog& log, const std::string& id) {
    const auto run = run_of(log, id);
    if (!run) {
        return {};
    }
    auto turn = check_turn(run->standing, run->step);
    if (!turn) {
        turn.error().hint += ": 'onramp skip " + tick_id(run->standing.run, *run->standing.next()) + " --reason TEXT'";
    }
    return turn;
}

Entry entry_now(const WorkLog& log, EntryVerb verb, const std::string& id) {
    Entry entry = entry_unchanged(log, verb, id, log.now);
    entry.unchanged = false;
    return entry;
}

Entry entry_unchanged(const WorkLog& log, EntryVerb verb, const std::string& id, Instant since) {
    Entry entry;
    entry.verb = verb;
    entry.thing = log.thing(id);
    entry.unchanged = true;
    entry.at = since;
    entry.local = log.source.zone.to_local(since);
    entry.today = log.source.date_of(log.now);
    return entry;
}

Result<Answer> answer_entry(const WorkLog& log, Services& services, std::optional<Event> event, Entry entry) {
    Answer answer{{}, 0, log.source.notes};
    if (event) {
        const auto store = open_store(services, OpenMode::write);
        if (!store) {
            return fail(store.error());
        }
        if (const auto kept =
                keep_events(**store, log.last_event, stamped({std::move(*event)}, services, log.source.role),
                            log.source.role.profile_id);
            !kept) {
            return fail(kept.error());
        }
    }
    std::set<std::string> closed;
    if (entry.verb == EntryVerb::done) {
        closed = with_levels_below({entry.thing.id});
    } else if (entry.verb == EntryVerb::skipped) {
        closed = {entry.thing.id};
    }
    const auto run = closed.empty() ? std::nullopt : run_of(log, entry.thing.id);
    entry.next = entry.verb == EntryVerb::stopped ? entry.thing : next_step(log, std::move(closed));
    if (const auto in_run = run ? next_of_run(log, *run) : std::nullopt) {
        entry.next = in_run;
    }
    answer.text = services.settings.format == Format::json ? render_entry_json(entry)
                                                           : render_entry_text(entry, services.terminal.style);
    return answer;
}

} // namespace onramp
