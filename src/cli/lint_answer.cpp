// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/lint_answer.hpp"

#include "cli/answer_format.hpp"

namespace onramp {

Answer answer_lint(const LintView& view, const Services& services, Strictness strictness) {
    const bool good = strictness == Strictness::warnings_fail ? view.items.empty() : !has_errors(view.items);
    Answer answer{{}, good ? 0 : 1, {}};
    const bool silent = services.settings.quiet && view.items.empty();
    answer.text = in_format(
        services, [&] { return render_lint_json(view); }, [&] { return render_lint_markdown(view); },
        [&] { return silent ? std::string() : render_lint_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
