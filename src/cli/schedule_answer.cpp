// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/schedule_answer.hpp"

#include "cli/answer_format.hpp"
#include "cli/kept_days.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/schedule/schedule_documents.hpp"

namespace onramp {

Result<Answer> schedule_answer(const Arguments& arguments, const DaySource& source, const ScheduleRequest& request,
                               const Services& services, std::string (*render_text)(const Schedule&, const Style&)) {
    if (arguments.flag("explain-inputs")) {
        const auto inputs = schedule_inputs(source.role, source.zone, request, source.origins);
        return Answer{in_format(
                          services, [&] { return render_schedule_inputs_json(inputs); },
                          [&] { return render_schedule_inputs_markdown(inputs); },
                          [&] { return render_schedule_inputs_text(inputs, services.terminal.style); }),
                      0, source.notes};
    }
    const auto schedule = days_of(source, request);
    if (!schedule) {
        return fail(schedule.error());
    }
    Answer answer{{}, 0, source.notes};
    const std::vector<std::string> stale = stale_notes(source, request, *schedule);
    answer.notes.insert(answer.notes.end(), stale.begin(), stale.end());
    if (!source.path) {
        answer.notes.emplace_back("there is no plan yet, so there is no learning here; 'onramp path plan' makes one");
    }
    answer.text = in_format(
        services, [&] { return render_schedule_json(*schedule); }, [&] { return render_schedule_markdown(*schedule); },
        [&] { return render_text(*schedule, services.terminal.style); });
    return answer;
}

} // namespace onramp
