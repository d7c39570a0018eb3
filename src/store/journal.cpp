// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/journal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "onramp/path/step_id.hpp"
#include "store/event_payloads.hpp"
#include "store/journal_snapshot.hpp"

namespace onramp {

namespace {

// Adds one event after the other to a journal. What was undone is left out by the caller.
class Fold {
public:
    explicit Fold(Journal& journal) : m_journal(journal) {}

    void apply(const Event& event) {
        m_event = &event;
        Payload payload = read_payload(event);
        const bool counts = !std::holds_alternative<UnknownPayload>(payload) &&
                            !std::holds_alternative<DamagedPayload>(payload) &&
                            !std::holds_alternative<UndonePayload>(payload);
        if (counts) {
            const auto last = m_journal.last_of.try_emplace(event.type, event.time).first;
            last->second = std::max(last->second, event.time);
        }
        std::visit([this](auto&& each) { add(std::forward<decltype(each)>(each)); }, std::move(payload));
    }

private:
    void add(SelfRatings&& ratings) {
        SelfRatings& all = m_journal.ratings;
        if (!ratings.previous_role.empty()) {
            all.previous_role = std::move(ratings.previous_role);
        }
        if (ratings.years) {
            all.years = ratings.years;
        }
        for (const auto& [area, level] : ratings.areas) {
            all.areas.insert_or_assign(area, level);
        }
        for (const auto& [skill, level] : ratings.skills) {
            all.skills.insert_or_assign(skill, level);
        }
        m_journal.any_rating = !all.areas.empty() || !all.skills.empty();
    }

    void add(Intake&& intake) { m_journal.intake = std::move(intake); }
    void add(Path&& path) { m_journal.plan = std::move(path); }
    void add(Schedule&& schedule) { m_journal.days = std::move(schedule); }

    void add(StartedPayload&& started) {
        close_open();
        m_journal.open = OpenWork{std::move(started.id), m_event->time};
    }

    void add(StoppedPayload&& stopped) {
        m_journal.worked[stopped.id] += stopped.took;
        if (m_journal.open && m_journal.open->id == stopped.id) {
            m_journal.open.reset();
        }
    }

    void add(DonePayload&& done) { settle(done.id, ItemStatus::done, done.took, std::move(done.note)); }
    void add(SkippedPayload&& skipped) {
        settle(skipped.id, ItemStatus::skipped, std::nullopt, std::move(skipped.reason));
    }
    void add(QuizSession&& session) {
        session.event = m_event->id;
        session.versions = m_event->versions;
        session.started = m_event->time;
        m_journal.quizzes.push_back(std::move(session));
    }

    // An answer takes the place of the one that was given to the same question, and of what came after it.
    void add(QuizAnswer&& answer) {
        answer.at = m_event->time;
        std::erase_if(m_journal.answers, [&](const QuizAnswer& known) {
            return known.session == answer.session && known.number >= answer.number;
        });
        m_journal.answers.push_back(std::move(answer));
    }

    void add(HintedPayload&& hinted) {
        if (std::find(m_journal.hints.begin(), m_journal.hints.end(), hinted.item) == m_journal.hints.end()) {
            m_journal.hints.push_back(std::move(hinted.item));
        }
    }
    void add(QuizEndedPayload&& ended) {
        for (QuizSession& session : m_journal.quizzes) {
            if (session.id == ended.session && !session.ended) {
                session.ended = m_event->time;
            }
        }
    }

    void add(Attestation&& attestation) {
        attestation.at = m_event->time;
        std::erase_if(m_journal.attestations, [&](const Attestation& known) {
            return known.skill == attestation.skill && known.by == attestation.by;
        });
        m_journal.attestations.push_back(std::move(attestation));
    }

    void add(UndonePayload&&) {} // already left out, and what it takes back with it

