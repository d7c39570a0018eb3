// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/calibrate.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/format.hpp"
#include "base/parallel.hpp"
#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/quiz_bank.hpp"

namespace onramp {

namespace {

// An answer that counts, with what is known without it so far.
struct Used {
    std::size_t item = 0; // among the items with answers
    Response response = Response::right;
    double drift = 0;  // sd of what the ability may have moved since
    Normal ability;    // by the person's other evidence
    Normal difficulty; // by other people's answers
};

struct Person {
    EvidenceLog rest; // all other evidence
    Instant as_of{};
    std::vector<Used> used;
};

struct Estimated {
    std::size_t bank = 0; // its place in the bank
    CalibratedItem item;
    std::optional<ItemPosterior> both;                        // where there are enough answers for the discrimination
    std::vector<std::pair<std::size_t, std::size_t>> answers; // person and place in Person::used
};

// The person's evidence as text that tells different people apart, to put them in an order of their own.
std::string sorting_key(const EvidenceLog& log) {
    const auto seconds = [](Instant at) { return static_cast<long long>(at.time_since_epoch().count()); };
    std::string key;
    for (const QuizAnswer& answer : log.answers) {
        key += answer.item + format(" {} {} {} {} {} ", answer.variant, answer.hash, response_name(answer.response),
                                    answer.hinted ? 1 : 0, seconds(answer.at));
        key += format("{} {} {} {}\n", answer.difficulty, answer.difficulty_sd, answer.discrimination, answer.guessing);
    }
    key += log.ratings.previous_role + format(" {}\n", log.ratings.years.value_or(-1));
    for (const auto* rated : {&log.ratings.areas, &log.ratings.skills}) {
        for (const auto& [id, level] : *rated) {
            key += id + format(" {}\n", level);
        }
    }
    for (const PracticeOutcome& outcome : log.practice) {
        key += outcome.exercise + format(" {} {} {}\n", outcome.passed ? 1 : 0, outcome.hints, seconds(outcome.at));
    }
    for (const Attestation& each : log.attestations) {
        key += each.skill + format(" {} {} {}\n", each.level, attestation_name(each.by), seconds(each.at));
    }
    return key;
}

double rounded(double value, double digits = 1e4) {
    return std::round(value * digits) / digits;
}

class Calibrator {
public:
    Calibrator(const Role& role, const std::vector<Item>& items, int threads)
        : m_role(role), m_items(items), m_bank(quiz_items(role, items)), m_threads(threads) {
        for (std::size_t i = 0; i < m_bank.size(); ++i) {
            m_places.emplace(m_bank[i].id, i);
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_items_by_id.emplace(items[i].id, i);
        }
    }

    void add(EvidenceLog log);
    void settle();
    Calibration result() const;

private:
    bool is_of_now(const QuizAnswer& answer, std::size_t at) const;
    std::size_t estimated(const std::string& id);
    void look_at_person(std::size_t at);
    void look_at_item(std::size_t at);
    void settle_difficulties();
    double estimate_discriminations();
    std::vector<AbilityAnswer> answers_to(const Estimated& estimated) const;
    ResponseCurve curve_with(const Used& used) const;

