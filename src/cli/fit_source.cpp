// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/fit_source.hpp"

#include <algorithm>
#include <array>

#include "base/uuid.hpp"
#include "cli/answer_format.hpp"
#include "cli/review_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/fit_view.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr std::uint64_t k_iterations = 40'000;
constexpr std::string_view k_space_of_spaces = "5b0f4c1e-8f0a-4d0e-9c55-2f6f1d4f7a90"; // in which spaces are names

// "tue,thu".
Result<std::vector<std::string>> weekdays_of(const Arguments& arguments, std::string_view option,
                                             const std::vector<std::string>& otherwise) {
    const auto text = arguments.text(option);
    if (!text) {
        return otherwise;
    }
    constexpr std::array<std::string_view, 7> k_days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::vector<std::string> found;
    for (const std::string_view word : split(*text, ',')) {
        const std::string name = lower(trim(word));
        if (std::find(k_days.begin(), k_days.end(), name) == k_days.end()) {
            return fail(ErrorKind::usage,
                        "--" + std::string(option) + ": '" + std::string(word) + "' is no day of the week",
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
    if (const auto reviews = todays_reviews(services, all.role, all.journal, all.zone, today)) {
        request.reviews_today = reviews->minutes;
    }
    auto office = weekdays_of(arguments, "office", {});
    auto alone = weekdays_of(arguments, "no-meetings", {});
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
