// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace onramp {

// An RFC 6902 patch from `before` to `after`. Elements of arrays that have an "id" are told apart by
// it, so that one added line is one operation.
nlohmann::ordered_json make_json_patch(const nlohmann::ordered_json& before, const nlohmann::ordered_json& after);

} // namespace onramp
