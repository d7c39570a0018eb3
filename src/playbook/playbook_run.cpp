// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/playbook/playbook_run.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_run_prefix = "playbook-";

// Digits without a leading zero.
std::optional<std::size_t> parse_count(std::string_view text) {
    constexpr std::size_t k_most_digits = 9;
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || text.size() > k_most_digits || text[0] == '0') {
        return std::nullopt;
    }
    return count;
}

std::string name_words(const PlaybookRun& run) {
    return run.name.empty() ? "one without a name" : "'" + run.name + "'";
}

} // namespace

std::string run_title(const PlaybookRun& run) {
    return run.name.empty() ? run.title : run.title + ": " + run.name;
}

std::string next_run_id(const std::vector<std::string>& ids) {
    std::size_t last = 0;
    for (const std::string_view id : ids) {
        if (id.starts_with(k_run_prefix)) {
            last = std::max(last, parse_count(id.substr(0, id.find('/')).substr(k_run_prefix.size())).value_or(0));
        }
    }
    return std::string(k_run_prefix) + std::to_string(last + 1);
}

std::string tick_id(const PlaybookRun& run, std::size_t step) {
    return run.id + "/" + std::to_string(step + 1);
}

std::optional<TickId> parse_tick_id(std::string_view id) {
    const std::size_t slash = id.find('/');
    if (!id.starts_with(k_run_prefix) || slash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view run = id.substr(0, slash);
    const auto step = parse_count(id.substr(slash + 1));
    if (!parse_count(run.substr(k_run_prefix.size())) || !step) {
        return std::nullopt;
    }
    return TickId{run, *step - 1};
}

std::string_view run_state_name(RunState state) {
    switch (state) {
    case RunState::open:
        return "open";
    case RunState::complete:
        return "complete";
    case RunState::abandoned:
        break;
    }
    return "abandoned";
}

RunState RunStanding::state() const {
    if (!next()) {
        return RunState::complete;
    }
    return run.abandoned ? RunState::abandoned : RunState::open;
}

std::size_t RunStanding::settled() const {
    return static_cast<std::size_t>(
        std::count_if(ticks.begin(), ticks.end(), [](const auto& tick) { return tick.has_value(); }));
}

std::size_t RunStanding::left_out() const {
    return static_cast<std::size_t>(
        std::count_if(ticks.begin(), ticks.end(), [](const auto& tick) { return tick && tick->left_out; }));
}

std::optional<std::size_t> RunStanding::next() const {
    const auto open = std::find(ticks.begin(), ticks.end(), std::nullopt);
    return open == ticks.end() ? std::nullopt : std::optional(static_cast<std::size_t>(open - ticks.begin()));
}

Instant RunStanding::last() const {
    Instant last = run.started;
    for (const auto& tick : ticks) {
        last = tick ? std::max(last, tick->at) : last;
    }
    return last;
}

Result<void> check_turn(const RunStanding& standing, std::size_t step) {
    const auto next = standing.next();
    if (standing.run.kind == PlaybookKind::checklist || !next || step <= *next) {
        return {};
    }
    const auto words = [&](std::size_t at) {
        return std::to_string(at + 1) + " '" + step_title(standing.run.steps[at]) + "'";
    };
    return fail(ErrorKind::answer_no, words(*next) + " comes before " + words(step),
                "tick it first, or leave it out and say why");
}

Result<std::size_t> find_run_step(std::string_view word, const PlaybookRun& run) {
    constexpr std::size_t k_shown = 60;
    const std::string wanted = lower(trim(word));
    const std::string shown = shorten(replace_invalid_utf8(trim(word)), k_shown);
    const std::string hint = "'" + run.title + "' has the steps 1 to " + std::to_string(run.steps.size());
    if (const auto number = wanted.empty() ? std::nullopt : parse_count(wanted);
        number && *number <= run.steps.size()) {
        return *number - 1;
    }
    const std::string words = wanted.empty() ? std::string() : kebab(wanted);
    std::vector<std::size_t> begun;   // titles
    std::vector<std::size_t> started; // other texts
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const PlaybookStep& step = run.steps[i];
        if (wanted == tick_id(run, i) || step.id == wanted) {
            return i;
        }
        titles.push_back(step_title(step));
        const bool is_words = !wanted.empty() && wanted.find_first_not_of("0123456789+-. ") != std::string::npos;
        if (is_words && kebab(step_title(step)).starts_with(words)) {
            begun.push_back(i);
        } else if (is_words && kebab(step.text).starts_with(words)) {
            started.push_back(i);
        }
    }
    if (begun.empty()) {
        begun = std::move(started);
    }
    if (begun.size() == 1) {
        return begun.front();
    }
    if (begun.size() > 1) {
        std::vector<std::string> found;
        found.reserve(begun.size());
        for (const std::size_t i : begun) {
            found.push_back(std::to_string(i + 1));
        }
        return fail(ErrorKind::unknown_name, "'" + shown + "' can be more than one step", "it can be " + listed(found));
    }
    const std::string near = nearest(wanted, titles);
    return fail(ErrorKind::unknown_name, "there is no step '" + shown + "'",
                near.empty() ? hint : "did you mean '" + near + "'?");
}

Result<std::optional<std::size_t>> find_open_run(const std::vector<RunStanding>& runs, const Playbook& playbook,
                                                 const std::optional<std::string>& name) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].run.playbook == playbook.id && runs[i].state() == RunState::open) {
            open.push_back(i);
        }
    }
    std::optional<std::size_t> named;
    for (const std::size_t i : open) {
        if (runs[i].run.name == name.value_or("")) {
            named = i; // the last one of that name
        }
    }
    if (named || name || open.empty()) {
        return named;
    }
    if (open.size() == 1) {
        return open.front();
    }
    std::vector<std::string> names;
    names.reserve(open.size());
    for (const std::size_t i : open) {
        names.push_back(name_words(runs[i].run));
    }
    return fail(ErrorKind::usage, counted(open.size(), "run") + " of '" + playbook.title + "' are open",
                "say with --name which is meant: " + listed(names));
}

} // namespace onramp
