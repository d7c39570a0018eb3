#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Occurrences of events, against python-icalendar, dateutil and zoneinfo.

calendars.py READER SCRATCH: writes calendars and single rules at random from a fixed seed, and those of RFC 5545's
examples of recurrence rules, has READER (onramp-calendar) read them, and computes the same occurrences anew: icalendar
takes the file apart, dateutil.rrule repeats, zoneinfo knows the zones.
"""

import datetime as dt
import json
import pathlib
import random
import re
import resource
import subprocess
import sys
import warnings
from zoneinfo import ZoneInfo

import icalendar
from dateutil.rrule import rrulestr

warnings.simplefilter("ignore", DeprecationWarning)  # dateutil's, of rules with both a count and an end
dt.MAXYEAR = 2030  # to which dateutil looks for times of a rule that names none
UTC = dt.timezone.utc
HOME = "Europe/Berlin"
WINDOWS = {"W. Europe Standard Time": "Europe/Berlin", "Eastern Standard Time": "America/New_York",
           "Tokyo Standard Time": "Asia/Tokyo", "Nepal Standard Time": "Asia/Kathmandu"}
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca",
         "/freeassociation.sourceforge.net/Europe/Lisbon", *WINDOWS]
# From RFC 5545 3.8.5.3, each with the DTSTART of its example.
RULES = [
    ("19970902T090000", "FREQ=DAILY;COUNT=10"),
    ("19970902T090000", "FREQ=DAILY;UNTIL=19971224T000000Z"),
    ("19970902T090000", "FREQ=DAILY;INTERVAL=2"),
    ("19970902T090000", "FREQ=DAILY;INTERVAL=10;COUNT=5"),
    ("19980101T090000", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA"),
    ("19970902T090000", "FREQ=WEEKLY;COUNT=10"),
    ("19970902T090000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
    ("19970902T090000", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH"),
    ("19970901T090000", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"),
    ("19970902T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"),
    ("19970905T090000", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR"),
    ("19970905T090000", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"),
    ("19970907T090000", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"),
    ("19970922T090000", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"),
    ("19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3"),
    ("19970902T090000", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"),
    ("19970930T090000", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"),
    ("19970910T090000", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"),
    ("19970902T090000", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"),
    ("19970610T090000", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7"),
    ("19970310T090000", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"),
    ("19970101T090000", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"),
    ("19970519T090000", "FREQ=YEARLY;BYDAY=20MO"),
    ("19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    ("19970313T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH"),
    ("19970605T090000", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"),
    ("19970902T090000", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    ("19970913T090000", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"),
    ("19961105T090000", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"),
    ("19970904T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"),
    ("19970929T090000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"),
    ("19970902T090000", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z"),
    ("19970902T090000", "FREQ=MINUTELY;INTERVAL=15;COUNT=6"),
    ("19970902T090000", "FREQ=MINUTELY;INTERVAL=90;COUNT=4"),
    ("19970902T090000", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40;COUNT=200"),
    ("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"),
    ("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"),
    ("20070115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"),
]


def zone_of(tzid):
    if tzid.startswith("/"):
        tzid = "/".join(tzid.split("/")[-2:])
    return ZoneInfo(WINDOWS.get(tzid, tzid))


def instant(value, tzid=None):
    """A date or time of a calendar as an instant; what has no zone is at home."""
    if not isinstance(value, dt.datetime):
        value = dt.datetime(value.year, value.month, value.day)
    if value.tzinfo is not None and tzid is None:
        return value.astimezone(UTC)
    zone = zone_of(tzid) if tzid else ZoneInfo(HOME)
    return value.replace(tzinfo=zone, fold=0).astimezone(UTC)


def moments(prop):
    """(naive value, TZID or None or "Z") of each date of a property that may be a list."""
    found = []
    for each in prop if isinstance(prop, list) else [prop]:
        tzid = each.params.get("TZID")
        for value in [d.dt for d in each.dts] if hasattr(each, "dts") else [each.dt]:
            if isinstance(value, dt.datetime) and value.tzinfo is not None:
                found.append((value.replace(tzinfo=None), tzid or "Z"))
            else:
                found.append((value, tzid))
    return found


def at(value, tzid):
    if tzid == "Z":
        return value.replace(tzinfo=UTC)
    return instant(value, tzid)


def shown(instant_, tzid):
    """What a clock of that zone shows then."""
    zone = UTC if tzid == "Z" else zone_of(tzid) if tzid else ZoneInfo(HOME)
    return instant_.astimezone(zone).replace(tzinfo=None)


def state(event):
    """(cancelled, transparent)"""
    return str(event.get("STATUS", "")) == "CANCELLED", str(event.get("TRANSP", "OPAQUE")) == "TRANSPARENT"


def occurrences(text, begin, end):
    found = []
    events = {}
    calendar = icalendar.Calendar.from_ical(text)
    rules = {}
    for event, block in zip(calendar.walk("VEVENT"), text.split("BEGIN:VEVENT")[1:], strict=True):
        rules[id(event)] = re.findall("^RRULE:(.*)$", block, re.MULTILINE)
        events.setdefault(str(event["UID"]), []).append(event)
    for uid, group in events.items():
        changed = {at(*moments(e["RECURRENCE-ID"])[0]): e for e in group if "RECURRENCE-ID" in e}
        for event in group:
            start, tzid = moments(event["DTSTART"])[0]
            whole_day = not isinstance(start, dt.datetime)
            days, length = 0, dt.timedelta(0)  # of the clock, and what passes
            if "DTEND" in event:
                stop, stop_zone = moments(event["DTEND"])[0]
                days = (stop - start).days if whole_day else 0
                length = at(stop, stop_zone) - at(start, tzid)
            elif "DURATION" in event:
                days, length = event["DURATION"].dt.days, dt.timedelta(seconds=event["DURATION"].dt.seconds)
            starts = {at(start, tzid): start}
            if "RECURRENCE-ID" not in event:
                for words in rules[id(event)]:  # as it stands: icalendar 4 does not know BYDAY=20MO
                    if stop := re.search("UNTIL=([0-9T]+)(Z?)", words):
                        until = dt.datetime.strptime(stop[1], "%Y%m%dT%H%M%S")
                        if stop[2]:
                            zone = UTC if tzid == "Z" else zone_of(tzid) if tzid else ZoneInfo(HOME)
                            until = until.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
                        words = words.replace(stop[0], f"UNTIL={until:%Y%m%dT%H%M%S}")
                    first = start if not whole_day else dt.datetime(start.year, start.month, start.day)
                    for each in rrulestr(words, dtstart=first):
                        if each > end.replace(tzinfo=None) + dt.timedelta(days=3):
                            break
                        value = each.date() if whole_day else each
                        starts[at(value, tzid)] = value
                for name in ("RDATE", "EXDATE"):
                    for value, zone in moments(event[name]) if name in event else []:
                        if name == "RDATE":
                            starts[at(value, zone)] = value
                        elif not isinstance(value, dt.datetime) and not whole_day:
                            starts = {k: v for k, v in starts.items() if v.date() != value}
                        else:
                            starts.pop(at(value, zone), None)
            for from_, local in starts.items():
                cancelled, transparent = state(event)
                if "RECURRENCE-ID" not in event and from_ in changed:
                    continue
                if whole_day:
                    until = instant(local + dt.timedelta(days=max(1, days)))
                elif tzid == "Z" or days == 0:
                    until = from_ + dt.timedelta(days=days) + length
                else:
                    until = at(local + dt.timedelta(days=days), tzid) + length
                later = [k for k, e in changed.items() if k < from_ and "RANGE" in e["RECURRENCE-ID"].params]
                if "RECURRENCE-ID" not in event and later:
                    change = changed[max(later)]
                    cancelled, transparent = state(change)
                    new, zone = moments(change["DTSTART"])[0]
                    from_ = at(shown(from_, zone) + (new - shown(max(later), zone)), zone)
                    until = from_ + change["DURATION"].dt
                if until > begin and from_ < end and not cancelled:
                    found.append((from_, until, uid, not transparent and until > from_))
    return sorted(found)


DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def any_of(rng, most, values):
    return ",".join(str(each) for each in rng.sample(values, rng.randint(1, min(most, len(values)))))


def random_parts(rng, fine):
    """A rule with every part that RFC 5545 3.3.10 allows at its frequency, as NAME: VALUE."""
    freq = rng.choice(["SECONDLY", "MINUTELY", "HOURLY"] if fine else ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = {"FREQ": freq}
    if fine:
        parts["INTERVAL"] = rng.choice({"SECONDLY": [7000, 9000, 32000], "MINUTELY": [45, 77, 90, 1441],
                                        "HOURLY": [1, 5, 7, 25]}[freq])
    elif rng.random() < .5:
        parts["INTERVAL"] = rng.randint(1, 5)
    if rng.random() < .3:
        parts["WKST"] = rng.choice(DAYS)
    if rng.random() < .3:
        parts["BYMONTH"] = any_of(rng, 4, range(1, 13))
    if rng.random() < (.3 if fine else .5):
        if freq in ("MONTHLY", "YEARLY") and rng.random() < .5:
            most = 5 if freq == "MONTHLY" or "BYMONTH" in parts else 53
            # dateutil takes "MO,2TU" as Mondays that are a second Tuesday: numbers for all or for none
            parts["BYDAY"] = any_of(rng, 3, [f"{nth}{day}" for day in DAYS for nth in (1, 2, -1, -2, most, -most)])
        else:
            parts["BYDAY"] = any_of(rng, 4, DAYS)
    if freq != "WEEKLY" and rng.random() < .3:
        parts["BYMONTHDAY"] = any_of(rng, 4, [*range(1, 32), *range(-31, 0)])
    if freq not in ("DAILY", "WEEKLY", "MONTHLY") and rng.random() < .2:
        parts["BYYEARDAY"] = any_of(rng, 9, [*range(1, 367), *range(-366, 0)])
    if freq == "YEARLY" and rng.random() < .2 and "1" not in parts.get("BYDAY", ""):
        parts["BYWEEKNO"] = any_of(rng, 5, [*range(1, 54), *range(-53, 0)])
    for name, most, chance in (("BYHOUR", 24, .2), ("BYMINUTE", 60, .15), ("BYSECOND", 60, .1)):
        if rng.random() < chance:
            parts[name] = any_of(rng, 3, range(most))
    if any(name.startswith("BY") for name in parts) and rng.random() < .3:
        parts["BYSETPOS"] = any_of(rng, 2, [1, 2, 3, 5, -1, -2, -3])
    end = rng.random()
    if end < .3:
        parts["COUNT"] = rng.choice([1, 2, 5, 20, 100])
    elif end < .5:
        parts["UNTIL"] = f"{rng.choice([2026, 2027])}{rng.randint(1, 12):02}{rng.randint(1, 28):02}T{rng.randint(0, 23):02}0000Z"
    return parts


def words_of(parts):
    return ";".join(f"{name}={value}" for name, value in parts.items())


def times_of(parts, start, end):
    """The rule's times up to the end by dateutil, and the start."""
    parts = dict(parts)
    count = parts.pop("COUNT", None)
    last = dt.datetime.strptime(parts.pop("UNTIL", "99991231T000000Z"), "%Y%m%dT%H%M%SZ")
    first = start
    if not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys() and ("BYWEEKNO" in parts or parts["FREQ"] == "WEEKLY"):
        parts["BYDAY"] = DAYS[start.weekday()]  # dateutil takes all days of the weeks
    if parts["FREQ"] == "WEEKLY":  # dateutil counts the positions of the first week from the start
        first -= dt.timedelta(days=(start.weekday() - DAYS.index(parts.get("WKST", "MO"))) % 7)
    for name, value, coarser in (("BYHOUR", start.hour, "DAILY WEEKLY MONTHLY YEARLY"),
                                 ("BYMINUTE", start.minute, "HOURLY DAILY WEEKLY MONTHLY YEARLY"),
                                 ("BYSECOND", start.second, "MINUTELY HOURLY DAILY WEEKLY MONTHLY YEARLY")):
        if parts["FREQ"] in coarser.split():
            parts.setdefault(name, value)
    rule = rrulestr(words_of(parts), dtstart=first).replace(until=min(last, end))
    times = [each for each in rule if each >= start]
    return {start, *times[:count]}


