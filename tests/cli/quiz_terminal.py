#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""A person at a terminal answers quizzes, key by key: quiz_terminal.py ONRAMP SOURCE_FOLDER [NAME...]."""
import os
import re
import signal
import sys

from quiz_program import MOST, QUIZ, answer_of, events_in, expect_agreement, expect_whole, undisturbed
from reader import ESCAPE, Reader, cells, expect_fits, words_of
from world import check, expect, main


class Person(Reader):
    """Somebody who takes a quiz."""

    def __init__(self, world, *more, env=None, columns=80):
        self.store = world.work / "quiz.db"
        super().__init__(world, [*QUIZ, "--questions", str(MOST), "--store", str(self.store), *more], env, columns)


def asks_number(screen):
    return "type a number" in screen or "Type a number" in screen


def key_for(number, screen):
    answer = answer_of(number, asks_number(screen))
    return "s" if "dont_know" in answer else str(answer["answer"])


def question_on(screen):
    """The question without its header, which counts, and without what was said before it."""
    return ESCAPE.sub("", screen).split("areas open", 1)[1].split("\n", 1)[1]


def number_on(screen):
    return int(re.findall(r"(?m)^(?:Question )?(\d+) · ", ESCAPE.sub("", screen))[-1])


@check
def every_key(world):
    person = Person(world)
    first = person.screen()
    expect(f"Up to {MOST} questions" in first and number_on(first) == 1, first)
    expect("? hint · s don't know · q stop (kept)" in ESCAPE.sub("", first), first)
    expect("previous" not in first, "nothing to go back to", first)
    expect("This is the first question" in person.answer("p"), "p at the first")
    wanted = "is no number: this question asks" if asks_number(first) else "is no answer here: a letter from a to"
    for wrong in ("z", "ab", "yes", "b c", "\x01", "é", "𝄞" * 50, "x" * 3000):
        said = person.answer(wrong)
        expect(wanted in words_of(said) and "areas open" not in said, wrong, said)
    expect(person.answer("").count("\n") <= 2, "an empty line is no answer")
    expect(events_in(world, person.store, "answered") == [], "nothing is kept of all that")

    hinted = person.answer("?")
    expect("Hint:" in hinted and "? hint" not in ESCAPE.sub("", hinted) and number_on(hinted) == 1, hinted)
    second = person.answer("s")
    expect(number_on(second) == 2 and "p previous" in ESCAPE.sub("", second), second)
    again = person.answer("p")
    expect(number_on(again) == 1 and "Hint:" in again, "the question before, with what was seen of it", again)
    second_again = person.answer("42" if asks_number(again) else "B")  # capitals are letters, too
    expect(question_on(second_again).split("\n\n")[0] != question_on(first).split("\n\n")[0], second_again)
    text, status = person.leave(b"q\n")
    expect(status == 0 and "1 answer in quiz-1" in text, status, text)
    expect("Next: 'onramp assess quiz' goes on at question 2." in text, text)
    answers = events_in(world, person.store, "answered")
    expect([(a["number"], a["response"] == "dont_know") for a in answers] == [(1, True), (1, False)], answers)
    expect(all(a["hinted"] for a in answers) and answers[0]["item"] == answers[1]["item"], answers)


@check
def b_is_an_option(world):
    """Each letter is the option that stands behind it on the screen; b does not go back."""
    person = Person(world)
    screen, wanted = person.screen(), []
    for number in range(1, 6):
        if asks_number(screen):
            screen = person.answer("42")
            wanted.append(None)
            continue
        shown = re.search(r"(?ms)^B  (.*?)(?=^C  |\n\n)", question_on(screen))
        wanted.append(shown.group(1).split())
        screen = person.answer("b")
        expect(number_on(screen) == number + 1, "b answers", screen)
    person.leave(b"q\n")
    # The review names what was chosen; it comes where the session ends.
    person = Person(world)
    screen = person.screen()
    for _ in range(MOST - 6):
        screen = person.answer("s")
    text, status = person.leave(b"s\n")
    expect(status == 0, status)
    reviewed = re.findall(r"(?m)^✓ B|^✗ B", ESCAPE.sub("", text))
    expect(len(reviewed) >= sum(words is not None for words in wanted), reviewed, wanted)
    chosen = [m.split() for m in re.findall(r"(?ms)^[✓✗] B  (.*?)\n +Your answer", ESCAPE.sub("", text))]
    for words in wanted:
        expect(words is None or any(" ".join(words[:4]) == " ".join(c[:4]) for c in chosen), words, chosen)


