// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/week_parting.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace onramp {

namespace {

using Marks = std::vector<char>; // for each minute of the sequence

// Which of the minutes in front of each one are marked, to count those of a stretch.
class Counts {
public:
    explicit Counts(const Marks& marks) : m_before(marks.size() + 1) {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            m_before[i + 1] = m_before[i] + (marks[i] != 0 ? 1 : 0);
        }
    }

    // Whether one is marked from `first` to `last`, both included; either may lie outside.
    bool any(std::int64_t first, std::int64_t last) const {
        first = std::max<std::int64_t>(first, 0);
        last = std::min(last, static_cast<std::int64_t>(m_before.size()) - 2);
        return first <= last &&
               m_before[static_cast<std::size_t>(last) + 1] > m_before[static_cast<std::size_t>(first)];
    }

private:
    std::vector<std::int32_t> m_before;
};

// The sequence, as far as the weeks can reach, and where it may be torn.
class Sequence {
public:
    Sequence(const std::vector<std::int64_t>& steps, std::int64_t reach, std::int64_t least_part)
        : m_total(std::accumulate(steps.begin(), steps.end(), std::int64_t{0})), m_least_part(least_part) {
        const auto size = static_cast<std::size_t>(std::min(m_total, reach)) + 1;
        m_is_end.assign(size, 0);
        m_is_inside.assign(size, 0);
        m_is_end[0] = 1;
        std::int64_t begin = 0;
        for (const std::int64_t minutes : steps) {
            const std::int64_t end = begin + minutes;
            const auto last = std::min(end - least_part, static_cast<std::int64_t>(size) - 1);
            for (std::int64_t at = begin + least_part; at <= last; ++at) {
                m_is_inside[static_cast<std::size_t>(at)] = 1;
            }
            if (end >= static_cast<std::int64_t>(size)) {
                break;
            }
            m_is_end[static_cast<std::size_t>(end)] = 1;
            begin = end;
        }
    }

    std::size_t size() const { return m_is_end.size(); }
    std::int64_t total() const { return m_total; }
    bool is_end(std::size_t at) const { return m_is_end[at] != 0; }
    bool is_inside(std::size_t at) const { return m_is_inside[at] != 0; }
    std::int64_t least_part() const { return m_least_part; }

    // The least that a week which stops at `at` takes, if it takes anything: a part within a step is not too small.
    std::int64_t least_up_to(std::size_t at, const WeekLoad& week) const {
        return std::max({week.least, is_end(at) ? 1 : m_least_part, std::int64_t{1}});
    }

private:
    std::int64_t m_total;
    std::int64_t m_least_part;
    Marks m_is_end;
    Marks m_is_inside;
};

// Where one can be after each week, from 0 on.
std::vector<Marks> reached(const Sequence& sequence, const std::vector<WeekLoad>& weeks) {
    std::vector<Marks> result(weeks.size() + 1, Marks(sequence.size(), 0));
    result[0][0] = 1;
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        const Counts before(result[week]);
        for (std::size_t at = 0; at < sequence.size(); ++at) {
            if (!sequence.is_end(at) && !sequence.is_inside(at)) {
                continue;
            }
            const auto here = static_cast<std::int64_t>(at);
            const bool rests = weeks[week].least == 0 && result[week][at] != 0;
            const bool works = before.any(here - weeks[week].most, here - sequence.least_up_to(at, weeks[week]));
            result[week + 1][at] = rests || works ? 1 : 0;
        }
    }
    return result;
}

// Where one may be after each of the first `count` weeks to be at `goal` after the last of them.
std::vector<Marks> leading_to(const Sequence& sequence, const std::vector<WeekLoad>& weeks, std::size_t count,
                              std::size_t goal) {
    std::vector<Marks> result(count + 1, Marks(sequence.size(), 0));
    result[count][goal] = 1;
    for (std::size_t week = count; week-- > 0;) {
        Marks ends = result[week + 1];
        Marks inside = result[week + 1];
        for (std::size_t at = 0; at < sequence.size(); ++at) {
            (sequence.is_end(at) ? inside : ends)[at] = 0;
        }
        const Counts end_after(ends);
        const Counts inside_after(inside);
        const std::int64_t least = std::max<std::int64_t>(weeks[week].least, 1);
        const std::int64_t least_inside = std::max(least, sequence.least_part());
        for (std::size_t at = 0; at < sequence.size(); ++at) {
            if (!sequence.is_end(at) && !sequence.is_inside(at)) {
                continue;
            }
            const auto here = static_cast<std::int64_t>(at);
            const bool rests = weeks[week].least == 0 && result[week + 1][at] != 0;
            const bool works = end_after.any(here + least, here + weeks[week].most) ||
                               inside_after.any(here + least_inside, here + weeks[week].most);
            result[week][at] = rests || works ? 1 : 0;
        }
    }
    return result;
}

