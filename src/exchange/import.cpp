// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/import.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// "06_move_semantics" is "move_semantics": the number says where it stands in one version.
std::string_view without_number(std::string_view topic) {
    const std::size_t digits = topic.find_first_not_of("0123456789");
    const bool numbered = digits != std::string_view::npos && digits > 0 && topic[digits] == '_';
    return numbered && digits + 1 < topic.size() ? topic.substr(digits + 1) : topic;
}

// The topics of an import by id and by id without number; the first of a name.
std::unordered_map<std::string_view, const ImportedTopic*> topics_by_name(const Import& import) {
    std::unordered_map<std::string_view, const ImportedTopic*> topics;
    for (const ImportedTopic& topic : import.topics) {
        topics.emplace(topic.id, &topic);
    }
    for (const ImportedTopic& topic : import.topics) {
        topics.emplace(without_number(topic.id), &topic);
    }
    return topics;
}

class EvidenceFinder {
public:
    EvidenceFinder(Import& import, const ImportMap& map)
        : m_import(import), m_map(map), m_topics(topics_by_name(import)) {
        for (const DoneExercise& each : import.done) {
            if (!each.tests_fail) {
                m_done.insert(each.id);
            }
        }
    }

    void run() {
        for (const ImportRule& rule : m_map.rules) {
            if (rule.topic.empty()) {
                apply(rule, rule.exercises, std::min<std::size_t>(as_count(rule.at_least), rule.exercises.size()), {});
            } else if (const auto topic = m_topics.find(rule.topic); topic != m_topics.end()) {
                constexpr std::size_t k_all = 100;
                const std::vector<std::string>& exercises = topic->second->exercises;
                const std::size_t share = as_count(rule.percent) * exercises.size();
                apply(rule, exercises, (share + k_all - 1) / k_all, rule.topic);
            }
        }
        for (const DoneExercise& each : m_import.done) {
            if (each.tests_fail) {
                m_import.unmatched.push_back({each.id, UnmatchedReason::tests_fail});
            } else if (!m_counted.contains(each.id)) {
                const bool ruled = m_ruled.contains(each.id);
                m_import.unmatched.push_back({each.id, ruled ? UnmatchedReason::too_few : UnmatchedReason::no_rule});
            }
        }
    }

private:
    static std::size_t as_count(int number) { return static_cast<std::size_t>(std::max(number, 1)); }

    void apply(const ImportRule& rule, const std::vector<std::string>& exercises, std::size_t needed,
               const std::string& topic) {
        std::vector<std::string> done;
        for (const std::string& each : exercises) {
            m_ruled.insert(each);
            if (m_done.contains(each)) {
                done.push_back(each);
            }
        }
        if (exercises.empty() || done.size() < needed) {
            return;
        }
        m_counted.insert(done.begin(), done.end());
        std::string from = m_map.format + ": " + std::to_string(done.size()) + " of " +
                           counted(exercises.size(), "exercise") +
                           (topic.empty() ? " (" + join(done, ", ") + ")" : " of " + topic);
        const auto [at, fresh] = m_shown.emplace(rule.skill, m_import.evidence.size());
        if (fresh) {
            m_import.evidence.push_back({rule.skill, rule.level, std::move(from), rule.basis});
        } else if (m_import.evidence[at->second].level < rule.level) {
            m_import.evidence[at->second] = {rule.skill, rule.level, std::move(from), rule.basis};
        }
    }

    Import& m_import;
    const ImportMap& m_map;
    std::unordered_map<std::string_view, const ImportedTopic*> m_topics;
    std::unordered_set<std::string> m_done;
    std::unordered_set<std::string> m_ruled;   // named by a rule, directly or by its topic
    std::unordered_set<std::string> m_counted; // by a rule that shows something
    std::unordered_map<std::string, std::size_t> m_shown;
};

} // namespace

