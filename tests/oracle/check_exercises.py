#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Verifies exercises with rustc and clippy: check_exercises.py FOLDER... (one exercise each, or folders of them).
The starter fails, the solution passes without warnings (clippy's too), each wrong solution is rejected."""
import concurrent.futures, glob, os, re, resource, subprocess, sys, tempfile, tomllib

FIELDS = {"title", "skills", "level", "minutes", "edition", "crates", "rust", "host", "hints", "review", "sources", "profile"}


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))


def externs(crates):
    deps = os.environ.get("ONRAMP_CRATES", "")
    options = ["-L", "dependency=" + deps] if crates else []
    for crate in crates:
        found = glob.glob(os.path.join(deps, f"lib{crate}-*.rlib"))
        options += ["--extern", f"{crate}={found[0]}"] if found else []
    return options


def run(words, folder, timeout=60):
    return subprocess.run(words, capture_output=True, text=True, cwd=folder, timeout=timeout)


def try_out(head, source, checks, strict):
    """('passes' | 'compile' | 'tests' | 'checks do not compile' | 'timeout', words)"""
    edition = head.get("edition", "2021")
    optimize = ["-O"] if head.get("profile") == "release" else []
    with tempfile.TemporaryDirectory() as folder:
        lib = ["--crate-type", "lib", "--crate-name", "exercise", "--edition", edition, *optimize, *externs(head.get("crates", [])), source]
        if strict:
            done = run(["clippy-driver", *lib, "-D", "warnings", "-W", "clippy::all", "--emit=metadata", "-o", f"{folder}/m"], folder)
            if done.returncode != 0:
                return "compile", done.stderr
        done = run(["rustc", *lib, "-o", f"{folder}/libexercise.rlib", *(["-D", "warnings"] if strict else ["-A", "warnings"])], folder)
        if done.returncode != 0:
            return "compile", done.stderr
        done = run(["rustc", "--test", "--edition", edition, *optimize, "--crate-name", "checks", "--extern", f"exercise={folder}/libexercise.rlib",
                    *externs(head.get("crates", [])), "-L", folder, checks, "-o", f"{folder}/checks", "-A", "warnings"], folder)
        if done.returncode != 0:
            return "checks do not compile", done.stderr
        try:
            done = subprocess.run([f"{folder}/checks", "--test-threads=8"], capture_output=True, text=True, cwd=folder, timeout=30, preexec_fn=limit,
                                  stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin"})
        except subprocess.TimeoutExpired:
            return "timeout", ""
        return ("passes" if done.returncode == 0 else "tests"), done.stdout + done.stderr


def check(folder):
    problems = []
    name = os.path.basename(folder.rstrip("/"))
    def bad(what):
        problems.append(f"{name}: {what}")
    for needed in ("exercise.toml", "task.md", "starter.rs", "solution.rs", "checks.rs"):
        if not os.path.exists(f"{folder}/{needed}"):
            bad(f"no {needed}")
            return problems
    head = tomllib.load(open(f"{folder}/exercise.toml", "rb"))
    for key in head:
        if key not in FIELDS: bad(f"unknown field {key}")
    for key in ("title", "skills", "level", "minutes", "hints", "review", "sources"):
        if not head.get(key): bad(f"no {key}")
    if head.get("level") not in (2, 3, 4): bad("level is 2-4")
    if len(head.get("hints", [])) < 2: bad("fewer than two hints")
    for f in glob.glob(f"{folder}/*.rs"):
        if not open(f).read().startswith("// SPDX-License-Identifier: MIT\n// Copyright the onramp authors\n"): bad(f"{os.path.basename(f)}: no licence lines")
    wrongs = sorted(glob.glob(f"{folder}/wrong-*.rs"))
    if len(wrongs) < 2: bad("fewer than two wrong solutions")
    checks = os.path.abspath(f"{folder}/checks.rs")
    try:
        result, words = try_out(head, os.path.abspath(f"{folder}/solution.rs"), checks, True)
        if result != "passes": bad(f"the solution: {result}\n{words[-1500:]}")
        result, words = try_out(head, os.path.abspath(f"{folder}/starter.rs"), checks, False)
        if result == "passes": bad("the starter passes")
        if result == "checks do not compile" : bad(f"the starter: the checks do not compile with it\n{words[-800:]}")
        for wrong in wrongs:
            result, words = try_out(head, os.path.abspath(wrong), checks, False)
            if result not in ("tests", "timeout"): bad(f"{os.path.basename(wrong)}: {result}, should fail the checks\n{words[-800:]}")
    except subprocess.TimeoutExpired as e:
        bad(f"timeout: {e}")
    return problems


def main():
    folders = []
    for a in sys.argv[1:]:
        folders += [a] if os.path.exists(f"{a}/exercise.toml") else sorted(os.path.dirname(f) for f in glob.glob(f"{a}/*/exercise.toml"))
    wrong = []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for problems in pool.map(check, folders):
            wrong += problems
    print("\n".join(wrong))
    print(f"{len(folders)} exercises, {len(wrong)} problems")
    return 1 if wrong else 0


sys.exit(main())
