// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "base/problem_order.hpp"
#include "base/suggestions.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/resource.hpp"
#include "pack/name_list.hpp"

namespace onramp {

namespace {

class ResourceLinter {
public:
    ResourceLinter(const Pack& pack, const std::vector<Resource>& resources) : m_pack(pack), m_resources(resources) {}

    std::vector<Problem> run() {
        check_names();
        for (const Skill& skill : m_pack.skills) {
            check_uses(skill);
        }
        check_unused();
        check_times();
        sort_by_place(m_problems);
        return std::move(m_problems);
    }

private:
    void report(Severity severity, std::string rule, std::string message, Location at, std::string hint = {}) {
        m_problems.push_back({severity, std::move(rule), std::move(message), std::move(hint), std::move(at)});
    }

    static Location where(const Resource& resource) { return {resource.file, resource.line, resource.column, {}}; }

    static Location where(const Skill& skill) { return {skill.file.str(), skill.line, skill.column, {}}; }

    void check_names() {
        std::unordered_map<std::string_view, const Resource*> urls;
        for (const Resource& resource : m_resources) {
            m_names.push_back(resource.id);
            if (const auto [found, fresh] = m_by_id.emplace(resource.id, &resource); !fresh) {
                report(Severity::error, "duplicate-id", "the resource '" + resource.id + "' stands twice",
                       where(resource), "it is first at " + format_location(where(*found->second)));
            }
            if (const auto [found, fresh] = urls.emplace(resource.url, &resource); !fresh) {
                report(Severity::error, "duplicate-url",
                       "the resources '" + found->second->id + "' and '" + resource.id + "' have the same address",
                       where(resource), "keep one; several skills may refer to it");
            }
        }
    }

    void check_uses(const Skill& skill) {
        if (skill.resources.empty()) {
            if (!m_resources.empty()) {
                report(Severity::warning, "no-resource", "the skill '" + skill.id + "' has no resources", where(skill));
            }
            return;
        }
        std::set<ResourceKind> kinds;
        std::set<std::string_view> named;
        bool all_known = true;
        std::array<bool, k_most_level + 1> served{};
        for (const ResourceUse& use : skill.resources) {
            if (!named.insert(use.resource.view()).second) {
                report(Severity::error, "duplicate-use",
                       "'" + skill.id + "' refers to the resource '" + use.resource.str() + "' twice",
                       {skill.file.str(), use.line, use.column, {}}, "one range of levels holds both");
            }
            const auto found = m_by_id.find(use.resource.view());
            if (found == m_by_id.end()) {
                report(Severity::error, "dangling",
                       "'" + skill.id + "' refers to the resource '" + use.resource.str() +
                           "', which resources.toml does not have",
                       {skill.file.str(), use.line, use.column, {}}, m_suggestions.of(use.resource.str(), m_names));
                all_known = false;
                continue;
            }
            m_used.insert(found->second);
            kinds.insert(found->second->kind);
            std::fill(served.begin() + use.from, served.begin() + use.to + 1, true);
        }
        if (all_known && kinds.size() == 1) {
            report(Severity::warning, "one-kind",
                   "the resources of '" + skill.id +
                       "' are all of one kind: " + std::string(resource_kind_name(*kinds.begin())),
                   where(skill), "add one of another kind");
        }
        for (int level = 1; all_known && level <= k_served_level; ++level) {
            if (!served.at(static_cast<std::size_t>(level))) {
                report(Severity::warning, "unserved-level",
                       "no resource helps to reach '" + skill.id + "@" + std::to_string(level) + "'", where(skill));
            }
        }
    }

    void check_unused() {
        for (const Resource& resource : m_resources) {
            if (m_by_id.at(resource.id) == &resource && !m_used.contains(&resource)) {
                report(Severity::warning, "unused", "no skill refers to the resource '" + resource.id + "'",
                       where(resource));
            }
        }
    }

    // One warning for all: a whole repository, a conference have no minutes to give.
    void check_times() {
        std::vector<std::string> unknown;
        const Resource* first = nullptr;
        for (const Resource& resource : m_resources) {
            if (!resource.minutes) {
                first = first == nullptr ? &resource : first;
                unknown.push_back(resource.id);
            }
        }
        if (first != nullptr) {
            report(Severity::warning, "unknown-time",
                   "the time of " + counted(unknown.size(), "resource") + " is unknown: " + first_of(unknown),
                   where(*first));
        }
    }

    const Pack& m_pack;
    const std::vector<Resource>& m_resources;
    std::vector<Problem> m_problems;
    Suggestions m_suggestions;
    std::vector<std::string> m_names;
    std::unordered_map<std::string_view, const Resource*> m_by_id;
    std::set<const Resource*> m_used;
};

} // namespace

std::vector<Problem> lint_resources(const Pack& pack, const std::vector<Resource>& resources) {
    return ResourceLinter(pack, resources).run();
}

} // namespace onramp
