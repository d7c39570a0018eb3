// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <cmath>
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

// Four digits say all that there is to say.
ordered_json rounded(double value) {
    constexpr double k_digits = 1e4;
    return number_value(std::round(value * k_digits) / k_digits);
}

ordered_json band_value(const LevelBand& band) {
    return {{"low", rounded(band.low)}, {"likely", rounded(band.likely)}, {"high", rounded(band.high)}};
}

ordered_json ceilings_value(const Ceilings& ceilings) {
    return {{"quiz", ceilings.quiz},
            {"practice", ceilings.practice},
            {"artifact", ceilings.artifact},
            {"mentor", ceilings.mentor}};
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
    value["ceiling"] = skill.ceiling;
    if (skill.band) {
        value["band"] = band_value(*skill.band);
        value["gap"] = band_value(*gap_of(skill));
    }
    if (skill.probability) {
        value["probability"] = rounded(*skill.probability);
    }
    value["verdict"] = verdict_name(skill.verdict);
    return value;
}

ordered_json readiness_value(const std::vector<Readiness>& all) {
    ordered_json array = ordered_json::array();
    for (const Readiness& each : all) {
        ordered_json value = {{"id", each.id},
                              {"name", each.name},
                              {"met", each.met},
                              {"not_met", each.not_met},
                              {"undecided", each.undecided},
                              {"not_measurable", each.not_measurable},
                              {"target", rounded(each.target)}};
        if (each.band) {
            value["band"] = band_value(*each.band);
        }
        if (each.probability) {
            value["probability"] = rounded(*each.probability);
        }
        value["verdict"] = verdict_name(each.verdict);
        if (each.questions) {
            value["questions_to_decide"] = *each.questions;
        }
        array.push_back(std::move(value));
    }
    return array;
}

ordered_json self_view_value(const SelfView& view) {
    ordered_json value = {{"ratings", view.ratings}};
    if (view.bias) {
        value["bias"] = rounded(*view.bias);
    }
    value["answers"] = view.answers;
    if (view.brier) {
        value["brier"] = rounded(*view.brier);
    }
    value["misjudgements"] = ordered_json::array();
    for (const Misjudgement& each : view.misjudgements) {
        value["misjudgements"].push_back({{"id", each.id},
                                          {"name", each.name},
                                          {"of", each.of_area ? "area" : "skill"},
                                          {"rating", each.rating},
                                          {"measured", band_value(each.measured)}});
    }
    return value;
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

std::optional<LevelBand> read_ordered_band(ObjectReader& reader, std::string_view key) {
    std::optional<LevelBand> read;
    reader.object(key, ObjectReader::Need::optional, [&](ObjectReader& band) {
        read = read_band(band);
        if (!(read->low <= read->likely && read->likely <= read->high)) {
            band.findings().error("band-order", "the band is not in order: low, likely, high", band.pointer());
        }
    });
    return read;
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
    skill.evidence = read_choice(reader, "evidence", evidence_name, k_evidences);
    skill.ceiling = reader.optional_integer("ceiling", 1, k_most_level).value_or(skill.ceiling);
    skill.band = read_ordered_band(reader, "band");
    skill.probability = reader.optional_number("probability", 0, 1);
    // The gap follows from the band; it is written for those who read the document by other means.
    reader.object("gap", ObjectReader::Need::optional, [](ObjectReader& gap) { read_band(gap); });
    skill.verdict = read_verdict(reader);
    return skill;
}

Ceilings read_ceilings(ObjectReader& reader) {
    Ceilings ceilings;
    ceilings.quiz = reader.integer("quiz", 1, k_most_level);
    ceilings.practice = reader.integer("practice", 1, k_most_level);
    ceilings.artifact = reader.integer("artifact", 1, k_most_level);
    ceilings.mentor = reader.integer("mentor", 1, k_most_level);
    return ceilings;
}

Readiness read_readiness(ObjectReader& reader) {
    Readiness readiness;
    readiness.id = reader.text("id");
    readiness.name = reader.text("name");
    readiness.met = reader.integer("met", 0, k_most_skills);
    readiness.not_met = reader.integer("not_met", 0, k_most_skills);
    readiness.undecided = reader.integer("undecided", 0, k_most_skills);
    readiness.not_measurable = reader.optional_integer("not_measurable", 0, k_most_skills).value_or(0);
    readiness.target = reader.optional_number("target", 0, k_most_level).value_or(readiness.target);
    readiness.band = read_ordered_band(reader, "band");
    readiness.probability = reader.optional_number("probability", 0, 1);
    readiness.verdict = read_verdict(reader);
    readiness.questions = reader.optional_integer("questions_to_decide", 1, k_most_skills);
    return readiness;
}

SelfView read_self_view(ObjectReader& reader) {
    SelfView view;
    view.ratings = reader.integer("ratings", 0, k_most_skills);
    view.bias = reader.optional_number("bias", -k_most_level, k_most_level);
    view.answers = reader.integer("answers", 0, k_most_skills);
    view.brier = reader.optional_number("brier", 0, 1);
    reader.each("misjudgements", ObjectReader::Need::required, [&](ObjectReader& each) {
        Misjudgement made;
        made.id = each.text("id");
        made.name = each.text("name");
        constexpr std::array<std::string_view, 2> k_of = {"area", "skill"};
        made.of_area = each.choice("of", k_of).value_or(0) == 0;
        made.rating = each.integer("rating", 0, k_most_level);
        each.object("measured", ObjectReader::Need::required,
                    [&](ObjectReader& band) { made.measured = read_band(band); });
        view.misjudgements.push_back(std::move(made));
    });
    return view;
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
    assessment.answers = reader.optional_integer("answers", 0, k_most_skills).value_or(0);
    assessment.practised = reader.optional_integer("practised", 0, k_most_skills).value_or(0);
    assessment.attested = reader.optional_integer("attested", 0, k_most_skills).value_or(0);
    reader.object("ceilings", ObjectReader::Need::optional,
                  [&](ObjectReader& ceilings) { assessment.ceilings = read_ceilings(ceilings); });
    reader.each("skills", ObjectReader::Need::required,
                [&](ObjectReader& each) { assessment.skills.push_back(read_skill(each)); });
    reader.each("areas", ObjectReader::Need::required,
                [&](ObjectReader& each) { assessment.areas.push_back(read_readiness(each)); });
    reader.each("responsibilities", ObjectReader::Need::required,
                [&](ObjectReader& each) { assessment.responsibilities.push_back(read_readiness(each)); });
    reader.object("self_view", ObjectReader::Need::optional,
                  [&](ObjectReader& view) { assessment.self_view = read_self_view(view); });
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
                             {"ratings", ratings_value(assessment.ratings)},
                             {"answers", assessment.answers},
                             {"practised", assessment.practised},
                             {"attested", assessment.attested},
                             {"ceilings", ceilings_value(assessment.ceilings)}};
    ordered_json skills = ordered_json::array();
    for (const SkillAssessment& skill : assessment.skills) {
        skills.push_back(skill_value(skill));
    }
    document["skills"] = std::move(skills);
    document["areas"] = readiness_value(assessment.areas);
    document["responsibilities"] = readiness_value(assessment.responsibilities);
    if (assessment.self_view) {
        document["self_view"] = self_view_value(*assessment.self_view);
    }
    restore_unknown_fields(document, assessment.unknown);
    return dump_document(document);
}

Reading<Assessment> read_assessment(std::string_view text, const std::string& file) {
    return read_document<Assessment>(text, file, "assessment", read_assessment_fields, check_unique);
}

} // namespace onramp
