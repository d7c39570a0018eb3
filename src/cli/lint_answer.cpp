// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/lint_answer.hpp"

namespace onramp {

Answer answer_lint(const LintView& view, const Services& services, Strictness strictness) {
    const bool good = strictness == Strictness::warnings_fail ? view.items.empty() : !has_errors(view.items);
    Answer answer{{}, good ? 0 : 1, {}};
    switch (services.settings.format) {
    case Format::json:
        answer.text = render_lint_json(view);
        break;
    case Format::markdown:
        answer.text = render_lint_markdown(view);
        break;
    case Format::text:
        if (!services.settings.quiet || !view.items.empty()) {
            answer.text = render_lint_text(view, services.terminal.style);
        }
        break;
    }
    return answer;
}

} // namespace onramp
