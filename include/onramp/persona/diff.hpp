// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/persona/persona.hpp"

namespace onramp {

enum class Change : std::uint8_t { added, removed, changed };
std::string_view change_name(Change change);

// One difference between two personas: something that has an id, or a fact ("environment.remote_percent").
struct PersonaDifference {
    Change change = Change::changed;
    std::string id;
    std::string before; // as text; empty where added
    std::string after;  // empty where removed

    bool operator==(const PersonaDifference&) const = default;
};

// What `after` says otherwise than `before`, by id, in the order of `before` and then of `after`.
// Where something stands, its line and its way of writing are no difference.
std::vector<PersonaDifference> diff_personas(const Persona& before, const Persona& after);

// The `persona_diff` document, with `items`.
std::string render_persona_diff_json(const Persona& before, const Persona& after,
                                     const std::vector<PersonaDifference>& differences);

// A JSON Patch (RFC 6902): applied to the JSON document of `before` it gives that of `after`.
std::string render_persona_patch(const Persona& before, const Persona& after);

} // namespace onramp
