// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_free.hpp"

#include "cli/answer_format.hpp"
#include "onramp/render/free_time_view.hpp"

namespace onramp {

Result<Answer> run_schedule_free(const Arguments& arguments, Services& services) {
    constexpr int k_days = 7;
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    const Instant now = services.clock.now();
    FreeRequest request;
    request.schedule = source->request(arguments.date("DATE").value_or(source->date_of(now)),
                                       arguments.integer("days").value_or(k_days), now);
    request.least = arguments.duration("least").value_or(request.least);
    request.core_only = arguments.flag("core");
    request.beside_activities = arguments.flag("activities");
    if (auto busy = add_busy_times(arguments, services, *source, request.schedule); !busy) {
        return fail(std::move(busy.error()));
    }
    const auto free = free_time(source->role, source->zone, request);
    if (!free) {
        return fail(free.error());
    }
    Answer answer{{}, 0, source->notes};
    answer.text = in_format(
        services, [&] { return render_free_time_json(*free); }, [&] { return render_free_time_markdown(*free); },
        [&] { return render_free_time_text(*free, services.terminal.style); });
    return answer;
}

} // namespace onramp
