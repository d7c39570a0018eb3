// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/snapshot.hpp"
#include "onramp/profile/role.hpp"
#include "pack/effort_snapshot.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, SkillLevel& value) {
    archive(value.skill, value.level);
}

template <class Archive>
void snapshot_fields(Archive& archive, Requirement& value) {
    archive(value.of, value.at_least, value.for_level, value.line, value.column);
}

template <class Archive>
void snapshot_fields(Archive& archive, ResourceUse& value) {
    archive(value.resource, value.from, value.to, value.line, value.column);
}

template <class Archive>
void snapshot_fields(Archive& archive, Skill& value) {
    archive(value.id, value.name, value.area, value.group, value.summary, value.load, value.aliases);
    for (SharedText& words : value.levels) {
        archive(words);
    }
    for (std::optional<Effort>& effort : value.effort) {
        archive(effort);
    }
    archive(value.effort_basis, value.requirements, value.resources, value.file, value.line, value.column);
}

template <class Archive>
void snapshot_fields(Archive& archive, Target& value) {
    archive(value.level, value.need, value.phase, value.group, value.responsibilities, value.goals, value.pain_points,
            value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, NeedGroup& value) {
    archive(value.name, value.choose, value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, ActivityPlan& value) {
    archive(value.minutes, value.per, value.times, value.min_minutes, value.yields, value.load, value.kind, value.place,
            value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, Capacity& value) {
    archive(value.hours_per_week, value.min_session_minutes, value.max_session_minutes, value.daily_cap_minutes,
            value.break_minutes, value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, WorkingHours& value) {
    archive(value.zone, value.working_days, value.core_start, value.core_end, value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, LeadingShare& value) {
    archive(value.from_day, value.share_percent, value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, OnboardingTask& value) {
    archive(value.title, value.owner, value.link, value.from_day, value.to_day, value.minutes, value.check, value.after,
            value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleSkill& value) {
    archive(value.skill, value.target);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleLine& value) {
    archive(value.id, value.area, value.text);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleArea& value) {
    archive(value.id, value.name, value.skills);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleActivity& value) {
    archive(value.id, value.text, value.plan);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleBlock& value) {
    archive(value.id, value.name, value.start, value.end, value.activities);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleLearning& value) {
    archive(value.id, value.text, value.kinds, value.skills);
}

template <class Archive>
void snapshot_fields(Archive& archive, RoleTask& value) {
    archive(value.id, value.task);
}

template <class Archive>
void snapshot_fields(Archive& archive, CutPoint& value) {
    archive(value.level, value.at, value.sd, value.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, BackgroundShift& value) {
    archive(value.id, value.shift);
}

template <class Archive>
void snapshot_fields(Archive& archive, PreviousRole& value) {
    archive(value.words, value.areas, value.skills);
}

template <class Archive>
void snapshot_fields(Archive& archive, Measurement& value) {
    DifficultyScale& scale = value.difficulty;
    Ceilings& ceilings = value.ceilings;
    Covariance& shares = value.covariance;
    BackgroundPrior& background = value.background;
    archive(value.cuts, scale.base, scale.step, scale.sd, scale.basis);
    archive(ceilings.quiz, ceilings.practice, ceilings.artifact, ceilings.mentor, ceilings.basis);
    archive(shares.mean, shares.sd, shares.general, shares.area, shares.group, shares.prerequisite, shares.own,
            shares.basis);
    archive(background.usual_years, background.doubling, background.previous_roles, background.basis);
}

template <class Archive>
void snapshot_fields(Archive& archive, Role& value) {
    archive(value.name, value.persona_id, value.profile_id, value.pack_id, value.pack_version, value.content_hash,
            value.skills, value.areas, value.groups, value.responsibilities, value.goals, value.pain_points,
            value.blocks, value.capacity, value.hours, value.leading, value.learning, value.tasks, value.office_percent,
            value.measurement);
}

std::string write_role_snapshot(const Role& role) {
    return write_snapshot(role);
}

Result<Role> read_role_snapshot(std::string_view bytes) {
    auto role = read_snapshot<Role>(bytes);
    if (!role) {
        return fail(ErrorKind::invalid, "the stored form of the role is damaged or of another version",
                    "run the command again with --profile FILE, or install onramp anew");
    }
    return std::move(*role);
}

} // namespace onramp
