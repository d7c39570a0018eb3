#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds what the commands say of recorded quizzes against the schemas, and each other.

    assessments.py ONRAMP RECORD_SESSIONS SOURCE_FOLDER
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

sys.dont_write_bytecode = True
from checks import closed  # noqa: E402

NOW = ["--now", "2026-11-20T08:00:00Z"]


def main(onramp, recorder, source):
    with tempfile.TemporaryDirectory() as name:
        env = {"PATH": "/usr/bin:/bin", "HOME": name, "TZ": "UTC", "LC_ALL": "C.UTF-8"}

        def answer(store, status, *words):
            done = subprocess.run([onramp, "assess", *words, "--json", "--store", store, *NOW], env=env,
                                  capture_output=True, check=False)
            assert done.returncode == status, (words, done.returncode, done.stderr)
            document = json.loads(done.stdout)
            schema = json.loads((source / f"data/schemas/{document['kind']}.schema.json").read_text())
            jsonschema.Draft7Validator.check_schema(schema)
            jsonschema.validate(document, closed(schema), jsonschema.Draft7Validator)
            return document

        store, altered = str(pathlib.Path(name) / "two.db"), str(pathlib.Path(name) / "altered.db")
        subprocess.run([recorder, store, "2"], env=env, check=True)
        subprocess.run([recorder, altered, "1", "altered"], env=env, check=True)

        for empty in ("history", "show"):
            answer("none", 0, empty)
        shown = answer(store, 0, "show")
        sources = answer(store, 0, "show", "--by-source")
        for area, part in zip(shown["areas"], sources["areas"], strict=True):
            assert {key: area.get(key) for key in ("verdict", "band", "probability")} == part["joint"], area["id"]
        history = answer(store, 0, "history")["items"]
        assert [each["session"] for each in history] == ["quiz-1", "quiz-2"]
        assert sum(each["questions"] for each in history) == shown["answers"]
        for each in history:
            assert each["right"] + each["wrong"] + each["dont_know"] == each["questions"]
        last = [area["verdict"] for area in shown["areas"]]
        assert history[-1]["areas"] == len(last)
        why = answer(store, 0, "why", "ownership")
        skill = next(each for each in shown["skills"] if each["skill"] == "ownership")
        assert (why["now"]["band"], why["ceiling"]) == (skill["band"], skill["ceiling"])
        assert {each["evidence"] for each in why["own"]} >= {"rating", "attestation"}
        # All evidence is on the skill itself or on others: each answer, each rating, each word once.
        pieces = shown["answers"] + shown["attested"] + sum(len(shown["ratings"][key]) for key in ("areas", "skills"))
        assert len(why["own"]) + why["others_all"] == pieces
        answer("none", 0, "why", "ownership")
        for session in ("quiz-1", "quiz-2"):
            replay = answer(store, 0, "replay", session)
            assert replay["agrees"] and len(replay["items"]) == replay["recorded"] == 12
            for item in replay["items"]:
                assert item["item"] == item["now"]["item"] and item["unchanged"]
        broken = answer(altered, 1, "replay")
        assert broken["first_difference"] == 3 and broken["role_changed"] and not broken["agrees"]
        log = pathlib.Path(name) / "two.ndjson"
        subprocess.run([onramp, "data", "export", "--store", store, "--output", str(log)], env=env, check=True)
        calibration = answer("none", 0, "calibrate", str(log))
        assert sum(calibration["answers"].values()) == shown["answers"]
        assert sum(each["answers"] for each in calibration["items"]) == calibration["answers"]["used"] > 10
        for each in calibration["items"]:
            assert each["sd"] < each["prior"]["sd"] + 0.05 and "discrimination_sd" not in each
    print("what is said of quizzes fits the schemas")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]))
