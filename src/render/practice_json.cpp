// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>

#include "onramp/render/practice_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

std::string_view verb_name(PracticeVerb verb) {
    constexpr std::array<std::string_view, 5> k_names = {"started", "checked", "hinted", "solution_shown", "reset"};
    return k_names[static_cast<std::size_t>(verb)];
}

ordered_json json_of(const SubmissionResult& check) {
    ordered_json failed = ordered_json::array();
    for (const FailedCheck& each : check.failed) {
        failed.push_back({{"name", each.name}, {"words", each.words}});
    }
    return {{"result", submission_end_name(check.end)},
            {"passed", check.passed},
            {"failed", std::move(failed)},
            {"complaints", check.complaints},
            {"stopped_by", check.stopped_by},
            {"unfinished", check.unfinished},
            {"last_words", check.last_words}};
}

ordered_json optional_instant(Instant instant) {
    return instant == Instant() ? ordered_json(nullptr) : ordered_json(format_instant(instant));
}

} // namespace

std::string render_practice_json(const PracticeView& view) {
    const Exercise& exercise = view.exercise;
    const PracticeState& state = view.state;
    ordered_json document = {{"kind", "practice_entry"},
                             {"schema_version", 1},
                             {"verb", verb_name(view.verb)},
                             {"id", exercise.id},
                             {"handle", view.handle},
                             {"title", exercise.title},
                             {"skills", exercise.skills},
                             {"level", exercise.level},
                             {"folder", nullptr},
                             {"state", practice_result_name(state.result)},
                             {"started", optional_instant(state.started)},
                             {"ended", optional_instant(state.ended)},
                             {"hints", state.hints},
                             {"tries", state.tries},
                             {"took_minutes", nullptr},
                             {"unchanged", view.unchanged}};
    if (!state.folder.empty()) {
        document["folder"] = state.folder;
    }
    if (state.took > Minutes(0)) {
        document["took_minutes"] = state.took.count();
    }
    switch (view.verb) {
    case PracticeVerb::started:
        document["task"] = exercise.task;
        break;
    case PracticeVerb::checked:
        document["check"] = view.check ? json_of(*view.check) : ordered_json(nullptr);
        document["checks_changed"] = view.checks_changed;
        document["review"] = exercise.review;
        break;
    case PracticeVerb::hinted:
        document["shown"] = std::vector<std::string>(exercise.hints.begin(),
                                                     exercise.hints.begin() + static_cast<std::ptrdiff_t>(view.hints));
        document["of"] = exercise.hints.size();
        break;
    case PracticeVerb::solution_shown:
        document["solution"] = exercise.solution;
        break;
    case PracticeVerb::reset:
        document["copies"] = view.copies;
        break;
    }
    return dump_document(document);
}

} // namespace onramp
