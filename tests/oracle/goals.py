#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Computes anew what `goal list` says, from the documents that other commands print.

    goals.py ONRAMP SOURCE_FOLDER

The targets are read from data/profiles, the plan from `path show`, what was logged and taken back from
`data export`, the numbers of the lines from `persona show`. Windows are counted month by month.
"""
import calendar
import datetime
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

import jsonschema

sys.dont_write_bytecode = True
from checks import closed  # noqa: E402

SEED = 20261123
LAST_WORKING_DAY = 4  # of the built-in profile, from Monday


def month_later(day, months):
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))


def date(text):
    return datetime.date.fromisoformat(text)


class Plan:
    """A path, with what is done and skipped."""

    def __init__(self, path, profile, done, skipped):
        self.path, self.profile, self.skipped = path, profile, skipped
        self.steps = {step["id"]: step for step in path["steps"]}
        self.done = {id for id in {*done, *path["done"]} if "@" in id}
        self.held = {each["skill"]: each["level"] for each in path["waived"]}
        for id in self.done:
            skill, level = id.split("@")
            self.held[skill] = max(self.held.get(skill, 0), int(level))
        self.top = dict(self.held)
        for step in path["steps"]:
            self.top[step["skill"]] = max(self.top.get(step["skill"], 0), step["level"])

    def settled(self, id):
        skill, level = id.split("@")
        return int(level) <= self.held.get(skill, 0)

    def needed(self, skill, target):
        if target["need"] != "any_of" or self.top.get(skill, 0) >= target["level"]:
            return True
        others = sum(1 for other, each in self.profile["targets"].items()
                     if each.get("group") == target["group"] and self.top.get(other, 0) >= each["level"])
        return others < self.profile["groups"][target["group"]]["choose"]

    def planned(self, goal):
        """The steps that are planned for a goal and not settled, and the targets that no plan reaches."""
        ids, cut, own = set(), [], set()
        for skill, target in self.profile["targets"].items():
            if goal not in target.get("goals", []) or not self.needed(skill, target):
                continue
            own |= {f"{skill}@{level}" for level in range(1, target["level"] + 1)}
            if self.top.get(skill, 0) < target["level"]:
                cut.append(f"{skill}@{target['level']}")
            waiting = [id for id in own if id in self.steps]
            while waiting:
                id = waiting.pop()
                if id not in ids:
                    ids.add(id)
                    waiting += self.steps[id]["after"]
        return {id for id in ids if not self.settled(id)}, sorted(cut), own

    def days(self):
        """When each step is over, and which the weeks do not finish."""
        left = {id: step["planned_minutes"] for id, step in self.steps.items()}
        for week in self.path["weeks"]:
            for piece in week["pieces"]:
                left[piece["step"]] -= piece["minutes"]
        mondays = {week["number"]: date(week["monday"]) for week in self.path["weeks"]}
        deadline = date(self.path["deadline"]) if self.path.get("deadline") else datetime.date.max
        end = date(self.path["outline_end"]) if self.path.get("outline_end") else None
        first = max(mondays.values()) + datetime.timedelta(7)
        all_left, so_far, days, after = sum(left.values()), 0, {}, set()
        for id, step in self.steps.items():
            if left[id] == 0:
                days[id] = min(mondays[step["last_week"]] + datetime.timedelta(LAST_WORKING_DAY), deadline)
                continue
            so_far += left[id]
            after.add(id)
            weeks = (end - first).days // 7 + 1
            week = max(1, math.ceil(weeks * so_far / all_left))
            days[id] = min(first + datetime.timedelta(7 * (week - 1) + LAST_WORKING_DAY), end)
        return days, after


def logged(events):
    """The numbers that stand, by goal, unit and what it is of: (day, order, value)."""
    gone = {event["payload"]["event"] for event in events if event["type"] == "undone"}
    found = {}
    for event in events:
        if event["type"] == "measured" and event["id"] not in gone:
            value = event["payload"]
            key = (value["goal"], value["unit"], value.get("of", ""))
            found.setdefault(key, []).append((value["on"], event["id"], value["value"]))
    return {key: [each[2] for each in sorted(values)] for key, values in found.items()}


def share(target, values):
    value, first = values[-1], values[0] if target["comparison"] == "at_most" else 0
    there = (lambda x: x <= target["value"]) if target["comparison"] == "at_most" else (lambda x: x >= target["value"])
    if there(value):
        return 1, True
    if there(first):
        return 0, False
    return min(1, max(0, (value - first) / (target["value"] - first))), False


def outlook(item, plan, today):
    if not plan["steps"]:
        return "no_steps"
    if plan["cut"]:
        return "cut"
    if plan["in_weeks"] + plan["after_weeks"] == 0:
        return "ready"
    if any(step["standing"] == "in_weeks" and date(step["by"]) < today for step in plan["steps"]):
        return "overdue"
    end = item.get("window", {}).get("to")
    return "in_time" if "by" in plan and (end is None or plan["by"] <= end) else "late"


def check_goal(item, line, area, plan, values, today):
    start = date(plan.path["job_start"])
    assert item["text"] == line["text"] and item["area"] == area["name"] and item["kind"] == area["kind"], item
    months = area.get("months")
    assert item.get("months") == months
    if months:
        assert item["window"] == {"from": str(month_later(start, months["min"])), "to": str(month_later(start, months["max"]))}
    own = {key[1:]: value for key, value in values.items() if key[0] == item["id"]}
    targets = {(each["unit"], each.get("of", "")): each for each in line.get("targets", [])}
    numbers = {(each["unit"], each.get("of", "")): each for each in item["numbers"]}
    assert set(numbers) == set(own) | set(targets), (item["id"], numbers)
    for key, number in numbers.items():
        assert [each["value"] for each in number["values"]] == own.get(key, []), (item["id"], key)
        assert number.get("target") == (key in targets and {name: targets[key][name] for name in ("value", "comparison")} or None)
        if key in targets and own.get(key):
            how_far, reached = share(targets[key], own[key])
            assert number["reached"] == reached and abs(number["share"] - how_far) <= 1e-4, (item["id"], number)
    said = item["plan"]
    planned, cut, targets = plan.planned(item["id"])
    days, after = plan.days()
    by_standing = {}
    for step in said["steps"]:
        by_standing.setdefault(step["standing"], {})[step["id"]] = step
    for standing in ("done", "held", "in_weeks", "after_weeks", "cut"):
        assert said[standing] == len(by_standing.get(standing, {})), (item["id"], standing)
    skipped = planned & plan.skipped
    for standing, wanted in (("in_weeks", planned - after - skipped), ("after_weeks", (planned & after) - skipped)):
        assert {id: step["by"] for id, step in by_standing.get(standing, {}).items()} == \
            {id: str(days[id]) for id in wanted}, (item["id"], standing)
    assert sorted(by_standing.get("cut", {})) == sorted([*cut, *skipped]), (item["id"], cut)
    assert all(id in plan.done for id in by_standing.get("done", {}))
    assert all(plan.settled(id) and id not in plan.done for id in by_standing.get("held", {}))
    assert {id for id in targets if plan.settled(id)} <= {*by_standing.get("done", {}), *by_standing.get("held", {})}
    open_days = [step["by"] for step in said["steps"] if "by" in step]
    assert said.get("by") == (max(open_days) if open_days else None), (item["id"], said.get("by"))
    assert said["outlook"] == outlook(item, said, today), (item["id"], said["outlook"])


def main(onramp, source):
    generator = random.Random(SEED)
    schemas = {kind: closed(json.loads((source / f"data/schemas/{kind}.schema.json").read_text()))
               for kind in ("goals", "goal_entry")}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    profile = json.loads((source / "data/profiles/senior-rust-developer.json").read_text())
    outlooks, checked, counted = set(), 0, 0
    with tempfile.TemporaryDirectory() as name:
        env = {"PATH": "/usr/bin:/bin", "HOME": name, "TZ": "UTC", "LC_ALL": "C.UTF-8"}

        def run(*words, status=0):
            done = subprocess.run([onramp, *words], env=env, capture_output=True, check=False)
            assert done.returncode == status, (words, done.stderr.decode())
            return done.stdout.decode()

        persona = json.loads(run("persona", "show", "--section", "goals", "--json"))
        lines = [(area, line) for area in persona["goals"] for line in area["goals"]]
        for number, options in enumerate(([], ["--hours-per-week", "20"], ["--hours-per-week", "40", "--away", "2026-12-21..2027-01-03"],
                                          ["--hours-per-week", "15", "--deadline", "2027-03-10"],
                                          ["--hours-per-week", "80", "--deadline", "2028-06-30"])):
            store = ["--store", str(pathlib.Path(name) / f"{number}.db")]
            run("init", "--example", "cpp-developer", *store, "--now", "2026-11-20T08:00:00Z")
            run("path", "plan", *options, *store, "--now", "2026-11-20T08:00:00Z")
            path = json.loads(run("path", "show", "--json", *store))
            done, skipped = set(), set()
            for round_number in range(3):
                day = datetime.date(2026, 11, 24) + datetime.timedelta(25 * round_number)
                now = [*store, "--now", f"{day}T12:00:00Z"]
                for step in generator.sample(path["steps"][:30], 5):
                    if step["id"] in done | skipped:
                        continue
                    if generator.random() < 0.8:
                        run("done", step["id"], "--unchecked", *now)
                        done.add(step["id"])
                    else:
                        run("skip", step["id"], *now)
                        skipped.add(step["id"])
                for _ in range(8):
                    area, line = generator.choice(lines)
                    value = str(round(generator.uniform(0, 120), generator.randrange(3)))
                    words = ["goal", "log", line["id"], value, "--on", str(day - datetime.timedelta(generator.randrange(4)))]
                    if not line.get("targets"):
                        words += ["--unit", generator.choice(["talks given", "%"])]
                    entry = json.loads(run(*words, "--json", *now))
                    jsonschema.validate(entry, schemas["goal_entry"], jsonschema.Draft7Validator)
                    counted += 1
                    if generator.random() < 0.3:
                        run("undo", *now)
                document = json.loads(run("goal", "list", "--json", *now))
                jsonschema.validate(document, schemas["goals"], jsonschema.Draft7Validator)
                events = [json.loads(row) for row in run("data", "export", *store).splitlines()]
                plan = Plan(path, profile, done, skipped - done)
                assert [item["id"] for item in document["items"]] == [line["id"] for _, line in lines]
                for item, (area, line) in zip(document["items"], lines):
                    check_goal(item, line, area, plan, logged(events), day)
                    one = json.loads(run("goal", "list", item["name"], "--json", *now))
                    assert one["items"] == [item]
                    outlooks.add(item["plan"]["outlook"])
                    checked += 1
    assert {"in_time", "late", "overdue", "cut"} <= outlooks, outlooks
    print(f"{checked} goals, {counted} numbers, outlooks: {', '.join(sorted(outlooks))}")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
