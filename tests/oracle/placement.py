#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds 'onramp_oracle placement', 'rcpsp' and 'wt' against brute force and an independent solver of integer programs.

    placement.py calendars|projects|machines|errors ORACLE
    ORACLE: the program onramp_oracle; calendars and projects need cbc (COIN-OR) on the PATH

Every plan that is printed is verified here, and its levels are computed anew.
"""
import itertools
import json
import pathlib
import random
import sys
import tempfile
import textwrap

sys.dont_write_bytecode = True
from checks import INFEASIBLE, Check, ask, solve_with_cbc  # noqa: E402

SEED = 20261124
GOALS = ["left_out", "lateness", "changes", "preference", "ends"]


def draw_problem(source, jobs, horizon):
    """Days of 12 slots with a break in each; rules of every kind."""
    stretches, at = [], source.randrange(3)
    while at < horizon:
        end = min(horizon, at + source.randint(3, 8))
        stretches.append([at, end, source.randrange(4)])
        at = end + source.randrange(3)
    problem = {"horizon": horizon, "jobs": [], "calendars": [{"stretches": stretches}],
               "resources": [source.choice([1, 1, 1, 2])],
               "groups": [{"buckets": [[day, min(day + 12, horizon), source.randint(3, 6)]
                                       for day in range(0, horizon, 12)], "gap": 0},
                          {"buckets": [], "gap": source.randint(1, 3)}]}
    for number in range(jobs):
        job = {"duration": source.randint(1, 4), "calendar": 0, "demands": [[0, 1]], "groups": []}
        if source.random() < .3:
            job["release"] = source.randrange(horizon // 2)
        if source.random() < .2:
            job["deadline"] = source.randint(horizon // 2, horizon)
        if source.random() < .7:
            job.update(due=source.randrange(horizon), weight=source.randint(0, 5))
        if source.random() < .3:
            job["value"] = source.randint(1, 9)
        if number and source.random() < .3:
            job["after"] = [source.randrange(number)]
        if source.random() < .05:
            job["pinned"] = source.randrange(horizon)
        if source.random() < .3:
            job["promised"] = [source.randrange(horizon), source.randint(1, 3)]
        job["groups"] = [group for group in range(2) if source.random() < .3]
        problem["jobs"].append(job)
    return problem


def allowed_starts(problem, job):
    """Starts, each with what a slot costs there, that window, calendar and pin allow."""
    end = min(problem["horizon"], job.get("deadline", problem["horizon"]))
    starts = {}
    stretches = problem["calendars"][job["calendar"]]["stretches"] if "calendar" in job else [[0, problem["horizon"], 0]]
    for begin, until, cost in stretches:
        for start in range(max(begin, job.get("release", 0)), min(until, end) - job["duration"] + 1):
            if start == job.get("pinned", start):
                starts[start] = cost
    return starts


def costs_at(job, start, slot_cost):
    """Of each goal; of a job that is left out where there is no start."""
    promise = job.get("promised", [start, 0])
    if start is None:
        return [job["value"], 0, promise[1], 0, 0]
    end = start + job["duration"]
    late = job.get("weight", 1) * max(0, end - job["due"]) if "due" in job else 0
    return [0, late, promise[1] if start != promise[0] else 0, slot_cost * job["duration"], end]


def overlap(start, job, bucket):
    return max(0, min(start + job["duration"], bucket[1]) - max(start, bucket[0]))


def broken(problem, starts):
    """What a plan breaks, or nothing."""
    jobs = problem["jobs"]
    placed = {number: start for number, start in enumerate(starts) if start is not None}
    if len(starts) != len(jobs) or any(number not in placed and "value" not in job for number, job in enumerate(jobs)):
        return "a job that must be placed is not"
    for number, start in placed.items():
        if start not in allowed_starts(problem, jobs[number]):
            return f"job {number} stands where it may not"
        for before in jobs[number].get("after", []):
            if before not in placed or placed[before] + jobs[before]["duration"] > start:
                return f"job {number} does not come after {before}"
    for resource, capacity in enumerate(problem["resources"]):
        for slot in range(problem["horizon"]):
            load = sum(amount for number, start in placed.items() for which, amount in jobs[number].get("demands", [])
                       if which == resource and start <= slot < start + jobs[number]["duration"])
            if load > capacity:
                return f"slot {slot} of resource {resource} is overfull"
    for number, group in enumerate(problem["groups"]):
        members = sorted((start, job) for job, start in placed.items() if number in jobs[job].get("groups", []))
        for bucket in group["buckets"]:
            if sum(overlap(start, jobs[job], bucket) for start, job in members) > bucket[2]:
                return f"a bucket of group {number} overflows"
        for (start, job), (after, _) in itertools.pairwise(members):
            if group["gap"] and after < start + jobs[job]["duration"] + group["gap"]:
                return f"group {number} is too dense"
    return None


def program(problem, goal, fixed):
    """The integer program of one goal, time-indexed, with the values of the goals before."""
    jobs = problem["jobs"]
    starts = [allowed_starts(problem, job) for job in jobs]
    choices = [[(f"x{number}_{start}", start) for start in starts[number]] for number in range(len(jobs))]
    for number, job in enumerate(jobs):
        if "value" in job:
            choices[number].append((f"o{number}", None))

    def total(which):
        costs = [(costs_at(jobs[number], start, starts[number].get(start, 0))[which], name)
                 for number in range(len(jobs)) for name, start in choices[number]]
        return " + ".join(f"{cost} {name}" for cost, name in [*costs, (1, "zero")] if cost)

    lines = ["Minimize", f" goal: {total(goal)}", "Subject To"]
    for number in range(len(jobs)):
        lines.append(f" once{number}: " + " + ".join(name for name, _ in choices[number] or [("zero", 0)]) + " = 1")
    for which, value in enumerate(fixed):
        lines.append(f" level{which}: {total(which)} = {value}")

    def cover(name, members, capacity, widen=0):
        """Of each slot, by those that take it: pairs of job and amount."""
        for slot in range(problem["horizon"] + widen):
            terms = [f"{amount} x{number}_{start}" for number, amount in members for start in starts[number]
                     if start <= slot < start + jobs[number]["duration"] + widen]
            if len(terms) > 1:
                lines.append(f" {name}_{slot}: " + " + ".join(terms) + f" <= {capacity}")

    for resource, capacity in enumerate(problem["resources"]):
        cover(f"r{resource}", [(number, amount) for number, job in enumerate(jobs)
                               for which, amount in job.get("demands", []) if which == resource], capacity)
    for group, rules in enumerate(problem["groups"]):
        members = [number for number, job in enumerate(jobs) if group in job.get("groups", [])]
        if rules["gap"]:
            cover(f"g{group}", [(number, 1) for number in members], 1, rules["gap"])
        for index, bucket in enumerate(rules["buckets"]):
            terms = [f"{overlap(start, jobs[number], bucket)} x{number}_{start}" for number in members
                     for start in starts[number] if overlap(start, jobs[number], bucket)]
            if terms:
                lines.append(f" b{group}_{index}: " + " + ".join(terms) + f" <= {bucket[2]}")
    for number, job in enumerate(jobs):
        for before in job.get("after", []):
            for start in starts[number]:
                later = [f"x{number}_{each}" for each in starts[number] if each <= start]
                first = [f" - x{before}_{each}" for each in starts[before] if each + jobs[before]["duration"] <= start]
                lines.append(f" a{number}_{before}_{start}: " + " + ".join(later) + "".join(first) + " <= 0")
    names = [name for each in choices for name, _ in each]
    lines = [part for line in lines for part in textwrap.wrap(line, 200, break_long_words=False, break_on_hyphens=False)]
    return [*lines, "Bounds", " zero = 0", "Binary", *(f" {name}" for name in names)]


def best_by_cbc(problem, folder, goals):
    """The values of the goals, INFEASIBLE, or None where cbc comes to no end."""
    fixed = []
    for goal in range(goals):
        value = solve_with_cbc(program(problem, goal, fixed), folder)
        if value is None or value == INFEASIBLE:
            return value
        fixed.append(value)
    return fixed


def answer_of(check, oracle, problem, folder, *words):
    file = folder / "problem.json"
    file.write_text(json.dumps(problem))
    done = ask(oracle, "placement", file, *words)
    if done.returncode != 0:
        sys.exit(f"status {done.returncode}\n{done.stderr}{file.read_text()}")
    answer = json.loads(done.stdout)
    if answer["verdict"] == "plan":
        what = json.dumps(problem)
        check.same(broken(problem, answer["starts"]), None, what)
        sums = [0] * len(GOALS)
        for job, start in zip(problem["jobs"], answer["starts"]):
            for goal, cost in enumerate(costs_at(job, start, allowed_starts(problem, job).get(start, 0))):
                sums[goal] += cost
        check.same([answer["levels"][goal]["value"] for goal in GOALS], sums, what)
    return answer


def calendars(oracle, folder):
    check = Check()
    source = random.Random(SEED)
    proved = 0
    for number in range(30):
        medium = number >= 22
        problem = draw_problem(source, source.randint(12, 16) if medium else source.randint(3, 9), 60 if medium else 36)
        goals = 4 if medium else 5
        answer = answer_of(check, oracle, problem, folder, "--iterations", 20000)
        best = best_by_cbc(problem, folder, goals)
        what = json.dumps(problem)
        if best is None:
            continue
        if best == INFEASIBLE:
            check.that(answer["verdict"] != "plan", what)
            continue
        check.same(answer["verdict"], "plan", what)
        if answer["verdict"] != "plan":
            continue
        for goal, value in enumerate(best):
            level = answer["levels"][GOALS[goal]]
            check.that(level["bound"] <= value, f"{GOALS[goal]}: bound {level['bound']} above {value}: {what}")
            # The first level that is not the best is near it.
            if level["value"] != value:
                check.that(value < level["value"] <= value * 1.02 + 1 and not answer["optimal"],
                           f"{GOALS[goal]}: {level['value']}, not {value}: {what}")
                break
        proved += answer["optimal"]
    check.that(proved >= 10, f"only {proved} proved")
    return check.done()


def draw_project(source, jobs):
    """Durations, amounts of two resources, successors, capacities."""
    durations = [source.randint(1, 6) for _ in range(jobs)]
    amounts = [[source.choice([0, source.randint(1, 5)]) for _ in range(2)] for _ in range(jobs)]
    after = [sorted({source.randrange(number) for _ in range(source.randrange(3))} if number else set())
             for number in range(jobs)]
    return durations, amounts, after, [source.randint(5, 8) for _ in range(2)]


def as_sm(project):
    """PSPLIB's form: job 1 and the last one are the beginning and the end."""
    durations, amounts, after, capacities = project
    count = len(durations)
    bar = "*" * 72
    lines = [bar, f"jobs (incl. supersource/sink ):  {count + 2}", "RESOURCES",
             f"  - renewable                 :  {len(capacities)}   R", bar, "PRECEDENCE RELATIONS:",
             "jobnr.    #modes  #successors   successors"]
    for number in range(count + 2):
        if number == 0:
            next_ones = [each + 2 for each in range(count) if not after[each]]
        elif number <= count:
            next_ones = [each + 2 for each in range(count) if number - 1 in after[each]] or [count + 2]
        else:
            next_ones = []
        lines.append("  ".join(map(str, [number + 1, 1, len(next_ones), *next_ones])))
    lines += [bar, "REQUESTS/DURATIONS:", "jobnr. mode duration  R 1  R 2", "-" * 72]
    for number in range(count + 2):
        inner = 0 < number <= count
        lines.append("  ".join(map(str, [number + 1, 1, durations[number - 1] if inner else 0,
                                         *(amounts[number - 1] if inner else [0, 0])])))
    lines += [bar, "RESOURCEAVAILABILITIES:", "  R 1  R 2", "  ".join(map(str, capacities)), bar]
    return "\n".join(lines) + "\n"


