// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/profile_show.hpp"

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "onramp/render/profile_view.hpp"

namespace onramp {

Result<Answer> run_profile_show(const Arguments& arguments, Services& services) {
    services.settings.profile = arguments.text("PROFILE").value_or(services.settings.profile);
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    return Answer{in_format(
        services, [&] { return render_profile_json(layered->profile); },
        [&] { return render_profile_markdown(layered->profile); },
        [&] { return render_profile_text(layered->profile, services.terminal.style); })};
}

} // namespace onramp
