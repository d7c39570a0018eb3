// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/base/text.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/render/path_export.hpp"
#include "render/markdown_text.hpp"
#include "render/path_words.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t k_most_title = 256;
constexpr std::size_t k_most_body = 65'536;

std::size_t utf16_units(std::string_view text) {
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
    }
    return units;
}

std::size_t bytes(std::string_view text) {
    return text.size();
}

// At most `most` of what `size` counts, with an ellipsis in place of what was cut; no character is split.
std::string cut_to(std::string_view text, std::size_t most, std::size_t (*size)(std::string_view)) {
    if (size(text) <= most) {
        return std::string(text);
    }
    constexpr std::string_view k_ellipsis = "…";
    std::size_t room = most - size(k_ellipsis);
    std::size_t end = 0;
    while (end < text.size()) {
        const std::string_view next = fitting_prefix(text.substr(end), 1); // one character at least
        if (size(next) > room) {
            break;
        }
        room -= size(next);
        end += next.size();
    }
    return std::string(text.substr(0, end)) + std::string(k_ellipsis);
}

// One title for each id; where two are alike, the later ones have a number.
class Titles {
public:
    void add(const std::string& id, std::string_view title) {
        const std::string shown = visible(trim(title));
        const std::string& wanted = shown.empty() ? id : shown;
        std::string made = cut_to(wanted, k_most_title, utf16_units);
        for (int& number = m_numbers.try_emplace(lower(made), 1).first->second; !m_taken.insert(lower(made)).second;) {
            const std::string ending = " (" + std::to_string(++number) + ")";
            made = cut_to(wanted, k_most_title - ending.size(), utf16_units) + ending;
        }
        m_titles.emplace(id, made);
    }

    bool has(const std::string& id) const { return m_titles.contains(id); }
    const std::string& of(const std::string& id) const { return m_titles.at(id); }

private:
    std::map<std::string, std::string> m_titles;
    std::set<std::string> m_taken;
    std::map<std::string, int> m_numbers; // the last one that was given to a title
};

std::string after_lines(const std::vector<std::string>& after, const Titles& titles, const PathProgress& progress) {
    std::string text;
    for (const std::string& id : after) {
        if (titles.has(id)) { // otherwise it was done before the plan was made
            text += "- " + markdown_text(titles.of(id)) + (is_settled(progress.of(id)) ? " (settled)" : "") + "\n";
        }
    }
    return text.empty() ? text : "\n**After**\n\n" + text;
}

std::string step_body(const PathStep& step, const Titles& titles, const PathProgress& progress) {
    std::string text = step.words.empty() ? std::string() : markdown_prose(step.words) + "\n\n";
    text += step.because.empty() ? std::string() : "Why: " + markdown_text(step.because) + "\n\n";
    text += "Effort: " + effort_words(step) + "\n\n";
    if (step.resource) {
        text += "- [ ] Learn: " + markdown_link(step.resource->title, step.resource->url) + "\n";
    }
    if (!step.exercise.empty() && step.check != StepCheck::exercise) {
        text += "- [ ] Practise: " + markdown_code("onramp assess practice start " + step.exercise) + "\n";
    }
    text += "- [ ] Check: " + markdown_code(check_command(step)) + "\n";
    return text + after_lines(step.after, titles, progress);
}

std::string task_body(const PathTask& task, const Titles& titles, const PathProgress& progress) {
    std::string text = "From " + format_date(task.from) + " to " + format_date(task.to) + ", about " +
                       format_duration(task.minutes) + "\n\n";
    text += task.owner.empty() ? std::string() : "Owner: " + markdown_text(task.owner) + "\n\n";
    text += task.link.empty() ? std::string() : "See: " + markdown_link(task.link, task.link) + "\n\n";
    text += "- [ ] " + (task.check.empty() ? std::string("Done") : "Check: " + markdown_text(task.check)) + "\n";
    return text + after_lines(task.after, titles, progress);
}

} // namespace

std::string render_path_issues(const Path& path, const PathProgress& progress) {
    Titles titles;
    for (const PathStep& step : path.steps) {
        titles.add(step.id, step.title);
    }
    for (const PathTask& task : path.tasks) {
        titles.add(task.id, task.title);
    }
    ordered_json issues = ordered_json::array();
    const auto add = [&](const std::string& id, const std::string& body, ordered_json labels) {
        issues.push_back(
            {{"title", titles.of(id)}, {"body", cut_to(body, k_most_body, bytes)}, {"labels", std::move(labels)}});
    };
    for (const PathStep& step : path.steps) {
        if (!is_settled(progress.of(step.id))) {
            ordered_json labels = {"onramp", step.first_week > 0 ? "week-" + std::to_string(step.first_week)
                                                                 : std::string("later")};
            if (step.phase == Phase::first_90_days) {
                labels.push_back("first-90-days");
            }
            add(step.id, step_body(step, titles, progress), std::move(labels));
        }
    }
    for (const PathTask& task : path.tasks) {
        if (!is_settled(progress.of(task.id))) {
            add(task.id, task_body(task, titles, progress), {"onramp", "onboarding"});
        }
    }
    return dump_document(issues);
}

} // namespace onramp
