#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Another program drives whole quizzes through lines: quiz_protocol.py ONRAMP SOURCE_FOLDER [NAME...]."""
import json
import signal
import subprocess
import sys

from quiz_program import MOST, QUIZ, Program, events_in, expect_agreement, expect_whole, undisturbed
from world import PATIENCE, check, expect, main


def store_of(world):
    return world.work / "quiz.db"


@check
def a_whole_session(world):
    """Every field is what the page says it is, every answer is kept as it was given, and a replay agrees."""
    program = Program(world, store_of(world))
    asked, quiz = program.finish(program.hear())
    expect([question["number"] for question in asked] == list(range(1, MOST + 1)), "numbers from 1")
    expect(len({question["item"] for question in asked}) == MOST, "no item twice")
    kinds = {question["answer"] for question in asked}
    expect(kinds <= {"option", "number"} and "option" in kinds, kinds)
    undecided = [question["undecided"] for question in asked]
    expect(all(0 <= value <= 1 for value in undecided) and undecided[-1] < undecided[0], undecided)
    for question in asked:
        letters = [option["letter"] for option in question["options"]]
        expect(letters == list("abcdef")[:len(letters)], letters)
        expect((question["answer"] == "number") == (not letters), question)
        expect(question["session"] == "quiz-1" and question["most"] == MOST, question)
        expect(question["can_go_back"] == (question["number"] > 1), question)
        expect(0 <= question["areas_open"] <= question["areas"] and question["minutes_left"] > 0, question)
        expect(question["hash"] and question["skill"] and question["level"] in range(1, 6), question)
        program_shown = "```rust" in question["question"] + "".join(option["text"] for option in question["options"])
        expect(("edition" in question) == program_shown, question)
    kept = events_in(world, store_of(world), "answered")
    expect([answer["item"] for answer in kept] == [question["item"] for question in asked], "kept in order")
    expect([answer["item"] for answer in quiz["answers"]] == [question["item"] for question in asked], quiz)
    expect(quiz["ended"] and quiz["questions"] == MOST, quiz)
    expect(quiz["right"] + quiz["wrong"] + quiz["dont_know"] == MOST, quiz)
    for question, answer in zip(asked, quiz["answers"]):
        review = answer["review"]
        expect(review["question"] == question["question"], "the review shows the question")
        if question["answer"] == "option":
            expect([o["text"] for o in review["options"]] == [o["text"] for o in question["options"]], review)
            chosen = [option["letter"] for option in review["options"] if option["chosen"]]
            given = {2: []}.get(question["number"] % 3, ["ab"[question["number"] % 2]])
            expect(chosen == given, "the letter that was said", chosen, given)
            right = [option["letter"] for option in review["options"] if option["right"]]
            expect((answer["response"] == "right") == (chosen == right), answer)
    replay = expect_agreement(world, store_of(world), MOST)
    expect([q["item"] for q in replay["items"]] == [question["item"] for question in asked], "the same in a replay")


@check
def hint_back_and_stop(world):
    program = Program(world, store_of(world))
    first = program.hear()
    while not first["has_hint"]:
        first = program.answer(first)
    hint = program.ask({"hint": True})
    expect(hint["kind"] == "hint" and hint["hint"], hint)
    second = program.answer(first)
    again = program.ask({"back": True})
    expect(again["kind"] == "question" and again["item"] == first["item"], "the question before", again)
    said = program.ask({"answer": "b"} if first["answer"] == "option" else {"answer": 41})
    expect(said["kind"] == "kept" and said["number"] == first["number"], said)
    program.hear()
    kept = events_in(world, store_of(world), "answered")
    expect([answer["number"] for answer in kept[-2:]] == [first["number"]] * 2, "answered anew", kept)
    expect(all(answer.get("hinted") for answer in kept[-2:]), "a hint that was seen stays seen", kept)
    quiz = program.ask({"stop": True})
    expect(quiz["kind"] == "quiz" and not quiz["ended"] and "review" not in quiz["answers"][0], quiz)
    program.end(0)
    expect(second["number"] == first["number"] + 1, second)


@check
def a_hint_is_seen_for_good(world):
    """Also where the person leaves before the answer, and undoes what comes before."""
    store = store_of(world)
    program = Program(world, store)
    first = program.hear()
    while not first["has_hint"]:
        first = program.answer(first)
    program.ask({"hint": True})
    program.kill()
    undone = world.run("undo", "--store", str(store))
    expect(undone.returncode == 0 and b"hint" not in undone.stdout, undone)
    program = Program(world, store)
    again = program.hear()
    while again["item"] != first["item"]:  # what was taken back comes first
        again = program.answer(again)
    program.answer(again)
    program.kill()
    kept = [event for event in events_in(world, store, "answered") if event["item"] == first["item"]]
    expect(len(kept) == 1 and kept[0].get("hinted") is True, kept)


