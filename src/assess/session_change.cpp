// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/session_change.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

namespace onramp {

namespace {

void count_answers(const EvidenceLog& before, const EvidenceLog& after, SessionChange& change) {
    std::set<std::string_view> asked;
    for (const QuizAnswer& answer : before.answers) {
        asked.insert(answer.item);
    }
    for (const QuizAnswer& answer : after.answers) {
        if (answer.session != change.session) {
            continue;
        }
        ++change.questions;
        change.right += answer.response == Response::right ? 1 : 0;
        change.wrong += answer.response == Response::wrong ? 1 : 0;
        change.dont_know += answer.response == Response::dont_know ? 1 : 0;
        change.hinted += answer.hinted ? 1 : 0;
        change.seconds += answer.seconds;
        change.again += asked.contains(answer.item) ? 1 : 0;
    }
}

struct RankedMove {
    AreaMove move;
    double moved = 0; // of the chance
};

} // namespace

SessionChange session_change(const Role& role, const std::string& session, const EvidenceLog& before,
                             const EvidenceLog& after, Instant as_of) {
    SessionChange change;
    change.session = session;
    count_answers(before, after, change);
    const Assessment then = assess_belief(role, before, as_of, belief_of(role, before, as_of));
    const Assessment now = assess_belief(role, after, as_of, belief_of(role, after, as_of));
    std::vector<RankedMove> ranked;
    for (std::size_t i = 0; i < std::min(then.areas.size(), now.areas.size());
         ++i) { // the same areas in the same order
        const Readiness& old = then.areas[i];
        const Readiness& next = now.areas[i];
        ++change.areas;
        change.decided_before += old.verdict == Verdict::undecided ? 0 : 1;
        change.decided_after += next.verdict == Verdict::undecided ? 0 : 1;
        if (old.band != next.band) {
            constexpr double k_unknown = 0.5;
            ranked.push_back({{next.id, next.name, next.target, old.verdict, next.verdict, old.band, next.band},
                              std::abs(next.probability.value_or(k_unknown) - old.probability.value_or(k_unknown))});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const RankedMove& a, const RankedMove& b) {
        return std::tuple(a.move.before == a.move.after, -a.moved) <
               std::tuple(b.move.before == b.move.after, -b.moved);
    });
    for (RankedMove& each : ranked) {
        change.moves.push_back(std::move(each.move));
    }
    return change;
}

} // namespace onramp
