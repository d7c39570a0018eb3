// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/calendar/zone.hpp"

namespace {

using onramp::Instant;
using onramp::LocalMeaning;
using onramp::LocalTime;
using onramp::Zone;

// Whatever the zone says, it says of itself: a local time that exists leads back to itself.
void use(const Zone& zone) {
    for (std::int64_t second = -3000000000; second < 5000000000; second += 86400 * 97 + 1234) {
        const Instant instant{std::chrono::seconds(second)};
        const LocalTime local = zone.to_local(instant);
        const onramp::LocalInstant back = zone.to_instant(local);
        promise(back.meaning != LocalMeaning::skipped, "a local time that was shown exists");
        promise(zone.to_local(back.instant) == local, "a local time leads back to itself");
        promise(back.instant == instant || back.meaning == LocalMeaning::repeated, "a unique time has one instant");
        static_cast<void>(zone.abbreviation_at(instant));
    }
    static_cast<void>(zone.offset_at(Instant(std::chrono::seconds(INT64_MAX))));
    static_cast<void>(zone.offset_at(Instant(std::chrono::seconds(INT64_MIN))));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto zone = Zone::parse(bytes, "fuzz")) {
        use(*zone);
    }
    if (const auto zone = Zone::from_rule(bytes, "fuzz")) {
        use(*zone);
    }
    return 0;
}
