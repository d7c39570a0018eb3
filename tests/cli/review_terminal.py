#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""A person at a terminal reviews, key by key: review_terminal.py ONRAMP SOURCE_FOLDER [NAME...]."""
import json
import os
import re
import shutil
import signal
import sys

from reader import ESCAPE, Reader, expect_fits, words_of
from world import check, expect, main

ROLE = ["--profile", "role/tiny.json", "--store", "me.db"]
# What is right to each question of the role, and something that is not.
RIGHT = {"What is alpha for?": "To begin things.", "How many parts do 3 alphas": "6", "How many parts do 5 alphas": "10",
         "When is alpha not": "When something has begun already.", "What comes before beta?": "Alpha.",
         "What do two betas need?": "One alpha."}
RATE = "Enter good, e easy, w hard work, q stop (kept) > "
ON = "Enter goes on, q stop > "


def at(day, hour=9):
    return ["--now", f"2026-11-{day}T{hour:02}:00:00Z"]


def learnt(world, *steps):
    """A person of the small role for whom these steps are done."""
    shutil.copytree(world.source / "tests/support/reviews", world.work / "role")
    for words in (["path", "plan"], *(["done", step, "--unchecked"] for step in steps)):
        done = world.run(*words, *ROLE, *at(20, 8))
        expect(done.returncode == 0, words, done.stderr)


def events(world, *types):
    done = world.run("data", "export", "--store", "me.db")
    expect(done.returncode == 0, done.stderr)
    return [each["payload"] for each in map(json.loads, done.stdout.splitlines()) if each["type"] in types]


def ratings(world):
    return [(each["item"], each["rating"]) for each in events(world, "reviewed")]


class Person(Reader):
    def __init__(self, world, *more, day=20, env=None):
        super().__init__(world, ["review", "session", *ROLE, *at(day), *more], env)


def question_on(screen):
    plain = words_of(screen)
    return next(question for question in RIGHT if question in plain)


def key(screen, right=True):
    """What to type at the question on the screen."""
    answer = RIGHT[question_on(screen)]
    if answer.isdigit():
        return answer if right else "1"
    options = dict(re.findall(r"(?m)^(?:Option )?([A-F])(?::|  ) ?(.*)$", ESCAPE.sub("", screen)))
    return next(letter.lower() for letter, text in options.items() if (text.strip() == answer) == right)


@check
def a_whole_session(world):
    """Wrong, hard, right, easy, and once more; every word of it within 80 columns."""
    learnt(world, "alpha@3", "beta@2")
    person = Person(world)
    seen = person.screen()
    expect("5 cards, about 5 minutes." in words_of(seen), seen)
    expect("? hint" in ESCAPE.sub("", seen) and "s don't know" in ESCAPE.sub("", seen), seen)
    expect("A new card." in words_of(seen) and "5 to go, about 5 min" in words_of(seen), seen)
    text = seen
    first = question_on(seen)

    told = person.answer(key(seen, right=False))  # wrong: why, what is right, where to read
    expect(told.endswith(ON), told)
    expect("Wrong." in words_of(told) and "Your answer, wrong." in words_of(told), told)
    expect("Right. It stands at the beginning." in words_of(told), told)
    expect("Alpha begins. What ends is another matter." in words_of(told), "the explanation", told)
    expect("Read: The book of alpha" in words_of(told) and "https://example.org/alpha/first-use" in told, told)
    expect("Next on Sat 2026-11-21." in words_of(told), told)
    expect(ratings(world) == [("alpha.first-use", "again")], "kept before it is read", ratings(world))

    seen = person.answer("")
    hinted = person.answer("?")
    expect("Hint:" in hinted and question_on(hinted) == question_on(seen), hinted)
    told = person.answer(key(hinted))
    expect("Right, with a hint." in words_of(told) and told.endswith(ON), "there is no more to say of it", told)
    text += seen + hinted + told

    for rating in ("", "e", "w"):
        seen = person.answer("") if told.endswith(ON) else seen
        told = person.answer(key(seen))
        expect("Right." in words_of(told) and told.endswith(RATE), told)
        count = len(ratings(world))
        expect("is none of them." in words_of(person.answer("x")), "another key")
        expect(len(ratings(world)) == count, "nothing is kept before it is rated")
        seen = person.answer(rating)
        expect(len(ratings(world)) == count + 1, "kept")
        text += told + seen
    expect(question_on(seen) == first and "Once more, for it was not right before." in words_of(seen), seen)
    told = person.answer("s")
    expect("Not known." in words_of(told), told)
    last, status = person.leave(b"\n")
    text += told + last
    expect(status == 0, status, last)
    expect("6 answers: 4 right, 1 wrong, 1 not known; 1 of them to cards that came once more. "
           "Nothing is left for today. Next: Sat 2026-11-21, 3 cards." in words_of(last), last)
    expect([rating for _, rating in ratings(world)] == ["again", "hard", "good", "easy", "hard", "again"], ratings(world))
    expect_fits(text, 80, "a session")
    expect("\x1b[" in text, "a terminal gets colour")
    kept = events(world, "reviewed")
    expect([each.get("hinted", False) for each in kept] == [False, True, False, False, False, False], kept)
    expect([each["response"] for each in kept] == ["wrong", "right", "right", "right", "right", "dont_know"], kept)


