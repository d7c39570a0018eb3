// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Every event of the person: NDJSON, or one document with --json.
Result<Answer> run_data_export(const Arguments& arguments, Services& services);

} // namespace onramp
