// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <unordered_map>

#include "onramp/path/knowledge_space.hpp"
#include "path/item_set.hpp"

namespace onramp::knowledge {

namespace {

// Which items belong together: `ordered`, one of which comes before the other, or `unordered`, neither of
// which does.
enum class Link : std::uint8_t { ordered, unordered };

// The order as sets.
struct Sets {
    std::vector<ItemSet> before;
    std::vector<ItemSet> after;
    std::vector<ItemSet> linked; // before or after

    explicit Sets(const ItemOrder& order)
        : before(order.items.size(), ItemSet(order.items.size())), after(before), linked(before) {
        for (std::size_t item = 0; item < order.items.size(); ++item) {
            for (const std::size_t other : order.before[item]) {
                before[item].insert(other);
                after[other].insert(item);
                linked[item].insert(other);
                linked[other].insert(item);
            }
        }
    }
};

// The parts of `among` that hang together by such links. With no link between two parts of one kind, every
// item of one has the other kind of link to every item of the other.
std::vector<ItemSet> split_items(const Sets& sets, const ItemSet& among, Link link) {
    std::vector<ItemSet> parts;
    ItemSet left = among;
    std::vector<std::size_t> waiting;
    while (!left.empty()) {
        ItemSet part = left;
        waiting.push_back(left.first());
        left.erase(waiting.back());
        while (!waiting.empty()) {
            ItemSet next = left;
            const ItemSet& linked = sets.linked[waiting.back()];
            waiting.pop_back();
            if (link == Link::ordered) {
                next.keep(linked);
            } else {
                next.erase(linked);
            }
            left.erase(next);
            next.each([&](std::size_t item) { waiting.push_back(item); });
        }
        part.erase(left);
        parts.push_back(std::move(part));
    }
    return parts;
}

// What is counted, as functions of a part and of the counts of its own parts.
class Counter {
public:
    Counter(const ItemOrder& order, std::size_t most_parts) : m_sets(order), m_most_parts(most_parts) {}
    virtual ~Counter() = default;

    Natural count(const ItemSet& part) {
        const std::size_t size = part.count();
        if (size <= 1) {
            return of_single(size);
        }
        if (const auto found = m_known.find(part); found != m_known.end()) {
            return found->second;
        }
        if (m_gave_up || m_known.size() >= m_most_parts) {
            m_gave_up = true;
            return {};
        }
        Natural result = count_anew(part);
        m_known.emplace(part, result);
        return result;
    }

    bool gave_up() const { return m_gave_up; }

protected:
    const Sets& sets() const { return m_sets; }

private:
    virtual Natural of_single(std::size_t size) const = 0;
    virtual Natural of_independent(const std::vector<ItemSet>& parts) = 0;
    virtual Natural of_consecutive(const std::vector<ItemSet>& parts) = 0;
    virtual Natural of_undivided(const ItemSet& part) = 0;

    Natural count_anew(const ItemSet& part) {
        if (const auto parts = split_items(m_sets, part, Link::ordered); parts.size() > 1) {
            return of_independent(parts);
        }
        if (const auto parts = split_items(m_sets, part, Link::unordered); parts.size() > 1) {
            return of_consecutive(parts);
        }
        return of_undivided(part);
    }

    Sets m_sets;
    std::size_t m_most_parts;
    std::unordered_map<ItemSet, Natural, ItemSet::Hash> m_known;
    bool m_gave_up = false;
};

class StateCounter : public Counter {
public:
    using Counter::Counter;

private:
    Natural of_single(std::size_t size) const override { return Natural(size + 1); }

    Natural of_independent(const std::vector<ItemSet>& parts) override {
        Natural product(1);
        for (const ItemSet& part : parts) {
            product *= count(part);
        }
        return product;
    }

    // All of one part and nothing of the next is one state, not two.
    Natural of_consecutive(const std::vector<ItemSet>& parts) override {
        Natural sum;
        for (const ItemSet& part : parts) {
            sum += count(part);
        }
        return gave_up() ? Natural() : sum -= Natural(parts.size() - 1);
    }

    // The states without an item, and those with it: the item that leaves least to either.
    Natural of_undivided(const ItemSet& part) override {
        std::size_t chosen = 0;
        std::size_t most = 0;
        part.each([&](std::size_t item) {
            if (const std::size_t links = sets().linked[item].common(part); links > most) {
                most = links;
                chosen = item;
            }
        });
        ItemSet without = part;
        without.erase(chosen);
        ItemSet with = without;
        without.erase(sets().after[chosen]);
        with.erase(sets().before[chosen]);
        Natural sum = count(without);
        sum += count(with);
        return sum;
    }
};

class PathCounter : public Counter {
public:
    using Counter::Counter;

private:
    Natural of_single(std::size_t) const override { return Natural(1); }

    // Paths of two parts interleave in as many ways as the places of the second can be chosen.
    Natural of_independent(const std::vector<ItemSet>& parts) override {
        Natural product(1);
        std::size_t size = 0;
        for (const ItemSet& part : parts) {
            const std::size_t more = part.count();
            size += more;
            product *= count(part);
            product *= binomial(static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(more));
        }
        return product;
    }

    Natural of_consecutive(const std::vector<ItemSet>& parts) override {
        Natural product(1);
        for (const ItemSet& part : parts) {
            product *= count(part);
        }
        return product;
    }

    // Something is learnt last, of that which nothing comes after.
    Natural of_undivided(const ItemSet& part) override {
        Natural sum;
        part.each([&](std::size_t item) {
            if (!sets().after[item].meets(part)) {
                ItemSet rest = part;
                rest.erase(item);
                sum += count(rest);
            }
        });
        return sum;
    }
};

template <class Kind>
Result<Natural> count_with(const ItemOrder& order, std::size_t most_parts, std::string_view what) {
    ItemSet all(order.items.size());
    for (std::size_t item = 0; item < order.items.size(); ++item) {
        all.insert(item);
    }
    Kind counter(order, most_parts);
    Natural result = counter.count(all);
    if (counter.gave_up()) {
        return fail(ErrorKind::invalid,
                    "too many " + std::string(what) + " to count: the order of these items has more than " +
                        std::to_string(most_parts) + " parts that are counted one by one",
                    "count groups of items that depend on each other less");
    }
    return result;
}

} // namespace

Result<Natural> count_states(const ItemOrder& order, std::size_t most_parts) {
    return count_with<StateCounter>(order, most_parts, "states");
}

Result<Natural> count_paths(const ItemOrder& order, std::size_t most_parts) {
    return count_with<PathCounter>(order, most_parts, "paths");
}

} // namespace onramp::knowledge
