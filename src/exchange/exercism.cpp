// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/exercism.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

#include "base/suggestions.hpp"
#include "exchange/foreign_json.hpp"
#include "exchange/need_graph.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using nlohmann::json;

constexpr int k_config_version = 3;
constexpr int k_most_difficulty = 10;
constexpr std::string_view k_statuses[] = {"active", "beta", "wip", "deprecated"};

enum class Part : std::uint8_t { teaches, practises }; // what an exercise does with its concepts

class TrackReader {
public:
    TrackReader(Import& import, Findings& findings) : m_import(import), m_findings(findings) {}

    void read(const json& document) {
        ObjectReader track(document, "", m_findings);
        m_import.format = ImportFormat::exercism;
        m_import.order = TopicOrder::prerequisites;
        m_import.name = track.text("language");
        m_import.track = track.text("slug");
        const int version = track.integer("version", 0, 1000);
        if (version != k_config_version) {
            m_findings.error("version",
                             "'version' is " + std::to_string(version) + "; this program reads " +
                                 std::to_string(k_config_version),
                             track.pointer_to("version"));
        }
        each_foreign(track, "concepts", ObjectReader::Need::required,
                     [&](ObjectReader& concept_) { read_concept(concept_); });
        m_needs.resize(m_concepts.size());
        foreign_object(track, "exercises", [&](ObjectReader& exercises) {
            each_foreign(exercises, "concept", ObjectReader::Need::optional,
                         [&](ObjectReader& each) { read_exercise(each, Part::teaches); });
            each_foreign(exercises, "practice", ObjectReader::Need::optional,
                         [&](ObjectReader& each) { read_exercise(each, Part::practises); });
        });
        arrange();
    }

private:
    struct Concept {
        std::string slug;
        std::string name;
        std::string taught_at = {};              // pointer of the prerequisites of the exercise that teaches it
        std::vector<std::string> taught_by = {}; // exercises
        std::vector<std::string> practised_by = {};
    };

    void read_concept(ObjectReader& reader) {
        Concept each{reader.text("slug"), reader.text("name")};
        if (each.slug.empty()) {
            return;
        }
        if (!m_places.emplace(each.slug, m_concepts.size()).second) {
            m_findings.error("duplicate-id", "the concept '" + shorten(each.slug, 60) + "' stands twice",
                             reader.pointer_to("slug"));
            return;
        }
        m_names.push_back(each.slug);
        m_concepts.push_back(std::move(each));
    }

    // The places of the concepts that a member names; those that do not exist are told.
    std::vector<std::size_t> concepts_of(ObjectReader& reader, std::string_view key, bool ready) {
        std::vector<std::size_t> places;
        const std::vector<std::string> names = reader.optional_texts(key);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto place = m_places.find(names[i]);
            if (place != m_places.end()) {
                places.push_back(place->second);
                continue;
            }
            const std::string message = "the track has no concept '" + shorten(names[i], 60) + "'";
            const std::string pointer = reader.pointer_to(key) + "/" + std::to_string(i);
            if (ready) {
                m_findings.error("dangling", message, pointer, m_suggestions.of(names[i], m_names));
            } else {
                m_findings.warning("dangling", message + "; the exercise is not ready", pointer);
            }
        }
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        return places;
    }

    void read_exercise(ObjectReader& reader, Part part) {
        ImportedExercise exercise{reader.text("slug"), reader.text("name")};
        exercise.difficulty = reader.optional_integer("difficulty", 0, k_most_difficulty);
        const std::string_view status = k_statuses[reader.optional_choice("status", k_statuses).value_or(0)];
        exercise.status = status == "active" ? "" : status;
        const bool ready = status != "wip";
        const std::vector<std::size_t> about =
            concepts_of(reader, part == Part::teaches ? "concepts" : "practices", ready);
        const std::vector<std::size_t> needs = concepts_of(reader, "prerequisites", ready);
        if (exercise.id.empty()) {
            return;
        }
        if (!m_slugs.insert(exercise.id).second) {
            m_findings.error("duplicate-id", "the exercise '" + shorten(exercise.id, 60) + "' stands twice",
                             reader.pointer_to("slug"), "concept and practice exercises share their slugs");
            return;
        }
        for (const std::size_t need : needs) {
            exercise.needs.push_back(m_concepts[need].slug);
        }
        if (ready && status != "deprecated") {
            for (const std::size_t place : about) {
                if (part == Part::practises) {
                    m_concepts[place].practised_by.push_back(exercise.id);
                } else {
                    teach(place, exercise.id, needs, reader);
                }
            }
        }
        m_import.exercises.push_back(std::move(exercise));
    }

    void teach(std::size_t place, const std::string& exercise, const std::vector<std::size_t>& needs,
               const ObjectReader& reader) {
        Concept& taught = m_concepts[place];
        if (taught.taught_by.empty()) {
            m_needs[place] = needs;
            taught.taught_at = reader.pointer_to("prerequisites");
        } else {
            m_findings.warning("taught-twice",
                               "'" + taught.slug + "' is taught by '" + taught.taught_by.front() + "' already; '" +
                                   exercise + "' adds no prerequisites",
                               reader.pointer_to("concepts"));
        }
        taught.taught_by.push_back(exercise);
    }

    void arrange() {
        for (const std::vector<std::size_t>& circle : circles_of(m_needs)) {
            std::string words;
            for (const std::size_t each : circle) {
                words += "'" + shorten(m_concepts[each].slug, 60) + "' needs ";
            }
            m_findings.error("circle",
                             "concepts need each other in a circle: " + words + "'" +
                                 shorten(m_concepts[circle.front()].slug, 60) + "'",
                             m_concepts[circle.front()].taught_at);
        }
        for (const std::size_t place : order_by_needs(m_needs)) {
            Concept& each = m_concepts[place];
            ImportedTopic topic{each.slug, each.name};
            topic.url = "https://exercism.org/tracks/" + m_import.track + "/concepts/" + each.slug;
            topic.exercises = std::move(each.taught_by);
            topic.exercises.insert(topic.exercises.end(), std::make_move_iterator(each.practised_by.begin()),
                                   std::make_move_iterator(each.practised_by.end()));
            m_import.topics.push_back(std::move(topic));
            if (!m_needs[place].empty()) {
                TopicNeeds needs{each.slug, {}};
                for (const std::size_t need : m_needs[place]) {
                    needs.needs.push_back(m_concepts[need].slug);
                }
                m_import.prerequisites.push_back(std::move(needs));
            }
        }
    }

    Import& m_import;
    Findings& m_findings;
    Suggestions m_suggestions;
    std::vector<Concept> m_concepts;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::size_t> m_places;
    std::set<std::string> m_slugs;
    NeedGraph m_needs;
};

} // namespace

Reading<Import> read_exercism(std::string_view text, const std::string& file) {
    return read_foreign<Import>(text, file, [&](const json& document, Import& import, Findings& findings) {
        import.source = file;
        TrackReader(import, findings).read(document);
    });
}

} // namespace onramp
