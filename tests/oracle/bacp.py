#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds 'onramp_oracle bacp' against published files, brute force and an independent solver of integer programs.

    bacp.py published|small|large|forms|errors ORACLE     ORACLE: the program onramp_oracle; large needs cbc (COIN-OR)

Every plan that is printed is verified here: precedences, bounds, loads and peak.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from checks import INFEASIBLE, solve_with_cbc  # noqa: E402

SEED = 20261123
FOLDER = pathlib.Path(__file__).parent / "bacp"
# Periods, courses, prerequisites as they are listed, credits. The peak is the mean load rounded up, so that none is
# smaller, whatever solver says so.
PUBLISHED = {"bacp8.dat": (8, 46, 38, 133, 17), "bacp10.dat": (10, 42, 34, 134, 14), "bacp12.dat": (12, 66, 65, 204, 17)}


class Problem:
    """Courses by name with their loads; pairs (earlier, later) of names; for each period the least and most load and
    the least and most number of courses."""

    def __init__(self, names, loads, pairs, periods):
        self.names, self.loads, self.pairs, self.periods = names, loads, pairs, periods

    def bounds(self, which):
        """One number where all periods have the same, otherwise one for each."""
        every = [period[which] for period in self.periods]
        return every[0] if len(set(every)) == 1 else every


def peak_of(problem, plan):
    """The peak of a plan, a period for each course; None where it breaks a rule."""
    place = dict(zip(problem.names, plan))
    if any(place[earlier] >= place[later] for earlier, later in problem.pairs):
        return None
    sums = [0] * len(problem.periods)
    counts = [0] * len(problem.periods)
    for load, period in zip(problem.loads, plan):
        sums[period] += load
        counts[period] += 1
    for total, count, (low, high, few, many) in zip(sums, counts, problem.periods):
        if not (low <= total <= high and few <= count <= many):
            return None
    return max(sums, default=0)


def best_by_brute_force(problem):
    """The smallest peak over all assignments, None where none holds."""
    place = {name: i for i, name in enumerate(problem.names)}
    pairs = [(place[earlier], place[later]) for earlier, later in problem.pairs]
    # Each pair is looked at as soon as the later of its two numbers is placed; nothing else is left out.
    due = [[pair for pair in pairs if max(pair) == i] for i in range(len(problem.names))]
    best = None
    plan = []

    def extend():
        nonlocal best
        if len(plan) == len(problem.names):
            peak = peak_of(problem, plan)
            if peak is not None and (best is None or peak < best):
                best = peak
            return
        number = len(plan)
        for period in range(len(problem.periods)):
            plan.append(period)
            if all(plan[earlier] < plan[later] for earlier, later in due[number]):
                extend()
            plan.pop()

    extend()
    return best


def best_by_cbc(problem, folder):
    """The smallest peak, by an integer program; INFEASIBLE, or None where cbc comes to no end."""
    count, periods = len(problem.names), range(len(problem.periods))
    place = {name: i for i, name in enumerate(problem.names)}
    lines = ["Minimize", " peak: z", "Subject To"]
    for i in range(count):
        lines.append(f" once{i}: " + " + ".join(f"x{i}_{p}" for p in periods) + " = 1")
    for p, (low, high, few, many) in zip(periods, problem.periods):
        load = " + ".join(f"{problem.loads[i]} x{i}_{p}" for i in range(count))
        number = " + ".join(f"x{i}_{p}" for i in range(count))
        lines += [f" peak{p}: {load} - z <= 0", f" low{p}: {load} >= {low}", f" high{p}: {load} <= {high}",
                  f" few{p}: {number} >= {few}", f" many{p}: {number} <= {many}"]
    for row, (earlier, later) in enumerate(sorted({(place[a], place[b]) for a, b in problem.pairs})):
        for p in periods:
            terms = [f"x{later}_{q}" for q in periods if q <= p] + [f"x{earlier}_{q}" for q in periods if q >= p]
            lines.append(f" before{row}_{p}: " + " + ".join(terms) + " <= 1")
    lines += ["Binary"] + [f" x{i}_{p}" for i in range(count) for p in periods] + ["General", " z"]
    return solve_with_cbc(lines, folder)


