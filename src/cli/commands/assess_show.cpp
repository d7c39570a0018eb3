// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_show.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "onramp/assess/sources.hpp"
#include "onramp/render/attestation_view.hpp"
#include "onramp/render/sources_view.hpp"

namespace onramp {

namespace {

AssessmentBy by_of(const Arguments& arguments) {
    const std::string by = arguments.text("by").value_or("area");
    if (by == "skill") {
        return AssessmentBy::skill;
    }
    return by == "responsibility" ? AssessmentBy::responsibility : AssessmentBy::area;
}

Answer answer_sources(const AssessmentSources& sources, const Services& services) {
    return {in_format(
        services, [&] { return render_sources_json(sources); },
        [&] { return render_sources_markdown(sources, services.terminal.style.days); },
        [&] { return render_sources_text(sources, services.terminal.style); })};
}

} // namespace

Answer answer_assessment(const Assessment& assessment, AssessmentBy by, const Services& services) {
    const Style& style = services.terminal.style;
    return {in_format(
        services, [&] { return render_assessment_json(assessment); },
        [&] { return render_assessment_markdown(assessment, by, style.days); },
        [&] { return render_assessment_text(assessment, by, style) + render_assessment_outlook(assessment, style); })};
}

Result<Answer> run_assess_show(const Arguments& arguments, Services& services) {
    const auto file = arguments.text("assessment");
    const bool by_source = arguments.flag("by-source");
    if (file && by_source) {
        return fail(ErrorKind::usage, "--by-source does not go with --assessment",
                    "an assessment holds what all evidence says together, the store each piece");
    }
    if (by_source && arguments.text("by")) {
        return fail(ErrorKind::usage, "--by-source does not go with --by", "each source is shown by area");
    }
    if (file) {
        const auto assessment = read_assessment_input(services, *file);
        return assessment ? Result<Answer>(answer_assessment(*assessment, by_of(arguments), services))
                          : fail(assessment.error());
    }
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    show_days_of(services, known->role, known->journal);
    const EvidenceLog log = evidence_of(known->role, known->journal);
    const Instant now = services.clock.now();
    Answer answer = by_source ? answer_sources(assess_sources(known->role, log, now), services)
                              : answer_assessment(assess(known->role, log, now), by_of(arguments), services);
    const Style& style = services.terminal.style;
    const std::vector<Attestation>& attestations = known->journal.attestations;
    const std::string attested = services.settings.format == Format::text
                                     ? render_attestations_text(known->role, attestations, style)
                                 : services.settings.format == Format::markdown
                                     ? render_attestations_markdown(known->role, attestations, style.days)
                                     : std::string();
    answer.text += attested.empty() ? "" : "\n" + attested;
    answer.notes = std::move(known->notes);
    return answer;
}

} // namespace onramp
