// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/today.hpp"

#include "cli/calendar_source.hpp"
#include "cli/kept_days.hpp"
#include "cli/review_source.hpp"
#include "onramp/render/today_view.hpp"
#include "onramp/schedule/today.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

Result<Answer> run_today(const Arguments& arguments, Services& services) {
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    if (!source->path) {
        return fail(ErrorKind::answer_no, "there is no plan for today yet",
                    "'onramp init' makes one from about 8 questions");
    }
    const Instant now = services.clock.now();
    ScheduleRequest days = source->request(source->date_of(now), 1, now);
    if (const auto busy = add_busy_times(arguments, services, *source, days); !busy) {
        source->notes.push_back("warning: without your calendars: " + busy.error().message);
    }
    const auto schedule = days_of(*source, days);
    if (!schedule) {
        return fail(schedule.error());
    }
    for (std::string& note : stale_notes(*source, days, *schedule)) {
        source->notes.push_back(std::move(note));
    }
    TodayRequest request;
    request.now = now;
    request.path = &*source->path;
    request.day = &schedule->days.front();
    for (const auto& [id, item] : source->journal.items) {
        request.items[id] = {item.status == ItemStatus::skipped, item.at, item.took};
    }
    if (const auto& open = source->journal.open) {
        request.open = OpenItem{open->id, open->since};
    }
    request.handles = short_handles(work_ids(source->role, &*source->path, source->journal));
    request.titles = run_step_titles(source->journal);
    request.reviews = todays_reviews(services, source->role, source->journal, source->zone, source->date_of(now));
    const TodayView view = build_today(source->role, source->zone, request);
    if (services.settings.format == Format::json) {
        return Answer{render_today_json(view), 0, source->notes};
    }
    return Answer{render_today_text(view, services.terminal.style), 0, source->notes};
}

} // namespace onramp
