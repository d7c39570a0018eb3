#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Computes anew what `update` tells, from `data export`, `path show`, `persona show` and data/profiles.

    updates.py ONRAMP SOURCE_FOLDER

People of a random log work, tick playbooks, log numbers and take things back for some weeks. Of each update the facts of
every section, the counts and the minutes are held against what stands in the log and the plan; of what people outside
are told, that no words of tasks, runs and notes are in it.
"""
import collections
import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import zoneinfo

import jsonschema

sys.dont_write_bytecode = True
from checks import closed  # noqa: E402

SEED = 20261124
LAST_WORKING_DAY = 4  # of the built-in profile, from Monday
PLAYBOOKS = ["systems-development", "performance-issue", "code-quality", "performance-first", "safety-reliability"]
SECRET = "zzsecret"  # stands in every note and every name of a run


def date(text):
    return datetime.date.fromisoformat(text)


def with_levels_below(ids):
    found = set(ids)
    for id in ids:
        if "@" in id:
            skill, level = id.split("@")
            found |= {f"{skill}@{below}" for below in range(1, int(level))}
    return found


class Log:
    """What stands in the events, replayed one after the other."""

    def __init__(self, events, zone):
        self.zone = zone
        gone = {event["payload"]["event"] for event in events if event["type"] == "undone"}
        self.items, self.worked, self.open, self.times = {}, collections.Counter(), None, []
        self.runs, self.measured, self.words = {}, [], {}
        for event in events:
            if event["id"] not in gone and event["type"] != "undone":
                self.apply(event["type"], event["payload"],
                           datetime.datetime.fromisoformat(event["time"].replace("Z", "+00:00")))

    def day(self, at):
        return at.astimezone(self.zone).date()

    def add(self, id, at, minutes):
        self.worked[id] += minutes
        self.times.append((id, self.day(at), minutes))

    def close(self, at):
        if self.open:
            self.add(self.open[0], at, max(0, int((at - self.open[1]).total_seconds() // 60)))
            self.open = None

    def apply(self, kind, payload, at):
        if kind == "started":
            self.close(at)
            self.open = (payload["id"], at)
        elif kind == "stopped":
            self.add(payload["id"], at, payload["took_minutes"])
            if self.open and self.open[0] == payload["id"]:
                self.open = None
        elif kind in ("done", "skipped"):
            id = payload["id"]
            if self.open and self.open[0] == id:
                self.close(at)
            if "took_minutes" in payload:
                self.add(id, at, payload["took_minutes"] - self.worked[id])
            self.worked.pop(id, None)
            self.items[id] = (kind, self.day(at), payload.get("note", payload.get("reason", "")))
        elif kind == "playbook_started":
            self.runs[payload["run"]] = {**payload, "over": False}
            if payload.get("replaces"):
                self.runs[payload["replaces"]]["over"] = True
        elif kind == "playbook_abandoned":
            self.runs[payload["run"]]["over"] = True
        elif kind == "measured":
            self.measured.append((date(payload["on"]), len(self.measured), payload))
        elif kind == "attested":
            self.words[(payload["skill"], payload["by"])] = (self.day(at), payload["level"])


class Expected:
    """The facts of each section, as sets of ids."""

    def __init__(self, log, path, goals, since, today):
        self.log, self.path, self.goals, self.since, self.today = log, path, goals, since, today
        done = {id for id, item in log.items.items() if item[0] == "done"}
        self.done = with_levels_below(done | set(path["done"]))
        self.closed = self.done | set(log.items)
        self.steps = {step["id"]: step for step in path["steps"]}
        self.mondays = {week["number"]: date(week["monday"]) for week in path["weeks"]}
        left = {id: step["planned_minutes"] for id, step in self.steps.items()}
        last = {}
        for week in path["weeks"]:
            for piece in week["pieces"]:
                left[piece["step"]] -= piece["minutes"]
                last[piece["step"]] = self.mondays[week["number"]] + datetime.timedelta(LAST_WORKING_DAY)
        deadline = date(path["deadline"]) if path.get("deadline") else datetime.date.max
        self.by = {id: min(day, deadline) for id, day in last.items() if left[id] <= 0}

    def within(self, day):
        return self.since <= day <= self.today

    def closed_as(self, kind):
        return {id for id, item in self.log.items.items()
                if item[0] == kind and self.within(item[1]) and not id.startswith("playbook-")}

    def ticks(self):
        return {id for id, item in self.log.items.items() if id.startswith("playbook-") and self.within(item[1])}

    def in_hand(self):
        found = {id for id in self.log.worked if id not in self.closed
                 and not (id.startswith("playbook-") and self.log.runs[id.split("/")[0]]["over"])}
        if self.log.open:
            found.add(self.log.open[0])
        for name, run in self.log.runs.items():
            ids = [f"{name}/{number + 1}" for number in range(len(run["steps"]))]
            still = [id for id in ids if id not in self.log.items]
            if still and not run["over"]:
                found.add(still[0])
        return found

    def begun(self, id):
        return (self.log.open and self.log.open[0] == id) or id in self.log.worked

    def late_steps(self):
        return {id for id in self.steps if id in self.by and self.by[id] < self.today and id not in self.closed}

    def next_steps(self):
        until = self.today - datetime.timedelta(self.today.weekday()) + datetime.timedelta(7)
        rest = [id for id in self.steps if id not in self.closed and id not in self.late_steps() and not self.begun(id)]
        soon = [id for id in rest if self.steps[id]["first_week"] in self.mondays
                and self.mondays[self.steps[id]["first_week"]] <= until]
        if soon:
            return set(soon)
        ready = [id for id in rest if all(before in self.closed for before in self.steps[id]["after"])]
        return set(ready[:3])

    def waits(self, task):
        return [before for before in task.get("after", []) if before not in self.closed]

    def next_tasks(self):
        return {task["id"] for task in self.path["tasks"]
                if task["id"] not in self.closed and not self.begun(task["id"])
                and date(task["from"]) <= self.today + datetime.timedelta(14) and date(task["to"]) >= self.today
                and (date(task["from"]) > self.today or not self.waits(task))}

    def late_tasks(self):
        return {task["id"] for task in self.path["tasks"]
                if task["id"] not in self.closed and date(task["from"]) <= self.today
                and (date(task["to"]) < self.today or self.waits(task))}

    def offers(self):
        levels = collections.Counter()
        for id, item in self.log.items.items():
            if item[0] == "done" and "@" in id:
                skill, level = id.split("@")
                levels[skill] = max(levels[skill], int(level))
        for (skill, _), (_, level) in self.log.words.items():
            levels[skill] = max(levels[skill], level)
        return {skill for skill, level in levels.items() if level >= 4}

    def numbers(self):
        found = collections.Counter()
        series = {(each["goal"], each["unit"], each.get("of", "")) for day, _, each in self.log.measured
                  if self.within(day) and each["goal"] in self.goals}
        for goal, _, _ in series:
            found[goal] += 1
        return found

    def minutes(self):
        spent = collections.Counter()
        for id, day, minutes in self.log.times:
            if self.within(day):
                spent[id] += minutes
        return {id: minutes for id, minutes in spent.items() if minutes > 0}


def ids_of(document, section, *kinds):
    """A Counter of the ids of the facts of these kinds."""
    found = collections.Counter()
    for part in document["sections"]:
        if part["section"] == section:
            for item in part["items"]:
                if not kinds or item["about"] in kinds:
                    found.update(item["ids"])
    return found


def same(found, expected, *what):
    assert found == collections.Counter(expected), (*what, found - collections.Counter(expected),
                                                    collections.Counter(expected) - found)


def check_engineering(document, expected):
    same(ids_of(document, "done", "step", "task"), expected.closed_as("done"), "done")
    same(ids_of(document, "done", "run"), expected.ticks(), "ticks")
    same(ids_of(document, "in_hand"), expected.in_hand(), "in hand")
    same(ids_of(document, "next"), expected.next_steps() | expected.next_tasks(), "next")
    same(ids_of(document, "late"),
         collections.Counter(expected.late_steps() | expected.late_tasks()) +
         collections.Counter(expected.closed_as("skipped")), "late")
    same(ids_of(document, "help", "offer"), expected.offers(), "offers")
    same(ids_of(document, "help", "word"),
         {id for id in expected.next_steps() if expected.steps[id].get("check") == "word"}, "needed")
    same(ids_of(document, "learnt", "word"),
         [skill for (skill, _), (day, _) in expected.log.words.items() if expected.within(day)], "words")
    same(ids_of(document, "numbers"), expected.numbers(), "numbers")
    same(ids_of(document, "time"), expected.minutes().keys(), "time")
    for part in document["sections"]:
        for item in part["items"]:
            if item["about"] == "step" and "by" in item:
                assert date(item["by"]) == expected.by[item["ids"][0]], item
    counts = document["counts"]
    done = expected.closed_as("done")
    assert counts["steps"] == sum("@" in id for id in done), counts
    assert counts["tasks"] == sum("@" not in id for id in done), counts
    assert counts["ticks"] == len(expected.ticks()), counts
    assert counts["minutes"] == sum(expected.minutes().values()), (counts, expected.minutes())
    assert document["planned_steps"] == len(expected.steps)
    assert document["steps_done"] == len(expected.done & set(expected.steps))


def check_product(document, expected, profile):
    """Each step once, below the first goal or responsibility that its skill counts for."""
    lines = {}
    for id in expected.closed_as("done"):
        if "@" in id:
            target = profile["targets"].get(id.split("@")[0], {})
            line = (target.get("goals") or target.get("responsibilities") or [None])[0]
            lines.setdefault(line, set()).add(id)
    told = {}
    for part in document["sections"]:
        for item in part["items"]:
            assert item["about"] not in ("step", "offer", "exercise", "word"), item
            if part["section"] == "done" and item["about"] in ("line_steps", "other_steps"):
                named = item["about"] == "line_steps"
                told[item["ids"][0] if named else None] = set(item["ids"][1:] if named else item["ids"])
                assert item["count"] == len(item["ids"]) - named
    assert told == lines, (told, lines)
    same(ids_of(document, "done", "task"), {id for id in expected.closed_as("done") if "@" not in id}, "tasks")


def check_community(document, expected, titles):
    same(ids_of(document, "done"), {id for id in expected.closed_as("done") if "@" in id}, "learned")
    same(ids_of(document, "next"), expected.next_steps(), "next")
    public = {goal: count for goal, count in expected.numbers().items()
              if any(word in expected.goals[goal].lower() for word in ("open-source", "communit", "conference", "external"))}
    same(ids_of(document, "numbers"), public, "public numbers")
    text = json.dumps({**document, "tone": []})
    for word in (SECRET, "playbook-", *titles):
        assert word not in text, word


def live(run, generator, path, goals, day):
    """A day of somebody: a few commands, now and then one that is taken back."""
    open_steps = [step["id"] for step in path["steps"][:40]]
    tasks = [task["id"] for task in path["tasks"]]
    for _ in range(generator.randrange(7)):
        now = ["--now", f"{day}T{generator.randrange(24):02}:{generator.randrange(60):02}:00Z"]
        id = generator.choice(open_steps + tasks)
        playbook = generator.choice(PLAYBOOKS)
        name = ["--name", f"{SECRET} {generator.randrange(2)}"]
        words = generator.choice([
            ["done", id, "--unchecked", *generator.choice([[], ["--took", f"{generator.randrange(1, 200)}m"]]),
             *generator.choice([[], ["--note", SECRET]])],
            ["skip", id, "--reason", SECRET],
            ["start", id],
            ["stop"],
            ["playbook", "run", playbook, *name],
            ["playbook", "run", playbook, *name, "--tick", str(generator.randrange(1, 6)), "--note", SECRET],
            ["playbook", "run", playbook, *name, "--tick", "1", "--tick", "2"],
            ["playbook", "run", playbook, *name, "--skip", "1", "--note", SECRET],
            ["playbook", "run", playbook, *name, generator.choice(["--restart", "--abandon"])],
            ["done", f"playbook-{generator.randrange(1, 5)}/{generator.randrange(1, 5)}", "--took", "12m"],
            ["goal", "log", generator.choice(goals), str(generator.randrange(100)), "--unit", "%", "--note", SECRET],
            ["assess", "attest", id.split("@")[0], "--level", str(generator.randrange(1, 6)), "--by", "mentor", "--note",
             SECRET],
            ["undo"],
        ])
        run(*words, *now, any_status=True)


def main(onramp, source):
    generator = random.Random(SEED)
    schemas = {kind: closed(json.loads((source / f"data/schemas/{kind}.schema.json").read_text()))
               for kind in ("update", "playbooks", "playbook", "playbook_run")}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    profile = json.loads((source / "data/profiles/senior-rust-developer.json").read_text())
    titles = [task["title"] for task in profile["tasks"].values()]
    updates, facts = 0, collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        env = {"PATH": "/usr/bin:/bin", "HOME": name, "TZ": "UTC", "LC_ALL": "C.UTF-8",
               **{each: os.environ[each] for each in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if each in os.environ}}

        def run(*words, any_status=False):
            done = subprocess.run([onramp, *words], env=env, capture_output=True, check=False, cwd=name)
            assert done.returncode in ((0, 1, 2) if any_status else (0,)), (words, done.stderr.decode())
            return done.stdout.decode()

        def document(*words):
            made = json.loads(run(*words, "--json"))
            jsonschema.validate(made, schemas[made["kind"]], jsonschema.Draft7Validator)
            return made

        persona = json.loads(run("persona", "show", "--section", "goals", "--json"))
        goals = {line["id"]: line["text"] for area in persona["goals"] for line in area["goals"]}
        for number, options in enumerate(([], ["--hours-per-week", "30"],
                                          ["--hours-per-week", "20", "--deadline", "2027-02-03"])):
            store = ["--store", f"{number}.db"]
            run("init", "--example", "cpp-developer", *store, "--now", "2026-11-20T08:00:00Z")
            run("path", "plan", *options, *store, "--now", "2026-11-20T08:00:00Z")
            path = json.loads(run("path", "show", "--json", *store))
            day = datetime.date(2026, 11, 23)
            for _ in range(6):
                for _ in range(generator.randrange(3, 9)):
                    live(lambda *words, **more: run(*words, *store, **more), generator, path, list(goals), day)
                    day += datetime.timedelta(1)
                now = [*store, "--now", f"{day}T22:30:00Z"]
                events = [json.loads(row) for row in run("data", "export", *store).splitlines()]
                zone = zoneinfo.ZoneInfo(next(each["payload"]["zone"] for each in events if each["type"] == "intake"))
                log = Log(events, zone)
                today = log.day(datetime.datetime.combine(day, datetime.time(22, 30), datetime.timezone.utc))
                for since in (today, today - datetime.timedelta(7), today - datetime.timedelta(generator.randrange(60))):
                    expected = Expected(log, path, goals, since, today)
                    made = {who: document("update", who, "--since", str(since), *now)
                            for who in ("engineering", "product", "community")}
                    check_engineering(made["engineering"], expected)
                    check_product(made["product"], expected, profile)
                    check_community(made["community"], expected, titles)
                    for each in made.values():
                        updates += 1
                        facts.update(item["about"] for part in each["sections"] for item in part["items"])
                assert document("update", "product", *now)["since"] == str(today - datetime.timedelta(7))
                listed = document("playbook", "list", *now)
                shown = [document("playbook", "show", item["id"], *now) for item in listed["items"]]
                states = {each["run"]: each for item in shown for each in item["runs"]}
                assert states.keys() == log.runs.keys(), (states.keys(), log.runs.keys())
                for id, each in states.items():
                    ticked = [id + f"/{number + 1}" in log.items for number in range(len(log.runs[id]["steps"]))]
                    assert [step["state"] != "open" for step in each["steps"]] == ticked, each
                    assert each["state"] == ("complete" if all(ticked) else "abandoned" if log.runs[id]["over"] else "open")
    wanted = {"step", "task", "run", "word", "offer", "line_steps", "goal", "plan", "number", "time"}
    assert wanted <= set(facts), wanted - set(facts)
    print(f"{updates} updates, facts: {', '.join(f'{count} {kind}' for kind, count in sorted(facts.items()))}")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]).absolute())
