// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/work_conflict.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <queue>
#include <set>
#include <string>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::uint64_t k_test_iterations = 5'000; // of one subset

std::string day_words(Date date) {
    return weekday_name(date) + " " + format_date(date);
}

// Jobs that must be placed, themselves or because such a one comes after them.
std::vector<bool> required_jobs(const std::vector<WorkJob>& jobs, const std::set<std::string>& references) {
    std::vector<bool> required(jobs.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i].mandatory && references.contains(jobs[i].reference)) {
            open.push_back(i);
        }
    }
    while (!open.empty()) {
        const std::size_t job = open.back();
        open.pop_back();
        if (!required[job]) {
            required[job] = true;
            open.insert(open.end(), jobs[job].after.begin(), jobs[job].after.end());
        }
    }
    return required;
}

std::set<std::string> mandatory_references(const std::vector<WorkJob>& jobs) {
    std::set<std::string> references;
    for (const WorkJob& job : jobs) {
        if (job.mandatory) {
            references.insert(job.reference);
        }
    }
    return references;
}

// All jobs of one thing.
struct Work {
    std::string title;
    std::int64_t slots = 0;
    std::int64_t worth = 0;
    std::vector<std::size_t> jobs;
    std::optional<Instant> deadline;
};

// Flow from work to time. Node 0 is the source, node 1 the sink.
class Flow {
public:
    explicit Flow(std::size_t nodes) : m_arcs(nodes), m_level(nodes), m_next(nodes) {}

    void add(std::size_t from, std::size_t to, std::int64_t most) {
        m_arcs[from].push_back({to, most, m_arcs[to].size()});
        m_arcs[to].push_back({from, 0, m_arcs[from].size() - 1});
    }

    // Dinitz 1970.
    std::int64_t run() {
        std::int64_t sum = 0;
        while (find_levels()) {
            std::fill(m_next.begin(), m_next.end(), 0);
            while (const std::int64_t more = push(0, std::numeric_limits<std::int64_t>::max())) {
                sum += more;
            }
        }
        return sum;
    }

    // After run: whether more could flow to the node.
    bool reaches(std::size_t node) const { return m_level[node] >= 0; }

private:
    struct Arc {
        std::size_t to = 0;
        std::int64_t room = 0;
        std::size_t back = 0;
    };

    bool find_levels() {
        std::fill(m_level.begin(), m_level.end(), -1);
        m_level[0] = 0;
        std::queue<std::size_t> open;
        open.push(0);
        while (!open.empty()) {
            const std::size_t node = open.front();
            open.pop();
            for (const Arc& arc : m_arcs[node]) {
                if (arc.room > 0 && m_level[arc.to] < 0) {
                    m_level[arc.to] = m_level[node] + 1;
                    open.push(arc.to);
                }
            }
        }
        return m_level[1] >= 0;
    }

    // Paths have four arcs at most: the depth is that of the network.
    std::int64_t push(std::size_t node, std::int64_t most) {
        if (node == 1) {
            return most;
        }
        for (; m_next[node] < m_arcs[node].size(); ++m_next[node]) {
            Arc& arc = m_arcs[node][m_next[node]];
            if (arc.room <= 0 || m_level[arc.to] != m_level[node] + 1) {
                continue;
            }
            if (const std::int64_t sent = push(arc.to, std::min(most, arc.room)); sent > 0) {
                arc.room -= sent;
                m_arcs[arc.to][arc.back].room += sent;
                return sent;
            }
        }
        return 0;
    }

    std::vector<std::vector<Arc>> m_arcs;
    std::vector<int> m_level;
    std::vector<std::size_t> m_next;
};

// A change under which the flow is looked at again.
struct Relief {
    std::set<std::string> dropped;
    std::string later; // a reference whose deadline is `until`
    Instant until{};
    std::optional<std::size_t> freed_day;
    std::int64_t freed = 0; // slots
};

class Shortages {
public:
    Shortages(const WorkGrid& grid, const FitProblem& rules, const Zone& zone, const std::vector<WorkJob>& jobs)
        : m_grid(grid), m_rules(rules), m_zone(zone), m_jobs(jobs) {
        const std::vector<bool> required = required_jobs(jobs, mandatory_references(jobs));
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (!required[i]) {
                continue;
            }
            Work& work = m_work[name_of(jobs[i])];
            work.title = jobs[i].title;
            work.slots += grid.slots_of(jobs[i].yields ? jobs[i].least : jobs[i].minutes);
            work.worth = jobs[i].worth;
            work.jobs.push_back(i);
            if (jobs[i].deadline) {
                work.deadline = std::max(work.deadline.value_or(*jobs[i].deadline), *jobs[i].deadline);
            }
        }
    }

    std::vector<Shortage> run() {
        std::vector<Shortage> found;
        if (m_work.empty() || m_work.size() > k_most_work) {
            return found;
        }
        std::set<std::string> explained;
        for (;;) {
            const Cut cut = cut_under({explained, {}, {}, {}, 0});
            if (cut.missing <= 0) {
                return found;
            }
            found.push_back(shortage_of(cut, explained));
            explained.insert(cut.references.begin(), cut.references.end());
        }
    }

