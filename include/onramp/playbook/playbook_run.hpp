// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/playbook/playbook.hpp"

namespace onramp {

// Bytes of what a run is of, and of a note.
inline constexpr std::size_t k_most_run_name = 200;
inline constexpr std::size_t k_most_tick_note = 2000;

// Once through a playbook, with the steps that it had when that began.
struct PlaybookRun {
    std::string id;       // "playbook-1", "playbook-2", ...
    std::string playbook; // its id
    std::string title;    // of the playbook
    std::string name;     // what it is of: "memory leak in ingest"; may be empty
    PlaybookKind kind = PlaybookKind::checklist;
    std::vector<PlaybookStep> steps; // without details
    std::string replaces;            // the run that was given up for it; may be empty
    Instant started{};
    std::optional<Instant> abandoned;
    std::string why_abandoned; // may be empty

    bool operator==(const PlaybookRun&) const = default;
};

// "Performance Issue Resolution: memory leak in ingest".
std::string run_title(const PlaybookRun& run);

// The id of the next run: its number is one more than the largest of these ids, of runs and of their ticks. Any others
// are passed over.
std::string next_run_id(const std::vector<std::string>& ids);

// What became of a step: ticked, or left out with a reason.
struct PlaybookTick {
    bool left_out = false;
    Instant at{};
    Minutes took{0};  // 0: not known
    std::string note; // may be empty

    bool operator==(const PlaybookTick&) const = default;
};

// A step of a run as it is typed and logged, "playbook-2/3": it counts from 1.
std::string tick_id(const PlaybookRun& run, std::size_t step);
struct TickId {
    std::string_view run; // of the text that it was read from
    std::size_t step = 0; // from 0

    bool operator==(const TickId&) const = default;
};
// Nothing where the text has another form; whether there is such a run is not asked.
std::optional<TickId> parse_tick_id(std::string_view id);

enum class RunState : std::uint8_t { open, complete, abandoned };
std::string_view run_state_name(RunState state); // "open", "complete", "abandoned"

// A run with what was ticked of it.
struct RunStanding {
    PlaybookRun run;
    std::vector<std::optional<PlaybookTick>> ticks; // of each step

    RunState state() const;
    std::size_t settled() const; // ticked or left out
    std::size_t left_out() const;
    std::optional<std::size_t> next() const; // the first step that is neither; nothing where all are
    Instant last() const;                    // when something was ticked or left out, otherwise when it began

    bool operator==(const RunStanding&) const = default;
};

// Fails with kind `answer_no` where the step is a method's and one before it is neither ticked nor left out.
Result<void> check_turn(const RunStanding& standing, std::size_t step);

// The step that `word` names: its number, the beginning of its label or else of its words, or its tick's id. Fails with
// kind `unknown_name` where there is none, or more than one.
Result<std::size_t> find_run_step(std::string_view word, const PlaybookRun& run);

// Which of the runs, in the order of their beginnings, is gone on with: of those of the playbook that are open the one
// of that name; without a name the one that has none, or the only one. Nothing where a new one is to begin. Fails
// (usage) where more than one could be meant.
Result<std::optional<std::size_t>> find_open_run(const std::vector<RunStanding>& runs, const Playbook& playbook,
                                                 const std::optional<std::string>& name);

} // namespace onramp
