#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds onramp_oracle fsrs against published numbers and against FSRS-6 as it is described.

    fsrs.py published|logs|errors ORACLE     ORACLE: the program onramp_oracle

The formulas are those of "The Algorithm" of the fsrs4anki wiki, section FSRS-6.
"""
import csv
import datetime
import math
import pathlib
import random
import sys
import tempfile

sys.dont_write_bytecode = True
from checks import Check, ask  # noqa: E402

SEED = 20261122
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
W = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
     1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
DOUBT = 1e-15  # the log loss takes predictions to be no nearer to 0 and 1


def retrievability(days, stability):
    decay = -W[20]
    factor = math.exp(math.log(0.9) / decay) - 1
    return (1 + factor * days / stability) ** decay


def initial_difficulty(rating):
    return W[4] - math.exp(W[5] * (rating - 1)) + 1


def within(low, value, high):
    return low if value < low else high if value > high else value


def first(rating):
    """Stability and difficulty after the first review."""
    return max(W[rating - 1], 0.001), within(1.0, initial_difficulty(rating), 10.0)


def after(stability, difficulty, rating, days):
    """The same after one more review, days whole days later."""
    if days == 0:
        increase = math.exp(W[17] * (rating - 3 + W[18])) / stability ** W[19]
        if rating >= GOOD:
            increase = max(increase, 1.0)
        new_stability = stability * increase
    else:
        forgotten = 1 - retrievability(days, stability)
        if rating == AGAIN:
            new_stability = W[11] / difficulty ** W[12] * ((stability + 1) ** W[13] - 1) * math.exp(W[14] * forgotten)
            new_stability = min(new_stability, stability / math.exp(W[17] * W[18]))
        else:
            increase = math.exp(W[8]) * (11 - difficulty) / stability ** W[9] * (math.exp(W[10] * forgotten) - 1)
            increase *= {HARD: W[15], GOOD: 1.0, EASY: W[16]}[rating]
            new_stability = stability * (1 + increase)
    damped = difficulty - W[6] * (rating - 3) * (10 - difficulty) / 9
    reverted = W[7] * initial_difficulty(EASY) + (1 - W[7]) * damped
    return max(new_stability, 0.001), within(1.0, reverted, 10.0)


def nanoseconds(text):
    """Since the day 1, of an RFC 3339 time; offsets also as +HH and +HHMM."""
    day, rest = text[:10], text[11:]
    cut = next(i for i, letter in enumerate(rest) if letter in "Zz+-")
    clock, zone = rest[:cut], rest[cut:]
    clock, _, fraction = clock.partition(".")
    hours, minutes, seconds = map(int, clock.split(":"))
    offset = 0
    if zone not in "Zz":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        offset = (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if zone[0] == "-" else 1)
    days = datetime.date(*map(int, day.split("-"))).toordinal()
    whole = ((days * 24 + hours) * 60 + minutes - offset) * 60 + seconds
    return whole * 10**9 + int(fraction.ljust(9, "0") or "0")


def replay(rows):
    """What the program should print of rows (card, time, rating): predictions, their summary, states."""
    cards = {}
    for card, time, rating in rows:
        cards.setdefault(card, []).append((nanoseconds(time), time, rating))
    predictions, states = [], []
    for card, reviews in cards.items():
        reviews.sort(key=lambda review: review[0])
        memory = first(reviews[0][2])
        for before, (at, time, rating) in zip(reviews, reviews[1:]):
            days = (at - before[0]) // (24 * 3600 * 10**9)
            if days >= 1:
                predictions.append((card, time, rating, days, retrievability(days, memory[0])))
            memory = after(*memory, rating, days)
        states.append((card, *memory))
    return predictions, states


def log_loss(predictions):
    losses = []
    for *_, rating, _, predicted in predictions:
        bounded = within(DOUBT, predicted, 1 - DOUBT)
        losses.append(-math.log(bounded if rating > AGAIN else 1 - bounded))
    return math.fsum(losses) / len(losses)


def printed(oracle, text):
    """The three tables that the program prints of a log, each without its header line."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log.csv"
        log.write_text(text)
        answer = ask(oracle, "fsrs", "--log", log)
    if answer.returncode != 0:
        sys.exit(f"status {answer.returncode}\n{answer.stderr}\n{text}")
    tables = [list(csv.reader(part.splitlines())) for part in answer.stdout.split("\n\n")]
    heads = [",".join(table[0]) for table in tables]
    if heads != ["card_id,review_datetime,rating,gap_days,predicted", "predictions,mean,log_loss",
                 "card_id,stability,difficulty"]:
        sys.exit(f"other tables: {heads}")
    return [table[1:] for table in tables]


def history(ratings, gaps):
    """One card, reviewed at these gaps of days."""
    at = datetime.datetime(2022, 11, 29, 12, 30)
    text = "card_id,review_datetime,rating\n"
    for rating, gap in zip(ratings, gaps):
        at += datetime.timedelta(days=gap)
        text += f"1,{at.isoformat()}Z,{rating}\n"
    return text


