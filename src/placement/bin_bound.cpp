// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/bin_bound.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onramp::placement {

namespace {

constexpr std::int64_t k_scale = 1 << 10; // prices are counted in parts of a unit of cost
constexpr std::int64_t k_never = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t k_no_row = static_cast<std::size_t>(-1);
constexpr double k_most_price = 1e13;     // parts, of a job: sums of products stay whole
constexpr double k_most_slot_price = 1e9; // of a slot or an order
constexpr double k_first_step = .1;       // of Polyak's
constexpr double k_most_step = 2;
constexpr double k_least_step = .002;
constexpr std::size_t k_levels = 12;
constexpr std::int64_t k_most_level = std::int64_t{1} << 30;
constexpr int k_patience = 10; // rounds without a better bound before it is made smaller
constexpr double k_smaller = .8;
constexpr double k_greater = 1.1;
constexpr double k_least_newest = .01; // part of the newest solution in the mean
constexpr double k_most_newest = .1;

// Prices of jobs (for being in one bin), then of caps (of a slot), then of orders (of each bin), then of worth that
// stays out.
class BinPricing {
public:
    BinPricing(const BinProblem& problem, Budget& budget)
        : m_problem(problem), m_budget(budget), m_caps(problem.jobs.size()), m_orders(m_caps + problem.caps.size()),
          m_out(m_orders + problem.orders.size() * problem.bins.size()), m_prices(m_out + 1), m_slopes(m_prices.size()),
          m_rows(problem.jobs.size(), k_no_row) {
        std::size_t rows = 0;
        for (const BinProblem::Order& order : problem.orders) {
            for (const std::size_t job : {order.before, order.after}) {
                m_rows[job] = m_rows[job] == k_no_row ? rows++ : m_rows[job];
            }
        }
        m_shifts.assign(rows * problem.bins.size(), 0);
        m_holds.assign(rows * problem.bins.size(), 0);
        for (const std::int64_t most : problem.caps) {
            m_scales.push_back(static_cast<double>(most + 8)); // a day weighs no more than a job
        }
        for (const BinProblem::Job& job : problem.jobs) {
            m_most_worth = std::max(m_most_worth, job.out ? job.worth : 0);
        }
        // At first each job for itself.
        for (std::size_t job = 0; job < m_caps; ++job) {
            m_prices[job] = problem.jobs[job].out ? *problem.jobs[job].out * k_scale : k_never;
        }
        for (const BinProblem::Bin& bin : problem.bins) {
            for (const BinProblem::Option& option : bin.options) {
                m_prices[option.job] = std::min(m_prices[option.job], option.cost * k_scale);
            }
        }
    }

    // The volume algorithm (Barahona & Anbil 2000).
    std::int64_t run(std::int64_t value) {
        choose_level();
        charge();
        std::vector<std::int64_t> best = m_prices;
        std::int64_t most = fill_all();
        std::vector<double> mean(m_slopes.begin(), m_slopes.end());
        double part = k_first_step;
        int since = 0;
        while (part > k_least_step && most <= (value - 1) * k_scale && !m_budget.is_spent()) {
            const double square = product_of(mean, mean, best);
            const double step = part * static_cast<double>(value * k_scale - most) / square;
            if (square <= 0 || !go_from(best, mean, step)) {
                break;
            }
            const std::int64_t sum = fill_all();
            if (sum > most) {
                most = sum;
                best = m_prices;
                since = 0;
                if (product_of(mean, m_slopes, best) > 0) {
                    part = std::min(k_most_step, part * k_greater);
                }
            } else if (++since >= k_patience) {
                part *= k_smaller;
                since = 0;
            }
            // The part of the newest solution that makes the mean slope least.
            const double here = product_of(mean, mean, best);
            const double across = product_of(mean, m_slopes, best);
            const double there = product_of(m_slopes, m_slopes, best);
            const double wanted = (here - across) / std::max(1e-9, here - 2 * across + there);
            const double newest = std::clamp(wanted, k_least_newest, k_most_newest);
            for (std::size_t i = 0; i < mean.size(); ++i) {
                mean[i] += newest * (m_slopes[i] - mean[i]);
            }
            m_work += mean.size() * 20;
            charge();
        }
        return most <= 0 ? 0 : (most + k_scale - 1) / k_scale;
    }

private:
    struct Item {
        std::size_t job = 0;
        std::int64_t duration = 0;
        std::int64_t profit = 0;
    };

