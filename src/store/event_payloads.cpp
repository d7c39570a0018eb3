// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/path/path_documents.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr int k_most_minutes = 1'000'000;
constexpr int k_most_years = 60;
constexpr double k_most_hours_per_week = 168;

Event event_of(std::string type, const ordered_json& payload) {
    Event event;
    event.type = std::move(type);
    event.payload = trim(dump_line(payload));
    return event;
}

SelfRatings read_rated(ObjectReader& reader) {
    SelfRatings ratings;
    ratings.previous_role = reader.text_or_empty("previous_role");
    ratings.years = reader.optional_integer("years", 0, k_most_years);
    ratings.areas = read_integers(reader, "areas", 0, k_most_level);
    ratings.skills = read_integers(reader, "skills", 0, k_most_level);
    return ratings;
}

Intake read_intake(ObjectReader& reader) {
    Intake intake;
    intake.hours_per_week = reader.number("hours_per_week", 0, k_most_hours_per_week);
    intake.start = read_date(reader, "start");
    intake.zone = reader.text_or_empty("zone");
    intake.calendars = reader.optional_texts("calendars");
    return intake;
}

StartedPayload read_started(ObjectReader& reader) {
    return {reader.text("id")};
}

StoppedPayload read_stopped(ObjectReader& reader) {
    return {reader.text("id"), Minutes(reader.integer("took_minutes", 0, k_most_minutes))};
}

DonePayload read_done(ObjectReader& reader) {
    DonePayload done{reader.text("id"), std::nullopt};
    if (const auto took = reader.optional_integer("took_minutes", 0, k_most_minutes)) {
        done.took = Minutes(*took);
    }
    return done;
}

SkippedPayload read_skipped(ObjectReader& reader) {
    return {reader.text("id"), reader.text_or_empty("reason")};
}

UndonePayload read_undone(ObjectReader& reader) {
    const nlohmann::json* event = reader.raw("event");
    if (event == nullptr || !event->is_number_unsigned() || *event > std::uint64_t{INT64_MAX}) {
        reader.findings().error("type", "'event' should be the number of an event", reader.pointer_to("event"));
        return {};
    }
    return {event->get<std::int64_t>()};
}

constexpr int k_most_questions = 1000;
constexpr double k_most_logit = 50;

QuizSession read_quiz_started(ObjectReader& reader) {
    QuizSession session;
    session.id = reader.text("session");
    session.most_questions = reader.integer("most_questions", 1, k_most_questions);
    session.most_minutes = reader.integer("most_minutes", 0, k_most_minutes);
    const nlohmann::json* seed = reader.raw("seed");
    if (seed == nullptr || !seed->is_number_unsigned()) {
        reader.findings().error("type", "'seed' should be a whole number", reader.pointer_to("seed"));
    } else {
        session.seed = seed->get<std::uint64_t>();
    }
    session.areas = reader.optional_texts("areas");
    session.calibration = reader.text_or_empty("calibration");
    return session;
}

QuizAnswer read_answered(ObjectReader& reader) {
    constexpr double k_least_slope = 0.01;
    constexpr double k_most_guessing = 0.9;
    constexpr int k_most_seconds = 1'000'000;
    QuizAnswer answer;
    answer.session = reader.text("session");
    answer.number = reader.integer("number", 1, k_most_questions);
    answer.item = reader.text("item");
    answer.variant = reader.integer("variant", 0, k_most_questions);
    answer.hash = reader.text("hash");
    answer.skill = reader.text("skill");
    answer.level = reader.integer("level", 1, k_most_level);
    answer.difficulty = reader.number("difficulty", -k_most_logit, k_most_logit);
    answer.difficulty_sd = reader.number("difficulty_sd", 0, k_most_logit);
    answer.discrimination = reader.number("discrimination", k_least_slope, k_most_logit);
    answer.guessing = reader.number("guessing", 0, k_most_guessing);
    answer.response = read_choice(reader, "response", response_name,
                                  std::array{Response::right, Response::wrong, Response::dont_know});
    answer.hinted = reader.optional_boolean("hinted").value_or(false);
    answer.seconds = reader.optional_integer("seconds", 0, k_most_seconds).value_or(0);
    answer.given = reader.text_or_empty("given");
    answer.undecided = reader.number("undecided", 0, 1);
    answer.gain = reader.number("gain", -1, 1);
    answer.chance = reader.number("chance", 0, 1);
    return answer;
}

