#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""A developer lives by a plan of days for 13 weeks in which little goes as planned.

    schedule_quarter.py ONRAMP [SEED]

Meetings come, move in and go, sessions are missed, cut short or overrun, steps and tasks are done early or take longer,
there are days of sickness, pins, new tasks, a change of the clock. After each of these the days are replanned, from the
command line alone, and every plan is held to the rules of docs/schedule.md by what is counted here:

- no two sessions at once, none over an opaque event, each in a block of a working day; breaks, the day's cap of learning;
- what comes first ends first, by the path, the task list and the plan's own `after`;
- what begins within two hours and what is pinned stays where it is, unless an event takes its time;
- nothing is lost: of each step, onboarding task and task of the list, the minutes planned from now on and those left out
  are what the path and the list ask for in these weeks, less what was worked;
- sequence numbers never fall in the quarter and grow by one where a start, an end or a place changes, and only there;
  a UID is of one session for good, and the export says of each session what the plan says;
- the difference is the difference; planned again at once nothing changes; undo gives the days before back.

Then promised dates. `path show` promises no date for a single step; it says by when the steps of the first 13 weeks are
over as likely as not (`even`) and with a chance of 90 % (`safe`). There is no date of 80 %, so these two are held to
what happens: to MANY people drawn by the model of docs/commands/path-plan.md in a second program, before anything is
done, and to LEARNERS, each of whom does the first steps of the plan at a pace of their own, tells it with `done --took`,
and plans again: of their new dates as many have to be kept as the chance says.
"""
import collections
import contextlib
import datetime
import json
import math
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zoneinfo

sys.dont_write_bytecode = True
from checks import Check  # noqa: E402

SEED = 20270118
QUARTER = 1  # the seed of one in which all of HAPPENS does
ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
UTC = datetime.timezone.utc
FIRST = datetime.date(2027, 1, 18)  # the clock goes forward on 2027-03-28
WEEKS = 13
FREEZE = datetime.timedelta(hours=2)
LEAST = 25  # minutes: shorter pieces of learning go to the piece beside them
MANY, LEARNERS = 20000, 60
# Each has to have had something to hold, and each of the others to have happened.
RULES = ["apart", "beside meetings", "in blocks", "breaks", "cap", "change of the clock", "order", "deadlines", "frozen",
         "pinned", "nothing is lost", "no learning is lost", "nothing goes", "sequences never fall", "changed", "unchanged",
         "cancelled", "back", "UIDs", "difference", "again", "undo", "shown"]
HAPPENS = ["missed", "overrun", "cut short", "done", "in a session", "meeting", "weekly", "cancelled", "pin", "unpin",
           "more", "early", "task", "sick", "path"]
ANSWERS = {
    "kind": "answers", "schema_version": 1, "previous_role": "C++ Developer", "years": 8,
    "areas": {"skills.rust-language-mastery": 2, "skills.systems-programming": 4, "skills.web-network-development": 1,
              "skills.developer-tools-ecosystem": 2, "expertise.advanced-rust-programming": 1,
              "expertise.concurrency-parallelism": 2, "expertise.performance-engineering": 3},
    "skills": {"ownership": 2, "raii": 5, "threads": 4, "gdb": 4, "cargo": 2},
    "hours_per_week": 8, "start_date": str(FIRST), "zone": "Europe/Berlin", "calendars": []}


def minutes(count):
    return datetime.timedelta(minutes=count)


def local(date, hour, minute=0):
    return datetime.datetime.combine(date, datetime.time(hour, minute), ZONE).astimezone(UTC)


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def words_of(at):
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def monday_of(date):
    return date - datetime.timedelta(date.weekday())


def in_minutes(text):
    """"1 h 30 min at most" as minutes."""
    words = text.split()
    units = {"h": 60, "min": 1}
    return sum(int(number) * units[unit] for number, unit in zip(words, words[1:]) if unit in units)


class Session:
    def __init__(self, value):
        self.value = value
        self.id, self.kind, self.reference = value["id"], value["kind"], value["reference"]
        self.start, self.end = instant(value["start_utc"]), instant(value["end_utc"])
        self.place, self.pinned = value["place"], bool(value.get("pinned"))
        self.sequence, self.after = value.get("sequence") or 0, value.get("after") or []
        self.length = round((self.end - self.start).total_seconds() / 60)

    def overlaps(self, spans):
        return any(start < self.end and self.start < end for start, end in spans)


class Plan:
    def __init__(self, value):
        self.sessions = {each["id"]: Session(each) for day in value["days"] for each in day["sessions"]}
        self.count = sum(len(day["sessions"]) for day in value["days"])
        self.cancelled = {each["id"]: Session(each) for each in value["planning"]["cancelled"]}
        self.left_out = value["planning"]["left_out"]
        self.since = datetime.date.fromisoformat(value["planning"]["since"])
        self.last = datetime.date.fromisoformat(value["days"][-1]["date"])

    def ahead(self, now):
        return sorted((each for each in self.sessions.values() if each.start >= now), key=lambda each: each.start)

    def current(self, now):
        return next((each for each in self.sessions.values() if each.start < now < each.end), None)


class World:
    """The program with a store of its own."""

    def __init__(self, onramp, folder, seed):
        self.onramp, self.folder, self.seed = onramp, folder, seed
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}

    def ask(self, *words, at):
        return subprocess.run([self.onramp, *words, "--store", "me.db", "--now", words_of(at), "--seed", str(self.seed)],
                              env=self.env, cwd=self.folder, capture_output=True, text=True, check=False)

    def run(self, *words, at):
        done = self.ask(*words, at=at)
        if done.returncode != 0:
            raise SystemExit(f"FAILED: {' '.join(words)} at {words_of(at)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout


class Calendar:
    """Meetings, and the file of them."""

    def __init__(self, path):
        self.path, self.events, self.number = path, {}, 0

    def add(self, start, end, weeks=1, opaque=True, whole=False):
        """From a local time to a local time, in so many weeks; of whole days from a date to a date."""
        self.number += 1
        self.events[f"meeting-{self.number}"] = (start, end, weeks, opaque, whole)
        self.write()
        return f"meeting-{self.number}"

    def cut(self, uid):
        del self.events[uid]
        self.write()

    def write(self):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
        for uid, (start, end, weeks, opaque, whole) in self.events.items():
            lines += ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20270101T000000Z", f"SUMMARY:{uid}"]
            for name, at in (("DTSTART", start), ("DTEND", end)):
                lines.append(f"{name};VALUE=DATE:{at:%Y%m%d}" if whole else f"{name};TZID=Europe/Berlin:{at:%Y%m%dT%H%M%S}")
            lines += [f"RRULE:FREQ=WEEKLY;COUNT={weeks}"] if weeks > 1 else []
            lines += [] if opaque else ["TRANSP:TRANSPARENT"]
            lines.append("END:VEVENT")
        self.path.write_bytes("".join(line + "\r\n" for line in [*lines, "END:VCALENDAR"]).encode())

    def busy(self):
        found = []
        for start, end, weeks, opaque, whole in self.events.values():
            for week in range(weeks if opaque else 0):
                times = [at + datetime.timedelta(days=7 * week) for at in (start, end)]
                times = [datetime.datetime.combine(at, datetime.time()) for at in times] if whole else times
                found.append(tuple(at.replace(tzinfo=ZONE).astimezone(UTC) for at in times))
        return found


class Quarter:
    def __init__(self, onramp, folder, check, seed):
        self.check = check
        self.world = World(onramp, folder, 7)
        self.folder = folder
        self.random = random.Random(seed)
        self.calendar = Calendar(folder / "busy.ics")
        self.tasks = {}  # of the list: id: {effort, deadline, priority, after, mandatory}
        self.worked = collections.Counter()  # minutes by step or onboarding task
        self.since = collections.Counter()  # since the last plan, tasks of the list, too
        self.done = set()
        self.more = {}
        self.takes = {}  # how long a thing takes in truth, as a multiple
        self.open = None  # the thing that is started, and when
        self.plan = None
        self.sequences = {}  # the greatest of each session
        self.uids = {}  # of each session
        self.held = collections.Counter()  # how often a rule had something to hold
        self.happened = collections.Counter()
        self.lessened = set()  # tasks that left the list since the last plan
        self.settled = None  # what was planned and left out for each thing in the last plan

    # What the program is told and says.

    def that(self, holds, at, message, rule=None):
        if rule:
            self.held[rule] += 1
        self.check.that(holds, f"{words_of(at)}: {message}")

    def run(self, *words, at):
        return self.world.run(*words, at=at)

    def begin(self, at):
        (self.folder / "answers.json").write_text(json.dumps(ANSWERS))
        self.run("init", "--answers", "answers.json", at=at)
        self.read_path(at)
        self.read_rules(at)
        for weekday, hour, minute, length, opaque in ((0, 9, 0, 30, True), (1, 10, 30, 45, True), (2, 14, 0, 60, True),
                                                      (3, 9, 50, 25, True), (4, 11, 0, 120, False)):
            start = datetime.datetime.combine(FIRST + datetime.timedelta(weekday), datetime.time(hour, minute))
            self.calendar.add(start, start + minutes(length), WEEKS + 3, opaque)
        self.add_task("report", 240, 12, "high", mandatory=True)
        self.add_task("slides", 150, 18, "medium", after="report")
        self.add_task("cleanup", 300, 40, "low")
        self.write_tasks()
        plan = json.loads(self.run("schedule", "plan", "--json", *self.inputs(), at=at))
        self.look_at(Plan(plan), None, at)
        self.look_at_export(at)

    def inputs(self):
        return ["--busy", "busy.ics", "--tasks", "tasks.csv", *(word for each in self.more.items() if each[1] > 0
                                                                for word in ("--more", f"{each[0]}={each[1]}m"))]

    def add_task(self, name, effort, days, priority, after="", mandatory=False, now=FIRST):
        self.tasks[name] = {"effort": effort, "deadline": now + datetime.timedelta(days), "priority": priority,
                            "after": after, "mandatory": mandatory}

    def write_tasks(self):
        lines = ["id,title,effort,deadline,priority,after,mandatory"]
        for name, task in self.tasks.items():
            after = task["after"] if task["after"] in self.tasks else ""
            lines.append(f"{name},Task {name},{task['effort']}m,{task['deadline']},{task['priority']},{after},"
                         f"{'yes' if task['mandatory'] else 'no'}")
        (self.folder / "tasks.csv").write_text("\n".join([*lines, ""]))

    def read_path(self, at):
        self.path = json.loads(self.run("path", "show", "--json", at=at))
        self.steps = {each["id"]: each for each in self.path["steps"]}
        self.duties = {each["id"]: each for each in self.path["tasks"]}
        self.more = {name: wanted for name, wanted in self.more.items() if name in self.steps or name in self.duties}

    def read_rules(self, at):
        items = json.loads(self.run("schedule", "day", "--explain-inputs", "--json", at=at))["items"]
        value = {each["name"]: each["value"] for each in items}
        days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        self.working = {days.index(each) for each in value["working days"].split(", ")}
        self.blocks = [tuple(datetime.time.fromisoformat(each) for each in value[block].split(" to "))
                       for block in ("Morning", "Afternoon", "Evening")]
        self.cap, self.pause = in_minutes(value["a day"]), in_minutes(value["between sessions"])
        self.longest = in_minutes(value["a session"].split(" to ")[1])

    def kept(self):
        """The plan that the store has (docs/events.md)."""
        with contextlib.closing(sqlite3.connect(f"file:{self.folder}/me.db?mode=ro", uri=True)) as store:
            [text] = store.execute("SELECT payload FROM events WHERE type = 'scheduled' ORDER BY id DESC LIMIT 1").fetchone()
        return Plan(json.loads(text))

    def days(self, at):
        """The sessions of this week and the next, as shown."""
        shown = []
        for date in (at.astimezone(ZONE).date(), at.astimezone(ZONE).date() + datetime.timedelta(7)):
            week = json.loads(self.run("schedule", "week", str(date), "--json", "--busy", "busy.ics", at=at))
            shown += [each for day in week["days"] for each in day["sessions"]]
        return shown

    # Replanning, and what must hold of it.

    def replan(self, at, *words, new_path=False, undo=False):
        before = self.plan
        shown = self.days(at) if undo else None
        diff = json.loads(self.run("schedule", "replan", "--json", *self.inputs(), *words, at=at))
        after = self.kept()
        if undo:
            self.run("undo", at=at)
            self.that(self.days(at) == shown, at, "undo gives other days", "undo")
            again = json.loads(self.run("schedule", "replan", "--json", *self.inputs(), *words, at=at))
            self.that(again == diff, at, "replanned after undo, the difference is another one")
            made = self.kept()
            self.that({each.id: each.value for each in made.sessions.values()} ==
                      {each.id: each.value for each in after.sessions.values()}, at, "replanned after undo, another plan")
        self.look_at_difference(diff, before, after, at)
        pins = {word for option, word in zip(words, words[1:]) if option == "--pin"}
        unpins = {word for option, word in zip(words, words[1:]) if option == "--unpin"}
        self.look_at_frozen(before, after, at, pins, unpins, new_path)
        self.look_at(after, before, at, new_path)
        again = json.loads(self.run("schedule", "replan", "--json", "--dry-run", *self.inputs(), at=at))
        self.that(again["changes"] == [], at, f"replanned at once, it changes "
                  f"{[(each['change'], (each.get('before') or each['after'])['id']) for each in again['changes']][:4]}",
                  "again")
        self.look_at_export(at)
        if self.random.random() < 0.2:
            shown = {each["id"]: each for each in self.days(at)}
            for each in after.ahead(at):
                if each.id in shown:
                    self.that(shown[each.id] == each.value, at, f"{each.id} is shown otherwise", "shown")

    def look_at_difference(self, diff, before, after, at):
        said = {(each["change"], (each.get("before") or each["after"])["id"]) for each in diff["changes"]}
        found, same = set(), 0
        for session in after.sessions.values():
            was = before.sessions.get(session.id)
            if was is None:
                found |= {("new", session.id)} if session.start >= at else set()
            elif was.start != session.start:
                found.add(("moved", session.id))
            elif was.end != session.end:
                found.add(("shortened" if session.end < was.end else "lengthened", session.id))
            else:
                same += session.start >= at
        found |= {("dropped", each.id) for each in before.ahead(at) if each.id not in after.sessions}
        self.that(said == found, at, f"the difference is {sorted(said ^ found)[:4]} off", "difference")
        self.that(diff["unchanged"] == same, at, f"{diff['unchanged']} are unchanged, not {same}")
        self.that(diff["least_moved"] <= len(found), at, f"{diff['least_moved']} must change, and {len(found)} do")

    def is_needed(self, reference):
        """Whether work on it is asked for as before, that is, no minute less."""
        return reference not in self.done and self.since[reference] == 0 and reference not in self.lessened

    def look_at_frozen(self, before, after, at, pins, unpins, new_path):
        busy = self.calendar.busy()
        stood = {each.id for each in before.ahead(at)}
        needed = {each.reference for each in after.ahead(at) if each.id not in stood}
        for session in before.ahead(at):
            frozen = session.start < at + FREEZE
            pinned = session.id in pins or (session.pinned and session.id not in unpins)
            if not (frozen or pinned) or session.overlaps(busy) or (new_path and session.kind == "learning"):
                continue
            if self.comes_first(session.reference) & needed:
                continue  # more is asked for of what it builds on
            now = after.sessions.get(session.id)
            rule = "pinned" if pinned else "frozen"
            if now is None:
                self.that(session.kind not in ("activity", "review") and not self.is_needed(session.reference), at,
                          f"{session.id} is {rule} and gone")
            else:
                self.that(now.start == session.start, at, f"{session.id} is {rule} and moved", rule)

    def look_at(self, plan, before, at, new_path=False):
        ahead = plan.ahead(at)
        busy = self.calendar.busy()
        self.that(len(plan.sessions) == plan.count, at, "an id stands twice")
        current = plan.current(at)
        for one, other in zip([current, *ahead] if current else ahead, ahead if current else ahead[1:]):
            self.that(one.end <= other.start, at, f"{one.id} and {other.id} are at once", "apart")
        learned = collections.Counter()
        last = None
        for session in ahead:
            start, end = session.start.astimezone(ZONE), session.end.astimezone(ZONE)
            self.that(not session.overlaps(busy), at, f"{session.id} lies over what is busy", "beside meetings")
            self.that(start.weekday() in self.working and start.date() == end.date() and
                      any(first <= start.time() and end.time() <= last for first, last in self.blocks), at,
                      f"{session.id} from {start} to {end} is in no block", "in blocks")
            self.that((f"{start:%Y-%m-%dT%H:%M}", f"{end:%Y-%m-%dT%H:%M}") == (session.value["start"], session.value["end"]),
                      at, f"{session.id}: its local times")
            if session.kind == "learning":
                learned[start.date()] += session.length
                self.that(last is None or session.start - last >= minutes(self.pause), at, f"no break before {session.id}",
                          "breaks")
                self.that(session.length <= self.longest, at, f"{session.id} takes {session.length} minutes")
                last = session.end
        for date, length in learned.items():
            self.that(length <= self.cap, at, f"{length} minutes are learned on {date}", "cap")
        self.look_at_order(plan, ahead, at)
        self.look_at_deadlines(plan, ahead, at)
        self.look_at_loss(plan, before, at, new_path)
        self.look_at_sequences(plan, before, at)
        if plan.last >= datetime.date(2027, 3, 28) > at.date():
            self.held["change of the clock"] += 1
        self.plan = plan
        self.since.clear()
        self.lessened = set()

    def comes_first(self, reference):
        """What has to end before that begins."""
        task = self.tasks.get(reference)
        thing = self.steps.get(reference) or self.duties.get(reference) or {}
        return {task["after"]} if task and task["after"] else set(thing.get("after", []))

    def look_at_order(self, plan, ahead, at):
        ends = {}
        for session in ahead:
            ends[session.reference] = max(ends.get(session.reference, session.end), session.end)
        left = {each["reference"] for each in plan.left_out}
        for session in ahead:
            for name in session.after:
                other = plan.sessions.get(name)
                self.that(other is not None and other.end <= session.start, at, f"{session.id} begins before {name} ends")
            for name in self.comes_first(session.reference):
                if name in ends:
                    self.that(ends[name] <= session.start, at, f"{session.id} begins before {name} ends", "order")
                self.that(name not in left, at, f"{session.id} is planned, and {name} before it is left out")

    def look_at_deadlines(self, plan, ahead, at):
        for session in ahead:
            task = self.tasks.get(session.reference)
            if task and task["mandatory"]:
                self.that(session.end <= local(task["deadline"] + datetime.timedelta(1), 0), at, f"{session.id} is late",
                          "deadlines")
        for each in plan.left_out:
            self.that(not self.tasks.get(each["reference"], {}).get("mandatory"), at, f"{each['id']} is left out")

    def asked(self, plan, at):
        """Minutes of each thing that is not done, by the path, the list and the log."""
        asked = {}
        since, last = monday_of(plan.since), monday_of(plan.last)
        for name in self.steps:
            if name in self.done:
                continue
            worked, found = self.worked[name], 0
            for week in self.path["weeks"]:
                monday = datetime.date.fromisoformat(week["monday"])
                for piece in week["pieces"]:
                    if piece["step"] == name and monday <= last:
                        off = min(worked, piece["minutes"])
                        worked -= off
                        found += piece["minutes"] - off if monday >= since else 0
            if found > 0:
                asked[name] = found + self.more.get(name, 0)
        for name, task in self.duties.items():
            if name not in self.done and datetime.date.fromisoformat(task["from"]) <= self.last_open(plan.last):
                asked[name] = max(0, task["minutes"] + self.more.get(name, 0) - self.worked[name])
        for name, task in self.tasks.items():
            asked[name] = task["effort"] + self.more.get(name, 0)
        return asked

    def last_open(self, last):
        """The last working day until then that is not a day of sickness."""
        sick = self.sick()
        while last.weekday() not in self.working or any(start <= local(last, 12) < end for start, end in sick):
            last -= datetime.timedelta(1)
        return last

    def look_at_loss(self, plan, before, at, new_path):
        given = collections.Counter()
        for session in plan.ahead(at):
            given[session.reference] += session.length
        for each in plan.left_out:
            given[each["reference"]] += each["minutes"]
        current = plan.current(at)
        if current is not None:
            given[current.reference] += current.length
        asked = self.asked(plan, at)
        total_given = total_asked = 0
        for name, wanted in asked.items():
            margin = 0
            if name in self.steps:
                margin = LEAST - 1
                total_asked += wanted
                total_given += given[name]
            self.that(given[name] >= wanted - margin, at, f"{name}: {given[name]} minutes are planned or left out, and "
                      f"{wanted} are asked for", "nothing is lost")
            over = current.length if current is not None and current.reference == name else 0
            self.that(given[name] <= wanted + margin + over, at, f"{name}: {given[name]} minutes are planned or left out, "
                      f"and {wanted} are asked for")
        self.that(total_given >= total_asked, at, f"{total_given} minutes of learning are planned or left out, and "
                  f"{total_asked} are asked for", "no learning is lost")
        for name, length in given.items():
            if name in self.done and (current is None or current.reference != name):
                self.that(False, at, f"{name} is done and has {length} minutes")
        # By the plan before alone: nothing of it goes but what is done, worked or no longer asked for.
        if before is not None and not new_path:
            for name in {each.reference for each in before.sessions.values() if each.kind in ("learning", "task")}:
                if name in self.done or name in self.lessened or (name not in self.steps and name not in asked):
                    continue
                was = self.settled.get(name, 0)
                self.that(given[name] + self.since[name] >= was - LEAST + 1, at, f"{name}: {was} minutes were planned or left "
                          f"out, {given[name]} are, and {self.since[name]} were worked", "nothing goes")
        self.settled = given

    def look_at_sequences(self, plan, before, at):
        for name, session in [*plan.sessions.items(), *plan.cancelled.items()]:
            self.that(session.sequence >= self.sequences.get(name, 0), at,
                      f"{name} has sequence {session.sequence}, {self.sequences.get(name)} before", "sequences never fall")
            was = before and before.sessions.get(name)
            if was and name in plan.sessions:
                changed = (was.start, was.end, was.place) != (session.start, session.end, session.place)
                self.that(session.sequence == was.sequence + changed, at, f"{name} has sequence {session.sequence} after "
                          f"{was.sequence}, {'changed' if changed else 'unchanged'}", "changed" if changed else "unchanged")
            elif name in self.sequences and was is None and name in plan.sessions:
                self.that(session.sequence > self.sequences[name], at, f"{name} comes back with sequence {session.sequence}, "
                          f"{self.sequences[name]} before", "back")
            elif was:
                self.that(session.sequence == was.sequence + 1, at, f"{name} is cancelled with sequence {session.sequence} "
                          f"after {was.sequence}", "cancelled")
            self.sequences[name] = max(session.sequence, self.sequences.get(name, 0))

    def look_at_export(self, at):
        text = self.run("schedule", "export", "--activities", at=at).replace("\n ", "")
        times = {}
        for part in text.split("BEGIN:VEVENT\n")[1:]:
            fields = dict(line.split(":", 1) for line in part.split("END:VEVENT")[0].splitlines() if ":" in line)
            fields = {name.split(";")[0]: value for name, value in fields.items()}
            if fields["STATUS"] != "CANCELLED":
                ends = (datetime.datetime.strptime(fields[each], "%Y%m%dT%H%M%S") for each in ("DTSTART", "DTEND"))
                times[tuple(each.replace(tzinfo=ZONE).astimezone(UTC) for each in ends)] = fields
        for session in self.plan.ahead(at):
            event = times.get((session.start, session.end))
            self.that(event is not None, at, f"{session.id} is not in the export")
            if event is not None:
                self.that(int(event["SEQUENCE"]) == session.sequence, at, f"{session.id}: the export's SEQUENCE")
                self.that(self.uids.setdefault(session.id, event["UID"]) == event["UID"], at,
                          f"{session.id} has another UID", "UIDs")
        self.that(len(set(self.uids.values())) == len(self.uids), at, "two sessions have one UID")

    # What happens.

    def log(self, session, at, took):
        name = session.reference
        self.since[name] += took
        if name in self.tasks:
            self.tasks[name]["effort"] -= took
            if self.tasks[name]["effort"] <= 0:
                del self.tasks[name]
                self.lessened.add(name)
            self.write_tasks()
            return
        self.worked[name] += took
        thing = self.steps.get(name) or self.duties[name]
        whole = thing.get("planned_minutes", thing.get("minutes"))
        takes = whole * self.takes.setdefault(name, self.random.lognormvariate(0, 0.3))
        if self.worked[name] >= takes:
            self.run("done", name, *(["--unchecked"] if name in self.steps else []), at=at)
            self.done.add(name)
            self.happened["done"] += 1

    def work(self, session, interruptions):
        """Works on a session, or misses it; replans where something comes between. Returns when it is over."""
        name, luck = session.reference, self.random.random()
        if luck < 0.15 or session.overlaps(self.sick()):
            self.happened["missed"] += 1
            return session.end
        stop = session.end
        if luck > 0.88:
            stop += minutes(self.random.randrange(5, 45, 5))
            self.happened["overrun"] += 1
        elif luck > 0.8:
            stop = session.start + minutes(max(5, session.length // 2))
            self.happened["cut short"] += 1
        if name in self.tasks:
            self.log(session, stop, round((stop - session.start).total_seconds() / 60))
            return stop
        if name in self.done or (name not in self.steps and name not in self.duties):
            return session.end
        self.run("start", name, at=session.start)
        while interruptions and interruptions[0] < min(stop, session.end):
            at = interruptions.pop(0)
            if at > session.start:
                self.happened["in a session"] += 1
                self.interrupt(at)
        self.run("stop", at=stop)
        self.log(session, stop, round((stop - session.start).total_seconds() / 60))
        return stop

    def sick(self):
        return [tuple(datetime.datetime.combine(each, datetime.time(), ZONE).astimezone(UTC) for each in event[:2])
                for event in self.calendar.events.values() if event[4]]

    def interrupt(self, at):
        kind = self.random.choice(["meeting"] * 5 + ["cancelled"] * 2 + ["pin"] * 2 + ["unpin"] * 2 +
                                  ["weekly", "more", "early", "task", "nothing"])
        ahead = [each for each in self.plan.ahead(at)]
        soon = [each for each in ahead if each.start < at + datetime.timedelta(3)]
        undo = self.random.random() < 0.12
        words = []
        if kind in ("meeting", "weekly") and soon:
            start = self.random.choice(soon).start.astimezone(ZONE).replace(tzinfo=None)
            start += minutes(self.random.choice([-20, -5, 0, 0, 10, 17]))
            self.calendar.add(start, start + minutes(self.random.choice([25, 30, 45, 60, 90])), 4 if kind == "weekly" else 1)
        elif kind == "cancelled":
            single = [uid for uid, event in self.calendar.events.items() if event[2] == 1 and not event[4]]
            if single:
                self.calendar.cut(self.random.choice(single))
        elif kind == "unpin" and any(each.pinned for each in ahead):
            words = ["--unpin", self.random.choice([each for each in ahead if each.pinned]).id]
        elif kind in ("pin", "unpin") and ahead:
            kind = "pin"
            words = ["--pin", self.random.choice(ahead[:30]).id]
        elif kind == "more":
            able = [name for name, wanted in self.asked(self.plan, at).items() if wanted >= LEAST and name not in self.tasks]
            if able:
                name = self.random.choice(able)
                self.more[name] = self.more.get(name, 0) + 45
        elif kind == "early":
            able = sorted({each.reference for each in ahead if each.reference in self.duties} - self.done)
            if able:
                self.run("done", able[0], "--took", "30m", at=at)
                self.done.add(able[0])
        elif kind == "task":
            self.add_task(f"task-{len(self.happened)}-{self.happened['task']}", self.random.randrange(30, 200, 5),
                          self.random.randrange(5, 30), self.random.choice(["none", "low", "medium", "high"]),
                          now=at.date())
            self.write_tasks()
        else:
            kind = "nothing"
        self.happened[kind] += 1
        self.replan(at, *words, undo=undo)

    def fall_ill(self, date):
        until = date + datetime.timedelta(self.random.choice([1, 2, 3]))
        self.calendar.add(date, until, whole=True)
        self.happened["sick"] += 1

    def live(self, date):
        if date.weekday() == 0 and date > FIRST:
            at = local(date, 7, 30)
            new_path = (date - FIRST).days // 7 in (4, 9)
            if new_path:
                self.run("path", "replan", at=at)
                self.read_path(at)
                self.happened["path"] += 1
            for task in self.tasks.values():
                if task["mandatory"] and task["deadline"] < date + datetime.timedelta(7):
                    task["deadline"] += datetime.timedelta(7)  # what must be done this week and may not fit is put off
            self.write_tasks()
            self.replan(at, new_path=new_path)
        if (date - FIRST).days in (23, 51, 73):
            self.fall_ill(date)
            self.replan(local(date, 7, 40))
        interruptions = sorted(local(date, self.random.randrange(8, 18), self.random.randrange(60))
                               for _ in range(self.random.choice([0, 1, 1, 2])))
        now = local(date, 7, 45)
        while True:
            todo = [each for each in self.plan.ahead(now) if each.start < local(date, 23) and
                    each.kind in ("learning", "task") and each.reference not in self.done]
            if interruptions and (not todo or interruptions[0] <= todo[0].start):
                now = max(now, interruptions.pop(0))
                self.interrupt(now)
            elif todo:
                now = max(now, self.work(todo[0], interruptions))
            else:
                return


def live_a_quarter(onramp, check, seed):
    with tempfile.TemporaryDirectory() as folder:
        quarter = Quarter(onramp, pathlib.Path(folder), check, seed)
        quarter.begin(local(FIRST, 7))
        for day in range(7 * WEEKS):
            date = FIRST + datetime.timedelta(day)
            if date.weekday() < 5:
                quarter.live(date)
        for rule in RULES:
            check.that(quarter.held[rule] > 0, f"nothing was held to '{rule}'")
        for what in HAPPENS:
            check.that(quarter.happened[what] > 0, f"it never happened: {what}")
        print("Held to:", ", ".join(f"{rule} {quarter.held[rule]}" for rule in RULES))
        print("Happened:", ", ".join(f"{what} {quarter.happened[what]}" for what in HAPPENS))


# Promised dates.

PACE = 0.34  # the standard deviation of its logarithm (include/onramp/path/forecast.hpp)
LOST = 1 / 13  # of the weeks nothing is learnt in


def hours_of(step, rng):
    """Within the band that holds 10, 50 and 90 %."""
    band = step["hours"]
    z = rng.gauss(0, 1) / 1.2815515655446004
    return band["likely"] * ((band["high"] / band["likely"]) ** z if z > 0 else (band["likely"] / band["low"]) ** z)


def steps_in_weeks(path):
    """Those that are in the weeks as a whole."""
    planned = collections.Counter()
    for week in path["weeks"]:
        for piece in week["pieces"]:
            planned[piece["step"]] += piece["minutes"]
    return [each for each in path["steps"] if planned[each["id"]] == each["planned_minutes"]]


def end_of(path, hours, rng):
    """The Friday of the week in which so much is done."""
    left, week = hours * 60, 0
    while left > 1e-9:
        if rng.random() >= LOST:
            left -= path["weeks"][week]["capacity_minutes"] if week < len(path["weeks"]) else path["hours_per_week"] * 60
        week += 1
    return monday_of(datetime.date.fromisoformat(path["start"])) + datetime.timedelta(7 * week - 3)


def is_likely(count, of, chance, surely):
    """Whether so many or fewer (more) of a binomial distribution are to be expected, but for one time in 10,000.
    `surely` says which: "at least" so many of that chance or a greater one, or "at most" of that or a smaller one."""
    logs = [math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1) + k * math.log(chance) +
            (of - k) * math.log(1 - chance) for k in range(of + 1)]
    tail = logs[:count + 1] if surely == "at least" else logs[count:]
    return sum(map(math.exp, tail)) > 1e-4


def look_at_dates(check, what, ends, chances):
    """A date is the first week by whose end so great a share is done: of those with that date as many are, and by the
    week before fewer. The dates come of 10,000 samples, whose own error is a fifth of that of 400 people."""
    said = []
    for name, chance in chances.items():
        by = sum(end <= dates[name] for end, dates in ends)
        earlier = sum(end <= dates[name] - datetime.timedelta(7) for end, dates in ends)
        check.that(is_likely(by, len(ends), chance, "at least"), f"{what}: {by} of {len(ends)} are done by '{name}'")
        check.that(is_likely(earlier, len(ends), chance, "at most"),
                   f"{what}: {earlier} of {len(ends)} are done a week before '{name}'")
        said.append(f"{name} {100 * by / len(ends):.0f} % (a week before {100 * earlier / len(ends):.0f} %)")
    print(f"{what}, {len(ends)}: {', '.join(said)}")


def hold_promises(onramp, check):
    rng = random.Random(SEED)
    chances = {"even": 0.5, "safe": 0.9}
    with tempfile.TemporaryDirectory() as name:
        base = World(onramp, pathlib.Path(name) / "base", 7)
        base.folder.mkdir()
        now = local(FIRST, 7)
        (base.folder / "answers.json").write_text(json.dumps(ANSWERS))
        base.run("init", "--answers", "answers.json", at=now)
        path = json.loads(base.run("path", "show", "--json", at=now))

        def dates_of(plan):
            return {name: datetime.date.fromisoformat(plan["forecast"]["weeks"][name]) for name in chances}

        steps = steps_in_weeks(path)
        check.that(len(steps) >= 3 and all(each["hours"]["low"] > 0 for each in steps), f"the weeks have {len(steps)} steps")
        dates = dates_of(path)
        ends = []
        for _ in range(MANY):
            pace = math.exp(rng.gauss(0, PACE))
            ends.append((end_of(path, pace * sum(hours_of(each, rng) for each in steps), rng), dates))
        look_at_dates(check, "People at the beginning", ends[:400], chances)
        # The exact share, within what 10,000 samples and MANY may be apart (4.5 standard deviations).
        for each, chance in chances.items():
            margin = 4.5 * math.sqrt(chance * (1 - chance) * (1 / MANY + 1 / 10000))
            share, earlier = (sum(end <= dates[each] - datetime.timedelta(back) for end, _ in ends) / MANY for back in (0, 7))
            check.that(earlier - margin < chance < share + margin, f"'{each}' is kept by {share}, a week before by {earlier}")
        learnt = []
        for number in range(LEARNERS):
            world = World(onramp, pathlib.Path(name) / str(number), number)
            shutil.copytree(base.folder, world.folder)
            pace = math.exp(rng.gauss(0, PACE))
            spent, first = 0, [each for each in path["steps"] if each["first_week"] > 0][:3]
            for step in first:
                took = max(1, round(60 * pace * hours_of(step, rng)))
                spent += took
                world.run("done", step["id"], "--took", f"{took}m", "--unchecked", at=now)
            later = now + datetime.timedelta(7 * math.ceil(spent / (60 * path["hours_per_week"])))
            world.run("path", "replan", at=later)
            plan = json.loads(world.run("path", "show", "--json", at=later))
            check.that(plan["forecast"]["timed"] == len(first), f"{plan['forecast']['timed']} steps are timed")
            hours = pace * sum(hours_of(each, rng) for each in steps_in_weeks(plan))
            learnt.append((end_of(plan, hours, rng), dates_of(plan)))
        look_at_dates(check, "People who did three steps", learnt, chances)


def main():
    onramp = str(pathlib.Path(sys.argv[1]).resolve())
    check = Check()
    live_a_quarter(onramp, check, int(sys.argv[2]) if len(sys.argv) > 2 else QUARTER)
    hold_promises(onramp, check)
    return check.done()


if __name__ == "__main__":
    sys.exit(main())
