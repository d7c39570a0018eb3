// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "onramp/schedule/today.hpp"

namespace onramp {

enum class EntryVerb : std::uint8_t { started, stopped, done, skipped };
std::string_view entry_verb_name(EntryVerb verb);

// What one of `start`, `stop`, `done` and `skip` wrote down, or found written down already.
struct Entry {
    EntryVerb verb = EntryVerb::started;
    TodayThing thing;
    bool unchanged = false; // it was so before: nothing was written
    Instant at{};           // since when it is so
    LocalTime local{};      // the same
    Date today{};
    std::optional<Minutes> took; // `stopped`: this time; `done`: altogether; nothing where not known
    Minutes worked{0};           // `stopped`: so far, this time included
    struct Ended {
        TodayThing thing;
        Minutes took{0};

        bool operator==(const Ended&) const = default;
    };
    std::optional<Ended> ended;     // what was open and ended with a start
    std::optional<TodayThing> next; // the step to go on with

    bool operator==(const Entry&) const = default;
};

// As a document of kind "entry" (data/schemas/entry.schema.json).
std::string render_entry_json(const Entry& entry);

} // namespace onramp
