// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/schedule/fit.hpp"

namespace onramp {

// Another time for a session, and what is different with it: of each goal what it comes to more. Where the higher
// goals are alike the lower ones decide.
struct OtherTime {
    LocalTime start{};
    LocalTime end{};
    std::array<std::int64_t, k_placement_goals> more{};
    std::vector<std::string> drawbacks; // of that time for the session

    bool operator==(const OtherTime&) const = default;
};

// A better time for a session, and what is there.
struct TakenTime {
    LocalTime start{}; // of the open stretch, or of what is busy
    LocalTime end{};
    std::vector<std::string> by; // titles of sessions and of what is busy

    bool operator==(const TakenTime&) const = default;
};

// Why a session stands where it does.
struct SessionReasons {
    Session session;
    std::vector<std::string> drawbacks; // of its time; empty: it stands best
    std::optional<OtherTime> runner_up; // with all others where they are; nothing: there is no other time for it
    std::vector<TakenTime> better;      // by start

    bool operator==(const SessionReasons&) const = default;
};

// What would have to be for a session to stand at a time.
struct SlotReasons {
    Session session;
    LocalTime at{};
    std::vector<std::string> obstacles; // what is there: sessions, meetings, closed time; empty: it is free
    PlacementVerdict verdict = PlacementVerdict::undecided; // of a plan with the session there
    std::optional<OtherTime> there;                         // with that plan
    std::vector<std::string> moves;                         // titles of other sessions that would move or go

    bool operator==(const SlotReasons&) const = default;
};

// Of a session of request.before that has not begun, by the calendars and tasks of now. Exact: all others stay where
// they are. Fails (answer_no) where it has begun, (unknown_name) where there is none of that id.
Result<SessionReasons> explain_session(const Role& role, const Zone& zone, const FitRequest& request,
                                       const std::string& session);

// The same with the session at that time, and the others moved as little as the search can do.
Result<SlotReasons> explain_slot(const Role& role, const Zone& zone, const FitRequest& request,
                                 const std::string& session, LocalTime at);

// As documents of kind "session_reasons" and "slot_reasons" (data/schemas).
std::string render_session_reasons_json(const SessionReasons& reasons);
std::string render_slot_reasons_json(const SlotReasons& reasons);

} // namespace onramp
