// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/assess/policy.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr int k_most_days = 3650;
constexpr std::array k_enough = {Verdict::met, Verdict::undecided};

std::string usual_id(const GateRule& rule) {
    return std::string(rule_kind_name(rule.kind)) + (rule.subject.empty() ? "" : "/" + rule.subject);
}

void read_work_rule(ObjectReader& reader, GateRule& rule) {
    rule.at_least_percent = reader.optional_integer("at_least_percent", 1, 100).value_or(rule.at_least_percent);
    rule.grace_days = reader.optional_integer("grace_days", 0, k_most_days).value_or(0);
    rule.accept_skipped = reader.optional_boolean("accept_skipped").value_or(false);
    if (rule.kind == RuleKind::tasks_done) {
        rule.tasks = reader.optional_texts("tasks");
    }
}

void read_plan_rule(ObjectReader& reader, GateRule& rule) {
    rule.max_age_days = reader.optional_integer("max_age_days", 0, k_most_days);
    rule.after_evidence = reader.optional_boolean("after_evidence").value_or(true);
    rule.grace_days = reader.optional_integer("grace_days", 0, k_most_days).value_or(0);
}

void read_level_rule(ObjectReader& reader, GateRule& rule) {
    rule.subject = reader.text(rule.kind == RuleKind::skill_level ? "skill" : "area");
    rule.level = reader.optional_integer("level", 1, k_most_level);
    if (reader.has("verdict")) {
        rule.verdict = read_choice(reader, "verdict", verdict_name, k_enough);
    } else {
        reader.optional_text("verdict");
    }
    if (rule.level && rule.verdict) {
        reader.findings().error("level-or-verdict", "a rule asks for a level or a verdict, not both", reader.pointer(),
                                "write two rules");
    }
    if (!rule.level && !rule.verdict) {
        rule.verdict = Verdict::met;
    }
}

GateRule read_rule(ObjectReader& reader) {
    GateRule rule;
    std::array<std::string_view, k_rule_kinds.size()> names;
    std::transform(k_rule_kinds.begin(), k_rule_kinds.end(), names.begin(), rule_kind_name);
    const auto kind = reader.choice("rule", names);
    rule.id = reader.text_or_empty("id");
    if (!kind) {
        // Which fields it may have is not known: one problem is enough.
        for (const std::string_view field : {"at_least_percent", "grace_days", "accept_skipped", "tasks",
                                             "max_age_days", "after_evidence", "skill", "area", "level", "verdict"}) {
            reader.raw(field);
        }
        rule.id += reader.pointer();
        return rule;
    }
    rule.kind = k_rule_kinds[*kind];
    switch (rule.kind) {
    case RuleKind::tasks_done:
    case RuleKind::steps_done:
        read_work_rule(reader, rule);
        break;
    case RuleKind::plan_current:
        read_plan_rule(reader, rule);
        break;
    case RuleKind::evidence_fresh:
    case RuleKind::export_fresh:
        rule.max_age_days = reader.integer("max_age_days", 0, k_most_days);
        break;
    case RuleKind::skill_level:
    case RuleKind::area_level:
        read_level_rule(reader, rule);
        break;
    }
    if (rule.id.empty()) {
        rule.id = usual_id(rule);
    }
    return rule;
}

void read_policy_fields(ObjectReader& reader, Policy& policy) {
    policy.name = reader.text("name");
    policy.profile = reader.text_or_empty("profile");
    policy.accept_ratings = reader.optional_boolean("accept_ratings").value_or(false);
    reader.each("rules", ObjectReader::Need::optional,
                [&](ObjectReader& each) { policy.rules.push_back(read_rule(each)); });
    const nlohmann::json* rules = reader.raw("rules");
    if (rules != nullptr && rules->is_array() && rules->empty()) {
        reader.findings().error("empty", "'rules' is empty: such a policy checks nothing", reader.pointer_to("rules"),
                                "leave 'rules' out for the built-in ones");
    }
}

void check_ids(const Policy& policy, Findings& findings) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < policy.rules.size(); ++i) {
        if (!ids.insert(policy.rules[i].id).second) {
            findings.error("duplicate-id", "the rule '" + policy.rules[i].id + "' stands twice",
                           "/rules/" + std::to_string(i), "give one of them an \"id\" of its own");
        }
    }
}

ordered_json rule_value(const GateRule& rule) {
    ordered_json value = {{"rule", rule_kind_name(rule.kind)}};
    if (rule.id != usual_id(rule)) {
        value["id"] = rule.id;
    }
    switch (rule.kind) {
    case RuleKind::tasks_done:
    case RuleKind::steps_done:
        value["at_least_percent"] = rule.at_least_percent;
        value["grace_days"] = rule.grace_days;
        value["accept_skipped"] = rule.accept_skipped;
        if (!rule.tasks.empty()) {
            value["tasks"] = rule.tasks;
        }
        break;
    case RuleKind::plan_current:
        if (rule.max_age_days) {
            value["max_age_days"] = *rule.max_age_days;
        }
        value["after_evidence"] = rule.after_evidence;
        value["grace_days"] = rule.grace_days;
        break;
    case RuleKind::evidence_fresh:
    case RuleKind::export_fresh:
        value["max_age_days"] = rule.max_age_days.value_or(0);
        break;
    case RuleKind::skill_level:
    case RuleKind::area_level:
        value[rule.kind == RuleKind::skill_level ? "skill" : "area"] = rule.subject;
        if (rule.level) {
            value["level"] = *rule.level;
        } else {
            value["verdict"] = verdict_name(rule.verdict.value_or(Verdict::met));
        }
        break;
    }
    return value;
}

} // namespace

Reading<Policy> read_policy(std::string_view text, const std::string& file) {
    return read_document<Policy>(text, file, "policy", read_policy_fields, check_ids);
}

std::string render_policy_json(const Policy& policy) {
    ordered_json document = {{"kind", "policy"}, {"schema_version", 1}, {"name", policy.name}};
    if (!policy.profile.empty()) {
        document["profile"] = policy.profile;
    }
    document["accept_ratings"] = policy.accept_ratings;
    if (!policy.rules.empty()) {
        document["rules"] = ordered_json::array();
        for (const GateRule& rule : policy.rules) {
            document["rules"].push_back(rule_value(rule));
        }
    }
    restore_unknown_fields(document, policy.unknown);
    return dump_document(document);
}

} // namespace onramp
