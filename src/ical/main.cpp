// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// onramp-calendar FILE FROM UNTIL ZONE MOST_BYTES: reads an iCalendar file and writes what it says of the stretch as a
// document of kind "calendar". Not for people: onramp runs it, with limits on time and memory, for a calendar is
// somebody else's file, and libical with its tables is not to be loaded where none is read.
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "ical/ical_reader.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "platform/disk.hpp"
#include "platform/system_environment.hpp"

namespace {

// No more than that, and no more than there was.
template <class Resource> // int, or an enumeration of the C library
void limit(Resource resource, rlim_t most) {
    rlimit value{};
    if (::getrlimit(resource, &value) == 0) {
        value.rlim_cur = value.rlim_max = std::min(most, value.rlim_max); // RLIM_INFINITY is the greatest
        ::setrlimit(resource, &value);
    }
}

void limit_self() {
    constexpr rlim_t k_most_seconds = 8; // a large calendar takes a tenth of a second
    limit(RLIMIT_CPU, k_most_seconds);
#ifndef ONRAMP_SANITIZED // a sanitizer reserves more than there is
    constexpr rlim_t k_most_memory = rlim_t{1} << 30;
    limit(RLIMIT_AS, k_most_memory);
#endif
}

int complain(const onramp::Error& error) {
    std::cerr << error.message << "\n";
    if (!error.hint.empty()) {
        std::cerr << error.hint << "\n";
    }
    return 3;
}

onramp::Result<onramp::Calendar> read(const std::vector<std::string>& words) {
    const onramp::Disk disk;
    const onramp::SystemEnvironment environment;
    const auto from = onramp::parse_instant(words[1]);
    const auto until = onramp::parse_instant(words[2]);
    auto home = onramp::load_zone(disk, environment, words[3]);
    if (!from || !until) {
        return onramp::fail(from ? until.error() : from.error());
    }
    if (!home) {
        return onramp::fail(home.error());
    }
    const auto bytes = disk.read(words[0], std::strtoull(words[4].c_str(), nullptr, 10));
    if (!bytes) {
        return onramp::fail(bytes.error());
    }
    const onramp::IcalRequest request{*from, *until, std::move(*home)};
    return onramp::read_ical(*bytes, request, disk, environment);
}

} // namespace

int main(int count, char** arguments) {
    limit_self();
    const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
    if (words.size() != 5) {
        std::cerr << "onramp-calendar is run by onramp: onramp-calendar FILE FROM UNTIL ZONE MOST_BYTES\n";
        return 2;
    }
    try {
        const auto calendar = read(words);
        if (!calendar) {
            return complain(calendar.error());
        }
        std::cout << onramp::render_calendar_json(*calendar) << std::flush;
        return std::cout.good() ? 0 : 3;
    } catch (const std::bad_alloc&) {
        std::cerr << "the calendar takes too much memory to read\n";
        return 3;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 70;
    }
}
