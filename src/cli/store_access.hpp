// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/event_store.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// What --store says: a path or "none"; otherwise $XDG_DATA_HOME/onramp/onramp.db or the default of
// the XDG specification. Empty where there is no HOME to find it by. The project does not matter.
std::string store_path(const Services& services);

// The store at that path, or one in memory for "none". Fails with kind `io` where there is no path,
// otherwise as open_event_store.
Result<std::unique_ptr<EventStore>> open_store(const Services& services, OpenMode mode);

// A note for standard error where the store is not all that it should be; empty otherwise.
std::vector<std::string> store_notes(const EventStore& store);

// With these a line for each event that could not be read.
std::vector<std::string> store_notes(const EventStore& store, const Journal& journal);

// Appends what was decided on the store as it was after `last_event`, and brings the saved view up to
// it, so that the next command finds it. Fails as EventStore::append_after.
Result<void> keep_events(EventStore& store, std::int64_t last_event, const std::vector<Event>& events,
                         const std::string& role);

// The events with the time, person and role that they are made under.
std::vector<Event> stamped(std::vector<Event> events, const Services& services, const Role& role);

} // namespace onramp
