// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "json/json_patch.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t k_most_matched = 5000; // elements; longer arrays are replaced as a whole

class Differ {
public:
    void compare(const ordered_json& before, const ordered_json& after, const std::string& pointer) {
        if (before == after) {
            return;
        }
        if (before.is_object() && after.is_object()) {
            objects(before, after, pointer);
        } else if (has_ids(before) && has_ids(after)) {
            arrays(before, after, pointer);
        } else {
            m_patch.push_back({{"op", "replace"}, {"path", pointer}, {"value", after}});
        }
    }

    ordered_json take() { return std::move(m_patch); }

private:
    static const std::string* id_of(const ordered_json& element) {
        if (!element.is_object()) {
            return nullptr;
        }
        const auto found = element.find("id");
        return found != element.end() && found->is_string() ? &found->get_ref<const std::string&>() : nullptr;
    }

    // Whether it is an array, not too long, of objects with an id each, no two the same.
    static bool has_ids(const ordered_json& value) {
        if (!value.is_array() || value.size() > k_most_matched) {
            return false;
        }
        std::unordered_set<std::string_view> ids;
        for (const ordered_json& element : value) {
            const std::string* id = id_of(element);
            if (id == nullptr || !ids.insert(*id).second) {
                return false;
            }
        }
        return true;
    }

    void objects(const ordered_json& before, const ordered_json& after, const std::string& pointer) {
        for (const auto& [key, value] : before.items()) {
            if (!after.contains(key)) {
                remove(pointer + "/" + pointer_token(key));
            }
        }
        for (const auto& [key, value] : after.items()) {
            const std::string at = pointer + "/" + pointer_token(key);
            if (const auto found = before.find(key); found != before.end()) {
                compare(*found, value, at);
            } else {
                add(at, value);
            }
        }
    }

    // Removes from the end, then builds the order of `after` from the front.
    void arrays(const ordered_json& before, const ordered_json& after, const std::string& pointer) {
        std::unordered_map<std::string_view, const ordered_json*> old;
        std::unordered_set<std::string_view> kept;
        for (const ordered_json& element : after) {
            kept.insert(*id_of(element));
        }
        std::vector<std::string_view> order; // what stands in the array as the patch goes on
        for (std::size_t i = before.size(); i-- > 0;) {
            old.emplace(*id_of(before[i]), &before[i]);
            if (!kept.contains(*id_of(before[i]))) {
                remove(pointer + "/" + std::to_string(i));
            }
        }
        for (const ordered_json& element : before) {
            if (kept.contains(*id_of(element))) {
                order.push_back(*id_of(element));
            }
        }
        place(after, old, order, pointer);
    }

    void place(const ordered_json& after, const std::unordered_map<std::string_view, const ordered_json*>& old,
               std::vector<std::string_view>& order, const std::string& pointer) {
        for (std::size_t i = 0; i < after.size(); ++i) {
            const std::string_view id = *id_of(after[i]);
            const std::string at = pointer + "/" + std::to_string(i);
            const auto found = old.find(id);
            if (found == old.end()) {
                add(at, after[i]);
                order.insert(order.begin() + static_cast<std::ptrdiff_t>(i), id);
                continue;
            }
            if (order[i] != id) {
                const auto from = std::find(order.begin() + static_cast<std::ptrdiff_t>(i), order.end(), id);
                m_patch.push_back(
                    {{"op", "move"}, {"from", pointer + "/" + std::to_string(from - order.begin())}, {"path", at}});
                std::rotate(order.begin() + static_cast<std::ptrdiff_t>(i), from, from + 1);
            }
            compare(*found->second, after[i], at);
        }
    }

    void remove(const std::string& at) { m_patch.push_back({{"op", "remove"}, {"path", at}}); }

    void add(const std::string& at, const ordered_json& value) {
        m_patch.push_back({{"op", "add"}, {"path", at}, {"value", value}});
    }

    ordered_json m_patch = ordered_json::array();
};

} // namespace

ordered_json make_json_patch(const ordered_json& before, const ordered_json& after) {
    Differ differ;
    differ.compare(before, after, "");
    return differ.take();
}

} // namespace onramp
