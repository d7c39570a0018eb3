// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_attest.hpp"

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/attestation_view.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

namespace {

Result<std::size_t> skill_of_role(const Role& role, const std::string& name) {
    const std::size_t at = role.find_skill(name);
    if (at < role.skills.size()) {
        return at;
    }
    std::vector<std::string> known;
    for (const RoleSkill& each : role.skills) {
        known.push_back(each.skill.id);
    }
    const std::string near = nearest(name, known);
    return fail(ErrorKind::unknown_name, "this role has no skill '" + shorten(name, 60) + "'",
                near.empty() ? "'onramp pack show' lists the skills" : "did you mean '" + near + "'?");
}

Result<Attestation> given_attestation(const Arguments& arguments, const Services& services, const Skill& skill) {
    Attestation given;
    given.skill = skill.id;
    given.level = arguments.integer("level").value_or(1);
    given.by = arguments.text("by") == "mentor" ? Attestation::By::mentor : Attestation::By::artifact;
    given.note = replace_invalid_utf8(trim(arguments.text("note").value_or("")));
    given.at = services.clock.now();
    if (given.note.empty()) {
        return fail(ErrorKind::usage, "--note is empty", "say who said it and when, or where it can be looked at");
    }
    return given;
}

Answer answer_of(const AttestationView& view, const Services& services) {
    return {in_format(
        services, [&] { return render_attestation_json(view); }, [&] { return render_attestation_markdown(view); },
        [&] { return render_attestation_text(view, services.terminal.style); })};
}

SkillAssessment standing_of(const Role& role, const Journal& journal, Instant now, std::size_t skill) {
    const EvidenceLog log = evidence_of(role, journal);
    return assess_belief(role, log, now, belief_of(role, log, now)).skills[skill];
}

} // namespace

Result<Answer> run_assess_attest(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto at = skill_of_role(*role, arguments.text("SKILL").value_or(""));
    if (!at) {
        return fail(at.error());
    }
    const auto given = given_attestation(arguments, services, role->skills[*at].skill);
    if (!given) {
        return fail(given.error());
    }
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    const auto before = load_journal(**store, role->profile_id);
    if (!before) {
        return fail(before.error());
    }
    if (const auto kept = (*store)->append(stamped({attested_event(*given)}, services, *role)); !kept) {
        return fail(kept.error());
    }
    const auto after = load_journal(**store, role->profile_id);
    if (!after) {
        return fail(after.error());
    }
    const Ceilings& ceilings = role->measurement.ceilings;
    const AttestationView view{*given, standing_of(*role, *before, given->at, *at),
                               standing_of(*role, *after, given->at, *at),
                               given->by == Attestation::By::mentor ? ceilings.mentor : ceilings.artifact};
    Answer answer = answer_of(view, services);
    answer.notes = store_notes(**store);
    return answer;
}

} // namespace onramp