    void add(PracticeStartedPayload&& started) {
        PracticeState& state = m_journal.practice[started.exercise];
        // Another exercise under the same name begins anew; a solution that was seen stays so.
        if (state.hash != started.hash && state.result != PracticeResult::solution_seen) {
            state = PracticeState();
        }
        if (state.started == Instant()) {
            state.started = m_event->time;
        }
        state.skills = std::move(started.skills);
        state.level = started.level;
        state.hash = std::move(started.hash);
        state.folder = std::move(started.folder);
        m_journal.practice_last = std::move(started.exercise);
    }
    void add(PracticeTriedPayload&& tried) {
        if (PracticeState* state = going_on(tried.exercise)) {
            ++state->tries;
        }
    }
    void add(PracticeHintedPayload&& hinted) {
        if (PracticeState* state = going_on(hinted.exercise)) {
            state->hints = std::max(state->hints, hinted.hints);
        }
    }
    void add(PractisedPayload&& practised) {
        PracticeState& state = m_journal.practice[practised.exercise];
        // The first end counts: who has seen the solution shows nothing by it, who has passed before does.
        if (state.result == PracticeResult::solution_seen ||
            (state.result == PracticeResult::passed && state.hash == practised.state.hash)) {
            return;
        }
        practised.state.folder = std::move(state.folder);
        practised.state.started = state.started;
        practised.state.ended = m_event->time;
        state = std::move(practised.state);
    }
    void add(Review&& review) {
        review.at = m_event->time;
        add_review(m_journal.reviews, review);
    }

    void add(GoalValue&& value) {
        value.at = m_event->time;
        m_journal.measured.push_back(std::move(value));
    }

    // A run begins anew where its name is given twice: by two programs at once, each with a log of its own.
    void add(PlaybookRun&& run) {
        run.started = m_event->time;
        const std::string ticks = run.id + "/";
        std::erase_if(m_journal.playbooks, [&](const PlaybookRun& known) { return known.id == run.id; });
        std::erase_if(m_journal.items, [&](const auto& item) { return item.first.starts_with(ticks); });
        abandon(run.replaces, {});
        m_journal.playbooks.push_back(std::move(run));
    }
    void add(PlaybookAbandonedPayload&& abandoned) { abandon(abandoned.run, std::move(abandoned.why)); }

    void abandon(const std::string& id, std::string why) {
        for (PlaybookRun& run : m_journal.playbooks) {
            if (run.id == id && !run.abandoned) {
                run.abandoned = m_event->time;
                run.why_abandoned = std::move(why);
                return;
            }
        }
    }

    void add(PackTrustedPayload&& trusted) {
        m_journal.trusted_packs.insert_or_assign(std::move(trusted.hash), std::move(trusted.pack));
    }

    // The exercise where it is started and has not ended; null otherwise.
    PracticeState* going_on(const std::string& exercise) {
        const auto found = m_journal.practice.find(exercise);
        const bool open = found != m_journal.practice.end() && found->second.result == PracticeResult::started;
        return open ? &found->second : nullptr;
    }

    void add(UnknownPayload&&) { ++m_journal.unknown_events; }
    void add(DamagedPayload&&) {
        ++m_journal.unknown_events;
        m_journal.damaged.push_back(m_event->id);
    }

    // What is open ends now, its time counted. A clock that went backwards counts nothing.
    void close_open() {
        if (!m_journal.open) {
            return;
        }
        const auto since = std::chrono::duration_cast<Minutes>(m_event->time - m_journal.open->since);
        m_journal.worked[m_journal.open->id] += std::max(since, Minutes(0));
        m_journal.open.reset();
    }

    void settle(const std::string& id, ItemStatus status, std::optional<Minutes> took, std::string note) {
        if (m_journal.open && m_journal.open->id == id) {
            close_open();
        }
        const auto worked = m_journal.worked.find(id);
        if (worked != m_journal.worked.end()) {
            took = took.value_or(worked->second);
            m_journal.worked.erase(worked);
        }
        m_journal.items.insert_or_assign(id,
                                         ClosedWork{status, m_event->time, took.value_or(Minutes(0)), std::move(note)});
    }

