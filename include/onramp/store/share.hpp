// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "onramp/assess/shared_export.hpp"
#include "onramp/base/date.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

struct ShareRequest {
    std::vector<ExportField> fields;
    std::string person;
    Instant now{};
    std::function<Date(Instant)> date_of; // in the person's zone
};

// The chosen fields of what the journal knows, at `now`. A task is due on its last day, a step on the Sunday
// of the last week that it is planned in; without a plan or an intake nothing is due.
SharedExport share(const Role& role, const Journal& journal, const ShareRequest& request);

} // namespace onramp
