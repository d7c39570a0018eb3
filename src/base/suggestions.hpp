// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "onramp/base/text.hpp"

namespace onramp {

// "did you mean 'X'?" for the first few unknown names of a document: each costs a walk over every
// known one, and nobody reads a thousand of them.
class Suggestions {
public:
    // Empty where nothing is near.
    std::string of(const std::string& name, const std::vector<std::string>& known) {
        if (m_given++ >= k_most) {
            return {};
        }
        const std::string near = nearest(name, known);
        return near.empty() || near == name ? std::string() : "did you mean '" + near + "'?";
    }

    template <class T>
    std::string of(const std::string& name, const std::map<std::string, T>& known) {
        if (m_given >= k_most) {
            return {};
        }
        std::vector<std::string> names;
        names.reserve(known.size());
        for (const auto& [id, value] : known) {
            names.push_back(id);
        }
        return of(name, names);
    }

private:
    static constexpr std::size_t k_most = 20;
    std::size_t m_given = 0;
};

} // namespace onramp