private:
    struct Cut {
        std::set<std::string> references; // of the work that is short of time
        std::int64_t needed = 0;          // slots
        std::int64_t missing = 0;
    };

    static constexpr std::size_t k_most_work = 500;  // the search alone says whether there is a plan for more
    static constexpr std::size_t k_most_fixed = 100; // of more no ways out are looked for

    // What is done once is one piece of work, however many sessions it has; each day's activity is another.
    static const std::string& name_of(const WorkJob& job) {
        return job.kind == SessionKind::activity || job.kind == SessionKind::review ? job.id : job.reference;
    }

    // Whether the job may use the stretch, and how much of it lies within its times.
    std::int64_t room_in(const WorkJob& job, const Relief& relief, const WorkGrid::Open& open) const {
        if (!m_rules.cost_in(job, open)) {
            return 0;
        }
        std::int64_t begin = open.begin;
        std::int64_t end = open.end;
        if (job.earliest) {
            begin = std::max(begin, m_grid.slot_from(*job.earliest));
        }
        if (job.deadline) {
            const Instant until = job.reference == relief.later ? relief.until : *job.deadline;
            end = std::min(end, m_grid.slot_until(until));
        }
        return std::max<std::int64_t>(0, end - begin);
    }

    Cut cut_under(const Relief& relief) const {
        std::vector<const Work*> work;
        std::vector<std::string> names;
        for (const auto& [reference, each] : m_work) {
            if (!relief.dropped.contains(reference)) {
                work.push_back(&each);
                names.push_back(reference);
            }
        }
        // The times at which somebody's may begins or ends cut the stretches: what lies between is one for all.
        const std::vector<WorkGrid::Open> pieces = pieces_of(work, relief);
        const std::size_t stretch = 2 + work.size();
        const std::size_t freed = stretch + pieces.size();
        Flow flow(freed + 1);
        std::int64_t needed = 0;
        for (std::size_t i = 0; i < work.size(); ++i) {
            needed += work[i]->slots;
            flow.add(0, 2 + i, work[i]->slots);
            const WorkJob& job = m_jobs[work[i]->jobs.front()];
            for (std::size_t p = 0; p < pieces.size(); ++p) {
                if (room_in(job, relief, pieces[p]) == pieces[p].end - pieces[p].begin) {
                    flow.add(2 + i, stretch + p, work[i]->slots);
                }
            }
            if (relief.freed_day && may_stand_on(job, relief, *relief.freed_day)) {
                flow.add(2 + i, freed, work[i]->slots);
            }
        }
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            flow.add(stretch + p, 1, pieces[p].end - pieces[p].begin);
        }
        flow.add(freed, 1, relief.freed);
        Cut cut;
        cut.missing = needed - flow.run();
        for (std::size_t i = 0; cut.missing > 0 && i < work.size(); ++i) {
            if (flow.reaches(2 + i)) {
                cut.references.insert(names[i]);
                cut.needed += work[i]->slots;
            }
        }
        return cut;
    }

    std::vector<WorkGrid::Open> pieces_of(const std::vector<const Work*>& work, const Relief& relief) const {
        std::set<std::int64_t> cuts;
        for (const Work* each : work) {
            const WorkJob& job = m_jobs[each->jobs.front()];
            if (job.earliest) {
                cuts.insert(m_grid.slot_from(*job.earliest));
            }
            if (job.deadline) {
                cuts.insert(m_grid.slot_until(job.reference == relief.later ? relief.until : *job.deadline));
            }
        }
        std::vector<WorkGrid::Open> pieces;
        for (const WorkGrid::Open& open : m_grid.open()) {
            std::int64_t from = open.begin;
            for (auto cut = cuts.upper_bound(from); cut != cuts.end() && *cut < open.end; ++cut) {
                pieces.push_back({from, *cut, open.day, open.block, {}});
                from = *cut;
            }
            pieces.push_back({from, open.end, open.day, open.block, {}});
        }
        return pieces;
    }

    bool may_stand_on(const WorkJob& job, const Relief& relief, std::size_t day) const {
        const WorkGrid::Day& its = m_grid.days()[day];
        if (its.date < job.first || its.date > job.last) {
            return false;
        }
        const Instant until = job.reference == relief.later ? relief.until : job.deadline.value_or(Instant::max());
        return its.midnight - std::chrono::days(1) < until;
    }

    Shortage shortage_of(const Cut& cut, const std::set<std::string>& explained) const {
        Shortage shortage;
        for (const std::string& reference : cut.references) {
            const Work& work = m_work.at(reference);
            shortage.titles.push_back(work.title);
            shortage.until = std::max(shortage.until, work.deadline.value_or(m_grid.days().back().midnight));
        }
        shortage.needed = cut.needed * WorkGrid::k_slot;
        shortage.open = (cut.needed - cut.missing) * WorkGrid::k_slot;
        if (m_work.size() <= k_most_fixed) {
            add_fixes(shortage, cut, explained);
        }
        return shortage;
    }

    // Ways out, each seen to be one.
    void add_fixes(Shortage& shortage, const Cut& cut, const std::set<std::string>& explained) const {
        constexpr std::size_t k_most_fixes = 5;
        constexpr double k_drop = 5; // a minute dropped, in minutes a day later
        std::set<std::string> rest = explained;
        for (const auto& [reference, work] : m_work) {
            if (!cut.references.contains(reference)) {
                rest.insert(reference);
            }
        }
        for (const std::string& reference : cut.references) {
            const Work& work = m_work.at(reference);
            const auto minutes = static_cast<double>((work.slots * WorkGrid::k_slot).count());
            if (const auto until = later_deadline(reference, work, rest)) {
                const Date day = std::chrono::floor<std::chrono::days>(m_zone.to_local(*until) - Minutes(1));
                const Date was = std::chrono::floor<std::chrono::days>(m_zone.to_local(*work.deadline) - Minutes(1));
                shortage.fixes.push_back({"move '" + work.title + "' to " + day_words(day),
                                          minutes * static_cast<double>((day - was).count())});
            }
            Relief dropped{rest, {}, {}, {}, 0};
            dropped.dropped.insert(reference);
            if (cut_under(dropped).missing <= 0) {
                shortage.fixes.push_back(
                    {"drop '" + work.title + "' (" + format_duration(work.slots * WorkGrid::k_slot) + ")",
                     minutes * k_drop * static_cast<double>(work.worth) / 35});
            }
        }
        for (std::size_t day = 0; day < m_grid.days().size(); ++day) {
            const WorkGrid::Day& its = m_grid.days()[day];
            if (its.meetings >= shortage.missing() &&
                cut_under({rest, {}, {}, day, shortage.missing() / WorkGrid::k_slot}).missing <= 0) {
                shortage.fixes.push_back({"free " + format_duration(shortage.missing()) + " on " + day_words(its.date),
                                          2 * static_cast<double>(shortage.missing().count())});
            }
        }
        std::stable_sort(shortage.fixes.begin(), shortage.fixes.end(),
                         [](const ShortageFix& one, const ShortageFix& other) { return one.cost < other.cost; });
        if (shortage.fixes.size() > k_most_fixes) {
            shortage.fixes.resize(k_most_fixes);
        }
    }

    // The end of the first day after its deadline with which the work has its time.
    std::optional<Instant> later_deadline(const std::string& reference, const Work& work,
                                          const std::set<std::string>& rest) const {
        if (!work.deadline) {
            return std::nullopt;
        }
        for (const WorkGrid::Day& day : m_grid.days()) {
            const Instant end = day.midnight;
            if (day.works && end > *work.deadline && cut_under({rest, reference, end, {}, 0}).missing <= 0) {
                return end;
            }
        }
        return std::nullopt;
    }

    const WorkGrid& m_grid;
    const FitProblem& m_rules;
    const Zone& m_zone;
    const std::vector<WorkJob>& m_jobs;
    std::map<std::string, Work> m_work; // that must be placed, by name
};

