// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/calibration_source.hpp"

#include <algorithm>

#include "cli/named_source.hpp"
#include "onramp/assess/calibration.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// Empty where there is none.
std::string calibration_file(const std::optional<std::string>& named, const Services& services, const Role& role) {
    if (named) {
        return *named == "none" ? "" : *named;
    }
    for (const auto& [origin, folder] : content_folders(services, "calibrations")) {
        std::string path = folder + "/" + role.pack_id + ".json";
        if (services.files.exists(path)) {
            return path;
        }
    }
    return {};
}

void add_stale(std::vector<std::string>& notes, const std::string& file, const std::vector<std::string>& ids,
               std::string_view why) {
    constexpr std::size_t k_most = 3;
    if (ids.empty()) {
        return;
    }
    std::vector<std::string> words(ids.begin(), ids.begin() + static_cast<long>(std::min(ids.size(), k_most)));
    if (ids.size() > k_most) {
        words.push_back(std::to_string(ids.size() - k_most) + " more");
    }
    notes.push_back("warning: " + file + ": " + counted(ids.size(), "item") + " " + std::string(why) + " since (" +
                    listed(words) + "); what the pack says counts");
}

} // namespace

Result<UsedCalibration> use_calibration(const std::optional<std::string>& named, const Services& services,
                                        const Role& role, std::vector<Item>& items) {
    UsedCalibration used;
    const std::string file = calibration_file(named, services, role);
    if (file.empty()) {
        return used;
    }
    const auto text = read_file_or_stdin(services, file);
    if (!text) {
        return fail(text.error());
    }
    const auto calibration = into_result(read_calibration(text->text, text->file));
    if (!calibration) {
        return fail(calibration.error());
    }
    if (calibration->pack != role.pack_id) {
        return fail(ErrorKind::invalid,
                    "this calibration is of the pack '" + calibration->pack + "', not of '" + role.pack_id + "'",
                    "name another one with --calibration FILE, or --calibration none", {text->file, 0, 0, "/pack"});
    }
    const StaleItems stale = apply_calibration(*calibration, role.measurement.difficulty, items);
    add_stale(used.notes, text->file, stale.gone, "left the pack");
    add_stale(used.notes, text->file, stale.changed, "changed");
    add_stale(used.notes, text->file, stale.rejudged, "got other numbers from their authors");
    used.hash = calibration_hash(*calibration);
    return used;
}

} // namespace onramp
