// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/assess/assessment_documents.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr int k_most_years = 60;
constexpr int k_most_skills = 1'000'000;

ordered_json band_value(const LevelBand& band) {
    return {{"low", number_value(band.low)}, {"likely", number_value(band.likely)}, {"high", number_value(band.high)}};
}

ordered_json skill_value(const SkillAssessment& skill) {
    ordered_json value = {
        {"skill", skill.skill}, {"name", skill.name}, {"target", skill.target}, {"need", need_name(skill.need)}};
    if (!skill.group.empty()) {
        value["group"] = skill.group;
    }
    value["phase"] = phase_name(skill.phase);
    value["counts"] = skill.counts;
    value["evidence"] = evidence_name(skill.evidence);
    if (skill.band) {
        value["band"] = band_value(*skill.band);
        value["gap"] = band_value(*gap_of(skill));
    }
    value["verdict"] = verdict_name(skill.verdict);
    return value;
}

ordered_json readiness_value(const std::vector<Readiness>& all) {
    ordered_json array = ordered_json::array();
    for (const Readiness& each : all) {
        array.push_back({{"id", each.id},
                         {"name", each.name},
                         {"met", each.met},
                         {"not_met", each.not_met},
                         {"undecided", each.undecided},
                         {"verdict", verdict_name(each.verdict)}});
    }
    return array;
}

ordered_json ratings_value(const SelfRatings& ratings) {
    ordered_json value = ordered_json::object();
    if (!ratings.previous_role.empty()) {
        value["previous_role"] = ratings.previous_role;
    }
    if (ratings.years) {
        value["years"] = *ratings.years;
    }
    value["areas"] = ratings.areas;
    value["skills"] = ratings.skills;
    return value;
}

Verdict read_verdict(ObjectReader& reader) {
    return read_choice(reader, "verdict", verdict_name, std::array{Verdict::met, Verdict::not_met, Verdict::undecided});
}

LevelBand read_band(ObjectReader& reader) {
    LevelBand band;
    band.low = reader.number("low", 0, k_most_level);
    band.likely = reader.number("likely", 0, k_most_level);
    band.high = reader.number("high", 0, k_most_level);
    return band;
}

SkillAssessment read_skill(ObjectReader& reader) {
    SkillAssessment skill;
    skill.skill = reader.text("skill");
    skill.name = reader.text("name");
    skill.target = reader.integer("target", 1, k_most_level);
    skill.need = read_choice(reader, "need", need_name,
                             std::array{Need::required, Need::any_of, Need::elective, Need::on_demand});
    skill.group = reader.text_or_empty("group");
    skill.phase = read_choice(reader, "phase", phase_name, std::array{Phase::first_90_days, Phase::role});
    skill.counts = reader.optional_boolean("counts").value_or(skill.need == Need::required);
    skill.evidence = read_choice(reader, "evidence", evidence_name,
                                 std::array{Evidence::none, Evidence::area_rating, Evidence::skill_rating});
    reader.object("band", ObjectReader::Need::optional, [&](ObjectReader& band) {
        skill.band = read_band(band);
        if (!(skill.band->low <= skill.band->likely && skill.band->likely <= skill.band->high)) {
            band.findings().error("band-order", "the band is not in order: low, likely, high", band.pointer());
        }
    });
    // The gap follows from the band; it is written for those who read the document by other means.
    reader.object("gap", ObjectReader::Need::optional, [](ObjectReader& gap) { read_band(gap); });
    skill.verdict = read_verdict(reader);
    return skill;
}

Readiness read_readiness(ObjectReader& reader) {
    Readiness readiness;
    readiness.id = reader.text("id");
    readiness.name = reader.text("name");
    readiness.met = reader.integer("met", 0, k_most_skills);
    readiness.not_met = reader.integer("not_met", 0, k_most_skills);
    readiness.undecided = reader.integer("undecided", 0, k_most_skills);
    readiness.verdict = read_verdict(reader);
    return readiness;
}

void check_unique(const Assessment& assessment, Findings& findings) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < assessment.skills.size(); ++i) {
        const std::string& id = assessment.skills[i].skill;
        if (!id.empty() && !ids.insert(id).second) {
            findings.error("duplicate-id", "the skill '" + id + "' stands twice",
                           "/skills/" + std::to_string(i) + "/skill");
        }
    }
}

void read_assessment_fields(ObjectReader& reader, Assessment& assessment) {
    assessment.persona = reader.text("persona");
    assessment.profile = reader.text("profile");
    assessment.pack = reader.text_or_empty("pack");
    assessment.role_name = reader.text_or_empty("role_name");
    assessment.as_of = read_instant(reader, "as_of");
    reader.object("ratings", ObjectReader::Need::required, [&](ObjectReader& ratings) {
        assessment.ratings.previous_role = ratings.text_or_empty("previous_role");
        assessment.ratings.years = ratings.optional_integer("years", 0, k_most_years);
        assessment.ratings.areas = read_integers(ratings, "areas", 0, k_most_level);
        assessment.ratings.skills = read_integers(ratings, "skills", 0, k_most_level);
    });
    reader.each("skills", ObjectReader::Need::required,
                [&](ObjectReader& each) { assessment.skills.push_back(read_skill(each)); });
    reader.each("areas", ObjectReader::Need::required,
                [&](ObjectReader& each) { assessment.areas.push_back(read_readiness(each)); });
    reader.each("responsibilities", ObjectReader::Need::required,
                [&](ObjectReader& each) { assessment.responsibilities.push_back(read_readiness(each)); });
}

} // namespace

std::string render_assessment_json(const Assessment& assessment) {
    ordered_json document = {{"kind", "assessment"},
                             {"schema_version", 1},
                             {"persona", assessment.persona},
                             {"profile", assessment.profile},
                             {"pack", assessment.pack},
                             {"role_name", assessment.role_name},
                             {"as_of", format_instant(assessment.as_of)},
                             {"ratings", ratings_value(assessment.ratings)}};
    ordered_json skills = ordered_json::array();
    for (const SkillAssessment& skill : assessment.skills) {
        skills.push_back(skill_value(skill));
    }
    document["skills"] = std::move(skills);
    document["areas"] = readiness_value(assessment.areas);
    document["responsibilities"] = readiness_value(assessment.responsibilities);
    restore_unknown_fields(document, assessment.unknown);
    return dump_document(document);
}

Reading<Assessment> read_assessment(std::string_view text, const std::string& file) {
    return read_document<Assessment>(text, file, "assessment", read_assessment_fields, check_unique);
}

} // namespace onramp