// The work of these references alone, with what must come before it.
PlacementProblem problem_of(const std::vector<WorkJob>& jobs, const std::set<std::string>& references,
                            FitProblem& rules) {
    const std::vector<bool> required = required_jobs(jobs, references);
    std::vector<std::size_t> place(jobs.size());
    std::vector<WorkJob> chosen;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (required[i]) {
            place[i] = chosen.size();
            chosen.push_back(jobs[i]);
            chosen.back().mandatory = true;
            chosen.back().promised.reset();
            chosen.back().due.reset();
            chosen.back().pinned = false;
        }
    }
    for (WorkJob& job : chosen) {
        for (std::size_t& before : job.after) {
            before = place[before];
        }
    }
    return rules.make(chosen);
}

} // namespace

std::vector<Shortage> find_shortages(const WorkGrid& grid, const FitProblem& rules, const Zone& zone,
                                     const std::vector<WorkJob>& jobs) {
    return Shortages(grid, rules, zone, jobs).run();
}

Conflict find_conflict(const std::vector<WorkJob>& jobs, FitProblem& rules, const PlacementSettings& settings) {
    PlacementSettings test = settings;
    test.most_iterations = k_test_iterations;
    test.start.clear();
    Conflict conflict;
    std::set<std::string> kept = mandatory_references(jobs);
    const auto whole = place_work(problem_of(jobs, kept, rules), test);
    if (!whole || whole->verdict == PlacementVerdict::plan) {
        return conflict;
    }
    conflict.minimal = whole->verdict == PlacementVerdict::infeasible;
    for (const std::string& reference : std::set<std::string>(kept)) {
        std::set<std::string> fewer = kept;
        fewer.erase(reference);
        const auto placed = place_work(problem_of(jobs, fewer, rules), test);
        if (placed && placed->verdict == PlacementVerdict::infeasible) {
            kept = std::move(fewer);
        } else if (!placed || placed->verdict == PlacementVerdict::undecided) {
            conflict.minimal = false;
        }
    }
    for (const std::string& reference : kept) {
        const auto job =
            std::find_if(jobs.begin(), jobs.end(), [&](const WorkJob& each) { return each.reference == reference; });
        conflict.titles.push_back(job->title);
    }
    return conflict;
}

} // namespace onramp
