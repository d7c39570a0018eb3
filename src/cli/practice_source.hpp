// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/exercise.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/practice_view.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// What the commands of practice go by.
struct PracticeSource {
    Role role;
    Pack pack;
    std::string pack_name;
    bool builtin = true;             // the pack came with the program
    std::vector<Exercise> exercises; // of the pack, by id; their skills by the ids of today
    std::map<std::string, std::string> handles;
    Journal journal;
    std::vector<std::string> notes; // for standard error

    // What became of the exercise; null where it was never started nor its solution seen.
    const PracticeState* state(const Exercise& exercise) const;
};

// Reads only: no store is made.
Result<PracticeSource> load_practice(Services& services);

// The exercise that a word means, an id, a handle or the beginning of an id; without a word the one that
// was started last. Fails with kind unknown_name, or answer_no where there is no word and none was started.
Result<const Exercise*> named_exercise(const PracticeSource& source, const std::optional<std::string>& word);

// The folder that the exercise is done in: the one that it was started in, otherwise the default, which is
// $XDG_DATA_HOME/onramp/practice/ID. Fails with kind `io` where there is no HOME to find that by.
Result<std::string> practice_folder(const PracticeSource& source, const Exercise& exercise, const Services& services);

// The same for an exercise that is started. Fails with kind answer_no where it is not, `io` where the
// folder is not there any more.
Result<std::string> started_folder(const PracticeSource& source, const Exercise& exercise, const Services& services);

// Appends what `decide` makes of the journal as it is now, if anything, and returns the journal after that.
Result<Journal> keep_practice(const PracticeSource& source, const Services& services,
                              const std::function<std::vector<Event>(const Journal&)>& decide);

// The event that an exercise is started in that folder.
Event started_exercise(const Exercise& exercise, const std::string& folder);

// The state of the exercise in a journal, with what the exercise itself says where it is not there.
PracticeState state_in(const Journal& journal, const Exercise& exercise);

// A path as people know it: "~/..." for what is below HOME.
std::string below_home(const std::string& path, const Services& services);

// The view of an exercise as it stands in `journal`.
PracticeView practice_view(PracticeVerb verb, const PracticeSource& source, const Exercise& exercise,
                           const Journal& journal, const Services& services);

using PracticeTextRenderer = std::string (*)(const PracticeView&, const Style&);

// The view in the format that is asked for.
Answer answer_practice(const PracticeView& view, PracticeTextRenderer render, const Services& services);

inline constexpr OptionSpec k_practice_positionals[] = {
    {.name = "ID",
     .help = "An exercise: its id, its short handle, or the beginning of its id; by default the last one"},
};

} // namespace onramp
