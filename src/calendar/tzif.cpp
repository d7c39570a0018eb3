// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "calendar/zone_readers.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_type_size = 6;                      // of a local time type record
constexpr std::int32_t k_most_offset = 26 * 3600;           // RFC 8536 3.2: -25 to 26 hours
constexpr std::int64_t k_most_time = std::int64_t{1} << 60; // far beyond any date, and safe to add to
constexpr std::uint32_t k_most_count = 1U << 20;            // of anything; files have a few hundred

// A big-endian number of 4 or 8 bytes, two's complement.
std::int64_t number(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char c : bytes) {
        value = (value << 8U) | static_cast<unsigned char>(c);
    }
    return bytes.size() == 4 ? static_cast<std::int32_t>(static_cast<std::uint32_t>(value))
                             : static_cast<std::int64_t>(value);
}

} // namespace

bool TzifReader::take(std::size_t size, std::string_view& piece) {
    if (m_rest.size() < size) {
        return false;
    }
    piece = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return true;
}

bool TzifReader::header(Header& header) {
    constexpr std::size_t k_size = 44;
    constexpr std::size_t k_counts = 20; // after magic, version and 15 reserved bytes
    std::string_view bytes;
    if (!take(k_size, bytes) || !bytes.starts_with("TZif")) {
        return false;
    }
    header.version = bytes[4];
    std::uint32_t* const counts[] = {&header.ut_indicators, &header.standard_indicators,
                                     &header.leap_seconds,  &header.transitions,
                                     &header.types,         &header.characters};
    for (std::size_t i = 0; i < 6; ++i) {
        *counts[i] = static_cast<std::uint32_t>(number(bytes.substr(k_counts + 4 * i, 4)));
        if (*counts[i] > k_most_count) {
            return false;
        }
    }
    return header.types > 0 && header.types <= 256 && header.characters > 0 &&
           (header.ut_indicators == 0 || header.ut_indicators == header.types) &&
           (header.standard_indicators == 0 || header.standard_indicators == header.types);
}

bool TzifReader::local_types(const Header& header, std::string_view records, std::string_view names, Zone& zone) {
    for (std::size_t i = 0; i < header.types; ++i) {
        const std::string_view record = records.substr(i * k_type_size, k_type_size);
        const std::int64_t offset = number(record.substr(0, 4));
        const auto daylight = static_cast<unsigned char>(record[4]);
        const auto at = static_cast<unsigned char>(record[5]);
        if (offset < -k_most_offset || offset > k_most_offset || daylight > 1 || at >= names.size()) {
            return false;
        }
        const std::size_t end = names.find('\0', at);
        if (end == std::string_view::npos) {
            return false;
        }
        zone.m_types.push_back(
            {static_cast<std::int32_t>(offset), daylight == 1, std::string(names.substr(at, end - at))});
    }
    return true;
}

// Each record says from which time on how many seconds were inserted in all.
bool TzifReader::take_out_leap_seconds(std::string_view records, std::size_t time_size, Zone& zone) {
    const std::size_t size = time_size + 4;
    std::int64_t before = -k_most_time;
    for (std::size_t at = 0; at < records.size(); at += size) {
        const std::int64_t from = number(records.substr(at, time_size));
        if (from < before || from > k_most_time) {
            return false;
        }
        before = from;
    }
    for (std::int64_t& transition : zone.m_transitions) {
        std::int64_t correction = 0;
        for (std::size_t at = 0; at < records.size(); at += size) {
            if (number(records.substr(at, time_size)) > transition) {
                break;
            }
            correction = number(records.substr(at + time_size, 4));
        }
        transition -= correction;
    }
    return std::is_sorted(zone.m_transitions.begin(), zone.m_transitions.end());
}

bool TzifReader::block(const Header& header, std::size_t time_size, Zone& zone) {
    std::string_view times;
    std::string_view indices;
    std::string_view types;
    std::string_view names;
    std::string_view leaps;
    std::string_view indicators;
    if (!take(header.transitions * time_size, times) || !take(header.transitions, indices) ||
        !take(header.types * k_type_size, types) || !take(header.characters, names) ||
        !take(header.leap_seconds * (time_size + 4), leaps) ||
        !take(std::size_t{header.standard_indicators} + header.ut_indicators, indicators)) {
        return false;
    }
    std::int64_t before = -k_most_time - 1;
    for (std::size_t i = 0; i < header.transitions; ++i) {
        const std::int64_t at = number(times.substr(i * time_size, time_size));
        const auto type = static_cast<unsigned char>(indices[i]);
        if (at <= before || at > k_most_time || type >= header.types) {
            return false;
        }
        zone.m_transitions.push_back(at);
        zone.m_transition_types.push_back(type);
        before = at;
    }
    return local_types(header, types, names, zone) && take_out_leap_seconds(leaps, time_size, zone);
}

bool TzifReader::footer(Zone& zone) {
    if (m_rest.size() < 2 || m_rest.front() != '\n') {
        return false;
    }
    const std::size_t end = m_rest.find('\n', 1);
    if (end == std::string_view::npos) {
        return false;
    }
    const std::string_view rule = m_rest.substr(1, end - 1);
    if (rule.empty()) {
        return true;
    }
    const auto footer = RuleReader(rule).read();
    if (footer) {
        zone.m_footer = *footer;
    }
    return footer.has_value();
}

bool TzifReader::read(Zone& zone) {
    Header first;
    if (!header(first)) {
        return false;
    }
    if (first.version < '2') {
        return block(first, 4, zone);
    }
    // The first block is for programs that know 32-bit times only; it may hold less.
    const std::size_t skipped = std::size_t{first.transitions} * 5 + std::size_t{first.types} * k_type_size +
                                first.characters + std::size_t{first.leap_seconds} * 8 + first.standard_indicators +
                                first.ut_indicators;
    std::string_view ignored;
    Header second;
    return take(skipped, ignored) && header(second) && block(second, 8, zone) && footer(zone);
}

} // namespace onramp
