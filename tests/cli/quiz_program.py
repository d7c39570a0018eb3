# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Another program that asks the questions of a quiz, written from docs/protocol.md alone."""
import json
import os
import subprocess

from world import NOW, PATIENCE, expect

QUIZ = ["assess", "quiz", "--seed", "7", *NOW]
MOST = 10  # questions of a session


def answer_of(number, asks_number):
    """What everybody answers to a question here: by its place alone, so that a terminal gets the same answers."""
    if number % 3 == 2:
        return {"dont_know": True}
    return {"answer": 42 if asks_number else "ab"[number % 2]}


class Program:
    """One run of `onramp assess quiz --protocol ndjson`, a line at a time."""

    def __init__(self, world, store, *more, words=QUIZ):
        self.child = subprocess.Popen([world.program, *words, "--questions", str(MOST), "--protocol", "ndjson",
                                       "--store", str(store), *more], env=world.env, cwd=world.work,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def hear(self):
        """The next line, None at the end."""
        line = self.child.stdout.readline()
        if not line:
            return None
        expect(line.endswith(b"\n"), "a whole line", line)
        said = json.loads(line.decode("utf-8"))
        expect(said["schema_version"] == 1, said)
        return said

    def say(self, line):
        text = line if isinstance(line, bytes) else json.dumps(line).encode()
        self.child.stdin.write(text + b"\n")
        self.child.stdin.flush()

    def ask(self, line):
        self.say(line)
        return self.hear()

    def answer(self, question):
        """Answers by the rule; returns what is said after the acknowledgement."""
        said = self.ask({**answer_of(question["number"], question["answer"] == "number"), "item": question["item"]})
        expect(said == {"kind": "kept", "schema_version": 1, "number": question["number"]}, said)
        return self.hear()

    def finish(self, said):
        """Answers all that is still asked; returns the questions and the last line."""
        asked = []
        while said["kind"] == "question":
            asked.append(said)
            said = self.answer(said)
        expect(said["kind"] == "quiz" and self.hear() is None, "the quiz is the last line", said)
        self.end(0)
        return asked, said

    def end(self, status):
        self.child.stdin.close()
        errors = self.child.stderr.read()
        found = self.child.wait(PATIENCE)
        self.child.stdout.close()
        self.child.stderr.close()
        expect(found == status, "the status", found, errors)
        return errors

    def kill(self):
        """As by kill -9; returns all that was said before and not yet heard."""
        self.child.kill()
        self.child.wait(PATIENCE)
        left = self.child.stdout.read()
        for stream in (self.child.stdin, self.child.stdout, self.child.stderr):
            stream.close()
        return left


def copied(store, to):
    """A store with the files beside it, as they are now."""
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(f"{store}{ending}"):
            with open(f"{store}{ending}", "rb") as old, open(f"{to}{ending}", "wb") as new:
                new.write(old.read())
    return to


def events_in(world, store, type):
    """The payloads of all events of a type, in order."""
    if not os.path.exists(store):
        return []
    done = world.run("data", "export", "--store", str(store))
    expect(done.returncode == 0, done.stderr)
    return [event["payload"] for event in map(json.loads, done.stdout.splitlines()) if event["type"] == type]


def assessment_in(world, store):
    done = world.run("assess", "show", "--json", "--store", str(store), *NOW)
    expect(done.returncode == 0 and done.stderr == b"", done.returncode, done.stderr)
    return done.stdout


def undisturbed(world):
    """A whole session, as it is without any trouble: its answers and the bytes of its assessment."""
    program = Program(world, world.work / "undisturbed.db")
    asked, quiz = program.finish(program.hear())
    answers = events_in(world, world.work / "undisturbed.db", "answered")
    expect(len(answers) == len(asked) == MOST and quiz["ended"], len(answers), quiz)
    return answers, assessment_in(world, world.work / "undisturbed.db")


def expect_whole(world, store, wanted, what):
    """The session in the store is the undisturbed one, bit for bit, and comes out of a replay."""
    answers, assessment = wanted
    expect(events_in(world, store, "answered") == answers, what, "other answers")
    expect(len(events_in(world, store, "quiz_started")) == 1, what, "more than one session")
    expect(assessment_in(world, store) == assessment, what, "another assessment")


def expect_agreement(world, store, questions):
    """What is said of a recorded session agrees with it, and everything that explains it can be shown."""
    of_store = ["--store", str(store), *NOW]
    done = world.run("assess", "replay", *of_store)
    expect(done.returncode == 0 and b"each number to 1e-12" in done.stdout, done)
    replay = json.loads(world.run("assess", "replay", "--json", *of_store).stdout)
    expect(len(replay["items"]) == questions and replay["agrees"], "the replay", replay)
    skill = events_in(world, store, "answered")[0]["skill"]
    for words in (["history"], ["why", skill], ["show", "--by-source"]):
        for form in ([], ["--json"]):
            done = world.run("assess", *words, *form, *of_store)
            expect(done.returncode == 0 and done.stderr == b"" and done.stdout, words, form, done)
    return replay