    // The best prices of those that are the same for every slot of work, or what a job costs at least.
    void choose_level() {
        std::vector<std::int64_t> levels;
        for (const BinProblem::Bin& bin : m_problem.bins) {
            for (const BinProblem::Option& option : bin.options) {
                levels.push_back(option.cost * k_scale / m_problem.jobs[option.job].duration);
            }
        }
        std::sort(levels.begin(), levels.end());
        m_work += levels.size() * 16;
        const std::vector<std::int64_t> least = m_prices;
        std::vector<std::int64_t> best = m_prices;
        std::int64_t most = fill_all();
        std::int64_t last = 0;
        for (std::size_t i = 1; i <= k_levels && !levels.empty() && !m_budget.is_spent(); ++i) {
            const std::int64_t level = levels[(levels.size() - 1) * i / k_levels];
            if (level <= last || level > k_most_level) {
                continue;
            }
            last = level;
            for (std::size_t job = 0; job < m_caps; ++job) {
                m_prices[job] = std::max(least[job], level * m_problem.jobs[job].duration);
            }
            const std::int64_t against = price_against_leaving();
            for (const std::int64_t out : {std::int64_t{0}, against}) {
                m_prices[m_out] = out;
                if (const std::int64_t sum = fill_all(); sum > most) {
                    most = sum;
                    best = m_prices;
                }
                charge();
                if (against == 0) {
                    break;
                }
            }
        }
        m_prices = best;
        // A little below it: at the best one itself much is worth nothing, and no slope leads on.
        for (std::size_t job = 0; job < m_caps; ++job) {
            m_prices[job] = best[job] - (best[job] - least[job]) / 10;
        }
    }

    // At which no job is better left out.
    std::int64_t price_against_leaving() const {
        std::int64_t price = 0;
        for (std::size_t job = 0; job < m_caps; ++job) {
            const BinProblem::Job& each = m_problem.jobs[job];
            if (each.out && each.worth > 0) {
                price = std::max(price, (m_prices[job] - *each.out * k_scale) / each.worth + 1);
            }
        }
        return m_problem.most_out && static_cast<double>(price) <= most_price(m_out) ? price : 0;
    }

    void charge() {
        m_budget.charge(m_work / 4); // what is counted here is done several at a time
        m_work = 0;
    }

    double scale_of(std::size_t price) const {
        if (price == m_out) {
            return static_cast<double>(m_most_worth) * static_cast<double>(m_most_worth);
        }
        return price >= m_caps && price < m_orders ? m_scales[price - m_caps] : 1;
    }
    double most_price(std::size_t price) const {
        if (price == m_out) {
            return k_most_price / static_cast<double>(std::max(m_most_worth, m_problem.most_out.value_or(0)));
        }
        return price < m_caps ? k_most_price : k_most_slot_price;
    }

    // Without what would only make a price of nothing smaller.
    double product_of(const std::vector<double>& slopes, const std::vector<double>& others,
                      const std::vector<std::int64_t>& prices) const {
        double sum = 0;
        for (std::size_t i = 0; i < slopes.size(); ++i) {
            if (i < m_caps || slopes[i] > 0 || prices[i] > 0) {
                sum += slopes[i] * others[i] / scale_of(i);
            }
        }
        return sum;
    }

    // Sets the prices so far from those. False where one is too large.
    bool go_from(const std::vector<std::int64_t>& prices, const std::vector<double>& slopes, double step) {
        for (std::size_t i = 0; i < prices.size(); ++i) {
            double price = static_cast<double>(prices[i]) + step * slopes[i] / scale_of(i);
            price = i < m_caps ? price : std::max(0., price);
            if (std::abs(price) > most_price(i)) {
                return false;
            }
            m_prices[i] = std::llround(price);
        }
        return true;
    }

    // What all bins hold, and what that comes to at these prices, in parts; the slopes at them.
    std::int64_t fill_all() {
        std::fill(m_slopes.begin(), m_slopes.end(), 0);
        std::int64_t sum = 0;
        if (m_problem.most_out) {
            sum -= m_prices[m_out] * *m_problem.most_out;
            m_slopes[m_out] = -static_cast<double>(*m_problem.most_out);
        }
        for (std::size_t job = 0; job < m_caps; ++job) {
            m_slopes[job] = 1;
            sum += m_prices[job];
            const BinProblem::Job& each = m_problem.jobs[job];
            if (!each.out) {
                continue;
            }
            const std::int64_t cost = *each.out * k_scale + m_prices[m_out] * each.worth;
            if (cost < m_prices[job]) {
                sum += cost - m_prices[job];
                m_slopes[job] -= 1;
                m_slopes[m_out] += m_problem.most_out ? static_cast<double>(each.worth) : 0;
            }
        }
        for (std::size_t cap = m_caps; cap < m_orders; ++cap) {
            sum -= m_prices[cap] * m_problem.caps[cap - m_caps];
            m_slopes[cap] = -static_cast<double>(m_problem.caps[cap - m_caps]);
        }
        sum -= shift_costs();
        for (std::size_t bin = 0; bin < m_problem.bins.size(); ++bin) {
            sum -= fill(bin);
        }
        count_disorder();
        m_work += m_orders * 4;
        return sum;
    }

    // Sets what ordered jobs cost more in each bin at the prices of their orders; the sum of these prices.
    std::int64_t shift_costs() {
        const std::size_t bins = m_problem.bins.size();
        std::fill(m_shifts.begin(), m_shifts.end(), 0);
        std::fill(m_holds.begin(), m_holds.end(), 0);
        std::int64_t sum = 0;
        for (std::size_t order = 0; order < m_problem.orders.size(); ++order) {
            const std::int64_t* prices = m_prices.data() + m_orders + order * bins;
            std::int64_t* before = m_shifts.data() + m_rows[m_problem.orders[order].before] * bins;
            std::int64_t* after = m_shifts.data() + m_rows[m_problem.orders[order].after] * bins;
            std::int64_t all = 0;
            for (std::size_t bin = 0; bin < bins; ++bin) {
                before[bin] += all;
                all += prices[bin];
            }
            std::int64_t rest = all;
            for (std::size_t bin = 0; bin < bins; ++bin) {
                after[bin] += rest;
                rest -= prices[bin];
            }
            sum += all;
        }
        m_work += (m_out - m_orders) * 3 + m_shifts.size();
        return sum;
    }