def write_rules(rng, fine, head):
    """A calendar of events with a rule each, and what is expected of them."""
    begin, end = dt.datetime(2026, 3, 1), dt.datetime(2026, 4, 1) if fine else dt.datetime(2028, 5, 1)
    lines, expected, rules = list(head), [], {}
    while len(rules) < (25 if fine else 50):
        parts = random_parts(rng, fine)
        start = dt.datetime(rng.choice([2024, 2025, 2026]) if not fine else 2026, rng.randint(1, 3 if fine else 12),
                            rng.randint(1, 28), rng.randint(0, 23), rng.choice([0, 15, 30]))
        try:
            times = times_of(parts, start, end)
        except ValueError:  # dateutil's word for hours that an interval never meets
            continue
        uid = str(len(rules))
        rules[uid] = (start, words_of(parts))
        lines += ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260101T000000Z", f"DTSTART{stamp(start, 'Z')}",
                  "DURATION:PT1S", f"RRULE:{words_of(parts)}", "END:VEVENT"]
        expected += [(each.replace(tzinfo=UTC), uid) for each in times if begin <= each < end]
    return lines + ["END:VCALENDAR", ""], begin, end, sorted(expected), rules


def stamp(when, tzid):
    text = when.strftime("%Y%m%dT%H%M%S")
    return f":{text}Z" if tzid == "Z" else f":{text}" if tzid is None else f';TZID="{tzid}":{text}'


