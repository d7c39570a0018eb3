// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/week_learning.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// What is too short for a session is learned with what comes before it, the first with what comes after it.
std::vector<WeekPiece> with_short_ones_joined(std::vector<WeekPiece> pieces, Minutes least) {
    std::vector<WeekPiece> joined;
    for (WeekPiece& piece : pieces) {
        if (piece.minutes < least && !joined.empty()) {
            joined.back().minutes += piece.minutes;
        } else {
            joined.push_back(std::move(piece));
        }
    }
    if (joined.size() > 1 && joined.front().minutes < least) {
        joined[1].minutes += joined.front().minutes;
        joined.erase(joined.begin());
    }
    return joined;
}

} // namespace

LearningRules learning_rules(const Capacity& capacity) {
    LearningRules rules;
    rules.least = std::max(k_least_piece, Minutes(capacity.min_session_minutes));
    rules.most = std::max(rules.least, Minutes(capacity.max_session_minutes));
    rules.cap = Minutes(capacity.daily_cap_minutes);
    rules.pause = std::max(Minutes(0), Minutes(capacity.break_minutes));
    return rules;
}

bool learns_on(const Path* path, Date date) {
    return path != nullptr && date >= path->start && (!path->deadline || date <= *path->deadline) &&
           std::none_of(path->away.begin(), path->away.end(),
                        [&](const AwayDays& away) { return away.from <= date && date <= away.to; });
}

StepIndex index_steps(const Path* path) {
    StepIndex index;
    if (path != nullptr) {
        for (const PathStep& step : path->steps) {
            index.emplace(step.id, &step);
        }
    }
    return index;
}

WeekLearning::WeekLearning(const ScheduleRequest& request, const StepIndex& steps, Date monday,
                           const LearningRules& rules)
    : m_request(&request), m_steps(&steps), m_rules(rules), m_monday(monday) {
    if (request.path == nullptr) {
        return;
    }
    m_worked = request.worked;
    for (const PathWeek& week : request.path->weeks) {
        if (week.monday < monday) {
            for (const WeekPiece& piece : week.pieces) {
                Minutes& worked = m_worked[piece.step];
                worked = std::max(Minutes(0), worked - piece.minutes);
            }
        } else if (week.monday == monday) {
            m_has_week = true;
            for (const WeekPiece& piece : week.pieces) {
                m_total += piece.minutes;
                if (!m_pieces.empty() && m_pieces.back().step == piece.step) {
                    m_pieces.back().minutes += piece.minutes;
                } else if (piece.minutes > Minutes(0)) {
                    m_pieces.push_back(piece);
                }
            }
        }
    }
    join_short_pieces();
}

void WeekLearning::join_short_pieces() {
    const auto done = [&](const WeekPiece& piece) { return m_request->done.contains(piece.step); };
    std::vector<WeekPiece> joined;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const WeekPiece& piece = m_pieces[i];
        WeekPiece* before = joined.empty() ? nullptr : &joined.back();
        WeekPiece* after = i + 1 < m_pieces.size() ? &m_pieces[i + 1] : nullptr;
        WeekPiece* beside = after == nullptr || (before != nullptr && done(*after)) ? before : after;
        if (piece.minutes >= m_rules.least || beside == nullptr) {
            joined.push_back(piece);
            continue;
        }
        beside->minutes += piece.minutes;
        if (!done(piece)) {
            m_notes.push_back(format_duration(piece.minutes) + " of '" + title_of(piece.step) + "' are learned with '" +
                              title_of(beside->step) + "'");
        }
    }
    m_pieces = std::move(joined);
}

Minutes WeekLearning::left() const {
    Minutes sum{0};
    for (const WeekPiece& piece : m_pieces) {
        sum += piece.minutes;
    }
    return sum;
}

std::size_t WeekLearning::days_used(std::size_t days) const {
    return std::min(days, static_cast<std::size_t>(m_total / m_rules.least));
}