    Journal& m_journal;
    const Event* m_event = nullptr;
};

constexpr std::string_view k_undone = "undone";
constexpr std::string_view k_hinted = "hinted"; // what was seen cannot be unseen

// What init appends at once, the newest first.
constexpr std::array<std::string_view, 3> k_init = {"planned", "rated", "intake"};

bool of_one_import(const Event& last, const Event& event, std::string_view import) {
    return event.time == last.time && event.role == last.role && import_of(event) == import;
}

bool of_one_init(const std::vector<const Event*>& events) {
    if (events.size() != k_init.size()) {
        return false;
    }
    const Event& newest = *events.front();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& event = *events[i];
        if (event.type != k_init[i] || event.id + static_cast<std::int64_t>(i) != newest.id ||
            event.time != newest.time || event.role != newest.role) {
            return false;
        }
    }
    return true;
}

std::string view_name(std::string_view role) {
    return "journal:" + std::string(role);
}

// The journal of a saved view with the events that came after it; nothing where that cannot be
// told from the view.
std::optional<Journal> continued(const EventStore& store, const EventStore::ViewState& state, std::string_view role) {
    if (!state.view) {
        return std::nullopt;
    }
    auto journal = read_journal_view(state.view->bytes);
    if (!journal || journal->last_event != state.view->last_event || journal->last_event > state.last_event) {
        return std::nullopt;
    }
    if (journal->last_event == state.last_event) {
        return journal;
    }
    const auto newer = store.events_after(journal->last_event);
    if (!newer ||
        std::any_of(newer->begin(), newer->end(), [&](const Event& event) { return event.type == k_undone; })) {
        return std::nullopt;
    }
    Fold fold(*journal);
    for (const Event& event : *newer) {
        journal->last_event = event.id;
        if (event.role == role) {
            fold.apply(event);
        }
    }
    return journal;
}

} // namespace

Journal::Journal() = default;
Journal::Journal(const Journal&) = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(const Journal&) = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

std::set<std::int64_t> taken_back(const std::vector<Event>& events) {
    std::map<std::int64_t, const Event*> before;
    std::set<std::int64_t> undone;
    for (const Event& event : events) {
        if (event.type != k_undone) {
            before.emplace(event.id, &event);
            continue;
        }
        const Payload payload = read_payload(event);
        if (const auto* named = std::get_if<UndonePayload>(&payload)) {
            const auto found = before.find(named->event);
            if (found != before.end() && found->second->person == event.person && found->second->role == event.role) {
                undone.insert(named->event);
            }
        }
    }
    return undone;
}

EvidenceLog evidence_of(const Role& role, const Journal& journal) {
    EvidenceLog log;
    log.ratings = journal.ratings;
    std::erase_if(log.ratings.areas, [&](const auto& rated) {
        return std::none_of(role.areas.begin(), role.areas.end(),
                            [&](const RoleArea& area) { return area.id == rated.first; });
    });
    const auto rename = [&](std::string& name) {
        if (const std::size_t at = role.find_skill(name); at < role.skills.size()) {
            name = role.skills[at].skill.id;
        }
    };
    std::map<std::string, int> skills;
    for (const auto& [name, level] : journal.ratings.skills) {
        if (const std::size_t at = role.find_skill(name); at < role.skills.size()) {
            const std::string& id = role.skills[at].skill.id;
            if (id == name || !journal.ratings.skills.contains(id)) {
                skills.insert_or_assign(id, level);
            }
        }
    }
    log.ratings.skills = std::move(skills);
    log.answers = journal.answers;
    for (const auto& [exercise, state] : journal.practice) {
        if (state.result == PracticeResult::passed) { // looking at a solution says nothing either way
            log.practice.push_back({exercise, state.hash, state.skills, state.level, true, state.hints, state.ended});
        }
    }
    log.attestations = journal.attestations;
    std::for_each(log.answers.begin(), log.answers.end(), [&](QuizAnswer& each) { rename(each.skill); });
    std::for_each(log.attestations.begin(), log.attestations.end(), [&](Attestation& each) { rename(each.skill); });
    for (PracticeOutcome& each : log.practice) {
        std::for_each(each.skills.begin(), each.skills.end(), rename);
    }
    return log;
}