HintedPayload read_hinted(ObjectReader& reader) {
    return {reader.text("session"), reader.text("item")};
}

QuizEndedPayload read_quiz_ended(ObjectReader& reader) {
    return {reader.text("session")};
}

Attestation read_attested(ObjectReader& reader) {
    Attestation attestation;
    attestation.skill = reader.text("skill");
    attestation.level = reader.integer("level", 1, k_most_level);
    attestation.by =
        read_choice(reader, "by", attestation_name, std::array{Attestation::By::artifact, Attestation::By::mentor});
    attestation.note = reader.text_or_empty("note");
    return attestation;
}

constexpr int k_most_counted = 1'000'000;

PracticeStartedPayload read_practice_started(ObjectReader& reader) {
    return {reader.text("exercise"), reader.texts("skills"), reader.integer("level", 1, k_most_level),
            reader.text("hash"), reader.text("folder")};
}

PracticeTriedPayload read_practice_tried(ObjectReader& reader) {
    return {reader.text("exercise")};
}

PracticeHintedPayload read_practice_hinted(ObjectReader& reader) {
    return {reader.text("exercise"), reader.integer("hints", 1, k_most_counted)};
}

PractisedPayload read_practised(ObjectReader& reader) {
    PractisedPayload practised;
    practised.exercise = reader.text("exercise");
    PracticeState& state = practised.state;
    state.skills = reader.texts("skills");
    state.level = reader.integer("level", 1, k_most_level);
    state.hash = reader.text("hash");
    state.result = read_choice(reader, "result", practice_result_name,
                               std::array{PracticeResult::passed, PracticeResult::solution_seen});
    state.hints = reader.integer("hints", 0, k_most_counted);
    state.tries = reader.integer("tries", 0, k_most_counted);
    state.took = Minutes(reader.optional_integer("took_minutes", 0, k_most_minutes).value_or(0));
    return practised;
}

PackTrustedPayload read_pack_trusted(ObjectReader& reader) {
    return {reader.text("pack"), reader.text("hash")};
}

Payload read_planned(const Event& event) {
    Reading<Path> reading = read_path(event.payload, {});
    if (has_errors(reading.problems) || !reading.value) {
        return DamagedPayload();
    }
    return std::move(*reading.value);
}

template <class Read>
Payload read_object(const Event& event, Read read) {
    const auto document = parse_json(event.payload, {});
    if (!document) {
        return DamagedPayload();
    }
    Findings findings;
    ObjectReader reader(*document, {}, findings);
    auto payload = read(reader);
    if (has_errors(findings.problems)) {
        return DamagedPayload();
    }
    return payload;
}

} // namespace

bool has_sane_time(const Event& event) {
    constexpr Instant k_first{std::chrono::sys_days(std::chrono::year(1900) / 1 / 1)};
    constexpr Instant k_end{std::chrono::sys_days(std::chrono::year(2200) / 1 / 1)};
    return event.time >= k_first && event.time < k_end;
}

Payload read_payload(const Event& event) {
    using Read = Payload (*)(const Event&);
    constexpr std::array<std::pair<std::string_view, Read>, 18> k_readers = {{
        {"rated", [](const Event& e) { return read_object(e, read_rated); }},
        {"intake", [](const Event& e) { return read_object(e, read_intake); }},
        {"planned", read_planned},
        {"started", [](const Event& e) { return read_object(e, read_started); }},
        {"stopped", [](const Event& e) { return read_object(e, read_stopped); }},
        {"done", [](const Event& e) { return read_object(e, read_done); }},
        {"skipped", [](const Event& e) { return read_object(e, read_skipped); }},
        {"undone", [](const Event& e) { return read_object(e, read_undone); }},
        {"quiz_started", [](const Event& e) { return read_object(e, read_quiz_started); }},
        {"answered", [](const Event& e) { return read_object(e, read_answered); }},
        {"hinted", [](const Event& e) { return read_object(e, read_hinted); }},
        {"quiz_ended", [](const Event& e) { return read_object(e, read_quiz_ended); }},
        {"attested", [](const Event& e) { return read_object(e, read_attested); }},
        {"practice_started", [](const Event& e) { return read_object(e, read_practice_started); }},
        {"practice_tried", [](const Event& e) { return read_object(e, read_practice_tried); }},
        {"practice_hinted", [](const Event& e) { return read_object(e, read_practice_hinted); }},
        {"practised", [](const Event& e) { return read_object(e, read_practised); }},
        {"pack_trusted", [](const Event& e) { return read_object(e, read_pack_trusted); }},
    }};
    for (const auto& [type, read] : k_readers) {
        if (event.type == type) {
            return has_sane_time(event) ? read(event) : DamagedPayload();
        }
    }
    return UnknownPayload();
}

