// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/session_reasons.hpp"

#include <algorithm>
#include <set>

#include "onramp/base/text.hpp"
#include "schedule/fit_model.hpp"
#include "schedule/slots.hpp"

namespace onramp {

namespace {

using std::chrono::days;

// The plan before, as jobs that stand where it has them.
class Standing {
public:
    Standing(const Role& role, const Zone& zone, const FitRequest& request)
        : m_role(role), m_zone(zone), m_request(request), m_model(role, zone, request) {
        m_starts = m_model.rules.promised_starts(m_model.jobs);
    }

    Result<std::size_t> find(const std::string& id) const {
        for (const DayPlan& day : m_request.before->days) {
            for (const Session& session : day.sessions) {
                if (session.id == id && session.start_utc < m_request.days.as_of) {
                    return fail(ErrorKind::answer_no, "'" + session.title + "' has begun: it stands where it is",
                                "sessions that have not begun yet can be explained");
                }
            }
        }
        for (std::size_t i = 0; i < m_model.jobs.size(); ++i) {
            if (m_model.jobs[i].id == id && m_model.jobs[i].promised) {
                return i;
            }
        }
        return fail(ErrorKind::answer_no, "the session '" + id + "' is no longer needed, or not in these days",
                    "'onramp schedule replan' makes the plan follow");
    }

    Result<SessionReasons> explain(std::size_t index, const Session& session) {
        SessionReasons reasons;
        reasons.session = session;
        if (!m_starts[index]) {
            reasons.drawbacks.emplace_back("its time is taken by now: a replan will move it");
        } else {
            reasons.drawbacks = drawbacks_at(index, *m_starts[index]);
        }
        reasons.better = better_times(index);
        auto runner_up = find_runner_up(index);
        if (!runner_up) {
            return fail(runner_up.error());
        }
        reasons.runner_up = std::move(*runner_up);
        return reasons;
    }

    Result<SlotReasons> explain_at(std::size_t index, const Session& session, LocalTime at) {
        SlotReasons reasons;
        reasons.session = session;
        reasons.at = at;
        const WorkJob& job = m_model.jobs[index];
        const Instant begin = m_zone.to_instant(at).instant;
        const Instant end = begin + job.minutes;
        reasons.obstacles = obstacles_between(begin, end, index);
        const std::int64_t slot = m_model.grid.slot_from(begin);
        if (slot >= m_model.grid.horizon() || m_model.grid.instant_of(slot) != begin ||
            !m_model.rules.allows(job, slot, slot + m_model.grid.slots_of(job.minutes))) {
            reasons.verdict = PlacementVerdict::infeasible;
            if (reasons.obstacles.empty()) {
                reasons.obstacles.emplace_back("it may not stand there: " + closed_words(job, at));
            }
            return reasons;
        }
        PlacementProblem problem = m_model.rules.make(m_model.jobs);
        problem.jobs[index].pinned = slot;
        problem.jobs[index].value.reset();
        const auto placed = place_work(problem, m_request.settings);
        if (!placed) {
            return fail(placed.error());
        }
        reasons.verdict = placed->verdict;
        if (placed->verdict == PlacementVerdict::plan) {
            reasons.there = other_time(index, slot, m_model.rules.make(m_model.jobs), placed->starts);
            for (std::size_t i = 0; i < m_model.jobs.size(); ++i) {
                if (i != index && m_starts[i] && placed->starts[i] != m_starts[i]) {
                    reasons.moves.push_back(m_model.jobs[i].title);
                }
            }
        }
        return reasons;
    }

private:
    std::vector<std::string> drawbacks_at(std::size_t job, std::int64_t start) const {
        std::vector<std::string> words;
        if (const auto drawbacks = m_model.rules.drawbacks_in(m_model.jobs[job], m_model.grid.open_at(start))) {
            for (const auto& drawback : *drawbacks) {
                words.emplace_back(drawback.words);
            }
        }
        return words;
    }

    LocalTime local_of(std::int64_t slot) const { return m_zone.to_local(m_model.grid.instant_of(slot)); }

    OtherTime other_time(std::size_t job, std::int64_t start, const PlacementProblem& problem,
                         const std::vector<std::optional<std::int64_t>>& starts) const {
        OtherTime time;
        time.start = local_of(start);
        time.end = time.start + m_model.jobs[job].minutes;
        const auto now = measure_placement(problem, m_starts);
        const auto then = measure_placement(problem, starts);
        for (std::size_t goal = 0; goal < k_placement_goals; ++goal) {
            time.more[goal] = then[goal].value - now[goal].value;
        }
        time.drawbacks = drawbacks_at(job, start);
        return time;
    }

    // The best start before or after its own, with all others held fast.
    Result<std::optional<OtherTime>> find_runner_up(std::size_t index) {
        const PlacementProblem whole = m_model.rules.make(m_model.jobs);
        PlacementProblem held = whole;
        for (std::size_t i = 0; i < held.jobs.size(); ++i) {
            PlacementJob& job = held.jobs[i];
            if (i != index && m_starts[i]) {
                job.pinned = m_starts[i];
                job.value.reset();
            } else if (i != index) {
                job.deadline = 0; // out of the way
                job.value = 0;
                job.pinned.reset();
            }
            std::erase_if(job.after, [&](std::size_t before) { return before != index && !m_starts[before]; });
        }
        held.jobs[index].pinned.reset();
        held.jobs[index].value.reset();
        std::optional<OtherTime> best;
        const std::int64_t own = m_starts[index].value_or(-1);
        for (const bool before : {true, false}) {
            PlacementProblem side = held;
            PlacementJob& job = side.jobs[index];
            if (before && own < 0) {
                continue;
            }
            if (before) {
                job.deadline = std::min(job.deadline.value_or(side.horizon), own + job.duration - 1);
            } else {
                job.release = std::max(job.release, own + 1);
            }
            const auto placed = place_work(side, m_request.settings);
            if (!placed) {
                return fail(placed.error());
            }
            if (placed->verdict != PlacementVerdict::plan || !placed->starts[index]) {
                continue;
            }
            std::vector<std::optional<std::int64_t>> starts = m_starts;
            starts[index] = placed->starts[index];
            OtherTime other = other_time(index, *starts[index], whole, starts);
            if (!best || other.more < best->more) {
                best = std::move(other);
            }
        }
        return best;
    }