def project_problem(project, makespan):
    """The project as a problem of placement, with one more job at its end."""
    durations, amounts, after, capacities = project
    jobs = [{"duration": duration, "demands": [[which, amount] for which, amount in enumerate(each) if amount],
             "after": before} for duration, each, before in zip(durations, amounts, after)]
    jobs.append({"duration": 1, "after": list(range(len(jobs))), "due": 1})
    return {"horizon": makespan + 1, "jobs": jobs, "resources": capacities, "groups": [], "calendars": []}


def projects(oracle, folder):
    check = Check()
    source = random.Random(SEED)
    file = folder / "project.sm"
    for _ in range(20):
        project = draw_project(source, source.randint(3, 8))
        file.write_text(as_sm(project))
        done = ask(oracle, "rcpsp", file)
        check.same(done.returncode, 0, done.stderr)
        lines = done.stdout.splitlines()
        fields = dict(line.split() for line in lines if not line.startswith("job "))
        makespan = int(fields["makespan"])
        problem = project_problem(project, makespan)
        starts = {int(line.split()[1]) - 2: int(line.split()[3]) for line in lines if line.startswith("job ")}
        check.same(broken(problem, [starts[job] for job in range(len(starts))] + [makespan]), None, done.stdout)
        best = solve_with_cbc(program(problem, 1, []), folder)
        check.same((fields["outcome"], fields["proved"], makespan, int(fields["bound"])), ("optimal", "yes", best, best),
                   file.read_text())
    return check.done()


