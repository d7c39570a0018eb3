// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "base/snapshot.hpp"
#include "onramp/path/path.hpp"

namespace onramp {

// The fields of a Path for snapshots, in the order of its header.

template <class Archive>
void snapshot_fields(Archive& archive, Effort& value) {
    archive(value.low, value.likely, value.high);
}

template <class Archive>
void snapshot_fields(Archive& archive, UnknownField& value) {
    archive(value.pointer, value.json);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathStep& value) {
    archive(value.id, value.skill, value.title, value.words, value.level, value.need, value.phase, value.load,
            value.hours, value.planned, value.start_unknown, value.after, value.because, value.first_week,
            value.last_week);
}

template <class Archive>
void snapshot_fields(Archive& archive, WeekPiece& value) {
    archive(value.step, value.minutes);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathWeek& value) {
    archive(value.number, value.monday, value.capacity, value.pieces);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathCut& value) {
    archive(value.id, value.title, value.hours, value.reason);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathWaiver& value) {
    archive(value.skill, value.name, value.level, value.evidence, value.verdict);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathSelection& value) {
    archive(value.horizon, value.minutes, value.gain, value.bound, value.iterations);
}

template <class Archive>
void snapshot_fields(Archive& archive, Path& value) {
    archive(value.persona, value.profile, value.pack, value.role_name, value.as_of, value.start, value.hours_per_week,
            value.deadline, value.selections, value.steps, value.weeks, value.cut, value.waived, value.done,
            value.hours_first_90_days, value.hours_outline, value.outline_end, value.unknown);
}

} // namespace onramp