def random_rule(rng, tzid):
    freq = rng.choice(["DAILY", "WEEKLY", "WEEKLY", "WEEKLY", "MONTHLY", "YEARLY"])
    rule = [f"FREQ={freq}"]
    if rng.random() < .5:
        rule.append(f"INTERVAL={rng.randint(1, 4)}")
    if freq == "WEEKLY" and rng.random() < .8:
        rule.append("BYDAY=" + ",".join(rng.sample(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], rng.randint(1, 4))))
    if freq == "MONTHLY":
        rule.append(rng.choice([f"BYMONTHDAY={rng.randint(1, 31)}", f"BYMONTHDAY=-{rng.randint(1, 5)}",
                                f"BYDAY={rng.choice([1, 2, 3, -1])}{rng.choice(['MO', 'WE', 'SU'])}",
                                "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"]))
    if freq == "YEARLY" and rng.random() < .5:
        rule.append(f"BYMONTH={rng.randint(1, 12)}")
    end = rng.random()
    if end < .4:
        rule.append(f"COUNT={rng.randint(1, 120)}")
    elif end < .7:
        until = dt.datetime(2026, rng.randint(6, 12), rng.randint(1, 28), rng.randint(0, 23), 30)
        rule.append("UNTIL=" + until.strftime("%Y%m%dT%H%M%S") + ("" if tzid is None else "Z"))
    return ";".join(rule)


