#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds what answers make of an item's difficulty and discrimination against integration of another kind.

    item_posterior.py PROGRAM     PROGRAM: onramp_item_answers

The problems are drawn by a fixed seed. The truth is a sum by Simpson's rule over a dense even grid of difficulties (and
of log discriminations), each chance of an answer being Simpson's rule over a dense grid of abilities. The curves are
those of docs/assessment.md: 2 % slips, "don't know" without guessing and by one in ten of those who know. With many
answers and a wide prior the mean is held against the greatest likelihood, too, found by golden sections.
"""
import math
import random
import subprocess
import sys

SEED = 20261123
SLIP, CAUTION = 0.02, 0.10
LOG_DISCRIMINATION_SD = 0.3
MARGIN = 1e-6


def simpson(count):
    """Weights of an even grid with an even number of steps."""
    return [1 if i in (0, count - 1) else 4 if i % 2 else 2 for i in range(count)]


ABILITY_POINTS = 201
ABILITY_REACH = 9
Z = [ABILITY_REACH * (2 * i / (ABILITY_POINTS - 1) - 1) for i in range(ABILITY_POINTS)]
Z_WEIGHTS = [weight * math.exp(-z * z / 2) for weight, z in zip(simpson(ABILITY_POINTS), Z)]
Z_MASS = math.fsum(Z_WEIGHTS)


def curve(response, distance, slope, guessing):
    """The chance of a response where the ability is that far above the difficulty."""
    knows = (1 + math.tanh(slope * distance / 2)) / 2
    if response == "dont_know":
        return 1 - (1 - CAUTION) * knows
    right = guessing + (1 - SLIP - guessing) * knows
    return right if response == "right" else 1 - right


def log_chance(answer, difficulty, slope, guessing):
    mean, sd, response, count = answer
    chance = sum(weight * curve(response, mean + sd * z - difficulty, slope, guessing)
                 for weight, z in zip(Z_WEIGHTS, Z)) / Z_MASS
    return count * math.log(chance)


def log_likelihood(item, answers, difficulty, slope):
    return math.fsum(log_chance(answer, difficulty, slope, item[3]) for answer in answers)


def log_prior(item, difficulty):
    return -((difficulty - item[0]) / item[1]) ** 2 / 2


def top_of(function, low, high):
    """Where a function of one top is greatest, by golden sections."""
    part = (math.sqrt(5) - 1) / 2
    a, b = high - part * (high - low), low + part * (high - low)
    at_a, at_b = function(a), function(b)
    while high - low > 1e-9:
        if at_a < at_b:
            low, a, at_a = a, b, at_b
            b = low + part * (high - low)
            at_b = function(b)
        else:
            high, b, at_b = b, a, at_a
            a = high - part * (high - low)
            at_a = function(a)
    return (low + high) / 2


def moments(points, logs):
    most = max(logs)
    weights = [weight * math.exp(log - most) for weight, log in zip(simpson(len(points)), logs)]
    mass = math.fsum(weights)
    mean = math.fsum(weight * x for weight, x in zip(weights, points)) / mass
    return mean, math.sqrt(math.fsum(weight * (x - mean) ** 2 for weight, x in zip(weights, points)) / mass)


def grid(center, sd, steps):
    reach = 9 * sd
    return [center + reach * (2 * i / steps - 1) for i in range(steps + 1)]


def by_simpson(item, answers):
    """Mean and sd of the difficulty, then without one answer of each line."""
    function = lambda difficulty: log_prior(item, difficulty) + log_likelihood(item, answers, difficulty, item[2])
    top = top_of(function, item[0] - 8 * item[1], item[0] + 8 * item[1])
    step = 1e-3
    bend = (function(top + step) - 2 * function(top) + function(top - step)) / step ** 2
    points = grid(top, min(item[1], 1.6 / math.sqrt(max(-bend, 1 / item[1] ** 2))), 300)
    rows = [[log_chance(answer, x, item[2], item[3]) for x in points] for answer in answers]
    logs = [log_prior(item, x) + math.fsum(row[i] for row in rows) for i, x in enumerate(points)]
    without = []
    for answer, row in zip(answers, rows):
        without.append(moments(points, [log - part / answer[3] for log, part in zip(logs, row)]))
    return moments(points, logs), without


def by_two_simpsons(item, answers, around):
    """Difficulty and discrimination, on a grid over 9 standard deviations about numbers that are near."""
    difficulty, difficulty_sd, slope, slope_sd = around
    steps = 60
    points = grid(difficulty, difficulty_sd, steps)
    log_slopes = grid(math.log(slope), slope_sd / slope, steps)
    weights = simpson(steps + 1)
    table = []
    for log_slope, of_slope in zip(log_slopes, weights):
        z = (log_slope - math.log(item[2])) / LOG_DISCRIMINATION_SD
        for x, of_point in zip(points, weights):
            log = log_prior(item, x) - z * z / 2 + log_likelihood(item, answers, x, math.exp(log_slope))
            table.append((log, of_slope * of_point, x, math.exp(log_slope)))
    most = max(row[0] for row in table)
    table = [(weight * math.exp(log - most), x, slope) for log, weight, x, slope in table]
    mass = math.fsum(row[0] for row in table)
    found = []
    for column in (1, 2):
        mean = math.fsum(row[0] * row[column] for row in table) / mass
        found += [mean, math.sqrt(math.fsum(row[0] * (row[column] - mean) ** 2 for row in table) / mass)]
    return found


def some_answers(draw, lines, most_each, discriminating=None):
    answers = []
    for _ in range(lines):
        mean, sd = draw.uniform(-2.5, 2.5), draw.choice([0.3, 0.7, 1.2, 1.6])
        if discriminating:
            difficulty, slope, guessing = discriminating
            right = round(most_each * curve("right", mean - difficulty, slope / math.sqrt(1 + 0.35 * (slope * sd) ** 2),
                                            guessing))
            answers += [(mean, sd, "right", right), (mean, sd, "wrong", most_each - right)]
        else:
            answers.append((mean, sd, draw.choice(["right", "right", "wrong", "dont_know"]), draw.randint(1, most_each)))
    return [answer for answer in answers if answer[3] > 0]


def main(program):
    draw = random.Random(SEED)
    problems = []
    for lines, most_each in [(1, 1)] * 6 + [(3, 1)] * 4 + [(6, 4)] * 6 + [(8, 40)] * 3:
        item = (draw.uniform(-1.5, 2.5), draw.choice([0.3, 0.52, 1.0]), draw.choice([0.7, 1.0, 1.6]),
                draw.choice([0, 0.25, 0.5]))
        problems.append(("difficulty", item, some_answers(draw, lines, most_each)))
    # The truth is 1.5 sds and more from the prior.
    problems.append(("difficulty", (0.0, 0.5, 1.0, 0.25), some_answers(draw, 8, 60, (3.5, 1.0, 0.25))))
    for truth in (-0.8, 1.1):
        problems.append(("greatest likelihood", (0.3, 3.0, 1.0, 0.25), some_answers(draw, 8, 2500, (truth, 1.0, 0.25))))
    for slope in (0.6, 1.0, 1.7):
        problems.append(("both", (0.2, 0.5, 1.0, 0.25), some_answers(draw, 5, 120, (0.7, slope, 0.25))))

    words = []
    for what, item, answers in problems:
        words.append("item " + " ".join(map(repr, item)))
        words += [f"answer {mean!r} {sd!r} {response} {count}" for mean, sd, response, count in answers]
        words.append("both" if what == "both" else "difficulty")
    done = subprocess.run([program], input="\n".join(words), capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert len(lines) == len(problems), (len(lines), len(problems))
    checks = failed = 0
    worst = {}

    def hold(what, found, truth, margin=MARGIN):
        nonlocal checks, failed
        checks += 1
        off = abs(found - truth)
        worst[what] = max(worst.get(what, 0), off)
        if not off <= margin:
            failed += 1
            print(f"FAILED: {what}: {found:.9g}, but it is {truth:.9g}")

    for (what, item, answers), line in zip(problems, lines):
        numbers = [float(word) for word in line.split()]
        if what == "both":
            names = ("difficulty of both", "its sd", "discrimination", "its sd")
            for name, found, truth in zip(names, numbers, by_two_simpsons(item, answers, numbers)):
                hold(name, found, truth)
            continue
        (mean, sd), without = by_simpson(item, answers)
        hold("mean", numbers[0], mean)
        hold("sd", numbers[1], sd)
        at = 2
        for answer, (rest_mean, rest_sd) in zip(answers, without):
            hold("mean without one", numbers[at], rest_mean)
            hold("sd without one", numbers[at + 1], rest_sd)
            at += 2 * answer[3]
        if what == "greatest likelihood":
            best = top_of(lambda x: log_likelihood(item, answers, x, item[2]), -4, 4)
            hold("distance from the greatest likelihood, in sds", (numbers[0] - best) / numbers[1], 0, 0.05)
    for what, off in worst.items():
        print(f"{what}: off by at most {off:.3g}")
    print(f"{checks} checks, {failed} failed")
    return 1 if failed or checks < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