@check
def bad_lines(world):
    """What cannot be understood is refused; the question stays open, and the session is as if it were not there."""
    wanted = undisturbed(world)
    program = Program(world, store_of(world))
    question = program.hear()
    letters = [option["letter"] for option in question["options"]]
    bad = [b"not JSON", b"{", b"{\"answer\": }", b"[]", b"[1, 2]", b"null", b"7", b'"a"', b"\x00\x01\x02\xff\xfe",
           b'{"answer": "\xff"}', b'{"answer": "a\\u0000"}', b"{" * 20000, b'{"a":' * 10000,
           {"op": "launch"}, {"answer": True}, {"answer": ["a"]}, {"answer": {}}, {"answer": "zz"}, {"answer": ""},
           {"answer": None}, {"stop": False}, {"hint": 1}, {"answer": "a", "stop": True},
           {"dont_know": True, "item": "no.such-item"}, {"answer": "a", "item": 7}, {"answer": "g"},
           {"stop": True, "item": "no.such-item"}, {"answer": "a", "item": "x" * 60000}]
    if letters:
        bad.append({"answer": 1})
    for line in bad:
        said = program.ask(line)
        expect(said["kind"] == "refused" and said["message"], line, said)
        expect(len(said["message"]) < 400, "a message of a screen at most", str(line)[:40], said["message"][:1000])
    program.say(b"")  # an empty line is passed over
    program.say(b"  \t")
    program.finish(question)
    expect_whole(world, store_of(world), wanted, "after bad lines")


@check
def a_line_that_never_ends(world):
    """More than 64 KiB without an end is no line: the run ends with status 3, and what was answered is kept."""
    program = Program(world, store_of(world))
    question = program.answer(program.hear())
    try:
        program.say(b'{"answer": "' + b"a" * 200000)
    except BrokenPipeError:
        pass
    expect(program.hear() is None, "nothing more is said")
    try:
        program.child.stdin.close()
    except BrokenPipeError:
        pass
    errors = program.child.stderr.read()
    expect(program.child.wait(PATIENCE) == 3 and b"64 KiB" in errors, errors)
    expect(len(events_in(world, store_of(world), "answered")) == 1, "the first answer is kept")
    again = Program(world, store_of(world))
    expect(again.hear() == question, "goes on there")
    again.child.stdin.close()
    expect(again.hear()["kind"] == "quiz", "the last line")
    again.child.wait(PATIENCE)


@check
def the_input_ends(world):
    """After each question, with and without the end of a line: no status but 0, and nothing is lost."""
    wanted = undisturbed(world)
    for number in range(1, MOST + 1):
        program = Program(world, store_of(world))
        question = program.hear()
        expect(question["number"] == number, "goes on exactly there", question["number"], number)
        if number % 2:
            following = program.answer(question)
            left = number + 1
        else:  # the last line has no end
            said = {"dont_know": True} if number % 3 == 2 else {"answer": "a" if question["options"] else 42}
            program.child.stdin.write(json.dumps(said).encode())
            program.child.stdin.close()
            expect(program.hear()["kind"] == "kept", "a last line without its end counts")
            following = program.hear()
            left = number + 1
        if number < MOST:
            expect(following["kind"] == "question" and following["number"] == left, following)
            program.child.stdin.close()
            quiz = program.hear()
            expect(quiz["kind"] == "quiz" and not quiz["ended"] and quiz["questions"] == number, quiz)
        else:
            expect(following["kind"] == "quiz" and following["ended"], following)
        expect(program.hear() is None and program.child.wait(PATIENCE) == 0, "ends well")
    expect_whole(world, store_of(world), wanted, "in twelve runs")


@check
def nobody_listens(world):
    """Standard output is closed on the other side: ended by SIGPIPE without a word, the answer before it kept."""
    wanted = undisturbed(world)
    program = Program(world, store_of(world))
    question = program.answer(program.hear())
    program.child.stdout.close()
    program.say({"dont_know": True, "item": question["item"]})
    program.child.stdin.close()
    errors = program.child.stderr.read()
    expect(program.child.wait(PATIENCE) == -signal.SIGPIPE and errors == b"", program.child.returncode, errors)
    answers = events_in(world, store_of(world), "answered")
    expect([answer["response"] for answer in answers][1:] == ["dont_know"], "both are kept", answers)
    again = Program(world, store_of(world))
    again.finish(again.hear())
    expect_whole(world, store_of(world), wanted, "after a closed pipe")


@check
def nobody_says_anything(world):
    """Standard input is closed from the start: a question, the quiz, and nothing in the store."""
    done = subprocess.run([world.program, *QUIZ, "--protocol", "ndjson", "--store", str(store_of(world))],
                          env=world.env, cwd=world.work, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=PATIENCE, check=False)
    kinds = [json.loads(line)["kind"] for line in done.stdout.splitlines()]
    expect(done.returncode == 0 and kinds == ["question", "quiz"] and done.stderr == b"", done)
    expect(events_in(world, store_of(world), "quiz_started") == [], "no session without an answer")


@check
def somebody_else_answers(world):
    """Two programs at one session: the second answer is not taken, and no answer is kept twice."""
    one, two = Program(world, store_of(world)), Program(world, store_of(world))
    first = one.hear()
    expect(two.hear() == first, "both are asked the same")
    one.answer(first)
    two.say({"dont_know": True})
    expect(two.hear() is None, "is not taken")
    errors = two.child.stderr.read()
    expect(two.child.wait(PATIENCE) == 3 and b"onramp: error: " in errors, errors)
    expect(len(events_in(world, store_of(world), "answered")) == 1, "one answer")
    one.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
