// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// In whose words an update is told, and what is left out of it: with all of the work in hand; by goals and dates; only
// what is nobody's secret.
enum class UpdateVoice : std::uint8_t { engineering, product, community };
inline constexpr std::string_view k_update_voices[] = {"engineering", "product", "community"};
std::string_view update_voice_name(UpdateVoice voice);

enum class UpdateSection : std::uint8_t {
    milestones, // goals with the dates of their steps, and the plan's
    done,       // steps, tasks and playbooks
    learnt,     // exercises, questions, reviews, others' word
    in_hand,
    next,
    late, // or blocked, left out
    help, // offered or needed
    numbers,
    time,
};
std::string_view update_section_name(UpdateSection section); // "in_hand"

// A line of the persona on how to talk with an audience.
struct ToneLine {
    std::string id;
    std::string text;
    std::vector<UpdateSection> sections; // that it asks for, by its words

    bool operator==(const ToneLine&) const = default;
};

// Somebody that the persona's communication section has lines about.
struct Audience {
    std::string id;
    std::string name;                 // "engineering"
    std::string title;                // "Engineering Teams"
    std::optional<UpdateVoice> voice; // by the words of its heading; nothing where they do not say
    std::vector<ToneLine> tone;

    bool operator==(const Audience&) const = default;
};

std::vector<Audience> audiences_of(const Persona& persona);

// The place of the audience that `word` names, as find_line; the hint names all of them.
Result<std::size_t> find_audience(std::string_view word, const std::vector<Audience>& audiences);

// Whether a line of the persona is about what is public anyway: open source, a community, talks.
bool is_public_line(std::string_view text);

} // namespace onramp