Event rated_event(const SelfRatings& ratings) {
    ordered_json payload = ordered_json::object();
    if (!ratings.previous_role.empty()) {
        payload["previous_role"] = ratings.previous_role;
    }
    if (ratings.years) {
        payload["years"] = *ratings.years;
    }
    payload["areas"] = ratings.areas;
    payload["skills"] = ratings.skills;
    return event_of("rated", payload);
}

Event intake_event(const Intake& intake) {
    return event_of("intake", {{"hours_per_week", number_value(intake.hours_per_week)},
                               {"start", format_date(intake.start)},
                               {"zone", intake.zone},
                               {"calendars", intake.calendars}});
}

Event planned_event(const Path& path) {
    Event event;
    event.type = "planned";
    event.payload = trim(render_path_json(path));
    return event;
}

Event started_event(std::string_view id) {
    return event_of("started", {{"id", id}});
}

Event stopped_event(std::string_view id, Minutes took) {
    return event_of("stopped", {{"id", id}, {"took_minutes", took.count()}});
}

Event done_event(std::string_view id, std::optional<Minutes> took) {
    ordered_json payload = {{"id", id}};
    if (took) {
        payload["took_minutes"] = took->count();
    }
    return event_of("done", payload);
}

Event skipped_event(std::string_view id, std::string_view reason) {
    ordered_json payload = {{"id", id}};
    if (!reason.empty()) {
        payload["reason"] = reason;
    }
    return event_of("skipped", payload);
}

Event undone_event(std::int64_t event) {
    return event_of("undone", {{"event", event}});
}

Event quiz_started_event(const QuizSession& session) {
    ordered_json payload = {{"session", session.id},
                            {"most_questions", session.most_questions},
                            {"most_minutes", session.most_minutes},
                            {"seed", session.seed}};
    if (!session.areas.empty()) {
        payload["areas"] = session.areas;
    }
    if (!session.calibration.empty()) {
        payload["calibration"] = session.calibration;
    }
    return event_of("quiz_started", payload);
}

Event answered_event(const QuizAnswer& answer) {
    ordered_json payload = {{"session", answer.session},
                            {"number", answer.number},
                            {"item", answer.item},
                            {"variant", answer.variant},
                            {"hash", answer.hash},
                            {"skill", answer.skill},
                            {"level", answer.level},
                            {"difficulty", answer.difficulty},
                            {"difficulty_sd", answer.difficulty_sd},
                            {"discrimination", answer.discrimination},
                            {"guessing", answer.guessing},
                            {"response", response_name(answer.response)}};
    if (answer.hinted) {
        payload["hinted"] = true;
    }
    if (answer.seconds > 0) {
        payload["seconds"] = answer.seconds;
    }
    if (!answer.given.empty()) {
        payload["given"] = answer.given;
    }
    payload["undecided"] = answer.undecided;
    payload["gain"] = answer.gain;
    payload["chance"] = answer.chance;
    return event_of("answered", payload);
}

Event hinted_event(std::string_view session, std::string_view item) {
    return event_of("hinted", {{"session", session}, {"item", item}});
}

Event quiz_ended_event(std::string_view session) {
    return event_of("quiz_ended", {{"session", session}});
}

Event attested_event(const Attestation& attestation) {
    ordered_json payload = {
        {"skill", attestation.skill}, {"level", attestation.level}, {"by", attestation_name(attestation.by)}};
    if (!attestation.note.empty()) {
        payload["note"] = attestation.note;
    }
    return event_of("attested", payload);
}

Event practice_started_event(std::string_view exercise, const std::vector<std::string>& skills, int level,
                             std::string_view hash, std::string_view folder) {
    return event_of("practice_started",
                    {{"exercise", exercise}, {"skills", skills}, {"level", level}, {"hash", hash}, {"folder", folder}});
}