@check
def left_in_every_way(world):
    """q, Ctrl-C, Ctrl-D, a closed window and kill -9 after each other: each goes on exactly there."""
    wanted = undisturbed(world)
    ways = [b"q\n", b"\x03", b"\x04", "close", "kill"]
    open_question = None
    person = Person(world)
    for number in range(1, MOST + 1):
        screen = person.screen()
        expect(number_on(screen) == number, "goes on exactly there", number, screen)
        expect(open_question in (None, question_on(screen)), "the same question", open_question, screen)
        if number > 1:
            expect(f"Going on with quiz-1 after {number - 1} answer" in screen, screen)
        key = key_for(number, screen)
        if number == MOST:
            text, status = person.leave(key.encode() + b"\n")
            expect(status == 0 and "It ended: all questions used." in words_of(text), status, text)
            break
        open_question = question_on(person.answer(key))
        way = ways[number % len(ways)]
        if way == "close":
            expect(person.close() == 128 + signal.SIGHUP, "ended by SIGHUP")
        elif way == "kill":
            os.kill(person.child, signal.SIGKILL)
            expect(person.end() == 128 + signal.SIGKILL, "killed")
        else:
            text, status = person.leave(way)
            expect(status == (130 if way == b"\x03" else 0), way, status, text)
            if way == b"\x04":
                expect(text.startswith("\n"), "begins a line of its own", text[:80])
        person = Person(world)
    expect_whole(world, person.store, wanted, "at a terminal, in twelve runs")


@check
def the_whole_at_80_columns(world):
    """No line is wrapped by the terminal; what a terminal kept is what another program's session is."""
    wanted = undisturbed(world)
    person = Person(world)
    screen = person.screen()
    for number in range(1, MOST):
        expect_fits(screen, 80, "a question")
        expect("\x1b[" in screen, "a terminal gets colour")
        screen = person.answer(key_for(number, screen))
    expect_fits(screen, 80, "a question")
    text, status = person.leave(key_for(MOST, screen).encode() + b"\n")
    expect(status == 0 and f"{MOST} answers in quiz-1" in text, status, text[-2000:])
    expect_fits(text, 80, "the end")
    expect_whole(world, person.store, wanted, "at a terminal")
    expect_agreement(world, person.store, MOST)


@check
def a_window_of_another_size(world):
    """What comes after a change of size is as wide as the window then."""
    person = Person(world, columns=100)
    screens = [person.screen()]
    for columns in (60, 44, 96):
        person.resize(columns, 24)
        screens.append(person.answer("s"))
        expect_fits(screens[-1], columns, "after a change of size")
    headers = [next(line for line in ESCAPE.sub("", screen).split("\n") if "areas open" in line) for screen in screens]
    expect(cells(headers[0]) == 100 and cells(headers[3]) == 96, "and uses it", headers)
    person.type(b"q\n")
    expect(person.end() == 0)


@check
def without_colour(world):
    for env, more in (({"NO_COLOR": "1"}, []), ({"TERM": "dumb"}, []), ({}, ["--color", "never"])):
        person = Person(world, *more, env=env)
        text = person.screen() + person.answer("?") + person.answer("z") + person.leave(b"q\n")[0]
        expect("\x1b" not in text, env, more, text)
    person = Person(world)
    expect("\x1b[" in person.screen(), "and with it otherwise")
    person.leave(b"q\n")


@check
def plain_for_a_screen_reader(world):
    """In words only: no columns, no signs that are read aloud for nothing, and no colour is needed."""
    person = Person(world, "--plain", env={"NO_COLOR": "1"})
    screen, text = person.screen(), ""
    for number in range(1, MOST):
        text += screen
        expect(re.search(rf"(?m)^Question {number} of at most {MOST}\.", screen), screen)
        said = "; s if you don't know" in " ".join(screen.split()) and "q to stop" in " ".join(screen.split())
        expect(said, "the keys in words", screen)
        expect(asks_number(screen) or "\nOption A: " in screen, "the options by name", screen)
        screen = person.answer(key_for(number, screen))
    last, status = person.leave(key_for(MOST, screen).encode() + b"\n")
    expect(status == 0, status)
    drawn = [c for c in text + last if 0x2190 <= ord(c) < 0x2800]
    expect(not drawn, "no lines, boxes or signs", "".join(sorted(set(drawn))))
    columns = re.findall(r"(?m)^.*\S {3,}\S.*", last.split("where you stand", 1)[1])
    expect(not columns, "no columns", columns[:3])


@check
def a_number_as_people_type_it(world):
    """A number is kept as it was typed, with what people put between digits."""
    person = Person(world)
    screen, number = person.screen(), 1
    while not asks_number(screen) and number < MOST - 1:
        screen = person.answer("s")
        number += 1
    expect(asks_number(screen), "a question for a number comes", screen)
    expect("is no number" in person.answer("b"), "a letter is no number")
    person.answer(" 1_000 ")
    person.leave(b"q\n")
    kept = events_in(world, person.store, "answered")[-1]
    expect(kept["given"] == "1_000" and kept["number"] == number, kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
