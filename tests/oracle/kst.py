#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds onramp_oracle kst against published counts and against all subsets and all orders of few items.

    kst.py published|random|errors ORACLE     ORACLE: the program onramp_oracle
"""
import itertools
import json
import math
import pathlib
import random
import sys
import tempfile

sys.dont_write_bytecode = True
from checks import Check, ask  # noqa: E402

SEED = 20261122


def answer_to(oracle, items, prerequisites, state=None):
    document = {"items": items, "prerequisites": prerequisites}
    if state is not None:
        document["state"] = state
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "space.json"
        file.write_text(json.dumps(document))
        answer = ask(oracle, "kst", file)
    if answer.returncode != 0:
        sys.exit(f"status {answer.returncode}\n{answer.stderr}\n{document}")
    return json.loads(answer.stdout)


def counts(oracle, size, edges):
    """States and paths of the items 0, 1, ... with these edges."""
    answer = answer_to(oracle, [str(i) for i in range(size)], [[str(a), str(b)] for a, b in edges])
    return int(answer["states"]), int(answer["paths"])


def published(oracle):
    check = Check()
    # Doignon & Falmagne (1999), Knowledge Spaces, chapter 7, also the data set DoignonFalmagne7 of the R package
    # pks: nine states of five problems, which are those of these prerequisites.
    known = ["", "a", "b", "ab", "abc", "abd", "abcd", "abce", "abcde"]
    prerequisites = [["a", "c"], ["b", "c"], ["a", "d"], ["b", "d"], ["c", "e"]]
    check.same([state for state in known if all(a in state or b not in state for a, b in prerequisites)], known,
               "the published states")
    for state in known:
        answer = answer_to(oracle, list("abcde"), prerequisites, list(state))
        check.same(answer["states"], "9", "the published number of states")
        neighbours = [set(other) for other in known]
        check.same(answer["outer_fringe"], [x for x in "abcde" if x not in state and set(state) | {x} in neighbours],
                   f"the outer fringe of {state}")
        check.same(answer["inner_fringe"], [x for x in state if set(state) - {x} in neighbours],
                   f"the inner fringe of {state}")

    # Nothing before anything, and everything in a row.
    for size in [0, 1, 2, 3, 10, 25, 100]:
        check.same(counts(oracle, size, []), (2**size, math.factorial(size)), f"{size} items")
        row = [(i, i + 1) for i in range(size - 1)]
        check.same(counts(oracle, size, row), (size + 1, 1), f"{size} items in a row")
    check.same(counts(oracle, 1000, []), (2**1000, math.factorial(1000)), "1000 items")

    # The subsets of 2, 3, 4 and 5 things: OEIS A000372 (Dedekind) and A046873.
    for things, states, paths in [(2, 6, 2), (3, 20, 48), (4, 168, 1680384), (5, 7581, 14807804035657359360)]:
        edges = [(s, s | 1 << t) for s in range(2**things) for t in range(things) if not s >> t & 1]
        check.same(counts(oracle, 2**things, edges), (states, paths), f"the subsets of {things} things")

    # 0 < 1 > 2 < 3 ...: Fibonacci numbers and Euler's zigzag numbers (OEIS A000111), by Seidel's triangle.
    row, fibonacci = [1], [1, 2]
    for size in range(1, 41):
        row = list(itertools.accumulate([0] + row[::-1]))
        fibonacci.append(fibonacci[-1] + fibonacci[-2])
        edges = [(i, i + 1) if i % 2 == 0 else (i + 1, i) for i in range(size - 1)]
        check.same(counts(oracle, size, edges), (fibonacci[size], row[-1]), f"a fence of {size}")

    # Grids: lattice paths for the states; the hook length formula of Frame, Robinson & Thrall (1954) for the paths.
    for rows, columns in [(2, 2), (2, 7), (3, 3), (4, 5), (6, 6), (2, 60)]:
        edges = [(r * columns + c, (r + 1) * columns + c) for r in range(rows - 1) for c in range(columns)]
        edges += [(r * columns + c, r * columns + c + 1) for r in range(rows) for c in range(columns - 1)]
        hooks = math.prod(rows - r + columns - c - 1 for r in range(rows) for c in range(columns))
        check.same(counts(oracle, rows * columns, edges),
                   (math.comb(rows + columns, rows), math.factorial(rows * columns) // hooks),
                   f"{rows} rows, {columns} columns")

    # Forests: n! over the product of the sizes of all subtrees (Knuth, The Art of Computer Programming, volume 3,
    # 5.1.4, exercise 20); states from the leaves up.
    source = random.Random(SEED)
    for size in [5, 20, 100, 400]:
        parent = [source.randrange(-1, i) if source.random() < 0.95 else -1 for i in range(size)]
        sizes, states, forest = [1] * size, [1] * size, 1
        for i in reversed(range(size)):
            if parent[i] >= 0:
                sizes[parent[i]] += sizes[i]
                states[parent[i]] *= states[i] + 1
            else:
                forest *= states[i] + 1
        edges = [(parent[i], i) for i in range(size) if parent[i] >= 0]
        check.same(counts(oracle, size, edges), (forest, math.factorial(size) // math.prod(sizes)),
                   f"a forest of {size}")
    return check.done()


def closed(size, edges):
    """Every pair that follows, by walking from each item."""
    pairs = set()
    for start in range(size):
        waiting = [start]
        while waiting:
            at = waiting.pop()
            for a, b in edges:
                if a == at and (start, b) not in pairs:
                    pairs.add((start, b))
                    waiting.append(b)
    return pairs


class Brute:
    """Everything about few items, from the definitions."""

    def __init__(self, size, edges):
        self.size = size
        self.closure = closed(size, edges)
        self.reduction = {(a, b) for a, b in self.closure
                          if not any((a, c) in self.closure and (c, b) in self.closure for c in range(size))}
        self.states = [frozenset(x for x in range(size) if bits >> x & 1) for bits in range(2**size)
                       if all(bits >> a & 1 or not bits >> b & 1 for a, b in edges)]
        if size <= 6:
            self.paths = sum(all(order.index(a) < order.index(b) for a, b in edges)
                             for order in itertools.permutations(range(size)))
        else:
            ways = {frozenset(): 1}
            for state in sorted(self.states, key=len)[1:]:
                ways[state] = sum(ways.get(state - {x}, 0) for x in state)
            self.paths = ways[frozenset(range(size))]


def random_order(source, size):
    """Edges of an order of 0 ... size - 1 in any places, some of them twice or following from others."""
    places = source.sample(range(size), size)
    density = source.choice([0.1, 0.2, 0.35, 0.5, 0.8])
    edges = [(places[a], places[b]) for b in range(size) for a in range(b) if source.random() < density]
    edges += source.sample(edges, len(edges) // 4)
    source.shuffle(edges)
    return edges


def random_orders(oracle):
    """Random orders of up to 10 items, and several of them side by side or one after the other."""
    check = Check()
    source = random.Random(SEED)
    for number in range(300):
        size = source.randrange(1, 11)
        edges = random_order(source, size)
        brute = Brute(size, edges)
        names = [f"item {i}" for i in range(size)] if source.random() < 0.5 else [chr(233 + i) + '"' for i in range(size)]
        state = source.choice(brute.states)
        answer = answer_to(oracle, names, [[names[a], names[b]] for a, b in edges],
                           [names[i] for i in source.sample(sorted(state), len(state))])
        what = f"order {number}, {edges}"
        check.same(answer["states"], str(len(brute.states)), f"states of {what}")
        check.same(answer["paths"], str(brute.paths), f"paths of {what}")
        for name in ("closure", "reduction"):
            check.same(answer[name], [[names[a], names[b]] for a, b in sorted(getattr(brute, name))],
                       f"{name} of {what}")
        everything = set(brute.states)
        check.same(answer["outer_fringe"],
                   [names[x] for x in range(size) if x not in state and state | {x} in everything],
                   f"outer fringe of {sorted(state)}, {what}")
        check.same(answer["inner_fringe"], [names[x] for x in sorted(state) if state - {x} in everything],
                   f"inner fringe of {sorted(state)}, {what}")
    for number in range(60):
        parts = []
        for _ in range(source.randrange(2, 6)):
            size = source.randrange(1, 8)
            parts.append((size, random_order(source, size)))
        brutes = [Brute(*part) for part in parts]
        starts = [0, *itertools.accumulate(size for size, _ in parts)]
        total = starts[-1]
        edges = [(start + a, start + b) for start, (_, part) in zip(starts, parts) for a, b in part]
        beside = math.factorial(total)
        for brute in brutes:
            beside = beside * brute.paths // math.factorial(brute.size)
        check.same(counts(oracle, total, edges), (math.prod(len(brute.states) for brute in brutes), beside),
                   f"side by side {parts}")
        for before, after in itertools.pairwise(range(len(parts))):
            edges += [(a, b) for a in range(starts[before], starts[before + 1])
                      for b in range(starts[after], starts[after + 1])]
        check.same(counts(oracle, total, edges),
                   (1 + sum(len(brute.states) - 1 for brute in brutes), math.prod(brute.paths for brute in brutes)),
                   f"one after the other {parts}")
    return check.done()


# A file, and words of the message with its place.
FAULTS = [
    ("", ["space.json:1:1"]),
    ("{", ["space.json:1:1"]),
    ("[]", ["expected an object", "space.json:1:1"]),
    ('{"prerequisites": []}', ["'items' is missing", "space.json:1:1"]),
    ('{"items": ["a"]}', ["'prerequisites' is missing", "space.json:1:1"]),
    ('{"items": "a", "prerequisites": []}', ["'items' should be an array of strings", "at /items)"]),
    ('{"items": ["a", 2], "prerequisites": []}', ["expected a string", "space.json:1:17 at /items/1)"]),
    ('{"items": ["a", ""], "prerequisites": []}', ["the text is empty", "at /items/1)"]),
    ('{"items": ["a"], "prerequisites": {}}', ["'prerequisites'", "no array", "at /prerequisites)"]),
    ('{"items": ["a"],\n "prerequisites": [["a"]]}', ["an array of two names", "space.json:2:20 at /prerequisites/0)"]),
    ('{"items": ["a"], "prerequisites": [["a", 1]]}', ["an array of two names", "at /prerequisites/0)"]),
    ('{"items": ["a", "b", "a"], "prerequisites": []}', ["'a' stands twice", "at /items/2)"]),
    ('{"items": ["a"],\n "prerequisites": [["a", "b"]]}', ["no item 'b'", "space.json:2:26 at /prerequisites/0/1)"]),
    ('{"items": ["a"], "prerequisites": [["a", "a"]]}', ["'a' comes before itself", "at /prerequisites/0)"]),
    ('{"items": ["a", "b", "c"],\n "prerequisites": [["a", "b"], ["b", "c"],\n  ["c", "a"]]}',
     ["in a circle: 'b', 'c' and 'a'", "space.json:3:3 at /prerequisites/2)"]),
    ('{"items": ["a"], "prerequisites": [], "state": "a"}', ["'state' should be an array", "at /state)"]),
    ('{"items": ["a"], "prerequisites": [], "state": ["x"]}', ["no item 'x'", "at /state/0)"]),
    ('{"items": ["a"], "prerequisites": [], "state": ["a", "a"]}', ["'a' stands twice", "at /state/1)"]),
    ('{"items": ["a", "b"], "prerequisites": [["a", "b"]],\n "state": ["b"]}',
     ["the state holds 'b' without 'a', which comes before it", "space.json:2:12 at /state/0)"]),
    # All problems at once.
    ('{"items": ["a"], "prerequisites": [["x", "a"], ["a", "y"]]}', ["'x'", "'y'"]),
    (json.dumps({"items": [str(i) for i in range(1001)], "prerequisites": []}), ["1001 items are more than 1000"]),
    # The subsets of six things, of which the paths are a number of 54 digits (OEIS A046873).
    (json.dumps({"items": [str(s) for s in range(64)],
                 "prerequisites": [[str(s), str(s | 1 << t)] for s in range(64) for t in range(6) if not s >> t & 1]}),
     ["too many paths to count", "500000 parts", "space.json)"]),
]
USAGE = [["kst"], ["kst", "a.json", "b.json"], ["kst", "--file", "a.json"], ["kst", "a.json", "--state", "b"]]


def errors(oracle):
    check = Check()

    def refused(status, words, parts):
        check.refused(oracle, status, words, parts)

    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "space.json"
        for text, parts in FAULTS:
            file.write_text(text)
            refused(3, ["kst", file], parts)
        refused(3, ["kst", pathlib.Path(folder) / "none.json"], ["none.json"])
        # Members of other names are passed over; a state of null is none.
        file.write_text('{"items": ["a"], "prerequisites": [], "state": null, "source": "a book"}')
        answer = ask(oracle, "kst", file)
        check.same(answer.returncode, 0, "other members")
        check.same(json.loads(answer.stdout), {"states": "2", "paths": "1", "reduction": [], "closure": []},
                   "without a state")
    for words in USAGE:
        refused(2, words, [])
    return check.done()


if __name__ == "__main__":
    sys.exit({"published": published, "random": random_orders, "errors": errors}[sys.argv[1]](sys.argv[2]))