    // Puts what is worth most into the bin; how much that is.
    std::int64_t fill(std::size_t index) {
        const BinProblem::Bin& bin = m_problem.bins[index];
        m_items.clear();
        std::int64_t length = 0;
        std::int64_t all = 0;
        for (const BinProblem::Option& option : bin.options) {
            const BinProblem::Job& job = m_problem.jobs[option.job];
            if (job.duration > bin.room) {
                continue;
            }
            std::int64_t profit = m_prices[option.job] - option.cost * k_scale;
            if (m_rows[option.job] != k_no_row) {
                profit -= m_shifts[m_rows[option.job] * m_problem.bins.size() + index];
            }
            for (const std::size_t group : job.groups) {
                const std::size_t cap = bin.caps[group];
                profit -= cap == BinProblem::k_no_cap ? 0 : m_prices[m_caps + cap] * job.duration;
            }
            if (profit > 0) {
                m_items.push_back({option.job, job.duration, profit});
                length += job.duration;
                all += profit;
            }
        }
        m_work += bin.options.size() * 2 + 8;
        if (length <= bin.room) {
            for (const Item& item : m_items) {
                hold(index, item);
            }
            return all;
        }
        return choose(index);
    }

    // The knapsack, slot by slot.
    std::int64_t choose(std::size_t bin) {
        const auto room = static_cast<std::size_t>(m_problem.bins[bin].room);
        m_best.assign(room + 1, 0);
        m_takes.assign(m_items.size() * (room + 1), 0);
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const auto duration = static_cast<std::size_t>(m_items[i].duration);
            char* takes = m_takes.data() + i * (room + 1);
            for (std::size_t slots = room; slots >= duration; --slots) {
                const std::int64_t with = m_best[slots - duration] + m_items[i].profit;
                if (with > m_best[slots]) {
                    m_best[slots] = with;
                    takes[slots] = 1;
                }
            }
        }
        m_work += m_takes.size();
        std::size_t slots = room;
        for (std::size_t i = m_items.size(); i-- > 0;) {
            if (m_takes[i * (room + 1) + slots] != 0) {
                hold(bin, m_items[i]);
                slots -= static_cast<std::size_t>(m_items[i].duration);
            }
        }
        return m_best[room];
    }

    void hold(std::size_t index, const Item& item) {
        const BinProblem::Bin& bin = m_problem.bins[index];
        m_slopes[item.job] -= 1;
        if (m_rows[item.job] != k_no_row) {
            m_holds[m_rows[item.job] * m_problem.bins.size() + index] = 1;
        }
        for (const std::size_t group : m_problem.jobs[item.job].groups) {
            if (bin.caps[group] != BinProblem::k_no_cap) {
                m_slopes[m_caps + bin.caps[group]] += static_cast<double>(item.duration);
            }
        }
    }

    // Of each order and bin, by how much more than one there is of the job after it up to there and of the job before
    // it behind.
    void count_disorder() {
        const std::size_t bins = m_problem.bins.size();
        for (std::size_t order = 0; order < m_problem.orders.size(); ++order) {
            const char* before = m_holds.data() + m_rows[m_problem.orders[order].before] * bins;
            const char* after = m_holds.data() + m_rows[m_problem.orders[order].after] * bins;
            double* disorder = m_slopes.data() + m_orders + order * bins;
            int sum = -1;
            for (std::size_t bin = 0; bin < bins; ++bin) {
                sum += before[bin];
            }
            for (std::size_t bin = 0; bin < bins; ++bin) {
                sum += after[bin] - before[bin];
                disorder[bin] = sum;
            }
        }
        m_work += (m_out - m_orders) * 3;
    }

    const BinProblem& m_problem;
    Budget& m_budget;
    std::size_t m_caps;   // where the prices of caps begin,
    std::size_t m_orders; // and of orders
    std::size_t m_out;    // the price of worth
    std::int64_t m_most_worth = 1;
    std::vector<std::int64_t> m_prices;
    std::vector<double> m_slopes;       // of the sum, by each price
    std::vector<double> m_scales;       // of caps
    std::vector<std::size_t> m_rows;    // of ordered jobs
    std::vector<std::int64_t> m_shifts; // of each row and bin
    std::vector<char> m_holds;          // likewise
    std::uint64_t m_work = 0;
    std::vector<Item> m_items;
    std::vector<std::int64_t> m_best;
    std::vector<char> m_takes;
};

} // namespace

std::int64_t bin_bound(const BinProblem& problem, std::int64_t value, Budget& budget) {
    return std::min(value, BinPricing(problem, budget).run(value));
}

} // namespace onramp::placement
