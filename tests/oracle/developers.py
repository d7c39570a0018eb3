#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Three developers follow their paths for 26 weeks: one keeps to the plan, one slips, one is fast.

    developers.py ONRAMP

Each week every developer plans again, works off the plan as far as the week's time goes and reviews what is due, from
the command line alone. What they are at is counted here, and the program is held to it: what is done never comes back,
what was frozen stays, hours hold, each plan verifies, a difference is the difference, undo takes a replan back to the
byte, and the forecast moves to where the pace goes.
"""
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from checks import Check  # noqa: E402

SEED = 20261123
WEEKS = 26
HOURS = 8
FIRST = datetime.date(2026, 11, 23)
# How long a step takes as a multiple of what is planned, and in which weeks nothing is done.
PEOPLE = {"steady": (1.0, ()), "slipping": (1.6, (3, 5, 8, 9, 13, 14, 19, 21)), "fast": (0.5, ())}


class Developer:
    def __init__(self, name, onramp, folder, check):
        self.name, self.onramp, self.check = name, onramp, check
        self.pace, self.lost = PEOPLE[name]
        self.random = random.Random(f"{SEED} {name}")
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        self.folder = folder
        self.done = []  # ids, in order
        self.started = None  # the step that is not finished, and its minutes to go
        self.spent = 0  # on it
        self.right = {}  # the right answer to each item that was seen
        self.reviews = 0

    def run(self, *words, at, expected=0):
        done = subprocess.run([self.onramp, *words, "--store", "me.db", "--now", at.strftime("%Y-%m-%dT%H:%M:%SZ")],
                              env=self.env, cwd=self.folder, capture_output=True, text=True, check=False)
        self.that(done.returncode == expected, f"{words} at {at}: {done.returncode}, {done.stderr}")
        return done.stdout

    def that(self, holds, message):
        self.check.that(holds, f"{self.name}: {message}")

    def plan(self, at):
        return self.run("path", "show", "--json", at=at)

    def begin(self, at):
        self.run("init", "--example", "cpp-developer", at=at)
        self.run("path", "plan", "--hours-per-week", str(HOURS), at=at)
        self.first = json.loads(self.plan(at))
        self.verify(self.first, at)

    def verify(self, plan, at):
        (self.folder / "plan.json").write_text(json.dumps(plan))
        self.run("path", "verify", "plan.json", at=at)
        for week in plan["weeks"]:
            minutes = sum(piece["minutes"] for piece in week["pieces"])
            self.that(minutes <= week["capacity_minutes"], f"{at}: week {week['number']} has {minutes} minutes")
            whole = week["capacity_minutes"] + week["review_minutes"]
            self.that(whole <= plan["hours_per_week"] * 60, f"{at}: week {week['number']} has {whole} with reviews")
        ids = [step["id"] for step in plan["steps"]]
        self.that(len(set(ids)) == len(ids), f"{at}: a step stands twice")
        self.that(not set(ids) & set(self.done), f"{at}: back are {set(ids) & set(self.done)}")
        self.that(set(self.done) <= set(plan["done"]), f"{at}: not counted are {set(self.done) - set(plan['done'])}")

    def replan(self, at):
        """The plan from this week on."""
        before_text = self.plan(at)
        before = json.loads(before_text)
        diff = json.loads(self.run("path", "replan", "--json", at=at))
        after_text = self.plan(at)
        after = json.loads(after_text)
        self.verify(after, at)
        # As the difference says.
        found = {change["id"]: change for change in diff["changes"]}
        was, now = ({step["id"] for step in plan["steps"]} for plan in (before, after))
        came = {step for step in now - was}
        went = {step for step in was - now}
        self.that(came <= set(found) and went <= set(found), f"{at}: {(came | went) - set(found)} changed in silence")
        self.that(diff["same"] == len(was & now) - len([step for step in found if step in was & now]),
                  f"{at}: {diff['same']} are the same")
        # This week is frozen.
        monday = at.date() - datetime.timedelta(at.weekday())
        frozen = {piece["step"] for week in before["weeks"] if week["monday"] == str(monday)
                  for piece in week["pieces"]} - set(self.done)
        held = {skill["skill"]: skill["level"] for skill in after["waived"]}
        in_weeks = {step["id"] for step in after["steps"] if step["first_week"] > 0}
        gone = {step for step in frozen - in_weeks if held.get(step.split("@")[0], 0) < int(step[-1])}
        self.that(not gone, f"{at}: {gone} were frozen")
        # Nothing more changes at the same moment, and undo gives back every byte.
        again = json.loads(self.run("path", "replan", "--json", "--dry-run", at=at))
        self.that(again["changes"] == [], f"{at}: planned again at once, it changes {again['changes'][:3]}")
        self.run("undo", at=at)
        self.that(self.plan(at) == before_text, f"{at}: undo gives another plan")
        self.run("path", "replan", at=at)
        self.that(self.plan(at) == after_text, f"{at}: planned again after undo, it is another plan")
        return after

    def work(self, plan, minutes, at):
        """Works that long, on what is next."""
        steps = {step["id"]: step for step in plan["steps"]}
        while minutes > 0:
            if self.started is None:
                ready = json.loads(self.run("path", "next", "--json", at=at))["items"]
                if not ready:
                    return
                step = ready[0]["id"]
                self.that(step in steps and set(steps[step]["after"]) <= set(self.done), f"{at}: {step} is not ready")
                takes = steps[step]["planned_minutes"] * self.pace * self.random.lognormvariate(0, 0.15)
                self.started, self.spent = (step, max(5, round(takes))), 0
            step, takes = self.started
            now = min(minutes, takes - self.spent)
            self.spent += now
            minutes -= now
            if self.spent == takes:
                self.run("done", step, "--took", f"{takes}m", "--unchecked", at=at)
                self.done.append(step)
                self.started = None

    def review(self, at):
        """Answers what is due: what was seen once is known nine times of ten. Returns the minutes."""
        talk = subprocess.Popen([self.onramp, "review", "session", "--protocol", "ndjson", "--store", "me.db", "--now",
                                 at.strftime("%Y-%m-%dT%H:%M:%SZ")], env=self.env, cwd=self.folder, text=True,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        seconds = 0
        for text in talk.stdout:
            line = json.loads(text)
            if line["kind"] == "review_question":
                seconds += line["seconds"]
                known = self.right.get(line["hash"]) if self.random.random() < 0.9 else None
                letters = [each["letter"] for each in line["options"] if each["text"] == known]
                said = {"dont_know": True}
                if line["answer"] == "number" and known is not None:
                    said = {"answer": known}
                elif letters:
                    said = {"answer": letters[0]}
                talk.stdin.write(json.dumps(said) + "\n")
                talk.stdin.flush()
                asked = line
            elif line["kind"] == "reviewed":
                self.reviews += 1
                rights = [option["text"] for option in line["review"]["options"] if option["right"]]
                self.right[asked["hash"]] = rights[0]
            else:
                self.that(line["kind"] == "review_session", f"{at}: {line}")
        talk.stdin.close()
        self.that(talk.wait() == 0, f"{at}: the review: {talk.stderr.read()}")
        return round(seconds / 60)

    def half_a_year(self):
        begun = datetime.datetime.combine(FIRST - datetime.timedelta(3), datetime.time(8))
        self.begin(begun)
        forecasts = [self.first["forecast"]]
        plan = self.first
        for week in range(WEEKS):
            monday = datetime.datetime.combine(FIRST + datetime.timedelta(7 * week), datetime.time(8))
            if week > 0:
                plan = self.replan(monday)
                forecasts.append(plan["forecast"])
            if week + 1 in self.lost:
                continue
            left = HOURS * 60
            for day in (0, 2, 4):
                left -= self.review(monday + datetime.timedelta(days=day))
            self.work(plan, max(0, left), monday + datetime.timedelta(days=4, hours=8))
        end = datetime.datetime.combine(FIRST + datetime.timedelta(7 * WEEKS), datetime.time(8))
        plan = self.replan(end)
        forecasts.append(plan["forecast"])
        self.that(set(self.done) <= set(plan["done"]), "what was done is counted to the end")
        return forecasts


def main():
    onramp = sys.argv[1]
    check = Check()
    people = {}
    for name in PEOPLE:
        with tempfile.TemporaryDirectory() as folder:
            person = Developer(name, str(pathlib.Path(onramp).resolve()), pathlib.Path(folder), check)
            forecasts = person.half_a_year()
            people[name] = (person, forecasts)
            print(f"{name}: {len(person.done)} steps, {person.reviews} reviews; pace {forecasts[-1]['pace']:.2f}; the "
                  f"role at {forecasts[0]['role']['even']}, {forecasts[-1]['role']['even']} at the end")
    done = {name: len(person.done) for name, (person, _) in people.items()}
    check.that(done["slipping"] < done["steady"] < done["fast"], f"steps that were done: {done}")
    for name, (_, forecasts) in people.items():
        pace = forecasts[-1]["pace"]
        check.that(abs(pace / PEOPLE[name][0] - 1) < 0.25, f"{name}: the pace is {pace}, not {PEOPLE[name][0]}")
    even = {name: [each["role"]["even"] for each in forecasts] for name, (_, forecasts) in people.items()}
    check.that(even["slipping"][-1] > even["slipping"][0], f"who slips is later than was thought: {even['slipping']}")
    check.that(even["fast"][-1] < even["fast"][0], f"who is fast is sooner: {even['fast']}")
    drift = abs((datetime.date.fromisoformat(even["steady"][-1]) - datetime.date.fromisoformat(even["steady"][0])).days)
    check.that(drift < 365, f"who keeps to the plan ends {drift} days off: {even['steady']}")
    return check.done()


if __name__ == "__main__":
    sys.exit(main())
