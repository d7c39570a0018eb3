// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as the file of an item: what is read can be filled in, hashed, linted and turned into
// programs; what is not has a problem with its place.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzzing.hpp"
#include "onramp/pack/item_document.hpp"
#include "onramp/pack/verdict.hpp"

namespace {

void check(const onramp::Item& item) {
    promise(!item.parameters.empty(), "an item has a variant");
    promise(item.guessing >= 0 && item.guessing <= 1, "guessing is a chance");
    for (std::size_t at = 0; at < item.parameters.size(); ++at) {
        const onramp::ItemVariant variant = variant_of(item, at);
        promise(content_hash(item, variant).size() == 16, "a variant has a hash");
        promise(!variant.question.empty() && !variant.explanation.empty(), "a variant is whole");
        std::size_t rights = 0;
        for (const onramp::ItemOption& option : variant.options) {
            rights += option.right ? 1 : 0;
            promise(!option.shown.empty() && !option.why.empty() && option.line > 0, "an option is whole");
            const std::string program = option_program(variant, option);
            onramp::has_main(program);
            promise(option.verdicts.empty() || !program.empty(), "a verdict is about a program");
            const std::vector<onramp::ProgramOutcome> outcomes(option.verdicts.size());
            find_drift(option, outcomes);
        }
        promise(rights == 1, "one option is right");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const onramp::PackItems read = onramp::read_items({{"items/alpha/one.md", text}, {"items/alpha/two.md", text}});
    promise(read.items.size() == 2 || onramp::has_errors(read.problems), "an item is read or has errors");
    for (const onramp::Problem& problem : read.problems) {
        promise(!problem.message.empty() && !problem.rule.empty() && problem.where.line > 0, "a problem has a place");
    }
    for (const onramp::Item& item : read.items) {
        check(item);
    }
    for (const onramp::Problem& problem : lint_items(onramp::Pack(), read.items)) {
        promise(!problem.message.empty() && !problem.rule.empty(), "a finding says what and by which rule");
    }
    onramp::ProgramOutcome outcome;
    onramp::read_rustc_findings(text, outcome);
    return 0;
}
