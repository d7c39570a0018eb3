// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_lint.hpp"

#include "cli/item_verification.hpp"
#include "cli/lint_answer.hpp"
#include "cli/role_source.hpp"
#include "onramp/pack/item_document.hpp"

namespace onramp {

Result<Answer> run_pack_lint(const Arguments& arguments, Services& services) {
    const auto named = named_pack(arguments, services);
    if (!named) {
        return fail(named.error());
    }
    const std::string& name = *named;
    auto files = find_pack(services, name);
    if (!files) {
        return fail(files.error());
    }
    auto item_files = find_pack_items(services, name);
    if (!item_files) {
        return fail(item_files.error());
    }
    const PackItems items = read_items(std::move(*item_files));
    Reading<Pack> reading = read_pack(std::move(*files));
    std::vector<Problem> problems = std::move(reading.problems);
    const auto add = [&](const std::vector<Problem>& found) {
        problems.insert(problems.end(), found.begin(), found.end());
    };
    if (reading.value) {
        add(lint_pack(*reading.value));
    }
    add(items.problems);
    if (reading.value && items.problems.empty()) {
        add(lint_items(*reading.value, items.items));
    }
    std::vector<std::string> notes;
    if (arguments.flag("run")) {
        auto verified = verify_with_rustc(items.items, arguments.text("crates").value_or(""), services);
        if (!verified) {
            return fail(verified.error());
        }
        add(verified->verification.problems);
        notes = std::move(verified->notes);
    }
    Answer answer = answer_lint({"pack " + name, std::move(problems)}, services,
                                arguments.flag("strict") ? Strictness::warnings_fail : Strictness::errors_fail);
    answer.notes = std::move(notes);
    return answer;
}

} // namespace onramp
