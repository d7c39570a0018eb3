// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "cli/line_talk.hpp"
#include "cli/live_quiz.hpp"
#include "onramp/render/quiz_lines.hpp"

namespace onramp {

// Asks a person at the terminal until the quiz ends or the person stops.
Result<TalkEnd> ask_person(LiveQuiz& quiz, Services& services, Layout layout);

// Asks another program on the other side of standard input and output, a JSON line each (docs/protocol.md).
// What cannot be understood is refused, and the question stays open. Ends with a line of kind "quiz".
Result<TalkEnd> ask_program(LiveQuiz& quiz, Services& services);

// Answers from the lines of a file, in their order. Fails with kind `invalid` at the first line that is no
// answer to the question that is asked then.
Result<TalkEnd> answer_from(LiveQuiz& quiz, std::string_view text, const std::string& file);

// What the session came to so far.
QuizSummary summary_of(const LiveQuiz& quiz);

} // namespace onramp
