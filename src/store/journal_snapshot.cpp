// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/journal_snapshot.hpp"

#include <algorithm>
#include <cmath>

#include "base/snapshot.hpp"
#include "onramp/base/version.hpp"
#include "path/path_snapshot.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, Intake& value) {
    archive(value.hours_per_week, value.start, value.zone, value.calendars);
}

template <class Archive>
void snapshot_fields(Archive& archive, OpenWork& value) {
    archive(value.id, value.since);
}

template <class Archive>
void snapshot_fields(Archive& archive, ClosedWork& value) {
    archive(value.status, value.at, value.took, value.note);
}

template <class Archive>
void snapshot_fields(Archive& archive, PracticeState& value) {
    archive(value.skills, value.level, value.hash, value.folder, value.started, value.result, value.ended, value.hints,
            value.tries, value.took);
}

template <class Archive>
void snapshot_fields(Archive& archive, SelfRatings& value) {
    archive(value.previous_role, value.years, value.areas, value.skills);
}

template <class Archive>
void snapshot_fields(Archive& archive, QuizSession& value) {
    archive(value.id, value.event, value.versions, value.started, value.ended, value.most_questions, value.most_minutes,
            value.seed, value.scope.areas, value.scope.skill, value.scope.level, value.calibration);
}

template <class Archive>
void snapshot_fields(Archive& archive, QuizAnswer& value) {
    archive(value.session, value.number, value.item, value.variant, value.hash, value.skill, value.level,
            value.difficulty, value.difficulty_sd, value.discrimination, value.guessing, value.response, value.hinted,
            value.seconds, value.given, value.undecided, value.gain, value.chance, value.at);
}

template <class Archive>
void snapshot_fields(Archive& archive, Attestation& value) {
    archive(value.skill, value.level, value.by, value.note, value.at);
}

template <class Archive>
void snapshot_fields(Archive& archive, ReviewMark& value) {
    archive(value.at, value.rating, value.seconds);
}

template <class Archive>
void snapshot_fields(Archive& archive, ReviewHistory& value) {
    archive(value.skill, value.level, value.marks);
}

template <class Archive>
void snapshot_fields(Archive& archive, GoalValue& value) {
    archive(value.goal, value.value, value.unit, value.of, value.note, value.on, value.at);
}

template <class Archive>
void snapshot_fields(Archive& archive, PlaybookStep& value) {
    archive(value.id, value.label, value.text);
}

template <class Archive>
void snapshot_fields(Archive& archive, PlaybookRun& value) {
    archive(value.id, value.playbook, value.title, value.name, value.kind, value.steps, value.replaces, value.started,
            value.abandoned, value.why_abandoned);
}

template <class Archive>
void snapshot_fields(Archive& archive, Session& value) {
    archive(value.id, value.kind, value.reference, value.title, value.block, value.start, value.end, value.start_utc,
            value.end_utc, value.load, value.place, value.pinned, value.sequence, value.after);
}

template <class Archive>
void snapshot_fields(Archive& archive, BusyTime& value) {
    archive(value.start, value.end, value.start_utc, value.end_utc, value.title, value.all_day);
}

template <class Archive>
void snapshot_fields(Archive& archive, DayPlan& value) {
    archive(value.date, value.working_day, value.place, value.sessions, value.busy, value.learning, value.tasks,
            value.notes);
}

template <class Archive>
void snapshot_fields(Archive& archive, LeftOut& value) {
    archive(value.id, value.kind, value.reference, value.title, value.minutes);
}

template <class Archive>
void snapshot_fields(Archive& archive, Planning& value) {
    archive(value.space, value.since, value.from);
    for (PlacementLevel& level : value.levels) {
        archive(level.value, level.bound);
    }
    archive(value.left_out, value.cancelled, value.numbers);
}

template <class Archive>
void snapshot_fields(Archive& archive, Schedule& value) {
    archive(value.persona, value.profile, value.role_name, value.as_of, value.zone, value.days, value.planning,
            value.unknown);
}

template <class Archive>
void snapshot_fields(Archive& archive, Journal& value) {
    archive(value.last_event, value.intake, value.ratings, value.any_rating, value.quizzes, value.answers, value.hints,
            value.attestations, value.plan, value.days, value.items, value.open, value.worked, value.last_of,
            value.unknown_events, value.damaged, value.practice, value.practice_last, value.trusted_packs,
            value.reviews, value.measured, value.playbooks);
}

