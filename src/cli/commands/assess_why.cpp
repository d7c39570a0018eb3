// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_why.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "onramp/assess/skill_reasons.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/reasons_view.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_others = 5;

} // namespace

Result<Answer> run_assess_why(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const std::string name = arguments.text("SKILL").value_or("");
    const std::size_t skill = role->find_skill(name);
    if (skill >= role->skills.size()) {
        return fail(unknown_skill(*role, name));
    }
    auto state = read_state(services, *role);
    if (!state) {
        return fail(state.error());
    }
    show_days_of(services, *role, state->journal);
    const SkillReasons reasons =
        reasons_of(*role, evidence_of(*role, state->journal), services.clock.now(), skill, k_most_others);
    Answer answer{{}, 0, std::move(state->notes)};
    answer.text = in_format(
        services, [&] { return render_reasons_json(reasons); },
        [&] { return render_reasons_markdown(reasons, services.terminal.style.days); },
        [&] { return render_reasons_text(reasons, services.terminal.style); });
    return answer;
}

} // namespace onramp
