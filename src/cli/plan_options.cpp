// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/plan_options.hpp"

#include <string>

#include "onramp/pack/resource.hpp"

namespace onramp {

Result<std::vector<AwayDays>> days_away(const Arguments& arguments) {
    constexpr std::string_view k_dots = "..";
    std::vector<AwayDays> away;
    for (const std::string& text : arguments.texts("away")) {
        const std::size_t dots = text.find(k_dots);
        const auto from = parse_date(text.substr(0, dots));
        const auto to = dots == std::string::npos ? from : parse_date(text.substr(dots + k_dots.size()));
        if (!from || !to || *to < *from) {
            return fail(ErrorKind::usage, "--away: '" + text + "' is no day and no stretch of days",
                        "write --away 2026-12-24 or --away 2026-12-24..2027-01-03");
        }
        away.push_back({*from, *to});
    }
    return away;
}

LearnerTaste taste_of(const Arguments& arguments) {
    LearnerTaste taste;
    for (const std::string& name : arguments.texts("prefer")) {
        if (const auto kind = resource_kind(name)) {
            taste.kinds.push_back(*kind);
        }
    }
    if (const auto languages = arguments.texts("language"); !languages.empty()) {
        taste.languages = languages;
    }
    return taste;
}

} // namespace onramp