# The forms of a file. Numbers of courses count from 1, but for PyCSP3.


def as_dat(problem):
    p = len(problem.periods)
    low, high, few, many = (problem.bounds(which) for which in range(4))
    return (f"// {p} periods\np={p};\na={low}; /* least\n load */\nb = {high};\nc={few}; % least number\nd={many};\n"
            f"courses = {{ {', '.join(problem.names)} }};\ncredit = {problem.loads};\n"
            f"prereq = {{ {' '.join(f'<{later}, {earlier}>,' for earlier, later in problem.pairs)} }};\n")


MINIZINC = ("load_per_period_lb", "load_per_period_ub", "courses_per_period_lb", "courses_per_period_ub")
PYCSP = ("minCredits", "maxCredits", "minCourses", "maxCourses")


def numbered(problem, start):
    """Pairs (later, earlier) of numbers."""
    place = {name: i + start for i, name in enumerate(problem.names)}
    return [[place[later], place[earlier]] for earlier, later in problem.pairs]


def as_mzn(problem):
    bounds = "".join(f"{name} = {problem.bounds(which)};\n" for which, name in enumerate(MINIZINC))
    return (f'include "curriculum.mzn.model";\nn_courses = {len(problem.names)};\nn_periods = {len(problem.periods)};\n'
            f"{bounds}course_load = [{''.join(f'{load}, ' for load in problem.loads)}];\n"
            + "".join(f"constraint prerequisite({later}, {earlier});\n" for later, earlier in numbered(problem, 1)))


def as_dzn(problem, matrix="rows"):
    bounds = "".join(f"int: {name} = {problem.bounds(which)};\n" for which, name in enumerate(MINIZINC))
    pairs = numbered(problem, 1)
    flat = [number for pair in pairs for number in pair]
    written = {"rows": "[|" + "|".join(f" {later}, {earlier} " for later, earlier in pairs) + "|]",
               "flat": f"array2d(1..{len(pairs)}, 1..2, {flat})",
               "tuples": "[" + ", ".join(f"({later}, {earlier})" for later, earlier in pairs) + "]"}[matrix]
    return (f"% data\r\nint: n_courses = {len(problem.names)};\r\nint: n_periods;\r\nn_periods = {len(problem.periods)};\n{bounds}"
            f"array [1..n_courses] of int: course_load = {problem.loads};\nprerequisites = {written}")


def as_json(problem):
    fields = {"n_courses": len(problem.names), "n_periods": len(problem.periods), "course_load": problem.loads,
              "prerequisites": numbered(problem, 1)}
    fields.update({name: problem.bounds(which) for which, name in enumerate(MINIZINC)})
    return json.dumps(fields, indent=1)


def as_pycsp(problem):
    fields = {"nCourses": len(problem.names), "nPeriods": len(problem.periods), "credits": problem.loads,
              "prerequisites": [[earlier, later] for later, earlier in numbered(problem, 0)]}
    fields.update({name: problem.bounds(which) for which, name in enumerate(PYCSP)})
    return json.dumps(fields)


FORMS = [as_dat, as_mzn, as_dzn, lambda problem: as_dzn(problem, "flat"), lambda problem: as_dzn(problem, "tuples"),
         as_json, as_pycsp]


def read_dat(text):
    """A file of CSPLib, read once more: comments that nobody closes end with their line."""
    text = re.sub(r"/\*((?!/\*).)*?\*/|//[^\n]*|%[^\n]*", " ", text, flags=re.S)
    text = re.sub(r"/\*[^\n]*", " ", text)
    number = {name: int(value) for name, value in re.findall(r"\b([pabcd])\s*=\s*(\d+)\s*;", text)}
    names = re.findall(r"\w+", re.search(r"courses\s*=\s*\{([^}]*)\}", text)[1])
    loads = [int(load) for load in re.findall(r"\d+", re.search(r"credit\s*=\s*\[([^]]*)\]", text)[1])]
    pairs = [(earlier, later) for later, earlier in re.findall(r"<\s*(\w+)\s*,\s*(\w+)\s*>", text)]
    return Problem(names, loads, pairs, [tuple(number[name] for name in "abcd")] * number["p"])