std::vector<LearntLevel> learnt_levels(const Journal& journal) {
    std::vector<LearntLevel> learnt;
    for (const auto& [id, item] : journal.items) {
        const auto step = parse_step_id(id);
        if (step && item.status == ItemStatus::done) {
            learnt.push_back({std::string(step->skill), step->level, item.at});
        }
    }
    for (const auto& [exercise, state] : journal.practice) {
        if (state.result == PracticeResult::passed) {
            for (const std::string& skill : state.skills) {
                learnt.push_back({skill, state.level, state.ended});
            }
        }
    }
    return learnt;
}

std::vector<RunStanding> playbook_runs(const Journal& journal) {
    std::vector<RunStanding> runs;
    runs.reserve(journal.playbooks.size());
    for (const PlaybookRun& run : journal.playbooks) {
        RunStanding& standing = runs.emplace_back(RunStanding{run, {}});
        for (std::size_t step = 0; step < run.steps.size(); ++step) {
            const auto item = journal.items.find(tick_id(run, step));
            standing.ticks.push_back(
                item == journal.items.end()
                    ? std::nullopt
                    : std::optional(PlaybookTick{item->second.status == ItemStatus::skipped, item->second.at,
                                                 item->second.took, item->second.note}));
        }
    }
    return runs;
}

Journal fold_events(const std::vector<Event>& events, std::string_view role) {
    Journal journal;
    const std::set<std::int64_t> undone = taken_back(events);
    Fold fold(journal);
    for (const Event& event : events) {
        journal.last_event = event.id;
        if (event.role == role && !undone.contains(event.id)) {
            fold.apply(event);
        }
    }
    return journal;
}

Result<Journal> load_journal(EventStore& store, std::string_view role) {
    const std::string version = journal_view_version();
    const auto state = store.view(view_name(role), version);
    if (!state) {
        return fail(state.error());
    }
    auto journal = continued(store, *state, role);
    if (journal && state->view && journal->last_event == state->view->last_event) {
        return std::move(*journal);
    }
    if (!journal) {
        const auto events = store.events_after(0);
        if (!events) {
            return fail(events.error());
        }
        journal = fold_events(*events, role);
    }
    if (journal->last_event > 0) {
        store.save_view(view_name(role), version, {journal->last_event, write_journal_view(*journal)});
    }
    return std::move(*journal);
}

std::vector<std::string> journal_warnings(const Journal& journal) {
    std::vector<std::string> warnings;
    for (const std::int64_t id : journal.damaged) {
        warnings.push_back("warning: event " + std::to_string(id) +
                           " of the store cannot be read and is passed over (onramp data export shows it)");
    }
    return warnings;
}

std::vector<const Event*> last_to_undo(const std::vector<Event>& events, std::string_view person) {
    const std::set<std::int64_t> undone = taken_back(events);
    std::vector<const Event*> standing; // the newest first: as many as init appends, or all of one import
    std::string import;
    for (std::size_t i = events.size(); i-- > 0;) {
        const Event& event = events[i];
        if (event.person != person || event.type == k_undone || event.type == k_hinted || undone.contains(event.id)) {
            continue;
        }
        if (standing.empty()) {
            import = import_of(event);
        }
        const bool more = import.empty() ? standing.size() < k_init.size()
                                         : standing.empty() || of_one_import(*standing.front(), event, import);
        if (!more) {
            break;
        }
        standing.push_back(&event);
    }
    if (import.empty() && !of_one_init(standing) && !standing.empty()) {
        standing.resize(1);
    }
    return standing;
}

} // namespace onramp
