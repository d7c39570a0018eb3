// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace onramp {

// Sets of nodes that hold with each node all that it needs, the heaviest of them by a minimum cut (Picard 1976), which
// is found by Dinic's blocking flows (1970).
class ClosureCut {
public:
    enum class Fixed : std::uint8_t { free, in, out };

    // `needs`: the first of each pair needs the second.
    ClosureCut(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& needs);

    // The weight of the heaviest closure with these nodes in it and out of it. Sums of weights have to stay
    // within 2^60. Precondition: no node that is in needs, over any way, one that is out.
    std::int64_t solve(const std::vector<std::int64_t>& weights, const std::vector<Fixed>& fixed);

    // The smallest and the largest closure of that weight.
    const std::vector<bool>& least() const { return m_least; }
    const std::vector<bool>& most() const { return m_most; }

private:
    struct Arc {
        std::uint32_t to = 0;
        std::uint32_t back = 0; // the arc the other way
        std::int64_t room = 0;
    };

    bool layer();
    std::int64_t push(std::uint32_t node, std::int64_t most);
    void find_sets();

    std::vector<std::uint32_t> m_first; // arcs of node i: m_first[i] up to m_first[i + 1]
    std::vector<Arc> m_arcs;
    std::vector<bool> m_forward;        // arcs that stand for a need
    std::vector<std::int64_t> m_source; // room from the source
    std::vector<std::int64_t> m_sink;   // room to the sink
    std::vector<std::uint32_t> m_layer;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_queue;
    std::vector<std::uint32_t> m_way; // arcs from the source's side on
    std::vector<bool> m_least;
    std::vector<bool> m_most;
};

} // namespace onramp
