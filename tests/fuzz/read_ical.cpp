// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzzing.hpp"
#include "ical/ical_reader.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "platform/disk.hpp"
#include "platform/system_environment.hpp"

namespace {

const onramp::Disk& disk() {
    static const onramp::Disk k_disk;
    return k_disk;
}

const onramp::SystemEnvironment& environment() {
    static const onramp::SystemEnvironment k_environment;
    return k_environment;
}

} // namespace

// Whatever a file says, the times that are read of it are in order, touch the stretch and are read again as they were
// written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    // Rules by the minute and second have thousands of times, and a zone's rules are libical's: the program's limits
    // are for them.
    if (onramp::lower(bytes).find("secondly") != std::string::npos ||
        onramp::lower(bytes).find("minutely") != std::string::npos) {
        return 0;
    }
    static const onramp::Zone k_home = onramp::load_zone(disk(), environment(), "Europe/Berlin").value();
    const onramp::IcalRequest request{*onramp::parse_instant("2026-11-01T00:00:00Z"),
                                      *onramp::parse_instant("2027-01-01T00:00:00Z"), k_home};
    const auto calendar = onramp::read_ical(bytes, request, disk(), environment());
    if (!calendar) {
        return 0;
    }
    for (std::size_t i = 0; i < calendar->times.size(); ++i) {
        const onramp::CalendarTime& time = calendar->times[i];
        promise(time.from < request.until && time.until > request.from, "a time touches the stretch");
        promise(i == 0 || calendar->times[i - 1].from <= time.from, "times are in order");
        promise(!time.busy || time.from < time.until, "what is busy takes time");
    }
    const auto again = onramp::read_calendar(onramp::render_calendar_json(*calendar), "fuzz");
    promise(again.value && *again.value == *calendar, "a calendar is read as it was written");
    return 0;
}
