#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""How far from the best the search for places in time ends: planted plans of full weeks, against CBC.

    placements.py ORACLE [--jobs N] [--iterations K] [--seeds FIRST:LAST] [--day SLOTS] [--full PERCENT]
                         [--late PERCENT] [--meeting SLOTS] [--seconds S]
    ORACLE: the program onramp_oracle of a release build; cbc (COIN-OR) is on the PATH

Of each problem: the first goal that is not proved to be the best, its value and our bound, and what CBC says of the
integer program in which every start is a variable and the goals before are fixed: its best plan and its bound when it has
come to its end or the seconds are over. The gap is that of our value above the best that CBC proves, or above its bound.

With a meeting the planted plan is promised, what has no place may be left out, and a meeting takes so many slots of its
time: how many sessions move?
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
from placement import GOALS, broken, program  # noqa: E402


def without(problem, fixed):
    """The same plans in a smaller program: where nothing is late, no start that would be late is a variable."""
    made = {**problem, "jobs": [dict(job) for job in problem["jobs"]]}
    for job in made["jobs"]:
        if fixed[1:2] == [0] and "due" in job and job["weight"]:
            job["deadline"] = min(job.get("deadline", problem["horizon"]), job["due"])
    return made


def ask_cbc(lines, folder, seconds):
    """The best plan that cbc finds within the seconds, or None, and what it proves that no plan is better than."""
    model, solution = folder / "problem.lp", folder / "solution.txt"
    model.write_text("\n".join([*lines, "End", ""]))
    solution.unlink(missing_ok=True)
    done = subprocess.run(["cbc", str(model), "ratioGap", "0", "allowableGap", "0.999", "seconds", str(seconds), "solve",
                           "solution", str(solution)], capture_output=True, text=True, check=True)
    first = solution.read_text().splitlines()[0] if solution.exists() else ""
    has_plan = "objective value" in first and "No feasible solution found" not in done.stdout
    value = round(abs(float(first.split()[-1]))) if has_plan else None
    if first.startswith("Optimal"):
        return value, value
    bounds = re.findall(r"(?:Lower bound:|best possible|Continuous objective value is)\s+([0-9.e+]+)", done.stdout)
    return value, max((float(each) for each in bounds if float(each) < 1e40), default=0.)


def with_meeting(problem, slots, source):
    """The planted plan is promised, and the meeting covers the beginning of one of its sessions."""
    begin = source.choice([start for start, job in zip(problem["planted"], problem["jobs"]) if "pinned" not in job])
    end = begin + slots
    for calendar in problem["calendars"]:
        cut = [[[first, min(last, begin), cost], [max(first, end), last, cost]] for first, last, cost in
               calendar["stretches"]]
        calendar["stretches"] = [stretch for pair in cut for stretch in pair if stretch[0] < stretch[1]]
    for start, job in zip(problem["planted"], problem["jobs"]):
        job["promised"] = [start, 1]
        job["value"] = job["duration"]
    return problem


def run(options, seed, folder):
    words = ["planted", options.jobs, "--seed", seed, "--day", options.day, "--full", options.full, "--late", options.late]
    text = subprocess.run([options.oracle, *map(str, words)], capture_output=True, text=True, check=True).stdout
    problem = json.loads(text)
    if options.meeting:
        problem = with_meeting(problem, options.meeting, random.Random(seed))
    file = folder / "problem.json"
    file.write_text(json.dumps(problem))
    begin = time.monotonic()
    answer = json.loads(subprocess.run([options.oracle, "placement", str(file), "--iterations", str(options.iterations)],
                                       capture_output=True, text=True, check=True).stdout)
    took = time.monotonic() - begin
    if answer["verdict"] != "plan" or broken(problem, answer["starts"]):
        sys.exit(f"seed {seed}: {answer['verdict']} {broken(problem, answer.get('starts', []))}")
    values = [answer["levels"][goal]["value"] for goal in GOALS]
    bounds = [answer["levels"][goal]["bound"] for goal in GOALS]
    first = next((goal for goal in range(len(GOALS)) if values[goal] != bounds[goal]), None)
    if first is None:
        return f"{seed:4} {'proved':>12} {'':>8} {'':>8} {'':>8} {'':>8} {0:7.2%} {took:6.2f}", 0.
    fixed = values[:first]
    best, bound = ask_cbc(program(without(problem, fixed), first, fixed), folder, options.seconds)
    gap = values[first] / (best if best == bound else bound) - 1 if bound else 0
    said = "-" if best is None else best
    return (f"{seed:4} {GOALS[first]:>12} {values[first]:8} {bounds[first]:8} {said:>8} {bound:8.1f} {gap:7.2%} "
            f"{took:6.2f}"), gap


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("oracle")
    parser.add_argument("--jobs", type=int, default=50)
    parser.add_argument("--iterations", type=int, default=50000)
    parser.add_argument("--seeds", default="1:10")
    parser.add_argument("--day", type=int, default=288)
    parser.add_argument("--full", type=int, default=90)
    parser.add_argument("--late", type=int, default=0)
    parser.add_argument("--meeting", type=int, default=0)
    parser.add_argument("--seconds", type=int, default=600)
    options = parser.parse_args()
    first, last = map(int, options.seeds.split(":"))
    print(f"{'seed':>4} {'goal':>12} {'value':>8} {'bound':>8} {'cbc':>8} {'cbc low':>8} {'gap':>7} {'s':>6}", flush=True)
    gaps = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, last + 1):
            line, gap = run(options, seed, pathlib.Path(folder))
            gaps.append(gap)
            print(line, flush=True)
    print(f"mean {sum(gaps) / len(gaps):.2%}, most {max(gaps):.2%}")


if __name__ == "__main__":
    main()
