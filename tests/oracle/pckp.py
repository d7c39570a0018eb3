#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds 'onramp_oracle pckp' against brute force, and against an independent solver of integer programs.

    pckp.py small|large|errors ORACLE     ORACLE: the program onramp_oracle; large needs cbc (COIN-OR) on the PATH
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from checks import solve_with_cbc  # noqa: E402

SEED = 20261123

# Six pieces a-f; a before c and d, b before e, d and e before f; the budget 11 gives 20 with a, b, d, e, f.
PUBLISHED = {
    "sizes": [2, 3, 4, 1, 2, 3],
    "values": [3, 2, 5, 4, 3, 8],
    "edges": [[0, 2], [0, 3], [1, 4], [3, 5], [4, 5]],
    "budget": 11,
}


def needs_of(problem):
    """(piece, at least, of) of every need, edges among them."""
    return [(after, 1, [before]) for before, after in problem["edges"]] + [
        (need["piece"], need["at_least"], need["of"]) for need in problem.get("needs", [])
    ]


def is_sound(problem, taken):
    chosen = set(taken)
    return sum(problem["sizes"][i] for i in chosen) <= problem["budget"] and all(
        len(chosen.intersection(of)) >= least for piece, least, of in needs_of(problem) if piece in chosen
    )


def best_by_brute_force(problem):
    count = len(problem["sizes"])
    masks = [(1 << piece, least, sum(1 << each for each in of)) for piece, least, of in needs_of(problem)]
    best = 0
    for chosen in range(1 << count):
        size = value = 0
        for i in range(count):
            if chosen >> i & 1:
                size += problem["sizes"][i]
                value += problem["values"][i]
        if value > best and size <= problem["budget"]:
            if all(not chosen & piece or (chosen & of).bit_count() >= least for piece, least, of in masks):
                best = value
    return best


def best_by_cbc(problem, folder):
    """The best value, by an integer program; None where cbc comes to no end."""
    lines = ["Maximize", " value: " + " + ".join(f"{v} x{i}" for i, v in enumerate(problem["values"])), "Subject To"]
    lines.append(" size: " + " + ".join(f"{s} x{i}" for i, s in enumerate(problem["sizes"])) + f" <= {problem['budget']}")
    for row, (piece, least, of) in enumerate(needs_of(problem)):
        if least > 0:
            lines.append(f" n{row}: " + " + ".join(f"x{each}" for each in of) + f" - {least} x{piece} >= 0")
    lines += ["Binary"] + [f" x{i}" for i in range(len(problem["sizes"]))]
    return solve_with_cbc(lines, folder)


def random_problem(source, count, share_of_choices, most_size, most_value):
    """Pieces in a random order, so that needs point either way of the indices, but in no circle."""
    order = list(range(count))
    source.shuffle(order)
    problem = {
        "sizes": [source.randint(1, most_size) for _ in range(count)],
        "values": [source.randint(0, most_value) for _ in range(count)],
        "edges": [], "needs": [],
    }
    for place in range(1, count):
        for _ in range(source.randint(0, 2)):
            edge = [order[source.randrange(place)], order[place]]
            if edge not in problem["edges"]:
                problem["edges"].append(edge)
        if source.random() < share_of_choices:
            of = source.sample(order[:place], min(place, source.randint(2, 4)))
            problem["needs"].append({"piece": order[place], "at_least": source.randint(0, len(of)), "of": of})
    problem["budget"] = source.randint(0, sum(problem["sizes"]))
    return problem


def ask(oracle, folder, problem, *words):
    file = folder / "problem.json"
    file.write_text(json.dumps(problem))
    done = subprocess.run([oracle, "pckp", str(file), *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"status {done.returncode}: {done.stderr}")
    answer = dict(line.partition(" ")[::2] for line in done.stdout.splitlines())
    taken = [int(each) for each in answer["set"].split()]
    value = int(answer["value"])
    if not is_sound(problem, taken) or value != sum(problem["values"][i] for i in taken):
        sys.exit(f"not a set for {problem}: {done.stdout}")
    if int(answer["size"]) != sum(problem["sizes"][i] for i in taken):
        sys.exit(f"another size for {problem}: {done.stdout}")
    if (answer["proved"] == "yes") != (int(answer["bound"]) == value):
        sys.exit(f"proved without a reason: {done.stdout}")
    return value, int(answer["bound"]), taken


def small(oracle, folder):
    value, bound, taken = ask(oracle, folder, PUBLISHED)
    assert (value, bound, taken) == (20, 20, [0, 1, 3, 4, 5]), (value, bound, taken)
    source = random.Random(SEED)
    for run in range(300):
        problem = random_problem(source, source.randint(1, 12), run % 3 / 3, [3, 60][run % 2], [5, 200][run // 2 % 2])
        best = best_by_brute_force(problem)
        value, bound, _ = ask(oracle, folder, problem)
        assert value == bound == best, (problem, best, value, bound)
        value, bound, _ = ask(oracle, folder, problem, "--cuts", "2")
        assert value <= best <= bound, (problem, best, value, bound)
    print("301 problems agree with brute force")


def large(oracle, folder):
    source = random.Random(SEED)
    unproved = 0
    for run in range(24):
        problem = random_problem(source, source.randint(30, 90), [0, 0.1, 0.2][run % 3], 600, [20, 500][run % 2])
        best = best_by_cbc(problem, folder)
        value, bound, _ = ask(oracle, folder, problem, "--cuts", "200000")
        if best is None:
            unproved += 1
            continue
        assert value <= best <= bound, (problem, best, value, bound)
        assert value == best, (problem, best, value, bound)
    assert unproved < 5, unproved
    print(f"{24 - unproved} problems agree with cbc")


def errors(oracle, folder):
    count = 0

    def refused(text, status, part):
        nonlocal count
        file = folder / "faulty.json"
        file.write_text(text)
        done = subprocess.run([oracle, "pckp", str(file)], capture_output=True, text=True, check=False)
        assert done.returncode == status and done.stdout == "" and part in done.stderr, (text, done)
        count += 1

    refused("", 3, "the text is empty")
    refused("{", 3, "faulty.json:1:1")
    refused("[]", 3, "object")
    good = {"sizes": [1, 2], "values": [1, 2], "edges": [], "budget": 3}
    refused(json.dumps({**good, "sizes": [1]}), 3, "different lengths")
    refused(json.dumps({**good, "sizes": [1, -2]}), 3, "from 0 to 1000000000")
    refused(json.dumps({**good, "values": [1, 2.5]}), 3, "whole number")
    refused(json.dumps({**good, "budget": "3"}), 3, "budget")
    refused(json.dumps({**good, "edges": [[0, 2]]}), 3, "[before, after]")
    refused(json.dumps({**good, "edges": [[1, 1]]}), 3, "[before, after]")
    refused(json.dumps({**good, "needs": [{"piece": 1, "at_least": 2, "of": [0]}]}), 3, "at_least")
    refused(json.dumps({**good, "needs": [{"piece": 1, "at_least": 1, "of": [1]}]}), 3, "names the piece itself")
    for words in ([], ["a", "b"], ["--cuts", "x", "a"], ["/does/not/exist"]):
        done = subprocess.run([oracle, "pckp", *words], capture_output=True, text=True, check=False)
        assert done.returncode == (3 if words == ["/does/not/exist"] else 2) and done.stdout == "", (words, done)
        count += 1
    print(f"{count} faulty inputs are refused")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        {"small": small, "large": large, "errors": errors}[sys.argv[1]](sys.argv[2], pathlib.Path(made))
