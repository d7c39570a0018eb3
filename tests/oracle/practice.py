#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Does exercises of the built-in pack by hand, with the rustc on the PATH: practice.py ONRAMP SOURCE_FOLDER.

The truth is the pack's own: a starter must not pass, a solution must, a wrong solution must not. What a
person's program can do to the check (never end, fill the memory, end early) must not harm anybody.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CHOSEN = ("rollback-on-drop", "test-a-cache-against-a-model", "retry-macro", "c-handle-for-a-counter",
          "bounded-buffer-pool", "write-the-cases-that-find-every-bug")


class Person:
    def __init__(self, program):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="onramp-practice-"))
        self.scratch = self.root / "scratch"
        self.scratch.mkdir()
        home = os.path.expanduser("~")
        self.program = program
        self.env = {"PATH": os.environ["PATH"], "HOME": str(self.root / "home"), "TZ": "UTC", "LC_ALL": "C.UTF-8",
                    "TMPDIR": str(self.scratch),
                    "RUSTUP_HOME": os.environ.get("RUSTUP_HOME", home + "/.rustup"),
                    "CARGO_HOME": os.environ.get("CARGO_HOME", home + "/.cargo")}

    def run(self, *words):
        return subprocess.run([self.program, "assess", "practice", *words], env=self.env, cwd=self.root,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)

    def start(self, exercise):
        done = self.run("start", exercise, "--json")
        assert done.returncode == 0, done.stderr
        return pathlib.Path(json.loads(done.stdout)["folder"]) / "src/lib.rs"

    def check(self):
        done = self.run("check", "--json")
        assert done.returncode in (0, 1), (done.returncode, done.stderr)
        document = json.loads(done.stdout)
        assert (done.returncode == 0) == (document["check"]["result"] == "passed"), document
        assert not list(self.scratch.iterdir()), "something is left in the scratch folder"
        return document

    def events(self):
        done = subprocess.run([self.program, "data", "export", "--json"], env=self.env, capture_output=True, check=True)
        return json.loads(done.stdout)["items"]

    def processes(self):
        """Those whose program stands in the scratch folder."""
        found = []
        for file in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                if file.read_bytes().startswith(str(self.scratch).encode()):
                    found.append(file.parent.name)
            except OSError:
                pass
        return found


def whole_exercises(person, source):
    for name in CHOSEN:
        folder = source / "data/packs/rust/exercises" / name
        lib = person.start(name)
        assert lib.read_text() == (folder / "starter.rs").read_text(), name
        assert person.check()["check"]["result"] != "passed", name
        lib.write_text((folder / "wrong-1.rs").read_text())
        wrong = person.check()
        assert wrong["check"]["result"] == "failed" and wrong["check"]["passed"] + len(wrong["check"]["failed"]) > 0, wrong
        assert wrong["state"] == "started" and wrong["tries"] == 2, wrong
        lib.write_text((folder / "solution.rs").read_text())
        passed = person.check()
        assert passed["check"]["result"] == passed["state"] == "passed", passed
        print(f"good   {name}")
    practised = [event["payload"] for event in person.events() if event["type"] == "practised"]
    assert [payload["exercise"] for payload in practised] == list(CHOSEN), practised
    assert all(payload["result"] == "passed" and payload["tries"] == 2 and payload["skills"] for payload in practised)


def hostile_programs(person, source):
    """On the checks of an exercise that calls one function."""
    lib = person.start("transfer-between-accounts")
    solution = (source / "data/packs/rust/exercises/transfer-between-accounts/solution.rs").read_text()
    head, brace, body = solution.partition("pub fn transfer(")
    signature, brace, body = body.partition("{\n")
    assert brace, solution

    def outcome(first):
        lib.write_text(head + "pub fn transfer(" + signature + "{\n    " + first + "\n" + body)
        start = time.monotonic()
        check = person.check()["check"]
        assert time.monotonic() - start < 90, first
        assert check["result"] != "passed", (first, check)
        for _ in range(100):
            if not person.processes():
                break
            time.sleep(0.05)
        assert not person.processes(), "a program goes on"
        return check

    endless = outcome("loop { std::hint::spin_loop() }")
    assert endless["stopped_by"].startswith("the limit of "), endless
    assert endless["unfinished"], endless
    waiting = outcome("std::thread::sleep(std::time::Duration::from_secs(3600));")
    assert waiting["stopped_by"] == "the limit of 30 s", waiting
    full = outcome("let mut v: Vec<Vec<u8>> = vec![]; loop { v.push(vec![1; 1 << 28]); }")
    assert full["stopped_by"], full
    loud = outcome("loop { println!(\"{}\", \"x\".repeat(1 << 16)); eprintln!(\"y\"); }")
    assert loud["result"] == "failed", loud["result"]
    early = outcome("println!(\"test result: ok.\"); std::process::exit(0);")
    assert early["result"] == "failed" and early["stopped_by"] == "an exit with status 0", early
    broken = outcome("let x: u8 = \"x\";")
    assert broken["result"] == "does_not_compile" and broken["complaints"][0].startswith("error[E0308]"), broken
    print("good   hostile programs")


def changed_checks(person, source):
    lib = person.start("fields-into-an-array")
    checks = lib.parent.parent / "tests/checks.rs"
    checks.write_text("#[test]\nfn nothing() {}\n")
    document = person.check()
    assert document["checks_changed"] and document["state"] == "started", document
    print("good   changed checks")


def killed(person, source):
    """kill -9 in the middle of a check: the solution and the store are as they were, and nothing goes on."""
    lib = person.start("linked-queue")
    text = lib.read_text() + "\n// mine\n#[allow(dead_code)]\nconst MINE: u8 = 1;\n"
    lib.write_text(text)
    before = person.events()
    for wait in (0.1, 0.5, 1.0, 1.5):
        run = subprocess.Popen([person.program, "assess", "practice", "check"], env=person.env, cwd=person.root,
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        if run.poll() is None:
            run.send_signal(signal.SIGKILL)
        run.wait()
        assert lib.read_text() == text
        events = person.events()
        assert events[:len(before)] == before
        before = events
    for _ in range(100):
        if not person.processes():
            break
        time.sleep(0.05)
    assert not person.processes(), person.processes()
    person.scratch = person.root / "scratch-after"  # nobody was there to remove what a linker may still write to the other
    person.scratch.mkdir()
    person.env["TMPDIR"] = str(person.scratch)
    assert person.check()["state"] == "started"
    print("good   killed")


def main(program, source):
    for part in (whole_exercises, changed_checks, killed, hostile_programs):
        person = Person(program)
        try:
            part(person, source)
        finally:
            shutil.rmtree(person.root, ignore_errors=True)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute())
