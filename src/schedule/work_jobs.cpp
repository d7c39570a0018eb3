// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/work_jobs.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "onramp/base/text.hpp"
#include "schedule/duties.hpp"
#include "schedule/job_worth.hpp"
#include "schedule/office_days.hpp"
#include "schedule/slots.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr Minutes k_session{60}; // of a task, where nothing else is said
constexpr Minutes k_most_session{90};
constexpr Minutes k_grid{5};
constexpr std::string_view k_reviews = "reviews";

bool is_with_others(const ActivityPlan& plan) {
    return plan.place == Place::office || plan.kind == "mentor" || plan.kind == "review";
}

// "2026-W48", the ISO week of that Monday.
std::string week_name(Date monday) {
    const std::chrono::year_month_day thursday(monday + days(3));
    const Date first(thursday.year() / std::chrono::January / 1);
    const auto week = ((monday + days(3)) - first).count() / 7 + 1;
    const int year = static_cast<int>(thursday.year());
    return std::to_string(year) + "-W" + (week < 10 ? "0" : "") + std::to_string(week);
}

} // namespace

WorkJobs::WorkJobs(const Role& role, const WorkGrid& grid, const FitRequest& request)
    : m_role(role), m_grid(grid), m_request(request), m_rules(learning_rules(role.capacity)),
      m_steps(index_steps(request.days.path)), m_before(request) {}

std::vector<WorkJob> WorkJobs::make() {
    m_labels = choose_places(m_role, m_grid, m_request);
    std::vector<Week> all = weeks();
    add_more(all);
    share_learning(all);
    for (const Week& week : all) {
        add_activities(week);
        add_learning(week);
        add_reviews(week);
    }
    add_tasks();
    order_work();
    keep_promises();
    leave_out_again();
    for (WorkJob& job : m_jobs) {
        job.mandatory = job.mandatory || m_request.must.contains(job.kind);
    }
    return std::move(m_jobs);
}

std::vector<WorkJobs::Week> WorkJobs::weeks() const {
    std::vector<Week> weeks;
    for (std::size_t i = 0; i < m_grid.days().size(); ++i) {
        const WorkGrid::Day& day = m_grid.days()[i];
        if (weeks.empty() || weeks.back().monday != monday_of(day.date)) {
            Week& week = weeks.emplace_back();
            week.monday = monday_of(day.date);
            for (int offset = 0; offset < 7; ++offset) {
                week.all_days += is_working_day(m_role.hours, week.monday + days(offset)) ? 1U : 0U;
            }
        }
        if (day.works && day.open > Minutes(0)) {
            weeks.back().days.push_back(i);
            if (learns_on(m_request.days.path, day.date)) {
                weeks.back().learning.push_back(i);
            }
        }
    }
    std::erase_if(weeks, [](const Week& week) { return week.days.empty(); });
    if (!weeks.empty()) {
        weeks.front().is_first = true;
    }
    for (Week& week : weeks) {
        week.pieces = pieces_of(week);
    }
    return weeks;
}

void WorkJobs::add_activities(const Week& week) {
    for (std::size_t block = 0; block < m_role.blocks.size(); ++block) {
        for (const RoleActivity& activity : m_role.blocks[block].activities) {
            if (activity.plan.minutes > 0) {
                add_activity(week, block, activity);
            }
        }
    }
}

