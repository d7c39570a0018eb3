// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/result_cache.hpp"

#include "base/snapshot.hpp"
#include "onramp/base/ids.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_head = "onramp-verify 2\n";
constexpr std::size_t k_hash_digits = 16;
constexpr std::size_t k_most_bytes = k_default_max_bytes; // of a file

} // namespace

std::string ResultCache::file_of(const std::string& key) const {
    return m_folder + "/" + hash_hex(key);
}

std::optional<std::string> ResultCache::recall(const std::string& key) const {
    if (m_folder.empty()) {
        return std::nullopt;
    }
    const auto bytes = m_files.read(file_of(key), k_most_bytes);
    if (!bytes || bytes->size() < k_head.size() + k_hash_digits || !bytes->starts_with(k_head)) {
        return std::nullopt;
    }
    const std::string_view kept = std::string_view(*bytes).substr(0, bytes->size() - k_hash_digits);
    if (hash_hex(kept) != std::string_view(*bytes).substr(kept.size())) {
        return std::nullopt;
    }
    SnapshotReader reader(kept.substr(k_head.size()));
    std::string of;
    std::string result;
    reader(of, result);
    return reader.at_end() && of == key ? std::optional(std::move(result)) : std::nullopt;
}

void ResultCache::keep(const std::string& key, const std::string& result) {
    if (m_folder.empty()) {
        return;
    }
    SnapshotWriter writer;
    writer(key, result);
    const std::string kept = std::string(k_head) + writer.take();
    if (kept.size() + k_hash_digits > k_most_bytes) { // recall would not read it
        return;
    }
    static_cast<void>(m_files.write_scratch(file_of(key), kept + hash_hex(kept)));
}

} // namespace onramp
