#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds onramp_oracle against published numbers and against irt_theory.py.

    irt.py published|estimates|tests|errors ORACLE     ORACLE: the program onramp_oracle
"""
import csv
import math
import pathlib
import random
import sys
import tempfile

sys.dont_write_bytecode = True
import irt_theory as theory  # noqa: E402
from checks import Check, ask  # noqa: E402

FOLDER = pathlib.Path(__file__).parent / "irt"
RULES = ["mfi", "bopt", "kl", "mlwi", "mpwi", "mepv"]
SEED = 20261122


def rows(oracle, *words):
    answer = ask(oracle, *words)
    if answer.returncode != 0:
        sys.exit(f"{words}: status {answer.returncode}\n{answer.stderr}")
    return list(csv.DictReader(answer.stdout.splitlines()))


def fitted(oracle, *words):
    """Discriminations, difficulties and the log-likelihood."""
    lines = list(csv.reader(ask(oracle, "irt-fit", "--patterns", FOLDER / "lsat6.txt", *words).stdout.splitlines()))
    items = [(float(a), float(b)) for _, a, b in lines[1:-1]]
    return [a for a, _ in items], [b for _, b in items], float(lines[-1][1])


def published(oracle):
    check = Check()

    # Four-parameter items and the answers 0 1 0, from the tests of the Python package adaptivetesting, which
    # took them from catR. ML and MAP on [-4, 4] (catR's root search stops within 1e-4); EAP by the trapezoidal
    # rule with half weights at the ends on 33 nodes of [-4, 4]; fine grid: 2001 nodes of [-10, 10].
    files = ["--bank", FOLDER / "four_parameter_bank.csv", "--people", FOLDER / "four_parameter_people.csv"]
    person = rows(oracle, "estimate", *files, "--grid", "-4:4:33", "--at", 0)[0]
    check.near(float(person["ml"]), -1.79310, 1e-4, "ML")
    check.near(float(person["map"]), -.474175, 1e-6, "MAP")
    check.near(float(person["eap"]), -.456507, 1e-6, "EAP, 33 nodes")
    check.near(float(person["ml_se_at"]), 1.444873, 1e-6, "SE(0)")
    fine = rows(oracle, "estimate", *files, "--grid", "-10:10:2001")[0]
    check.near(float(fine["eap"]), -.456701, 1e-6, "EAP, fine grid")

    # LSAT section 6 (Bock & Lieberman 1970), as ltm 1.2 for R prints its fits, each on 21 Gauss-Hermite nodes
    # (Rizopoulos 2006, Journal of Statistical Software 17(5)). Ours once on the same nodes, once on 401 even
    # nodes of [-8, 8].
    for population in (["--hermite", 21], ["--grid", "-8:8:401"]):
        a, b, height = fitted(oracle, "--model", "rasch", *population)
        check.near(height, -2473.0538, 1e-4, f"Rasch log-likelihood, {population}")
        for i, expected in enumerate([-2.8719712, -1.0630294, -.2576109, -1.3880588, -2.2187785]):
            check.near(b[i], expected, 1e-6, f"Rasch difficulty {i + 1}, {population}")
            check.that(a[i] == 1, "the discrimination of the Rasch model is 1")

        # ltm's report of this fit says max(|grad|): 0.024. It stopped short of the maximum, by 7e-6 in the
        # log-likelihood and up to 0.0024 in a difficulty: the margins are that distance. The maximum itself is
        # checked below.
        a, b, height = fitted(oracle, "--model", "2pl", *population)
        check.near(height, -2466.6534, 1e-4, f"2PL log-likelihood, {population}")
        ltm_b = [-3.3597341, -1.3696497, -.2798983, -1.8659190, -3.1235725]
        ltm_a = [.8253715, .7229500, .8904748, .6885502, .6574516]
        for i in range(5):
            check.near(a[i], ltm_a[i], 1e-3, f"2PL discrimination {i + 1}, {population}")
            check.near(b[i], ltm_b[i], 3e-3, f"2PL difficulty {i + 1}, {population}")

        patterns = {tuple(map(int, line.split(":")[0])): int(line.split(":")[1])
                    for line in (FOLDER / "lsat6.txt").read_text().split()}
        check.that(sum(patterns.values()) == 1000, "LSAT6 has 1000 people")

        def at(a, b):
            return theory.marginal_log_likelihood(patterns, [(x, y, 0.0, 1.0) for x, y in zip(a, b)])

        check.near(at(a, b), height, 1e-6, "the log-likelihood of the parameters printed")
        check.that(height >= at(ltm_a, ltm_b), "ltm's parameters are not more likely than ours")
        # By log odds: intercept and slope, so that both are on one scale.
        step = 1e-3
        for i in range(5):
            for by_intercept in (True, False):
                def moved(by):
                    slope = a[i] if by_intercept else a[i] + by
                    intercept = -a[i] * b[i] + (by if by_intercept else 0)
                    return at(a[:i] + [slope] + a[i + 1:], b[:i] + [-intercept / slope] + b[i + 1:])

                gradient = (moved(step) - moved(-step)) / (2 * step)
                check.near(gradient, 0, 1e-3, f"the gradient at the maximum, item {i + 1}")
    return check.done()


def random_bank(source, count, model):
    bank = []
    for _ in range(count):
        a = math.exp(source.gauss(0.2, 0.35))
        bank.append((a, source.gauss(0, 1.2), source.uniform(0.05, 0.3) if model >= 3 else 0.0,
                     source.uniform(0.85, 0.99) if model >= 4 else 1.0))
    return bank


def write_files(folder, bank, people):
    """The bank and the people (theta, answers) as files; what is written is what the program reads."""
    bank_file, people_file = pathlib.Path(folder) / "bank.csv", pathlib.Path(folder) / "people.csv"
    bank_file.write_text("item,a,b,c,d\n" + "".join(
        f"{i + 1},{','.join(map(repr, item))}\n" for i, item in enumerate(bank)))
    people_file.write_text("id,theta,responses\n" + "".join(
        f"p{i + 1},{theta!r},{''.join(map(str, answers))}\n" for i, (theta, answers) in enumerate(people)))
    return ["--bank", bank_file, "--people", people_file]


def simulate(source, bank, count):
    people = []
    for _ in range(count):
        theta = source.gauss(0, 1.2)
        people.append((theta, [int(source.random() < theory.probability(item, theta)) for item in bank]))
    return people


def estimates(oracle):
    """Estimates of whole patterns: quadrature to 1e-8, roots to 1e-9 (1e-4 is what catR's search gives)."""
    check = Check()
    source = random.Random(SEED)
    for model in (1, 2, 3, 4, "several maxima"):
        for count in (1, 2, 5, 20, 60) if model != "several maxima" else (4, 5, 6):
            bank = random_bank(source, count, 4 if model == "several maxima" else model)
            people = simulate(source, bank, 12) + [(0.0, [0] * count), (0.0, [1] * count)]
            if model == 1:
                bank = [(1.0, b, 0.0, 1.0) for _, b, _, _ in bank]
            if model == "several maxima":
                # Steep items with high guessing, answered at random.
                bank = [(2 * a, b, c + 0.1, d) for a, b, c, d in bank]
                people = [(0.0, [source.randrange(2) for _ in bank]) for _ in range(40)]
            low, high, size = source.choice([(-4, 4, 33), (-5, 5, 61), (-6, 4, 41)])
            grid = theory.Grid(bank, low, high, size)
            with tempfile.TemporaryDirectory() as folder:
                found = rows(oracle, "estimate", *write_files(folder, bank, people), "--grid", f"{low}:{high}:{size}")
            check.that(len(found) == len(people), "a row a person")
            for row, (_, answers) in zip(found, people):
                for rule in ("eap", "map", "ml", "wle"):
                    theta, error = theory.estimate(rule, grid, range(count), answers)
                    what = f"{rule} of {answers} on {bank}"
                    check.near(float(row[rule]), theta, 1e-8 if rule == "eap" else 1e-9, what)
                    check.near(float(row[rule + "_se"]), error, 1e-8 * max(1.0, error), "the error of " + what)
    return check.done()


def tests(oracle):
    """Adaptive tests on an 85-item three-parameter bank: the same items in the same order."""
    check = Check()
    source = random.Random(SEED)
    bank = random_bank(source, 85, 3)
    people = simulate(source, bank, 240)
    grid = theory.Grid(bank)
    # Every rule with EAP for everyone; the slower estimators, the stop by error and another grid for some.
    runs = [(rule, "eap", 15, None, 240, grid, "-4:4:33") for rule in RULES]
    runs += [(rule, estimator, 12, None, 12, grid, "-4:4:33") for rule in RULES for estimator in ("map", "wle", "ml")]
    runs += [(rule, "eap", 85, 0.35, 40, grid, "-4:4:33") for rule in ("mfi", "mepv")]
    runs += [(rule, "eap", 10, None, 40, theory.Grid(bank, -5, 5, 61), "-5:5:61") for rule in RULES]
    runs += [("mfi", "eap", 200, None, 3, grid, "-4:4:33")]
    with tempfile.TemporaryDirectory() as folder:
        for select, rule, length, enough, count, nodes, words in runs:
            files = write_files(folder, bank, people[:count])
            found = rows(oracle, "cat", *files, "--select", select, "--estimate", rule, "--length", length, "--grid",
                         words, *(["--se", enough] if enough else []))
            check.that([row["id"] for row in found] == [f"p{i + 1}" for i in range(count)], "a row a person")
            for row, (_, responses) in zip(found, people):
                asked, theta, error = theory.adaptive_test(nodes, responses, select, rule, length, enough)
                what = f"{select}, {rule}, {row['id']}"
                check.that(row["items"] == ";".join(str(index + 1) for index in asked),
                           f"{what}: items {row['items']}, not {[index + 1 for index in asked]}")
                check.near(float(row["theta"]), theta, 1e-8, what)
                check.near(float(row["se"]), error, 1e-8 * max(1.0, error), "the error of " + what)
    return check.done()


BANK = "item,a,b,c,d\n1,1,0,0,1\n2,1.5,1,0.2,1\n"
PEOPLE = "id,theta,responses\np1,0,01\np2,0.5,11\n"
# What is wrong, the bank, the people, and words of the message with the line.
FAULTS = [
    ("a missing column", "item,a,b,c\n1,1,0,0\n", PEOPLE, ["'d' is missing", "bank.csv:1)"]),
    ("a column twice", "item,a,b,c,d,a\n1,1,0,0,1,2\n", PEOPLE, ["'a' stands twice", "bank.csv:1)"]),
    ("no number", "item,a,b,c,d\n1,1,0,0,1\n2,1,x,0,1\n", PEOPLE, ["b is 'x', not a number", "bank.csv:3)"]),
    ("an infinite number", "item,a,b,c,d\n1,inf,0,0,1\n", PEOPLE, ["a is 'inf'", "bank.csv:2)"]),
    ("an empty cell", "item,a,b,c,d\n1,,0,0,1\n", PEOPLE, ["a is ''", "bank.csv:2)"]),
    ("too few cells", "item,a,b,c,d\n1,1,0,0\n", PEOPLE, ["4 cells where the header has 5", "bank.csv:2)"]),
    ("an item twice", BANK + "1,1,0,0,1\n", PEOPLE, ["the item '1' stands twice, first in line 2", "bank.csv:4)"]),
    ("no discrimination", "item,a,b,c,d\n1,0,0,0,1\n", PEOPLE, ["more than 0", "bank.csv:2)"]),
    ("asymptotes that cross", "item,a,b,c,d\n1,1,0,0.9,0.5\n", PEOPLE, ["asymptotes", "bank.csv:2)"]),
    ("an open quote", 'item,a,b,c,d\n"1,1,0,0,1\n', PEOPLE, ["quote", "bank.csv:2)"]),
    ("no header", "", PEOPLE, ["no header line", "bank.csv:1)"]),
    ("no items", "item,a,b,c,d\n", PEOPLE, ["no items", "bank.csv:1)"]),
    ("too few responses", BANK, "id,theta,responses\np1,0,0\n", ["1 response where", "2 items", "people.csv:2)"]),
    ("too many responses", BANK, "id,theta,responses\np1,0,010\n", ["3 responses", "people.csv:2)"]),
    ("other responses", BANK, "id,theta,responses\np1,0,0x\n", ["more than 0 and 1", "people.csv:2)"]),
    ("a person twice", BANK, PEOPLE + "p1,0,00\n", ["'p1' stands twice, first in line 2", "people.csv:4)"]),
    ("a theta that is none", BANK, "id,theta,responses\np1,high,01\n", ["theta is 'high'", "people.csv:2)"]),
    ("a column of people missing", BANK, "id,responses\np1,01\n", ["'theta' is missing", "people.csv:1)"]),
]
PATTERN_FAULTS = [
    ("01:2\n1:3\n", ["1 answer", "file.txt:2)"]),
    ("01:2\n01:3\n10:1\n", ["stands twice, first in line 1", "file.txt:2)"]),
    ("01:2\n1a:3\n", ["more than 0 and 1", "file.txt:2)"]),
    ("01:2\n10\n", ["not PATTERN:COUNT", "file.txt:2)"]),
    ("01:-2\n", ["not PATTERN:COUNT", "file.txt:1)"]),
    ("", ["no patterns"]),
    ("01:2\n11:1\n", ["item 2 alike", "file.txt)"]),
]
USAGE = [
    [], ["solve"], ["cat"], ["cat", "--bank"], ["cat", "--bank", "b.csv"], ["estimate", "--people", "p.csv"],
    ["cat", "--colour", "red"], ["cat", "--select", "best"], ["cat", "--estimate", "guess"], ["cat", "--length", "0"],
    ["cat", "--length", "2.5"], ["cat", "--se", "-1"], ["cat", "--grid", "-4:4"], ["cat", "--grid", "4:-4:33"],
    ["cat", "--grid", "-4:4:1"], ["cat", "--length", "3", "--length", "4"], ["irt-fit", "--patterns", "p.txt"],
    ["irt-fit", "--model", "rasch"], ["irt-fit", "--model", "3pl", "--patterns", "p.txt"],
    ["irt-fit", "--model", "rasch", "--patterns", "p.txt", "--hermite", "1"],
    ["irt-fit", "--model", "rasch", "--patterns", "p.txt", "--hermite", "21", "--grid", "-4:4:33"],
]


def errors(oracle):
    check = Check()

    def refused(status, words, parts, what):
        check.refused(oracle, status, words, parts, what)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bank, people, patterns = folder / "bank.csv", folder / "people.csv", folder / "file.txt"
        files = ["--bank", bank, "--people", people]
        for what, bank_text, people_text, parts in FAULTS:
            bank.write_text(bank_text)
            people.write_text(people_text)
            for command in ("cat", "estimate"):
                refused(3, [command, *files], parts, f"{command}, {what}")
        for text, parts in PATTERN_FAULTS:
            patterns.write_text(text)
            refused(3, ["irt-fit", "--model", "rasch", "--patterns", patterns], parts, f"patterns {text!r}")
        # All problems at once, in the order of the file.
        bank.write_text("item,a,b,c,d\n1,x,0,0,1\n1,1,y,0,1\n")
        refused(3, ["cat", *files], ["a is 'x'", "b is 'y'", "stands twice"], "three faults")
        refused(3, ["cat", "--bank", folder / "none.csv", "--people", people], ["none.csv"], "no such file")
        for words in USAGE:
            refused(2, words, [], f"usage {words}")

        check.that(ask(oracle, "--help").returncode == 0, "--help")
        # What R's write.csv writes: quotes, a column of row names, other columns; Windows line ends; no last one.
        bank.write_text('"","item","a","b","c","d"\r\n"1","first",1,0,0,1\r\n"2","a, b",1.5,1e-01,0.2,1')
        people.write_text("\ufeffresponses,id,theta,sex\n01,p1,0,f\n\n11,p2,0.5,m\n")
        found = rows(oracle, "cat", *files, "--length=2")
        check.that([row["id"] for row in found] == ["p1", "p2"], "people in the order of the file")
        check.that(sorted(found[0]["items"].split(";")) == ["a, b", "first"], f"items by name: {found}")
    return check.done()


if __name__ == "__main__":
    sys.exit({"published": published, "estimates": estimates, "tests": tests, "errors": errors}[sys.argv[1]](sys.argv[2]))