void WorkJobs::add_activity(const Week& week, std::size_t block, const RoleActivity& activity) {
    const ActivityPlan& plan = activity.plan;
    const Path* path = m_request.days.path;
    const int leading = path == nullptr ? 100 : leading_percent(m_role, path->job_start, week.monday);
    WorkJob job;
    job.kind = SessionKind::activity;
    job.reference = activity.id;
    job.title = activity.text;
    job.load = plan.load;
    job.place = plan.place;
    job.minutes = Minutes(plan.minutes);
    job.full = job.minutes;
    job.least = std::max(Minutes(plan.min_minutes), std::min(k_least_piece, job.full));
    job.yields = plan.yields;
    job.block = block;
    job.with_others = is_with_others(plan);
    job.worth = worth_of_activity(m_role, plan.yields);
    const int times = times_of(plan, leading);
    if (plan.per == Period::day) {
        for (const std::size_t day : week.days) {
            for (int time = 1; time <= times; ++time) {
                const Date date = m_grid.days()[day].date;
                job.id = format_date(date) + "/" + activity.id + (time > 1 ? "." + std::to_string(time) : "");
                job.first = job.last = date;
                if (!m_before.was(job.id) && (day > 0 || is_open(day, block) || m_before.find(job.id) != nullptr)) {
                    m_jobs.push_back(job);
                }
            }
        }
        return;
    }
    // Of a week that has begun the share of its days that are left, or as many as the plan before still has.
    const std::string prefix = week_name(week.monday) + "/" + activity.id;
    const auto all = static_cast<std::size_t>(times);
    const std::size_t left =
        std::max((all * week.days.size() + week.all_days / 2) / week.all_days, m_before.count_ahead(prefix));
    job.first = m_grid.days()[week.days.front()].date;
    job.last = m_grid.days()[week.days.back()].date;
    job.once_a_day = prefix;
    std::size_t planned = 0;
    for (const bool stands : {true, false}) { // those of the plan before come first
        for (int time = 1; time <= times && planned < left; ++time) {
            job.id = prefix + "/" + std::to_string(time);
            if (!m_before.was(job.id) && (m_before.find(job.id) != nullptr) == stands) {
                m_jobs.push_back(job);
                ++planned;
            }
        }
    }
}

// Whether anything of the block is open on that day.
bool WorkJobs::is_open(std::size_t day, std::size_t block) const {
    return std::any_of(m_grid.open().begin(), m_grid.open().end(),
                       [&](const WorkGrid::Open& open) { return open.day == day && open.block == block; });
}

// Whether any of the days is open; what goes on beyond the days of the grid need not stand in them.
bool WorkJobs::is_open_in(Date first, Date last, Date until) const {
    return first <= last &&
           (until <= last || std::any_of(m_grid.days().begin(), m_grid.days().end(), [&](const auto& day) {
                return day.date >= first && day.date <= last && day.works && day.open > Minutes(0);
            }));
}

// What the path has for the week and is still to be learned; in the first one with what is left of those before it.
std::vector<WeekPiece> WorkJobs::pieces_of(const Week& week) const {
    if (m_request.days.path == nullptr || week.learning.empty()) {
        return {};
    }
    Date since = week.monday;
    if (week.is_first && !m_request.anew && m_request.before != nullptr && m_request.before->planning) {
        since = std::min(since, monday_of(m_request.before->planning->since));
    }
    return WeekLearning(m_request.days, m_steps, week.monday, m_rules).open_pieces(since);
}

// What is asked for beyond the path goes to the first week that has some of the step, or to the first one at all.
void WorkJobs::add_more(std::vector<Week>& weeks) const {
    const auto learns =
        std::find_if(weeks.begin(), weeks.end(), [](const Week& week) { return !week.learning.empty(); });
    for (const auto& [step, minutes] : m_request.more) {
        if (!m_steps.contains(step) || m_request.days.done.contains(step) || learns == weeks.end()) {
            continue;
        }
        WeekPiece* first = nullptr;
        for (Week& week : weeks) {
            for (WeekPiece& piece : week.pieces) {
                first = first == nullptr && piece.step == step ? &piece : first;
            }
        }
        if (first != nullptr) {
            first->minutes += minutes;
        } else {
            learns->pieces.push_back({step, minutes});
        }
    }
}

