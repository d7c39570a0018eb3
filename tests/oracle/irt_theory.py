# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Item response theory from the formulas of the literature, on plain probabilities: what onramp_oracle is
held against. Nothing here is fast, clever or shared with the library.

An item is (a, b, c, d), an answer 0 or 1.
  response function   Barton & Lord (1981), D = 1
  information         P'^2 / (P Q)
  WLE                 Warm (1989): score + sum(P' P'' / (P Q)) / (2 information) = 0
  selection           the definitions in the manual of catR 3.17: Ii, KL, MWI, EPV, nextItem
"""
import math
import operator


def probability(item, theta):
    a, b, c, d = item
    return c + (d - c) / (1.0 + math.exp(-a * (theta - b)))


def slopes(item, theta):
    """P, P', P''."""
    a, b, c, d = item
    growth = math.exp(a * (theta - b))
    first = (d - c) * a * growth / (1.0 + growth) ** 2
    second = (d - c) * a * a * growth * (1.0 - growth) / (1.0 + growth) ** 3
    return probability(item, theta), first, second


def information(item, theta):
    p, first, _ = slopes(item, theta)
    return first * first / (p * (1.0 - p))


def total_information(items, theta):
    return math.fsum(information(item, theta) for item in items)


def likelihood(items, answers, theta):
    product = 1.0
    for item, answer in zip(items, answers):
        p = probability(item, theta)
        product *= p if answer else 1.0 - p
    return product


def density(theta, mean=0.0, deviation=1.0):
    return math.exp(-0.5 * ((theta - mean) / deviation) ** 2) / (deviation * math.sqrt(2.0 * math.pi))


def nodes(low, high, count):
    return [low + i * (high - low) / (count - 1) for i in range(count)]


def trapezoid(points, values):
    return math.fsum((points[i + 1] - points[i]) * (values[i] + values[i + 1]) / 2.0 for i in range(len(points) - 1))


class Grid:
    """A grid with the response functions of a bank tabulated on it."""

    def __init__(self, items, low=-4.0, high=4.0, count=33):
        self.items = items
        self.points = nodes(low, high, count)
        # What each node adds to the trapezoidal rule.
        step = (high - low) / (count - 1)
        self.parts = [step / 2.0, *[step] * (count - 2), step / 2.0]
        self.prior = [density(x) for x in self.points]
        self.right = [[probability(item, x) for x in self.points] for item in items]
        self.wrong = [[1.0 - p for p in row] for row in self.right]
        self.info = [[information(item, x) for x in self.points] for item in items]

    def likelihoods(self, asked, answers):
        values = [1.0] * len(self.points)
        for index, answer in zip(asked, answers):
            row = self.right[index]
            values = [v * (p if answer else 1.0 - p) for v, p in zip(values, row)]
        return values

    def integral(self, *factors):
        """Of the product of functions given at the nodes."""
        values = self.parts
        for factor in factors:
            values = list(map(operator.mul, values, factor))
        return math.fsum(values)

    def mean_and_deviation(self, *weights):
        below = self.integral(*weights)
        mean = self.integral(*weights, self.points) / below
        spread = self.integral(*weights, [(x - mean) ** 2 for x in self.points]) / below
        return mean, math.sqrt(spread)

    def eap(self, asked, answers):
        return self.mean_and_deviation(self.likelihoods(asked, answers), self.prior)


def score(items, answers, theta):
    total = []
    for item, answer in zip(items, answers):
        p, first, _ = slopes(item, theta)
        total.append(first * (answer - p) / (p * (1.0 - p)))
    return math.fsum(total)


def warm(items, answers, theta):
    terms = []
    for item in items:
        p, first, second = slopes(item, theta)
        terms.append(first * second / (p * (1.0 - p)))
    return score(items, answers, theta) + math.fsum(terms) / (2.0 * total_information(items, theta))


def zeros(function, low, high, cells):
    """The places where the function goes from above 0 to below, by regula falsi with halving (Illinois)."""
    found = []
    points = nodes(low, high, cells + 1)
    values = [function(x) for x in points]
    for x0, x1, f0, f1 in zip(points, points[1:], values, values[1:]):
        if not (f0 > 0.0 >= f1):
            continue
        side = 0
        while f1 != 0.0 and x1 - x0 > 1e-13:
            x = (f1 * x0 - f0 * x1) / (f1 - f0)
            f = function(x)
            if f > 0.0:
                x0, f0 = x, f
                if side == 1:
                    f1 /= 2.0
                side = 1
            else:
                if f == 0.0 or x == x1:
                    x1 = x
                    break
                x1, f1 = x, f
                if side == -1:
                    f0 /= 2.0
                side = -1
        found.append(x1)
    return found


def maximum(function, height, low=-4.0, high=4.0, cells=200):
    """The highest of the zeros and the two ends."""
    return max([low, *zeros(function, low, high, cells), high], key=height)


def log_likelihood(items, answers, theta):
    return math.fsum(math.log(probability(item, theta) if answer else 1.0 - probability(item, theta))
                     for item, answer in zip(items, answers))


def ml(items, answers):
    theta = maximum(lambda x: score(items, answers, x), lambda x: log_likelihood(items, answers, x))
    return theta, 1.0 / math.sqrt(total_information(items, theta))


def posterior_mode(items, answers):
    theta = maximum(lambda x: score(items, answers, x) - x, lambda x: log_likelihood(items, answers, x) - x * x / 2.0)
    return theta, 1.0 / math.sqrt(total_information(items, theta) + 1.0)


def wle(items, answers):
    def height(x):
        """The integral of Warm's function from -4, by the trapezoidal rule on a fine grid."""
        if x <= -4.0:
            return 0.0
        points = nodes(-4.0, x, 2001)
        return trapezoid(points, [warm(items, answers, at) for at in points])

    found = [-4.0, *zeros(lambda x: warm(items, answers, x), -4.0, 4.0, 200), 4.0]
    if len(found) == 2:
        theta = -4.0 if warm(items, answers, 0.0) < 0.0 else 4.0
    elif len(found) == 3:
        ends = warm(items, answers, -4.0) > 0.0 > warm(items, answers, 4.0)
        theta = found[1] if ends else max(found, key=height)
    else:
        theta = max(found, key=height)
    return theta, 1.0 / math.sqrt(total_information(items, theta))


def estimate(rule, grid, asked, answers):
    items = [grid.items[index] for index in asked]
    if rule == "eap":
        return grid.eap(asked, answers)
    return {"ml": ml, "map": posterior_mode, "wle": wle}[rule](items, answers)


def choose(rule, grid, asked, answers, theta):
    """The index of the next item; the lowest where several are equally good."""
    likely = grid.likelihoods(asked, answers)
    posterior = [v * g for v, g in zip(likely, grid.prior)]

    def worth(index):
        item = grid.items[index]
        if rule == "mfi":
            return information(item, theta)
        if rule == "bopt":
            return -abs(item[1] - theta)
        if rule == "mlwi":
            return grid.integral(likely, grid.info[index])
        if rule == "mpwi":
            return grid.integral(posterior, grid.info[index])
        p = probability(item, theta)
        if rule == "kl":
            return grid.integral(likely, [p * math.log(p / x) + (1.0 - p) * math.log((1.0 - p) / (1.0 - x))
                                          for x in grid.right[index]])
        _, if_right = grid.mean_and_deviation(posterior, grid.right[index])
        _, if_wrong = grid.mean_and_deviation(posterior, grid.wrong[index])
        return -(p * if_right ** 2 + (1.0 - p) * if_wrong ** 2)

    open_items = [index for index in range(len(grid.items)) if index not in asked]
    worths = [worth(index) for index in open_items]
    return open_items[worths.index(max(worths))] if open_items else None


def adaptive_test(grid, responses, select, rule, length, enough=None):
    asked, answers = [], []
    theta, error = 0.0, math.inf
    while len(asked) < min(length, len(grid.items)):
        index = choose("mfi" if not asked else select, grid, asked, answers, theta)
        asked.append(index)
        answers.append(responses[index])
        theta, error = estimate(rule, grid, asked, answers)
        if enough is not None and error <= enough:
            break
    return asked, theta, error


def marginal_log_likelihood(patterns, items, low=-8.0, high=8.0, count=401):
    """Of {(answers): how many}, for a standard normal population."""
    points = nodes(low, high, count)
    weights = [density(x) for x in points]
    below = trapezoid(points, weights)
    total = []
    for answers, people in patterns.items():
        values = [w * likelihood(items, answers, x) for w, x in zip(weights, points)]
        total.append(people * math.log(trapezoid(points, values) / below))
    return math.fsum(total)
