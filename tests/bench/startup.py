#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Whole-process medians beside other programs in the same run: startup.py ONRAMP [ROUNDS].

Runs every command once per round, in turn, so that a slow moment of the machine falls on all of
them, and prints the median of each in ms with its ratio to /bin/true. Programs that are not
installed are left out.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def measure(words, env, cwd):
    begin = time.perf_counter()
    child = os.posix_spawn(words[0], words, env, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    os.waitpid(child, 0)
    return (time.perf_counter() - begin) * 1000


def main(words):
    program = os.path.abspath(words[0])
    rounds = int(words[1]) if len(words) > 1 else 200
    with tempfile.TemporaryDirectory(prefix="onramp-bench-") as name:
        home = pathlib.Path(name)
        env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        now = ["--now", "2026-11-24T08:00:00Z"]
        subprocess.run([program, "init", "--example", "cpp-developer", "--now", "2026-11-23T07:00:00Z"], env=env, cwd=name,
                       check=True, capture_output=True)
        persona = home / "persona.json"
        persona.write_bytes(subprocess.run([program, "persona", "show", "--json"], env=env, check=True,
                                           capture_output=True).stdout)
        rows = {"/bin/true": [shutil.which("true")],
                "onramp --version": [program, "--version"],
                "onramp persona show --json": [program, "persona", "show", "--json"],
                "onramp path next": [program, "path", "next", *now],
                "onramp today": [program, "today", *now],
                "onramp schedule day --json": [program, "schedule", "day", "--json", *now]}
        if shutil.which("jq"):
            rows["jq --version"] = [shutil.which("jq"), "--version"]
            rows["jq . persona.json"] = [shutil.which("jq"), ".", str(persona)]
        if shutil.which("task"):
            rows["task --version"] = [shutil.which("task"), "rc.confirmation=no", "--version"]
        times = {label: [] for label in rows}
        for _ in range(rounds):
            for label, command in rows.items():
                times[label].append(measure(command, env, name))
        base = statistics.median(times["/bin/true"])
        print(f"{'command':30} {'median ms':>10} {'ratio':>6}   ({rounds} rounds)")
        for label, values in times.items():
            median = statistics.median(values)
            print(f"{label:30} {median:10.2f} {median / base:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