// Of each step the sessions of all weeks: what comes late in one week is not needed in another.
void WorkJobs::share_learning(std::vector<Week>& weeks) {
    std::vector<std::string> steps;
    std::map<std::string, std::vector<WeekShare>> shares;
    for (const Week& week : weeks) {
        for (const WeekPiece& piece : week.pieces) {
            if (!shares.contains(piece.step)) {
                steps.push_back(piece.step);
            }
            shares[piece.step].push_back({week.monday, piece.minutes, lengths_in(week)});
        }
    }
    for (const std::string& step : steps) {
        auto sessions = SessionShares(m_request, m_before, step, shares[step])
                            .make(m_grid.days().front().date, m_grid.days().back().date);
        std::size_t share = 0;
        for (Week& week : weeks) {
            for (const WeekPiece& piece : week.pieces) {
                if (piece.step == step) {
                    week.sessions[step] = std::move(sessions[share]);
                    ++share;
                }
            }
        }
    }
}

Lengths WorkJobs::lengths_in(const Week& week) const {
    Minutes total{0};
    for (const WeekPiece& piece : week.pieces) {
        total += piece.minutes;
    }
    const auto count = std::max(1, static_cast<int>(week.learning.size()));
    return {m_rules.least, std::clamp(total / count, m_rules.least, m_rules.most), m_rules.most};
}

void WorkJobs::add_learning(const Week& week) {
    Minutes total{0};
    for (const WeekPiece& piece : week.pieces) {
        total += piece.minutes;
    }
    const auto count = static_cast<int>(week.learning.size());
    Minutes behind{0};
    for (const WeekPiece& piece : week.pieces) {
        const auto step = m_steps.find(piece.step);
        if (step == m_steps.end()) {
            continue;
        }
        WorkJob job;
        job.kind = SessionKind::learning;
        job.reference = piece.step;
        job.title = step->second->title;
        job.load = step->second->load;
        job.first = m_grid.days()[week.learning.front()].date;
        job.last = m_grid.days().back().date;
        job.due = m_grid.days()[week.learning.back()].midnight;
        job.worth = k_worth_of_learning;
        const std::size_t first = m_jobs.size();
        add_sessions(job, week.sessions.at(piece.step), lengths_in(week));
        for (std::size_t i = first; i < m_jobs.size(); ++i) {
            const auto nth = std::min<std::int64_t>(count - 1, (behind + m_jobs[i].minutes / 2) * count /
                                                                   std::max(Minutes(1), total));
            m_jobs[i].target = m_grid.days()[week.learning[static_cast<std::size_t>(nth)]].date;
            behind += m_jobs[i].minutes;
        }
    }
}

void WorkJobs::add_reviews(const Week& week) {
    const Path* path = m_request.days.path;
    if (path == nullptr || week.learning.empty()) {
        return;
    }
    const auto its = std::find_if(path->weeks.begin(), path->weeks.end(),
                                  [&](const PathWeek& each) { return each.monday == week.monday; });
    Minutes share{0};
    if (its != path->weeks.end() && its->reviews > Minutes(0)) {
        const auto all = std::max<std::size_t>(week.all_days, 1);
        share = (its->reviews / static_cast<int>(all) + k_grid - Minutes(1)) / k_grid * k_grid;
    }
    for (const std::size_t day : week.learning) {
        Minutes minutes = share;
        if (day == 0 && m_request.reviews_today) {
            minutes = (*m_request.reviews_today + k_grid - Minutes(1)) / k_grid * k_grid;
        }
        if (minutes <= Minutes(0)) {
            continue;
        }
        WorkJob job;
        job.kind = SessionKind::review;
        job.reference = k_reviews;
        job.title = "Reviews";
        job.load = Load::light;
        job.minutes = job.full = job.least = minutes;
        job.first = job.last = m_grid.days()[day].date;
        job.id = format_date(job.first) + "/" + job.reference;
        job.worth = k_worth_of_reviews;
        const Session* now = m_before.current();
        if (now == nullptr || now->id != job.id) {
            m_jobs.push_back(std::move(job));
        }
    }
}

