// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/answer_logs.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "onramp/store/journal.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_answered = "answered";

std::vector<EventLog> split_by_person(const std::vector<EventLog>& files) {
    std::vector<EventLog> logs;
    for (const EventLog& file : files) {
        const Event* before = nullptr;
        for (const Event& event : file.events) {
            if (before == nullptr || event.person != before->person || event.id <= before->id) {
                logs.push_back({file.file, {}});
            }
            logs.back().events.push_back(event);
            before = &event;
        }
        if (before == nullptr) {
            logs.push_back({file.file, {}});
        }
    }
    return logs;
}

// Groups of logs that have an answer in common.
class Groups {
public:
    explicit Groups(const std::vector<EventLog>& logs) : m_first(logs.size()) {
        std::iota(m_first.begin(), m_first.end(), std::size_t{0});
        std::map<std::tuple<std::int64_t, Instant, std::string, std::string>, std::size_t> known;
        for (std::size_t at = 0; at < logs.size(); ++at) {
            for (const Event& event : logs[at].events) {
                if (event.type == k_answered) {
                    const auto [found, added] =
                        known.emplace(std::tuple(event.id, event.time, event.role, event.payload), at);
                    m_first[first_of(at)] = first_of(found->second);
                }
            }
        }
    }

    std::size_t first_of(std::size_t at) const {
        while (m_first[at] != at) {
            at = m_first[at];
        }
        return at;
    }

private:
    std::vector<std::size_t> m_first;
};

std::string text_of(const EventLog& log) {
    std::string text;
    for (const Event& event : log.events) {
        text += std::to_string(event.id) + event.type + event.payload;
    }
    return text;
}

// The one that counts: the longest, and of equally long ones one that does not depend on their order.
bool counts_less(const EventLog& a, const EventLog& b) {
    if (a.events.size() != b.events.size()) {
        return a.events.size() < b.events.size();
    }
    const std::string text_a = text_of(a);
    const std::string text_b = text_of(b);
    return std::tie(text_a, b.file) < std::tie(text_b, a.file);
}

} // namespace

TeamEvidence team_evidence(const Role& role, const std::vector<EventLog>& files) {
    const std::vector<EventLog> logs = split_by_person(files);
    const Groups groups(logs);
    std::map<std::size_t, std::size_t> counting; // by group
    for (std::size_t at = 0; at < logs.size(); ++at) {
        const auto [best, added] = counting.emplace(groups.first_of(at), at);
        if (!added && counts_less(logs[best->second], logs[at])) {
            best->second = at;
        }
    }
    TeamEvidence team;
    team.logs = logs.size();
    for (const EventLog& file : files) {
        const auto parts = static_cast<std::size_t>(
            std::count_if(logs.begin(), logs.end(), [&](const EventLog& log) { return log.file == file.file; }));
        if (parts > 1) {
            team.joined.push_back({file.file, parts});
        }
    }
    for (std::size_t at = 0; at < logs.size(); ++at) {
        const EventLog& log = logs[at];
        if (const std::size_t best = counting.at(groups.first_of(at)); best != at) {
            team.repeated.push_back({log.file, logs[best].file});
            continue;
        }
        team.other_roles += std::count_if(log.events.begin(), log.events.end(), [&](const Event& event) {
            return event.type == k_answered && event.role != role.profile_id;
        });
        const Journal journal = fold_events(log.events, role.profile_id);
        if (!journal.damaged.empty()) {
            team.damaged.push_back({log.file, journal.damaged});
        }
        if (journal.answers.empty()) {
            team.without_answers.push_back(log.file);
        } else {
            team.people.push_back(evidence_of(role, journal));
        }
    }
    std::sort(team.repeated.begin(), team.repeated.end(),
              [](const auto& a, const auto& b) { return std::tie(a.file, a.same_as) < std::tie(b.file, b.same_as); });
    std::sort(team.without_answers.begin(), team.without_answers.end());
    std::sort(team.damaged.begin(), team.damaged.end(), [](const auto& a, const auto& b) { return a.file < b.file; });
    return team;
}

} // namespace onramp
