// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The packs that --pack can name, with where each comes from.
Result<Answer> run_pack_list(const Arguments& arguments, Services& services);

} // namespace onramp