    // Stretches in which it would cost less, the nearest to it first, and what stands in them.
    std::vector<TakenTime> better_times(std::size_t index) const {
        constexpr std::size_t k_most_times = 3;
        const WorkJob& job = m_model.jobs[index];
        const auto own =
            m_starts[index] ? m_model.rules.cost_in(job, m_model.grid.open_at(*m_starts[index])) : std::nullopt;
        std::vector<TakenTime> better;
        for (const WorkGrid::Open& open : m_model.grid.open()) {
            const auto cost = m_model.rules.cost_in(job, open);
            const bool is_better = cost && own && *cost < *own;
            if (!is_better || open.end - open.begin < m_model.grid.slots_of(job.minutes)) {
                continue;
            }
            TakenTime taken{
                m_zone.to_local(open.at), m_zone.to_local(open.at) + (open.end - open.begin) * WorkGrid::k_slot, {}};
            for (std::size_t other = 0; other < m_model.jobs.size(); ++other) {
                if (other != index && m_starts[other] && open.begin <= *m_starts[other] &&
                    *m_starts[other] < open.end) {
                    taken.by.push_back(m_model.jobs[other].title);
                }
            }
            better.push_back(std::move(taken));
        }
        const LocalTime at = m_starts[index] ? local_of(*m_starts[index]) : LocalTime{};
        std::stable_sort(better.begin(), better.end(), [&](const TakenTime& one, const TakenTime& other) {
            return std::chrono::abs(one.start - at) < std::chrono::abs(other.start - at);
        });
        better.resize(std::min(better.size(), k_most_times));
        std::sort(better.begin(), better.end(),
                  [](const TakenTime& one, const TakenTime& other) { return one.start < other.start; });
        return better;
    }

    std::vector<std::string> obstacles_between(Instant begin, Instant end, std::size_t index) const {
        std::vector<std::string> found;
        for (Date date = std::chrono::floor<days>(m_zone.to_local(begin));
             date <= std::chrono::floor<days>(m_zone.to_local(end)); date += days(1)) {
            for (const BusyTime& busy : m_model.busy.on(date)) {
                if (busy.start_utc < end && busy.end_utc > begin) {
                    found.push_back((busy.title.empty() ? std::string("busy") : "'" + busy.title + "'") + ", " +
                                    format_local(busy.start).substr(11) + "-" + format_local(busy.end).substr(11));
                }
            }
        }
        for (std::size_t other = 0; other < m_model.jobs.size(); ++other) {
            if (other == index || !m_starts[other]) {
                continue;
            }
            const Instant from = m_model.grid.instant_of(*m_starts[other]);
            if (from < end && from + m_model.jobs[other].minutes > begin) {
                found.push_back("'" + m_model.jobs[other].title + "', " +
                                format_local(m_zone.to_local(from)).substr(11) + "-" +
                                format_local(m_zone.to_local(from) + m_model.jobs[other].minutes).substr(11) +
                                (m_model.jobs[other].pinned ? ", pinned" : ""));
            }
        }
        return found;
    }

    std::string closed_words(const WorkJob& job, LocalTime at) const {
        const Date date = std::chrono::floor<days>(at);
        if (m_zone.to_instant(at).instant < m_request.days.as_of) {
            return "that time is over";
        }
        if (date < m_model.grid.days().front().date || date > m_model.grid.days().back().date) {
            return "the plan does not go so far";
        }
        if (!is_working_day(m_role.hours, date)) {
            return weekday_name(date) + " is not a working day";
        }
        if (date < job.first || date > job.last) {
            return "it belongs to " +
                   (job.first == job.last ? weekday_name(job.first) + " " + format_date(job.first)
                                          : "the days from " + format_date(job.first) + " to " + format_date(job.last));
        }
        return "sessions begin on full five minutes and lie within one block of the day and what is open of it";
    }

    const Role& m_role;
    const Zone& m_zone;
    const FitRequest& m_request;
    FitModel m_model;
    std::vector<std::optional<std::int64_t>> m_starts;
};

Result<Session> session_of(const FitRequest& request, const std::string& id) {
    for (const DayPlan& day : request.before->days) {
        for (const Session& session : day.sessions) {
            if (session.id == id) {
                return session;
            }
        }
    }
    return fail(ErrorKind::unknown_name, "the plan has no session '" + id + "'");
}

} // namespace

Result<SessionReasons> explain_session(const Role& role, const Zone& zone, const FitRequest& request,
                                       const std::string& session) {
    const auto known = session_of(request, session);
    if (!known) {
        return fail(known.error());
    }
    Standing standing(role, zone, request);
    const auto index = standing.find(session);
    return index ? standing.explain(*index, *known) : fail(index.error());
}

Result<SlotReasons> explain_slot(const Role& role, const Zone& zone, const FitRequest& request,
                                 const std::string& session, LocalTime at) {
    const auto known = session_of(request, session);
    if (!known) {
        return fail(known.error());
    }
    Standing standing(role, zone, request);
    const auto index = standing.find(session);
    return index ? standing.explain_at(*index, *known, at) : fail(index.error());
}

} // namespace onramp
