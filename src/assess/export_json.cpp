// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/assess/shared_export.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr int k_most_items = 1'000'000;
constexpr std::array k_verdicts = {Verdict::met, Verdict::not_met, Verdict::undecided};
constexpr std::array k_statuses = {WorkStatus::open, WorkStatus::done, WorkStatus::skipped};
constexpr std::array k_attesters = {Attestation::By::artifact, Attestation::By::mentor};

ordered_json rounded(double value) {
    constexpr double k_digits = 1e4;
    return number_value(std::round(value * k_digits) / k_digits);
}

void add_standing(ordered_json& value, const SkillStanding& standing) {
    if (standing.verdict) {
        value["verdict"] = verdict_name(*standing.verdict);
    }
    if (standing.band) {
        value["band"] = {{"low", rounded(standing.band->low)},
                         {"likely", rounded(standing.band->likely)},
                         {"high", rounded(standing.band->high)}};
    }
}

ordered_json standings_value(const std::vector<SharedStanding>& all) {
    ordered_json array = ordered_json::array();
    for (const SharedStanding& each : all) {
        ordered_json value = {{"id", each.id}, {"name", each.name}, {"target", rounded(each.target)}};
        add_standing(value, each.all);
        if (each.evidence) {
            value["evidence"] = evidence_name(*each.evidence);
        }
        // An export of somebody else's making may have these without the kind of evidence.
        if (each.evidence || each.measured != SkillStanding()) {
            value["measured"] = ordered_json::object();
            add_standing(value["measured"], each.measured);
        }
        if (each.evidence || !each.attestations.empty()) {
            value["attestations"] = ordered_json::array();
            for (const Attestation& attestation : each.attestations) {
                value["attestations"].push_back({{"skill", attestation.skill},
                                                 {"level", attestation.level},
                                                 {"by", attestation_name(attestation.by)},
                                                 {"note", attestation.note}});
            }
        }
        array.push_back(std::move(value));
    }
    return array;
}

ordered_json items_value(const std::vector<WorkItem>& items) {
    ordered_json array = ordered_json::array();
    for (const WorkItem& item : items) {
        ordered_json value = {
            {"id", item.id}, {"title", item.title}, {"due", nullptr}, {"status", work_status_name(item.status)}};
        if (item.due) {
            value["due"] = format_date(*item.due);
        }
        if (item.closed) {
            value["closed"] = format_date(*item.closed);
        }
        array.push_back(std::move(value));
    }
    return array;
}

ordered_json counts_value(const WorkCounts& counts) {
    return {{"all", counts.all},
            {"done", counts.done},
            {"skipped", counts.skipped},
            {"due", counts.due},
            {"due_done", counts.due_done}};
}

void read_standing(ObjectReader& reader, SkillStanding& standing) {
    if (reader.has("verdict")) {
        standing.verdict = read_choice(reader, "verdict", verdict_name, k_verdicts);
    } else {
        reader.optional_text("verdict");
    }
    reader.object("band", ObjectReader::Need::optional, [&](ObjectReader& band) {
        standing.band = LevelBand{band.number("low", 0, k_most_level), band.number("likely", 0, k_most_level),
                                  band.number("high", 0, k_most_level)};
        if (!(standing.band->low <= standing.band->likely && standing.band->likely <= standing.band->high)) {
            band.findings().error("band-order", "the band is not in order: low, likely, high", band.pointer());
        }
    });
}

std::vector<SharedStanding> read_standings(ObjectReader& reader, std::string_view key) {
    std::vector<SharedStanding> all;
    reader.each(key, ObjectReader::Need::optional, [&](ObjectReader& each) {
        SharedStanding standing;
        standing.id = each.text("id");
        standing.name = each.text("name");
        standing.target = each.number("target", 0, k_most_level);
        read_standing(each, standing.all);
        if (each.has("evidence")) {
            standing.evidence = read_choice(each, "evidence", evidence_name, k_evidences);
        } else {
            each.optional_text("evidence");
        }
        each.object("measured", ObjectReader::Need::optional,
                    [&](ObjectReader& measured) { read_standing(measured, standing.measured); });
        each.each("attestations", ObjectReader::Need::optional, [&](ObjectReader& attested) {
            Attestation attestation;
            attestation.skill = attested.text("skill");
            attestation.level = attested.integer("level", 1, k_most_level);
            attestation.by = read_choice(attested, "by", attestation_name, k_attesters);
            attestation.note = attested.text_or_empty("note");
            standing.attestations.push_back(std::move(attestation));
        });
        all.push_back(std::move(standing));
    });
    return all;
}

std::vector<WorkItem> read_items(ObjectReader& reader, std::string_view key) {
    std::vector<WorkItem> items;
    reader.each(key, ObjectReader::Need::optional, [&](ObjectReader& each) {
        WorkItem item;
        item.id = each.text("id");
        item.title = each.text("title");
        item.due = read_optional_date(each, "due");
        item.status = read_choice(each, "status", work_status_name, k_statuses);
        item.closed = read_optional_date(each, "closed");
        items.push_back(std::move(item));
    });
    return items;
}

WorkCounts read_counts(ObjectReader& reader, std::string_view key) {
    WorkCounts counts;
    reader.object(key, ObjectReader::Need::required, [&](ObjectReader& each) {
        counts.all = each.integer("all", 0, k_most_items);
        counts.done = each.integer("done", 0, k_most_items);
        counts.skipped = each.integer("skipped", 0, k_most_items);
        counts.due = each.integer("due", 0, k_most_items);
        counts.due_done = each.integer("due_done", 0, k_most_items);
    });
    return counts;
}

