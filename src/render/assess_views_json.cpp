// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/render/history_view.hpp"
#include "onramp/render/reasons_view.hpp"
#include "onramp/render/replay_view.hpp"
#include "onramp/render/sources_view.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

// As in an assessment.
ordered_json rounded(double value) {
    constexpr double k_digits = 1e4;
    return number_value(std::round(value * k_digits) / k_digits);
}

ordered_json band_value(const LevelBand& band) {
    return {{"low", rounded(band.low)}, {"likely", rounded(band.likely)}, {"high", rounded(band.high)}};
}

ordered_json said_value(Verdict verdict, const std::optional<LevelBand>& band, std::optional<double> probability) {
    ordered_json value = {{"verdict", verdict_name(verdict)}};
    if (band) {
        value["band"] = band_value(*band);
    }
    if (probability) {
        value["probability"] = rounded(*probability);
    }
    return value;
}

ordered_json reasons_value(const std::vector<Reason>& reasons) {
    ordered_json all = ordered_json::array();
    for (const Reason& reason : reasons) {
        ordered_json value = {{"evidence", evidence_kind_name(reason.kind)},
                              {"id", reason.id},
                              {"about", reason.about},
                              {"level", reason.level}};
        if (reason.kind == EvidenceKind::quiz) {
            value["response"] = response_name(reason.response);
            value["session"] = reason.session;
            value["number"] = reason.number;
        }
        if (reason.kind == EvidenceKind::practice) {
            value["passed"] = reason.passed;
        }
        if (reason.kind == EvidenceKind::quiz || reason.kind == EvidenceKind::practice) {
            value["hinted"] = reason.hinted;
        }
        if (reason.kind == EvidenceKind::attestation) {
            value["by"] = attestation_name(reason.by);
        }
        if (reason.at) {
            value["at"] = format_instant(*reason.at);
        }
        value["without"] = {{"probability", rounded(reason.probability_without)},
                            {"band", band_value(reason.band_without)}};
        all.push_back(std::move(value));
    }
    return all;
}

ordered_json question_value(const ReplayedQuestion& question) {
    const QuizAnswer& recorded = question.recorded;
    ordered_json value = {
        {"number", recorded.number},
        {"item", recorded.item},
        {"variant", recorded.variant},
        {"response", response_name(recorded.response)},
        {"hinted", recorded.hinted},
        {"recorded", {{"undecided", recorded.undecided}, {"gain", recorded.gain}, {"chance", recorded.chance}}}};
    if (question.choice) {
        const QuestionChoice& choice = *question.choice;
        value["now"] = {{"item", question.item},   {"undecided", choice.before}, {"gain", choice.gain},
                        {"chance", choice.chance}, {"covers", choice.covers},    {"near", choice.near},
                        {"fresh", question.fresh}};
    }
    value["agrees"] = question.agrees;
    value["unchanged"] = question.unchanged;
    return value;
}

} // namespace

std::string render_sources_json(const AssessmentSources& sources) {
    const Assessment& joint = sources.joint;
    ordered_json document = {{"kind", "assessment_sources"},
                             {"schema_version", 1},
                             {"persona", joint.persona},
                             {"profile", joint.profile},
                             {"as_of", format_instant(joint.as_of)},
                             {"sources", ordered_json::array()},
                             {"areas", ordered_json::array()}};
    for (const SourceView& source : sources.sources) {
        document["sources"].push_back({{"evidence", evidence_kind_name(source.kind)}, {"pieces", source.pieces}});
    }
    for (std::size_t i = 0; i < joint.areas.size(); ++i) {
        const Readiness& area = joint.areas[i];
        ordered_json value = {{"id", area.id},
                              {"name", area.name},
                              {"target", rounded(area.target)},
                              {"joint", said_value(area.verdict, area.band, area.probability)},
                              {"alone", ordered_json::object()}};
        for (const SourceView& source : sources.sources) {
            const Readiness& alone = source.areas[i];
            value["alone"][std::string(evidence_kind_name(source.kind))] =
                said_value(alone.verdict, alone.band, alone.probability);
        }
        document["areas"].push_back(std::move(value));
    }
    return dump_document(document);
}

std::string render_history_json(const std::vector<SessionChange>& sessions) {
    ordered_json document = {{"kind", "assessment_history"}, {"schema_version", 1}, {"items", ordered_json::array()}};
    for (const SessionChange& session : sessions) {
        ordered_json value = {{"session", session.session}, {"started", format_instant(session.started)}};
        if (session.ended) {
            value["ended"] = format_instant(*session.ended);
        }
        value.update({{"questions", session.questions},
                      {"right", session.right},
                      {"wrong", session.wrong},
                      {"dont_know", session.dont_know},
                      {"hinted", session.hinted},
                      {"seconds", session.seconds},
                      {"again", session.again},
                      {"areas", session.areas},
                      {"decided_before", session.decided_before},
                      {"decided_after", session.decided_after},
                      {"moves", ordered_json::array()}});
        for (const AreaMove& move : session.moves) {
            value["moves"].push_back({{"id", move.id},
                                      {"name", move.name},
                                      {"target", rounded(move.target)},
                                      {"before", said_value(move.before, move.band_before, {})},
                                      {"after", said_value(move.after, move.band_after, {})}});
        }
        document["items"].push_back(std::move(value));
    }
    return dump_document(document);
}

std::string render_reasons_json(const SkillReasons& reasons) {
    const SkillAssessment& skill = reasons.skill;
    ordered_json document = {{"kind", "assessment_reasons"},
                             {"schema_version", 1},
                             {"skill", skill.skill},
                             {"name", skill.name},
                             {"as_of", format_instant(reasons.as_of)},
                             {"target", skill.target},
                             {"ceiling", skill.ceiling},
                             {"now", said_value(skill.verdict, skill.band, skill.probability)},
                             {"expected",
                              {{"background", reasons.background},
                               {"band", band_value(reasons.expected_band)},
                               {"probability", rounded(reasons.expected_probability)}}},
                             {"own", reasons_value(reasons.own)},
                             {"others", reasons_value(reasons.others)},
                             {"others_all", reasons.others_all}};
    if (reasons.questions) {
        document["questions_to_decide"] = *reasons.questions;
    }
    return dump_document(document);
}

std::string render_replay_json(const Replay& replay) {
    ordered_json document = {{"kind", "assessment_replay"}, {"schema_version", 1},
                             {"session", replay.session},   {"agrees", replay.agrees()},
                             {"recorded", replay.recorded}, {"role_changed", replay.role_changed}};
    if (replay.calibration_changed) {
        document["calibration_changed"] = true;
    }
    if (replay.first_difference) {
        document["first_difference"] = replay.questions[*replay.first_difference].recorded.number;
    }
    if (replay.stopped_at) {
        document["stopped_at"] = replay.questions[*replay.stopped_at].recorded.number;
    }
    document["items"] = ordered_json::array();
    for (const ReplayedQuestion& question : replay.questions) {
        document["items"].push_back(question_value(question));
    }
    return dump_document(document);
}

} // namespace onramp
