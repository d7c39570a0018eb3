// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/review_session.hpp"

#include <utility>

#include "cli/answer_format.hpp"
#include "cli/review_faces.hpp"

namespace onramp {

Result<Answer> run_review_session(const Arguments& arguments, Services& services) {
    const auto source = answer_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    ReviewOptions options;
    options.rule = review_rule(arguments, services);
    options.cards = arguments.integer("most").value_or(0);
    options.minutes = arguments.integer("minutes").value_or(0);
    auto review = LiveReview::open(services, options);
    if (!review) {
        return fail(review.error());
    }
    if (source->person() && review->question() && !services.prompter.interactive()) {
        return fail(ErrorKind::usage, "there is nobody to ask: this is no terminal",
                    "give --answers FILE, or --protocol ndjson for another program; 'onramp review due' only shows");
    }
    const Layout layout = arguments.flag("plain") ? Layout::linear : Layout::visual;
    const auto done = source->file      ? review_from(*review, source->file->text, source->file->file)
                      : source->program ? review_with_program(*review, services)
                                        : review_with_person(*review, services, layout);
    if (!done) {
        return fail(done.error());
    }
    const ReviewSession session = review->session();
    Answer answer;
    answer.notes = review->notes();
    answer.text = source->program ? render_review_session_line(session) + "\n"
                                  : in_format(
                                        services, [&] { return render_review_session_json(session); },
                                        [&] { return render_review_session_markdown(session); },
                                        [&] { return render_review_session_text(session, services.terminal.style); });
    return answer;
}

} // namespace onramp