std::string_view import_format_name(ImportFormat format) {
    switch (format) {
    case ImportFormat::exercism:
        return "exercism";
    case ImportFormat::mdbook:
        return "mdbook";
    case ImportFormat::rustlings:
        return "rustlings";
    case ImportFormat::py_fsrs:
        return "py-fsrs";
    case ImportFormat::roadmap_sh:
        break;
    }
    return "roadmap-sh";
}

std::string_view topic_order_name(TopicOrder order) {
    switch (order) {
    case TopicOrder::prerequisites:
        return "prerequisites";
    case TopicOrder::book:
        return "book";
    case TopicOrder::hint:
        break;
    }
    return "hint";
}

std::string_view unmatched_reason_name(UnmatchedReason reason) {
    switch (reason) {
    case UnmatchedReason::unknown:
        return "unknown";
    case UnmatchedReason::other_track:
        return "other_track";
    case UnmatchedReason::tests_fail:
        return "tests_fail";
    case UnmatchedReason::no_rule:
        return "no_rule";
    case UnmatchedReason::too_few:
        return "too_few";
    case UnmatchedReason::not_in_role:
        break;
    }
    return "not_in_role";
}

std::string_view kept_name(ShownSkill::Kept kept) {
    switch (kept) {
    case ShownSkill::Kept::no:
        return "no";
    case ShownSkill::Kept::added:
        return "added";
    case ShownSkill::Kept::already:
        break;
    }
    return "already";
}

std::string_view card_state_name(ImportedCard::State state) {
    switch (state) {
    case ImportedCard::State::learning:
        return "learning";
    case ImportedCard::State::review:
        return "review";
    case ImportedCard::State::relearning:
        break;
    }
    return "relearning";
}

std::string_view card_verdict_name(ImportedCard::Verdict verdict) {
    switch (verdict) {
    case ImportedCard::Verdict::agrees:
        return "agrees";
    case ImportedCard::Verdict::differs:
        return "differs";
    case ImportedCard::Verdict::no_card:
        return "no_card";
    case ImportedCard::Verdict::no_reviews:
        return "no_reviews";
    case ImportedCard::Verdict::reviews_missing:
        return "reviews_missing";
    case ImportedCard::Verdict::other_parameters:
        break;
    }
    return "other_parameters";
}

void match_done(Import& import, const std::vector<DoneExercise>& done) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < import.exercises.size(); ++i) {
        places.emplace(import.exercises[i].id, i);
    }
    std::vector<const DoneExercise*> found(import.exercises.size(), nullptr);
    std::set<std::string> strangers;
    for (const DoneExercise& each : done) {
        const bool elsewhere = !each.track.empty() && each.track != import.track;
        const auto place = places.find(each.id);
        if (elsewhere || place == places.end()) {
            std::string id = elsewhere ? each.track + "/" + each.id : each.id;
            if (strangers.insert(id).second) {
                import.unmatched.push_back(
                    {std::move(id), elsewhere ? UnmatchedReason::other_track : UnmatchedReason::unknown});
            }
        } else if (const DoneExercise*& known = found[place->second];
                   known == nullptr || (known->tests_fail && !each.tests_fail)) {
            known = &each;
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i] != nullptr) {
            import.done.push_back(*found[i]);
            import.done.back().title = import.exercises[i].title;
        }
    }
}

void find_evidence(Import& import, const ImportMap& map) {
    EvidenceFinder(import, map).run();
}

std::vector<std::string> names_not_found(const Import& import, const ImportMap& map) {
    const auto topics = topics_by_name(import);
    std::unordered_set<std::string_view> exercises;
    for (const ImportedExercise& each : import.exercises) {
        exercises.insert(each.id);
    }
    std::vector<std::string> missing;
    std::set<std::string> named;
    const auto note = [&](const std::string& name) {
        if (named.insert(name).second) {
            missing.push_back(name);
        }
    };
    for (const ImportRule& rule : map.rules) {
        if (!rule.topic.empty() && !topics.contains(rule.topic)) {
            note(rule.topic);
        }
        for (const std::string& each : rule.exercises) {
            if (!exercises.contains(each)) {
                note(each);
            }
        }
    }
    return missing;
}

} // namespace onramp
