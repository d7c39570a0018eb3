// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"
#include "store/event_kinds.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

using nlohmann::ordered_json;

namespace {

constexpr int k_most_years = 60;
constexpr double k_most_hours_per_week = 168;

} // namespace

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

Attestation read_attested(ObjectReader& reader) {
    Attestation attestation;
    attestation.skill = reader.text("skill");
    attestation.level = reader.integer("level", 1, k_most_level);
    attestation.by =
        read_choice(reader, "by", attestation_name, std::array{Attestation::By::artifact, Attestation::By::mentor});
    attestation.note = reader.text_or_empty("note");
    return attestation;
}

PackTrustedPayload read_pack_trusted(ObjectReader& reader) {
    return {reader.text("pack"), reader.text("hash")};
}

std::string import_of(const Event& event) {
    if (event.type != "attested") {
        return {};
    }
    const auto payload = parse_json(event.payload, {});
    if (!payload || !payload->is_object()) {
        return {};
    }
    const auto import = payload->find("import");
    return import != payload->end() && import->is_string() ? import->get<std::string>() : std::string();
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

Event attested_event(const Attestation& attestation, std::string_view import) {
    ordered_json payload = {
        {"skill", attestation.skill}, {"level", attestation.level}, {"by", attestation_name(attestation.by)}};
    if (!attestation.note.empty()) {
        payload["note"] = attestation.note;
    }
    if (!import.empty()) {
        payload["import"] = import;
    }
    return event_of("attested", payload);
}

Event pack_trusted_event(std::string_view pack, std::string_view hash) {
    return event_of("pack_trusted", {{"pack", pack}, {"hash", hash}});
}

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

std::string words_of(const Attestation& attestation) {
    return std::string(attestation_words(attestation.by)) + " for " + attestation.skill + "@" +
           std::to_string(attestation.level) + (attestation.note.empty() ? "" : ": \"" + attestation.note + "\"");
}

std::string words_of(const PackTrustedPayload& trusted) {
    return "trusted the pack " + trusted.pack;
}

} // namespace onramp