def random_event(rng, number):
    tzid = rng.choice([None, "Z", *ZONES])
    whole_day = rng.random() < .2
    start = dt.datetime(2026, rng.randint(1, 12), rng.randint(1, 28), rng.randint(0, 23), rng.choice([0, 15, 30]))
    lines = ["BEGIN:VEVENT", f"UID:{number}@example.org", "DTSTAMP:20260101T000000Z", f"SUMMARY:Event {number}"]
    if whole_day:
        lines.append(f"DTSTART;VALUE=DATE:{start:%Y%m%d}")
        if rng.random() < .8:
            lines.append(f"DTEND;VALUE=DATE:{start + dt.timedelta(days=rng.randint(1, 4)):%Y%m%d}")
    else:
        lines.append("DTSTART" + stamp(start, tzid))
        if rng.random() < .6:
            lines.append("DTEND" + stamp(start + dt.timedelta(minutes=rng.choice([0, 30, 60, 1500])), tzid))
        else:
            lines.append("DURATION:" + rng.choice(["PT1H", "PT3H", "PT45M", "P1D", "P1DT2H", "P1W", "P3D"]))
    if rng.random() < .1:
        lines.append("TRANSP:TRANSPARENT")
    if rng.random() < .05:
        lines.append("STATUS:CANCELLED")
    override = []
    if rng.random() < .6:
        rule = random_rule(rng, None if whole_day else tzid)
        if whole_day:
            rule = ";".join(part for part in rule.split(";") if not part.startswith("UNTIL"))
        lines.append("RRULE:" + rule)
        starts = list(rrulestr(rule.replace("Z", ""), dtstart=start)[:12]) if not whole_day else []
        if starts and rng.random() < .5:
            for each in rng.sample(starts, min(2, len(starts))):
                lines.append("EXDATE" + stamp(each, tzid))
        if starts and rng.random() < .2:
            lines.append(f"EXDATE;VALUE=DATE:{rng.choice(starts):%Y%m%d}")
        if starts and rng.random() < .3:
            lines.append("RDATE" + stamp(start + dt.timedelta(days=rng.randint(1, 60), hours=2), tzid))
        if starts and rng.random() < .5:
            instance = rng.choice(starts)
            moved = instance + dt.timedelta(hours=rng.randint(-30, 30))
            name, zone, stands_for = "RECURRENCE-ID", tzid, stamp(instance, tzid)
            if rng.random() < .4:
                name += ";RANGE=THISANDFUTURE"
            if rng.random() < .3:
                zone = rng.choice([None, "Z", *ZONES])
                moved = shown(at(moved, tzid), zone)
            if rng.random() < .3:
                stands_for = stamp(shown(at(instance, tzid), "Z"), "Z")
            override = ["BEGIN:VEVENT", f"UID:{number}@example.org", "DTSTAMP:20260101T000000Z",
                        name + stands_for, "DTSTART" + stamp(moved, zone), "DURATION:PT45M",
                        *(["STATUS:CANCELLED"] if rng.random() < .3 else []), "END:VEVENT"]
    return lines + ["END:VEVENT"] + override