std::vector<ExportField> read_fields(ObjectReader& reader) {
    std::vector<ExportField> fields;
    const std::vector<std::string> names = reader.texts("fields");
    for (const ExportField field : k_export_fields) {
        if (std::find(names.begin(), names.end(), export_field_name(field)) != names.end()) {
            fields.push_back(field);
        }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (std::none_of(k_export_fields.begin(), k_export_fields.end(),
                         [&](ExportField field) { return export_field_name(field) == names[i]; })) {
            reader.findings().error("choice", "there is no field '" + names[i] + "'",
                                    reader.pointer_to("fields") + "/" + std::to_string(i),
                                    "'onramp data export --fields help' lists the fields");
        }
    }
    return fields;
}

// The member that holds a field, where there is one of its own.
std::string_view member_of(ExportField field) {
    constexpr std::array<std::string_view, k_export_fields.size()> k_members = {
        "person", "skills", "areas", "", "", "tasks", "steps", "progress", "plan", "evidence_dates"};
    return k_members[static_cast<std::size_t>(field)];
}

// A plan that there is not is no member.
void check_members(ObjectReader& reader, const SharedExport& shared) {
    for (const ExportField field : k_export_fields) {
        const std::string member(member_of(field));
        if (member.empty()) {
            continue;
        }
        if (reader.has(member) && !shared.has(field)) {
            reader.findings().error("fields", "'" + member + "' is there, but 'fields' does not name it",
                                    reader.pointer_to(member));
        } else if (!reader.has(member) && shared.has(field) && field != ExportField::plan) {
            reader.findings().error("fields",
                                    "'fields' names '" + std::string(export_field_name(field)) + "', but '" + member +
                                        "' is not there",
                                    reader.pointer_to("fields"));
        }
    }
}

void read_export_fields(ObjectReader& reader, SharedExport& shared) {
    constexpr std::array<std::string_view, 1> k_purposes = {k_export_purpose};
    reader.choice("purpose", k_purposes);
    shared.persona = reader.text("persona");
    shared.profile = reader.text("profile");
    shared.role_name = reader.text("role_name");
    shared.date = read_date(reader, "date");
    shared.fields = read_fields(reader);
    shared.person = reader.text_or_empty("person");
    shared.skills = read_standings(reader, "skills");
    shared.areas = read_standings(reader, "areas");
    shared.tasks = read_items(reader, "tasks");
    shared.steps = read_items(reader, "steps");
    reader.object("progress", ObjectReader::Need::optional, [&](ObjectReader& progress) {
        shared.task_counts = read_counts(progress, "tasks");
        shared.step_counts = read_counts(progress, "steps");
    });
    reader.object("plan", ObjectReader::Need::optional, [&](ObjectReader& plan) {
        shared.plan = PlanDates{};
        shared.plan->made = read_date(plan, "made");
        shared.plan->start = read_date(plan, "start");
    });
    reader.object("evidence_dates", ObjectReader::Need::optional, [&](ObjectReader& dates) {
        for (const EvidenceKind kind : k_evidence_kinds) {
            if (const auto date = read_optional_date(dates, evidence_kind_name(kind))) {
                shared.evidence_dates[kind] = *date;
            }
        }
    });
    check_members(reader, shared);
}

template <class T>
void check_unique(const std::vector<T>& all, const std::string& member, Findings& findings) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].id.empty() && !ids.insert(all[i].id).second) {
            findings.error("duplicate-id", "the id '" + all[i].id + "' stands twice",
                           "/" + member + "/" + std::to_string(i) + "/id");
        }
    }
}

void check_export(const SharedExport& shared, Findings& findings) {
    check_unique(shared.skills, "skills", findings);
    check_unique(shared.areas, "areas", findings);
    check_unique(shared.tasks, "tasks", findings);
    check_unique(shared.steps, "steps", findings);
}

} // namespace

std::string render_export_json(const SharedExport& shared) {
    ordered_json document = {{"kind", "export"},
                             {"schema_version", 1},
                             {"purpose", k_export_purpose},
                             {"persona", shared.persona},
                             {"profile", shared.profile},
                             {"role_name", shared.role_name},
                             {"date", format_date(shared.date)},
                             {"fields", ordered_json::array()}};
    for (const ExportField field : shared.fields) {
        document["fields"].push_back(export_field_name(field));
    }
    if (shared.has(ExportField::name)) {
        document["person"] = shared.person;
    }
    if (shared.has(ExportField::skills)) {
        document["skills"] = standings_value(shared.skills);
    }
    if (shared.has(ExportField::areas)) {
        document["areas"] = standings_value(shared.areas);
    }
    if (shared.has(ExportField::tasks)) {
        document["tasks"] = items_value(shared.tasks);
    }
    if (shared.has(ExportField::steps)) {
        document["steps"] = items_value(shared.steps);
    }
    if (shared.has(ExportField::progress)) {
        document["progress"] = {{"tasks", counts_value(shared.task_counts)},
                                {"steps", counts_value(shared.step_counts)}};
    }
    if (shared.plan) {
        document["plan"] = {{"made", format_date(shared.plan->made)}, {"start", format_date(shared.plan->start)}};
    }
    if (shared.has(ExportField::evidence_dates)) {
        document["evidence_dates"] = ordered_json::object();
        for (const auto& [kind, date] : shared.evidence_dates) {
            document["evidence_dates"][std::string(evidence_kind_name(kind))] = format_date(date);
        }
    }
    restore_unknown_fields(document, shared.unknown);
    return dump_document(document);
}

Reading<SharedExport> read_export(std::string_view text, const std::string& file) {
    return read_document<SharedExport>(text, file, "export", read_export_fields, check_export);
}

} // namespace onramp
