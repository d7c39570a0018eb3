// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_lint.hpp"

#include "cli/lint_answer.hpp"
#include "cli/role_source.hpp"

namespace onramp {

Result<Answer> run_pack_lint(const Arguments& arguments, Services& services) {
    std::string name = arguments.text("PACK").value_or(services.settings.pack);
    if (name.empty()) {
        const auto layered = load_profile(services);
        if (!layered) {
            return fail(layered.error());
        }
        name = pack_of(services, *layered);
    }
    auto files = find_pack(services, name);
    if (!files) {
        return fail(files.error());
    }
    Reading<Pack> reading = read_pack(std::move(*files));
    if (reading.value) {
        std::vector<Problem> found = lint_pack(*reading.value);
        reading.problems.insert(reading.problems.end(), found.begin(), found.end());
    }
    return answer_lint({"pack " + name, std::move(reading.problems)}, services,
                       arguments.flag("strict") ? Strictness::warnings_fail : Strictness::errors_fail);
}

} // namespace onramp
