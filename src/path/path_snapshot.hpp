// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "base/snapshot.hpp"
#include "onramp/path/path.hpp"
#include "pack/effort_snapshot.hpp"

namespace onramp {

// The fields of a Path for snapshots, in the order of its header.

template <class Archive>
void snapshot_fields(Archive& archive, UnknownField& value) {
    archive(value.pointer, value.json);
}

template <class Archive>
void snapshot_fields(Archive& archive, StepResource& value) {
    archive(value.id, value.title, value.url, value.minutes);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathTask& value) {
    archive(value.id, value.title, value.owner, value.link, value.from, value.to, value.minutes, value.check,
            value.after);
}

template <class Archive>
void snapshot_fields(Archive& archive, AwayDays& value) {
    archive(value.from, value.to);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathForecast::End& value) {
    archive(value.even, value.safe);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathForecast::Driver& value) {
    archive(value.step, value.share);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathForecast& value) {
    archive(value.weeks, value.role, value.on_time, value.pace, value.timed, value.drivers, value.samples);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathStep& value) {
    archive(value.id, value.skill, value.title, value.words, value.level, value.need, value.phase, value.load,
            value.hours, value.planned, value.start_unknown, value.after, value.because, value.first_week,
            value.last_week, value.resource, value.exercise, value.check, value.share);
}

template <class Archive>
void snapshot_fields(Archive& archive, WeekPiece& value) {
    archive(value.step, value.minutes);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathWeek& value) {
    archive(value.number, value.monday, value.capacity, value.reviews, value.pieces);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathCut& value) {
    archive(value.id, value.title, value.hours, value.reason, value.displaces, value.share);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathWaiver& value) {
    archive(value.skill, value.name, value.level, value.evidence, value.verdict);
}

template <class Archive>
void snapshot_fields(Archive& archive, PathSelection& value) {
    archive(value.horizon, value.minutes, value.gain, value.bound, value.promises, value.iterations);
}

template <class Archive>
void snapshot_fields(Archive& archive, Path& value) {
    archive(value.persona, value.profile, value.pack, value.role_name, value.as_of, value.start, value.job_start,
            value.hours_per_week, value.least_hours_per_week, value.deadline, value.selections, value.steps,
            value.weeks, value.cut, value.waived, value.done, value.hours_first_90_days, value.hours_outline,
            value.outline_end, value.away, value.even, value.tasks, value.forecast, value.unknown);
}

} // namespace onramp