class Answer:
    """What was printed for a problem: outcome, peak (None without a plan), bound, steps. Exits where that is not sound."""

    def __init__(self, oracle, file, problem, *words, start=1):
        done = subprocess.run([oracle, "bacp", str(file), *map(str, words)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{file}: status {done.returncode}\n{done.stderr}{file.read_text()}")
        self.text = done.stdout
        try:
            fault = self.fault(problem, start)
        except (KeyError, ValueError, IndexError) as error:
            fault = repr(error)
        if fault:
            sys.exit(f"{fault}\n{file.read_text()}\n{done.stdout}")

    def fault(self, problem, start):
        lines = self.text.splitlines()
        fields = dict(line.split() for line in lines if not line.startswith("period "))
        self.outcome, self.steps = fields["outcome"], int(fields["steps"])
        self.peak = int(fields["peak"]) if "peak" in fields else None
        self.bound = int(fields["bound"]) if "bound" in fields else None
        if fields["proved"] != ("no" if self.outcome == "undecided" else "yes"):
            return "another proof than the outcome says"
        if (self.bound is None) != (self.outcome == "infeasible"):
            return "a bound where there is no plan, or none where there may be one"
        rows = [line for line in lines if line.startswith("period ")]
        if self.peak is None:
            return "a plan without a peak" if rows else "no plan" if self.outcome == "optimal" else None
        if self.bound > self.peak or (self.outcome == "optimal") != (self.bound == self.peak):
            return "the bound does not go with the outcome"
        plan = {}
        for number, row in enumerate(rows, 1):
            head, _, courses = row.partition(":")
            _, period, _, load = head.split()
            here = [course.strip() for course in courses.split(";") if course.strip()]
            names = here if start is None else [problem.names[int(course) - start] for course in here]
            plan.update({name: number - 1 for name in names})
            if int(period) != number or int(load) != sum(problem.loads[problem.names.index(name)] for name in names):
                return f"period {number} is not what it should be"
        if len(rows) != len(problem.periods) or sorted(plan) != sorted(problem.names):
            return "not every course in one period"
        if peak_of(problem, [plan[name] for name in problem.names]) != self.peak:
            return "the plan does not hold"
        return None


def start_of(form):
    return {as_dat: None, as_pycsp: 0}.get(form, 1)


def published(oracle, folder):
    for name, (periods, courses, pairs, credits, peak) in PUBLISHED.items():
        text = (FOLDER / name).read_text()
        problem = read_dat(text)
        found = (len(problem.periods), len(problem.names), len(problem.pairs), sum(problem.loads))
        assert found == (periods, courses, pairs, credits), (name, found)
        assert len(problem.loads) == courses and set(problem.periods) == {(10, 24, 2, 10)}, name
        assert peak == -(-credits // periods), name
        answer = Answer(oracle, FOLDER / name, problem, start=None)
        assert (answer.outcome, answer.peak, answer.bound) == ("optimal", peak, peak), (name, answer.text)
        again = Answer(oracle, FOLDER / name, problem, "--steps", 200000, start=None)
        assert again.text == answer.text, name
        # Time turned round, which the bounds do not notice.
        file = folder / "backwards.dat"
        file.write_text(as_dat(Problem(problem.names, problem.loads, [pair[::-1] for pair in problem.pairs], problem.periods)))
        backwards = Answer(oracle, file, Problem(problem.names, problem.loads, [pair[::-1] for pair in problem.pairs],
                                                 problem.periods), start=None)
        assert backwards.peak == peak, backwards.text
        print(f"{name}: peak {answer.peak}, proved, after {answer.steps} steps")


def random_problem(source, courses, periods, most_load, density):
    """Courses in a random order, so that pairs point either way of the numbers, and now and then in a circle."""
    order = list(range(courses))
    source.shuffle(order)
    names = [f"c{i}" for i in range(courses)]
    loads = [source.randint(0 if source.random() < 0.2 else 1, most_load) for _ in range(courses)]
    pairs = []
    for later in range(1, courses):
        pairs += [(names[order[earlier]], names[order[later]]) for earlier in range(later)
                  if source.random() < density]
    if courses > 2 and source.random() < 0.03:
        pairs.append(tuple(names[i] for i in source.sample(range(courses), 2)))
    mean = sum(loads) / periods

    def period():
        low = source.choice([0, 0, int(source.uniform(0, 1) * mean)])
        high = source.choice([10**6, int(mean * source.uniform(1, 2)) + 1, int(mean * source.uniform(0.5, 2)) + 1])
        few = source.choice([0, 0, 1, courses // periods])
        many = source.choice([courses, courses, -(-courses // periods), -(-courses // periods) + 1])
        return low, high, few, many

    periods = [period()] * periods if source.random() < 0.5 else [period() for _ in range(periods)]
    return Problem(names, loads, pairs, periods)


def small(oracle, folder):
    source = random.Random(SEED)
    file = folder / "problem.txt"
    counts = {"optimal": 0, "infeasible": 0}
    unproved = 0
    for run in range(400):
        problem = random_problem(source, source.randint(0, 8), source.randint(1, 4), [3, 30, 600][run % 3],
                                 [0, 0.1, 0.3][run // 3 % 3])
        form = FORMS[run % len(FORMS)]
        file.write_text(form(problem))
        best = best_by_brute_force(problem)
        answer = Answer(oracle, file, problem, start=start_of(form))
        assert answer.outcome == ("infeasible" if best is None else "optimal"), (best, answer.text, file.read_text())
        assert answer.peak == best, (best, answer.text, file.read_text())
        counts[answer.outcome] += 1
        for steps in (0, 3, 40):
            some = Answer(oracle, file, problem, "--steps", steps, start=start_of(form))
            assert some.steps <= steps, some.text
            assert some.outcome != "infeasible" or best is None, (some.text, file.read_text())
            assert some.peak is None or (best is not None and some.peak >= best), (some.text, file.read_text())
            assert best is None or some.bound <= best, (best, some.text, file.read_text())
            unproved += some.outcome == "undecided"
    assert min(*counts.values(), unproved) > 50, (counts, unproved)
    print(f"{counts['optimal']} peaks and {counts['infeasible']} problems without a plan agree with brute force; "
          f"{unproved} of 1200 answers cut short were left open")


def large(oracle, folder):
    source = random.Random(SEED)
    file = folder / "problem.mzn"
    agreed = 0
    for run in range(40):
        # Layers that follow each other, so that windows are narrow; cbc comes to no end where all is loose.
        courses, periods = source.randint(24, 50), source.randint(5, 10)
        layers = [i * periods // courses for i in range(courses)]
        names = [f"c{i}" for i in range(courses)]
        pairs = [(names[i], names[j]) for i in range(courses) for j in range(courses)
                 if layers[j] == layers[i] + 1 and source.random() < 0.35]
        loads = [source.randint(1, [5, 10][run % 2]) for _ in range(courses)]
        problem = Problem(names, loads, pairs, [(1, 10**6, 1, courses // periods + 3)] * periods)
        file.write_text(as_mzn(problem))
        answer = Answer(oracle, file, problem)
        best = best_by_cbc(problem, folder)
        if best is None:
            continue
        agreed += 1
        assert answer.outcome == ("infeasible" if best == INFEASIBLE else "optimal"), (run, best, answer.text)
        assert answer.peak == (None if best == INFEASIBLE else best), (run, best, answer.text)
    assert agreed > 30, agreed
    print(f"{agreed} peaks agree with cbc")


def forms(oracle, folder):
    problem = read_dat((FOLDER / "bacp10.dat").read_text())
    file = folder / "problem.txt"
    plans = set()
    for form in FORMS:
        file.write_text(form(problem))
        answer = Answer(oracle, file, problem, start=start_of(form))
        assert answer.peak == 14, answer.text
        start = start_of(form)
        plans.add(re.sub(r"(?<=[:;] )\w+", lambda name: name[0] if start is None else problem.names[int(name[0]) - start],
                         answer.text))
    assert len(plans) == 1, plans

    def peak(text, *words):
        file.write_text(text)
        done = subprocess.run([oracle, "bacp", *words, str(file)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, (text, done.stderr)
        return done.stdout

    # What CSPLib's files have, and worse: a comment that is not closed, commas that are missing.
    assert "peak 6\n" in peak("\ufeffp=2; a=0; b=9 /* open\nc=0; /* closed */ d=9 /* open\ncredit=[5 1,3,]\n"
                              "courses={x y z}prereq={<z,y><z x>}")
    assert "period 1 load 5: one two; %\n" in peak(
        'p=2;a=0;b=9;c=0;d=9;credit=[3,2,4];courses={"one two","%",three};prereq={<three,"one two">,<three,"%">};')
    # Bounds of each period, and prerequisites without the word constraint or with several in one.
    assert "peak 6\n" in peak(
        "n_periods = 3; load_per_period_lb = 0; load_per_period_ub = [9, 2, 9]; courses_per_period_lb = 0;\n"
        "courses_per_period_ub = 9; course_load = [6, 2, 5]; prerequisite(2, 1)\n"
        "constraint prerequisite(3, 1) /\\ prerequisite(3, 2);", "--steps=50")
    assert peak("p=0;a=0;b=0;c=0;d=0;credit=[];") == "outcome optimal\npeak 0\nbound 0\nproved yes\nsteps 0\n"
    assert peak("p=1;a=0;b=4;c=0;d=9;credit=[5];") == "outcome infeasible\nproved yes\nsteps 0\n"
    assert peak("p=2;a=0;b=9;c=0;d=9;credit=[5,1];prereq={<1,2>,<2,1>};") == "outcome infeasible\nproved yes\nsteps 0\n"
    print(f"{len(FORMS)} forms give the same plan")


GOOD = "p = 2;\na = 0;\nb = 9;\nc = 0;\nd = 9;\ncourses = {x, y};\ncredit = [2, 3];\nprereq = {<x, y>};\n"
# What is put for what, and words of the message with the line.
FAULTS = [
    (GOOD, "", ["none of p, n_periods and nPeriods is given", ":1)"]),
    (GOOD, "hello\nworld\n", ["'hello' is followed by no '='", ":1)"]),
    (GOOD, "\n\n<html>\n", ["'<' stands where a statement is wanted", ":3)"]),
    (GOOD, "period,load\n1,17\n", ["followed by no '='", ":1)"]),
    (GOOD, '{"n_courses": 2, "n_periods"', ["after 'n_periods' comes the end of the file", ":1)"]),
    (GOOD, "{3: 4}", ["'3' stands where the name of a field is wanted", ":1)"]),
    (GOOD, '{"a": 1}\n{', ["'{' follows the object", ":2)"]),
    ("p = 2;\n", "", ["none of p, n_periods and nPeriods is given", ":1)"]),
    ("credit = [2, 3];\n", "", ["none of credit, course_load and credits is given", ":1)"]),
    ("a = 0", "a = 0.5", ["'0.' begins", ":2)"]),
    ("a = 0", "a = -1", ["'-1' is not from 0 to 1000000000", ":2)"]),
    ("a = 0", "a = many", ["a bound is not a number", ":2)"]),
    ("a = 0", "a = [0]", ["1 bound where there are 2 periods", ":2)"]),
    ("a = 0", "a = ;", ["';' stands where a number, a name or a list is wanted", ":2)"]),
    ("a = 0;", "a = 0; p = 3;", ["the name 'p' stands twice, first in line 1", ":2)"]),
    ("p = 2", "p = 2000", ["more than 1000 periods", ":1)"]),
    ("credit = [2, 3]", "credit = [2]", ["1 load where 2 courses are named", ":7)"]),
    ("credit = [2, 3]", "credit = [2, x]", ["the load of a course is not a number", ":7)"]),
    ("credit = [2, 3]", "credit = 2", ["are not a list", ":7)"]),
    ("credit = [2, 3]", "credit = [2, 3", ["';' stands where a number", ":7)"]),
    ("credit = [2, 3];\nprereq = {<x, y>};", "credit = [2, 3", ["the '[' is not closed", ":7)"]),
    ("credit = [2, 3]", "credit = [2, 4000000000]", ["'4000000000' is not from 0 to", ":7)"]),
    ("credit = [2, 3]", "credit = [600000000, 600000000]", ["come to more than 1000000000"]),
    ("courses", "n_courses = 3; courses", ["2 loads where there are 3 courses", ":7)"]),
    ("{x, y}", "{x, x}", ["the course 'x' stands twice", ":6)"]),
    ("{x, y}", '{x, "a;b"}', ["one with a semicolon", ":6)"]),
    ("<x, y>", "<x, z>", ["there is no course 'z'", ":8)"]),
    ("<x, y>", "<x, 3>", ["there is no course '3'", ":8)"]),
    ("<x, y>", "<x, y, x>", ["not a pair", ":8)"]),
    ("{<x, y>}", "{x, y, x}", ["not a list of pairs", ":8)"]),
    ("{<x, y>}", "5", ["not a list of pairs", ":8)"]),
    ("{<x, y>}", '{<x, "y>}', ["stands where", ":8)"]),
    ("prereq", "constraint order(1, 2);\nprereq", ["'order' stands where prerequisite(A, B) is wanted", ":8)"]),
    ("prereq", "constraint prerequisite 1;\nprereq", ["where '(' is wanted", ":8)"]),
    ("prereq", "constraint prerequisite(1);\nprereq", ["not a pair", ":8)"]),
    ("prereq = ", "prereq = " + 30 * "[", ["stands where", ":8)"]),
]
USAGE = [[], ["one.dat", "two.dat"], ["one.dat", "--steps"], ["one.dat", "--steps", "-1"], ["one.dat", "--steps", "many"],
         ["one.dat", "--peak", "3"], ["one.dat", "--steps", "1.5"]]


def errors(oracle, folder):
    file = folder / "faulty.dat"

    def refused(status, words, parts):
        done = subprocess.run([oracle, "bacp", *words], capture_output=True, text=True, check=False)
        assert done.returncode == status and done.stdout == "", (words, parts, done)
        assert done.stderr.startswith("onramp_oracle: error: "), (words, parts, done)
        for part in parts:
            assert part in done.stderr, (part, done.stderr)

    for old, new, parts in FAULTS:
        assert old in GOOD, old
        file.write_text(GOOD.replace(old, new, 1))
        refused(3, [str(file)], parts)
    file.write_text(GOOD.replace("<x, y>", "<x, z>, <w, x>").replace("a = 0", "a = x"))
    refused(3, [str(file)], ["a bound is not a number", "no course 'z'", "no course 'w'"])
    file.write_bytes(b"p = 2;\n\xff\xfe\x00")
    refused(3, [str(file)], ["stands where a statement is wanted", ":2)"])
    refused(3, [str(folder / "none.dat")], ["none.dat"])
    for words in USAGE:
        refused(2, words, [])
    print(f"{len(FAULTS) + len(USAGE) + 3} faulty inputs are refused")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        {"published": published, "small": small, "large": large, "forms": forms, "errors": errors}[sys.argv[1]](
            sys.argv[2], pathlib.Path(made))