def moment(text):
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def ask(reader, file, lines, begin, end):
    """What the reader says of a calendar."""
    file.write_bytes("\r\n".join(lines).encode())
    words = [reader, str(file), *(f"{each:%Y-%m-%dT%H:%M:%SZ}" for each in (begin, end)), HOME, "16000000"]
    return json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


def memory_ends_well(reader, scratch):
    """Whether too little memory for a file has its own words."""
    most = 160 << 20

    def run(file):
        words = [reader, str(file), "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", HOME, "1000000000"]
        return subprocess.run(words, capture_output=True, text=True, check=False,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)))

    small, large = scratch / "small.ics", scratch / "large.ics"
    small.write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    if run(small).returncode != 0:
        return True  # a sanitizer needs more to begin with
    with large.open("wb") as file:
        file.truncate(2 * most)
    done = run(large)
    large.unlink()
    if (done.returncode, done.stderr) == (3, "the calendar takes too much memory to read\n"):
        return True
    print(f"without memory: status {done.returncode}: {done.stderr}")
    return False


def main():
    reader, scratch = sys.argv[1:]
    scratch = pathlib.Path(scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261123)
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//onramp//tests//EN"]
    calendars = []
    for number, (start, rule) in enumerate(RULES):
        calendars.append((head + ["BEGIN:VEVENT", f"UID:{number}", "DTSTAMP:19970101T000000Z",
                                  f"DTSTART;TZID=America/New_York:{start}", "DURATION:PT1H", f"RRULE:{rule}",
                                  "END:VEVENT", "END:VCALENDAR", ""], 1997, 2005))
    for _ in range(200):
        events = [line for number in range(rng.randint(1, 12)) for line in random_event(rng, number)]
        calendars.append((head + events + ["END:VCALENDAR", ""], 2026, 2027))
    wrong = compared = 0
    for number, (lines, first, last) in enumerate(calendars):
        file = scratch / f"{number}.ics"
        begin = dt.datetime(first, 3, 1, tzinfo=UTC)
        end = dt.datetime(last, 2, 1, tzinfo=UTC)
        read = ask(reader, file, lines, begin, end)
        found = sorted((moment(t["from"]), moment(t["until"]), t["uid"], t["busy"]) for t in read["times"])
        expected = occurrences(file.read_text(), begin, end)
        compared += len(expected)
        if found != expected or read["notes"]:
            wrong += 1
            print(f"{file}: notes {read['notes']}")
            for each in sorted(set(expected) ^ set(found))[:6]:
                print("   ", "missing" if each in expected else "too much", *each)
    for number in range(28):
        file = scratch / f"rules-{number}.ics"
        lines, begin, end, expected, rules = write_rules(rng, number % 4 == 3, head)
        found = sorted((moment(t["from"]), t["uid"]) for t in ask(reader, file, lines, begin, end)["times"])
        compared += len(expected)
        for uid, (start, rule) in rules.items():
            ours, theirs = ({t for t, u in times if u == uid} for times in (found, expected))
            if ours != theirs:
                wrong += 1
                print(f"{file}: {start} {rule}: missing {[str(t) for t in sorted(theirs - ours)[:3]]}, too much "
                      f"{[str(t) for t in sorted(ours - theirs)[:3]]}")
    print(f"{compared} occurrences, {wrong} calendars or rules wrong")
    return 1 if wrong or not memory_ends_well(reader, scratch) else 0


if __name__ == "__main__":
    sys.exit(main())
