// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/assess/practice.hpp"
#include "onramp/assess/session_bank.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/goal/goal_value.hpp"
#include "onramp/path/path.hpp"
#include "onramp/playbook/playbook_run.hpp"
#include "onramp/review/review_log.hpp"
#include "onramp/schedule/schedule.hpp"
#include "onramp/store/event_store.hpp"

namespace onramp {

// The choices of `init`.
struct Intake {
    double hours_per_week = 0;
    Date start{};
    std::string zone;
    std::vector<std::string> calendars; // paths of .ics files

    bool operator==(const Intake&) const = default;
};

struct OpenWork {
    std::string id;
    Instant since{};

    bool operator==(const OpenWork&) const = default;
};

// What became of one thing (a step, a task, a session, a step of a playbook's run).
enum class ItemStatus : std::uint8_t { done, skipped };
struct ClosedWork {
    ItemStatus status = ItemStatus::done;
    Instant at{};
    Minutes took{0};       // `done --took` where given, otherwise what start and stop counted; 0 where unknown
    std::string note = {}; // what was said of it, or why it was skipped; may be empty

    bool operator==(const ClosedWork&) const = default;
};

// A session of questions. It goes on until it is ended.
struct QuizSession {
    std::string id;         // "quiz-1", "quiz-2", ...
    std::int64_t event = 0; // that started it
    std::string versions;   // content hash of the role then
    Instant started{};
    std::optional<Instant> ended;
    int most_questions = 0;
    int most_minutes = 0;
    std::uint64_t seed = 0;
    SessionScope scope;
    std::string calibration; // calibration_hash of what its items are read by; empty: the pack alone

    bool operator==(const QuizSession&) const = default;
};

// The view that every command reads: a fold over the events in order.
struct Journal {
    // Out of line: they are long, and most of the sources need them.
    Journal();
    Journal(const Journal&);
    Journal(Journal&&) noexcept;
    Journal& operator=(const Journal&);
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    std::int64_t last_event = 0;
    std::optional<Intake> intake;
    SelfRatings ratings;
    bool any_rating = false;
    std::vector<QuizSession> quizzes;      // in the order of their beginnings
    std::vector<QuizAnswer> answers;       // of all sessions
    std::vector<std::string> hints;        // items whose hint was seen, in any session
    std::vector<Attestation> attestations; // the last one of each skill and kind
    std::optional<Path> plan;
    std::optional<Schedule> days; // the plan of days that was kept last
    std::map<std::string, ClosedWork> items;
    std::optional<OpenWork> open;           // started and not yet stopped
    std::map<std::string, Minutes> worked;  // minutes so far, by id, not yet done
    std::map<std::string, Instant> last_of; // the latest event of each type that can be read, undos aside
    std::size_t unknown_events = 0;         // passed over: of unknown types, and the damaged ones
    std::vector<std::int64_t> damaged;      // ids of events of known types whose payload cannot be read
    // Exercises done by hand.
    PracticeStates practice;
    std::string practice_last;                        // the id of the exercise that was started last
    std::map<std::string, std::string> trusted_packs; // programs_hash to the pack's name
    ReviewLog reviews;
    std::vector<GoalValue> measured;    // of goals, as they were written down
    std::vector<PlaybookRun> playbooks; // runs, in the order of their beginnings

    bool operator==(const Journal&) const = default;
};

// The evidence in a journal, of the role's areas and skills alone; ids of skills that were renamed are the new ones.
EvidenceLog evidence_of(const Role& role, const Journal& journal);

// The levels of skills that were learnt: by steps "SKILL@LEVEL" that are done, and by exercises that are passed.
std::vector<LearntLevel> learnt_levels(const Journal& journal);

// The runs of playbooks, in the order of their beginnings, with what is done and skipped of their steps.
std::vector<RunStanding> playbook_runs(const Journal& journal);

// Minutes that were worked on a thing, and when they were written down: those up to a stop or the next start, and with
// what it took altogether the difference, which may be less than nothing.
struct WorkedTime {
    std::string id;
    Instant at{};
    Minutes minutes{0};

    bool operator==(const WorkedTime&) const = default;
};
// In the order of `events` (ascending), of that role; what was undone is left out.
std::vector<WorkedTime> worked_times(const std::vector<Event>& events, std::string_view role);

// Applies `events` (ascending) to nothing; never fails. An "undone" event takes back the event of the
// same person and role that its payload names, so the view after the last event was undone is the
// view before it. Starting something ends what was open, with the time in between. Events of other
// roles are passed over (docs/events.md).
Journal fold_events(const std::vector<Event>& events, std::string_view role);

// The journal of that role from the store: the saved view with what came after it, or, where there
// is no usable one or something was undone, all events folded anew. What was folded is saved.
Result<Journal> load_journal(EventStore& store, std::string_view role);

// One line for each event that could not be read, for standard error.
std::vector<std::string> journal_warnings(const Journal& journal);

// The events that an undo takes back now, the newest first: the last one of `person` that is neither
// taken back nor an "undone" itself, whatever its role; all three where it is the last that one init
// appended, and all that one import appended. Empty where there is none.
std::vector<const Event*> last_to_undo(const std::vector<Event>& events, std::string_view person);

// What an event says, in a few words: "done lifetimes@3 in 45 min", "planned 40 steps".
std::string describe_event(const Event& event);

// Whether what the event keeps can be read, as far as this program knows its type.
bool is_readable(const Event& event);

// Payloads. Each gives an Event without id, time, person and role.
Event rated_event(const SelfRatings& ratings);
Event intake_event(const Intake& intake);
Event planned_event(const Path& path);
// What calendars take is left out of it.
Event scheduled_event(Schedule schedule);
Event started_event(std::string_view id);
Event stopped_event(std::string_view id, Minutes took);
// `unchecked`: a step whose check was not asked for. `note`: what the person said of it.
Event done_event(std::string_view id, std::optional<Minutes> took, bool unchecked = false, std::string_view note = {});
Event skipped_event(std::string_view id, std::string_view reason);
Event undone_event(std::int64_t event);
Event quiz_started_event(const QuizSession& session);
Event answered_event(const QuizAnswer& answer);
Event hinted_event(std::string_view session, std::string_view item);
Event quiz_ended_event(std::string_view session);
// `import` names the format that it was imported from; empty where the person entered it.
Event attested_event(const Attestation& attestation, std::string_view import = {});
// Whoever brings reviews from another program sets the event's time to that of the review.
Event reviewed_event(const Review& review);
// All but the time at which it was written down: that is the event's.
Event measured_event(const GoalValue& value);
// Of the run all but when it began, and what ended it.
Event playbook_started_event(const PlaybookRun& run);
Event playbook_abandoned_event(std::string_view run, std::string_view why);

// Payloads of exercises done by hand; `exercise` is an id. A try is a check that it did not pass; `hints` is
// the number of hints that are seen now.
Event practice_started_event(std::string_view exercise, const std::vector<std::string>& skills, int level,
                             std::string_view hash, std::string_view folder);
Event practice_tried_event(std::string_view exercise);
Event practice_hinted_event(std::string_view exercise, int hints);
// Of the state's skills, level, hash, result (passed or solution_seen), hints, tries and took.
Event practised_event(std::string_view exercise, const PracticeState& state);
Event pack_trusted_event(std::string_view pack, std::string_view hash);

} // namespace onramp
