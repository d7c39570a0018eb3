// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// One thing that a person did. Types are words ("rated", "planned", "done" ...; docs/events.md);
// events of unknown types are kept and passed over. `payload` is one JSON object as text.
struct Event {
    std::int64_t id = 0; // given by the store, ascending
    std::string type;
    Instant time{};
    std::string person;
    std::string role;     // profile id
    std::string versions; // content hash of the role the event was made under, may be empty
    std::string payload = "{}";

    bool operator==(const Event&) const = default;
};

// An append-only log and the views computed from it.
class EventStore {
public:
    virtual ~EventStore() = default;

    // Appends all of them or none, and returns the id of the last one. When this returns, the
    // events survive a crash of the process and, as far as the disk keeps its word, of the machine.
    virtual Result<std::int64_t> append(const std::vector<Event>& events) = 0;

    // As append, but only where the last id is still `expected_last`: fails with kind `io`
    // and the hint to run the command again where somebody else was faster.
    virtual Result<std::int64_t> append_after(std::int64_t expected_last, const std::vector<Event>& events) = 0;

    // Events with an id above `after`, ascending.
    virtual Result<std::vector<Event>> events_after(std::int64_t after) const = 0;

    virtual Result<std::int64_t> last_id() const = 0;

    // A view's bytes where one of that name and version was saved, with the id of the last event it
    // includes.
    struct View {
        std::int64_t last_event = 0;
        std::string bytes;
    };
    struct ViewState {
        std::int64_t last_event = 0; // of the store: the view is up to date where both are the same
        std::optional<View> view;
    };
    virtual Result<ViewState> view(std::string_view name, std::string_view version) const = 0;
    // Views are disposable: where the store cannot be written this does nothing. Of each name one
    // version is kept.
    virtual void save_view(std::string_view name, std::string_view version, const View& view) = 0;

    // Deletes every event of `person`, every view and every backup, so that the bytes are gone from
    // the files; returns how many events there were. Ids are not given again.
    virtual Result<std::size_t> forget(std::string_view person) = 0;

    // Words for `doctor` and warnings: empty, or why the store is read-only or of limited safety.
    virtual std::string limitation() const = 0;
};

enum class OpenMode : std::uint8_t { read, write };

// Opens or (for writing) creates the SQLite store at `path`, mode 0600, its folder 0700. An older
// schema is migrated after a backup beside it ("PATH.v1.bak"); a newer one is refused (kind
// `invalid`). Opened for reading, a missing file is an empty store, and a file that cannot be
// locked or is on a read-only disk is read as it is, said by limitation().
Result<std::unique_ptr<EventStore>> open_event_store(const std::string& path, OpenMode mode);

// Keeps events in memory: `--store none`, and tests.
std::unique_ptr<EventStore> make_memory_store();

} // namespace onramp
