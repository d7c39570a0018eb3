#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Sessions placed beside TaskJuggler: taskjuggler.py ORACLE [ROUNDS].

ORACLE is the program onramp_oracle of a release build; tj3 is on the PATH. Both get the same tasks of one person, with the
same efforts and orders, in slots of five minutes, without reports. TaskJuggler fills them in and knows no deadlines, wishes
or bounds; onramp finds a first plan that keeps all rules (2,500 iterations), then a good one (50,000 to 100,000). Prints for
each size the median times as whole processes in ms, in turn, and their ratios.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SIZES = (50, 200, 500)
SEED = 1


def as_project(problem):
    """The tasks, after each other where they are, for a person who works from 9 to 18."""
    days = problem["horizon"] // 288 * 2 + 14
    lines = [f'project p "P" 2026-01-05 +{days}d {{ timingresolution 5min }}',
             'resource dev "Dev" { workinghours mon - sun 9:00 - 18:00 }']
    for number, job in enumerate(problem["jobs"]):
        after = "".join(f" depends !t{before}" for before in job["after"])
        lines.append(f't{number}'.join(["task ", f' "T" {{ effort {job["duration"] * 5}min allocate dev{after} }}']))
    return "\n".join(["\n".join(lines[:2]), 'task all "All" {', *lines[2:], "}", ""])


def timed(*words):
    begin = time.perf_counter()
    subprocess.run(list(map(str, words)), capture_output=True, check=True)
    return (time.perf_counter() - begin) * 1000


def main(oracle, rounds):
    print(f"{'tasks':>5} {'first ms':>9} {'good ms':>9} {'tj3 ms':>9} {'tj3/first':>10} {'tj3/good':>9}")
    with tempfile.TemporaryDirectory(prefix="onramp-bench-") as name:
        folder = pathlib.Path(name)
        problem, project = folder / "problem.json", folder / "project.tjp"
        for count in SIZES:
            text = subprocess.run([oracle, "planted", str(count), "--seed", str(SEED)], capture_output=True, text=True,
                                  check=True).stdout
            problem.write_text(text)
            project.write_text(as_project(json.loads(text)))
            times = [[], [], []]
            for _ in range(rounds):
                times[0].append(timed(oracle, "placement", problem, "--iterations", 2500))
                times[1].append(timed(oracle, "placement", problem, "--iterations", 100000 if count == 200 else 50000))
                times[2].append(timed("tj3", "--silent", "--no-reports", project))
            first, good, theirs = map(statistics.median, times)
            print(f"{count:>5} {first:>9.1f} {good:>9.1f} {theirs:>9.1f} {theirs / first:>10.1f} {theirs / good:>9.1f}",
                  flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
