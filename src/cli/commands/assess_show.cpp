// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_show.hpp"

#include "cli/path_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "onramp/render/attestation_view.hpp"

namespace onramp {

namespace {

AssessmentBy by_of(const Arguments& arguments) {
    const std::string by = arguments.text("by").value_or("area");
    if (by == "skill") {
        return AssessmentBy::skill;
    }
    return by == "responsibility" ? AssessmentBy::responsibility : AssessmentBy::area;
}

} // namespace

Answer answer_assessment(const Assessment& assessment, AssessmentBy by, const Services& services) {
    switch (services.settings.format) {
    case Format::json:
        return {render_assessment_json(assessment), 0, {}};
    case Format::markdown:
        return {render_assessment_markdown(assessment, by), 0, {}};
    case Format::text:
        break;
    }
    return {render_assessment_text(assessment, by, services.terminal.style), 0, {}};
}

Result<Answer> run_assess_show(const Arguments& arguments, Services& services) {
    const auto file = arguments.text("assessment");
    if (file) {
        const auto assessment = read_assessment_input(services, *file);
        return assessment ? Result<Answer>(answer_assessment(*assessment, by_of(arguments), services))
                          : fail(assessment.error());
    }
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto state = read_state(services, *role);
    if (!state) {
        return fail(state.error());
    }
    const Assessment assessment = assess(*role, evidence_of(*role, state->journal), services.clock.now());
    Answer answer = answer_assessment(assessment, by_of(arguments), services);
    const std::string attested =
        services.settings.format == Format::text
            ? render_attestations_text(*role, state->journal.attestations, services.terminal.style)
        : services.settings.format == Format::markdown
            ? render_attestations_markdown(*role, state->journal.attestations)
            : std::string();
    answer.text += attested.empty() ? "" : "\n" + attested;
    answer.notes = std::move(state->notes);
    return answer;
}

} // namespace onramp
