// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/assess/quiz.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/event_store.hpp"
#include "onramp/store/journal.hpp"

namespace onramp_test {

// Appends a session: its beginning, an answer to each question that Quiz asks after those events (docs/events.md),
// and its end, a minute apart from `session.started`. Items up to level 2 are answered right, those above wrong;
// every seventh is not known, and at every fifth the hint was seen.
void append_session(std::vector<onramp::Event>& events, const onramp::Role& role,
                    const std::vector<onramp::Item>& items, const onramp::QuizSession& session);

// Appends one event of that time with the next number.
void append_event(std::vector<onramp::Event>& events, const onramp::Role& role, onramp::Event event,
                  onramp::Instant time);

} // namespace onramp_test
