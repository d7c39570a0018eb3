#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Zones as VTIMEZONE, read by dateutil, against zoneinfo.

vtimezones.py ANSWERS: for every zone of the database, and over several stretches of time, what dateutil.tz.tzical makes
of the VTIMEZONE has to show the same time as zoneinfo: every day of the stretch, and every ten minutes of the days around
a change. A VTIMEZONE that repeats by rules has to be one where the zone's days are those of its rule.
"""

import datetime as dt
import io
import subprocess
import sys
from zoneinfo import ZoneInfo, available_timezones

from dateutil import tz

UTC = dt.timezone.utc
NAMED = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca",
         "Europe/Dublin", "Asia/Gaza", "America/Nuuk", "Asia/Tehran", "UTC"]
STRETCHES = [(dt.datetime(2026, 11, 1, tzinfo=UTC), dt.datetime(2027, 6, 1, tzinfo=UTC)),
             (dt.datetime(2026, 3, 29, 0, 30, tzinfo=UTC), dt.datetime(2028, 12, 31, tzinfo=UTC))]


def differences(name, text, begin, end):
    zone = ZoneInfo(name)
    read = tz.tzical(io.StringIO(text)).get(name)
    wrong = compared = 0

    def compare(when):
        nonlocal wrong, compared
        compared += 1
        local = when.astimezone(zone)
        # dateutil shows local times by their offset; both have to agree where the clock shows them once.
        naive = local.replace(tzinfo=None)
        if naive.replace(tzinfo=zone, fold=0).utcoffset() != naive.replace(tzinfo=zone, fold=1).utcoffset():
            return
        if read.utcoffset(naive) != local.utcoffset() or read.tzname(naive) != local.tzname():
            wrong += 1
            if wrong < 4:
                print(f"  {name} {when}: {read.utcoffset(naive)} {read.tzname(naive)}, "
                      f"zoneinfo has {local.utcoffset()} {local.tzname()}")

    day = begin
    while day < end:
        compare(day)
        after = min(day + dt.timedelta(days=1), end)
        if day.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            each = max(begin, day - dt.timedelta(hours=2))
            while each < min(end, after + dt.timedelta(hours=2)):
                compare(each)
                each += dt.timedelta(minutes=10)
        day = after
    return wrong, compared


def main():
    (answers,) = sys.argv[1:]
    zones = sorted(available_timezones() - {"localtime", "Factory"})
    wrong = compared = by_rule = 0
    for number, name in enumerate(zones):
        # All zones once; the named ones over every stretch.
        for begin, end in STRETCHES if name in NAMED else STRETCHES[number % 2:][:1]:
            words = [moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in (begin, end)]
            text = subprocess.run([answers, name, *words], capture_output=True, text=True, check=True).stdout
            bad, count = differences(name, text, begin, end)
            compared += count
            by_rule += "RRULE" in text
            if bad:
                wrong += 1
                print(f"{name} from {begin} to {end}: {bad} of {count} differ\n{text}")
    berlin = subprocess.run([answers, "Europe/Berlin", "2026-11-01T00:00:00Z", "2027-06-01T00:00:00Z"],
                            capture_output=True, text=True, check=True).stdout
    casablanca = subprocess.run([answers, "Africa/Casablanca", "2026-11-01T00:00:00Z", "2027-06-01T00:00:00Z"],
                                capture_output=True, text=True, check=True).stdout
    if berlin.count("RRULE") != 2 or "RDATE" in berlin or "RRULE" in casablanca:
        print("Europe/Berlin is to be said by rules, Africa/Casablanca change by change")
        wrong += 1
    print(f"{len(zones)} zones, {by_rule} by rules, {compared} times compared, {wrong} zones wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
