#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds what `pack health` says of the built-in pack against numbers computed here from the pack's own files.

    health.py ONRAMP SOURCE_FOLDER

Information is by the closed form of Magis (2013, Applied Psychological Measurement 37:304-315) in P, a, c and d, which
the program does not use; best items are found by trying all sets; z is the standard library's.
"""
import itertools
import json
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import tomllib

import jsonschema

NEAR = 1e-9
MOST = 3  # items of a skill in a session
CLOSE = 0.75  # of what the best usual item tells
SLIP, USUAL_GUESSING = 0.02, 0.25
WEIGHTS = {"required": 4, "any_of": 2, "elective": 1, "on_demand": 1}


def information(a, b, c, ability, sd):
    d = 1 - SLIP
    a /= math.sqrt(1 + math.pi * a * a * sd * sd / 8)
    p = c + (d - c) / (1 + math.exp(-a * (ability - b)))
    return a ** 2 * (p - c) ** 2 * (d - p) ** 2 / ((d - c) ** 2 * p * (1 - p))


def read_items(folder):
    items = {}
    for path in sorted(folder.glob("*/*.md")):
        head, body = path.read_text().removeprefix("+++\n").split("\n+++\n", 1)
        item = tomllib.loads(head)
        if item["pool"] == "measure":
            options = len(re.findall(r"^## (?:Right|Wrong)\b", body, re.M))
            item.setdefault("guessing", 0 if item["kind"] == "number" else 1 / options)
            items[f"{item['skill']}.{path.stem}"] = item
    return items


def hostile(one, other, items):
    return other in items[one].get("enemies", []) or one in items[other].get("enemies", [])


def main(onramp, source):
    with tempfile.TemporaryDirectory() as home:
        env = {"PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        words = [onramp, "pack", "health", "--json", "--developers", "3", "--seed", "7", "--store", "none"]
        texts = {subprocess.run([*words, "--threads", threads], env=env, capture_output=True, check=True).stdout
                 for threads in ("1", "3")}
    assert len(texts) == 1, "threads change the answer"
    document = json.loads(texts.pop())
    schema = json.loads((source / "data/schemas/pack_health.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(document, schema, jsonschema.Draft7Validator)

    measurement = tomllib.loads((source / "data/packs/rust/pack.toml").read_text())["measurement"]
    targets = json.loads((source / "data/profiles/senior-rust-developer.json").read_text())["targets"]
    items = read_items(source / "data/packs/rust/items")
    cuts = {cut["level"]: cut for cut in measurement["cuts"]}
    width = statistics.fmean(cuts[level + 1]["at"] - cuts[level]["at"] for level in list(cuts)[:-1])
    z = statistics.NormalDist().inv_cdf(0.95)
    scale = measurement["difficulty"]

    def told(item, ability):
        at = scale["base"] + scale["step"] * item["difficulty"]
        return information(item.get("discrimination", 1.0), at, item["guessing"], ability, scale["sd"])

    worst = 0.0

    def same(said, true, what):
        nonlocal worst
        worst = max(worst, abs(said - true))
        assert abs(said - true) <= NEAR, (what, said, true)

    same(document["level_width"], width, "width")
    assert {each["item"] for each in document["items"]} == set(items)
    said_of_items = {each["item"]: each for each in document["items"]}
    assert {each["skill"] for each in document["skills"]} == set(targets)
    shares, lacking, ranks = {}, set(), {}
    for said in document["skills"]:
        skill, target = said["skill"], targets[said["skill"]]
        need = target.get("need", "required")
        level, weight = target["level"], WEIGHTS[need] * (2 if target.get("phase") == "first_90_days" else 1)
        assert (said["target"], said["need"], said["weight"]) == (level, need, weight), said
        own = [name for name, item in items.items() if item["skill"] == skill]
        assert said["items"] == len(own), said
        if level > measurement["ceilings"]["quiz"]:
            assert said["measurable"] == "beyond" and "best" not in said, said
            assert all("information" not in said_of_items[name] for name in own)
            continue
        assert said["measurable"] == "questions"
        cut = cuts[level]
        tells = {name: told(items[name], cut["at"]) for name in own}
        for name, value in tells.items():
            same(said_of_items[name]["information"], value, name)
        usual = [told({"difficulty": d, "guessing": USUAL_GUESSING}, cut["at"]) for d in range(1, 6)]

        def best(tells, size=MOST):
            return max((sum(tells[name] for name in some) for count in range(size + 1)
                        for some in itertools.combinations(tells, count)
                        if not any(hostile(a, b, items) for a, b in itertools.combinations(some, 2))), default=0)

        own_best = best(tells)
        # The new item goes with any others: with it there is room for one less of them.
        with_new = max(own_best, max(usual) + best(tells, MOST - 1))
        needed = 1 / ((width / z) ** 2 - cut["sd"] ** 2) - 1 / measurement["covariance"]["sd"] ** 2
        near = sum(value >= CLOSE * max(usual) for value in tells.values())
        same(said["needed"], needed, skill)
        same(said["best"], own_best, skill)
        same(said["all"], math.fsum(tells.values()), skill)
        same(said["write"]["adds"], with_new - own_best, skill)
        assert said["write"]["difficulty"] == 1 + usual.index(max(usual)), said
        assert (said["near"], said["lacks"]) == (near, near == 0), said
        if near == 0:
            lacking.add(skill)
        shares[skill] = (weight, min(1, own_best / needed), min(1, math.fsum(tells.values()) / needed))
        ranks[skill] = (near > 0, -weight * (1 - min(1, own_best / needed)))
    assert document["lacks_required"] == any(targets[skill].get("need", "required") == "required" for skill in lacking)
    order = document["write_next"]
    assert sorted(order) == sorted(ranks)
    for one, other in itertools.pairwise(order):
        assert ranks[one][0] <= ranks[other][0], (one, other)
        assert ranks[one][0] < ranks[other][0] or ranks[one][1] <= ranks[other][1] + NEAR, (one, other)

    asked = sum(each["asked"] for each in document["items"])
    developers, questions = document["simulation"]["developers"], document["simulation"]["questions"]
    assert (developers, document["simulation"]["seed"]) == (3, 7)
    assert developers * len(document["areas"]) <= asked <= developers * questions
    assert all(each["asked"] <= developers for each in document["items"])
    for area in document["areas"]:
        assert area["skills"] >= area["measurable"] >= area["lacking"]
    print(f"{len(items)} items of {len(targets)} skills: off by {worst:.1e} at most")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
