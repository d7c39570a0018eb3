// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/ports/environment.hpp"

namespace onramp {

class SystemEnvironment final : public Environment {
public:
    std::optional<std::string> get(std::string_view name) const override;
};

} // namespace onramp
