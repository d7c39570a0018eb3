// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/roadmap_sh.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "exchange/foreign_json.hpp"
#include "exchange/need_graph.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using nlohmann::json;

constexpr double k_farthest = 1e9; // of a place, from the origin
constexpr std::size_t k_no_topic = static_cast<std::size_t>(-1);

class PosterReader {
public:
    PosterReader(Import& import, Findings& findings) : m_import(import), m_findings(findings) {}

    void read(const json& document) {
        ObjectReader poster(document, "", m_findings);
        m_import.format = ImportFormat::roadmap_sh;
        m_import.order = TopicOrder::hint;
        each_foreign(poster, "nodes", ObjectReader::Need::required, [&](ObjectReader& node) { read_node(node); });
        sort_by_position();
        each_foreign(poster, "edges", ObjectReader::Need::required, [&](ObjectReader& edge) { read_edge(edge); });
        if (m_topics.empty() && !has_errors(m_findings.problems)) {
            m_findings.error("empty", "there is no node of type topic or subtopic", "");
        }
        arrange();
    }

private:
    struct Topic {
        ImportedTopic topic;
        double x = 0;
        double y = 0;
        bool below = false; // a subtopic
        std::size_t parent = k_no_topic;
        std::vector<std::size_t> after = {}; // topics that the main line leads from
    };

    void read_node(ObjectReader& node) {
        const std::string id = node.text("id");
        if (!id.empty() && !m_ids.insert(id).second) {
            m_findings.error("duplicate-id", "the node '" + shorten(id, 60) + "' stands twice", node.pointer_to("id"));
            return;
        }
        const std::string type = node.text("type");
        if (type != "topic" && type != "subtopic") {
            return; // a line, a title, a button of the picture
        }
        Topic topic;
        topic.below = type == "subtopic";
        topic.topic.id = id;
        foreign_object(node, "data", [&](ObjectReader& data) {
            topic.topic.title = trim(data.text("label"));
            if (topic.topic.title.empty()) {
                topic.topic.title = id;
            }
        });
        foreign_object(node, "position", [&](ObjectReader& position) {
            topic.x = position.number("x", -k_farthest, k_farthest);
            topic.y = position.number("y", -k_farthest, k_farthest);
        });
        m_topics.push_back(std::move(topic));
    }

    void sort_by_position() {
        std::stable_sort(m_topics.begin(), m_topics.end(),
                         [](const Topic& a, const Topic& b) { return std::tie(a.y, a.x) < std::tie(b.y, b.x); });
        for (std::size_t i = 0; i < m_topics.size(); ++i) {
            m_places.emplace(m_topics[i].topic.id, i);
        }
    }

    std::size_t place_of(ObjectReader& edge, std::string_view key) {
        const std::string id = edge.text(key);
        if (!id.empty() && !m_ids.contains(id)) {
            m_findings.warning("dangling", "a line leads to '" + shorten(id, 60) + "', which is no node",
                               edge.pointer_to(key));
        }
        const auto place = m_places.find(id);
        return place == m_places.end() ? k_no_topic : place->second;
    }

    void read_edge(ObjectReader& edge) {
        const std::size_t from = place_of(edge, "source");
        const std::size_t to = place_of(edge, "target");
        if (from == k_no_topic || to == k_no_topic || from == to) {
            return;
        }
        if (!m_topics[from].below && m_topics[to].below) {
            m_topics[to].parent = m_topics[to].parent == k_no_topic ? from : m_topics[to].parent;
        } else if (!m_topics[from].below && !m_topics[to].below) {
            m_topics[to].after.push_back(from);
        }
    }

    // Along the main line, and from the top where it does not say; each topic's own subtopics right after it.
    void arrange() {
        NeedGraph line(m_topics.size());
        std::vector<std::vector<std::size_t>> below(m_topics.size());
        for (std::size_t i = 0; i < m_topics.size(); ++i) {
            std::vector<std::size_t>& after = m_topics[i].after;
            std::sort(after.begin(), after.end());
            after.erase(std::unique(after.begin(), after.end()), after.end());
            line[i] = after;
            if (m_topics[i].parent != k_no_topic) {
                below[m_topics[i].parent].push_back(i);
            }
        }
        std::vector<std::size_t> order = order_by_needs(line);
        std::vector<bool> placed(m_topics.size(), false);
        for (const std::size_t each : order) {
            placed[each] = true;
        }
        for (std::size_t i = 0; i < m_topics.size(); ++i) {
            if (!placed[i]) {
                order.push_back(i); // the line runs in a circle there
            }
        }
        for (const std::size_t each : order) {
            if (m_topics[each].parent != k_no_topic) {
                continue;
            }
            const std::string id = m_topics[each].topic.id;
            m_import.topics.push_back(std::move(m_topics[each].topic));
            for (const std::size_t child : below[each]) {
                m_topics[child].topic.parent = id;
                m_import.topics.push_back(std::move(m_topics[child].topic));
            }
        }
    }

    Import& m_import;
    Findings& m_findings;
    std::set<std::string> m_ids; // of all nodes
    std::vector<Topic> m_topics;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

Reading<Import> read_roadmap_sh(std::string_view text, const std::string& file) {
    return read_foreign<Import>(text, file, [&](const json& document, Import& import, Findings& findings) {
        import.source = file;
        PosterReader(import, findings).read(document);
    });
}

} // namespace onramp
