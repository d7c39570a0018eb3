// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <nlohmann/json.hpp>

#include "onramp/assess/answers.hpp"
#include "onramp/base/text.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr int k_most_years = 60;

void note_parse_error(Reading<Answers>& reading, const Error& error) {
    reading.problems.push_back({Severity::error, "json", error.message, error.hint, error.where});
}

void read_answers_fields(ObjectReader& reader, Answers& answers) {
    answers.ratings.previous_role = reader.text_or_empty("previous_role");
    answers.ratings.years = reader.optional_integer("years", 0, k_most_years);
    answers.ratings.areas = read_integers(reader, "areas", 0, k_most_level);
    answers.ratings.skills = read_integers(reader, "skills", 0, k_most_level);
    answers.hours_per_week = reader.optional_number("hours_per_week", 0.5, 80);
    answers.start = read_optional_date(reader, "start_date");
    answers.zone = reader.text_or_empty("zone");
    answers.calendars = reader.optional_texts("calendars");
}

Reading<Answers> read_whole(std::string_view text, const std::string& file) {
    return read_document<Answers>(text, file, "answers", read_answers_fields, [](const Answers&, Findings&) {});
}

void read_rating(const nlohmann::json& line, SelfRatings& ratings, Findings& findings) {
    ObjectReader reader(line, "", findings);
    const bool of_area = reader.has("area");
    if (of_area && reader.optional_text("skill")) {
        findings.error("choice", "a line rates a skill or an area, not both", "", "write two lines");
    }
    const std::string name = reader.text(of_area ? "area" : "skill");
    const int level = reader.integer("level", 0, k_most_level);
    reader.finish();
    (of_area ? ratings.areas : ratings.skills)[name] = level;
}

Reading<Answers> read_lines(std::string_view text, const std::string& file) {
    Reading<Answers> reading;
    Answers answers;
    const auto lines = split_lines(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (trim(lines[i]).empty()) {
            continue;
        }
        const auto line = parse_json(lines[i], file);
        if (!line) {
            Error error = line.error();
            error.where.line = i + 1;
            note_parse_error(reading, error);
            continue;
        }
        Findings findings;
        read_rating(*line, answers.ratings, findings);
        locate_problems(lines[i], findings.problems);
        for (Problem& problem : findings.problems) {
            problem.where.file = file;
            problem.where.line = i + 1;
            reading.problems.push_back(std::move(problem));
        }
    }
    if (!has_errors(reading.problems)) {
        reading.value = std::move(answers);
    }
    return reading;
}

// Whether the text is a rating a line: its first line is an object for itself without a "kind", or
// both of its first two lines begin an object.
bool is_line_form(std::string_view text) {
    std::vector<std::string_view> first;
    for (const std::string_view line : split_lines(text)) {
        if (!trim(line).empty()) {
            first.push_back(trim(line));
        }
        if (first.size() == 2) {
            break;
        }
    }
    if (first.empty()) {
        return false;
    }
    if (const auto value = parse_json(first[0], {}); value && value->is_object()) {
        return !value->contains("kind");
    }
    return first.size() == 2 && first[0].size() > 1 && first[0].front() == '{' && first[1].front() == '{';
}

} // namespace

Reading<Answers> read_answers(std::string_view text, const std::string& file) {
    return is_line_form(text) ? read_lines(text, file) : read_whole(text, file);
}

std::string render_answers_json(const Answers& answers) {
    ordered_json document = {{"kind", "answers"}, {"schema_version", 1}};
    if (!answers.ratings.previous_role.empty()) {
        document["previous_role"] = answers.ratings.previous_role;
    }
    if (answers.ratings.years) {
        document["years"] = *answers.ratings.years;
    }
    document["areas"] = answers.ratings.areas;
    document["skills"] = answers.ratings.skills;
    if (answers.hours_per_week) {
        document["hours_per_week"] = number_value(*answers.hours_per_week);
    }
    if (answers.start) {
        document["start_date"] = format_date(*answers.start);
    }
    if (!answers.zone.empty()) {
        document["zone"] = answers.zone;
    }
    document["calendars"] = answers.calendars;
    restore_unknown_fields(document, answers.unknown);
    return dump_document(document);
}

} // namespace onramp
