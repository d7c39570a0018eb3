#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds exported events against their schema, and against the store as sqlite3 reads it.

    events.py ONRAMP SOURCE_FOLDER
"""
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import jsonschema


def check_practice(practice, source):
    """Does what needs no rustc, and holds the documents against their schemas."""
    schemas = {kind: json.loads((source / f"data/schemas/{kind}.schema.json").read_text())
               for kind in ("practice_list", "practice_entry")}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    commands = (["list"], ["start", "linked-queue"], ["hint"], ["reset"], ["solution", "--yes"],
                ["solution", "retry-macro", "--yes"], ["list", "--skill", "macros"])
    for words in commands:
        document = json.loads(practice(*words, "--json"))
        jsonschema.validate(document, schemas[document["kind"]], jsonschema.Draft7Validator)


def main(onramp, source):
    schema = json.loads((source / "data/schemas/events.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        env = {"PATH": "/usr/bin:/bin", "HOME": name, "TZ": "UTC", "LC_ALL": "C.UTF-8"}

        def run(*words):
            return subprocess.run([onramp, *words], env=env, check=True, capture_output=True).stdout.decode()

        made, by_hand = folder / "made.db", folder / "by-hand.db"
        run("init", "--example", "cpp-developer", "--store", str(made), "--now", "2026-11-23T08:00:00Z")
        check_practice(lambda *words: run("assess", "practice", *words, "--store", str(made)), source)
        subprocess.run([sys.executable, source / "tests/support/make_store.py", by_hand], check=True)
        count = 0
        for path in (made, by_hand):
            document = json.loads(run("data", "export", "--json", "--store", str(path)))
            validator.validate(document)
            lines = [json.loads(line) for line in run("data", "export", "--store", str(path)).splitlines()]
            for line in lines:
                assert (line.pop("kind"), line.pop("schema_version")) == ("event", 1)
            assert lines == document["items"]
            with sqlite3.connect(path) as store:
                rows = store.execute("SELECT id, type, person, role, versions, payload FROM events "
                                     "WHERE person = 'me' ORDER BY id").fetchall()
            assert len(rows) == len(lines) >= 3
            for row, line in zip(rows, lines):
                assert row[:5] == tuple(line[key] for key in ("id", "type", "person", "role", "versions")), line
                assert row[5] == line["payload_text"] if "payload_text" in line else json.loads(row[5]) == line["payload"]
            count += len(lines)
        planned = [item for item in json.loads(run("data", "export", "--json", "--store", str(made)))["items"]
                   if item["type"] == "planned"]
        path_schema = json.loads((source / "data/schemas/path.schema.json").read_text())
        jsonschema.validate(planned[0]["payload"], path_schema, jsonschema.Draft7Validator)
    print(f"{count} events agree with their schema and their store")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
