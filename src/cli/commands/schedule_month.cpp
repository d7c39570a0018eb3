// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_month.hpp"

#include "cli/calendar_source.hpp"
#include "cli/schedule_answer.hpp"
#include "onramp/render/schedule_view.hpp"

namespace onramp {

Result<Answer> run_schedule_month(const Arguments& arguments, Services& services) {
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    const Instant now = services.clock.now();
    const std::chrono::year_month_day date(arguments.date("DATE").value_or(source->date_of(now)));
    const Date first(date.year() / date.month() / 1);
    const Date last(date.year() / date.month() / std::chrono::last);
    const auto days = static_cast<int>((last - first).count()) + 1;
    ScheduleRequest request = source->request(first, days, now);
    if (auto busy = add_busy_times(arguments, services, *source, request); !busy) {
        return fail(std::move(busy.error()));
    }
    return schedule_answer(arguments, *source, request, services, render_schedule_month_text);
}

} // namespace onramp
