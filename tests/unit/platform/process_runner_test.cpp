// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/process_runner.hpp"

#include <chrono>
#include <csignal>
#include <thread>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using onramp::ProcessRequest;
using onramp::SystemProcessRunner;
using onramp_test::TempFolder;

namespace {

ProcessRequest shell(const std::string& script) {
    ProcessRequest request;
    request.words = {"sh", "-c", script};
    return request;
}

onramp::ProcessOutcome outcome_of(const ProcessRequest& request) {
    SystemProcessRunner runner;
    auto outcome = runner.run_limited(request);
    REQUIRE(outcome);
    return *outcome;
}

double seconds_of(const std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Whether the process is gone, or only its entry is left.
bool is_gone(pid_t process) {
    for (int i = 0; i < 100; ++i) {
        const std::string status = onramp_test::read_bytes("/proc/" + std::to_string(process) + "/status");
        if (::kill(process, 0) != 0 || status.find("State:\tZ") != std::string::npos) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

} // namespace

TEST_CASE("a program's streams and status are kept apart") {
    ProcessRequest request = shell("echo out; echo err >&2; exit 3");
    CHECK(outcome_of(request).errors.empty());
    request.keep_errors = true;
    const auto outcome = outcome_of(request);
    CHECK(outcome.output == "out\n");
    CHECK(outcome.errors == "err\n");
    CHECK(outcome.exit_status == 3);
    CHECK(outcome.signal == 0);
    CHECK_FALSE(outcome.timed_out);
}

TEST_CASE("a program that a signal ended says which") {
    const auto outcome = outcome_of(shell("kill -ABRT $$"));
    CHECK(outcome.signal == SIGABRT);
    CHECK(outcome.exit_status == 128 + SIGABRT);
}

TEST_CASE("a program runs in the folder and environment it is given, without input") {
    const TempFolder folder;
    ProcessRequest request = shell("pwd -P; env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=; cat");
    request.folder = folder.path();
    request.environment = {"PATH=/usr/bin:/bin"};
    CHECK(outcome_of(request).output == std::filesystem::canonical(folder.path()).string() + "\nPATH=/usr/bin:/bin\n");
}

TEST_CASE("what is written beyond the limit is cut") {
    ProcessRequest request = shell("head -c 1000000 /dev/zero; exit 2");
    request.most_output = 1000;
    const auto outcome = outcome_of(request);
    CHECK(outcome.output.size() == 1000);
    CHECK(outcome.exit_status == 2);
}

TEST_CASE("a program that takes too long is killed with all that it started") {
    const TempFolder folder;
    ProcessRequest request = shell("sleep 60 & echo $! > child; wait");
    request.folder = folder.path();
    request.most_seconds = 1;
    const auto start = std::chrono::steady_clock::now();
    CHECK(outcome_of(request).timed_out);
    CHECK(seconds_of(start) < 20);
    CHECK(is_gone(std::stoi(onramp_test::read_bytes(folder / "child"))));
}

TEST_CASE("what a program leaves behind is not waited for, and killed") {
    const TempFolder folder;
    ProcessRequest request = shell("sleep 60 & echo $! > child; echo done");
    request.folder = folder.path();
    request.most_seconds = 30;
    const auto start = std::chrono::steady_clock::now();
    const auto outcome = outcome_of(request);
    CHECK(outcome.output == "done\n");
    CHECK_FALSE(outcome.timed_out);
    CHECK(seconds_of(start) < 20);
    CHECK(is_gone(std::stoi(onramp_test::read_bytes(folder / "child"))));
}

TEST_CASE("time of the processor and memory are limited") {
    ProcessRequest busy = shell("while :; do :; done");
    busy.most_seconds = 60;
    busy.most_cpu_seconds = 1;
    CHECK(outcome_of(busy).signal == SIGKILL);
    ProcessRequest large = shell("dd if=/dev/zero of=/dev/null bs=512M count=1 2>/dev/null");
    CHECK(outcome_of(large).exit_status == 0);
    large.most_memory = std::uint64_t{256} << 20U;
    CHECK(outcome_of(large).exit_status != 0);
}

TEST_CASE("a program that cannot be started is an error") {
    SystemProcessRunner runner;
    for (const char* name : {"no-such-program-at-all", "/no/such/program", "/etc/passwd"}) {
        const auto outcome = runner.run({name}, 5);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().kind == onramp::ErrorKind::io);
    }
    ProcessRequest nowhere = shell("true");
    nowhere.folder = "/no/such/folder";
    CHECK_FALSE(runner.run_limited(nowhere));
    CHECK_FALSE(runner.run({"sleep", "60"}, 1));
}

TEST_CASE("programs run from several threads do not wait for each other's streams") {
    SystemProcessRunner runner;
    std::vector<std::thread> threads;
    std::vector<int> good(4, 0);
    for (std::size_t i = 0; i < good.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 20; ++round) {
                const auto outcome = runner.run({"echo", std::to_string(i)}, 30);
                good[i] += outcome && outcome->output == std::to_string(i) + "\n" ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(good == std::vector<int>(4, 20));
}
