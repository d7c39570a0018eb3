// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_lint.hpp"

#include "cli/lint_answer.hpp"
#include "cli/pack_verification.hpp"
#include "cli/role_source.hpp"

namespace onramp {

Result<Answer> run_pack_lint(const Arguments& arguments, Services& services) {
    const auto name = named_pack(arguments, services);
    if (!name) {
        return fail(name.error());
    }
    const auto files = find_pack(services, *name, all_of_pack);
    if (!files) {
        return fail(files.error());
    }
    ContentsReading reading = read_contents(*files);
    std::vector<std::string> notes;
    if (arguments.flag("run")) {
        auto verified = verify_with_rustc(reading.contents, arguments.text("crates").value_or(""), services);
        if (!verified) {
            return fail(verified.error());
        }
        reading.problems.insert(reading.problems.end(), verified->problems.begin(), verified->problems.end());
        notes = std::move(verified->notes);
    }
    Answer answer = answer_lint({"pack " + *name, std::move(reading.problems)}, services,
                                arguments.flag("strict") ? Strictness::warnings_fail : Strictness::errors_fail);
    answer.notes = std::move(notes);
    return answer;
}

} // namespace onramp
