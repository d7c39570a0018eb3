// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include "onramp/store/event_store.hpp"
#include "support/catch.hpp"
#include "support/processes.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::run_process;
using onramp_test::TempFolder;

namespace {

constexpr uid_t k_nobody = 65534;

Event note(std::string payload) {
    Event event;
    event.type = "rated";
    event.person = "me";
    event.payload = std::move(payload);
    return event;
}

std::int64_t make_store(const std::string& path) {
    return (*open_event_store(path, OpenMode::write))->append({note("{}"), note("{}")}).value_or(0);
}

// In a process that is not the superuser, whom no permission stops.
template <class Work>
int run_unprivileged(Work work) {
    return run_process([&] {
        if (::geteuid() == 0 && ::setuid(k_nobody) != 0) {
            return 99;
        }
        return work();
    });
}

// Makes SQLite's file methods fail on purpose: every file of the default VFS is wrapped.
class FailingDisk {
public:
    enum class Fault { none, no_locks, full };
    static inline Fault fault = Fault::none;

    FailingDisk() {
        s_real = sqlite3_vfs_find(nullptr);
        s_vfs = *s_real;
        s_vfs.zName = "failing";
        s_vfs.szOsFile = static_cast<int>(sizeof(File)) + s_real->szOsFile;
        s_vfs.xOpen = open;
        sqlite3_vfs_register(&s_vfs, 1);
    }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk() {
        fault = Fault::none;
        sqlite3_vfs_register(s_real, 1);
        sqlite3_vfs_unregister(&s_vfs);
    }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real;
    };
    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        auto* wrapped = reinterpret_cast<File*>(file);
        wrapped->real = reinterpret_cast<sqlite3_file*>(wrapped + 1);
        wrapped->base.pMethods = nullptr;
        const int code = s_real->xOpen(s_real, name, wrapped->real, flags, out);
        if (code == SQLITE_OK) {
            wrapped->base.pMethods = &s_methods;
        }
        return code;
    }
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
        return fault == Fault::full ? SQLITE_FULL : real(file)->pMethods->xWrite(real(file), bytes, size, at);
    }
    static int lock(sqlite3_file* file, int level) {
        return fault == Fault::no_locks ? SQLITE_IOERR_LOCK : real(file)->pMethods->xLock(real(file), level);
    }
    static int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
        return fault == Fault::no_locks ? SQLITE_IOERR_SHMMAP
                                        : real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
    }

    static inline sqlite3_vfs* s_real = nullptr;
    static inline sqlite3_vfs s_vfs{};
    static inline const sqlite3_io_methods s_methods = {
        2,
        [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
        [](sqlite3_file* f, void* b, int n, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), b, n, at); },
        write,
        [](sqlite3_file* f, sqlite3_int64 size) { return real(f)->pMethods->xTruncate(real(f), size); },
        [](sqlite3_file* f, int flags) { return real(f)->pMethods->xSync(real(f), flags); },
        [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
        lock,
        [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
        [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
        [](sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); },
        [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
        [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
        shm_map,
        [](sqlite3_file* f, int at, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), at, n, flags); },
        [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
        [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
        nullptr,
        nullptr};
};

} // namespace

TEST_CASE("a store in a read-only folder is read as it is, and says so") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(make_store(path) == 2);
    REQUIRE(::chmod(path.c_str(), 0444) == 0);
    REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
    CHECK(run_unprivileged([&] {
              const auto store = open_event_store(path, OpenMode::read);
              if (!store || (*store)->events_after(0).value().size() != 2) {
                  return 1;
              }
              (*store)->save_view("journal", "1", {2, "x"});
              return (*store)->limitation() == "the store cannot be locked or written, so it is read as it is" ? 0 : 2;
          }) == 0);
    CHECK(run_unprivileged([&] {
              const auto store = open_event_store(path, OpenMode::write);
              return !store && store.error().kind == ErrorKind::io && store.error().where.file == path &&
                             store.error().hint.find("--store PATH") != std::string::npos
                         ? 0
                         : 1;
          }) == 0);
    CHECK(run_unprivileged([&] {
              const auto store = open_event_store(folder / "new.db", OpenMode::write);
              return !store && store.error().kind == ErrorKind::io &&
                             store.error().message == "cannot create the store: Permission denied"
                         ? 0
                         : 1;
          }) == 0);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a log that nobody can merge is named") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(make_store(path) == 2);
    REQUIRE(run_process([&] {
                const auto store = open_event_store(path, OpenMode::write);
                ::_exit(store && (*store)->append({note("{}")}) ? 0 : 1); // before the log is merged
                return 1;
            }) == 0);
    REQUIRE(std::filesystem::file_size(path + "-wal") > 0);
    std::filesystem::remove(path + "-shm");
    REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
    REQUIRE(::chmod(path.c_str(), 0444) == 0);
    REQUIRE(::chmod((path + "-wal").c_str(), 0444) == 0);
    CHECK(run_unprivileged([&] {
              const auto store = open_event_store(path, OpenMode::read);
              return store && (*store)->events_after(0).value().size() == 2 &&
                             (*store)->limitation().ends_with("the latest changes, in " + path + "-wal, are not seen")
                         ? 0
                         : 1;
          }) == 0);
}

