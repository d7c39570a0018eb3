#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds the joint posterior of abilities against integration of another kind.

    posterior.py PROGRAM     PROGRAM: onramp_posterior_answers

The problems are drawn by a fixed seed. For one and two abilities the truth is the sum over a dense grid of prior times
likelihoods; for ten it is the mean of a Markov chain, by elliptical slice sampling (Murray, Adams & MacKay 2010,
"Elliptical slice sampling", figure 2), with the error that batch means give (Flegal & Jones 2010). Expectation
propagation is exact for what is seen of one ability; what it has to keep to for several stands in LIMITS, in standard
deviations of the posterior.
"""
import math
import random
import subprocess
import sys

SEED = 20261122
INF = math.inf
# of one ability, of a mean, of a standard deviation (as a part), of a correlation
EXACT = (1e-8, 1e-8, 1e-8)
LIMITS = (0.04, 0.04, 0.05)
CHAIN_LIMITS = (0.04, 0.04)
WARM_UP = 1000
STEPS = 30000
BATCHES = 50


class Seen:
    """kind, numbers of the curve or interval, [(ability, weight)]."""

    def __init__(self, kind, numbers, parts):
        self.kind, self.numbers, self.parts = kind, numbers, parts

    def words(self):
        parts = [word for part in self.parts for word in part]
        return [self.kind, *self.numbers, len(self.parts), *parts]

    def likelihood(self, x):
        if self.kind == "interval":
            low, high, noise = self.numbers
            scale = noise * math.sqrt(2)
            return max((math.erf((high - x) / scale) - math.erf((low - x) / scale)) / 2, 1e-300)
        slope, at, lower, upper = self.numbers
        right = lower + (upper - lower) * (1 + math.tanh(slope * (x - at) / 2)) / 2
        return right if self.kind == "yes" else 1 - right

    def value(self, abilities):
        return sum(weight * abilities[ability] for ability, weight in self.parts)


def factor(matrix):
    """The lower Cholesky factor, by columns of dot products."""
    size = len(matrix)
    lower = [[0.0] * size for _ in range(size)]
    for j in range(size):
        for i in range(j, size):
            rest = matrix[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            lower[i][j] = math.sqrt(rest) if i == j else rest / lower[j][j]
    return lower


def moments(points):
    """Mean and covariance of (weight, abilities)."""
    size = len(points[0][1])
    mass = math.fsum(weight for weight, _ in points)
    mean = [math.fsum(weight * x[i] for weight, x in points) / mass for i in range(size)]
    covariance = [[math.fsum(weight * (x[i] - mean[i]) * (x[j] - mean[j]) for weight, x in points) / mass
                   for j in range(size)] for i in range(size)]
    return mean, covariance


def by_grid(mean, covariance, seen):
    """Every point of a grid over 8 standard deviations on either side, along the prior's own axes."""
    lower = factor(covariance)
    half, step = (400, 0.02) if len(mean) == 1 else (64, 0.125)
    axis = [step * i for i in range(-half, half + 1)]
    grid = [(z,) for z in axis] if len(mean) == 1 else [(u, v) for u in axis for v in axis]
    points = []
    for z in grid:
        x = [mean[i] + sum(lower[i][k] * z[k] for k in range(i + 1)) for i in range(len(mean))]
        weight = math.exp(-sum(each * each for each in z) / 2)
        for each in seen:
            weight *= each.likelihood(each.value(x))
        points.append((weight, x))
    return moments(points)


def by_chain(mean, covariance, seen, draw):
    """Means and standard deviations of the abilities, and the Monte-Carlo errors of both."""
    size = len(mean)
    lower = factor(covariance)
    centers = [each.value(mean) for each in seen]

    def log_likelihood(values):
        return math.fsum(math.log(each.likelihood(center + value))
                         for each, center, value in zip(seen, centers, values))

    state = [0.0] * size
    values = [0.0] * len(seen)
    height = log_likelihood(values)
    batch = STEPS // BATCHES
    firsts, seconds = [], []
    first, second = [0.0] * size, [0.0] * size
    for step in range(-WARM_UP, STEPS):
        noise = [draw.gauss(0, 1) for _ in range(size)]
        other = [sum(lower[i][k] * noise[k] for k in range(i + 1)) for i in range(size)]
        other_values = [each.value(other) for each in seen]
        least = height + math.log(1 - draw.random())
        angle = draw.random() * 2 * math.pi
        bottom, top = angle - 2 * math.pi, angle
        while True:
            cosine, sine = math.cos(angle), math.sin(angle)
            proposed = [cosine * a + sine * b for a, b in zip(values, other_values)]
            height = log_likelihood(proposed)
            if height > least:
                break
            bottom, top = (angle, top) if angle < 0 else (bottom, angle)
            angle = bottom + (top - bottom) * draw.random()
        values = proposed
        state = [cosine * a + sine * b for a, b in zip(state, other)]
        if step < 0:
            continue
        for i, each in enumerate(state):
            first[i] += each
            second[i] += each * each
        if (step + 1) % batch == 0:
            firsts.append([each / batch for each in first])
            seconds.append([each / batch for each in second])
            first, second = [0.0] * size, [0.0] * size
    answer = []
    for i in range(size):
        ones, twos = [each[i] for each in firsts], [each[i] for each in seconds]
        center = sum(ones) / BATCHES
        sd = math.sqrt(sum(twos) / BATCHES - center * center)
        # The second moment about the mean, batch by batch, has the error of the variance.
        spreads = [two - 2 * center * one + center * center for one, two in zip(ones, twos)]
        answer.append((mean[i] + center, sd, error(ones), error(spreads) / (2 * sd)))
    return answer