def published(oracle):
    check = Check()
    # py-fsrs 6, tests/test_basic.py, test_memo_state.
    ratings, gaps = [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]
    _, _, states = printed(oracle, history(ratings, gaps))
    check.that(abs(float(states[0][1]) - 53.62691) <= 1e-4, f"stability of test_memo_state: {states}")
    check.that(abs(float(states[0][2]) - 6.3574867) <= 1e-4, f"difficulty of test_memo_state: {states}")
    # The first states; w0 to w3 are the stabilities.
    for rating, stability, difficulty in [(1, .212, 6.4133), (2, 1.2931, 5.11217071), (3, 2.3065, 2.11810397),
                                          (4, 8.2956, 1)]:
        _, (summary,), states = printed(oracle, history([rating], [0]))
        check.close(states[0][1], stability, 1e-9, f"first stability, {rating}")
        check.close(states[0][2], difficulty, 1e-8, f"first difficulty, {rating}")
        check.that(summary == ["0", "", ""], f"no predictions: {summary}")
    # The formulas below against fsrs-rs's test of the forgetting curve; the program against them in `logs`.
    for (days, stability), expected in zip([(0, 1), (1, 2), (2, 3), (3, 4), (4, 4), (5, 2)],
                                           [1, .9403443, .9253786, .9185229, .9, .8261359]):
        check.close(retrievability(days, stability), expected, 1e-6, f"retrievability {days}, {stability}")
    # Hard on the same day: py-fsrs up to 6.3.1; fsrs-rs leaves a stability of 5 at 5.
    check.close(after(5, 5, HARD, 0)[0], 2.747009589, 1e-9, "hard on the same day, S 5")
    _, _, states = printed(oracle, history([3, 2], [0, 0]))
    check.close(states[0][1], 2.3065 * math.exp(.5425 * (.0912 - 1)) * 2.3065 ** -.0658, 1e-9, "hard on the same day")
    # A gap ends at 24 hours, to the nanosecond.
    text = ("card_id,review_datetime,rating\na,2024-03-01T00:00:00.5Z,3\na,2024-03-02T00:00:00.499999999Z,3\n"
            "b,2024-03-01T00:00:00.5Z,3\nb,2024-03-02T01:00:00.5+01:00,3\n")
    predictions, _, _ = printed(oracle, text)
    check.that([row[:4] for row in predictions] == [["b", "2024-03-02T01:00:00.5+01:00", "3", "1"]],
               f"a whole day: {predictions}")
    return check.done()


def write_time(source, at):
    """The nanosecond at, since the day 1, in one of the ways that a time may be written."""
    offset = source.choice([0, 0, 0, 60, 120, -300, 345, -570])
    zone = f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    zones = [zone, zone.replace(":", "")] + ([zone[:3]] if offset % 60 == 0 else [])
    zones += ["Z", "z"] if offset == 0 else []
    whole, fraction = divmod(at, 10**9)
    days, seconds = divmod(whole + offset * 60, 24 * 3600)
    text = datetime.date.fromordinal(days).isoformat() + source.choice("TTt ")
    text += f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    digits = f"{fraction:09}".rstrip("0")
    if digits or source.random() < 0.3:
        text += "." + digits.ljust(source.randrange(max(1, len(digits)), 10), "0")
    return text + source.choice(zones)


def random_log(source):
    """Rows (card, time, rating): cards interleaved, gaps around whole days, up to a century, ties."""
    day = 24 * 3600 * 10**9
    gaps = [lambda: 0, lambda: source.randrange(day), lambda: source.randrange(30) * day,
            lambda: max(0, source.randrange(1, 30) * day + source.choice([-1, 0, 1]) * 10**source.randrange(10)),
            lambda: source.randrange(400 * day), lambda: source.randrange(20000 * day)]
    kinds = source.sample(gaps, source.randrange(1, len(gaps) + 1))
    weights = source.choice([(1, 1, 1, 1), (10, 10, 70, 10), (0, 0, 1, 0), (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 0, 1)])
    last = datetime.date(2190, 1, 1).toordinal() * day
    cards = []
    for number in range(source.randrange(1, 7)):
        at = datetime.date(2000, 1, 1).toordinal() * day + source.randrange(8000 * day)
        reviews = []
        for _ in range(source.randrange(1, 40)):
            reviews.append((at, source.choices([1, 2, 3, 4], weights)[0]))
            at = min(at + source.choice(kinds)(), last)
        cards.append((source.choice([f"card {number}", f"{number}, \"quoted\"", str(number)]), reviews))
    rows = []
    while any(reviews for _, reviews in cards):
        card, reviews = source.choice([card for card in cards if card[1]])
        at, rating = reviews.pop(0)
        rows.append((card, write_time(source, at), rating))
    if source.random() < 0.3:
        source.shuffle(rows)
    return rows