    const Role& m_role;
    const std::vector<Item>& m_items;
    std::vector<QuizItem> m_bank;
    int m_threads;
    std::unordered_map<std::string_view, std::size_t> m_places;      // in the bank
    std::unordered_map<std::string_view, std::size_t> m_items_by_id; // in the pack
    std::unordered_map<std::string_view, std::size_t> m_estimated_by_id;
    std::vector<Estimated> m_estimated;
    std::vector<Person> m_people;
    AnswerCounts m_counts;
    int m_rounds = 0;
    bool m_settled = true;
};

std::size_t Calibrator::estimated(const std::string& id) {
    const std::size_t place = m_places.at(id);
    const auto [known, added] = m_estimated_by_id.emplace(m_bank[place].id, m_estimated.size());
    if (added) {
        const Item& item = m_items[m_items_by_id.at(id)];
        Estimated& made = m_estimated.emplace_back();
        made.bank = place;
        made.item.id = id;
        for (std::size_t variant = 0; variant < item.parameters.size(); ++variant) {
            made.item.hashes.push_back(content_hash(item, variant_of(item, variant)));
        }
        made.item.prior = numbers_of(m_role.measurement.difficulty, item);
        made.item.difficulty = made.item.prior.difficulty;
        made.item.difficulty_sd = made.item.prior.difficulty_sd;
        made.item.discrimination = made.item.prior.discrimination;
    }
    return known->second;
}

bool Calibrator::is_of_now(const QuizAnswer& answer, std::size_t at) const {
    const std::vector<std::string>& hashes = m_estimated[at].item.hashes;
    const auto variant = static_cast<std::size_t>(std::max(0, answer.variant));
    return variant < hashes.size() && hashes[variant] == answer.hash;
}

// Sorts the person's answers into those that count and the rest.
void Calibrator::add(EvidenceLog log) {
    Person person;
    std::vector<QuizAnswer> answers = std::move(log.answers);
    log.answers.clear();
    std::sort(answers.begin(), answers.end(), [](const QuizAnswer& a, const QuizAnswer& b) {
        return std::tie(a.at, a.session, a.number) < std::tie(b.at, b.session, b.number);
    });
    std::set<std::string_view> seen;
    std::set<std::string_view> counted;
    for (const QuizAnswer& answer : answers) {
        person.as_of = std::max(person.as_of, answer.at);
        if (!m_places.contains(answer.item)) {
            ++m_counts.unknown;
        } else if (!seen.insert(answer.item).second) {
            ++m_counts.repeated;
        } else if (const std::size_t at = estimated(answer.item); !is_of_now(answer, at)) {
            ++m_counts.other_version;
        } else if (answer.hinted) {
            ++m_counts.hinted;
        } else {
            ++m_counts.used;
            counted.insert(answer.item);
            CalibratedItem& item = m_estimated[at].item;
            ++(answer.response == Response::right   ? item.right
               : answer.response == Response::wrong ? item.wrong
                                                    : item.dont_know);
            m_estimated[at].answers.emplace_back(m_people.size(), person.used.size());
            Used& used = person.used.emplace_back();
            used.item = at;
            used.response = answer.response;
            used.difficulty = {item.prior.difficulty, item.prior.difficulty_sd * item.prior.difficulty_sd};
        }
    }
    std::size_t at = 0;
    for (const QuizAnswer& answer : answers) {
        if (!counted.contains(answer.item)) {
            log.answers.push_back(answer);
        } else if (at < person.used.size() && m_estimated[person.used[at].item].item.id == answer.item) {
            person.used[at++].drift = drift_sd(answer.at, person.as_of);
        }
    }
    person.rest = std::move(log);
    m_people.push_back(std::move(person));
}

ResponseCurve Calibrator::curve_with(const Used& used) const {
    ResponseCurve curve = m_bank[m_estimated[used.item].bank].curve;
    curve.slope = m_estimated[used.item].item.discrimination;
    curve.at = used.difficulty.mean;
    return curve;
}

// What the person's other evidence says about the ability that each answer is of.
void Calibrator::look_at_person(std::size_t at) {
    Person& person = m_people[at];
    std::vector<Observation> seen;
    for (const Used& used : person.used) {
        const double sd = std::hypot(std::sqrt(used.difficulty.variance), used.drift);
        seen.push_back(observation_of(curve_with(used), sd, used.response, false,
                                      {{{m_bank[m_estimated[used.item].bank].skill, 1.0}}}));
    }
    const std::vector<Observation> rest = observations_of(m_role, person.rest, person.as_of);
    seen.insert(seen.end(), rest.begin(), rest.end());
    const std::vector<Normal> without = leave_one_out(prior_of(m_role, person.rest.ratings), seen);
    for (std::size_t i = 0; i < person.used.size(); ++i) {
        person.used[i].ability = without[i];
        person.used[i].ability.variance += person.used[i].drift * person.used[i].drift;
    }
}

std::vector<AbilityAnswer> Calibrator::answers_to(const Estimated& estimated) const {
    std::vector<AbilityAnswer> answers;
    for (const auto& [person, place] : estimated.answers) {
        const Used& used = m_people[person].used[place];
        answers.push_back({used.ability, used.response});
    }
    return answers;
}

// What all answers say of the item's difficulty, and what all but one.
void Calibrator::look_at_item(std::size_t at) {
    Estimated& estimated = m_estimated[at];
    CalibratedItem& item = estimated.item;
    ItemNumbers prior = item.prior;
    prior.discrimination = item.discrimination;
    const DifficultyPosterior found = difficulty_posterior(prior, answers_to(estimated));
    item.difficulty = found.mean;
    item.difficulty_sd = found.sd;
    for (std::size_t i = 0; i < estimated.answers.size(); ++i) {
        const auto& [person, place] = estimated.answers[i];
        m_people[person].used[place].difficulty = found.without_each[i];
    }
}

// With the discriminations as they are.
void Calibrator::settle_difficulties() {
    constexpr int k_most_rounds = 100;
    constexpr double k_settled = 1e-6;
    m_settled = false;
    for (int round = 0; round < k_most_rounds && !m_settled; ++round) {
        ++m_rounds;
        std::vector<double> before;
        for (const Estimated& each : m_estimated) {
            before.push_back(each.item.difficulty);
        }
        for_each_index(m_people.size(), m_threads, [&](std::size_t i) { look_at_person(i); });
        for_each_index(m_estimated.size(), m_threads, [&](std::size_t i) { look_at_item(i); });
        double moved = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            moved = std::max(moved, std::abs(m_estimated[i].item.difficulty - before[i]));
        }
        m_settled = moved < k_settled;
    }
}

// Returns how far the farthest moved; 0 where no item has enough answers.
double Calibrator::estimate_discriminations() {
    std::vector<double> moved(m_estimated.size());
    for_each_index(m_estimated.size(), m_threads, [&](std::size_t i) {
        Estimated& estimated = m_estimated[i];
        CalibratedItem& item = estimated.item;
        if (item.answers() >= k_least_answers_for_discrimination && item.prior.difficulty_sd > 0) {
            estimated.both = item_posterior(item.prior, answers_to(estimated));
            moved[i] = std::abs(estimated.both->discrimination - item.discrimination);
            item.discrimination = estimated.both->discrimination;
            item.discrimination_sd = estimated.both->discrimination_sd;
        }
    });
    return moved.empty() ? 0 : *std::max_element(moved.begin(), moved.end());
}

void Calibrator::settle() {
    constexpr int k_most_turns = 12;
    constexpr double k_settled = 5e-3; // a small part of their standard deviations
    if (m_counts.used == 0) {
        return;
    }
    settle_difficulties();
    for (int turn = 0; turn < k_most_turns && estimate_discriminations() > k_settled; ++turn) {
        settle_difficulties();
    }
}

Calibration Calibrator::result() const {
    Calibration calibration;
    calibration.pack = m_role.pack_id;
    calibration.profile = m_role.profile_id;
    calibration.people = static_cast<int>(
        std::count_if(m_people.begin(), m_people.end(), [](const Person& person) { return !person.used.empty(); }));
    calibration.counts = m_counts;
    calibration.rounds = m_rounds;
    calibration.settled = m_settled;
    std::set<std::string_view> answered;
    for (const Estimated& each : m_estimated) {
        if (each.item.answers() > 0) {
            answered.insert(each.item.id);
            CalibratedItem& item = calibration.items.emplace_back(each.item);
            if (each.both) {
                item.difficulty = each.both->difficulty;
                item.difficulty_sd = each.both->difficulty_sd;
            }
            constexpr double k_six_digits = 1e6;
            item.prior.difficulty = rounded(item.prior.difficulty, k_six_digits);
            item.difficulty = rounded(item.difficulty);
            item.difficulty_sd = rounded(item.difficulty_sd);
            item.discrimination = rounded(item.discrimination);
            if (item.discrimination_sd) {
                item.discrimination_sd = rounded(*item.discrimination_sd);
            }
        }
    }
    for (const QuizItem& each : m_bank) {
        if (!answered.contains(each.id)) {
            calibration.unanswered.push_back(each.id);
        }
    }
    std::sort(calibration.items.begin(), calibration.items.end(),
              [](const CalibratedItem& a, const CalibratedItem& b) { return a.id < b.id; });
    std::sort(calibration.unanswered.begin(), calibration.unanswered.end());
    return calibration;
}

} // namespace

Calibration calibrate(const Role& role, const std::vector<Item>& items, std::vector<EvidenceLog> people, int threads) {
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < people.size(); ++i) {
        order.emplace_back(sorting_key(people[i]), i);
    }
    std::sort(order.begin(), order.end());
    Calibrator calibrator(role, items, threads);
    for (const auto& [key, at] : order) {
        calibrator.add(std::move(people[at]));
    }
    calibrator.settle();
    return calibrator.result();
}

} // namespace onramp
