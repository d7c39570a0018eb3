#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds the typed readers and the JSON Schemas to the same structural verdict.

    documents.py ONRAMP READER SOURCE_FOLDER

Valid documents are made by ONRAMP or stand in data/; mutants are made from them by a fixed sequence
of changes. The independent judge is Debian's python3-jsonschema (Draft7Validator). READER prints
for each file the rules that the typed reader found broken; only structural rules count here, the
others are listed in docs/documents.md and tested apart.
"""
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import jsonschema

STRUCTURAL = {"type", "missing", "range", "choice", "empty", "kind", "version", "pattern"}
MUTANTS_PER_KIND = 120


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, member in value.items():
            yield from places(member, path + (key,))
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from places(member, path + (index,))


def parent_of(document, path):
    for step in path[:-1]:
        document = document[step]
    return document


REPLACEMENTS = [None, True, "", "x", 0, -1, 1, 2.0, 2.5, 6, 101, 1e9, [], [""], [1], {}, {"x": 1}, "24:01", "8:30",
                "2026-13-01", "2026-11-23", "2026-11-23T08:00:00Z", "required", "any_of", "\u00e9"]


def mutate(document, generator):
    mutant = copy.deepcopy(document)
    all_places = [path for path in places(mutant) if path]
    # Few members are deep and many are alike: draw the depth first, then the place.
    depths = sorted({len(path) for path in all_places})
    depth = generator.choice(depths)
    path = generator.choice([path for path in all_places if len(path) == depth])
    parent = parent_of(mutant, path)
    action = generator.randrange(4)
    if action == 0 and isinstance(parent, dict):
        del parent[path[-1]]
    elif action == 1 and isinstance(parent, dict):
        parent["x_unknown"] = generator.choice(REPLACEMENTS)
    else:
        parent[path[-1]] = generator.choice(REPLACEMENTS)
    return mutant, path


# Something of every member that an overlay can change.
OVERLAY = {
    "kind": "profile", "schema_version": 1, "extends": "senior-rust-developer", "name": "Team",
    "targets": {"ffi": {"level": 2, "need": "elective"}, "gdb": None},
    "leaves": {"expertise.x": {"skill": "ffi"}},
    "groups": {"web-framework": {"choose": 2}},
    "activities": {"daily-activities.morning.review": {"minutes": 30, "yields": None}},
    "capacity": {"hours_per_week": 5, "basis": "agreed"},
    "hours": {"zone": "Europe/Berlin", "core_start": "09:00", "working_days": ["mon", "tue"]},
    "tasks": {"badge": {"title": "Fetch the badge", "from_day": 1, "to_day": 2, "minutes": 15}, "other": None},
}


# A rule of every kind, with every field that it takes.
POLICY = {
    "kind": "policy", "schema_version": 1, "name": "Everything", "profile": "senior-rust-developer",
    "accept_ratings": True,
    "rules": [
        {"rule": "tasks_done", "id": "tasks", "at_least_percent": 90, "grace_days": 2, "accept_skipped": True,
         "tasks": ["accounts-and-access"]},
        {"rule": "steps_done", "at_least_percent": 80, "grace_days": 7, "accept_skipped": False},
        {"rule": "plan_current", "max_age_days": 45, "after_evidence": True, "grace_days": 7},
        {"rule": "evidence_fresh", "max_age_days": 90},
        {"rule": "export_fresh", "max_age_days": 14},
        {"rule": "skill_level", "skill": "lifetimes", "level": 3},
        {"rule": "area_level", "area": "systems-programming", "verdict": "undecided"},
    ],
}


# An item with a discrimination of its own, and one without.
CALIBRATION = {
    "kind": "calibration", "schema_version": 1, "pack": "rust", "profile": "senior-rust-developer", "date": "2026-11-23",
    "logs": {"read": 3, "repeated": 1, "without_answers": 0}, "people": 2,
    "answers": {"used": 504, "hinted": 1, "repeated": 2, "other_version": 0, "unknown": 0},
    "rounds": 7, "settled": True,
    "items": [
        {"id": "ffi.one", "hashes": ["af7c703ae047f15b"], "answers": 3, "right": 1, "wrong": 1, "dont_know": 1,
         "prior": {"difficulty": 0.37, "sd": 0.52, "discrimination": 1, "guessing": 0.25}, "difficulty": 0.4,
         "sd": 0.49, "moved": False, "discrimination": 1},
        {"id": "ffi.two", "hashes": ["af7c703ae047f15b", "4cf25eab2f70507d"], "answers": 501, "right": 500, "wrong": 1,
         "dont_know": 0, "prior": {"difficulty": 0.37, "sd": 0.52, "discrimination": 1, "guessing": 0},
         "difficulty": -1.4, "sd": 0.2, "moved": True, "discrimination": 1.2, "discrimination_sd": 0.1},
    ],
    "unanswered": ["ffi.three"],
}


# A task with everything that one can have, and one with what it needs.
TASKS = {
    "kind": "tasks", "schema_version": 1,
    "tasks": [
        {"id": "plan", "title": "Review the rollout plan", "effort_minutes": 90, "min_session_minutes": 25,
         "max_session_minutes": 60, "earliest": "2026-11-24T23:00:00Z", "deadline": "2026-11-30T22:59:00Z",
         "priority": "high", "place": "office", "load": "heavy", "after": ["certificate"], "mandatory": True},
        {"id": "certificate", "title": "Renew the certificate"},
    ],
    "notes": ["left out: 1 deleted task"],
}


def valid_documents(onramp, source, folder):
    env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}

    def made(*words):
        done = subprocess.run([onramp, *words], env=env, cwd=folder, capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{words}: {done.stderr.decode()}")
        return json.loads(done.stdout)

    now = ["--now", "2026-11-23T08:00:00Z"]
    subprocess.run([onramp, "init", "--example", "cpp-developer", *now], env=env, cwd=folder, check=True,
                   capture_output=True)
    attest = ["assess", "attest", "ffi", "--level", "4", "--by", "mentor", "--note", "Ann"]
    subprocess.run([onramp, *attest, *now], env=env, cwd=folder, check=True, capture_output=True)
    return {
        "persona": made("persona", "show", "--json"),
        "profile": json.loads((source / "data/profiles/senior-rust-developer.json").read_text()),
        "profile-overlay": OVERLAY,
        "answers": json.loads((source / "data/examples/cpp-developer.json").read_text()),
        "assessment": made("assess", "show", "--json", *now),
        "path": made("path", "show", "--json", *now),
        "policy": POLICY,
        "calibration": CALIBRATION,
        "tasks": TASKS,
        "export": made("data", "export", "--fields", "name,skills,areas,verdicts,bands,tasks,steps,progress,plan,evidence-dates", *now),
        "schedule": made("schedule", "week", "--json", *now),
    }


# Answers that no reader of ours reads.
ANSWERS = {
    "gate": ["assess", "gate", "--json", "--store", "none"],
    "attestation": ["assess", "attest", "ffi", "--level", "5", "--by", "artifact", "--note", "x", "--json", "--store",
                    "none"],
    "path_graph": ["path", "graph", "--json"],
}


def unfit_answers(onramp, source, folder):
    for kind, words in ANSWERS.items():
        done = subprocess.run([onramp, *words, "--now", "2026-12-24T08:00:00Z"], env={"HOME": str(folder)},
                              capture_output=True, check=False)
        schema = json.loads((source / f"data/schemas/{kind}.schema.json").read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        for error in jsonschema.Draft7Validator(schema).iter_errors(json.loads(done.stdout)):
            yield f"{kind} {error.json_path}: {error.message[:150]}"


def main(words):
    onramp, reader, source = words[0], words[1], pathlib.Path(words[2])
    generator = random.Random(20261122)
    disagreements, judged, valid_count = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="onramp-documents-") as name:
        folder = pathlib.Path(name)
        for kind, document in valid_documents(onramp, source, folder).items():
            schema = json.loads((source / f"data/schemas/{kind}.schema.json").read_text())
            jsonschema.Draft7Validator.check_schema(schema)
            validator = jsonschema.Draft7Validator(schema)
            candidates = [(document, ())] + [mutate(document, generator) for _ in range(MUTANTS_PER_KIND)]
            candidates += [([], ()), ({}, ()), ("x", ()), (None, ())]
            files = []
            for number, (candidate, _) in enumerate(candidates):
                path = folder / f"{kind}-{number}.json"
                path.write_text(json.dumps(candidate))
                files.append(str(path))
            lines = subprocess.run([reader, kind, *files], capture_output=True, text=True, check=True).stdout.splitlines()
            assert len(lines) == len(files), (kind, len(lines), len(files))
            for (candidate, place), line in zip(candidates, lines):
                broken = set(line.split()) & STRUCTURAL
                errors = sorted(validator.iter_errors(candidate), key=str)
                judged += 1
                valid_count += not errors
                if bool(broken) != bool(errors):
                    what = errors[0].message[:150] if errors else "valid"
                    value = "?"
                    try:
                        parent = parent_of(candidate, place) if place else candidate
                        value = json.dumps(parent[place[-1]])[:80] if place else json.dumps(candidate)[:80]
                    except (KeyError, IndexError, TypeError):
                        value = "(removed)"
                    disagreements.append(f"{kind} /{'/'.join(map(str, place))} = {value}: schema: {what}; reader: {line or 'valid'}")
        disagreements += unfit_answers(onramp, source, folder)
    for line in disagreements[:40]:
        print(line)
    print(f"{judged} documents, {valid_count} of them valid, {len(disagreements)} disagreements")
    return 1 if disagreements or judged < 200 or valid_count < 20 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
