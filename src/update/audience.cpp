// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/update/audience.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/persona/line_names.hpp"

namespace onramp {

namespace {

// Beginnings of words of headings, as kebab has them, the widest circle first: "engineering managers" are told what
// managers are told.
constexpr std::string_view k_community_words[] = {"communit",   "open-source", "public",     "external",
                                                  "conference", "user-group",  "contributor"};
constexpr std::string_view k_product_words[] = {"product",    "business", "manag",  "stakeholder", "executive",
                                                "leadership", "customer", "client", "sales",       "marketing"};
constexpr std::string_view k_engineering_words[] = {"engineer", "develop", "technical",  "architect", "peer",
                                                    "platform", "qa",      "operations", "security",  "data"};

// Beginnings of words of lines that ask for a section.
struct Cue {
    UpdateSection section;
    std::string_view words;
};
constexpr Cue k_cues[] = {
    {UpdateSection::milestones, "timeline"},
    {UpdateSection::milestones, "roadmap"},
    {UpdateSection::milestones, "deadline"},
    {UpdateSection::milestones, "schedule"},
    {UpdateSection::milestones, "milestone"},
    {UpdateSection::milestones, "estimate"},
    {UpdateSection::done, "value"},
    {UpdateSection::done, "benefit"},
    {UpdateSection::done, "progress"},
    {UpdateSection::done, "outcome"},
    {UpdateSection::done, "capabilit"},
    {UpdateSection::learnt, "learning"},
    {UpdateSection::learnt, "technique"},
    {UpdateSection::learnt, "best-practice"},
    {UpdateSection::learnt, "knowledge"},
    {UpdateSection::learnt, "lessons"},
    {UpdateSection::next, "next-step"},
    {UpdateSection::next, "planning"},
    {UpdateSection::next, "participation"},
    {UpdateSection::next, "architectural"},
    {UpdateSection::late, "risk"},
    {UpdateSection::late, "limitation"},
    {UpdateSection::late, "trade-off"},
    {UpdateSection::late, "blocker"},
    {UpdateSection::late, "constraint"},
    {UpdateSection::help, "mentor"},
    {UpdateSection::help, "pair"},
    {UpdateSection::help, "collaborat"},
    {UpdateSection::numbers, "data-driven"},
    {UpdateSection::numbers, "metric"},
    {UpdateSection::numbers, "measur"},
    {UpdateSection::numbers, "performance-improvement"},
    {UpdateSection::time, "cost"},
};

// Beginnings of words that mean something else than the beginnings of these do.
constexpr std::string_view k_other_words[] = {"production", "productiv"};

// Words of a text, each behind a hyphen, so that what stands behind one is the beginning of a word.
std::string words_of(std::string_view text) {
    return "-" + kebab(text);
}

bool says(std::string_view words, std::string_view beginning) {
    const auto is_other = [&](std::string_view from) {
        return std::any_of(std::begin(k_other_words), std::end(k_other_words), [&](std::string_view other) {
            return other.starts_with(beginning) && from.starts_with(other);
        });
    };
    const std::string sought = "-" + std::string(beginning);
    for (std::size_t at = words.find(sought); at != std::string_view::npos; at = words.find(sought, at + 1)) {
        if (!is_other(words.substr(at + 1))) {
            return true;
        }
    }
    return false;
}

bool says_any(std::string_view words, std::span<const std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return says(words, beginning); });
}

std::optional<UpdateVoice> voice_of(const std::string& title) {
    const std::string words = words_of(title);
    if (says_any(words, k_community_words)) {
        return UpdateVoice::community;
    }
    if (says_any(words, k_product_words)) {
        return UpdateVoice::product;
    }
    return says_any(words, k_engineering_words) ? std::optional(UpdateVoice::engineering) : std::nullopt;
}

std::vector<UpdateSection> sections_of(const std::string& line) {
    const std::string words = words_of(line);
    std::vector<UpdateSection> sections;
    for (const Cue& cue : k_cues) {
        if (says(words, cue.words) && std::find(sections.begin(), sections.end(), cue.section) == sections.end()) {
            sections.push_back(cue.section);
        }
    }
    return sections;
}

// "engineering" of "Engineering Teams".
std::string name_of(const std::string& title) {
    std::string name = kebab(title);
    for (const std::string_view end : {"-teams", "-team"}) {
        if (name.size() > end.size() && name.ends_with(end)) {
            name.resize(name.size() - end.size());
            break;
        }
    }
    return name;
}

void add_audiences(const std::vector<PersonaArea>& areas, std::vector<Audience>& audiences) {
    for (const PersonaArea& area : areas) {
        Audience audience;
        audience.id = area.id;
        audience.title = area.audience.empty() ? area.name : area.audience;
        audience.name = name_of(audience.title);
        audience.voice = voice_of(audience.title);
        for (const PersonaBlock& block : area.blocks) {
            const std::string text = block.label.empty() ? block.text : block.label + ": " + block.text;
            if (!text.empty() && (block.kind == BlockKind::bullet || block.kind == BlockKind::step)) {
                audience.tone.push_back({block.id, text, sections_of(text)});
            }
        }
        if (!audience.title.empty() && !audience.tone.empty()) {
            audiences.push_back(std::move(audience));
        }
        add_audiences(area.areas, audiences);
    }
}

} // namespace

std::string_view update_voice_name(UpdateVoice voice) {
    return k_update_voices[static_cast<std::size_t>(voice)];
}

std::string_view update_section_name(UpdateSection section) {
    constexpr std::array<std::string_view, 9> k_names = {"milestones", "done", "learnt",  "in_hand", "next",
                                                         "late",       "help", "numbers", "time"};
    return k_names.at(static_cast<std::size_t>(section));
}

std::vector<Audience> audiences_of(const Persona& persona) {
    std::vector<Audience> audiences;
    add_audiences(persona.communication, audiences);
    return audiences;
}

Result<std::size_t> find_audience(std::string_view word, const std::vector<Audience>& audiences) {
    std::vector<LineName> lines;
    std::vector<std::string> names;
    for (const Audience& audience : audiences) {
        lines.push_back({audience.id, audience.name, audience.title});
        names.push_back(audience.name);
    }
    return find_line(word, lines, "audience",
                     names.empty() ? "its communication section has no lines about anybody"
                                   : "it has lines about " + listed(names));
}

bool is_public_line(std::string_view text) {
    return says_any(words_of(text), k_community_words);
}

} // namespace onramp
