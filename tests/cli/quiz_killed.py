#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""kill -9 at every point of a quiz: quiz_killed.py ONRAMP SOURCE_FOLDER [NAME...].

Whatever was acknowledged is in the store, nothing is asked twice, and the session that goes on after it is the
undisturbed one bit for bit. Points while an answer is written are system calls, counted with ptrace, so that they are the
same at every run.
"""
import ctypes
import json
import os
import select
import sys

from quiz_program import MOST, Program, answer_of, copied, events_in, expect_whole, undisturbed
from world import check, expect, main

PTRACE_SYSCALL, PTRACE_SEIZE, PTRACE_INTERRUPT = 24, 0x4206, 0x4207
WALL = 0x40000000
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
LIBC.ptrace.restype = ctypes.c_long


def ptrace(request, child):
    if LIBC.ptrace(request, child, None, None) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def may_trace(world):
    program = Program(world, world.work / "traced.db")
    program.hear()
    try:
        ptrace(PTRACE_SEIZE, program.child.pid)
        return True
    except OSError:
        print("    (programs may not be traced here: not checked)")
        return False
    finally:
        program.kill()


def stop_at(program, line, stops):
    """Says the line and lets the program come as far as that many stops at system calls (each stops twice, before
    and after). Returns whether it got that far before it asked the next question."""
    child, said = program.child.pid, program.child.stdout.fileno()
    ptrace(PTRACE_SEIZE, child)
    ptrace(PTRACE_INTERRUPT, child)
    os.waitpid(child, WALL)
    program.say(line)
    heard = b""
    for _ in range(stops):
        ptrace(PTRACE_SYSCALL, child)
        _, status = os.waitpid(child, WALL)
        expect(os.WIFSTOPPED(status), "stopped at a system call", status)
        while select.select([said], [], [], 0)[0]:
            heard += os.read(said, 65536)
        if heard.count(b"\n") == 2:  # it has kept the answer and asked the next question
            return False, heard
    return True, heard


def acknowledged(heard):
    return any(json.loads(line)["kind"] == "kept" for line in heard.split(b"\n")[:-1])


@check
def after_each_answer(world):
    wanted = undisturbed(world)
    store = world.work / "quiz.db"
    for number in range(1, MOST + 1):
        program = Program(world, store)
        question = program.hear()
        expect(question["number"] == number, "goes on exactly there", question["number"])
        program.answer(question)
        program.kill()
        expect(events_in(world, store, "answered") == wanted[0][:number], "the answer is there", number)
    expect_whole(world, store, wanted, "killed after each answer")


STRIDE = 4  # of the first pass over the system calls


def killed_while_writing(world, before):
    """At system calls between an answer and the next question, after `before` answers: at every fourth, and at every
    one between the last at which the answer is not kept and the first at which it is acknowledged."""
    if not may_trace(world):
        return
    wanted = undisturbed(world)
    begun = world.work / "begun.db"
    if before > 0:
        program = Program(world, begun)
        question = program.hear()
        for _ in range(before):
            question = program.answer(question)
        program.kill()
    outcomes = {}  # by stop: whether the answer was kept, and acknowledged

    def visit(stop):
        """False where the program had come to the next question before that stop."""
        store = copied(begun, world.work / f"killed-{stop}.db")
        program = Program(world, store)
        question = program.hear()
        asks_number = question["answer"] == "number"
        there, heard = stop_at(program, answer_of(question["number"], asks_number), stop)
        heard += program.kill()
        if not there:
            return False
        kept = events_in(world, store, "answered")
        expect(kept in (wanted[0][:before], wanted[0][:before + 1]), "the answer or none", stop)
        expect(len(kept) > before or not acknowledged(heard), "what was acknowledged is kept", stop, heard)
        outcomes[stop] = (len(kept) > before, acknowledged(heard))
        if len(outcomes) % 8 == 0:
            if not events_in(world, store, "quiz_ended"):
                program = Program(world, store)
                asked, _ = program.finish(program.hear())
                numbers = [question["number"] for question in asked]
                expect(numbers == list(range(len(kept) + 1, MOST + 1)), "nothing twice", stop, numbers)
            expect_whole(world, store, wanted, f"killed at stop {stop}")
        return True

    stop = 1
    while visit(stop):
        stop += STRIDE
    end = stop
    last_without = max(stop for stop, outcome in outcomes.items() if outcome == (False, False))
    first_told = min((stop for stop, outcome in outcomes.items() if outcome == (True, True)), default=end)
    for stop in range(last_without + 1, first_told):
        if stop not in outcomes:
            visit(stop)
    found = set(outcomes.values())
    expect(found == {(False, False), (True, False), (True, True)}, "before, between and after", found)


@check
def while_the_first_answer_is_written(world):
    killed_while_writing(world, 0)


@check
def while_a_later_answer_is_written(world):
    killed_while_writing(world, 5)


@check
def while_the_last_answer_is_written(world):
    """The end of the session, too: where it is not on the disk, the next run ends it and asks nothing."""
    killed_while_writing(world, MOST - 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