def error(batches):
    center = sum(batches) / len(batches)
    return math.sqrt(sum((each - center) ** 2 for each in batches) / (len(batches) - 1) / len(batches))


def some_observation(draw, abilities, offset):
    """As assessments have them: answers, exercises on several skills, ratings that share the offset."""
    ability = draw.randrange(abilities)
    kind = draw.random()
    if kind < 0.65 or abilities == 1 and kind < 0.8:
        at = draw.choice([-0.7, -0.2, 0.4, 0.9, 1.5, 2.0])
        guessing = draw.choice([0, 0.2, 0.25, 0.5])
        answer = draw.choice(["yes", "no", "no idea"])
        curve = [draw.choice([0.7, 0.94, 1.3]), at, 0 if answer == "no idea" else guessing, 0.9 if answer == "no idea" else 0.98]
        return Seen("yes" if answer == "yes" else "no", curve, [(ability, 1.0)])
    if kind < 0.8:
        other = (ability + 1) % abilities
        parts = sorted([(ability, 0.7), (other, 0.3)])
        return Seen(draw.choice(["yes", "no"]), [1.3, draw.choice([0.64, 2.21]), 0.02, 0.9], parts)
    cuts = [-INF, -0.71, 0.64, 2.21, 3.7, 5.2, INF]
    level = draw.randrange(5)
    if offset is not None and ability != offset:
        return Seen("interval", [cuts[level], cuts[level + 1], 1.2], [(ability, 0.6), (offset, 1.0)])
    return Seen("interval", [cuts[level], cuts[level + 1], 0.9], [(ability, 1.0)])


def problems(draw):
    """name, mean, covariance, observations, by_grid or by_chain, limits."""
    for number in range(60):
        sd = draw.choice([0.6, 1.0, 1.6])
        seen = [some_observation(draw, 1, None)]
        yield f"one observation {number}", [draw.uniform(-2, 2)], [[sd * sd]], seen, by_grid, EXACT
    for number in range(60):
        seen = [some_observation(draw, 1, None) for _ in range(draw.randrange(2, 7))]
        yield f"one ability {number}", [draw.uniform(-2, 2)], [[1.6 * 1.6]], seen, by_grid, EXACT
    for number in range(24):
        shared = 1.6 * 1.6 * draw.choice([-0.2, 0.25, 0.5])
        seen = [some_observation(draw, 2, 1) for _ in range(draw.randrange(2, 7))]
        yield (f"two abilities {number}", [draw.uniform(-2, 2), draw.uniform(-1, 1)],
               [[1.6 * 1.6, shared], [shared, 1.6 * 1.6]], seen, by_grid, LIMITS)
    for number in range(4):
        size = 10
        covariance = [[1.6 * 1.6 * (1 if i == j else 0.5 if i // 3 == j // 3 else 0.25) for j in range(size)]
                      for i in range(size)]
        seen = [some_observation(draw, size, size - 1) for _ in range(25)]
        yield f"ten abilities {number}", [-0.5] * size, covariance, seen, by_chain, CHAIN_LIMITS


def main(program):
    draw = random.Random(SEED)
    all_problems = list(problems(draw))
    words = []
    for _, mean, covariance, seen, _, _ in all_problems:
        words += ["prior", len(mean), *mean, *[each for row in covariance for each in row]]
        for each in seen:
            words += each.words()
        words.append("answer")
    answer = subprocess.run([program], input=" ".join(map(str, words)), capture_output=True, text=True, check=True)
    lines = answer.stdout.splitlines()
    if len(lines) != len(all_problems):
        sys.exit(f"{len(lines)} answers to {len(all_problems)} problems")
    checks = failed = 0
    worst = {}

    def hold(name, what, off, margin):
        nonlocal checks, failed
        checks += 1
        kind = f"{name.rsplit(' ', 1)[0]}: {what}"
        worst[kind] = max(worst.get(kind, 0), off)
        if not off <= margin:
            failed += 1
            print(f"FAILED: {name}: {what} is off by {off:.3g}, more than {margin:.3g}")

    for (name, mean, covariance, seen, method, limits), line in zip(all_problems, lines):
        numbers = [float(word) for word in line.split()]
        size = len(mean)
        found_mean = numbers[:size]
        found = [numbers[size + i * size:size + (i + 1) * size] for i in range(size)]
        if method is by_chain:
            for i, (center, sd, center_error, sd_error) in enumerate(by_chain(mean, covariance, seen, draw)):
                hold(name, "error of the chain", center_error / sd, 0.03)
                hold(name, "mean", abs(found_mean[i] - center) / sd, limits[0] + 4 * center_error / sd)
                hold(name, "sd", abs(math.sqrt(found[i][i]) / sd - 1), limits[1] + 4 * sd_error / sd)
            continue
        true_mean, true = by_grid(mean, covariance, seen)
        for i in range(size):
            sd = math.sqrt(true[i][i])
            hold(name, "mean", abs(found_mean[i] - true_mean[i]) / sd, limits[0])
            hold(name, "sd", abs(math.sqrt(found[i][i]) / sd - 1), limits[1])
            for j in range(i):
                hold(name, "correlation", abs(found[i][j] - true[i][j]) / (sd * math.sqrt(true[j][j])), limits[2])
    for kind, off in worst.items():
        print(f"{kind}: off by at most {off:.3g}")
    print(f"{checks} checks, {failed} failed")
    return 1 if failed or not checks else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
