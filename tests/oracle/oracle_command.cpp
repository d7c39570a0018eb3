// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/oracle_command.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "oracle/oracle_csv.hpp"
#include "platform/disk.hpp"

namespace onramp_oracle {

using onramp::ErrorKind;
using onramp::fail;
using onramp::Result;

namespace {

constexpr std::size_t k_most_bytes = std::size_t{64} * 1024 * 1024;

} // namespace

onramp::Error usage_error(std::string message) {
    return {ErrorKind::usage, std::move(message), "onramp_oracle --help", {}, {}};
}

Result<Options> parse_options(const std::vector<std::string>& words, const std::vector<std::string>& known) {
    Options options;
    std::vector<std::string> places; // what stands without a name, in this order
    std::copy_if(known.begin(), known.end(), std::back_inserter(places),
                 [](const std::string& name) { return !name.starts_with("--"); });
    std::size_t taken = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].starts_with("--") && !places.empty()) {
            if (taken == places.size()) {
                return fail(usage_error("one " + places.back() + " is read, and '" + onramp::visible(words[i]) +
                                        "' is another"));
            }
            options.emplace(places[taken++], words[i]);
            continue;
        }
        const std::size_t equals = words[i].find('=');
        const std::string name = words[i].substr(0, equals);
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            return fail(usage_error("'" + words[0] + "' has no option '" + onramp::visible(name) + "'"));
        }
        if (equals == std::string::npos && i + 1 == words.size()) {
            return fail(usage_error(name + " wants a value"));
        }
        const std::string value = equals == std::string::npos ? words[++i] : words[i].substr(equals + 1);
        if (!options.emplace(name, value).second) {
            return fail(usage_error(name + " is given twice"));
        }
    }
    return options;
}

Result<std::string> required(const Options& options, const std::string& name) {
    const auto found = options.find(name);
    if (found == options.end()) {
        return fail(usage_error(name + " is missing"));
    }
    return found->second;
}

std::string value_or(const Options& options, const std::string& name, const std::string& otherwise) {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second;
}

Result<double> parse_count(const std::string& name, const std::string& text, double least, double most) {
    const auto number = parse_number(text);
    if (!number || *number < least || *number > most || *number != std::floor(*number)) {
        return fail(usage_error(onramp::format("{} wants a whole number from {} to {}, not '{}'", name, least, most,
                                               onramp::visible(text))));
    }
    return *number;
}

Result<std::string> read_file(const Options& options, const std::string& name) {
    const auto path = required(options, name);
    return path ? onramp::Disk().read(*path, k_most_bytes) : fail(path.error());
}

} // namespace onramp_oracle