namespace {

constexpr int k_fold_version = 15;

// Bytes of a damaged file can hold any number where an enumerator belongs.
bool is_sound(const Path& path) {
    return std::all_of(path.steps.begin(), path.steps.end(),
                       [](const PathStep& step) {
                           return step.need <= Need::on_demand && step.phase <= Phase::role &&
                                  step.load <= Load::heavy && step.level >= 1 && step.level <= k_most_level;
                       }) &&
           std::all_of(
               path.selections.begin(), path.selections.end(),
               [](const PathSelection& selection) { return selection.horizon <= PathSelection::Horizon::deadline; }) &&
           std::all_of(path.waived.begin(), path.waived.end(), [](const PathWaiver& waiver) {
               return waiver.evidence <= Evidence::attestation && waiver.verdict <= Verdict::undecided &&
                      waiver.level >= 0 && waiver.level <= k_most_level;
           });
}

bool is_sound(const Session& session) {
    return session.kind <= SessionKind::task && session.load <= Load::heavy && session.place <= Place::office &&
           session.start_utc < session.end_utc;
}

bool is_sound(const Schedule& schedule) {
    constexpr auto all_sound = [](const std::vector<Session>& sessions) {
        return std::all_of(sessions.begin(), sessions.end(), [](const Session& each) { return is_sound(each); });
    };
    return schedule.planning && all_sound(schedule.planning->cancelled) &&
           std::all_of(schedule.planning->left_out.begin(), schedule.planning->left_out.end(),
                       [](const LeftOut& left) { return left.kind <= SessionKind::task; }) &&
           std::all_of(schedule.days.begin(), schedule.days.end(),
                       [&](const DayPlan& day) { return day.place <= Place::office && all_sound(day.sessions); });
}

bool is_sound(const ReviewHistory& history) {
    return !history.marks.empty() && history.level >= 1 && history.level <= k_most_level &&
           std::is_sorted(history.marks.begin(), history.marks.end(),
                          [](const ReviewMark& one, const ReviewMark& other) { return one.at < other.at; }) &&
           std::all_of(history.marks.begin(), history.marks.end(), [](const ReviewMark& mark) {
               return mark.rating >= fsrs::Rating::again && mark.rating <= fsrs::Rating::easy && mark.seconds >= 0;
           });
}

bool is_sound(const Journal& journal) {
    return (!journal.plan || is_sound(*journal.plan)) && (!journal.days || is_sound(*journal.days)) &&
           std::all_of(journal.items.begin(), journal.items.end(),
                       [](const auto& item) { return item.second.status <= ItemStatus::skipped; }) &&
           std::all_of(journal.answers.begin(), journal.answers.end(),
                       [](const QuizAnswer& answer) {
                           return answer.response <= Response::dont_know && answer.difficulty_sd >= 0 &&
                                  answer.discrimination > 0 && answer.guessing >= 0 && answer.guessing <= 0.9 &&
                                  answer.level >= 1 && answer.level <= k_most_level;
                       }) &&
           std::all_of(journal.attestations.begin(), journal.attestations.end(),
                       [](const Attestation& each) {
                           return each.by <= Attestation::By::mentor && each.level >= 1 && each.level <= k_most_level;
                       }) &&
           std::all_of(journal.practice.begin(), journal.practice.end(),
                       [](const auto& entry) { return entry.second.result <= PracticeResult::solution_seen; }) &&
           std::all_of(journal.reviews.begin(), journal.reviews.end(),
                       [](const auto& entry) { return is_sound(entry.second); }) &&
           std::all_of(journal.measured.begin(), journal.measured.end(),
                       [](const GoalValue& each) { return std::abs(each.value) <= k_most_goal_value; }) &&
           std::all_of(journal.playbooks.begin(), journal.playbooks.end(), [](const PlaybookRun& run) {
               return run.kind <= PlaybookKind::checklist && !run.steps.empty();
           });
}

} // namespace

std::string write_journal_view(const Journal& journal) {
    return write_snapshot(journal);
}

std::optional<Journal> read_journal_view(std::string_view bytes) {
    auto journal = read_snapshot<Journal>(bytes);
    if (journal && !is_sound(*journal)) {
        journal.reset();
    }
    return journal;
}

std::string journal_view_version() {
    std::string version = std::string(k_version) + "/" + std::to_string(k_fold_version);
    for (const std::size_t size :
         {sizeof(Journal),       sizeof(Intake),     sizeof(ClosedWork),  sizeof(OpenWork),      sizeof(SelfRatings),
          sizeof(QuizSession),   sizeof(QuizAnswer), sizeof(Attestation), sizeof(PracticeState), sizeof(ReviewHistory),
          sizeof(ReviewMark),    sizeof(GoalValue),  sizeof(PlaybookRun), sizeof(PlaybookStep),  sizeof(Path),
          sizeof(PathSelection), sizeof(PathStep),   sizeof(PathWeek),    sizeof(WeekPiece),     sizeof(PathCut),
          sizeof(PathWaiver)}) {
        version += "/" + std::to_string(size);
    }
    return version;
}

} // namespace onramp