@check
def taken_back(world):
    """p asks the card before once more, and the event that takes it back is in the log."""
    learnt(world, "alpha@2")
    person = Person(world)
    first = person.screen()
    expect("previous" not in first and "This is the first card." in person.answer("p"), "nothing to go back to")
    person.answer(key(first, right=False))
    second = person.answer("")
    expect("p previous" in ESCAPE.sub("", second) and question_on(second) != question_on(first), second)
    again = person.answer("p")
    expect("The answer is taken back." in again and question_on(again) == question_on(first), again)
    expect(len(events(world, "undone")) == 1, events(world, "undone"))
    person.answer(key(again))
    seen = person.answer("e")
    expect(question_on(seen) == question_on(second), seen)
    text, status = person.leave(b"q\n")
    expect(status == 0 and "1 answer: 1 right" in words_of(text), text)
    expect("1 card is still due today" in words_of(text), text)
    due = json.loads(world.run("review", "due", "--all", "--json", *ROLE, *at(20)).stdout)
    cards = {card["item"]: card for card in due["cards"]}
    expect((cards["alpha.first-use"]["reviews"], cards["alpha.first-use"]["lapses"]) == (1, 0), cards)
    expect(cards["alpha.first-use"]["stability"] == 8.2956, "as if the first answer had never been", cards)


@check
def left_in_every_way(world):
    """What was confirmed is kept, however it ends, and the next session goes on with the rest."""
    learnt(world, "alpha@3", "beta@2")
    kept = 0
    for way in (b"q\n", b"\x03", b"\x04", "close", "kill"):
        person = Person(world)
        told = person.answer(key(person.screen(), right=False))
        kept += 1
        expect(told.endswith(ON) and len(ratings(world)) == kept, way, told)
        if way == "close":
            expect(person.close() == 128 + signal.SIGHUP, "ended by SIGHUP")
        elif way == "kill":
            os.kill(person.child, signal.SIGKILL)
            expect(person.end() == 128 + signal.SIGKILL, "killed")
        else:
            text, status = person.leave(way)
            expect(status == (130 if way == b"\x03" else 0), way, status, text)
        expect(len(ratings(world)) == kept, "nothing is lost, nothing comes twice", way)
    expect(len({item for item, _ in ratings(world)}) == 5, "each another card", ratings(world))
    text, status = Person(world).leave(b"")
    expect(status == 0 and "Nothing is due. Next: Sat 2026-11-21, 5 cards." in words_of(text), text)


@check
def left_at_the_rating(world):
    """q and the end of the input keep a right answer as good; kill -9 before any key keeps what was confirmed before."""
    learnt(world, "alpha@3")
    for way, count in ((b"q\n", 1), (b"\x04", 2), ("kill", 2)):
        person = Person(world)
        told = person.answer(key(person.screen()))
        expect(told.endswith(RATE), told)
        if way == "kill":
            os.kill(person.child, signal.SIGKILL)
            expect(person.end() == 128 + signal.SIGKILL, "killed")
        else:
            _, status = person.leave(way)
            expect(status == 0, way, status)
        expect([rating for _, rating in ratings(world)] == ["good"] * count, way, ratings(world))


