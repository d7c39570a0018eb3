// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/parallel.hpp"
#include "base/random.hpp"
#include "path/effort_spread.hpp"

namespace onramp {

namespace {

struct Sample {
    double pace = 0; // its logarithm
    double hours = 0;
    std::int64_t weeks = 0; // until all is done, the last one included
    double last_week = 0;   // minutes of the last one that it takes
};

// Weeks that no plan comes to: 1900 to 2199 has fewer.
constexpr std::int64_t k_most_weeks = 16'000;

class Sampler {
public:
    explicit Sampler(const ForecastRequest& request) : m_request(request) {
        for (const ForecastStep& step : request.steps) {
            m_spreads.push_back(spread_of(step.hours));
        }
    }

    // The hours of each step, at the pace of the pack, go into `steps`.
    Sample sample(std::size_t index, std::vector<double>& steps) const {
        Random random(m_request.seed * 0x9E3779B97F4A7C15ULL + index);
        Sample made;
        made.pace = m_request.pace.mean + m_request.pace.sd * random.normal();
        for (std::size_t i = 0; i < m_spreads.size(); i += 2) {
            const auto [first, second] = random.two_normals();
            made.hours += steps[i] = hours_of(i, first);
            if (i + 1 < m_spreads.size()) {
                made.hours += steps[i + 1] = hours_of(i + 1, second);
            }
        }
        made.hours *= std::exp(made.pace);
        count_weeks(made, random);
        return made;
    }

private:
    double hours_of(std::size_t step, double z) const {
        return m_request.steps[step].hours.likely * m_spreads[step].factor(z);
    }

    void count_weeks(Sample& made, Random& random) const {
        constexpr double k_minutes = 60;
        double left = made.hours * k_minutes;
        while (left > 1e-9 && made.weeks < k_most_weeks) {
            const auto at = static_cast<std::size_t>(made.weeks++);
            const Minutes time = at < m_request.weeks.size() ? m_request.weeks[at] : m_request.weekly;
            if (random.uniform() >= m_request.lost_weeks) {
                made.last_week = left;
                left -= static_cast<double>(time.count());
            }
        }
    }

