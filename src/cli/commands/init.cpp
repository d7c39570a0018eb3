// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/init.hpp"

#include "cli/commands/today.hpp"
#include "cli/journey.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/assessment_view.hpp"
#include "onramp/render/schedule_view.hpp"

namespace onramp {

namespace {

std::string first_weeks_line(const Path& path) {
    std::string text = counted(path.weeks.size(), "week") + " planned from " + format_date(path.start);
    text += ", " + counted(path.steps.size(), "step") + " in all, " + counted(path.cut.size(), "skill") + " left out";
    return text;
}

} // namespace

Result<Answer> run_init(const Arguments& arguments, Services& services) {
    auto travelled = travel(arguments, services);
    if (!travelled) {
        return fail(travelled.error());
    }
    const Journey& journey = travelled->journey;
    Answer answer;
    answer.notes = std::move(travelled->notes);
    if (services.settings.format == Format::json) {
        answer.text = render_journey_json(journey);
        return answer;
    }
    const Style& style = services.terminal.style;
    answer.text = render_assessment_text(journey.assessment, AssessmentBy::area, style) + "\n" +
                  style.paint(Ink::bold, "Plan") + "\n" + wrap("  " + first_weeks_line(journey.path), style.width) +
                  "\n\n" + render_schedule_agenda_text(journey.day, style) +
                  (journey.offer ? "\n" + render_quiz_offer(*journey.offer, style) : "") +
                  "\nNext: 'onramp today' for the day, 'onramp path show' for the plan,\n"
                  "      'onramp assess rate' to narrow the bars skill by skill.\n";
    if (const auto profile = arguments.text("profile")) {
        answer.text += "      " +
                       wrap("For this role: --profile " + visible(*profile) + ", or profile in .onramp/config.toml.",
                            style.width - 6, "      ") +
                       "\n";
    }
    return answer;
}

Result<Answer> run_bare(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    const auto journal = load_journal(**store, role->profile_id);
    if (!journal) {
        return fail(journal.error());
    }
    return journal->intake ? run_today(arguments, services) : run_init(arguments, services);
}

} // namespace onramp