@check
def a_failure_pulls_forward(world):
    learnt(world, "alpha@1")
    person = Person(world)
    person.answer(key(person.screen()))
    _, status = person.leave(b"e\n")
    expect(status == 0 and ratings(world) == [("alpha.first-use", "easy")], ratings(world))
    done = world.run("done", "beta@2", "--unchecked", *ROLE, *at(21, 8))
    expect(done.returncode == 0, done)
    person = Person(world, day=22)
    seen = person.screen()
    expect(question_on(seen) == "What comes before beta?", seen)
    told = person.answer("s")
    expect("Pulled forward, because this builds on them: 1 card of Alpha." in words_of(told), told)
    seen = person.answer("")
    expect(question_on(seen) == "What is alpha for?", "at once, before the new ones", seen)
    expect("Pulled forward: 'Beta' builds on it, and was failed on 2026-11-22." in words_of(seen), seen)
    expect("3 to go" in words_of(seen), seen)
    person.leave(b"q\n")
    due = words_of(world.run("review", "due", *ROLE, *at(22)).stdout.decode())
    expect("Alpha, 1 card: 'Beta' builds on it, and was failed on 2026-11-22" in due, due)


@check
def plain_for_a_screen_reader(world):
    learnt(world, "alpha@3", "beta@2")
    person = Person(world, "--plain", env={"NO_COLOR": "1"})
    seen, text = person.screen(), ""
    for number in range(1, 6):
        expect(f"Question {number}." in seen and "; s if you don't know" in words_of(seen), seen)
        expect("to go. About" in words_of(seen) and "\nOption A: " in seen or "Type a number" in seen, seen)
        told = person.answer(key(seen))
        text += seen + told
        if number == 5:
            break
        seen = person.answer("e")
    last, status = person.leave(b"\n")
    text += last
    expect(status == 0 and "5 answers: 5 right" in words_of(last), last)
    drawn = [c for c in text if 0x2190 <= ord(c) < 0x2800 or c == "\x1b"]
    expect(not drawn, "no lines, boxes, signs or colour", "".join(sorted(set(drawn))))


@check
def another_program(world):
    """The protocol, and kill -9 after each answer that was acknowledged."""
    import subprocess
    learnt(world, "alpha@3", "beta@2")

    def program():
        return subprocess.Popen([world.program, "review", "session", *ROLE, *at(20), "--protocol", "ndjson"],
                                env=world.env, cwd=world.work, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def hear(child):
        said = json.loads(child.stdout.readline())
        expect(said["schema_version"] == 1, said)
        return said

    def say(child, line):
        child.stdin.write(json.dumps(line).encode() + b"\n")
        child.stdin.flush()
        return hear(child)

    for number in range(1, 5):
        child = program()
        card = hear(child)
        expect(card["kind"] == "review_question" and card["to_go"] == 6 - number and card["new"], card)
        answer = RIGHT[next(question for question in RIGHT if question in card["question"].replace("*", ""))]
        letters = {option["text"]: option["letter"] for option in card["options"]}
        said = say(child, {"answer": letters.get(answer, answer), "rating": "easy", "item": card["item"]})
        expect((said["kind"], said["rating"], said["item"]) == ("reviewed", "easy", card["item"]), said)
        expect(said["review"]["explanation"] and said["review"]["sources"], "why", said)
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()
        expect(len(ratings(world)) == number, "what was acknowledged is there", ratings(world))
    child = program()
    card = hear(child)
    said = say(child, {"dont_know": True})
    expect(said["rating"] == "again" and said["due"] == "2026-11-21", said)
    again = hear(child)
    expect(again["repeat"] and again["item"] == card["item"], again)
    child.stdin.close()
    last = hear(child)
    expect(last["kind"] == "review_session" and not last["ended"] and child.wait() == 0, last)
    child.stdout.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