    const ForecastRequest& m_request;
    std::vector<EffortSpread> m_spreads;
};

// The value that so great a share of the samples does not exceed.
template <class T>
T quantile(std::vector<T> values, double share) {
    const auto at = static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

// When it ends: after so many weeks, and so many minutes of the last one.
using End = std::pair<std::int64_t, double>;

// The last working day of that week, or the deadline where what is left of the work is done by then.
std::optional<Date> day_of(const ForecastRequest& request, const End& end) {
    constexpr int k_days = 7;
    const Date latest = Date(std::chrono::year(2199) / 12 / 31);
    const auto& [weeks, minutes] = end;
    if (weeks >= k_most_weeks || weeks > (latest - request.monday).count() / k_days) {
        return std::nullopt;
    }
    const Date monday = request.monday + std::chrono::days(k_days * std::max<std::int64_t>(0, weeks - 1));
    const Date day = monday + std::chrono::days(request.last_working_day);
    const bool by_deadline = request.deadline && monday_of(*request.deadline) == monday &&
                             minutes <= static_cast<double>(request.deadline_week.count());
    return by_deadline ? std::min(day, *request.deadline) : day;
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double covariance(const std::vector<double>& a, const std::vector<double>& b) {
    const double mean_a = mean_of(a);
    const double mean_b = mean_of(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += (a[i] - mean_a) * (b[i] - mean_b);
    }
    return sum / static_cast<double>(a.size());
}

} // namespace

PaceBelief pace_after(const PaceBelief& prior, const std::vector<TimedStep>& done) {
    const double k_most_log_pace = std::log(100.0);
    double precision = 1 / (prior.sd * prior.sd);
    double weighted = prior.mean * precision;
    for (const TimedStep& step : done) {
        if (!(step.hours.likely > 0) || step.took <= Minutes(0)) {
            continue;
        }
        constexpr double k_minutes = 60;
        constexpr double k_least_sd = 0.1; // no band is that sure of itself
        const EffortSpread spread = spread_of(step.hours);
        const double ratio = static_cast<double>(step.took.count()) / k_minutes / step.hours.likely;
        const double sd =
            std::max(k_least_sd, std::sqrt((spread.below * spread.below + spread.above * spread.above) / 2));
        precision += 1 / (sd * sd);
        weighted += std::log(ratio) / (sd * sd);
    }
    return {std::clamp(weighted / precision, -k_most_log_pace, k_most_log_pace), 1 / std::sqrt(precision)};
}

Forecast forecast(const ForecastRequest& request) {
    const auto count = static_cast<std::size_t>(std::max(1, request.samples));
    const Sampler sampler(request);
    std::vector<Sample> samples(count);
    // Of the first ones also the hours of each step, at the pace of the pack: enough to see what drives the end.
    constexpr std::size_t k_most_looked_at = 2000;
    const std::size_t looked_at = std::min(count, k_most_looked_at);
    std::vector<std::vector<double>> own(request.steps.size(), std::vector<double>(looked_at));
    constexpr std::size_t k_block = 64;
    for_each_index((count + k_block - 1) / k_block, request.threads, [&](std::size_t block) {
        std::vector<double> steps(request.steps.size());
        for (std::size_t i = block * k_block; i < std::min(count, (block + 1) * k_block); ++i) {
            samples[i] = sampler.sample(i, steps);
            for (std::size_t step = 0; step < steps.size() && i < looked_at; ++step) {
                own[step][i] = steps[step];
            }
        }
    });
    std::vector<End> ends;
    std::vector<double> hours;
    std::vector<double> paces;
    for (const Sample& sample : samples) {
        ends.emplace_back(sample.weeks, sample.last_week);
        hours.push_back(sample.hours);
        paces.push_back(sample.pace);
    }
    constexpr double k_even = 0.5;
    constexpr double k_safe = 0.9;
    Forecast made;
    made.even = day_of(request, quantile(ends, k_even));
    made.safe = day_of(request, quantile(ends, k_safe));
    made.hours_even = quantile(hours, k_even);
    made.hours_safe = quantile(hours, k_safe);
    if (request.deadline) {
        const auto in_time = std::count_if(ends.begin(), ends.end(), [&](const End& each) {
            const auto day = day_of(request, each);
            return day && *day <= *request.deadline;
        });
        made.on_time = static_cast<double>(in_time) / static_cast<double>(count);
    }

    // Shares of the variance: the pace's by its correlation with all hours, the rest by each step's part in what is
    // left.
    const double variance = covariance(hours, hours);
    if (variance > 0) {
        const double pace_variance = covariance(paces, paces);
        const double with_pace = covariance(paces, hours);
        const double pace_share =
            pace_variance > 0 ? std::min(1.0, with_pace * with_pace / pace_variance / variance) : 0;
        std::vector<double> total(looked_at);
        for (const std::vector<double>& each : own) {
            for (std::size_t i = 0; i < looked_at; ++i) {
                total[i] += each[i];
            }
        }
        const double own_variance = covariance(total, total);
        made.drivers.push_back({{}, pace_share});
        for (std::size_t step = 0; step < own.size() && own_variance > 0; ++step) {
            made.drivers.push_back({request.steps[step].id,
                                    (1 - pace_share) * std::max(0.0, covariance(own[step], total)) / own_variance});
        }
        constexpr double k_least_share = 0.05;
        std::erase_if(made.drivers, [](const ForecastDriver& driver) { return driver.share < k_least_share; });
        std::stable_sort(made.drivers.begin(), made.drivers.end(),
                         [](const ForecastDriver& a, const ForecastDriver& b) { return a.share > b.share; });
    }
    return made;
}

} // namespace onramp
