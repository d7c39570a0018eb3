// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "cli/line_talk.hpp"
#include "cli/live_review.hpp"
#include "onramp/render/markdown_screen.hpp"

namespace onramp {

// Asks a person at the terminal until nothing is left or the person stops: after each answer says at once what is
// right, and why.
Result<TalkEnd> review_with_person(LiveReview& review, Services& services, Layout layout);

// Asks another program, a JSON line each (docs/protocol.md). What cannot be understood is refused, and the card stays
// open.
Result<TalkEnd> review_with_program(LiveReview& review, Services& services);

// Answers from the lines of a file, in their order. Fails with kind `invalid` at the first line that is no answer to
// the card that is asked then.
Result<TalkEnd> review_from(LiveReview& review, std::string_view text, const std::string& file);

} // namespace onramp
