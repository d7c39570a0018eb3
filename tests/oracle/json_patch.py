#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Applies what `persona diff --format json-patch` writes with an applier of its own (RFC 6902) and compares.

    json_patch.py ONRAMP SOURCE_FOLDER

The pairs are the built-in persona and mutants of it: lines removed, doubled, moved and reworded by a fixed
sequence of changes.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

PAIRS = 40


def find(document, pointer):
    """The parent and the last token of a pointer (RFC 6901)."""
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
    for token in tokens[:-1]:
        document = document[int(token)] if isinstance(document, list) else document[token]
    return document, tokens[-1]


def add(document, pointer, value):
    parent, token = find(document, pointer)
    if isinstance(parent, list):
        index = len(parent) if token == "-" else int(token)
        assert 0 <= index <= len(parent), pointer
        parent.insert(index, value)
    else:
        parent[token] = value


def remove(document, pointer):
    parent, token = find(document, pointer)
    return parent.pop(int(token)) if isinstance(parent, list) else parent.pop(token)


def apply(document, patch):
    document = json.loads(json.dumps(document))
    for operation in patch:
        name, path = operation["op"], operation["path"]
        if name == "add":
            add(document, path, operation["value"])
        elif name == "remove":
            remove(document, path)
        elif name == "replace":
            remove(document, path)
            add(document, path, operation["value"])
        elif name == "move":
            add(document, path, remove(document, operation["from"]))
        else:
            raise ValueError(name)
    return document


def mutant(lines, generator):
    lines = list(lines)
    for _ in range(generator.randrange(1, 8)):
        index = generator.randrange(len(lines))
        change = generator.randrange(5)
        if change == 0:
            del lines[index]
        elif change == 1:
            lines.insert(index, lines[generator.randrange(len(lines))])
        elif change == 2:
            lines.insert(index, lines.pop(generator.randrange(len(lines))))
        elif change == 3:
            lines[index] += " and more"
        else:
            lines.insert(index, generator.choice(["- new", "## Coffee", "### Break (10:00 - 10:15)", "text", "- **A/B**: ~x, y/z"]))
    return lines


def main(onramp, source):
    generator = random.Random(6902)
    seed = (source / "data/personas/senior-rust-developer.md").read_text().split("\n")
    operations = 0
    with tempfile.TemporaryDirectory(prefix="onramp-patch-") as name:
        folder = pathlib.Path(name)

        def run(*words):
            done = subprocess.run([onramp, *words], cwd=folder, env={"HOME": name, "PATH": "/usr/bin:/bin"},
                                  capture_output=True, check=True)
            return json.loads(done.stdout)

        for number in range(PAIRS):
            before = seed if number % 2 == 0 else mutant(seed, generator)
            (folder / "before.md").write_text("\n".join(before))
            (folder / "after.md").write_text("\n".join(mutant(before, generator)))
            patch = run("persona", "diff", "./before.md", "./after.md", "--format", "json-patch")
            result = apply(run("persona", "import", "before.md"), patch)
            assert result == run("persona", "import", "after.md"), f"pair {number}: the patch makes another document"
            operations += len(patch)
    print(f"{PAIRS} pairs, {operations} operations")
    return 0 if operations > PAIRS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
