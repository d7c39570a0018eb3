#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""A person at a terminal goes through playbooks, key by key: playbook_terminal.py ONRAMP SOURCE_FOLDER [NAME...]."""
import json
import os
import signal
import sys

from reader import ESCAPE, Reader, expect_fits, words_of
from world import check, expect, main

STORE = ["--store", "me.db"]
PROMPT = "Enter done, n note, s leave out, b back, q stop > "


def at(minute):
    return ["--now", f"2026-11-23T09:{minute:02}:00Z"]


class Person(Reader):
    def __init__(self, world, *words, minute=0):
        super().__init__(world, ["playbook", "run", *words, *STORE, *at(minute)])


def events(world):
    done = world.run("data", "export", *STORE)
    expect(done.returncode == 0, done.stderr)
    return list(map(json.loads, done.stdout.splitlines()))


def types(world):
    return [event["type"] for event in events(world)]


def standing(world, *words):
    done = world.run("playbook", "run", *words, *STORE, *at(59), "--json")
    expect(done.returncode == 0, done.stderr)
    return json.loads(done.stdout)


@check
def a_whole_method(world):
    """Every key; each answer is in the log before the next question; every word within 80 columns."""
    person = Person(world, "performance-issue", "--name", "memory leak in ingest")
    text = seen = person.screen()
    expect("1 of 7 Measure Establish baseline performance metrics" in words_of(seen), seen)
    expect(ESCAPE.sub("", seen).endswith(PROMPT), seen)
    expect(types(world) == ["playbook_started"], "kept before the first answer", types(world))
    seen = person.answer("b")
    expect("This is where you began" in words_of(seen), seen)
    text += seen
    for key, number in (("", 2), ("n 40 MB an hour", 3), ("s assembly is not the matter", 4), ("b", 3)):
        seen = person.answer(key)
        text += seen
        expect(f"{number} of 7" in words_of(seen), key, seen)
    expect(types(world) == ["playbook_started", "done", "done", "skipped", "undone"], types(world))
    text += person.answer("s")
    seen = person.answer("")
    expect("It is left out only for a reason." in words_of(seen), seen)
    text += person.answer("x")
    text += person.answer("n")
    seen = person.answer("the allocator")
    expect("4 of 7" in words_of(seen), seen)
    text += seen
    for _ in range(3):
        text += person.answer("")
    last, status = person.leave(b"\n")
    text += last
    expect(status == 0, status, last)
    expect("7 of 7, complete since 2026-11-23" in words_of(last), last)
    expect("Ticked: 3 Analyze (the allocator)" in words_of(last), last)
    expect_fits(text, 80, "a run")
    expect("\x1b[" in text, "a terminal gets colour")
    notes = [event["payload"].get("note") for event in events(world) if event["type"] == "done"]
    expect(notes == [None, "40 MB an hour", "the allocator", None, None, None, None], notes)
    expect(standing(world, "performance-issue", "--name", "another")["began"], "a run that is over is not gone on with")


@check
def left_in_every_way(world):
    """What was confirmed is kept, however it ends, and the next time goes on with the rest."""
    for number, way in enumerate((b"q\n", b"\x03", b"\x04", "close", "kill")):
        person = Person(world, "systems-development", minute=number)
        expect(f"{number + 1} of 7" in words_of(person.screen()), way)
        expect(f"{number + 2} of 7" in words_of(person.answer("")), way)
        if way == "close":
            expect(person.close() == 128 + signal.SIGHUP, "ended by SIGHUP")
        elif way == "kill":
            os.kill(person.child, signal.SIGKILL)
            expect(person.end() == 128 + signal.SIGKILL, "killed")
        else:
            text, status = person.leave(way)
            expect(status == (130 if way == b"\x03" else 0), way, status, text)
        expect(types(world).count("done") == number + 1, "nothing is lost, nothing comes twice", way)
    expect(types(world).count("playbook_started") == 1, types(world))


@check
def left_where_a_note_is_asked_for(world):
    """The end of input is no note: nothing is ticked or left out by it."""
    for key in ("n", "s"):
        person = Person(world, "systems-development")
        person.screen()
        person.answer(key)
        text, status = person.leave(b"\x04")
        expect(status == 0 and "0 of 7" in words_of(text), key, status, text)
    expect(types(world) == ["playbook_started"], types(world))


@check
def points_in_any_order(world):
    person = Person(world, "code-quality")
    seen = person.screen()
    expect("l later" in ESCAPE.sub("", seen), seen)
    person.answer("l")
    person.answer("")
    person.answer("l")
    last, status = person.leave(b"\n")
    expect(status == 0 and "2 of 4, begun 2026-11-23" in words_of(last), last)
    expect("Next: 1 Leverage" in words_of(last), last)
    expect([step["state"] for step in standing(world, "code-quality")["steps"]] == ["open", "ticked", "open", "ticked"],
           "what was left for later is open")


@check
def nobody_is_asked_with_options(world):
    """Options, JSON and a pipe ask nothing, and a terminal without an answer waits for none."""
    for words in (["--tick", "1"], ["--json"], ["--format", "markdown"], ["--abandon"]):
        text, status = Person(world, "systems-development", *words).leave(b"")
        expect(status == 0 and PROMPT not in ESCAPE.sub("", text), words, status, text)
    expect(types(world) == ["playbook_started", "done", "playbook_abandoned"], types(world))


@check
def somebody_else_writes(world):
    """A tick from elsewhere in between is not overwritten: the answer is refused, with the hint to run it again."""
    person = Person(world, "systems-development")
    person.screen()
    done = world.run("done", "playbook-1/1", *STORE, *at(5))
    expect(done.returncode == 0, done.stderr)
    text, status = person.leave(b"\n")
    expect(status == 3 and "again" in words_of(text), status, text)
    expect(types(world) == ["playbook_started", "done"], types(world))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
