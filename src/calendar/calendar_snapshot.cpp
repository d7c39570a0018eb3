// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/snapshot.hpp"
#include "onramp/calendar/calendar.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, CalendarTime& value) {
    archive(value.uid, value.title, value.from, value.until, value.all_day, value.busy, value.sequence);
}

template <class Archive>
void snapshot_fields(Archive& archive, CalendarTodo& value) {
    archive(value.uid, value.done);
}

template <class Archive>
void snapshot_fields(Archive& archive, Calendar& value) {
    archive(value.name, value.from, value.until, value.times, value.todos, value.notes);
}

std::string write_calendar_snapshot(const Calendar& calendar) {
    SnapshotWriter writer;
    writer(calendar);
    return writer.take();
}

std::optional<Calendar> read_calendar_snapshot(std::string_view bytes) {
    SnapshotReader reader(bytes);
    Calendar calendar;
    reader(calendar);
    return reader.at_end() ? std::optional(std::move(calendar)) : std::nullopt;
}

} // namespace onramp
