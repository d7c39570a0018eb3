// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/closure_cut.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace onramp {

namespace {

constexpr std::int64_t k_endless = std::int64_t{1} << 61;
constexpr std::uint32_t k_unreached = std::numeric_limits<std::uint32_t>::max();

} // namespace

ClosureCut::ClosureCut(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& needs)
    : m_first(nodes + 1), m_arcs(needs.size() * 2), m_forward(needs.size() * 2), m_source(nodes), m_sink(nodes),
      m_layer(nodes), m_next(nodes), m_least(nodes), m_most(nodes) {
    for (const auto& [from, to] : needs) {
        ++m_first[from + 1];
        ++m_first[to + 1];
    }
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    std::vector<std::uint32_t> place(m_first.begin(), m_first.end() - 1);
    for (const auto& [from, to] : needs) {
        const std::uint32_t there = place[from]++;
        const std::uint32_t back = place[to]++;
        m_arcs[there] = {to, back, 0};
        m_arcs[back] = {from, there, 0};
        m_forward[there] = true;
    }
    m_queue.reserve(nodes);
}

std::int64_t ClosureCut::solve(const std::vector<std::int64_t>& weights, const std::vector<Fixed>& fixed) {
    std::int64_t above = 0; // the weight of all that would be gained by itself
    for (std::size_t i = 0; i < weights.size(); ++i) {
        m_source[i] = std::max<std::int64_t>(0, weights[i]);
        m_sink[i] = std::max<std::int64_t>(0, -weights[i]);
        above += m_source[i];
        if (fixed[i] == Fixed::in) {
            m_source[i] = k_endless;
        } else if (fixed[i] == Fixed::out) {
            m_sink[i] = k_endless;
        }
    }
    for (std::size_t i = 0; i < m_arcs.size(); ++i) {
        m_arcs[i].room = m_forward[i] ? k_endless : 0;
    }
    std::int64_t cut = 0;
    while (layer()) {
        for (std::uint32_t node = 0; node < m_next.size(); ++node) {
            m_next[node] = m_first[node];
        }
        for (std::uint32_t node = 0; node < m_source.size(); ++node) {
            if (m_layer[node] != 0) {
                continue;
            }
            while (m_source[node] > 0) {
                const std::int64_t pushed = push(node, m_source[node]);
                if (pushed == 0) {
                    break;
                }
                m_source[node] -= pushed;
                cut += pushed;
            }
        }
    }
    find_sets();
    return above - cut;
}

// How far each node is from the source; whether the sink is reached.
bool ClosureCut::layer() {
    std::fill(m_layer.begin(), m_layer.end(), k_unreached);
    m_queue.clear();
    for (std::uint32_t node = 0; node < m_source.size(); ++node) {
        if (m_source[node] > 0) {
            m_layer[node] = 0;
            m_queue.push_back(node);
        }
    }
    bool reached = false;
    for (std::size_t head = 0; head < m_queue.size(); ++head) {
        const std::uint32_t node = m_queue[head];
        reached = reached || m_sink[node] > 0;
        for (std::uint32_t i = m_first[node]; i < m_first[node + 1]; ++i) {
            const Arc& arc = m_arcs[i];
            if (arc.room > 0 && m_layer[arc.to] == k_unreached) {
                m_layer[arc.to] = m_layer[node] + 1;
                m_queue.push_back(arc.to);
            }
        }
    }
    return reached;
}

// Pushes up to `most` along one way from the node to the sink, layer by layer; 0 where no way is left.
std::int64_t ClosureCut::push(std::uint32_t node, std::int64_t most) {
    m_way.clear();
    while (m_sink[node] == 0) {
        std::uint32_t& next = m_next[node];
        while (next < m_first[node + 1] && (m_arcs[next].room == 0 || m_layer[m_arcs[next].to] != m_layer[node] + 1)) {
            ++next;
        }
        if (next < m_first[node + 1]) {
            m_way.push_back(next);
            node = m_arcs[next].to;
        } else if (m_way.empty()) {
            return 0;
        } else { // a dead end
            node = m_arcs[m_arcs[m_way.back()].back].to;
            m_way.pop_back();
            ++m_next[node];
        }
    }
    std::int64_t pushed = std::min(most, m_sink[node]);
    for (const std::uint32_t arc : m_way) {
        pushed = std::min(pushed, m_arcs[arc].room);
    }
    for (const std::uint32_t arc : m_way) {
        m_arcs[arc].room -= pushed;
        m_arcs[m_arcs[arc].back].room += pushed;
    }
    m_sink[node] -= pushed;
    return pushed;
}

// What the source still reaches is the smallest closure; what does not reach the sink, the largest.
void ClosureCut::find_sets() {
    for (std::size_t i = 0; i < m_layer.size(); ++i) {
        m_least[i] = m_layer[i] != k_unreached;
        m_most[i] = m_sink[i] == 0;
    }
    m_queue.clear();
    for (std::uint32_t node = 0; node < m_sink.size(); ++node) {
        if (!m_most[node]) {
            m_queue.push_back(node);
        }
    }
    for (std::size_t head = 0; head < m_queue.size(); ++head) {
        const std::uint32_t node = m_queue[head];
        for (std::uint32_t i = m_first[node]; i < m_first[node + 1]; ++i) {
            const Arc& arc = m_arcs[i];
            if (m_arcs[arc.back].room > 0 && m_most[arc.to]) {
                m_most[arc.to] = false;
                m_queue.push_back(arc.to);
            }
        }
    }
}

} // namespace onramp
