// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_reset.hpp"

#include "cli/practice_source.hpp"
#include "onramp/pack/practice_package.hpp"
#include "onramp/pack/submission.hpp"

namespace onramp {

namespace {

// "src/lib.rs.1", with the first number that is free.
std::string copy_name(const FileSystem& files, const std::string& folder, const std::string& name) {
    for (int number = 1;; ++number) {
        std::string copy = name + "." + std::to_string(number);
        if (!files.exists(folder + "/" + copy)) {
            return copy;
        }
    }
}

// Puts one file back. The copy is on the disk before the file is written. Empty where nothing was changed.
Result<std::string> put_back(const ExerciseFile& file, const std::string& folder, FileSystem& files) {
    const std::string path = folder + "/" + file.name;
    std::string copy;
    if (files.exists(path)) {
        const auto text = files.read(path, k_default_max_bytes);
        if (!text) {
            return fail(text.error());
        }
        if (*text == file.text) {
            return copy;
        }
        copy = copy_name(files, folder, file.name);
        if (auto kept = files.write(folder + "/" + copy, *text); !kept) {
            return fail(kept.error());
        }
    }
    if (auto written =
            files.make_folder(path.substr(0, path.rfind('/'))).and_then([&] { return files.write(path, file.text); });
        !written) {
        return fail(written.error());
    }
    return copy;
}

} // namespace

Result<Answer> run_assess_practice_reset(const Arguments& arguments, Services& services) {
    const auto source = load_practice(services);
    if (!source) {
        return fail(source.error());
    }
    const auto exercise = named_exercise(*source, arguments.text("ID"));
    if (!exercise) {
        return fail(exercise.error());
    }
    const auto folder = started_folder(*source, **exercise, services);
    if (!folder) {
        return fail(folder.error());
    }
    PracticeView view = practice_view(PracticeVerb::reset, *source, **exercise, source->journal, services);
    view.state.folder = *folder;
    view.folder = below_home(*folder, services);
    for (const ExerciseFile& file : practice_package(source->pack, **exercise)) {
        if (file.name != k_submission_file && file.name != k_submission_checks) {
            continue;
        }
        auto copy = put_back(file, *folder, services.files);
        if (!copy) {
            return fail(copy.error());
        }
        if (!copy->empty()) {
            view.copies.push_back(std::move(*copy));
        }
    }
    view.unchanged = view.copies.empty();
    Answer answer = answer_practice(view, render_practice_reset_text, services);
    answer.notes = source->notes;
    return answer;
}

} // namespace onramp
