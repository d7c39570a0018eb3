// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_verify.hpp"

#include "cli/input.hpp"
#include "cli/lint_answer.hpp"
#include "cli/role_source.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/path/plan.hpp"
#include "json/json_text.hpp"

namespace onramp {

Result<Answer> run_path_verify(const Arguments& arguments, Services& services) {
    const std::string file = arguments.text("FILE").value_or("-");
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto text = read_input(services, file);
    if (!text) {
        return fail(text.error());
    }
    const auto path = into_result(read_path(*text, input_name(file)));
    if (!path) {
        return fail(path.error());
    }
    LintView view{input_name(file), verify_path(*role, *path)};
    locate_problems(*text, view.items);
    for (Problem& problem : view.items) {
        problem.where.file = input_name(file);
    }
    return answer_lint(view, services);
}

} // namespace onramp
