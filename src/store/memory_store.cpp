// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <utility>

#include "onramp/store/event_store.hpp"

namespace onramp {

namespace {

class MemoryStore final : public EventStore {
public:
    Result<std::int64_t> append(const std::vector<Event>& events) override {
        for (Event event : events) {
            event.id = ++m_given;
            m_events.push_back(std::move(event));
        }
        return last();
    }

    Result<std::int64_t> append_after(std::int64_t expected_last, const std::vector<Event>& events) override {
        if (last() != expected_last) {
            return fail(ErrorKind::io, "something else was written to the store at the same time",
                        "nothing was written; run the command again");
        }
        return append(events);
    }

    Result<std::vector<Event>> events_after(std::int64_t after) const override {
        std::vector<Event> events;
        std::copy_if(m_events.begin(), m_events.end(), std::back_inserter(events),
                     [&](const Event& event) { return event.id > after; });
        return events;
    }

    Result<std::int64_t> last_id() const override { return last(); }

    Result<ViewState> view(std::string_view name, std::string_view version) const override {
        const auto found = m_views.find(name);
        if (found == m_views.end() || found->second.first != version) {
            return ViewState{last(), std::nullopt};
        }
        return ViewState{last(), found->second.second};
    }

    void save_view(std::string_view name, std::string_view version, const View& view) override {
        m_views.insert_or_assign(std::string(name), std::pair(std::string(version), view));
    }

    Result<std::size_t> forget(std::string_view person) override {
        m_views.clear();
        return std::erase_if(m_events, [&](const Event& event) { return event.person == person; });
    }

    std::string limitation() const override { return {}; }

private:
    std::int64_t last() const { return m_events.empty() ? 0 : m_events.back().id; }

    std::vector<Event> m_events;
    std::map<std::string, std::pair<std::string, View>, std::less<>> m_views; // version and view by name
    std::int64_t m_given = 0;
};

} // namespace

std::unique_ptr<EventStore> make_memory_store() {
    return std::make_unique<MemoryStore>();
}

} // namespace onramp
