// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "placement/bound_solver.hpp"

namespace onramp::placement {

// Work that must be placed, as the solver sees it.
struct StartModel {
    struct Job {
        Bound duration = 1;
        std::vector<std::pair<Bound, Bound>> runs; // starts that are allowed, first to last, sorted, not empty
        std::vector<std::size_t> before;           // jobs that begin when it has ended
        std::int64_t weight = 0;                   // for each slot that it ends after `due`
        Bound due = 0;
    };
    // A job takes `amount` for `length` slots from its start: its duration, or more where a gap is kept after it.
    struct Use {
        std::size_t job = 0;
        Bound length = 0;
        std::int64_t amount = 0;
    };
    struct Resource {
        std::int64_t capacity = 0;
        std::vector<Use> uses;
    };
    std::vector<Job> jobs;
    std::vector<std::size_t> places; // of these jobs in the problem
    std::vector<Resource> resources;
    Bound horizon = 0;
};

// Searches starts with a weighted lateness of `most_lateness` or less by lazy clause generation: precedences,
// pairs that cannot run together, time tables with pointwise explanations (Schutt, Feydy, Stuckey & Wallace 2011),
// and the sum of lateness.
class StartSolver : public BoundSolver {
public:
    explicit StartSolver(StartModel model);

    // To be called before a search; each time less. False where that is refuted at once.
    bool set_most_lateness(std::int64_t most);
    std::int64_t lateness_of(const std::vector<Bound>& starts) const;

protected:
    bool on_raised(std::uint32_t side) override;
    bool on_settled() override;

private:
    struct Pair {
        std::uint32_t other = 0;
        Bound length = 0; // of the job
        Bound other_length = 0;
    };

    std::int64_t lateness_at(std::size_t job, Bound start) const;
    bool leave_gap(std::uint32_t side);
    bool keep_order(std::size_t job);
    bool order_pair(std::size_t first, Bound first_length, std::size_t second, Bound second_length);
    bool bound_lateness();
    bool fill_table(const StartModel::Resource& resource);
    bool run_table(const StartModel::Resource& resource);
    bool raise_over(const StartModel::Resource& resource, const StartModel::Use& use);
    bool lower_under(const StartModel::Resource& resource, const StartModel::Use& use);
    void explain(const StartModel::Resource& resource, Bound time, std::int64_t amount, std::size_t but);
    std::int64_t load_without(const StartModel::Use& use, Bound time) const;

    StartModel m_model;
    std::int64_t m_most_lateness = 0;
    std::vector<std::vector<std::size_t>> m_after;
    std::vector<std::vector<Pair>> m_pairs;
    std::vector<std::vector<std::size_t>> m_resources_of;
    std::vector<std::size_t> m_late_jobs;
    std::vector<char> m_changed; // resources
    bool m_late_changed = true;
    bool m_is_started = false;
    std::vector<std::int64_t> m_table;
    Bound m_table_begin = 0; // where the compulsory parts begin and end
    Bound m_table_end = 0;
    std::vector<Literal> m_why;
};

} // namespace onramp::placement
