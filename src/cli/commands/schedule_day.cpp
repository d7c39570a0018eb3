// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_day.hpp"

#include "cli/calendar_source.hpp"
#include "cli/schedule_answer.hpp"
#include "onramp/render/schedule_view.hpp"

namespace onramp {

Result<Answer> run_schedule_day(const Arguments& arguments, Services& services) {
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    const Instant now = services.clock.now();
    const Date date = arguments.date("DATE").value_or(source->date_of(now));
    ScheduleRequest request = source->request(date, 1, now);
    if (auto busy = add_busy_times(arguments, services, *source, request); !busy) {
        return fail(std::move(busy.error()));
    }
    return schedule_answer(arguments, *source, request, services, render_schedule_day_text);
}

} // namespace onramp