void WorkJobs::add_tasks() {
    const Date first = m_grid.days().front().date;
    const Date last = m_grid.days().back().date;
    const auto worked = [&](const std::string& id) {
        const auto found = m_request.days.worked.find(id);
        return found == m_request.days.worked.end() ? Minutes(0) : found->second;
    };
    const auto more = [&](const std::string& id) {
        const auto found = m_request.more.find(id);
        return found == m_request.more.end() ? Minutes(0) : found->second;
    };
    if (m_request.days.path != nullptr) {
        for (const PathTask& task : m_request.days.path->tasks) {
            if (m_request.days.done.contains(task.id) || !is_open_in(std::max(first, task.from), last, task.to)) {
                continue;
            }
            WorkJob job;
            job.kind = SessionKind::task;
            job.reference = task.id;
            job.title = task.title;
            job.first = std::max(first, task.from);
            job.last = last;
            const std::size_t due = m_grid.day_of(task.to);
            if (task.to <= last) {
                job.due = task.to < first ? m_request.days.as_of : m_grid.days()[due].midnight;
            }
            job.weight = k_weight_of_onboarding;
            job.worth = k_worth_of_onboarding;
            add_work(job, task.minutes + more(task.id) - worked(task.id), {k_least_piece, k_session, k_most_session});
        }
    }
    for (const WorkTask& task : m_request.tasks) {
        const Instant end = m_grid.days().back().midnight;
        if (task.effort <= Minutes(0) || m_request.days.done.contains(task.id) ||
            (task.earliest && *task.earliest >= end)) {
            continue;
        }
        WorkJob job;
        job.kind = SessionKind::task;
        job.reference = task.id;
        job.title = task.title;
        job.load = task.load;
        job.place = task.place;
        job.place_is_binding = task.place != Place::any;
        job.first = first;
        job.last = last;
        job.earliest = task.earliest;
        job.mandatory = task.mandatory;
        if (task.deadline && *task.deadline <= end) {
            (task.mandatory ? job.deadline : job.due) = task.deadline;
        }
        job.weight = weight_of_task(task.priority);
        job.worth = worth_of_task(task.priority);
        const Minutes most = task.most.value_or(std::max(k_most_session, task.least.value_or(Minutes(0))));
        const Minutes least = std::min(most, task.least.value_or(k_least_piece));
        add_work(job, task.effort + more(task.id) - worked(task.id), {least, std::clamp(k_session, least, most), most});
    }
}

void WorkJobs::add_work(const WorkJob& sample, Minutes minutes, const Lengths& lengths) {
    const std::vector<WeekShare> all = {{monday_of(sample.first), std::max(Minutes(0), minutes), lengths}};
    add_sessions(sample,
                 SessionShares(m_request, m_before, sample.reference, all).make(sample.first, sample.last).front(),
                 lengths);
}

void WorkJobs::add_sessions(WorkJob sample, const std::vector<SharedSession>& sessions, const Lengths& lengths) {
    sample.part = lengths.least;
    for (const SharedSession& session : sessions) {
        m_jobs_of[sample.reference].push_back(m_jobs.size());
        WorkJob& job = m_jobs.emplace_back(sample);
        job.id = session.id;
        job.minutes = job.full = job.least = session.length;
        if (session.before != nullptr) {
            job.promised = session.before->start_utc;
            job.pinned = session.before->pinned;
            if (is_held(m_request, *session.before)) {
                job.first = std::min(job.first, std::chrono::floor<days>(session.before->start));
            }
        }
    }
}

