// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/profile_explain.hpp"

#include <algorithm>
#include <set>

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/profile_view.hpp"

namespace onramp {

namespace {

// Whether the value is the one that `what` names, or inside it.
bool is_named(const ExplainedValue& value, const std::string& what) {
    if (what.starts_with("/")) {
        return value.pointer == what || value.pointer.starts_with(what.ends_with("/") ? what : what + "/");
    }
    const auto parts = split(value.pointer, '/');
    return std::find(parts.begin(), parts.end(), what) != parts.end();
}

Error unknown(const std::string& what, const std::vector<ExplainedValue>& values) {
    std::set<std::string> names;
    for (const ExplainedValue& value : values) {
        if (what.starts_with("/")) {
            names.insert(value.pointer);
            continue;
        }
        for (const std::string_view part : split(value.pointer, '/')) {
            names.emplace(part);
        }
    }
    const std::string near = nearest(what, {names.begin(), names.end()});
    return {ErrorKind::unknown_name,
            "the profile has nothing named '" + what + "'",
            near.empty() ? "'onramp profile explain' lists every value" : "did you mean '" + near + "'?",
            {},
            {}};
}

} // namespace

Result<Answer> run_profile_explain(const Arguments& arguments, Services& services) {
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    std::vector<ExplainedValue> values = explain_profile(*layered);
    const std::vector<std::string> wanted = arguments.texts("WHAT");
    for (const std::string& what : wanted) {
        if (std::none_of(values.begin(), values.end(),
                         [&](const ExplainedValue& value) { return is_named(value, what); })) {
            return fail(unknown(what, values));
        }
    }
    if (!wanted.empty()) {
        std::erase_if(values, [&](const ExplainedValue& value) {
            return std::none_of(wanted.begin(), wanted.end(),
                                [&](const std::string& what) { return is_named(value, what); });
        });
    }
    return Answer{in_format(
        services, [&] { return render_explanation_json(values); }, [&] { return render_explanation_markdown(values); },
        [&] { return render_explanation_text(values, services.terminal.style); })};
}

} // namespace onramp
