// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/goal_log.hpp"

#include "cli/answer_format.hpp"
#include "cli/given_text.hpp"
#include "cli/goal_source.hpp"
#include "cli/planning.hpp"
#include "cli/store_access.hpp"
#include "onramp/render/goal_view.hpp"

namespace onramp {

namespace {

Result<GoalValue> given_value(const Arguments& arguments, const Services& services, const GoalSource& source,
                              const PersonaGoal& goal) {
    const auto number = parse_goal_number(arguments.text("VALUE").value_or(""));
    if (!number) {
        return fail(number.error());
    }
    const auto unit = given_text(arguments, "unit", k_most_goal_unit);
    if (!unit) {
        return fail(unit.error());
    }
    auto note = given_text(arguments, "note", k_most_goal_note);
    if (!note) {
        return fail(note.error());
    }
    const auto series = choose_series(goal, *number, *unit);
    if (!series) {
        return fail(series.error());
    }
    const auto today = local_today(services, source.role, source.journal);
    if (!today) {
        return fail(today.error());
    }
    const Date on = arguments.date("on").value_or(*today);
    if (on > *today) {
        return fail(ErrorKind::usage, format_date(on) + " is still to come: today is " + format_date(*today),
                    "log a number on its day, or later with --on");
    }
    return GoalValue{goal.id, number->value,       series->unit, series->of, std::move(*note).value_or(""),
                     on,      services.clock.now()};
}

std::string answer_text(const GoalEntryView& view, const Services& services) {
    return in_format(
        services, [&] { return render_goal_entry_json(view); }, [&] { return render_goal_entry_markdown(view); },
        [&] { return render_goal_entry_text(view, services.terminal.style); });
}

} // namespace

Result<Answer> run_goal_log(const Arguments& arguments, Services& services) {
    const auto source = read_goals(services);
    if (!source) {
        return fail(source.error());
    }
    const auto at = find_goal(arguments.text("GOAL").value_or(""), source->goals);
    if (!at) {
        return fail(at.error());
    }
    const auto value = given_value(arguments, services, *source, source->goals[*at]);
    if (!value) {
        return fail(value.error());
    }
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    if (const auto kept = (*store)->append(stamped({measured_event(*value)}, services, source->role)); !kept) {
        return fail(kept.error());
    }
    const auto after = load_journal(**store, source->role.profile_id);
    if (!after) {
        return fail(after.error());
    }
    const std::vector<PersonaGoal> goals = goals_of(source->areas, after->measured);
    Answer answer;
    answer.text = answer_text({*value, goals[*at]}, services);
    answer.notes = store_notes(**store);
    return answer;
}

} // namespace onramp
