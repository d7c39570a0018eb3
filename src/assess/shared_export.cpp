// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/shared_export.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

std::string_view export_field_name(ExportField field) {
    constexpr std::array<std::string_view, k_export_fields.size()> k_names = {
        "name", "skills", "areas", "verdicts", "bands", "tasks", "steps", "progress", "plan", "evidence-dates"};
    return k_names[static_cast<std::size_t>(field)];
}

std::string_view export_field_words(ExportField field) {
    constexpr std::array<std::string_view, k_export_fields.size()> k_words = {
        "your name",
        "the skills of the role, with their targets",
        "the role's areas, with their targets",
        "met, not met or undecided, for each skill or area that is exported",
        "the levels within which you are, for each skill or area that is exported",
        "each onboarding task: its last day, whether and when it was done",
        "each step of the plan: its last day, whether and when it was done",
        "how many tasks and steps there are, are due and are done",
        "the day that the plan was made and the first day of the role",
        "the day of the last rating, answer, exercise and attestation"};
    return k_words[static_cast<std::size_t>(field)];
}

std::string_view work_status_name(WorkStatus status) {
    constexpr std::array<std::string_view, 3> k_names = {"open", "done", "skipped"};
    return k_names[static_cast<std::size_t>(status)];
}

bool SharedExport::has(ExportField field) const {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

Result<std::vector<ExportField>> parse_export_fields(std::string_view list) {
    std::vector<std::string> names;
    names.reserve(k_export_fields.size());
    for (const ExportField field : k_export_fields) {
        names.emplace_back(export_field_name(field));
    }
    std::vector<bool> chosen(k_export_fields.size());
    for (const std::string_view part : split(list, ',')) {
        const std::string word(trim(part));
        const auto found = std::find(names.begin(), names.end(), word);
        if (found == names.end()) {
            if (word.empty()) {
                return fail(ErrorKind::usage, "--fields: a name is missing",
                            "'onramp data export --fields help' lists the fields");
            }
            const std::string near = nearest(word, names);
            return fail(ErrorKind::unknown_name, "--fields: there is no field '" + shorten(word, 60) + "'",
                        near.empty() ? "the fields are " + listed(names) : "did you mean '" + near + "'?");
        }
        chosen[static_cast<std::size_t>(found - names.begin())] = true;
    }
    std::vector<ExportField> fields;
    for (const ExportField field : k_export_fields) {
        if (chosen[static_cast<std::size_t>(field)]) {
            fields.push_back(field);
        }
    }
    const auto has = [&](ExportField field) { return chosen[static_cast<std::size_t>(field)]; };
    if ((has(ExportField::verdicts) || has(ExportField::bands)) && !has(ExportField::skills) &&
        !has(ExportField::areas)) {
        return fail(ErrorKind::usage, "--fields: verdicts and bands are of skills or areas, and neither is chosen",
                    "add skills or areas");
    }
    return fields;
}

} // namespace onramp
