// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/review_due_view.hpp"
#include "render/review_json.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json areas_value(const ReviewDueView& view) {
    ordered_json areas = ordered_json::array();
    for (const DueArea& area : view.due.areas) {
        const bool named = area.area < view.role.areas.size();
        ordered_json value = {{"area", named ? ordered_json(view.role.areas[area.area].id) : ordered_json()}};
        add_count(value, area.count);
        value["skills"] = ordered_json::array();
        for (const DueSkill& skill : area.skills) {
            ordered_json each = {{"skill", view.role.skills[skill.skill].skill.id}};
            add_count(each, skill.count);
            value["skills"].push_back(std::move(each));
        }
        areas.push_back(std::move(value));
    }
    return areas;
}

ordered_json pull_value(const ReviewDueView& view, const CardPull& pull) {
    return {{"by", pull.by},
            {"skill", view.role.skills[view.deck.find(pull.by)->skill].skill.id},
            {"on", format_date(pull.on)}};
}

ordered_json pulled_value(const ReviewDueView& view) {
    ordered_json pulled = ordered_json::array();
    for (const std::size_t place : view.due.pulled) {
        const Card& card = view.deck.cards[place];
        pulled.push_back({{"item", card.item},
                          {"skill", view.role.skills[card.skill].skill.id},
                          {"pulled", pull_value(view, *card.pulled)}});
    }
    return pulled;
}

ordered_json load_value(const std::vector<ReviewLoad>& loads, std::string_view name) {
    ordered_json array = ordered_json::array();
    for (const ReviewLoad& load : loads) {
        array.push_back({{name, format_date(load.day)},
                         {"reviews", load.reviews},
                         {"new", load.fresh},
                         {"minutes", load.minutes().count()}});
    }
    return array;
}

ordered_json card_value(const ReviewDueView& view, const Card& card) {
    ordered_json value = {{"item", card.item},
                          {"skill", view.role.skills[card.skill].skill.id},
                          {"level", card.level},
                          {"state", card.is_known() ? "learnt" : "new"},
                          {"learnt", card.learnt ? ordered_json(format_date(*card.learnt)) : ordered_json()},
                          {"seconds", card.seconds},
                          {"reviews", card.reviews},
                          {"lapses", card.lapses}};
    if (card.is_known()) {
        value["first"] = format_date(*card.first);
        value["last"] = format_date(*card.last);
        value["stability"] = rounded_value(card.memory.stability);
        value["difficulty"] = rounded_value(card.memory.difficulty);
        value["due"] = format_date(*card.due);
        if (card.pulled) {
            value["pulled"] = pull_value(view, *card.pulled);
        }
    }
    return value;
}

} // namespace

std::string render_review_due_json(const ReviewDueView& view) {
    const ReviewDue& due = view.due;
    ordered_json document = {{"kind", "review_due"},
                             {"schema_version", 1},
                             {"date", format_date(due.today)},
                             {"zone", view.zone},
                             {"retention", number_value(view.deck.rule.retention)},
                             {"new_per_day", view.deck.rule.new_per_day}};
    add_count(document, due.count);
    document["waiting"] = due.cards.waiting.size();
    document["next"] = next_due_value(due.next);
    document["areas"] = areas_value(view);
    document["pulled"] = pulled_value(view);
    document["days"] = load_value(due.days, "date");
    document["weeks"] = load_value(due.weeks, "monday");
    if (view.all_cards) {
        document["cards"] = ordered_json::array();
        for (const Card& card : view.deck.cards) {
            if (card.is_known() || card.learnt) {
                document["cards"].push_back(card_value(view, card));
            }
        }
    }
    return dump_document(document);
}

} // namespace onramp
