// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onramp_test {

// Writes TZif data field by field as RFC 8536 lays them out, right or wrong.
struct Tzif {
    struct Type {
        std::int32_t offset;
        std::uint8_t daylight;
        std::uint8_t name; // index into `names`
    };
    char version = '2';
    std::vector<std::int64_t> transitions = {};
    std::vector<std::uint8_t> indices = {};
    std::vector<Type> types = {};
    std::string names = {}; // each ended by a NUL
    std::vector<std::pair<std::int64_t, std::int32_t>> leaps = {};
    std::string footer = {};

    static void put(std::string& bytes, std::int64_t value, std::size_t size) {
        for (std::size_t i = size; i-- > 0;) {
            bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
        }
    }

    std::string block(std::size_t time_size) const {
        std::string bytes = std::string("TZif") + version + std::string(15, '\0');
        for (const std::size_t count :
             {std::size_t{0}, std::size_t{0}, leaps.size(), transitions.size(), types.size(), names.size()}) {
            put(bytes, static_cast<std::int64_t>(count), 4);
        }
        for (const std::int64_t at : transitions) {
            put(bytes, at, time_size);
        }
        bytes.append(indices.begin(), indices.end());
        for (const Type& type : types) {
            put(bytes, type.offset, 4);
            bytes += static_cast<char>(type.daylight);
            bytes += static_cast<char>(type.name);
        }
        bytes += names;
        for (const auto& [at, correction] : leaps) {
            put(bytes, at, time_size);
            put(bytes, correction, 4);
        }
        return bytes;
    }

    std::string bytes() const { return version == '\0' ? block(4) : block(4) + block(8) + "\n" + footer + "\n"; }
};

} // namespace onramp_test
