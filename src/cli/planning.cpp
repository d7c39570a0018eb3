// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/planning.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "cli/person_zone.hpp"
#include "cli/plan_options.hpp"
#include "cli/review_source.hpp"
#include "cli/role_source.hpp"
#include "cli/threads.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/path/firmness.hpp"
#include "onramp/path/path_forecast.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/path/step_id.hpp"
#include "onramp/review/deck.hpp"
#include "onramp/review/load.hpp"

namespace onramp {

namespace {

// The minutes that reviews will take in each week from the first of the path on: of what is learnt, and of what the
// path has in its weeks, learnt at the end of each step's last week. What is failed comes again: a tenth more or so.
class ReviewReserve {
public:
    static Result<ReviewReserve> make(const Services& services, const Role& role, const Journal& journal);
    std::vector<Minutes> weeks(const Path& path, Date start) const;

private:
    ReviewReserve(const Role& role, Deck deck, Date today, const ReviewRule& rule)
        : m_role(role), m_deck(std::move(deck)), m_today(today), m_rule(rule) {}

    const Role& m_role;
    Deck m_deck;
    Date m_today;
    ReviewRule m_rule;
};

Result<ReviewReserve> ReviewReserve::make(const Services& services, const Role& role, const Journal& journal) {
    const auto items = load_review_items(services, role);
    if (!items) {
        return fail(items.error());
    }
    const auto zone = load_zone(services.files, services.environment, person_zone(role, journal));
    if (!zone) {
        return fail(zone.error());
    }
    const ReviewRule& rule = services.settings.review;
    return ReviewReserve(role, make_deck(role, *items, learnt_levels(journal), journal.reviews, *zone, rule),
                         std::chrono::floor<std::chrono::days>(zone->to_local(services.clock.now())), rule);
}

std::vector<Minutes> ReviewReserve::weeks(const Path& path, Date start) const {
    constexpr int k_last_weekday = 4;
    std::vector<PlannedLevel> planned;
    for (const PathStep& step : path.steps) {
        if (const PathWeek* last = path.find_week(step.last_week)) {
            planned.push_back({step.skill, step.level, last->monday + std::chrono::days(k_last_weekday)});
        }
    }
    std::vector<Minutes> reserve;
    for (const ReviewLoad& week :
         forecast_weeks(m_role, m_deck, m_today, monday_of(start), k_most_forecast_weeks, planned)) {
        constexpr double k_seconds = 60;
        reserve.emplace_back(std::lround(std::ceil(week.seconds / m_rule.retention / k_seconds)));
    }
    return reserve;
}

struct SettledReviews {
    std::vector<Minutes> reviews;
    Path path;
};

// What is planned and what is reviewed hang on each other, so it is planned again until the reviews stay the same.
// Where two plans call for each other's reviews (a step fits as long as its own reviews are not counted) the time for
// both is left, so that it comes to an end.
Result<SettledReviews> settle_reviews(const Role& role, const Assessment& assessment, const ReviewReserve& reserve,
                                      PathRequest request) {
    constexpr int k_free_rounds = 4;
    request.priced = false;
    for (int round = 0;; ++round) {
        auto path = plan_path(role, assessment, request);
        if (!path) {
            return fail(path.error());
        }
        auto reviews = reserve.weeks(*path, request.start);
        for (std::size_t week = 0; week < reviews.size() && round >= k_free_rounds; ++week) {
            reviews[week] = std::max(reviews[week], request.reviews[week]);
        }
        if (reviews == request.reviews) {
            return SettledReviews{std::move(reviews), std::move(*path)};
        }
        request.reviews = std::move(reviews);
    }
}

// The request with time for the reviews that its own plan brings. A plan that is made anew begins with the reviews of
// the old one, and what comes of it is made anew in its turn until it stays the same: so it is the answer the next
// time.
Result<PathRequest> with_reviews(const Role& role, const Assessment& assessment, const ReviewReserve& reserve,
                                 PathRequest request, const Renewal* renewal) {
    constexpr int k_most_renewals = 4;
    request.reviews.assign(k_most_forecast_weeks, Minutes(0));
    if (renewal != nullptr) {
        request.reviews = reserve.weeks(renewal->old, request.start);
    }
    const bool priced = request.priced;
    std::vector<PathWeek> weeks;
    for (int renewals = 0;; ++renewals) {
        auto settled = settle_reviews(role, assessment, reserve, request);
        if (!settled) {
            return fail(std::move(settled.error()));
        }
        if (renewal == nullptr || settled->path.weeks == weeks || renewals == k_most_renewals) {
            request.reviews = std::move(settled->reviews);
            return request;
        }
        request = replan_request(settled->path, request.start, request.done, renewal->rules);
        request.priced = priced;
        request.reviews = reserve.weeks(settled->path, request.start);
        weeks = std::move(settled->path.weeks);
    }
}

} // namespace

Result<Planned> make_plan(const Services& services, const Role& role, const Assessment& assessment,
                          const Journal& journal, const PathRequest& request, const LearnerTaste& taste,
                          const PlanningEffort& effort, const Renewal* renewal) {
    Planned planned;
    PathRequest full = request;
    if (const auto reserve = ReviewReserve::make(services, role, journal)) {
        auto known = with_reviews(role, assessment, *reserve, request, renewal);
        if (!known) {
            return fail(std::move(known.error()));
        }
        full = std::move(*known);
    } else {
        planned.notes.push_back("warning: planned without time for reviews: " + reserve.error().message);
        full.reviews.clear();
    }
    auto path = plan_path(role, assessment, full);
    if (!path) {
        return fail(std::move(path.error()));
    }
    if (auto kept = check_least_loads(role, *path, full); !kept) {
        return fail(std::move(kept.error()));
    }
    planned.path = std::move(*path);
    if (const auto aids = load_aids(services, role)) {
        add_aids(planned.path, role, *aids, taste);
    } else {
        planned.notes.push_back("warning: planned without resources and exercises: " + aids.error().message);
    }
    std::map<std::string, Minutes> took;
    for (const auto& [id, item] : journal.items) {
        if (item.status == ItemStatus::done) {
            took.emplace(id, item.took);
        }
    }
    const std::vector<TimedStep> timed = timed_steps(role, took);
    ForecastSampling sampling;
    sampling.seed = services.settings.seed;
    sampling.threads = effort.threads;
    planned.path.forecast = forecast_path(role, planned.path, timed, sampling);
    if (effort.plans > 0) {
        const FirmnessSampling firmness{effort.plans, services.settings.seed, effort.threads};
        if (auto added = add_shares(planned.path, role, assessment, full, pace_after({}, timed), firmness); !added) {
            return fail(std::move(added.error()));
        }
    }
    return planned;
}

PlanningEffort planning_effort(const Arguments& arguments) {
    return {threads_of(arguments), arguments.integer("firmness").value_or(0)};
}

Result<Date> local_today(const Services& services, const Role& role, const Journal& journal) {
    const auto zone = load_zone(services.files, services.environment, person_zone(role, journal));
    if (!zone) {
        return fail(zone.error());
    }
    return std::chrono::floor<std::chrono::days>(zone->to_local(services.clock.now()));
}

Result<PathRequest> changed_request(const Arguments& arguments, PathRequest request) {
    request = with_hours(std::move(request), arguments.number("hours-per-week").value_or(request.hours_per_week));
    request.least_hours_per_week = arguments.number("least-hours").value_or(request.least_hours_per_week);
    if (const auto deadline = arguments.date("deadline")) {
        request.deadline = deadline;
    } else if (arguments.flag("no-deadline")) {
        request.deadline.reset();
    }
    const auto away = days_away(arguments);
    if (!away) {
        return fail(away.error());
    }
    request.away.insert(request.away.end(), away->begin(), away->end());
    return request;
}

std::set<std::string> done_work(const Journal& journal) {
    std::set<std::string> done;
    for (const auto& [id, item] : journal.items) {
        if (item.status == ItemStatus::done) {
            done.insert(id);
        }
    }
    return done;
}

std::set<std::string> closed_work(const Path* path, const Journal& journal) {
    std::set<std::string> closed = done_work(journal);
    if (path != nullptr) {
        closed.insert(path->done.begin(), path->done.end());
    }
    closed = with_levels_below(std::move(closed));
    for (const auto& [id, item] : journal.items) {
        closed.insert(id);
    }
    return closed;
}

} // namespace onramp
