// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_simulate.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "onramp/assess/quiz_bank.hpp"
#include "onramp/render/simulation_view.hpp"

namespace onramp {

Result<Answer> run_assess_simulate(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto items = load_items(services, *role);
    if (!items) {
        return fail(items.error());
    }
    const std::vector<QuizItem> bank = quiz_items(*role, *items);
    if (bank.empty()) {
        return fail(ErrorKind::answer_no, "the pack has no items that measure a skill of this role",
                    "'onramp pack stats' says what a pack has");
    }
    SimulationRequest request;
    request.developers = arguments.integer("developers").value_or(request.developers);
    request.questions = arguments.integer("questions").value_or(request.questions);
    request.seed = services.settings.seed;
    request.worlds = arguments.texts("world");
    request.threads = threads_of(arguments);
    const Simulation simulation = simulate(*role, bank, request);
    return Answer{in_format(
        services, [&] { return render_simulation_json(simulation); },
        [&] { return render_simulation_markdown(simulation); },
        [&] { return render_simulation_text(simulation, services.terminal.style); })};
}

} // namespace onramp
