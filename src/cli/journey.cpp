// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/journey.hpp"

#include <nlohmann/json.hpp>

#include "cli/input.hpp"
#include "cli/intake_questions.hpp"
#include "cli/persona_source.hpp"
#include "cli/planning.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/render/assessment_view.hpp"
#include "onramp/render/path_view.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/schedule/plan.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "onramp/store/event_store.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_examples = "examples/";
constexpr std::string_view k_json_ending = ".json";

Result<Answers> example_answers(const ContentSource& content, const std::string& name) {
    const std::string path = std::string(k_examples) + name + std::string(k_json_ending);
    if (const auto text = content.find(path)) {
        return into_result(read_answers(*text, path));
    }
    std::vector<std::string> names;
    for (std::string_view known : content.list(k_examples)) {
        if (known.ends_with(k_json_ending)) {
            known.remove_prefix(k_examples.size());
            known.remove_suffix(k_json_ending.size());
            names.emplace_back(known);
        }
    }
    return fail(ErrorKind::unknown_name, "there is no example '" + name + "'", "known are " + join(names, ", "));
}

Date today_in(const Zone& zone, const Clock& clock) {
    return std::chrono::floor<std::chrono::days>(zone.to_local(clock.now()));
}

Result<Answers> asked_answers(Services& services, const Role& role) {
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    const auto persona = load_persona(services, persona_of(services, *layered));
    if (!persona) {
        return fail(persona.error());
    }
    const auto local = load_zone(services.files, services.environment, "local");
    const Zone zone = local ? *local : Zone::utc();
    IntakeDefaults defaults{
        {}, static_cast<double>(role.capacity.hours_per_week), today_in(zone, services.clock), zone.name()};
    for (const NamedItem& item : persona->background.previous_roles) {
        defaults.previous_roles.push_back(item.name);
    }
    return ask_intake(role, defaults, services.prompter, services.files, services.environment, services.terminal.style);
}

} // namespace

namespace {

// From --answers, --example, or the questions at a terminal.
Result<Answers> intake_answers(const Arguments& arguments, Services& services, const Role& role) {
    const auto file = arguments.text("answers");
    const auto example = arguments.text("example");
    if (file && example) {
        return fail(ErrorKind::usage, "--answers and --example exclude each other");
    }
    if (example) {
        return example_answers(services.content, *example);
    }
    if (file) {
        const auto text = read_input(services, *file);
        if (!text) {
            return fail(text.error());
        }
        return into_result(read_answers(*text, *file == "-" ? "standard input" : *file));
    }
    if (!services.prompter.interactive()) {
        return fail(ErrorKind::usage, "there is nobody to ask: this is no terminal",
                    "give --answers FILE or --example cpp-developer");
    }
    return asked_answers(services, role);
}

Result<Journey> make_journey(const Answers& answers, Services& services, const Role& role, const Journal& before) {
    Journey journey;
    const auto zone = load_zone(services.files, services.environment, answers.zone.empty() ? "local" : answers.zone);
    if (!zone) {
        return fail(zone.error());
    }
    const Instant now = services.clock.now();
    services.terminal.style.days = Days(*zone);
    const Date today = today_in(*zone, services.clock);
    journey.intake = {answers.hours_per_week.value_or(role.capacity.hours_per_week), answers.start.value_or(today),
                      zone->name(), answers.calendars};

    auto ratings = resolve_ratings(role, answers.ratings);
    if (!ratings) {
        return fail(ratings.error());
    }
    journey.assessment = assess(role, {std::move(*ratings), {}, {}, {}}, now);
    PathRequest request;
    request.start = journey.intake.start;
    request.hours_per_week = journey.intake.hours_per_week;
    request.done = done_work(before);
    auto planned = make_plan(services, role, journey.assessment, before, request, {}, {});
    if (!planned) {
        return fail(planned.error());
    }
    journey.path = std::move(planned->path);
    auto offer = quiz_offer(services, role, journey.assessment, journey.path);
    if (!offer) {
        return fail(offer.error());
    }
    journey.offer = std::move(*offer);
    ScheduleRequest day;
    day.first = std::max(today, journey.intake.start);
    day.path = &journey.path;
    day.as_of = now;
    auto schedule = plan_schedule(role, *zone, day);
    if (!schedule) {
        return fail(schedule.error());
    }
    journey.day = std::move(*schedule);
    return journey;
}

// Why a calendar cannot be remembered; nothing where all of them can.
Result<void> check_calendars(const std::vector<std::string>& calendars, const FileSystem& files) {
    for (const std::string& calendar : calendars) {
        if (!files.exists(calendar)) {
            return fail(ErrorKind::io, "the calendar cannot be found", "check the path, or leave it out",
                        {calendar, 0, 0, {}});
        }
    }
    return {};
}

} // namespace

Result<Travelled> travel(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    const auto journal = load_journal(**store, role->profile_id);
    if (!journal) {
        return fail(journal.error());
    }
    if (journal->intake && !arguments.flag("again")) {
        return fail(ErrorKind::usage, "the store has your answers already",
                    "'onramp today' goes on; --again answers anew and keeps what was done; --store none keeps nothing");
    }
    const auto answers = intake_answers(arguments, services, *role);
    if (!answers) {
        return fail(answers.error());
    }
    if (auto good = check_calendars(answers->calendars, services.files); !good) {
        return fail(good.error());
    }
    auto journey = make_journey(*answers, services, *role, *journal);
    if (!journey) {
        return fail(journey.error());
    }
    const std::vector<Event> events =
        stamped({intake_event(journey->intake), rated_event(journey->assessment.ratings), planned_event(journey->path)},
                services, *role);
    if (auto kept = keep_events(**store, journal->last_event, events, role->profile_id); !kept) {
        return fail(kept.error());
    }
    Travelled travelled{std::move(*journey), store_notes(**store)};
    if (!travelled.journey.intake.calendars.empty()) {
        travelled.notes.emplace_back("the calendars are remembered; this version does not plan around them yet");
    }
    return travelled;
}

std::string render_journey_json(const Journey& journey) {
    using nlohmann::ordered_json;
    ordered_json document = {{"kind", "journey"}, {"schema_version", 1}};
    document["assessment"] = ordered_json::parse(render_assessment_json(journey.assessment));
    document["path"] = ordered_json::parse(render_path_json(journey.path));
    if (journey.offer) {
        const QuizOffer& offer = *journey.offer;
        document["quiz_offer"] = {{"area", offer.stake.area},       {"hours_planned", offer.stake.planned},
                                  {"hours_open", offer.stake.open}, {"questions", offer.questions},
                                  {"minutes", offer.minutes},       {"command", offer.command()}};
    }
    document["schedule"] = ordered_json::parse(render_schedule_json(journey.day));
    return dump_document(document);
}

std::string render_journey_text(const Journey& journey, const Style& style) {
    return render_assessment_text(journey.assessment, AssessmentBy::area, style) + "\n" +
           render_path_text(journey.path, Extent::brief, style) + "\n" +
           render_schedule_agenda_text(journey.day, style);
}

std::string render_journey_markdown(const Journey& journey, const Days& days) {
    return render_assessment_markdown(journey.assessment, AssessmentBy::area, days) + "\n" +
           render_path_markdown(journey.path) + "\n" + render_schedule_markdown(journey.day);
}

} // namespace onramp
