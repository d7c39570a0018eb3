// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/services.hpp"
#include "platform/disk.hpp"
#include "platform/embedded_content.hpp"

namespace onramp_test {

class FakeEnvironment final : public onramp::Environment {
public:
    std::map<std::string, std::string, std::less<>> values;

    std::optional<std::string> get(std::string_view name) const override {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
};

// Answers in order; what was shown is kept.
class FakePrompter final : public onramp::Prompter {
public:
    FakePrompter() = default;
    explicit FakePrompter(std::deque<std::string> lines) : answers(std::move(lines)) {}

    bool at_terminal = true;
    std::deque<std::string> answers;
    std::string shown;

    bool interactive() const override { return at_terminal; }
    std::optional<std::string> ask(std::string_view text) override {
        shown += text;
        if (answers.empty()) {
            return std::nullopt;
        }
        std::string answer = answers.front();
        answers.pop_front();
        return answer;
    }
    // What happens while a line is waited for: each call is one wait.
    std::deque<std::function<onramp::TypedLine()>> waits;
    onramp::TypedLine wait_line(int) override {
        if (waits.empty()) {
            return {std::nullopt, true};
        }
        const auto next = waits.front();
        waits.pop_front();
        return next();
    }
    void tell(std::string_view text) override { shown += text; }
};

// Another program that says these lines; what it is told is kept.
class FakeLines final : public onramp::LineStream {
public:
    std::deque<std::string> said;
    std::vector<std::string> told;

    onramp::Result<std::optional<std::string>> read_line() override {
        if (said.empty()) {
            return std::optional<std::string>();
        }
        std::optional<std::string> line = said.front();
        said.pop_front();
        return line;
    }
    onramp::Result<void> write_line(std::string_view line) override {
        told.emplace_back(line);
        return {};
    }
};

class NoProcesses final : public onramp::ProcessRunner {
public:
    onramp::Result<onramp::ProcessOutcome> run_limited(const onramp::ProcessRequest&) override {
        return onramp::fail(onramp::ErrorKind::io, "no processes in tests");
    }
};

class SilentLog final : public onramp::Log {
public:
    void info(std::string_view) override {}
    void debug(std::string_view) override {}
};

// The world of one command: the real disk and content, everything else made up.
struct FakeWorld {
    onramp::FixedClock clock{*onramp::parse_instant("2026-03-30T09:00:00Z")};
    onramp::Disk files;
    FakeEnvironment environment;
    FakePrompter prompter;
    FakeLines lines;
    NoProcesses processes;
    SilentLog log;
    onramp::Services services{clock,     files, onramp::embedded_content(), environment, prompter, lines,
                              processes, log,   onramp::Terminal(),         {}};
};

} // namespace onramp_test
