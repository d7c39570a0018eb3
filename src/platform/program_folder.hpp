// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

namespace onramp {

// The folder of the running program's file, links resolved; empty where the system does not say.
std::string program_folder();

} // namespace onramp
