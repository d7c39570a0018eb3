// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <set>
#include <string>

#include "onramp/base/result.hpp"
#include "onramp/calendar/calendar.hpp"
#include "onramp/path/path.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

struct ScheduleRequest {
    Date first{};
    int days = 1;               // 1-42
    const Path* path = nullptr; // not owned; nothing: activities only
    Instant as_of{};
    std::map<std::string, Minutes> worked; // minutes so far, by step id
    std::set<std::string> done;            // ids of steps and tasks that are done or skipped
    std::vector<CalendarTime> busy;        // what calendars take; those that are not busy are passed over
    Minutes buffer{0};                     // kept free before and after what is busy
    const Zone* team_zone = nullptr;       // by whose clock the core hours are; not owned; null: by the person's
};

// No piece of learning is shorter, and no activity that is planned longer is cut to less.
inline constexpr Minutes k_least_piece{25};

// The days from `first` on. A day is the same whichever days were asked for with it: whole ISO
// weeks are planned. The rules (docs/schedule.md):
// - Only the profile's working days carry anything. A block without times carries nothing; of two
//   blocks that overlap the later one begins where the earlier one ends. Both are noted.
// - A weekly activity goes, the longest first, to the days on which its block is emptiest. Where a
//   block's activities are longer than the block they give way as below; what still does not fit
//   is dropped with a note.
// - Of mentoring there are as many times as the profile's share of leading says for the week's Monday, counted from the
//   first day of the path's job.
// - Learning: the path's pieces of the ISO week, in their order, evenly over the week's working
//   days from the path's start to its deadline, in sessions of max(25, min_session) to max_session
//   minutes, at most daily_cap a day, break_minutes between two of them. A piece under the least is
//   learned with the piece beside it (noted); what a day cannot take goes to the next one, and what
//   the week cannot take is noted. Steps done are left out; minutes worked beyond what earlier weeks
//   hold of a step are taken off its first sessions.
// - Time for it is what blocks leave free, then what activities give in the order of `yields`, 5
//   minutes at a time: an activity keeps max(min_minutes, min(25, minutes)), and the next one gives
//   only when it is there; with min_minutes 0 it keeps 25 and then goes altogether (noted).
// - Learning that is not light stands in the day's first block: the whole of it where that makes the
//   day at most 10 minutes shorter than its share and takes at most 25 minutes more of activities than
//   are learned, else its beginning, else it goes wherever there is room. For it the lighter activities
//   that have a rank in `yields` move to a later block. Light learning takes the latest room. A step
//   never comes before one that it builds on.
// - Within a block the hardest comes first, learning before activities of the same load; in a block
//   that begins within the core hours what is done with others (in the office, mentoring, reviews)
//   comes before that.
// - What is busy takes its time, and the buffer before and after it, out of the blocks; what is left begins and ends on
//   full five minutes. An event of whole days takes these.
// - A session never covers a time that the clock skips and never crosses a change of the clock; of
//   an hour that comes twice the first is used. A change inside a block is noted.
// Fails (usage) where `days` is out of range.
Result<Schedule> plan_schedule(const Role& role, const Zone& zone, const ScheduleRequest& request);

// What is busy on each day of the request.
std::vector<std::vector<BusyTime>> busy_days(const ScheduleRequest& request, const Zone& zone);

} // namespace onramp
