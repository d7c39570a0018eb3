// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <map>

#include "onramp/store/journal.hpp"
#include "store/event_payloads.hpp"

namespace onramp {

namespace {

class Times {
public:
    void apply(const Event& event) {
        m_now = event.time;
        const Payload payload = read_payload(event);
        if (const auto* started = std::get_if<StartedPayload>(&payload)) {
            close_open();
            m_open = OpenWork{started->id, m_now};
        } else if (const auto* stopped = std::get_if<StoppedPayload>(&payload)) {
            add(stopped->id, stopped->took);
            if (m_open && m_open->id == stopped->id) {
                m_open.reset();
            }
        } else if (const auto* done = std::get_if<DonePayload>(&payload)) {
            settle(done->id, done->took);
        } else if (const auto* skipped = std::get_if<SkippedPayload>(&payload)) {
            settle(skipped->id, std::nullopt);
        }
    }

    std::vector<WorkedTime> take() { return std::move(m_times); }

private:
    void add(const std::string& id, Minutes minutes) {
        if (minutes != Minutes(0)) {
            m_times.push_back({id, m_now, minutes});
            m_so_far[id] += minutes;
        }
    }

    void close_open() {
        if (m_open) {
            add(m_open->id, std::max(std::chrono::duration_cast<Minutes>(m_now - m_open->since), Minutes(0)));
            m_open.reset();
        }
    }

    // What it took altogether corrects what was counted.
    void settle(const std::string& id, std::optional<Minutes> took) {
        if (m_open && m_open->id == id) {
            close_open();
        }
        if (took) {
            const auto known = m_so_far.find(id);
            add(id, *took - (known == m_so_far.end() ? Minutes(0) : known->second));
        }
        m_so_far.erase(id);
    }

    Instant m_now{};
    std::optional<OpenWork> m_open;
    std::map<std::string, Minutes> m_so_far;
    std::vector<WorkedTime> m_times;
};

} // namespace

std::vector<WorkedTime> worked_times(const std::vector<Event>& events, std::string_view role) {
    constexpr std::array<std::string_view, 4> k_types = {"started", "stopped", "done", "skipped"};
    const std::set<std::int64_t> undone = taken_back(events);
    Times times;
    for (const Event& event : events) {
        const bool counts = std::find(k_types.begin(), k_types.end(), event.type) != k_types.end();
        if (counts && event.role == role && !undone.contains(event.id)) {
            times.apply(event);
        }
    }
    return times.take();
}

} // namespace onramp