TEST_CASE("a store that may not be read is an error that names it") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(make_store(path) == 2);
    REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
    CHECK(run_unprivileged([&] {
              const auto store = open_event_store(path, OpenMode::read);
              return !store && store.error().kind == ErrorKind::io && store.error().where.file == path &&
                             store.error().message == "cannot open the store: Permission denied"
                         ? 0
                         : 1;
          }) == 0);
}

TEST_CASE("where files cannot be locked, a store is read as it is and not written") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(make_store(path) == 2);
    const FailingDisk disk;
    FailingDisk::fault = FailingDisk::Fault::no_locks;
    const auto store = open_event_store(path, OpenMode::read);
    REQUIRE(store);
    CHECK((*store)->events_after(0).value().size() == 2);
    CHECK_FALSE((*store)->limitation().empty());
    const auto written = open_event_store(path, OpenMode::write);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::io);
    CHECK(written.error().message.starts_with("cannot lock the store"));
    CHECK(written.error().hint == "name a place on a local disk with --store PATH");
}

TEST_CASE("a full disk is said, and nothing is lost") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(make_store(path) == 2);
    {
        const FailingDisk disk;
        auto store = open_event_store(path, OpenMode::write);
        REQUIRE(store);
        FailingDisk::fault = FailingDisk::Fault::full;
        const auto appended = (*store)->append({note("{}")});
        REQUIRE_FALSE(appended);
        CHECK(appended.error().kind == ErrorKind::io);
        CHECK(appended.error().message == "cannot write the store: the disk is full");
        CHECK(appended.error().where.file == path);
        FailingDisk::fault = FailingDisk::Fault::none;
        CHECK((*store)->append({note("{}")}).value() == 3); // room again
    }
    CHECK((*open_event_store(path, OpenMode::read))->last_id().value() == 3);
}

TEST_CASE("a file that may not grow is an error, and what was there stays") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(make_store(path) == 2);
    CHECK(run_process([&] {
              ::signal(SIGXFSZ, SIG_IGN);
              const struct rlimit limit { 65536, 65536 };
              if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) {
                  return 99;
              }
              auto store = open_event_store(path, OpenMode::write);
              const auto appended = (*store)->append({note(std::string(1 << 20, 'x'))});
              return !appended && appended.error().kind == ErrorKind::io && appended.error().where.file == path &&
                             appended.error().message.starts_with("cannot read or write the store: ")
                         ? 0
                         : 1;
          }) == 0);
    const auto store = open_event_store(path, OpenMode::read);
    REQUIRE(store);
    CHECK((*store)->events_after(0).value().size() == 2);
}
