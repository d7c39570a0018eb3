// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_check.hpp"

#include "cli/practice_check.hpp"

namespace onramp {

Result<Answer> run_assess_practice_check(const Arguments& arguments, Services& services) {
    const auto source = load_practice(services);
    if (!source) {
        return fail(source.error());
    }
    const auto exercise = named_exercise(*source, arguments.text("ID"));
    if (!exercise) {
        return fail(exercise.error());
    }
    const auto bench = make_bench(*source, **exercise, arguments, services);
    if (!bench) {
        return fail(bench.error());
    }
    const auto view = check_practice(*source, *bench, arguments.duration("took"), services);
    if (!view) {
        return fail(view.error());
    }
    Answer answer = answer_practice(*view, render_practice_check_text, services);
    answer.status = view->check->end == SubmissionEnd::passed ? 0 : 1;
    answer.notes = bench->notes;
    return answer;
}

} // namespace onramp
