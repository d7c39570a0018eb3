// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/problem_order.hpp"
#include "base/suggestions.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/item_document.hpp"
#include "pack/item_wording.hpp"

namespace onramp {

namespace {

// An item and its first variant, which is what the rules of wording read.
struct ReadItem {
    const Item* item = nullptr;
    ItemVariant variant;
    Shingles shingles;
    std::size_t right = 0; // place of the right option
};

bool is_verified(const ReadItem& each) {
    return std::any_of(each.variant.options.begin(), each.variant.options.end(),
                       [](const ItemOption& option) { return !option.verdicts.empty(); });
}

class ItemLinter {
public:
    ItemLinter(const Pack& pack, const std::vector<Item>& items) : m_pack(pack) {
        for (const Item& item : items) {
            ReadItem each{&item, variant_of(item, 0), {}, 0};
            each.shingles = shingles_of(each.variant.question);
            const auto& options = each.variant.options;
            const auto right =
                std::find_if(options.begin(), options.end(), [](const ItemOption& option) { return option.right; });
            each.right = static_cast<std::size_t>(right - options.begin());
            m_items.push_back(std::move(each));
        }
    }

    std::vector<Problem> run() {
        check_names();
        for (const ReadItem& each : m_items) {
            check_wording(each);
        }
        check_skills();
        check_likeness();
        sort_by_place(m_problems);
        return std::move(m_problems);
    }

private:
    void report(Severity severity, std::string rule, std::string message, Location at, std::string hint = {}) {
        m_problems.push_back({severity, std::move(rule), std::move(message), std::move(hint), std::move(at)});
    }

    static Location where(const Item& item) { return {item.file, item.skill_line, item.skill_column, {}}; }

    void check_names() {
        std::vector<std::string> skills;
        for (const Skill& skill : m_pack.skills) {
            skills.push_back(skill.id);
        }
        std::unordered_map<std::string_view, const Item*> owners;
        std::vector<std::string> ids;
        for (const ReadItem& each : m_items) {
            const Item& item = *each.item;
            const auto [found, fresh] = owners.emplace(item.id, &item);
            if (!fresh) {
                report(Severity::error, "duplicate-id", "the item '" + item.id + "' stands twice", where(item),
                       "the first is " + found->second->file);
            }
            ids.push_back(item.id);
            const Skill* skill = m_pack.find(item.skill);
            if (skill == nullptr || skill->id != item.skill) {
                report(Severity::error, "unknown-skill",
                       "the item is of the skill '" + item.skill + "', which the pack does not have", where(item),
                       skill != nullptr ? "it is '" + skill->id + "' now" : m_suggestions.of(item.skill, skills));
            }
        }
        for (const ReadItem& each : m_items) {
            for (const ItemEnemy& enemy : each.item->enemies) {
                if (!owners.contains(enemy.id) || enemy.id == each.item->id) {
                    report(Severity::error, "unknown-enemy",
                           "the enemy '" + enemy.id + "' is " +
                               (enemy.id == each.item->id ? "the item itself" : "no item of the pack"),
                           {each.item->file, enemy.line, enemy.column, {}}, m_suggestions.of(enemy.id, ids));
                }
            }
        }
    }

    void check_wording(const ReadItem& each) {
        const Item& item = *each.item;
        if (const auto sentence = find_plain_negative(prose_of(each.variant.question))) {
            report(Severity::warning, "plain-negative",
                   "the question asks for what is not so without saying it in bold: '" + shorten(*sentence, 60) + "'",
                   {item.file, item.body_line, 1, {}}, "write **not**, or ask for what is so");
        }
        std::size_t longest_wrong = 0;
        for (const ItemOption& option : each.variant.options) {
            longest_wrong = std::max(longest_wrong, option.right ? 0 : length_of(option.shown));
            if (const auto words = find_reference_to_options(prose_of(option.shown))) {
                report(Severity::warning, "speaks-of-options",
                       "the option says '" + *words + "', but options are shuffled", {item.file, option.line, 1, {}});
            }
        }
        if (item.kind == ItemKind::number || longest_wrong == 0) {
            return;
        }
        const ItemOption& right = each.variant.options.at(each.right);
        const double most = k_long_by * static_cast<double>(longest_wrong) + static_cast<double>(k_long_more);
        if (static_cast<double>(length_of(right.shown)) > most) {
            report(Severity::warning, "long-option",
                   "the right option has " + counted(length_of(right.shown), "character") +
                       ", the longest other one only " + std::to_string(longest_wrong),
                   {item.file, right.line, 1, {}}, "options alike in length do not give the answer away");
        }
    }

    void check_skills() {
        if (m_items.empty()) {
            return; // a pack whose skills are rated only
        }
        std::map<std::string_view, std::vector<const ReadItem*>> by_skill;
        for (const ReadItem& each : m_items) {
            by_skill[each.item->skill].push_back(&each);
        }
        for (const Skill& skill : m_pack.skills) {
            check_skill(skill, by_skill[skill.id]);
        }
    }

    void check_skill(const Skill& skill, const std::vector<const ReadItem*>& items) {
        const Location at{skill.file.str(), skill.line, skill.column, {}};
        const auto verified =
            std::find_if(items.begin(), items.end(), [](const auto* each) { return is_verified(*each); });
        const std::size_t least = verified != items.end() ? k_least_verified_items : k_least_items;
        if (items.size() < least) {
            report(Severity::warning, "few-items",
                   "the skill '" + skill.id + "' has " + counted(items.size(), "item") + ", " + std::to_string(least) +
                       " are asked for",
                   at);
        }
        for (const ItemPool pool : {ItemPool::measure, ItemPool::review}) {
            const auto of_pool = [&](const ReadItem* each) { return each->item->pool == pool; };
            if (!items.empty() && std::none_of(items.begin(), items.end(), of_pool)) {
                report(Severity::warning, "empty-pool",
                       "the skill '" + skill.id + "' has no item to " + std::string(item_pool_name(pool)), at);
            }
        }
        if (items.size() < k_many_items) {
            return;
        }
        std::set<int> difficulties;
        std::set<std::size_t> places;
        for (const ReadItem* each : items) {
            difficulties.insert(each->item->difficulty);
            places.insert(each->right);
        }
        if (difficulties.size() == 1) {
            report(Severity::warning, "same-difficulty",
                   "all items of the skill '" + skill.id + "' have the difficulty " +
                       std::to_string(*difficulties.begin()),
                   where(*items.front()->item));
        }
        if (places.size() == 1) {
            report(Severity::warning, "same-place",
                   "the right option of every item of the skill '" + skill.id + "' is number " +
                       std::to_string(*places.begin() + 1),
                   where(*items.front()->item));
        }
    }

    void check_likeness() {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double alike = likeness(m_items[i].shingles, m_items[j].shingles);
                if (alike >= k_alike) {
                    report(Severity::warning, "alike",
                           "the question is " + std::to_string(static_cast<int>(alike * 100)) +
                               " % the same as that of '" + m_items[j].item->id + "'",
                           {m_items[i].item->file, m_items[i].item->body_line, 1, {}});
                }
            }
        }
    }

    const Pack& m_pack;
    std::vector<ReadItem> m_items;
    std::vector<Problem> m_problems;
    Suggestions m_suggestions;
};

} // namespace

std::vector<Problem> lint_items(const Pack& pack, const std::vector<Item>& items) {
    return ItemLinter(pack, items).run();
}

} // namespace onramp
