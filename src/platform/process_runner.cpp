// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/process_runner.hpp"

#include <fcntl.h>
#include <poll.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>

extern char** environ; // NOLINT: POSIX leaves the declaration to the program

namespace onramp {

namespace {

using Deadline = std::chrono::steady_clock::time_point;

class Pipe {
public:
    Pipe() {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0) {
            m_ends = {-1, -1};
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    bool good() const { return m_ends[0] >= 0; }
    int reader() const { return m_ends[0]; }
    int writer() const { return m_ends[1]; }
    void close_reader() { close_end(0); }
    void close_writer() { close_end(1); }

private:
    void close_end(std::size_t which) {
        if (m_ends.at(which) >= 0) {
            ::close(m_ends.at(which));
            m_ends.at(which) = -1;
        }
    }
    std::array<int, 2> m_ends{-1, -1};
};

// The file that PATH has for `word`; the word itself where there is none, for exec to say so.
std::string find_program(const std::string& word) {
    const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): nothing here changes the environment
    if (path == nullptr || word.find('/') != std::string::npos) {
        return word;
    }
    const std::string folders = path;
    for (std::size_t start = 0; start <= folders.size();) {
        const std::size_t end = std::min(folders.find(':', start), folders.size());
        const std::string folder = folders.substr(start, end - start);
        std::string file = (folder.empty() ? "." : folder) + "/" + word;
        if (::access(file.c_str(), X_OK) == 0) {
            return file;
        }
        start = end + 1;
    }
    return "/nonexistent/" + word;
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (const std::string& word : words) {
        pointers.push_back(const_cast<char*>(word.c_str())); // NOLINT: exec's signature; it does not write
    }
    pointers.push_back(nullptr);
    return pointers;
}

template <class Resource> // int, or an enumeration of the C library
void limit(Resource resource, std::uint64_t most) {
    const rlimit value{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    ::setrlimit(resource, &value);
}

// Everything that the child needs, made before fork: after it only calls that are safe there.
struct Launch {
    std::string file;
    std::vector<char*> words;
    std::vector<std::string> environment;
    std::vector<char*> variables;
    int output = -1;
    int errors = -1; // -1: discarded
    int report = -1; // where the number of the failure is written
};

[[noreturn]] void become(const ProcessRequest& request, const Launch& launch) {
    ::setpgid(0, 0);
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // whoever kills this program kills the one that it started
#endif
    const int nothing = ::open("/dev/null", O_RDWR);
    bool good = nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 && ::dup2(launch.output, STDOUT_FILENO) >= 0 &&
                ::dup2(launch.errors >= 0 ? launch.errors : nothing, STDERR_FILENO) >= 0;
    good = good && (request.folder.empty() || ::chdir(request.folder.c_str()) == 0);
    if (request.most_cpu_seconds > 0) {
        limit(RLIMIT_CPU, static_cast<std::uint64_t>(request.most_cpu_seconds));
        limit(RLIMIT_CORE, 0);
    }
    if (request.most_memory > 0) {
        limit(RLIMIT_AS, request.most_memory);
    }
    if (good) {
        (void)::signal(SIGPIPE, SIG_DFL);
        ::execve(launch.file.c_str(), launch.words.data(), request.environment ? launch.variables.data() : environ);
    }
    const int number = errno;
    [[maybe_unused]] const ssize_t told = ::write(launch.report, &number, sizeof(number));
    ::_exit(127);
}

// Whether the process has ended; it is not reaped, so that its group's number stays its own.
bool has_ended(pid_t child) {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == child;
}

// Reads one stream as far as there is something; false at its end.
bool read_some(int descriptor, std::size_t most, std::string& text) {
    std::array<char, 16384> buffer{};
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count > 0 && text.size() < most) {
        text.append(buffer.data(), std::min(static_cast<std::size_t>(count), most - text.size()));
    }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

// Set by a signal, which knows no object; read by all threads.
std::atomic<bool> g_stop = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void note_stop(int /*signal*/) {
    g_stop = true;
}

// Reads both streams until they end, the process has ended, the deadline, or a stop; false where one of
// the latter came first.
bool collect(pid_t child, Deadline deadline, std::size_t most, std::array<pollfd, 2>& streams,
             ProcessOutcome& outcome) {
    constexpr long long k_look_again = 50; // ms: what the process started may hold the streams open
    const std::array<std::string*, 2> texts{&outcome.output, &outcome.errors};
    for (;;) {
        const bool ended = has_ended(child);
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        if (!ended && (left <= 0 || g_stop)) {
            return false;
        }
        const int ready = ::poll(streams.data(), streams.size(),
                                 ended ? 0 : static_cast<int>(std::min<long long>(left, k_look_again)));
        if (ready <= 0 && ended) {
            return true;
        }
        for (std::size_t i = 0; ready > 0 && i < streams.size(); ++i) {
            if (streams.at(i).revents != 0 && !read_some(streams.at(i).fd, most, *texts.at(i))) {
                streams.at(i).fd = -1;
            }
        }
        if (streams[0].fd < 0 && streams[1].fd < 0 && !ended) {
            // Both are closed: nearly always it ends at once.
            ::poll(nullptr, 0, 1);
        }
    }
}

tl::unexpected<Error> cannot_start(const ProcessRequest& request, int number) {
    return fail(ErrorKind::io, "cannot start " + request.words.front() + ": " + std::strerror(number));
}

} // namespace

void SystemProcessRunner::watch_for_stop() {
    struct sigaction action {};
    action.sa_handler = note_stop;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) { // as nohup leaves it
            (void)::sigaction(signal, &action, nullptr);
        }
    }
}

bool SystemProcessRunner::is_stopped() const {
    return g_stop;
}

Result<ProcessOutcome> SystemProcessRunner::run_limited(const ProcessRequest& request) {
    const Deadline deadline = std::chrono::steady_clock::now() + std::chrono::seconds(request.most_seconds);
    Pipe output;
    Pipe errors;
    Pipe report;
    if (!output.good() || !errors.good() || !report.good()) {
        return cannot_start(request, errno);
    }
    Launch launch;
    launch.file = find_program(request.words.front());
    launch.words = pointers_to(request.words);
    launch.environment = request.environment.value_or(std::vector<std::string>());
    launch.variables = pointers_to(launch.environment);
    launch.output = output.writer();
    launch.errors = request.keep_errors ? errors.writer() : -1;
    launch.report = report.writer();
    const pid_t child = ::fork();
    if (child < 0) {
        return cannot_start(request, errno);
    }
    if (child == 0) {
        become(request, launch);
    }
    ::setpgid(child, child); // whoever comes first: the group is there before it may have to be killed
    output.close_writer();
    errors.close_writer();
    report.close_writer();
    int number = 0;
    ssize_t told = 0;
    do {
        told = ::read(report.reader(), &number, sizeof(number));
    } while (told < 0 && errno == EINTR);
    const bool failed = told == static_cast<ssize_t>(sizeof(number));
    ProcessOutcome outcome;
    std::array<pollfd, 2> streams{pollfd{output.reader(), POLLIN, 0},
                                  pollfd{request.keep_errors ? errors.reader() : -1, POLLIN, 0}};
    outcome.timed_out = !failed && !collect(child, deadline, request.most_output, streams, outcome);
    ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (failed) {
        return cannot_start(request, number);
    }
    if (outcome.timed_out && g_stop) {
        return fail(ErrorKind::interrupted, "stopped before the end");
    }
    outcome.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    outcome.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + outcome.signal;
    return outcome;
}

} // namespace onramp
