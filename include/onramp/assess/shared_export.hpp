// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/assess/evidence.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"

namespace onramp {

// What a person may hand to others, each chosen by its name.
enum class ExportField : std::uint8_t {
    name,
    skills,
    areas,
    verdicts,
    bands,
    tasks,
    steps,
    progress,
    plan,
    evidence_dates
};
inline constexpr std::array k_export_fields = {
    ExportField::name,  ExportField::skills, ExportField::areas,    ExportField::verdicts, ExportField::bands,
    ExportField::tasks, ExportField::steps,  ExportField::progress, ExportField::plan,     ExportField::evidence_dates};
std::string_view export_field_name(ExportField field);  // "name", ..., "evidence-dates"
std::string_view export_field_words(ExportField field); // what it hands over, a line

// Stands in every export, word for word.
inline constexpr std::string_view k_export_purpose = "for learning, not for hiring or appraisal";

// Where someone stands in a skill or an area, as far as it was chosen.
struct SkillStanding {
    std::optional<Verdict> verdict;
    std::optional<LevelBand> band;

    bool operator==(const SkillStanding&) const = default;
};

struct SharedStanding {
    std::string id; // of a skill or an area
    std::string name;
    double target = 3;
    SkillStanding all;                     // by everything that there is
    SkillStanding measured;                // by answers, practice and others' word, without ratings
    std::optional<Evidence> evidence;      // the strongest on it (on one of its skills); with a verdict or a band
    std::vector<Attestation> attestations; // that it rests on, without their times

    bool operator==(const SharedStanding&) const = default;
};

enum class WorkStatus : std::uint8_t { open, done, skipped };
std::string_view work_status_name(WorkStatus status);

// An onboarding task or a step of the plan.
struct WorkItem {
    std::string id;
    std::string title;
    std::optional<Date> due; // the last day for it; nothing: none is set
    WorkStatus status = WorkStatus::open;
    std::optional<Date> closed; // when it was done or skipped

    bool operator==(const WorkItem&) const = default;
};

struct WorkCounts {
    int all = 0;
    int done = 0;
    int skipped = 0;
    int due = 0; // before the day of the export
    int due_done = 0;

    bool operator==(const WorkCounts&) const = default;
};

struct PlanDates {
    Date made{};
    Date start{}; // the first day of the role

    bool operator==(const PlanDates&) const = default;
};

// What of a person's data is for others. Members of fields that were not chosen are empty. Dates are those of
// the person's zone.
struct SharedExport {
    std::string persona;
    std::string profile;
    std::string role_name;
    Date date{};
    std::vector<ExportField> fields; // in the order of k_export_fields
    std::string person;
    std::vector<SharedStanding> skills;
    std::vector<SharedStanding> areas;
    std::vector<WorkItem> tasks;
    std::vector<WorkItem> steps;
    WorkCounts task_counts; // progress
    WorkCounts step_counts;
    std::optional<PlanDates> plan;               // nothing: there is no plan, or it was not chosen
    std::map<EvidenceKind, Date> evidence_dates; // the last of each kind
    std::vector<UnknownField> unknown;

    bool has(ExportField field) const;

    bool operator==(const SharedExport&) const = default;
};

// The fields that a list like "skills,verdicts" names, in the order of k_export_fields. Fails (usage) on an
// empty list and on verdicts or bands without skills or areas, (unknown_name) on a field that there is not.
Result<std::vector<ExportField>> parse_export_fields(std::string_view list);

// A document of kind "export" (data/schemas/export.schema.json).
std::string render_export_json(const SharedExport& shared);

// Reads what render_export_json wrote. The problems carry `file`. Beyond the schema it is an error where a
// member and the list of fields disagree, a band is not in order, or an id stands twice.
Reading<SharedExport> read_export(std::string_view text, const std::string& file);

} // namespace onramp
