// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/update_view.hpp"
#include "render/update_words.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json tone_value(const ToneLine& line) {
    ordered_json value = {{"id", line.id}, {"text", line.text}, {"sections", ordered_json::array()}};
    for (const UpdateSection section : line.sections) {
        value["sections"].push_back(update_section_name(section));
    }
    return value;
}

// A community is told of no more than these by the text either.
ordered_json counts_value(const UpdateCounts& counts, UpdateVoice voice) {
    if (voice == UpdateVoice::community) {
        return {{"steps", counts.steps}, {"exercises", counts.exercises}};
    }
    return {{"steps", counts.steps},         {"tasks", counts.tasks},
            {"ticks", counts.ticks},         {"exercises", counts.exercises},
            {"questions", counts.questions}, {"cards", counts.cards},
            {"words", counts.words},         {"numbers", counts.numbers},
            {"left_out", counts.left_out},   {"minutes", counts.minutes.count()}};
}

ordered_json fact_value(const UpdateFact& fact, UpdateSection section, UpdateVoice voice) {
    ordered_json value = {
        {"about", fact_kind_name(fact.kind)}, {"ids", fact.ids}, {"text", fact_words(fact, section, voice)}};
    const auto text = [&](const char* name, const std::string& words) {
        if (!words.empty()) {
            value[name] = words;
        }
    };
    const auto day = [&](const char* name, const std::optional<Date>& date) {
        if (date) {
            value[name] = format_date(*date);
        }
    };
    const auto number = [&](const char* name, std::int64_t count) {
        if (count > 0) {
            value[name] = count;
        }
    };
    text("title", fact.title);
    number("level", fact.level);
    day("on", fact.on);
    day("by", fact.by);
    day("safe_by", fact.safe_by);
    number("minutes", fact.minutes.count());
    if (fact.count > 0) {
        value["count"] = fact.count;
        value["good"] = fact.good;
    }
    if (fact.skipped) {
        value["left_out"] = true;
    }
    text("note", fact.note);
    text("link", fact.link);
    return value;
}

} // namespace

std::string render_update_json(const Update& update) {
    ordered_json document = document_head("update");
    document["role"] = update.role;
    document["profile"] = update.profile;
    document["audience"] = {
        {"id", update.audience.id}, {"name", update.audience.name}, {"title", update.audience.title}};
    document["voice"] = update_voice_name(update.voice);
    document["since"] = format_date(update.since);
    document["until"] = format_date(update.until);
    document["tone"] = ordered_json::array();
    for (const ToneLine& line : update.audience.tone) {
        document["tone"].push_back(tone_value(line));
    }
    document["summary"] = update_summary(update);
    document["counts"] = counts_value(update.counts, update.voice);
    document["planned"] = update.planned;
    if (update.voice != UpdateVoice::community) {
        document["planned_steps"] = update.planned_steps;
        document["steps_done"] = update.steps_closed;
    }
    document["sections"] = ordered_json::array();
    for (const UpdatePart& part : update.parts) {
        ordered_json section = {{"section", update_section_name(part.section)},
                                {"heading", section_heading(part.section, update.voice)},
                                {"in_full", part.full},
                                {"told", part.told()},
                                {"items", ordered_json::array()}};
        for (const UpdateFact& fact : part.facts) {
            section["items"].push_back(fact_value(fact, part.section, update.voice));
        }
        document["sections"].push_back(std::move(section));
    }
    return dump_document(document);
}

} // namespace onramp
