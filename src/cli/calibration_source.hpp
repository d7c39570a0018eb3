// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

inline constexpr OptionSpec k_calibration_option = {
    .name = "calibration",
    .kind = ValueKind::path,
    .value_name = "FILE",
    .help = "Difficulties of 'onramp assess calibrate' in place of calibrations/PACK.json; none keeps the pack's"};

// The calibration that was applied, with notes for standard error.
struct UsedCalibration {
    std::string hash; // calibration_hash; empty: there is none
    std::vector<std::string> notes;
};

// Gives the items of the role's pack their calibrated numbers: of the file that is named ("none": of none), otherwise
// of calibrations/PACK.json in the user's or the project's folder, where it exists. Items that have changed
// since keep the pack's numbers; a note says so. Fails with kind `io` or `invalid` where the file cannot be read or
// is of another pack.
Result<UsedCalibration> use_calibration(const std::optional<std::string>& named, const Services& services,
                                        const Role& role, std::vector<Item>& items);

} // namespace onramp
