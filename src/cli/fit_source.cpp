// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/fit_source.hpp"

#include <algorithm>
#include <array>

#include "base/uuid.hpp"
#include "cli/answer_format.hpp"
#include "cli/input.hpp"
#include "cli/review_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/fit_view.hpp"
#include "onramp/render/schedule_export.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr std::uint64_t k_iterations = 40'000;
constexpr std::string_view k_space_of_spaces = "5b0f4c1e-8f0a-4d0e-9c55-2f6f1d4f7a90"; // in which spaces are names

// Days as "tue,thu", of the option, otherwise of the configuration.
Result<std::vector<std::string>> weekdays_of(const Arguments& arguments, std::string_view option,
                                             const std::string& configured) {
    constexpr std::array<std::string_view, 7> k_days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto given = arguments.text(option);
    std::vector<std::string> found;
    const std::string text = given.value_or(configured);
    if (!given && text.empty()) {
        return found;
    }
    for (const std::string_view word : split(text, ',')) {
        const std::string name = lower(trim(word));
        if (std::find(k_days.begin(), k_days.end(), name) == k_days.end()) {
            return fail(ErrorKind::usage,
                        (given ? "--" : "schedule.") + std::string(option) + ": '" + std::string(word) +
                            "' is no day of the week",
                        "days are " + join(std::vector<std::string>(k_days.begin(), k_days.end()), ", ") +
                            ", with commas between");
        }
        found.push_back(name);
    }
    return found;
}

SessionKind kind_of(std::string_view word) {
    return word == "learning"  ? SessionKind::learning
           : word == "reviews" ? SessionKind::review
           : word == "tasks"   ? SessionKind::task
                               : SessionKind::activity;
}

// To the Sunday of next week, or as far as the kept plan goes.
int days_until_the_end(const Arguments& arguments, Date today, const Schedule* before) {
    constexpr int k_most_days = 42;
    if (const auto asked = arguments.integer("days")) {
        return *asked;
    }
    Date last = monday_of(today) + days(13);
    if (before != nullptr && !before->days.empty()) {
        last = std::max(last, before->days.back().date);
    }
    return std::min(k_most_days, static_cast<int>((last - today).count()) + 1);
}

// What the person did to onramp's own events in a calendar: sessions that were moved, to-dos that are done. An event
// that has been changed less often than the session is one of an older plan.
void take_from_calendars(DaySource& source, FitRequest& request) {
    if (request.before == nullptr || !request.before->planning) {
        return;
    }
    const std::string& space = request.before->planning->space;
    std::set<std::string> references;
    for (const DayPlan& day : request.before->days) {
        for (const Session& session : day.sessions) {
            references.insert(session.reference);
            const std::string uid = session_uid(space, session.id);
            const auto own = std::find_if(source.own_events.begin(), source.own_events.end(),
                                          [&](const CalendarTime& event) { return event.uid == uid; });
            if (own != source.own_events.end() && own->from != session.start_utc && own->sequence >= session.sequence) {
                request.moved.emplace(session.id, own->from);
            }
        }
    }
    for (const std::string& reference : references) {
        if (source.done_todos.contains(todo_uid(space, reference)) && request.days.done.insert(reference).second) {
            source.notes.push_back("note: '" + reference + "' is done by your calendar; 'onramp done " + reference +
                                   "' writes it down");
        }
    }
}

Result<void> add_tasks(const Arguments& arguments, const Services& services, DaySource& source, FitRequest& request) {
    std::set<std::string> ids;
    for (const std::string& file : arguments.texts("tasks")) {
        const auto bytes = read_input(services, file);
        if (!bytes) {
            return fail(bytes.error());
        }
        const std::string name = input_name(file);
        auto list = into_result(read_task_list(*bytes, task_format_of(*bytes, name), source.zone, name));
        if (!list) {
            return fail(std::move(list.error()));
        }
        for (const std::string& note : list->notes) {
            source.notes.push_back("warning: " + name + ": " + note);
        }
        std::size_t unknown = 0;
        for (WorkTask& task : list->tasks) {
            if (!ids.insert(task.id).second) {
                return fail(ErrorKind::invalid,
                            "the task '" + task.id + "' of " + name + " stands in another file, too");
            }
            unknown += task.effort == Minutes(0) ? 1U : 0U;
            request.tasks.push_back(std::move(task));
        }
        if (unknown > 0) {
            source.notes.push_back("warning: " + name + ": " + counted(unknown, "task") +
                                   (unknown == 1 ? " says" : " say") + " nothing of effort and cannot be placed");
        }
    }
    return {};
}

} // namespace

Result<std::unique_ptr<FitSource>> load_fit_source(const Arguments& arguments, Services& services) {
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    auto fit = std::make_unique<FitSource>(FitSource{std::move(*source), {}});
    DaySource& all = fit->source;
    FitRequest& request = fit->request;
    const Instant now = services.clock.now();
    const Date today = all.date_of(now);
    request.before = all.journal.days ? &*all.journal.days : nullptr;
    request.days = all.request(today, days_until_the_end(arguments, today, request.before), now);
    if (auto busy = add_busy_times(arguments, services, all, request.days); !busy) {
        return fail(std::move(busy.error()));
    }
    take_from_calendars(all, request);
    if (auto tasks = add_tasks(arguments, services, all, request); !tasks) {
        return fail(std::move(tasks.error()));
    }
    if (const auto reviews = todays_reviews(services, all.role, all.journal, all.zone, today)) {
        request.reviews_today = reviews->minutes;
    }
    auto office = weekdays_of(arguments, "office", services.settings.schedule.office_days);
    auto alone = weekdays_of(arguments, "no-meetings", services.settings.schedule.alone_days);
    if (!office || !alone) {
        return fail(office ? alone.error() : office.error());
    }
    request.office_days = std::move(*office);
    request.alone_days = std::move(*alone);
    for (const std::string& kind : arguments.texts("must")) {
        request.must.insert(kind_of(kind));
    }
    request.settings.most_iterations =
        static_cast<std::uint64_t>(arguments.integer("iterations").value_or(static_cast<int>(k_iterations)));
    request.settings.seed = services.settings.seed;
    request.space = name_uuid(k_space_of_spaces, std::to_string(services.settings.seed) + "/" + format_instant(now));
    return fit;
}

Result<void> keep_schedule(Services& services, const FitSource& source, const Schedule& schedule) {
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    const Role& role = source.source.role;
    return keep_events(**store, source.source.journal.last_event, stamped({scheduled_event(schedule)}, services, role),
                       role.profile_id);
}

Answer answer_without_plan(const Fit& fit, const FitSource& source, const Services& services) {
    Answer answer{{}, 1, source.source.notes};
    answer.notes.insert(answer.notes.end(), fit.notes.begin(), fit.notes.end());
    answer.text = in_format(
        services, [&] { return render_no_plan_json(fit, source.source.zone); },
        [&] { return render_no_plan_text(fit, source.source.zone, Style{}); },
        [&] { return render_no_plan_text(fit, source.source.zone, services.terminal.style); });
    return answer;
}

Result<std::string> find_session(const Schedule& schedule, std::string_view word) {
    std::vector<std::string> ids;
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            ids.push_back(session.id);
        }
    }
    return find_by_handle(word, ids);
}

} // namespace onramp
