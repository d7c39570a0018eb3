// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/spdlog_log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

spdlog::logger& stderr_logger() {
    static const std::unique_ptr<spdlog::logger> logger = [] {
        auto made = std::make_unique<spdlog::logger>("onramp", std::make_shared<spdlog::sinks::stderr_sink_st>());
        made->set_pattern("onramp: %l: %v");
        made->set_level(spdlog::level::debug);
        return made;
    }();
    return *logger;
}

} // namespace

void SpdlogLog::info(std::string_view message) {
    if (level >= 1) {
        stderr_logger().info("{}", visible(message));
    }
}

void SpdlogLog::debug(std::string_view message) {
    if (level >= 2) {
        stderr_logger().debug("{}", visible(message));
    }
}

} // namespace onramp
