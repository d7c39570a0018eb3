// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/playbook_run.hpp"

#include <utility>

#include "cli/answer_format.hpp"
#include "cli/given_text.hpp"
#include "cli/playbook_questions.hpp"
#include "cli/playbook_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/playbook_view.hpp"

namespace onramp {

namespace {

// What the options ask for.
struct Wish {
    std::optional<std::string> name;
    std::string note;
    std::vector<std::string> ticks;
    std::vector<std::string> skips;
    bool restart = false;
    bool abandon = false;

    bool any_step() const { return !ticks.empty() || !skips.empty(); }
};

Result<void> check_wish(const Wish& wish) {
    if (wish.abandon && (wish.restart || wish.any_step())) {
        return fail(ErrorKind::usage, "--abandon stands alone", "leave out --restart, --tick and --skip");
    }
    const std::size_t steps = wish.ticks.size() + wish.skips.size();
    if (!wish.note.empty() && steps == 0 && !wish.abandon) {
        return fail(ErrorKind::usage, "it is not said what --note is about", "name a step with --tick or --skip");
    }
    if (!wish.note.empty() && steps > 1) {
        return fail(ErrorKind::usage, "one --note cannot be about " + std::to_string(steps) + " steps",
                    "tick them one by one, each with its own");
    }
    if (wish.note.empty() && !wish.skips.empty()) {
        return fail(ErrorKind::usage, "a step is left out for a reason", "say it with --note");
    }
    return {};
}

Result<Wish> wish_of(const Arguments& arguments) {
    Wish wish;
    auto name = given_text(arguments, "name", k_most_run_name);
    if (!name) {
        return fail(std::move(name.error()));
    }
    wish.name = std::move(*name);
    auto note = given_text(arguments, "note", k_most_tick_note);
    if (!note) {
        return fail(std::move(note.error()));
    }
    wish.note = std::move(*note).value_or("");
    wish.ticks = arguments.texts("tick");
    wish.skips = arguments.texts("skip");
    wish.restart = arguments.flag("restart");
    wish.abandon = arguments.flag("abandon");
    if (auto checked = check_wish(wish); !checked) {
        return fail(std::move(checked.error()));
    }
    return wish;
}

// Not that of a run whose beginning cannot be read, as far as its ticks can.
std::string free_run_id(const Journal& journal) {
    std::vector<std::string> known;
    for (const PlaybookRun& run : journal.playbooks) {
        known.push_back(run.id);
    }
    for (const auto& [id, item] : journal.items) {
        known.push_back(id);
    }
    for (const auto& [id, minutes] : journal.worked) {
        known.push_back(id);
    }
    if (journal.open) {
        known.push_back(journal.open->id);
    }
    return next_run_id(known);
}

PlaybookRun new_run(const PlaybookSource& source, const Playbook& playbook, const std::string& name) {
    PlaybookRun run;
    run.id = free_run_id(source.journal);
    run.playbook = playbook.id;
    run.title = playbook.title;
    run.name = name;
    run.kind = playbook.kind;
    run.steps = playbook.steps;
    for (PlaybookStep& step : run.steps) {
        step.details.clear();
    }
    return run;
}

// What is to be done to which run, found out before anything is written.
struct Plan {
    RunStanding standing; // before
    bool begins = false;
    std::vector<std::pair<std::size_t, bool>> settles; // step, and whether it is left out
    std::vector<std::string> notes;
};

Result<void> add_step(Plan& plan, RunStanding& after, const std::string& word, bool left_out) {
    const auto step = find_run_step(word, after.run);
    if (!step) {
        return fail(step.error());
    }
    const auto& tick = after.ticks[*step];
    const std::string named = std::to_string(*step + 1) + " '" + step_title(after.run.steps[*step]) + "'";
    if (tick && !tick->left_out && left_out) {
        return fail(ErrorKind::answer_no, named + " is ticked already", "'onramp undo' takes back the last entry");
    }
    if (tick && tick->left_out == left_out) {
        plan.notes.push_back("note: " + named + (left_out ? " is left out already" : " is ticked already"));
        return {};
    }
    if (auto turn = check_turn(after, *step); !turn) {
        turn.error().hint += ": --skip " + std::to_string(*after.next() + 1) + " --note TEXT";
        return turn;
    }
    after.ticks[*step] = PlaybookTick{left_out, {}, {}, {}};
    plan.settles.emplace_back(*step, left_out);
    return {};
}

Result<Plan> plan_of(const PlaybookSource& source, const Playbook& playbook, const Wish& wish) {
    const auto open = find_open_run(source.runs, playbook, wish.name);
    if (!open) {
        return fail(open.error());
    }
    if (wish.abandon && !*open) {
        return fail(ErrorKind::answer_no, "no such run of '" + playbook.title + "' is open",
                    "'onramp playbook show " + playbook.name + "' shows its runs");
    }
    Plan plan;
    plan.begins = !*open || wish.restart;
    if (*open) {
        plan.standing = source.runs[**open];
    }
    if (plan.begins) {
        const PlaybookRun before = plan.standing.run;
        plan.standing.run = new_run(source, playbook, wish.name.value_or(before.name));
        plan.standing.run.replaces = before.id;
        plan.standing.ticks.assign(playbook.steps.size(), std::nullopt);
    }
    RunStanding after = plan.standing;
    for (const auto& [words, left_out] : {std::pair(&wish.ticks, false), std::pair(&wish.skips, true)}) {
        for (const std::string& word : *words) {
            if (auto added = add_step(plan, after, word, left_out); !added) {
                return fail(std::move(added.error()));
            }
        }
    }
    return plan;
}

Event settled_event(const PlaybookRun& run, std::size_t step, bool left_out, const std::string& note) {
    const std::string id = tick_id(run, step);
    return left_out ? skipped_event(id, note) : done_event(id, std::nullopt, false, note);
}

// Writes what is planned, and asks a person for the rest. The steps that were settled.
Result<std::vector<std::size_t>> carry_out(const Plan& plan, const Playbook& playbook, const Wish& wish, bool asks,
                                           PlaybookLog& log, Services& services) {
    const PlaybookRun& run = plan.standing.run;
    std::vector<Event> events;
    if (plan.begins) {
        events.push_back(playbook_started_event(run));
    }
    if (wish.abandon) {
        events.push_back(playbook_abandoned_event(run.id, wish.note));
    }
    std::vector<std::size_t> settled;
    for (const auto& [step, left_out] : plan.settles) {
        events.push_back(settled_event(run, step, left_out, wish.note));
        settled.push_back(step);
    }
    if (!events.empty()) {
        if (const auto kept = log.keep(std::move(events)); !kept) {
            return fail(kept.error());
        }
    }
    if (!asks) {
        return settled;
    }
    const TickKeeper keeper{[&](std::size_t step, bool left_out, const std::string& note) {
                                return log.keep({settled_event(run, step, left_out, note)});
                            },
                            [&](std::int64_t event) { return log.keep({undone_event(event)}); }};
    return ask_run_steps(playbook, plan.standing, services.prompter, services.terminal.style, keeper);
}

} // namespace

Result<Answer> run_playbook_run(const Arguments& arguments, Services& services) {
    const auto wish = wish_of(arguments);
    if (!wish) {
        return fail(wish.error());
    }
    auto source = read_playbooks(services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    const auto at = find_playbook(arguments.text("PLAYBOOK").value_or(""), source->playbooks);
    if (!at) {
        return fail(at.error());
    }
    const Playbook playbook = source->playbooks[*at];
    auto plan = plan_of(*source, playbook, *wish);
    if (!plan) {
        return fail(std::move(plan.error()));
    }
    const bool asks = !wish->any_step() && !wish->abandon && services.prompter.interactive() &&
                      services.settings.format == Format::text;
    Answer answer{{}, 0, source->notes};
    answer.notes.insert(answer.notes.end(), plan->notes.begin(), plan->notes.end());
    PlaybookRunView view{source->role.profile_id, playbook, plan->standing, plan->begins, wish->abandon, {}, {}};
    if (asks || plan->begins || wish->abandon || !plan->settles.empty()) {
        auto log = PlaybookLog::open(services, *source);
        if (!log) {
            return fail(std::move(log.error()));
        }
        auto settled = carry_out(*plan, playbook, *wish, asks, *log, services);
        if (!settled) {
            return fail(std::move(settled.error()));
        }
        auto journal = log->journal();
        if (!journal) {
            return fail(std::move(journal.error()));
        }
        source->journal = std::move(*journal);
        view.settled = std::move(*settled);
        for (RunStanding& standing : playbook_runs(source->journal)) {
            if (standing.run.id == plan->standing.run.id) {
                view.standing = std::move(standing);
            }
        }
    }
    view.handles = source->handles();
    const Style& style = services.terminal.style;
    answer.text = in_format(
        services, [&] { return render_playbook_run_json(view); },
        [&] { return render_playbook_run_markdown(view, style.days); },
        [&] { return render_playbook_run_text(view, style); });
    return answer;
}

} // namespace onramp