Event practice_tried_event(std::string_view exercise) {
    return event_of("practice_tried", {{"exercise", exercise}});
}

Event practice_hinted_event(std::string_view exercise, int hints) {
    return event_of("practice_hinted", {{"exercise", exercise}, {"hints", hints}});
}

Event practised_event(std::string_view exercise, const PracticeState& state) {
    ordered_json payload = {{"exercise", exercise},
                            {"hash", state.hash},
                            {"skills", state.skills},
                            {"level", state.level},
                            {"result", practice_result_name(state.result)},
                            {"hints", state.hints},
                            {"tries", state.tries}};
    if (state.took > Minutes(0)) {
        payload["took_minutes"] = state.took.count();
    }
    return event_of("practised", payload);
}

Event pack_trusted_event(std::string_view pack, std::string_view hash) {
    return event_of("pack_trusted", {{"pack", pack}, {"hash", hash}});
}

namespace {

std::string words_of(const SelfRatings& ratings) {
    std::vector<std::string> parts;
    if (!ratings.previous_role.empty() || ratings.years) {
        parts.emplace_back("background");
    }
    if (!ratings.areas.empty()) {
        parts.push_back(counted(ratings.areas.size(), "area"));
    }
    if (!ratings.skills.empty()) {
        parts.push_back(counted(ratings.skills.size(), "skill"));
    }
    return parts.empty() ? "rated nothing" : "rated " + listed(parts);
}

std::string words_of(const Intake& intake) {
    return "intake: " + number_value(intake.hours_per_week).dump() + " h a week from " + format_date(intake.start);
}

std::string words_of(const Path& path) {
    return "planned " + counted(path.steps.size(), "step");
}

std::string words_of(const StartedPayload& started) {
    return "started " + started.id;
}

std::string words_of(const StoppedPayload& stopped) {
    return "stopped " + stopped.id + " after " + format_duration(stopped.took);
}

std::string words_of(const DonePayload& done) {
    return "done " + done.id + (done.took ? " in " + format_duration(*done.took) : std::string());
}

std::string words_of(const SkippedPayload& skipped) {
    return "skipped " + skipped.id + (skipped.reason.empty() ? std::string() : " (" + skipped.reason + ")");
}

std::string words_of(const QuizSession& session) {
    return "began " + session.id;
}

std::string words_of(const QuizAnswer& answer) {
    return "answered question " + std::to_string(answer.number) + " of " + answer.session;
}

std::string words_of(const HintedPayload& hinted) {
    return "saw the hint of " + hinted.item;
}

std::string words_of(const QuizEndedPayload& ended) {
    return "ended " + ended.session;
}

std::string words_of(const Attestation& attestation) {
    return std::string(attestation_words(attestation.by)) + " for " + attestation.skill + "@" +
           std::to_string(attestation.level) + (attestation.note.empty() ? "" : ": \"" + attestation.note + "\"");
}

std::string words_of(const UndonePayload& undone) {
    return "undone event " + std::to_string(undone.event);
}

std::string words_of(const PracticeStartedPayload& started) {
    return "started the exercise " + started.exercise;
}

std::string words_of(const PracticeTriedPayload& tried) {
    return "tried the exercise " + tried.exercise;
}

std::string words_of(const PracticeHintedPayload& hinted) {
    return "saw hint " + std::to_string(hinted.hints) + " of the exercise " + hinted.exercise;
}

std::string words_of(const PractisedPayload& practised) {
    if (practised.state.result == PracticeResult::solution_seen) {
        return "saw the solution of the exercise " + practised.exercise;
    }
    const Minutes took = practised.state.took;
    return "passed the exercise " + practised.exercise +
           (took > Minutes(0) ? " in " + format_duration(took) : std::string());
}

std::string words_of(const PackTrustedPayload& trusted) {
    return "trusted the pack " + trusted.pack;
}

} // namespace

std::string describe_event(const Event& event) {
    return std::visit(
        [&](const auto& payload) -> std::string {
            using T = std::decay_t<decltype(payload)>;
            if constexpr (std::is_same_v<T, UnknownPayload>) {
                return event.type;
            } else if constexpr (std::is_same_v<T, DamagedPayload>) {
                return event.type + " (damaged)";
            } else {
                return words_of(payload);
            }
        },
        read_payload(event));
}

} // namespace onramp
