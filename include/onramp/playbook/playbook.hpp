// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// A method's steps are taken in order, a checklist's in any.
enum class PlaybookKind : std::uint8_t { method, checklist };
std::string_view playbook_kind_name(PlaybookKind kind); // "method", "checklist"

struct PlaybookStep {
    std::string id;                   // of the persona's line
    std::string label;                // "Requirements"; may be empty
    std::string text;                 // "Define performance, safety, and functionality requirements"
    std::vector<std::string> details; // what the document lists below it

    bool operator==(const PlaybookStep&) const = default;
};

// "Requirements", or the whole text where there is no label.
std::string step_title(const PlaybookStep& step);
// "Requirements: Define performance, safety, and functionality requirements".
std::string step_words(const PlaybookStep& step);

// A procedure of the persona: an area of its methods or of its preferences that lists something.
struct Playbook {
    std::string id;   // of the persona's area
    std::string name; // the fewest of the first words of its id, two or more, that no other playbook begins with
    std::string title;
    PlaybookKind kind = PlaybookKind::checklist;
    std::vector<PlaybookStep> steps;

    bool operator==(const Playbook&) const = default;
};

// The methods, then the checklists, in the order of the persona. What is numbered is a method, what has bullets a
// checklist, in whichever of the two sections it stands.
std::vector<Playbook> playbooks_of(const Persona& persona);

// The place of the playbook that `word` names, as find_line.
Result<std::size_t> find_playbook(std::string_view word, const std::vector<Playbook>& playbooks);

} // namespace onramp
