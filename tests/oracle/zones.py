#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds the zone reader against python's zoneinfo, for every zone of the system.

    zones.py ANSWERS     ANSWERS: the helper built from zone_answers.cpp

Compared are offset and abbreviation one second before, at and after every transition up to 2037 and
at instants spread over 1970-2037, and the meaning of local times around every transition (python's
fold=0, and from both folds whether a time stands twice or is left out).
"""
import datetime
import os
import pathlib
import struct
import subprocess
import sys
import zoneinfo

FOLDER = pathlib.Path("/usr/share/zoneinfo")
UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)
FIRST = 0
LAST = int((datetime.datetime(2038, 1, 1) - EPOCH).total_seconds())
EARLIEST = int((datetime.datetime(1800, 1, 1) - EPOCH).total_seconds())
SAMPLES = 150
MOST_SHOWN = 20


def transitions_in_file(name):
    """The transition times of the file's 64-bit block, by RFC 8536."""
    data = (FOLDER / name).read_bytes()

    def counts(at):
        return struct.unpack(">6l", data[at + 20:at + 44])

    isut, isstd, leap, time, types, chars = counts(0)
    at = 44 + time * 5 + types * 6 + chars + leap * 8 + isstd + isut
    time = counts(at)[3]
    return list(struct.unpack(f">{time}q", data[at + 44:at + 44 + 8 * time]))


def state(zone, second):
    moment = datetime.datetime.fromtimestamp(second, UTC).astimezone(zone)
    return moment.utcoffset() // datetime.timedelta(seconds=1), moment.tzname()


def transitions_by_search(zone):
    """Changes of offset or abbreviation from FIRST to LAST: those of the footer, too."""
    found = []
    step = 14 * 86400
    before = state(zone, FIRST)
    for start in range(FIRST, LAST, step):
        after = state(zone, start + step)
        if after != before:
            low, high = start, start + step
            while high - low > 1:
                middle = (low + high) // 2
                if state(zone, middle) == before:
                    low = middle
                else:
                    high = middle
            found.append(high)
        before = after
    return found


def local_answer(zone, second):
    local = EPOCH + datetime.timedelta(seconds=second)
    first, other = (local.replace(tzinfo=zone, fold=fold).utcoffset() // datetime.timedelta(seconds=1)
                    for fold in (0, 1))
    meaning = "unique" if first == other else "repeated" if first > other else "skipped"
    return f"{second - first} {meaning}"


def questions_of(name):
    """Pairs of a question and python's answer."""
    zone = zoneinfo.ZoneInfo(name)
    pairs = [(f"zone {name}", "ok")]
    listed = [at for at in transitions_in_file(name) if EARLIEST < at < LAST]
    searched = transitions_by_search(zone)
    changes = sorted(set(listed) | set(searched))
    instants = {FIRST + (LAST - FIRST) * i // SAMPLES + 7919 * i % 86400 for i in range(SAMPLES)}
    for at in changes:
        instants.update((at - 1, at, at + 1))
    for second in sorted(instants):
        offset, abbreviation = state(zone, second)
        pairs.append((f"at {second}", f"{offset} {abbreviation}"))
    locals_ = {FIRST + (LAST - FIRST) * i // SAMPLES for i in range(SAMPLES)}
    for at in changes:
        before, after = state(zone, at - 1)[0], state(zone, at)[0]
        locals_.update((at + before - 1, at + before, at + (before + after) // 2, at + after - 1, at + after))
    for second in sorted(locals_):
        pairs.append((f"local {second}", local_answer(zone, second)))
    return pairs, len(changes)


def main():
    if not FOLDER.is_dir():
        print("zones.py: there is no zone database in /usr/share/zoneinfo: nothing to compare with")
        return 77
    zoneinfo.reset_tzpath(to=[str(FOLDER)])
    names = sorted(zoneinfo.available_timezones())
    pairs, changes = [], 0
    for name in names:
        if name == "localtime":
            continue
        of_zone, count = questions_of(name)
        pairs += of_zone
        changes += count
    environment = {key: value for key, value in os.environ.items() if key not in ("TZ", "TZDIR")}
    done = subprocess.run([sys.argv[1]], input="".join(question + "\n" for question, _ in pairs), text=True,
                          capture_output=True, check=True, env=environment)
    answers = done.stdout.splitlines()
    assert len(answers) == len(pairs), (len(answers), len(pairs))
    wrong, zone = 0, ""
    for (question, expected), answer in zip(pairs, answers):
        if question.startswith("zone "):
            zone = question
        if answer != expected:
            wrong += 1
            if wrong <= MOST_SHOWN:
                print(f"{zone}, {question}: python says {expected}, onramp {answer}")
    print(f"{len(names)} zones, {changes} transitions, {len(pairs)} answers compared, {wrong} differ")
    return 1 if wrong or len(names) < 100 or changes < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