bool WorkJobs::cut_left_out(const std::vector<std::optional<std::int64_t>>& starts, std::vector<WorkJob>& jobs) {
    const std::size_t count = jobs.size();
    bool changed = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (starts[i] || jobs[i].promised || jobs[i].part == Minutes(0) || jobs[i].minutes < 2 * jobs[i].part) {
            continue;
        }
        const Minutes half = (jobs[i].minutes / 2 + k_grid - Minutes(1)) / k_grid * k_grid;
        WorkJob rest = jobs[i];
        rest.id = m_before.next_id(rest.reference);
        rest.minutes = rest.full = rest.least = jobs[i].minutes - half;
        jobs[i].minutes = jobs[i].full = jobs[i].least = half;
        for (WorkJob& job : jobs) {
            if (std::find(job.after.begin(), job.after.end(), i) != job.after.end()) {
                job.after.push_back(jobs.size());
            }
        }
        jobs.push_back(std::move(rest));
        changed = true;
    }
    return changed;
}

// A step never comes before one that it builds on, a task not before those that it needs.
void WorkJobs::order_work() {
    for (const auto& [reference, jobs] : m_jobs_of) {
        if (const auto step = m_steps.find(reference); step != m_steps.end()) {
            order(reference, step->second->after);
        }
    }
    if (m_request.days.path != nullptr) {
        for (const PathTask& task : m_request.days.path->tasks) {
            order(task.id, task.after);
        }
    }
    for (const WorkTask& task : m_request.tasks) {
        order(task.id, task.after);
    }
}

void WorkJobs::order(const std::string& reference, const std::vector<std::string>& after) {
    const auto jobs = m_jobs_of.find(reference);
    for (const std::string& before : after) {
        const auto earlier = m_jobs_of.find(before);
        if (jobs == m_jobs_of.end() || earlier == m_jobs_of.end()) {
            continue;
        }
        for (const std::size_t job : jobs->second) {
            m_jobs[job].after.insert(m_jobs[job].after.end(), earlier->second.begin(), earlier->second.end());
        }
    }
}

// An activity that gives way and had no place in the plan before asks for none again in its days.
void WorkJobs::leave_out_again() {
    if (m_request.before == nullptr || m_request.anew) {
        return;
    }
    const Date covered = m_request.before->days.empty() ? Date() : m_request.before->days.back().date;
    std::set<std::string> was_left_out;
    if (m_request.before->planning) {
        for (const LeftOut& left : m_request.before->planning->left_out) {
            was_left_out.insert(left.id);
        }
    }
    // Nothing comes after an activity, and no job after one that is left out here.
    std::vector<std::size_t> place(m_jobs.size());
    std::vector<WorkJob> kept;
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        place[i] = kept.size();
        const WorkJob& job = m_jobs[i];
        if (!job.yields || job.promised || job.last > covered) {
            kept.push_back(job);
        } else if (was_left_out.contains(job.id)) {
            m_left_again.push_back({job.id, job.kind, job.reference, job.title, job.minutes});
        }
    }
    for (WorkJob& job : kept) {
        for (std::size_t& before : job.after) {
            before = place[before];
        }
    }
    m_jobs = std::move(kept);
}

// Where activities and reviews stood in the plan before, what was put elsewhere in a calendar, and what is held fast.
void WorkJobs::keep_promises() {
    for (WorkJob& job : m_jobs) {
        if (const Session* before = m_before.find(job.id)) {
            const Session& session = *before;
            if (session.start_utc >= m_request.days.as_of && !m_request.anew) {
                job.promised = session.start_utc;
                job.pinned = session.pinned;
                if (job.yields) {
                    job.minutes = std::clamp(session.length(), job.least, job.full);
                } else if (job.kind == SessionKind::review && is_held(m_request, session)) {
                    job.minutes = job.full = job.least = session.length();
                }
            }
        }
        if (const auto moved = m_request.moved.find(job.id);
            moved != m_request.moved.end() && moved->second >= m_request.days.as_of) {
            job.promised = moved->second;
            job.pinned = true;
        }
        job.by_hand = (job.pinned && !m_request.unpinned.contains(job.id)) || m_request.pins.contains(job.id);
        const bool frozen = job.promised && *job.promised < m_request.frozen_until;
        job.pinned = job.promised && (job.by_hand || frozen);
    }
}

} // namespace onramp
