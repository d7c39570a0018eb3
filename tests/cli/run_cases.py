#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Runs golden cases of the command line and compares them byte for byte.

    run_cases.py ONRAMP FOLDER...         runs every NAME.cmd below the folders
    run_cases.py --approve ONRAMP ...     rewrites the expectations instead (review the diff)
    run_cases.py --pages ONRAMP PAGE...   runs the console examples of documentation pages

A case is NAME.cmd, one shell script that calls `onramp` (and `record-sessions STORE [COUNT]`, which puts
answered quizzes into a store: tests/support/record_sessions.cpp), beside NAME.out (standard output), NAME.err
(standard error, empty if absent) and NAME.rc (exit status, 0 if absent). It runs in a copy of its
folder, with HOME an empty folder and a scrubbed environment.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TIMEOUT_SECONDS = 300


def environment(home, program):
    tools = home / "bin"
    tools.mkdir()
    (tools / "onramp").symlink_to(program)
    recorder = pathlib.Path(program).parent.parent / "tests" / "onramp_record_sessions"
    if recorder.exists():
        (tools / "record-sessions").symlink_to(recorder)
    kept = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS") if name in os.environ}
    return {
        "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(home / "home"),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        **kept,
    }


def run_shell(script, folder, env):
    done = subprocess.run(["/bin/sh", "-c", script], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    return done.stdout, done.stderr, done.returncode


def show_difference(label, expected, found):
    print(f"    {label} differs:")
    import difflib
    left = expected.decode("utf-8", "backslashreplace").splitlines(keepends=True)
    right = found.decode("utf-8", "backslashreplace").splitlines(keepends=True)
    for line in list(difflib.unified_diff(left, right, "expected", "found"))[:60]:
        print("      " + line.rstrip("\n"))


def run_case(program, case, approve):
    with tempfile.TemporaryDirectory(prefix="onramp-case-") as name:
        root = pathlib.Path(name)
        (root / "home").mkdir()
        folder = root / "case"
        shutil.copytree(case.parent, folder)
        out, err, status = run_shell(case.read_text(), folder, environment(root, program))
        out = out.replace(str(root).encode(), b"$ROOT")
        err = err.replace(str(root).encode(), b"$ROOT")
    files = {"out": (out, b""), "err": (err, b""), "rc": (b"%d\n" % status, b"0\n")}
    good = True
    for ending, (found, when_absent) in files.items():
        path = case.with_suffix("." + ending)
        if approve:
            if found == when_absent:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(found)
            continue
        expected = path.read_bytes() if path.exists() else when_absent
        if expected != found:
            if good:
                print(f"FAILED {case}")
            good = False
            show_difference(ending, expected, found)
    return good


def page_blocks(page):
    """Console blocks as lists of (command, expected output lines)."""
    steps, inside, command, expected = [], False, None, []

    def flush():
        if command is not None:
            steps.append((command, list(expected)))

    for line in page.read_text().splitlines():
        if line.startswith("```"):
            if inside:
                flush()
                command, expected = None, []
                inside = False
            else:
                inside = line.strip() == "```console"
            continue
        if not inside:
            continue
        if line.startswith("$ "):
            flush()
            command, expected = line[2:], []
        elif line.startswith("> ") and command is not None and not expected:
            command += "\n" + line[2:]
        else:
            expected.append(line)
    return steps


def lines_match(expected, found):
    """`...` alone on a line stands for any number of lines."""
    if "..." not in expected:
        return expected == found
    at = expected.index("...")
    if found[:at] != expected[:at]:
        return False
    rest = expected[at + 1:]
    if not rest:
        return True
    return any(lines_match(rest, found[start:]) for start in range(at, len(found) + 1))


def run_page(program, page):
    steps = page_blocks(page)
    if not steps:
        print(f"FAILED {page}: no console example")
        return False
    with tempfile.TemporaryDirectory(prefix="onramp-page-") as name:
        root = pathlib.Path(name)
        (root / "home").mkdir()
        folder = root / "case"
        folder.mkdir()
        env = environment(root, program)
        for command, expected in steps:
            script = command + "\n"
            done = subprocess.run(["/bin/sh", "-c", script], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS, check=False)
            found = [line.rstrip() for line in done.stdout.decode("utf-8", "backslashreplace").splitlines()]
            if not lines_match([line.rstrip() for line in expected], found):
                print(f"FAILED {page}: $ {command}")
                show_difference("output", ("\n".join(expected) + "\n").encode(), ("\n".join(found) + "\n").encode())
                return False
    return True


def main(words):
    approve = "--approve" in words
    pages = "--pages" in words
    words = [word for word in words if not word.startswith("--")]
    program, paths = os.path.abspath(words[0]), [pathlib.Path(word) for word in words[1:]]
    if pages:
        found = sorted(page for path in paths for page in ([path] if path.is_file() else path.rglob("*.md")))
        results = [run_page(program, page) for page in found]
    else:
        found = sorted(case for path in paths for case in ([path] if path.is_file() else path.rglob("*.cmd")))
        results = [run_case(program, case, approve) for case in found]
    print(f"{sum(results)} of {len(results)} {'pages' if pages else 'cases'} {'approved' if approve else 'good'}")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