// The last minute that is marked; 0 where none is.
std::size_t last_of(const Marks& marks) {
    for (std::size_t at = marks.size(); at-- > 0;) {
        if (marks[at] != 0) {
            return at;
        }
    }
    return 0;
}

// Whether a week may go from `here` to `there`.
bool may_go(const Sequence& sequence, const WeekLoad& week, std::size_t here, std::size_t there) {
    const auto minutes = static_cast<std::int64_t>(there - here);
    return minutes == 0 ? week.least == 0 : minutes <= week.most && minutes >= sequence.least_up_to(there, week);
}

// The minute nearest to `wanted`, the later one of two, to which the week may go from `here`. One there is.
std::size_t nearest(const Sequence& sequence, const WeekLoad& week, const Marks& leads, std::size_t here,
                    std::int64_t wanted) {
    const auto fits = [&](std::int64_t at) {
        return at >= static_cast<std::int64_t>(here) && at < static_cast<std::int64_t>(leads.size()) &&
               leads[static_cast<std::size_t>(at)] != 0 && may_go(sequence, week, here, static_cast<std::size_t>(at));
    };
    for (std::int64_t away = 0;; ++away) {
        for (const std::int64_t at : {wanted + away, wanted - away}) {
            if (fits(at)) {
                return static_cast<std::size_t>(at);
            }
        }
    }
}

// The weeks with no more than so many thousandths of their most, and never less than their least.
std::vector<WeekLoad> lowered(const std::vector<WeekLoad>& weeks, std::int64_t thousandths) {
    std::vector<WeekLoad> result = weeks;
    for (WeekLoad& week : result) {
        week.most = std::max(week.least, (week.most * thousandths + 999) / 1000);
    }
    return result;
}

// The weeks, lowered as far as one of them still ends at the goal.
std::vector<WeekLoad> lowest(const Sequence& sequence, const std::vector<WeekLoad>& weeks, std::size_t goal) {
    const auto holds = [&](std::int64_t thousandths) {
        const auto marks = reached(sequence, lowered(weeks, thousandths));
        return std::any_of(marks.begin(), marks.end(), [&](const Marks& week) { return week[goal] != 0; });
    };
    std::int64_t too_low = -1;
    std::int64_t enough = 1000;
    while (enough - too_low > 1) {
        const std::int64_t middle = (too_low + enough) / 2;
        (holds(middle) ? enough : too_low) = middle;
    }
    return lowered(weeks, enough);
}

std::vector<WeekLoad> without_least(std::vector<WeekLoad> weeks) {
    for (WeekLoad& week : weeks) {
        week.least = 0;
    }
    return weeks;
}

} // namespace

std::optional<std::vector<std::int64_t>> part_into_weeks(const std::vector<std::int64_t>& steps,
                                                         const std::vector<WeekLoad>& weeks, const PartingRule& rule) {
    const auto most_of = [](std::int64_t sum, const WeekLoad& week) { return sum + week.most; };
    const std::int64_t reach = std::accumulate(weeks.begin(), weeks.end(), std::int64_t{0}, most_of);
    const Sequence sequence(steps, reach, rule.least_part);
    std::vector<Marks> marks = reached(sequence, weeks);
    const bool has_least = std::any_of(weeks.begin(), weeks.end(), [](const WeekLoad& week) { return week.least > 0; });
    // All of it, where the weeks hold it; else as much as all of them hold.
    const auto all = static_cast<std::size_t>(sequence.total());
    const bool holds_all =
        all < sequence.size() && (has_least ? reached(sequence, without_least(weeks)) : marks).back()[all] != 0;
    const std::size_t goal = holds_all ? all : last_of(marks.back());
    std::size_t used = holds_all ? 0 : weeks.size();
    while (used <= weeks.size() && marks[used][goal] == 0) {
        ++used;
    }
    if (used > weeks.size() || (has_least && goal == 0 && all > 0)) {
        return std::nullopt;
    }
    std::vector<WeekLoad> loads = weeks;
    const bool even = rule.even && holds_all; // what does not fit goes as soon as possible
    if (even) {
        loads = lowest(sequence, weeks, goal);
        marks = reached(sequence, loads);
        for (used = weeks.size(); marks[used][goal] == 0;) {
            --used;
        }
    }
    const std::vector<Marks> leads = leading_to(sequence, loads, used, goal);
    std::vector<std::int64_t> ends;
    std::size_t here = 0;
    auto left =
        std::accumulate(loads.begin(), loads.begin() + static_cast<std::ptrdiff_t>(used), std::int64_t{0}, most_of);
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        if (week < used) {
            const auto at = static_cast<std::int64_t>(here);
            const std::int64_t most = loads[week].most;
            const auto rest = static_cast<std::int64_t>(goal - here);
            const std::int64_t share = even && left > 0 ? (rest * most + left / 2) / left : most;
            here = nearest(sequence, loads[week], leads[week + 1], here, at + share);
            left -= most;
        }
        ends.push_back(static_cast<std::int64_t>(here));
    }
    return ends;
}

} // namespace onramp
