// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_health.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "onramp/assess/quiz_bank.hpp"
#include "onramp/render/pack_health_view.hpp"

namespace onramp {

Result<Answer> run_pack_health(const Arguments& arguments, Services& services) {
    if (const auto pack = arguments.text("PACK")) {
        services.settings.pack = *pack;
    }
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto items = load_items(services, *role);
    if (!items) {
        return fail(items.error());
    }
    const std::vector<QuizItem> bank = quiz_items(*role, *items);
    constexpr int k_developers = 100;
    SimulationRequest request;
    request.developers = arguments.integer("developers").value_or(k_developers);
    request.seed = services.settings.seed;
    request.threads = threads_of(arguments);
    request.worlds = {"model"};
    request.policies = {SimulatedPolicy::engine};
    const PackHealthView view{*role, bank, bank_health(*role, bank), request, simulate(*role, bank, request).item_uses};
    const int status = arguments.flag("strict") && lacks_required(*role, view.health) ? 1 : 0;
    return Answer{in_format(
                      services, [&] { return render_pack_health_json(view); },
                      [&] { return render_pack_health_markdown(view); },
                      [&] { return render_pack_health_text(view, services.terminal.style); }),
                  status,
                  {}};
}

} // namespace onramp
