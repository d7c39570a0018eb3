// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_calibrate.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/answer_format.hpp"
#include "cli/named_source.hpp"
#include "cli/role_source.hpp"
#include "cli/threads.hpp"
#include "onramp/assess/calibrate.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/calibration_view.hpp"
#include "onramp/store/answer_logs.hpp"
#include "onramp/store/event_documents.hpp"

namespace onramp {

namespace {

// Every log, or every problem of all of them.
Result<std::vector<EventLog>> read_logs(const Services& services, const std::vector<std::string>& names) {
    if (std::count(names.begin(), names.end(), "-") > 1) {
        return fail(ErrorKind::usage, "standard input can be read only once", "give '-' once");
    }
    std::vector<EventLog> logs;
    std::vector<Problem> problems;
    for (const std::string& name : names) {
        auto text = read_file_or_stdin(services, name);
        if (!text) {
            return fail(text.error());
        }
        Reading<std::vector<Event>> reading = read_events(text->text, text->file);
        problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
        logs.push_back({std::move(text->file), std::move(reading.value).value_or(std::vector<Event>())});
    }
    if (has_errors(problems)) {
        return fail(error_of(std::move(problems)));
    }
    return logs;
}

std::vector<std::string> notes_of(const TeamEvidence& team) {
    std::vector<std::string> notes;
    for (const TeamEvidence::Joined& each : team.joined) {
        notes.push_back(
            "note: " + each.file + ": " + counted(each.logs, "log") +
            " one after the other, by the numbers of the events; lines have to stand as they were exported");
    }
    for (const TeamEvidence::Repeated& each : team.repeated) {
        notes.push_back("note: " + each.file + ": the same person as in " +
                        (each.same_as == each.file ? "another log there" : each.same_as) + ", counted once");
    }
    for (const std::string& file : team.without_answers) {
        notes.push_back("note: " + file + ": a log without answers for this role");
    }
    for (const TeamEvidence::Damaged& each : team.damaged) {
        std::vector<std::string> ids;
        for (const std::int64_t id : each.events) {
            ids.push_back(std::to_string(id));
        }
        notes.push_back("warning: " + each.file + ": what " + (ids.size() == 1 ? "event " : "the events ") +
                        listed(ids) + " should say cannot be read; left out");
    }
    if (team.other_roles > 0) {
        notes.push_back("note: " + counted(static_cast<std::size_t>(team.other_roles), "answer") +
                        " for other roles left out");
    }
    return notes;
}

// The folder of the pack that the file would be in; empty where it is in none.
std::string pack_around(const std::string& file, const Services& services) {
    std::error_code error;
    std::filesystem::path folder = std::filesystem::weakly_canonical(std::filesystem::absolute(file), error);
    while (folder.has_relative_path()) {
        folder = folder.parent_path();
        if (services.files.exists((folder / "pack.toml").string())) {
            return folder.string();
        }
    }
    return {};
}

Result<void> check_overlay(const std::string& file, const Arguments& arguments, const Services& services) {
    if (const std::string pack = pack_around(file, services); !pack.empty()) {
        return fail(ErrorKind::usage, "the overlay would be within a pack, which stays as its authors wrote it",
                    "name a file elsewhere, such as .onramp/calibrations/PACK.json", {file, 0, 0, {}});
    }
    if (services.files.exists(file) && !arguments.flag("force")) {
        return fail(ErrorKind::usage, "the overlay exists already; it is left as it is", "replace it with --force",
                    {file, 0, 0, {}});
    }
    return {};
}

Result<void> write_overlay(const std::string& file, const Calibration& calibration, Services& services) {
    const std::string folder = std::filesystem::path(file).parent_path().string();
    if (!folder.empty()) {
        if (auto made = services.files.make_folder(folder); !made) {
            return made;
        }
    }
    return services.files.write(file, render_calibration_json(calibration));
}

} // namespace

Result<Answer> run_assess_calibrate(const Arguments& arguments, Services& services) {
    const auto overlay = arguments.text("overlay");
    if (overlay) {
        if (const auto checked = check_overlay(*overlay, arguments, services); !checked) {
            return fail(checked.error());
        }
    }
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto items = load_items(services, *role);
    if (!items) {
        return fail(items.error());
    }
    const auto logs = read_logs(services, arguments.texts("LOG"));
    if (!logs) {
        return fail(logs.error());
    }
    TeamEvidence team = team_evidence(*role, *logs);
    Answer answer;
    answer.notes = notes_of(team);
    Calibration calibration = calibrate(*role, *items, std::move(team.people), threads_of(arguments));
    calibration.date = Date(std::chrono::floor<std::chrono::days>(services.clock.now()).time_since_epoch()); // in UTC
    calibration.logs.read = static_cast<std::int64_t>(team.logs);
    calibration.logs.repeated = static_cast<std::int64_t>(team.repeated.size());
    calibration.logs.without_answers = static_cast<std::int64_t>(team.without_answers.size());
    if (overlay && calibration.counts.used > 0) {
        if (const auto written = write_overlay(*overlay, calibration, services); !written) {
            return fail(written.error());
        }
        answer.notes.push_back("note: written to " + *overlay);
    }
    if (calibration.counts.used == 0) {
        answer.status = 1;
        answer.notes.emplace_back("note: no answer counts" + std::string(overlay ? "; no overlay is written" : ""));
    }
    answer.text = in_format(
        services, [&] { return render_calibration_json(calibration); },
        [&] { return render_calibration_markdown(calibration); },
        [&] { return render_calibration_text(calibration, services.terminal.style); });
    return answer;
}

} // namespace onramp
