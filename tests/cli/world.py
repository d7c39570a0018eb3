# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""An empty home, a terminal to talk to and a runner of checks, for the tests beside this file.

Every check starts the real program in a home of its own with a scrubbed environment.
"""
import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time

CHECKS = []
PATIENCE = 120  # seconds until a program that says nothing counts as hung
NOW = ["--now", "2026-11-23T08:00:00Z"]


def check(function):
    CHECKS.append(function)
    return function


class World:
    """One empty home and working folder."""

    def __init__(self, program, source):
        self.program, self.source = program, source
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="onramp-terminal-"))
        self.home, self.work = self.root / "home", self.root / "work"
        self.home.mkdir()
        self.work.mkdir()
        kept = {n: os.environ[n] for n in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS") if n in os.environ}
        self.env = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.home), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "COLUMNS": "80", **kept}

    def run(self, *words, stdin=b"", env=None, **more):
        merged = {**self.env, **(env or {})}
        merged = {name: value for name, value in merged.items() if value is not None}
        return subprocess.run([self.program, *words], input=stdin, env=merged, cwd=more.pop("cwd", self.work),
                              capture_output=True, timeout=60, check=False, **more)

    def shell(self, script, env=None):
        merged = {**self.env, "ONRAMP": self.program, **(env or {})}
        return subprocess.run(["/bin/bash", "-c", script], env=merged, cwd=self.work, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120, check=False)

    def terminal(self, words, keys=b"", env=None, columns=80):
        """Runs on a pseudo-terminal; returns (output, status as a shell gives it)."""
        merged = {**self.env, "TERM": "xterm-256color", **(env or {})}
        merged = {name: value for name, value in merged.items() if value is not None}
        child, master = pty.fork()
        if child == 0:
            os.chdir(self.work)
            os.execve(self.program, [self.program, *words], merged)
        output, deadline, sent = b"", time.time() + 30, not keys
        while time.time() < deadline:
            ready, _, _ = select.select([master], [], [], 0.2)
            if ready:
                try:
                    piece = os.read(master, 65536)
                except OSError:
                    break
                if not piece:
                    break
                output += piece
            elif not sent:
                os.write(master, keys)
                sent = True
        else:
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
        os.close(master)
        return output, 128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)

    def init(self, *more):
        done = self.run("init", "--example", "cpp-developer", *NOW, *more)
        assert done.returncode == 0, done.stderr.decode()

    def commands(self):
        table = (self.source / "src/cli/command_table.cpp").read_text()
        return [name.split(" ") for name in re.findall(r'\.name = "([a-z -]+)"', table)]


def expect(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(part) for part in what))


class Session:
    """A program on a pseudo-terminal that is talked to step by step."""

    def __init__(self, world, words, env=None, columns=80, rows=24):
        env = {**world.env, "TERM": "xterm-256color", **(env or {})}
        env = {name: value for name, value in env.items() if value is not None}
        self.output = b""
        self.child, self.master = pty.fork()
        if self.child == 0:
            self.master = 0
            self.resize(columns, rows)
            os.chdir(world.work)
            os.execve(world.program, [world.program, *words], env)

    def resize(self, columns, rows):
        """As a window does it: the program is told by SIGWINCH."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """False at the end of what the program prints."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return True
        try:
            piece = os.read(self.master, 65536)
        except OSError:
            return False
        self.output += piece
        return bool(piece)

    def wait_for(self, words):
        """Until the program says so, after what was waited for before."""
        deadline = time.time() + PATIENCE
        while words not in self.output and time.time() < deadline:
            if not self.read(0.2):
                break
        expect(words in self.output, words, "was not said:", self.output)
        self.output = self.output.split(words, 1)[1]

    def type(self, keys):
        os.write(self.master, keys)

    def close(self):
        """As a window that is closed: the program is told by SIGHUP. Returns the status."""
        os.close(self.master)
        return self.status()

    def end(self):
        """The status as a shell gives it."""
        deadline = time.time() + PATIENCE
        while self.read(0.2):
            if time.time() > deadline:
                os.kill(self.child, signal.SIGKILL)
        os.close(self.master)
        return self.status()

    def status(self):
        status = os.waitpid(self.child, 0)[1]
        return 128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def main(words):
    program, source, wanted = os.path.abspath(words[0]), pathlib.Path(words[1]).absolute(), words[2:]
    failed = 0
    chosen = [function for function in CHECKS if not wanted or function.__name__ in wanted]
    for function in chosen:
        world = World(program, source)
        try:
            function(world)
            print(f"good   {function.__name__}")
        except AssertionError as error:
            failed += 1
            print(f"FAILED {function.__name__}: {str(error)[:2000]}")
        except Exception as error:  # a broken check is a failed check
            failed += 1
            print(f"FAILED {function.__name__}: {type(error).__name__}: {str(error)[:2000]}")
        finally:
            shutil.rmtree(world.root, ignore_errors=True)
    print(f"{len(chosen) - failed} of {len(chosen)} checks good")
    return 1 if failed or not chosen else 0
