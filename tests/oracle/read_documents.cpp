// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// onramp_tests_reader KIND FILE... prints a line for each file: the rules that the typed reader of
// that kind found broken, as errors, or nothing. tests/oracle/documents.py judges by it.

#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "onramp/assess/answers.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "onramp/assess/calibration.hpp"
#include "onramp/assess/policy.hpp"
#include "onramp/assess/shared_export.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/profile/profile_document.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "onramp/tasks/task_list.hpp"
#include "platform/disk.hpp"

namespace {

using onramp::Problem;

std::vector<Problem> problems_of(const std::string& kind, const std::string& text, const std::string& file) {
    if (kind == "persona") {
        return onramp::read_persona(text, file).problems;
    }
    if (kind == "profile") {
        return onramp::read_profile(text, file).problems;
    }
    if (kind == "profile-overlay") {
        return onramp::check_profile_overlay(text, file);
    }
    if (kind == "answers") {
        return onramp::read_answers(text, file).problems;
    }
    if (kind == "assessment") {
        return onramp::read_assessment(text, file).problems;
    }
    if (kind == "path") {
        return onramp::read_path(text, file).problems;
    }
    if (kind == "calibration") {
        return onramp::read_calibration(text, file).problems;
    }
    if (kind == "policy") {
        return onramp::read_policy(text, file).problems;
    }
    if (kind == "tasks") {
        return onramp::read_task_list(text, onramp::TaskFormat::onramp, onramp::Zone::utc(), file).problems;
    }
    if (kind == "export") {
        return onramp::read_export(text, file).problems;
    }
    return onramp::read_schedule(text, file).problems;
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words, words + count);
    const onramp::Disk disk;
    for (std::size_t i = 2; i < arguments.size(); ++i) {
        const auto text = disk.read(arguments[i], onramp::k_default_max_bytes);
        if (!text) {
            std::fputs(onramp::format_error(text.error()).c_str(), stderr);
            return 3;
        }
        std::set<std::string> rules;
        for (const Problem& problem : problems_of(arguments[1], *text, arguments[i])) {
            if (problem.severity == onramp::Severity::error) {
                rules.insert(problem.rule);
            }
        }
        std::string line;
        for (const std::string& rule : rules) {
            line += (line.empty() ? "" : " ") + rule;
        }
        std::puts(line.c_str());
    }
    return 0;
}
