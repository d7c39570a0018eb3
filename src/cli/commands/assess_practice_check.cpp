// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_check.hpp"

#include "cli/practice_check.hpp"

namespace onramp {

Result<Answer> run_assess_practice_check(const Arguments& arguments, Services& services) {
    const auto bench = make_bench(arguments, services);
    if (!bench) {
        return fail(bench.error());
    }
    const auto view = check_practice(*bench, arguments.duration("took"), services);
    if (!view) {
        return fail(view.error());
    }
    Answer answer = answer_practice(*view, render_practice_check_text, services);
    answer.status = view->check->end == SubmissionEnd::passed ? 0 : 1;
    answer.notes = bench->notes;
    return answer;
}

} // namespace onramp
