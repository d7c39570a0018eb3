// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_watch.hpp"

#include "cli/practice_check.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr int k_wait = 300;       // ms
constexpr int k_most_folders = 3; // below src/

// Another text than before where a file below the folder was written, made or removed since.
std::string marks_of(const FileSystem& files, const std::string& folder, int depth) {
    std::string marks;
    for (const std::string& name : files.list(folder)) {
        const std::string path = folder + "/" + name;
        if (name.ends_with(".rs") && files.is_file(path)) {
            marks += name + " " + files.change_mark(path) + "\n";
        } else if (depth < k_most_folders && !files.is_file(path)) {
            marks += marks_of(files, path, depth + 1);
        }
    }
    return marks;
}

// What ended the wait for a change.
enum class WaitEnd : std::uint8_t { change, quit, stop };

WaitEnd wait_for_change(const PracticeBench& bench, const std::string& marks, Services& services) {
    const std::string file = bench.folder + "/" + std::string(k_submission_file);
    for (;;) {
        const TypedLine typed = services.prompter.wait_line(k_wait);
        if (services.processes.is_stopped()) {
            return WaitEnd::stop;
        }
        if (typed.ended || (typed.line && lower(trim(*typed.line)) == "q")) {
            return WaitEnd::quit;
        }
        // An editor that saves by renaming leaves a moment without the file.
        if (services.files.exists(file) && marks_of(services.files, bench.folder + "/src", 0) != marks) {
            return WaitEnd::change;
        }
    }
}

} // namespace

Result<Answer> run_assess_practice_watch(const Arguments& arguments, Services& services) {
    if (!services.prompter.interactive()) {
        return fail(ErrorKind::usage, "there is nobody to watch for: this is no terminal",
                    "'onramp assess practice check' checks once");
    }
    const auto bench = make_bench(arguments, services);
    if (!bench) {
        return fail(bench.error());
    }
    services.prompter.tell(
        wrap("Watching " + visible(below_home(bench->folder, services)) + "/src", services.terminal.style.width) +
        "\nSave a file to check it; q and Enter to stop.\n\n");
    for (;;) {
        const std::string marks = marks_of(services.files, bench->folder + "/src", 0);
        const auto view = check_practice(*bench, std::nullopt, services);
        if (!view) {
            return fail(view.error());
        }
        std::string text = render_practice_check_text(*view, services.terminal.style);
        if (view->check->end == SubmissionEnd::passed) {
            return Answer{std::move(text), 0, bench->notes};
        }
        services.prompter.tell(text + "\n");
        switch (wait_for_change(*bench, marks, services)) {
        case WaitEnd::stop:
            return fail(ErrorKind::interrupted, "stopped before it passed");
        case WaitEnd::quit:
            return Answer{"Not passed yet. Your work is in " + visible(below_home(bench->folder, services)) + "\n", 1,
                          bench->notes};
        case WaitEnd::change:
            break;
        }
    }
}

} // namespace onramp
