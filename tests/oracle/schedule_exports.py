#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Reads plans of days that `onramp schedule export` wrote back with programs that are not onramp's.

Usage: schedule_exports.py ONRAMP ONRAMP_CALENDAR FOLDER

Plans around changes of the clock in five zones are exported, changed, and exported again. python3-icalendar reads every
event at the instant that the plan has, by the VTIMEZONE of the file as well as by zoneinfo; libical (in ONRAMP_CALENDAR)
reads the same; khal takes the file twice and the changed one after it without having an event twice, and shows the local
times; calcurse takes it and shows them, too.
"""
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import zoneinfo

import icalendar

from checks import Check

PLANS = [
    ("Europe/Berlin", "2027-03-22T05:00:00Z"),
    ("America/New_York", "2027-03-08T11:00:00Z"),
    ("Australia/Lord_Howe", "2027-03-28T20:00:00Z"),
    ("Asia/Kathmandu", "2026-11-30T01:00:00Z"),
    ("Africa/Casablanca", "2027-02-01T07:00:00Z"),
]
MEETING = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//EN\r
BEGIN:VEVENT\r
UID:meeting\r
DTSTAMP:20260101T000000Z\r
DTSTART:{start}\r
DTEND:{end}\r
SUMMARY:Board\r
END:VEVENT\r
END:VCALENDAR\r
"""


class World:
    """The program with a store of its own."""

    def __init__(self, onramp, folder, zone, now):
        self.onramp = str(pathlib.Path(onramp).resolve())
        self.folder = folder
        self.zone = zone
        self.now = now
        kept = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8", **kept}

    def run(self, *words):
        done = subprocess.run([self.onramp, *words, "--store", str(self.folder / "store.db"), "--now", self.now, "--quiet"],
                              env=self.env, capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{words}: {done.returncode}\n{done.stderr.decode()}")
        return done.stdout


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def sessions_of(plan):
    return {session["id"]: session for day in plan["days"] for session in day["sessions"]}


def check_lines(check, name, data):
    check.that(data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), f"{name}: CR LF")
    for line in data.split(b"\r\n"):
        check.that(len(line) <= 75, f"{name}: {len(line)} octets in a line")
        line.decode("utf-8")


def read_by_icalendar(check, name, data, plan, now):
    """Start and end of each event, by UID."""
    calendar = icalendar.Calendar.from_ical(data)
    zone = zoneinfo.ZoneInfo(plan["zone"])
    own_zones = {str(each["TZID"]): each.to_tz() for each in calendar.walk("VTIMEZONE")}
    events = {}
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        check.that(uid not in events, f"{name}: {uid} stands twice")
        check.same(event["DTSTAMP"].dt, instant(now), f"{name}: DTSTAMP")
        times = []
        for what in ("DTSTART", "DTEND"):
            local = event[what].dt.replace(tzinfo=None)
            check.same(event[what].params["TZID"], plan["zone"], f"{name}: TZID")
            by_file = own_zones[plan["zone"]].localize(local) if hasattr(own_zones[plan["zone"]], "localize") else \
                local.replace(tzinfo=own_zones[plan["zone"]])
            by_system = local.replace(tzinfo=zone)
            check.same(by_file.astimezone(datetime.timezone.utc), by_system.astimezone(datetime.timezone.utc),
                       f"{name}: {what} {local} by VTIMEZONE and by zoneinfo")
            times.append(by_system.astimezone(datetime.timezone.utc))
        events[uid] = (times[0], times[1], event)
    wanted = sorted((instant(each["start_utc"]), instant(each["end_utc"])) for each in sessions_of(plan).values())
    kept = [times for times in events.values() if str(times[2]["STATUS"]) != "CANCELLED"]
    check.same(sorted((start, end) for start, end, _ in kept), wanted, f"{name}: times of sessions")
    check.same(sum(str(each["STATUS"]) == "CANCELLED" for _, _, each in events.values()),
               len(plan["planning"]["cancelled"]), f"{name}: cancelled sessions")
    for _, _, event in events.values():
        check.same(str(event["CLASS"]), "PRIVATE", f"{name}: CLASS")
    return events


def read_by_libical(check, name, reader, path, plan, env):
    first = instant(plan["days"][0]["date"] + "T00:00:00Z") - datetime.timedelta(days=2)
    last = first + datetime.timedelta(days=60)
    form = "%Y-%m-%dT%H:%M:%SZ"
    done = subprocess.run([reader, str(path), first.strftime(form), last.strftime(form), plan["zone"], "10000000"], env=env,
                          capture_output=True, text=True, check=False)
    check.same(done.returncode, 0, f"{name}: libical: {done.stderr}")
    times = sorted((instant(each["from"]), instant(each["until"])) for each in json.loads(done.stdout)["times"])
    wanted = sorted((instant(each["start_utc"]), instant(each["end_utc"])) for each in sessions_of(plan).values())
    check.same(times, wanted, f"{name}: times of sessions by libical")


