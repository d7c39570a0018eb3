// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>

#include "onramp/base/result.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// The persona with one section only, named by its key ("daily_activities"), its id or its heading;
// case and hyphens do not matter. Fails with kind `unknown_name` and a suggestion.
Result<Persona> only_section(const Persona& persona, std::string_view name);

} // namespace onramp
