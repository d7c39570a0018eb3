#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""The choice of steps beside an integer program: selections.py ORACLE [ROUNDS].

ORACLE is the program onramp_oracle, best of an optimized build with tests. Random problems with alternatives, as
tests/oracle/pckp.py makes them, are given to it with the 6,000 cuts that a plan has, and to cbc (COIN-OR), in turn.
Prints for each size the median times as whole processes in ms, their ratio, and how often each proves its answer;
every answer that both prove is compared.
"""
import pathlib
import random
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "oracle"))
sys.dont_write_bytecode = True
import pckp  # noqa: E402

SEED = 20261123
SIZES = (50, 100, 200, 400)


def timed(function, *words):
    begin = time.perf_counter()
    answer = function(*words)
    return (time.perf_counter() - begin) * 1000, answer


def main(oracle, rounds):
    source = random.Random(SEED)
    print(f"{'steps':>5} {'onramp ms':>10} {'cbc ms':>8} {'ratio':>6}  proved by onramp, by cbc of {rounds}; largest gap")
    with tempfile.TemporaryDirectory(prefix="onramp-bench-") as name:
        folder = pathlib.Path(name)
        for count in SIZES:
            ours, theirs, proved, solved, gap = [], [], 0, 0, 0.0
            for _ in range(rounds):
                problem = pckp.random_problem(source, count, 0.1, 600, 20)
                problem["budget"] = sum(problem["sizes"]) * source.randint(10, 60) // 100
                spent, (value, bound, _) = timed(pckp.ask, oracle, folder, problem, "--cuts", "6000")
                ours.append(spent)
                proved += value == bound
                gap = max(gap, (bound - value) / max(1, bound))
                spent, best = timed(pckp.best_by_cbc, problem, folder)
                theirs.append(spent)
                solved += best is not None
                if best is not None and not value <= best <= bound:
                    sys.exit(f"onramp says {value} to {bound}, cbc {best}: {problem}")
            ratio = statistics.median(ours) / statistics.median(theirs)
            print(f"{count:>5} {statistics.median(ours):>10.1f} {statistics.median(theirs):>8.1f} {ratio:>6.2f}  "
                  f"{proved}, {solved}; {gap:.2%}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20)
