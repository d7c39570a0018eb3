// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/practice_source.hpp"

#include <algorithm>

#include "cli/config.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/pack_contents.hpp"
#include "onramp/pack/submission.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

bool is_exercise(std::string_view inner_path) {
    return pack_file_kind(inner_path) == PackFileKind::exercise;
}

// The exercises of the pack, without errors.
Result<void> read_pack_exercises(const Services& services, PracticeSource& source) {
    const auto files = find_pack(services, source.pack_name, is_exercise);
    if (!files) {
        return fail(files.error());
    }
    source.builtin = std::all_of(files->begin(), files->end(),
                                 [](const PackFile& file) { return file.path.starts_with(k_builtin_prefix); });
    PackExercises read = read_exercises(*files);
    std::vector<Problem> problems = std::move(read.problems);
    const std::vector<Problem> linted = lint_exercises(source.pack, read.exercises);
    problems.insert(problems.end(), linted.begin(), linted.end());
    if (has_errors(problems)) {
        return fail(error_of(std::move(problems)));
    }
    source.exercises = std::move(read.exercises);
    std::sort(source.exercises.begin(), source.exercises.end(),
              [](const Exercise& a, const Exercise& b) { return a.id < b.id; });
    std::vector<std::string> ids;
    for (Exercise& exercise : source.exercises) {
        for (std::string& skill : exercise.skills) {
            skill = source.pack.find(skill)->id;
        }
        ids.push_back(exercise.id);
    }
    source.handles = short_handles(ids);
    return {};
}

} // namespace

const PracticeState* PracticeSource::state(const Exercise& exercise) const {
    const auto found = journal.practice.find(exercise.id);
    return found == journal.practice.end() ? nullptr : &found->second;
}

Result<PracticeSource> load_practice(Services& services) {
    PracticeSource source;
    auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    source.role = std::move(*role);
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    source.pack_name = pack_of(services, *layered);
    auto pack = load_pack(services, source.pack_name);
    if (!pack) {
        return fail(pack.error());
    }
    source.pack = std::move(*pack);
    if (auto read = read_pack_exercises(services, source); !read) {
        return fail(read.error());
    }
    auto state = read_state(services, source.role);
    if (!state) {
        return fail(state.error());
    }
    source.journal = std::move(state->journal);
    show_days_of(services, source.role, source.journal);
    source.notes = std::move(state->notes);
    return source;
}

Result<const Exercise*> named_exercise(const PracticeSource& source, const std::optional<std::string>& word) {
    const std::string& last = source.journal.practice_last;
    if (!word && last.empty()) {
        return fail(ErrorKind::answer_no, "no exercise is started",
                    "'onramp assess practice list' shows them, 'onramp assess practice start ID' begins one");
    }
    std::vector<std::string> ids;
    for (const Exercise& exercise : source.exercises) {
        ids.push_back(exercise.id);
    }
    const std::string name = word.value_or(last);
    const auto id = find_by_handle(name, ids);
    if (!id) {
        Error error = id.error();
        if (source.pack.find(name) != nullptr) {
            error.message = "'" + name + "' is a skill, not an exercise";
            error.hint = "'onramp assess practice start --skill " + name + "' picks an exercise of it";
        } else if (error.message.starts_with("there is nothing")) {
            error.message = "there is no exercise called '" + name + "'";
            error.hint =
                error.hint.starts_with("did") ? error.hint : "'onramp assess practice list' shows which there are";
        }
        return fail(std::move(error));
    }
    return &*std::find_if(source.exercises.begin(), source.exercises.end(),
                          [&](const Exercise& exercise) { return exercise.id == *id; });
}

Result<std::string> practice_folder(const PracticeSource& source, const Exercise& exercise, const Services& services) {
    if (const PracticeState* state = source.state(exercise); state != nullptr && !state->folder.empty()) {
        return state->folder;
    }
    const std::string data = data_folder(services.environment);
    if (data.empty()) {
        return fail(ErrorKind::io, "there is no place for exercises: HOME is not set",
                    "name a folder with 'onramp assess practice start ID --dir FOLDER', or set HOME");
    }
    return data + "/practice/" + exercise.id;
}

Result<std::string> started_folder(const PracticeSource& source, const Exercise& exercise, const Services& services) {
    auto folder = practice_folder(source, exercise, services);
    if (!folder) {
        return folder;
    }
    const PracticeState* state = source.state(exercise);
    const std::string start = "'onramp assess practice start " + exercise.id;
    if (services.files.exists(*folder + "/" + std::string(k_submission_file))) {
        return folder;
    }
    if (state == nullptr || state->folder.empty()) {
        return fail(ErrorKind::answer_no, "'" + exercise.id + "' is not started", start + "' makes a folder for it");
    }
    return fail(ErrorKind::io, "the exercise has no " + std::string(k_submission_file) + " any more",
                start + "' makes what is missing; with --dir FOLDER it goes on where you moved it",
                {*folder, 0, 0, {}});
}

Result<Journal> keep_practice(const PracticeSource& source, const Services& services,
                              const std::function<std::vector<Event>(const Journal&)>& decide) {
    const std::string& role = source.role.profile_id;
    if (decide(source.journal).empty()) {
        return source.journal;
    }
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    auto journal = load_journal(**store, role);
    if (!journal) {
        return journal;
    }
    const std::vector<Event> events = decide(*journal);
    if (events.empty()) {
        return journal;
    }
    if (const auto kept = keep_events(**store, journal->last_event, stamped(events, services, source.role), role);
        !kept) {
        return fail(kept.error());
    }
    return load_journal(**store, role);
}

Event started_exercise(const Exercise& exercise, const std::string& folder) {
    return practice_started_event(exercise.id, exercise.skills, exercise.level, exercise_hash(exercise), folder);
}

PracticeState state_in(const Journal& journal, const Exercise& exercise) {
    const auto found = journal.practice.find(exercise.id);
    if (found != journal.practice.end()) {
        return found->second;
    }
    PracticeState state;
    state.skills = exercise.skills;
    state.level = exercise.level;
    state.hash = exercise_hash(exercise);
    return state;
}

std::string below_home(const std::string& path, const Services& services) {
    const std::string home = services.environment.get("HOME").value_or("");
    return home.size() > 1 && path.starts_with(home + "/") ? "~" + path.substr(home.size()) : path;
}

PracticeView practice_view(PracticeVerb verb, const PracticeSource& source, const Exercise& exercise,
                           const Journal& journal, const Services& services) {
    PracticeView view{.verb = verb,
                      .exercise = exercise,
                      .handle = source.handles.at(exercise.id),
                      .state = state_in(journal, exercise)};
    view.folder = below_home(view.state.folder, services);
    return view;
}

Answer answer_practice(const PracticeView& view, PracticeTextRenderer render, const Services& services) {
    return {services.settings.format == Format::json ? render_practice_json(view)
                                                     : render(view, services.terminal.style),
            0,
            {}};
}

} // namespace onramp
