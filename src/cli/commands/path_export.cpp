// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_export.hpp"

#include <utility>

#include "cli/path_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/render/path_export.hpp"
#include "onramp/render/path_view.hpp"

namespace onramp {

namespace {

Result<std::string> mermaid_text(const PlannedWork& work, std::vector<std::string>& notes) {
    PathDrawing drawing = draw_path_mermaid(work.path, work.progress);
    if (drawing.arrows > k_most_mermaid_arrows || drawing.text.size() > k_most_mermaid_text) {
        notes.push_back("note: " + counted(drawing.arrows, "arrow") + " and " + std::to_string(drawing.text.size()) +
                        " characters are more than Mermaid draws unless it is told to (500 and 50000); "
                        "--weeks-only leaves out what comes after the weeks");
    }
    return std::move(drawing.text);
}

Result<std::string> csv_text(const PlannedWork& work, const Arguments& arguments, std::vector<std::string>& notes) {
    const bool guarded = arguments.flag("guard-formulas");
    PathTable table = render_path_csv(work.path, work.progress, guarded ? Formulas::guard : Formulas::keep);
    if (table.formulas > 0 && !guarded) {
        notes.push_back("note: " + counted(table.formulas, "text") +
                        " would be a formula to a spreadsheet; import the columns as text, or add --guard-formulas");
    }
    return std::move(table.text);
}

Result<std::string> exported(const std::string& format, const PlannedWork& work, const Arguments& arguments,
                             const Services& services, std::vector<std::string>& notes) {
    if (format == "checklist") {
        return render_path_checklist(work.path, work.progress);
    }
    if (format == "mermaid") {
        return mermaid_text(work, notes);
    }
    if (format == "dot") {
        return draw_path_dot(work.path, work.progress).text;
    }
    if (format == "csv") {
        return csv_text(work, arguments, notes);
    }
    if (format == "json") {
        return render_path_json(work.path);
    }
    if (format == "github-issues") {
        return render_path_issues(work.path, work.progress);
    }
    if (format == "json-ld") {
        return render_path_json_ld(work.path);
    }
    std::string calendar =
        render_path_ical(work.path, work.progress, work.role.hours.working_days, services.clock.now());
    if (calendar.empty()) {
        return fail(ErrorKind::answer_no,
                    "the plan has neither weeks with learning nor tasks: no calendar can be empty");
    }
    return calendar;
}

} // namespace

Result<Answer> run_path_export(const Arguments& arguments, Services& services) {
    const std::string format = arguments.text("FORMAT").value_or(std::string());
    const bool weeks_only = arguments.flag("weeks-only");
    if (weeks_only && format == "json") {
        return fail(ErrorKind::usage, "--weeks-only cannot be used with json", "a document of kind path is whole");
    }
    if (arguments.flag("guard-formulas") && format != "csv") {
        return fail(ErrorKind::usage, "--guard-formulas is for csv alone", "leave it out");
    }
    auto work = read_planned_work(arguments, services);
    if (!work) {
        return fail(std::move(work.error()));
    }
    if (weeks_only) {
        work->path = within_weeks(std::move(work->path));
    }
    Answer answer{{}, 0, std::move(work->notes)};
    auto text = exported(format, *work, arguments, services, answer.notes);
    if (!text) {
        return fail(std::move(text.error()));
    }
    answer.text = std::move(*text);
    return answer;
}

} // namespace onramp
