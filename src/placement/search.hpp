// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "placement/board.hpp"
#include "placement/budget.hpp"
#include "placement/space.hpp"

namespace onramp::placement {

// Plans by lists, by pushing out, and by taking parts out and putting them in anew. Its parts are in search.cpp
// (lists), search_fill.cpp (pushing out), search_improve.cpp and search_exact.cpp (branch and bound over a few jobs).
class Search {
public:
    Search(const Space& space, std::uint64_t seed, Budget& budget);

    // Plans by lists of several rules. All may miss some that must stand.
    void build_plans();
    // Goes on from the plan of these that misses the fewest.
    void find_plan();
    // Makes the best plan better, until its cost is `bound` or `until` much was spent. Precondition: there is one.
    void improve(const Cost& bound, std::uint64_t until);

    bool has_plan() const { return m_has_plan; }
    const std::vector<Slot>& best() const { return m_best; } // Board::k_none where left out
    const Cost& best_cost() const { return m_best_cost; }
    // Takes up a plan that was found elsewhere. Precondition: it keeps all rules.
    void keep(const std::vector<Slot>& starts);
    // The same of any plan, where it keeps all rules; otherwise nothing happens.
    void keep_if_allowed(const std::vector<std::optional<std::int64_t>>& starts);

private:
    enum class Choice : std::uint8_t { cheapest, earliest };

    // The start that costs least; with `blinks`, one place in so many is passed over.
    std::optional<Slot> choose_start(std::size_t job, Choice choice, std::size_t blinks);
    bool build(std::size_t rule, Choice choice);
    void list_by(std::size_t rule, std::vector<std::size_t>& jobs);
    std::int64_t key(std::size_t job, std::size_t rule);
    bool fill_up(std::uint64_t until);
    bool put_in(std::size_t job);
    bool fill_missing();
    void open_windows();
    void shake();
    Slot random_start(std::size_t job);
    void add_optional();
    void drop_dangling();
    bool note_best();

    // Tries to make one job better in the first goal that is above its bound, with no other one worse in it.
    bool sharpen(const Cost& bound, std::uint64_t until);
    bool is_to_sharpen(const Cost& bound) const;
    std::optional<std::size_t> goal_to_sharpen(const Cost& bound);
    std::optional<std::size_t> choose_target(std::size_t goal);
    void narrow_windows(std::size_t goal, std::size_t target);
    void ruin(std::size_t most);
    void take_out(std::size_t job);
    void take_out_near(Slot time, std::size_t count);
    bool recreate();
    // Starts of a job in one run.
    struct Place {
        Slot first = 0;
        Slot last = 0;
        Cost cost{}; // of the first one
    };
    static void insert_place(std::vector<Place>& places, const Place& place);
    bool find_places(std::size_t job, std::vector<Place>& places) const;
    // Puts what was taken out where all of it costs least, if that is less than before. Everything was placed.
    bool recreate_exactly();
    void branch(std::size_t depth);
    bool accepts(const Cost& cost) const;
    void undo();
    std::size_t choose_sore();

    const Space& m_space;
    Random m_random;
    Budget& m_budget;
    Board m_board;
    std::vector<std::int64_t> m_trouble; // of each job: how often it could not be put in
    bool m_has_plan = false;
    std::vector<Slot> m_best;
    Cost m_best_cost{};
    std::vector<Slot> m_nearest; // a plan that misses few
    Cost m_current{};
    std::vector<std::size_t> m_possible;                // jobs that can be placed and need not stand where they do
    std::vector<std::pair<std::size_t, Slot>> m_before; // starts of what was taken out or put in, first change first
    std::size_t m_wanted = 0;                           // the job that a part is taken out for
    std::vector<std::size_t> m_open;
    std::vector<std::pair<std::int64_t, std::size_t>> m_keyed;
    std::vector<std::size_t> m_obstacles;
    std::vector<std::size_t> m_pushed;
    std::vector<std::size_t> m_pool; // jobs that are to be put in
    std::vector<char> m_is_required; // jobs that come back when they are pushed out
    std::vector<Slot> m_earliest;    // starts that are allowed for now
    std::vector<Slot> m_latest;
    std::vector<Cost> m_least; // of each job
    std::int64_t m_heat = 0;   // how much worse a plan may be, in 1024ths
    std::uint64_t m_draw = 1;  // how much worse this one may be
    std::int64_t m_mean_duration = 1;
    std::vector<std::vector<Place>> m_places; // of each open job
    std::vector<Cost> m_rest;                 // what the open jobs from there on cost at least, beyond being left out
    std::vector<Slot> m_chosen;               // starts of open jobs
    std::vector<Slot> m_found;
    Cost m_limit{};
    int m_nodes = 0; // that may still be looked at
    bool m_has_optional = false;
};

} // namespace onramp::placement
