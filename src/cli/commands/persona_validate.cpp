// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/persona_validate.hpp"

#include "cli/lint_answer.hpp"
#include "cli/persona_source.hpp"
#include "onramp/persona/validate.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

// The findings of the rules, each with its place in the text that was read.
std::vector<Problem> check(const Persona& persona, const NamedText& source) {
    std::vector<Problem> problems = validate_persona(persona);
    for (Problem& problem : problems) {
        problem.where.file = source.file;
        if (is_persona_json(source.text)) {
            problem.where.line = 0; // of the Markdown that the JSON was made from
            problem.where.column = 0;
        }
    }
    if (is_persona_json(source.text) && !problems.empty()) {
        locate_problems(source.text, problems);
    }
    return problems;
}

} // namespace

Result<Answer> run_persona_validate(const Arguments& arguments, Services& services) {
    const std::string name = arguments.text("PERSONA").value_or("-");
    const auto source = find_persona(services, name);
    if (!source) {
        return fail(source.error());
    }
    Reading<Persona> reading = read_named_persona(*source);
    if (reading.value) {
        const std::vector<Problem> found = check(*reading.value, *source);
        reading.problems.insert(reading.problems.end(), found.begin(), found.end());
    }
    return answer_lint({"persona " + (name == "-" ? source->file : name), std::move(reading.problems)}, services);
}

} // namespace onramp
