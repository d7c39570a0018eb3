// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/store/event_documents.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using Events = std::vector<Event>;

constexpr std::string_view k_hint = "'onramp data export' writes such a log";

// As render_events_json writes it: RFC 3339, or "@" and seconds.
Instant read_time(ObjectReader& reader) {
    const std::string text = reader.text("time");
    if (text.starts_with("@")) {
        std::int64_t seconds = 0;
        const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), seconds);
        if (error == std::errc() && end == text.data() + text.size()) {
            return Instant(std::chrono::seconds(seconds));
        }
    } else if (const auto at = parse_instant(text)) {
        return *at;
    }
    if (!text.empty()) {
        constexpr std::size_t k_shown = 40;
        reader.findings().error("time", "'time' is '" + shorten(text, k_shown) + "', not a time",
                                reader.pointer_to("time"));
    }
    return {};
}

Event read_event(ObjectReader& reader) {
    Event event;
    const nlohmann::json* id = reader.raw("id");
    if (id == nullptr || !id->is_number_unsigned() || *id > std::uint64_t{INT64_MAX}) {
        reader.findings().error("type", "'id' should be the number of an event",
                                id == nullptr ? reader.pointer() : reader.pointer_to("id"));
    } else {
        event.id = id->get<std::int64_t>();
    }
    event.type = reader.text("type");
    event.time = read_time(reader);
    event.person = reader.text_or_empty("person");
    event.role = reader.text_or_empty("role");
    event.versions = reader.text_or_empty("versions");
    if (reader.has("payload_text")) {
        event.payload = reader.text_or_empty("payload_text");
    } else if (const nlohmann::json* payload = reader.raw("payload"); payload != nullptr && payload->is_object()) {
        event.payload = payload->dump();
    } else {
        reader.findings().error("type", "'payload' should be an object",
                                reader.has("payload") ? reader.pointer_to("payload") : reader.pointer());
    }
    return event;
}

void add_problems(Reading<Events>& reading, Findings& findings, std::string_view text, const std::string& file,
                  std::size_t lines_before) {
    std::erase_if(findings.problems, [](const Problem& problem) { return problem.severity == Severity::warning; });
    locate_problems(text, findings.problems);
    for (Problem& problem : findings.problems) {
        problem.where.file = file;
        problem.where.line += problem.where.line > 0 ? lines_before : 0;
        reading.problems.push_back(std::move(problem));
    }
}

void add_error(Reading<Events>& reading, const Error& error, std::size_t lines_before) {
    Problem problem{Severity::error, "json", error.message, std::string(k_hint), error.where};
    problem.where.line += lines_before;
    reading.problems.push_back(std::move(problem));
}

// One event a line. A line that cannot be read does not hide the others.
Reading<Events> read_lines(const std::vector<std::string_view>& lines, const std::string& file) {
    Reading<Events> reading;
    Events events;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (trim(lines[at]).empty()) {
            continue;
        }
        const auto value = parse_json(lines[at], file);
        if (!value) {
            add_error(reading, value.error(), at);
            continue;
        }
        Findings findings;
        ObjectReader reader(*value, "", findings);
        reader.document_head("event", 1);
        if (!has_errors(findings.problems)) {
            events.push_back(read_event(reader));
        }
        add_problems(reading, findings, lines[at], file, at);
    }
    if (!has_errors(reading.problems)) {
        reading.value = std::move(events);
    }
    return reading;
}

bool is_object_line(std::string_view line) {
    const auto value = parse_json(line, {});
    return value && value->is_object();
}

} // namespace

Reading<std::vector<Event>> read_events(std::string_view text, const std::string& file) {
    const std::vector<std::string_view> lines = split_lines(text);
    const auto filled = [](std::string_view line) { return !trim(line).empty(); };
    const auto first = std::find_if(lines.begin(), lines.end(), filled);
    Reading<Events> reading;
    if (first == lines.end()) {
        reading.value = Events();
        return reading;
    }
    const bool more = std::any_of(std::next(first), lines.end(), filled);
    const auto document = parse_json(text, file);
    if (!document) {
        if (is_object_line(*first) && more) {
            return read_lines(lines, file);
        }
        add_error(reading, document.error(), 0);
        return reading;
    }
    const auto kind = document->is_object() ? document->find("kind") : document->end();
    if (kind != document->end() && *kind == "event") {
        return read_lines({text}, file);
    }
    Findings findings;
    ObjectReader reader(*document, "", findings);
    reader.document_head("events", 1);
    Events events;
    if (!has_errors(findings.problems)) {
        reader.each("items", ObjectReader::Need::required,
                    [&](ObjectReader& item) { events.push_back(read_event(item)); });
    } else if (findings.problems.front().hint.empty()) {
        findings.problems.front().hint = k_hint;
    }
    add_problems(reading, findings, text, file, 0);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(events);
    }
    return reading;
}

} // namespace onramp