Minutes WeekLearning::in_sessions(Minutes minutes) const {
    const auto count = (minutes + m_rules.most - Minutes(1)) / m_rules.most;
    return m_rules.least * count <= minutes ? minutes : m_rules.most * (count - 1);
}

Minutes WeekLearning::part_of(Minutes piece, Minutes want, Minutes cap) const {
    const Minutes most = std::min({piece, want, cap});
    const bool nearly_all = piece - most < m_rules.least && piece <= cap && most >= m_rules.least;
    if (nearly_all && in_sessions(piece) == piece) {
        return piece;
    }
    const Minutes part = in_sessions(most);
    if (part == piece || piece - part >= m_rules.least) {
        return part;
    }
    const Minutes less = in_sessions(std::max(Minutes(0), piece - m_rules.least));
    return less >= m_rules.least ? less : part;
}

std::vector<WeekPiece> WeekLearning::take(Minutes want) {
    std::vector<WeekPiece> taken;
    std::vector<WeekPiece> back;
    Minutes cap = m_rules.cap;
    while (!m_pieces.empty()) {
        WeekPiece& front = m_pieces.front();
        WeekPiece piece{front.step, part_of(front.minutes, want, cap)};
        if (piece.minutes < m_rules.least) {
            break;
        }
        want -= std::min(want, piece.minutes);
        cap -= piece.minutes;
        front.minutes -= piece.minutes;
        if (front.minutes == Minutes(0)) {
            m_pieces.erase(m_pieces.begin());
        }
        if (m_request->done.contains(piece.step)) {
            continue;
        }
        Minutes& worked = m_worked[piece.step];
        const Minutes off = std::min(worked, piece.minutes);
        worked -= off;
        piece.minutes -= off;
        if (in_sessions(piece.minutes) == piece.minutes && piece.minutes > Minutes(0)) {
            taken.push_back(std::move(piece));
        } else if (piece.minutes > Minutes(0)) {
            back.push_back(std::move(piece));
        }
    }
    std::reverse(back.begin(), back.end());
    for (const WeekPiece& piece : back) {
        if (!m_pieces.empty() && m_pieces.front().step == piece.step) {
            m_pieces.front().minutes += piece.minutes;
        } else {
            m_pieces.insert(m_pieces.begin(), piece);
        }
    }
    join_short_pieces();
    return taken;
}

std::vector<WeekPiece> WeekLearning::open_pieces(Date since) const {
    std::map<std::string, Minutes> worked = m_request->worked;
    std::vector<WeekPiece> open;
    if (m_request->path == nullptr) {
        return open;
    }
    for (const PathWeek& week : m_request->path->weeks) {
        for (const WeekPiece& piece : week.pieces) {
            if (week.monday > m_monday || m_request->done.contains(piece.step)) {
                continue;
            }
            Minutes& so_far = worked[piece.step];
            const Minutes off = std::min(so_far, piece.minutes);
            so_far -= off;
            if (week.monday < since || piece.minutes == off) {
                continue;
            }
            const auto same = std::find_if(open.begin(), open.end(),
                                           [&](const WeekPiece& other) { return other.step == piece.step; });
            if (same != open.end()) {
                same->minutes += piece.minutes - off;
            } else {
                open.push_back({piece.step, piece.minutes - off});
            }
        }
    }
    return with_short_ones_joined(std::move(open), m_rules.least);
}

std::string WeekLearning::left_in_words() const {
    constexpr std::size_t k_most_named = 3;
    std::vector<std::string> words;
    std::size_t more = 0;
    for (const WeekPiece& piece : m_pieces) {
        if (m_request->done.contains(piece.step)) {
            continue;
        }
        if (words.size() == k_most_named) {
            ++more;
        } else {
            words.push_back(format_duration(piece.minutes) + " of '" + title_of(piece.step) + "'");
        }
    }
    if (more > 0) {
        words.push_back(counted(more, "more step"));
    }
    return listed(words);
}

std::string WeekLearning::title_of(const std::string& step) const {
    const auto found = m_steps->find(step);
    return found == m_steps->end() ? step : found->second->title;
}

} // namespace onramp