def write_log(source, rows):
    columns = ["card_id", "review_datetime", "rating", "note"]
    source.shuffle(columns)
    lines = [",".join(columns)]
    for card, time, rating in rows:
        cells = {"card_id": '"' + card.replace('"', '""') + '"', "review_datetime": time, "rating": str(rating),
                 "note": "seen"}
        lines.append(",".join(cells[column] for column in columns))
    return "\n".join(lines) + "\n"


def logs(oracle):
    """Random logs: the same predictions, summary and states, to 1e-9."""
    check = Check()
    source = random.Random(SEED)
    for number in range(400):
        rows = random_log(source)
        predictions, states = replay(rows)
        found_predictions, (summary,), found_states = printed(oracle, write_log(source, rows))
        what = f"log {number}"
        check.that([row[:4] for row in found_predictions] == [[*map(str, row[:4])] for row in predictions],
                   f"{what}: other predictions")
        for row, expected in zip(found_predictions, predictions):
            check.close(row[4], expected[4], 1e-9, f"{what}, {expected}")
        check.that(summary[0] == str(len(predictions)), f"{what}: {summary[0]} predictions")
        if predictions:
            check.close(summary[1], math.fsum(row[4] for row in predictions) / len(predictions), 1e-9, f"{what}, mean")
            check.close(summary[2], log_loss(predictions), 1e-9, f"{what}, log loss")
        else:
            check.that(summary[1:] == ["", ""], f"{what}: a mean of nothing")
        check.that([row[0] for row in found_states] == [row[0] for row in states], f"{what}: other cards")
        for row, expected in zip(found_states, states):
            check.close(row[1], expected[1], 1e-9, f"{what}, stability of {expected}")
            check.close(row[2], expected[2], 1e-9, f"{what}, difficulty of {expected}")
    return check.done()


HEAD = "card_id,review_datetime,rating\n"
GOOD_ROW = "1,2024-03-01T10:00:00Z,3\n"
# A log, and words of the message with its line.
FAULTS = [
    ("", ["no header line", "log.csv:1)"]),
    (HEAD, ["no reviews", "log.csv:1)"]),
    ("card_id,review_datetime\n1,2024-03-01T10:00:00Z\n", ["'rating' is missing", "log.csv:1)"]),
    ("card_id,rating,review_datetime,rating\n", ["'rating' stands twice", "log.csv:1)"]),
    (HEAD + GOOD_ROW + "1,2024-03-01T10:00:00Z\n", ["2 cells where the header has 3", "log.csv:3)"]),
    (HEAD + '"1,2024-03-01T10:00:00Z,3\n', ["quote", "log.csv:2)"]),
    (HEAD + GOOD_ROW + ",2024-03-01T10:00:00Z,3\n", ["card_id is empty", "log.csv:3)"]),
] + [
    (HEAD + GOOD_ROW + f"1,2024-03-01T10:00:00Z,{rating}\n", [f"rating is '{rating}'", "log.csv:3)"])
    for rating in ["0", "5", "", "3.0", "good", "-1", "33"]
] + [
    (HEAD + GOOD_ROW + "\n" + f"1,{time},3\n", [f"review_datetime is '{time}'", "log.csv:4)"])
    for time in ["", "yesterday", "2024-03-01", "2024-03-01Z", "2024-03-01T10:00:00", "2024-03-01T10:00:00.5",
                 "2024-02-30T10:00:00Z", "2024-03-01T24:00:00Z", "2024-03-01T10:60:00Z", "2024-03-01T10:00:60Z",
                 "2024-03-01T10:00:00.Z", "2024-03-01T10:00:00.1234567890Z", "2024-03-01T10:00:00+25:00",
                 "2024-03-01T10:00:00+1", "2024-03-01T10:00:00Zulu", "1899-03-01T10:00:00Z", "1709287200"]
]
USAGE = [["fsrs"], ["fsrs", "--log"], ["fsrs", "log.csv"], ["fsrs", "--log", "a.csv", "--log", "b.csv"],
         ["fsrs", "--log", "a.csv", "--bank", "b.csv"]]


def errors(oracle):
    check = Check()

    def refused(status, words, parts):
        check.refused(oracle, status, words, parts)

    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log.csv"
        for text, parts in FAULTS:
            log.write_text(text)
            refused(3, ["fsrs", "--log", log], parts)
        # All problems at once.
        log.write_text(HEAD + "1,now,3\n2,2024-03-01T10:00:00Z,7\n" + GOOD_ROW)
        refused(3, ["fsrs", "--log", log], ["'now'", "log.csv:2)", "'7'", "log.csv:3)"])
        refused(3, ["fsrs", "--log", pathlib.Path(folder) / "none.csv"], ["none.csv"])
    for words in USAGE:
        refused(2, words, [])
    return check.done()


if __name__ == "__main__":
    sys.exit({"published": published, "logs": logs, "errors": errors}[sys.argv[1]](sys.argv[2]))
