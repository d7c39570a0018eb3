// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "cli/asked_item.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/text.hpp"
#include "onramp/ports/clock.hpp"
#include "onramp/ports/line_stream.hpp"
#include "onramp/render/quiz_lines.hpp"

namespace onramp {

// How a talk came to its end: nothing is left to ask, or whoever answers went.
enum class TalkEnd : std::uint8_t { ended, left };

// What a reply came to.
struct LineOutcome {
    enum class Then : std::uint8_t { asks, waits, stops }; // the next question, another line to this one, the end
    Then then = Then::asks;
    std::string told = {}; // the line that answers; may be empty
};

// That what was said cannot be done here; the question stays open.
inline LineOutcome refusal(std::string message) {
    return {LineOutcome::Then::waits, render_refusal_line({ErrorKind::invalid, std::move(message), {}, {}, {}})};
}

// An asker has
//   bool asks() const;                                  whether there is a question
//   std::string question() const;                       its line
//   Result<R> read(std::string_view line) const;        what the line says, or why it is refused
//   Result<LineOutcome> take(const R& reply, int seconds);

// Asks a program on the other side of the lines until nothing is left or it goes. Blank lines are passed over.
template <class Asker>
Result<TalkEnd> talk_with_program(Asker asker, LineStream& lines, const Clock& clock) {
    bool asked = false;
    Instant asked_at = clock.now();
    while (asker.asks()) {
        if (!asked) {
            if (auto told = lines.write_line(asker.question()); !told) {
                return fail(told.error());
            }
            asked_at = clock.now();
        }
        asked = true;
        const auto line = lines.read_line();
        if (!line) {
            return fail(line.error());
        }
        if (!line->has_value()) {
            return TalkEnd::left;
        }
        if (trim(**line).empty()) {
            continue;
        }
        LineOutcome outcome{LineOutcome::Then::waits};
        if (const auto reply = asker.read(**line)) {
            auto taken = asker.take(*reply, seconds_since(asked_at, clock));
            if (!taken) {
                return fail(taken.error());
            }
            outcome = std::move(*taken);
        } else {
            outcome.told = render_refusal_line(reply.error());
        }
        if (outcome.then == LineOutcome::Then::stops) {
            return TalkEnd::left;
        }
        asked = outcome.then == LineOutcome::Then::waits;
        if (!outcome.told.empty()) {
            if (auto told = lines.write_line(outcome.told); !told) {
                return fail(told.error());
            }
        }
    }
    return TalkEnd::ended;
}

// As that, with the lines of a text for answers. Fails with kind `invalid` at the first line that is refused.
template <class Asker>
Result<TalkEnd> talk_from(Asker asker, std::string_view text, const std::string& file) {
    std::size_t number = 0;
    for (const std::string_view line : split_lines(text)) {
        ++number;
        if (trim(line).empty()) {
            continue;
        }
        if (!asker.asks()) {
            break;
        }
        const auto reply = asker.read(line);
        if (!reply) {
            Error error = reply.error();
            error.kind = ErrorKind::invalid;
            error.where = {file, number, std::max<std::size_t>(1, error.where.column), {}};
            return fail(std::move(error));
        }
        const auto outcome = asker.take(*reply, 0);
        if (!outcome) {
            return fail(outcome.error());
        }
        if (outcome->then == LineOutcome::Then::stops) {
            return TalkEnd::left;
        }
    }
    return asker.asks() ? TalkEnd::left : TalkEnd::ended;
}

} // namespace onramp
