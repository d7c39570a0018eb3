// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_lint.hpp"

#include "cli/input.hpp"
#include "cli/lint_answer.hpp"
#include "onramp/calendar/calendar_lint.hpp"

namespace onramp {

Result<Answer> run_schedule_lint(const Arguments& arguments, Services& services) {
    const std::string file = arguments.text("FILE").value_or("-");
    const auto bytes = read_input(services, file);
    if (!bytes) {
        return fail(bytes.error());
    }
    const LintView view{input_name(file), lint_calendar(*bytes, input_name(file))};
    return answer_lint(view, services, arguments.flag("strict") ? Strictness::warnings_fail : Strictness::errors_fail);
}

} // namespace onramp
