// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/facts.hpp"

#include <algorithm>
#include <initializer_list>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "persona/phrases.hpp"
#include "persona/scanner.hpp"

namespace onramp {

namespace {

// The first block with one of these labels (in kebab-case); null where there is none.
const OutlineBlock* labelled(const OutlineNode& section, std::initializer_list<std::string_view> labels) {
    for (const OutlineBlock& entry : section.blocks) {
        if (!entry.block.label.empty() && entry.block.depth == 0 &&
            std::find(labels.begin(), labels.end(), kebab(entry.block.label, 5)) != labels.end()) {
            return &entry;
        }
    }
    return nullptr;
}

std::string text_of(const OutlineBlock* entry) {
    return entry == nullptr ? std::string() : entry->block.text;
}

std::vector<NamedItem> items_of(const OutlineBlock* entry) {
    return entry == nullptr ? std::vector<NamedItem>() : entry->items;
}

// The text for phrases: plain characters, at most k_most_phrase bytes.
std::string phrase_of(const OutlineBlock* entry) {
    return entry == nullptr ? std::string()
                            : plain_characters(std::string_view(entry->block.text).substr(0, k_most_phrase));
}

// Behind the first of `words`, up to one of `ends`; empty where none of the words is there.
std::string between(const std::string& text, std::initializer_list<std::string_view> words,
                    std::initializer_list<std::string_view> ends) {
    const std::string low = lower(text);
    if (low.size() != text.size()) {
        return {}; // lower case has other lengths in some scripts: positions would not fit
    }
    for (const std::string_view word : words) {
        const std::size_t at = low.find(word);
        if (at == std::string::npos) {
            continue;
        }
        const std::size_t begin = at + word.size();
        std::size_t end = text.size();
        for (const std::string_view each : ends) {
            end = std::min(end, low.find(each, begin));
        }
        return std::string(trim(std::string_view(text).substr(begin, end - begin)));
    }
    return {};
}

std::optional<IntegerRange> range_after(const std::string& text, std::initializer_list<std::string_view> verbs) {
    const std::string low = lower(text);
    for (const std::string_view verb : verbs) {
        const std::size_t at = low.find(verb);
        if (at == std::string::npos) {
            continue;
        }
        const auto found = find_range(low, at + verb.size());
        // Another verb in between: the number belongs to that one.
        if (found && low.find(" and ", at) >= found->begin) {
            return found->range;
        }
    }
    return std::nullopt;
}

struct Years {
    IntegerRange range;
    std::size_t end = 0; // behind "years"
};

std::optional<Years> find_years(const std::string& text, std::size_t from) {
    for (auto found = find_range(text, from); found; found = find_range(text, found->end)) {
        Scanner scan(text, found->end);
        scan.sign('+');
        if (scan.words({"years", "year", "yrs"})) {
            return Years{found->range, scan.position()};
        }
    }
    return std::nullopt;
}

void read_years(const std::string& text, Background& background) {
    const auto years = find_years(text, 0);
    if (!years) {
        if (const auto bare = find_range(text); bare && trim(text.substr(bare->end)).empty()) {
            background.years = bare->range; // "Years of Experience: 6-12"
        }
        return;
    }
    background.years = years->range;
    const auto focus = find_years(text, years->end);
    const std::string first =
        text.substr(years->end, focus ? text.find_last_not_of("0123456789+ ", focus->end) : std::string::npos);
    background.years_in = between(first, {" in ", " of "}, {" with ", " including ", ",", ";", "."});
    if (background.years_in.starts_with("experience in ")) {
        background.years_in.erase(0, std::string_view("experience in ").size());
    }
    if (focus) {
        background.focus_years = focus->range;
        background.focus =
            between(text.substr(focus->end), {"focused on ", "focusing on ", "specializing in ", " in ", " of ", "on "},
                    {",", ";", "."});
    }
}

struct Share {
    std::optional<int> percent;
    std::string what_for;
};

Share read_share(const std::string& text, const std::vector<std::string_view>& places) {
    Share share{find_percent(text, places), {}};
    for (const std::string_view place : places) {
        const std::string words = std::string(place) + " for ";
        share.what_for = between(text, {words}, {",", ";", ")", "/"});
        if (!share.what_for.empty()) {
            break;
        }
    }
    return share;
}

std::optional<PartOfDay> part_of_day(const std::string& text) {
    const std::string low = lower(text);
    std::optional<PartOfDay> found;
    std::size_t first = std::string::npos;
    for (const PartOfDay part : {PartOfDay::morning, PartOfDay::afternoon, PartOfDay::evening}) {
        const std::size_t at = low.find(part_of_day_name(part));
        if (at < first) {
            first = at;
            found = part;
        }
    }
    return found;
}

} // namespace

RoleOverview read_role_overview(const OutlineNode& section) {
    RoleOverview overview;
    overview.position = text_of(labelled(section, {"position", "title", "job-title", "role", "role-title"}));
    overview.department = text_of(labelled(section, {"department", "organization", "division", "business-unit"}));
    overview.reports_to = text_of(labelled(section, {"reports-to", "reporting-to", "manager", "line-manager"}));
    const std::string team = phrase_of(labelled(section, {"team-size", "team", "team-structure"}));
    overview.team.leads = range_after(team, {"leads", "leading", "manages", "managing", "supervises", "mentors"});
    overview.team.collaborates_with =
        range_after(team, {"collaborates with", "collaborating with", "works with", "working with", "partners with"});
    return overview;
}

Background read_background(const OutlineNode& section) {
    Background background;
    read_years(phrase_of(labelled(section, {"years-of-experience", "years", "experience", "experience-level"})),
               background);
    background.education = text_of(labelled(section, {"education", "degree", "qualifications"}));
    background.previous_roles = items_of(
        labelled(section, {"previous-roles", "prior-roles", "former-roles", "previous-positions", "career-path"}));
    background.specializations = items_of(
        labelled(section, {"specializations", "specialisations", "specialization", "specialties", "focus-areas"}));
    return background;
}

WorkEnvironment read_environment(const OutlineNode& section) {
    WorkEnvironment environment;
    const std::string schedule = phrase_of(labelled(section, {"schedule", "hours", "working-hours", "work-hours"}));
    const std::string low_schedule = lower(schedule);
    environment.flexible_hours = low_schedule.find("flexible") != std::string::npos;
    environment.core_overlap =
        low_schedule.find("core overlap") != std::string::npos || low_schedule.find("core hours") != std::string::npos;
    environment.core_overlap_for = between(schedule, {"core overlap for ", "core hours for "}, {",", ";", "."});
    const std::string location =
        phrase_of(labelled(section, {"location", "work-location", "work-arrangement", "work-model", "workplace"}));
    const Share remote = read_share(location, {"remote", "from home", "home"});
    environment.remote_percent = remote.percent;
    environment.remote_for = remote.what_for;
    const Share office = read_share(location, {"office", "in office", "in-office", "on-site", "onsite", "on site"});
    environment.office_percent = office.percent;
    environment.office_for = office.what_for;
    const std::string focus = phrase_of(labelled(section, {"focus-time", "focus", "deep-work", "focus-hours"}));
    environment.focus_time = part_of_day(focus);
    environment.focus_for = environment.focus_time ? between(focus, {" for "}, {",", ";", "."}) : std::string();
    environment.collaboration = items_of(labelled(section, {"collaboration", "teamwork"}));
    environment.tools = items_of(labelled(section, {"tools", "equipment", "hardware", "tools-equipment", "setup"}));
    return environment;
}

} // namespace onramp
