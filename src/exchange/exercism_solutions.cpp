// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <set>

#include "exchange/foreign_json.hpp"
#include "onramp/base/text.hpp"
#include "onramp/exchange/exercism.hpp"

namespace onramp {

namespace {

using nlohmann::json;

constexpr std::string_view k_statuses[] = {"started", "iterated", "completed", "published"};
constexpr int k_most_pages = 1'000'000;

std::optional<Instant> time_of(ObjectReader& reader, std::string_view key) {
    const auto text = reader.optional_text(key);
    if (!text) {
        return std::nullopt;
    }
    const auto when = parse_instant(*text);
    if (!when) {
        reader.findings().error("pattern", "'" + std::string(key) + "' is '" + shorten(*text, 40) + "', not a time",
                                reader.pointer_to(key));
        return std::nullopt;
    }
    return *when;
}

class SolutionsReader {
public:
    SolutionsReader(std::vector<DoneExercise>& done, Findings& findings) : m_done(done), m_findings(findings) {}

    void read(const json& document) {
        if (!document.is_array()) {
            read_page(document, "");
        } else {
            for (std::size_t i = 0; i < document.size(); ++i) {
                read_page(document[i], "/" + std::to_string(i));
            }
        }
        if (m_pages > m_numbers.size() && !m_numbers.empty()) {
            m_findings.warning("pages",
                               "there are " + counted(m_pages, "page") + " of solutions, and " +
                                   std::to_string(m_numbers.size()) + " of them " +
                                   (m_numbers.size() == 1 ? "is" : "are") + " here",
                               "", "put all pages into one array");
        }
    }

private:
    void read_page(const json& value, const std::string& pointer) {
        ObjectReader page(value, pointer, m_findings);
        if (!value.is_object()) {
            return;
        }
        if (page.has("exercise") && page.has("is_requester")) {
            m_findings.error("no-status", "this says which exercise was downloaded, not whether it is done", pointer,
                             "read what https://exercism.org/api/v2/solutions answers");
            return;
        }
        const bool sideloaded = !page.has("results") && page.has("solutions");
        each_foreign(page, sideloaded ? "solutions" : "results", ObjectReader::Need::required,
                     [&](ObjectReader& solution) { read_solution(solution); });
        if (page.has("meta")) {
            foreign_object(page, "meta", [&](ObjectReader& meta) {
                const auto number = meta.optional_integer("current_page", 0, k_most_pages);
                const auto pages = meta.optional_integer("total_pages", 0, k_most_pages);
                m_numbers.insert(number.value_or(1));
                m_pages = std::max(m_pages, static_cast<std::size_t>(pages.value_or(1)));
            });
        }
    }

    void read_solution(ObjectReader& solution) {
        constexpr std::size_t k_completed = 2; // of k_statuses
        const auto status = solution.choice("status", k_statuses);
        DoneExercise done;
        foreign_object(solution, "exercise", [&](ObjectReader& exercise) {
            done.id = exercise.text("slug");
            done.title = exercise.text_or_empty("title");
        });
        foreign_object(solution, "track", [&](ObjectReader& track) { done.track = track.text("slug"); });
        done.when = time_of(solution, "completed_at");
        const std::string tests = solution.text_or_empty("published_iteration_head_tests_status");
        done.tests_fail = tests == "failed" || tests == "errored";
        if (status && *status >= k_completed) {
            m_done.push_back(std::move(done));
        }
    }

    std::vector<DoneExercise>& m_done;
    Findings& m_findings;
    std::set<int> m_numbers; // of the pages that are here
    std::size_t m_pages = 0; // that there are
};

} // namespace

Reading<std::vector<DoneExercise>> read_exercism_solutions(std::string_view text, const std::string& file) {
    using Done = std::vector<DoneExercise>;
    return read_foreign<Done>(text, file, [](const json& document, Done& done, Findings& findings) {
        SolutionsReader(done, findings).read(document);
    });
}

} // namespace onramp
