// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/office_days.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

#include "schedule/duties.hpp"

namespace onramp {

namespace {

// Of one week: the minutes that are best spent in the office, and those of every day that are not.
struct OfficeNeed {
    Minutes office{0};
    Minutes daily{0};
};

OfficeNeed need_of(const Role& role, int leading) {
    OfficeNeed need;
    for (const RoleBlock& block : role.blocks) {
        for (const RoleActivity& activity : block.activities) {
            const Minutes minutes = Minutes(activity.plan.minutes) * times_of(activity.plan, leading);
            if (activity.plan.per == Period::day) {
                need.daily += minutes;
            } else if (activity.plan.place == Place::office) {
                need.office += minutes;
            }
        }
    }
    return need;
}

Place place_before(const FitRequest& request, Date date) {
    if (request.before != nullptr) {
        for (const DayPlan& day : request.before->days) {
            if (day.date == date) {
                return day.place;
            }
        }
    }
    return Place::any;
}

// The working days of the date's week before it for which the plan before says where they were spent.
struct DaysBefore {
    std::size_t days = 0;
    std::size_t office = 0;
};

DaysBefore days_before(const Role& role, const FitRequest& request, Date date) {
    DaysBefore over;
    for (Date day = monday_of(date); day < date; day += std::chrono::days(1)) {
        const Place place = is_working_day(role.hours, day) ? place_before(request, day) : Place::any;
        over.days += place != Place::any ? 1U : 0U;
        over.office += place == Place::office ? 1U : 0U;
    }
    return over;
}

class WeekChoice {
public:
    WeekChoice(const Role& role, const WorkGrid& grid, const FitRequest& request, std::vector<std::size_t> days)
        : m_grid(grid), m_request(request), m_days(std::move(days)) {
        const Path* path = request.days.path;
        const Date monday = monday_of(grid.days()[m_days.front()].date);
        m_need = need_of(role, path == nullptr ? 100 : leading_percent(role, path->job_start, monday));
    }

    // The days in the office, as bits.
    unsigned best(std::size_t count) const {
        unsigned best = 0;
        for (unsigned choice = 0; choice < 1U << m_days.size(); ++choice) {
            if (static_cast<std::size_t>(std::popcount(choice)) == count &&
                (best == 0 || rank_of(choice) < rank_of(best))) {
                best = choice;
            }
        }
        return best;
    }

private:
    std::tuple<Minutes, int, Minutes, std::size_t, unsigned> rank_of(unsigned choice) const {
        Minutes room{0};
        Minutes meetings{0};
        int changed = 0;
        std::size_t together = 0;
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            const WorkGrid::Day& day = m_grid.days()[m_days[i]];
            const bool in_office = (choice >> i & 1U) != 0;
            const Place before = place_before(m_request, day.date);
            changed += before != Place::any && (before == Place::office) != in_office ? 1 : 0;
            if (in_office) {
                room += std::max(Minutes(0), day.open - m_need.daily);
                meetings += day.meetings;
                together += i > 0 && (choice >> (i - 1) & 1U) != 0 ? 1U : 0U;
            }
        }
        return {std::max(Minutes(0), m_need.office - room), changed, -meetings, together, ~choice};
    }

    const WorkGrid& m_grid;
    const FitRequest& m_request;
    std::vector<std::size_t> m_days;
    OfficeNeed m_need;
};

} // namespace

std::vector<Place> choose_places(const Role& role, const WorkGrid& grid, const FitRequest& request) {
    constexpr std::size_t k_all = 100;
    std::vector<Place> places(grid.days().size(), Place::any);
    const auto& named = request.office_days;
    if (named.empty() && !role.office_percent) {
        return places;
    }
    std::vector<std::size_t> week;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const WorkGrid::Day& day = grid.days()[i];
        if (day.works && !named.empty()) {
            const bool in_office = std::find(named.begin(), named.end(), weekday_id(day.date)) != named.end();
            places[i] = in_office ? Place::office : Place::remote;
        } else if (day.works) {
            week.push_back(i);
        }
        const bool ends = i + 1 == places.size() || monday_of(grid.days()[i + 1].date) != monday_of(day.date);
        if (ends && !week.empty()) {
            const DaysBefore over = days_before(role, request, grid.days()[week.front()].date);
            const std::size_t share =
                ((over.days + week.size()) * static_cast<std::size_t>(*role.office_percent) + k_all / 2) / k_all;
            const std::size_t count = std::min(week.size(), share - std::min(share, over.office));
            const unsigned choice = count == 0 ? 0 : WeekChoice(role, grid, request, week).best(count);
            for (std::size_t bit = 0; bit < week.size(); ++bit) {
                places[week[bit]] = (choice >> bit & 1U) != 0 ? Place::office : Place::remote;
            }
            week.clear();
        }
    }
    return places;
}

} // namespace onramp
