// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_start.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/practice_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/practice_package.hpp"
#include "onramp/pack/submission.hpp"

namespace onramp {

namespace {

// The level that the role asks for, as far as exercises show any.
int level_of_role(const Role& role, const std::string& skill) {
    constexpr int k_alone = 3;
    const std::size_t index = role.find_skill(skill);
    const int target = index == role.skills.size() ? k_alone : role.skills[index].target.level;
    return std::clamp(target, k_least_exercise_level, k_most_exercise_level);
}

Result<const Exercise*> wanted_exercise(const PracticeSource& source, const Arguments& arguments) {
    const auto word = arguments.text("ID");
    const auto skill = arguments.text("skill");
    if (word && skill) {
        return fail(ErrorKind::usage, "an ID and --skill both name an exercise", "leave one of them out");
    }
    if (skill) {
        const auto found = find_skill(source.pack, *skill);
        if (!found) {
            return fail(found.error());
        }
        const std::string& id = (*found)->id;
        return pick_exercise(source.exercises, source.journal.practice, id,
                             arguments.integer("level").value_or(level_of_role(source.role, id)));
    }
    if (!word) {
        return fail(ErrorKind::usage, "ID or --skill is missing", "'onramp assess practice list' shows the exercises");
    }
    if (arguments.flag("level")) {
        return fail(ErrorKind::usage, "--level goes with --skill", "an ID names an exercise of one level");
    }
    return named_exercise(source, word);
}

enum class FolderState : std::uint8_t { made, there };

// Writes what is missing. A folder with something else in it is refused: it is somebody's.
Result<FolderState> make_package(const PracticeSource& source, const Exercise& exercise, const std::string& folder,
                                 FileSystem& files) {
    const std::string manifest = folder + "/Cargo.toml";
    const bool known = files.exists(manifest) &&
                       is_practice_manifest(files.read(manifest, k_default_max_bytes).value_or(""), exercise.id);
    if (!known && (!files.list(folder).empty() || files.is_file(folder))) {
        return fail(ErrorKind::io, "there is something else already where the exercise would go; it is left as it is",
                    "name another folder with --dir FOLDER", {folder, 0, 0, {}});
    }
    FolderState state = FolderState::there;
    for (const ExerciseFile& file : practice_package(source.pack, exercise)) {
        const std::string path = folder + "/" + file.name;
        if (files.exists(path)) {
            continue;
        }
        if (auto written = files.make_folder(path.substr(0, path.rfind('/'))).and_then([&] {
                return files.write(path, file.text);
            });
            !written) {
            return fail(written.error());
        }
        state = file.name == k_submission_file ? FolderState::made : state;
    }
    return state;
}

} // namespace

Result<Answer> run_assess_practice_start(const Arguments& arguments, Services& services) {
    const auto source = load_practice(services);
    if (!source) {
        return fail(source.error());
    }
    const auto exercise = wanted_exercise(*source, arguments);
    if (!exercise) {
        return fail(exercise.error());
    }
    const auto dir = arguments.text("dir");
    auto folder = dir ? Result<std::string>(std::filesystem::absolute(*dir).lexically_normal().string())
                      : practice_folder(*source, **exercise, services);
    if (!folder) {
        return fail(folder.error());
    }
    while (folder->size() > 1 && folder->ends_with("/")) {
        folder->pop_back();
    }
    const auto made = make_package(*source, **exercise, *folder, services.files);
    if (!made) {
        return fail(made.error());
    }
    const auto journal = keep_practice(*source, services, [&](const Journal& before) {
        const auto found = before.practice.find((*exercise)->id);
        const bool same = found != before.practice.end() && found->second.folder == *folder &&
                          found->second.hash == exercise_hash(**exercise) && before.practice_last == (*exercise)->id;
        return same ? std::vector<Event>() : std::vector{started_exercise(**exercise, *folder)};
    });
    if (!journal) {
        return fail(journal.error());
    }
    PracticeView view = practice_view(PracticeVerb::started, *source, **exercise, *journal, services);
    view.state.folder = *folder;
    view.folder = below_home(*folder, services);
    view.unchanged = *made == FolderState::there;
    Answer answer = answer_practice(view, render_practice_started_text, services);
    answer.notes = source->notes;
    return answer;
}

} // namespace onramp