def least_tardiness(durations, weights, dues):
    """By dynamic programming over sets."""
    count = len(durations)
    best = [0] + [None] * ((1 << count) - 1)
    ends = [sum(durations[job] for job in range(count) if chosen >> job & 1) for chosen in range(1 << count)]
    for chosen in range(1, 1 << count):
        best[chosen] = min(best[chosen ^ 1 << job] + weights[job] * max(0, ends[chosen] - dues[job])
                           for job in range(count) if chosen >> job & 1)
    return best[-1]


def machines(oracle, folder):
    check = Check()
    source = random.Random(SEED)
    file = folder / "wt.txt"
    for jobs in (1, 2, 7, 12):
        instances = []
        for _ in range(6):
            durations = [source.randint(1, 100) for _ in range(jobs)]
            spread = sum(durations)
            instances.append((durations, [source.randint(1, 10) for _ in range(jobs)],
                              [source.randint(0, spread) for _ in range(jobs)]))
        # Twenty numbers a line, as OR-Library has them: a line may end anywhere.
        numbers = [number for instance in instances for part in instance for number in part]
        file.write_text("\n".join(" ".join(f"{number:5}" for number in numbers[i:i + 20])
                                  for i in range(0, len(numbers), 20)) + "\n")
        done = ask(oracle, "wt", file, jobs, "--iterations", 2000)
        check.same(done.stdout.split(), [str(least_tardiness(*instance)) for instance in instances], file.read_text())
        check.same(done.stdout, ask(oracle, "wt", file, jobs, "--iterations=2000", "--seed=1").stdout, "the same again")
    return check.done()