class Khal:
    def __init__(self, folder, zone):
        self.home = folder / "khal"
        self.vdir = self.home / "vdir"
        self.vdir.mkdir(parents=True)
        (self.home / "config").write_text(
            f"[calendars]\n[[mine]]\npath = {self.vdir}\n[locale]\nlocal_timezone = {zone}\ndefault_timezone = {zone}\n"
            "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
            f"[sqlite]\npath = {self.home / 'khal.db'}\n[default]\ndefault_calendar = mine\n")
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def run(self, *words):
        return subprocess.run(["khal", "-c", str(self.home / "config"), *words], env=self.env, capture_output=True,
                              text=True, check=False)

    def take(self, check, name, path):
        done = self.run("import", "--batch", "-a", "mine", str(path))
        check.same((done.returncode, done.stderr), (0, ""), f"{name}: khal import says")

    def uids(self):
        found = []
        for place in self.vdir.iterdir():
            found += [str(each["UID"]) for each in icalendar.Calendar.from_ical(place.read_bytes()).walk("VEVENT")]
        return sorted(found)

    def day(self, date):
        done = self.run("list", "--notstarted", "--format", "{start-time}-{end-time}", "--day-format", "", date, "1d")
        return sorted(line for line in done.stdout.splitlines() if line)


def calcurse_days(folder, zone, path, first, count):
    home = folder / "calcurse"
    if home.exists():
        shutil.rmtree(home)
    home.mkdir()
    env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": zone}
    done = subprocess.run(["calcurse", "-q", "-D", str(home), "-i", str(path)], env=env, capture_output=True, text=True,
                          check=False)
    listed = subprocess.run(["calcurse", "-q", "-D", str(home), "-Q", "--filter-type", "apt", "--from", first.strftime("%m/%d/%Y"),
                             "--days", str(count), "--format-apt", "%(start:%Y-%m-%d %H:%M)-%(end:%H:%M)\n"], env=env,
                            capture_output=True, text=True, check=False)
    lines = sorted({line.strip() for line in listed.stdout.splitlines() if "-" in line and ":" in line and len(line) > 15})
    return done, lines


def local_times(plan):
    """"2026-03-23 08:00-09:30" of each session."""
    return sorted(f"{each['start'][:10]} {each['start'][11:]}-{each['end'][11:]}" for each in sessions_of(plan).values())


def main():
    onramp, reader, folder = sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve()), pathlib.Path(sys.argv[3])
    check = Check()
    if folder.exists():
        shutil.rmtree(folder)
    for zone, now in PLANS:
        here = folder / zone.replace("/", "-")
        here.mkdir(parents=True)
        world = World(onramp, here, zone, now)
        world.run("init", "--example", "cpp-developer")
        world.run("path", "plan", "--start", now[:10])
        plan = json.loads(world.run("schedule", "plan", "--zone", zone, "--days", "12", "--json", "--iterations", "2000"))
        khal = Khal(here, zone)
        uids = set()
        for turn in ("first", "changed"):
            name = f"{zone}, {turn}"
            data = world.run("schedule", "export", "--titles", "--activities", "--todos", "--alarm", "10m")
            path = here / f"{turn}.ics"
            path.write_bytes(data)
            check_lines(check, name, data)
            events = read_by_icalendar(check, name, data, plan, now)
            read_by_libical(check, name, reader, path, plan, world.env)
            for _ in range(2):
                khal.take(check, name, path)
            uids |= set(events)
            check.same(khal.uids(), sorted(uids), f"{name}: events in khal")
            if turn == "first":
                for day in plan["days"]:
                    wanted = sorted(f"{each['start'][11:]}-{each['end'][11:]}" for each in day["sessions"])
                    check.same(khal.day(day["date"]), wanted, f"{name}: {day['date']} in khal")
                first = datetime.date.fromisoformat(plan["days"][0]["date"])
                done, lines = calcurse_days(here, zone, path, first, len(plan["days"]))
                check.same(done.returncode, 0, f"{name}: calcurse: {done.stderr}")
                check.same(lines, local_times(plan), f"{name}: times in calcurse")
                # A meeting where the first session of learning stands.
                learning = next(each for each in sessions_of(plan).values() if each["kind"] == "learning")
                mark = [learning[side].replace("-", "").replace(":", "") for side in ("start_utc", "end_utc")]
                (here / "meeting.ics").write_text(MEETING.format(start=mark[0], end=mark[1]), newline="")
                world.run("schedule", "replan", "--zone", zone, "--days", "12", "--busy", str(here / "meeting.ics"),
                          "--iterations", "2000")
                before = {uid: (times[0], int(times[2]["SEQUENCE"])) for uid, times in events.items()}
                plan = kept_plan(world, zone)
            else:
                for uid, (start, sequence) in before.items():
                    if uid in events:
                        raised = int(events[uid][2]["SEQUENCE"]) > sequence
                        check.that(raised or events[uid][0] == start, f"{name}: {uid} moved and has its old SEQUENCE")
    return check.done()


def kept_plan(world, zone):
    """The plan that the store has, from its events."""
    events = json.loads(world.run("data", "export", "--json"))
    return json.loads(json.dumps([event for event in events["items"] if event["type"] == "scheduled"][-1]["payload"]))


if __name__ == "__main__":
    sys.exit(main())
