// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "onramp/base/shared_text.hpp"

namespace onramp {

// A compact binary form of plain structs, for what is read at every start: compiled content and the
// store's views. Little-endian, no versioning of its own: whoever keeps snapshots keeps a version
// beside them and makes them anew. A struct takes part by a free function in its namespace
//     template <class Archive> void snapshot_fields(Archive& archive, T& value) { archive(value.a, value.b); }
class SnapshotWriter {
public:
    template <class... Fields>
    void operator()(const Fields&... fields) {
        (write(fields), ...);
    }
    std::string take() { return std::move(m_bytes); }

private:
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void write(const T& value) {
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        m_bytes.append(bytes, sizeof(T));
    }
    void write(const std::string& text) {
        write(static_cast<std::uint32_t>(text.size()));
        m_bytes += text;
    }
    void write(const SharedText& text) {
        write(static_cast<std::uint32_t>(text.size()));
        m_bytes += text.view();
    }
    template <class Rep, class Period>
    void write(const std::chrono::duration<Rep, Period>& value) {
        write(static_cast<std::int64_t>(value.count()));
    }
    template <class Clock, class Duration>
    void write(const std::chrono::time_point<Clock, Duration>& value) {
        write(value.time_since_epoch());
    }
    template <class T>
    void write(const std::vector<T>& values) {
        write(static_cast<std::uint32_t>(values.size()));
        for (const auto& value : values) {
            write(value);
        }
    }
    template <class T>
    void write(const std::optional<T>& value) {
        write(static_cast<std::uint8_t>(value ? 1 : 0));
        if (value) {
            write(*value);
        }
    }
    template <class Key, class Value>
    void write(const std::map<Key, Value>& values) {
        write(static_cast<std::uint32_t>(values.size()));
        for (const auto& [key, value] : values) {
            write(key);
            write(value);
        }
    }
    template <class A, class B>
    void write(const std::pair<A, B>& value) {
        write(value.first);
        write(value.second);
    }
    template <class T>
    requires requires(SnapshotWriter& archive, T& value) { snapshot_fields(archive, value); }
    void write(const T& value) {
        snapshot_fields(*this, const_cast<T&>(value)); // one field list serves both directions
    }

    std::string m_bytes;
};

// Reads what a SnapshotWriter wrote. Never reads past the end: on damaged bytes good() turns false
// and the rest of the fields stay as they are.
class SnapshotReader {
public:
    explicit SnapshotReader(std::string_view bytes) : m_bytes(bytes) {}

    template <class... Fields>
    void operator()(Fields&... fields) {
        (read(fields), ...);
    }
    bool good() const { return m_good; }
    bool at_end() const { return m_good && m_bytes.empty(); }

private:
    bool take(std::size_t size, std::string_view& piece) {
        if (!m_good || m_bytes.size() < size) {
            m_good = false;
            return false;
        }
        piece = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return true;
    }
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void read(T& value) {
        std::string_view piece;
        if (take(sizeof(T), piece)) {
            std::memcpy(&value, piece.data(), sizeof(T));
        }
    }
    void read(bool& value) { // any other byte than 0 and 1 would be no bool
        std::uint8_t byte = 0;
        read(byte);
        m_good = m_good && byte <= 1;
        value = byte == 1;
    }
    void read(std::string& text) {
        std::string_view piece;
        if (take(size(), piece)) {
            text = piece;
        }
    }
    void read(SharedText& text) {
        std::string_view piece;
        if (take(size(), piece)) {
            text = SharedText::view_of(piece);
        }
    }
    template <class Rep, class Period>
    void read(std::chrono::duration<Rep, Period>& value) {
        std::int64_t count = 0;
        read(count);
        value = std::chrono::duration<Rep, Period>(static_cast<Rep>(count));
    }
    template <class Clock, class Duration>
    void read(std::chrono::time_point<Clock, Duration>& value) {
        Duration since{};
        read(since);
        value = std::chrono::time_point<Clock, Duration>(since);
    }
    template <class T>
    void read(std::vector<T>& values) {
        const std::size_t count = size();
        values.clear();
        values.reserve(std::min(count, m_bytes.size()));
        for (std::size_t i = 0; i < count && m_good; ++i) {
            T value{};
            read(value);
            values.push_back(std::move(value));
        }
    }
    template <class T>
    void read(std::optional<T>& value) {
        std::uint8_t present = 0;
        read(present);
        value.reset();
        if (m_good && present != 0) {
            T inner{};
            read(inner);
            value = std::move(inner);
        }
    }
    template <class Key, class Value>
    void read(std::map<Key, Value>& values) {
        const std::size_t count = size();
        values.clear();
        for (std::size_t i = 0; i < count && m_good; ++i) {
            std::pair<Key, Value> entry;
            read(entry);
            values.insert(values.end(), std::move(entry));
        }
    }
    template <class A, class B>
    void read(std::pair<A, B>& value) {
        read(value.first);
        read(value.second);
    }
    template <class T>
    requires requires(SnapshotReader& archive, T& value) { snapshot_fields(archive, value); }
    void read(T& value) { snapshot_fields(*this, value); }
    std::size_t size() {
        std::uint32_t count = 0;
        read(count);
        return m_good ? count : 0;
    }

    std::string_view m_bytes;
    bool m_good = true;
};

template <class T>
std::string write_snapshot(const T& value) {
    SnapshotWriter writer;
    writer(value);
    return writer.take();
}

// The value, or nothing where the bytes are not a whole snapshot of a T.
template <class T>
std::optional<T> read_snapshot(std::string_view bytes) {
    SnapshotReader reader(bytes);
    std::optional<T> value(std::in_place);
    reader(*value);
    if (!reader.at_end()) {
        value.reset();
    }
    return value;
}

} // namespace onramp