def errors(oracle, folder):
    check = Check()
    file = folder / "faulty"
    good = {"horizon": 9, "jobs": [{"duration": 2}], "resources": [1]}
    for change, part in [({"horizon": -1}, "horizon"), ({"jobs": 3}, "jobs"), ({"jobs": [{}]}, "duration"),
                         ({"jobs": [{"duration": 0}]}, "duration of job 0"), ({"resources": ["x"]}, "whole numbers"),
                         ({"jobs": [{"duration": 1, "demands": [[0]]}]}, "whole numbers"),
                         ({"jobs": [{"duration": 1, "demands": [[3, 1]]}]}, "resource 3"),
                         ({"jobs": [{"duration": 1, "after": [1]}]}, "job 1"),
                         ({"groups": [{"buckets": [[4, 2, 1]]}]}, "bucket")]:
        file.write_text(json.dumps({**good, **change}))
        check.refused(oracle, 3, ["placement", file], [part, "faulty"])
    file.write_text("{")
    check.refused(oracle, 3, ["placement", file], ["faulty"])
    project = as_sm(draw_project(random.Random(SEED), 4))
    for old, new in [("RESOURCEAVAILABILITIES", "RESOURCES"), ("REQUESTS/DURATIONS", "REQUESTS"), ("  1  ", "  2  ")]:
        file.write_text(project.replace(old, new))
        check.refused(oracle, 3, ["rcpsp", file], ["faulty"])
    file.write_text("1 2 3 4")
    check.refused(oracle, 3, ["wt", file, 2], ["faulty"])
    file.write_text("1 x 3")
    check.refused(oracle, 3, ["wt", file, 1], ["faulty:1"])
    for words in (["wt", file], ["wt", file, 0], ["wt", file, 1, 2], ["rcpsp"], ["placement", file, "--iterations", "many"],
                  ["placement", file, "--seed", -1]):
        check.refused(oracle, 2, words, [])
    return check.done()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        sys.exit({"calendars": calendars, "projects": projects, "machines": machines, "errors": errors}[sys.argv[1]](
            sys.argv[2], pathlib.Path(made)))
