#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds onramp's reader and verifier of items against check_items.py, an independent one.

    items.py form ONRAMP SOURCE_FOLDER    which items are refused: all of the pack, and damaged copies of them
    items.py keys ONRAMP SOURCE_FOLDER    30 items with a false key: `pack lint --run` finds each of them
"""
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_items  # noqa: E402

SEED = 20261122
FLIPPED = 30
JUDGED = 6  # of those, by the other verifier too
# What onramp refuses beyond the other reader. The judge looks at the parameters of the first
# variant only, and does not mind an empty question or a source without its title.
STRICTER = {"type", "range", "choice", "empty", "id-form", "syntax", "variant", "size", "parameter", "missing"}


def onramp(program, folder, cache, *options):
    """{file: [rules of its errors]} and what was said on standard error."""
    env = dict(os.environ, XDG_CACHE_HOME=str(cache))
    done = subprocess.run([program, "pack", "lint", "--json", *options, str(folder)], capture_output=True, text=True,
                          env=env, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"onramp ends with {done.returncode}: {done.stderr}")
    rules = {}
    for item in json.loads(done.stdout)["items"]:
        if item["severity"] == "error":
            rules.setdefault(item["file"], []).append(item["rule"])
    return rules, done.stderr


def make_pack(source, folder, texts):
    shutil.copytree(source / "data/packs/rust/skills", folder / "skills")
    shutil.copy(source / "data/packs/rust/pack.toml", folder)
    for name, text in texts.items():
        path = folder / "items" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def damaged(text, chance):
    """The text with one or two lines lost, doubled, swapped, cut or with another sign in it."""
    lines = text.split("\n")
    for _ in range(chance.choice([1, 1, 2])):
        at = chance.randrange(len(lines))
        kind = chance.randrange(5)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[at])
        elif kind == 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = lines[at][:chance.randrange(len(lines[at]) + 1)]
        else:
            place = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + chance.choice("`#\"={} @x1-") + lines[at][place + 1:]
        if not lines:
            break
    return "\n".join(lines)


def refused_by_judge(path):
    try:
        return bool(check_items.check(str(path))[0])
    except Exception:  # it is no more than a script: what ends it is refused
        return True


def check_form(program, source, items, root):
    check_items.RUN = False
    chance = random.Random(SEED)
    wrong, compared, refusals = 0, 0, 0
    for round_number in range(4):
        folder = root / f"round-{round_number}"
        texts = {name: damaged(text, chance) if round_number else text for name, text in items.items()}
        make_pack(source, folder, texts)
        rules, _ = onramp(program, folder, root / "cache")
        for name in texts:
            path = folder / "items" / name
            found = rules.get(str(path), [])
            judged = refused_by_judge(path)
            compared += 1
            refusals += judged
            if judged and not found or found and not judged and not set(found) <= STRICTER:
                wrong += 1
                print(f"{path.relative_to(root)}: refused by the judge: {judged}, by onramp: {found}")
            if round_number == 0 and (judged or found):
                wrong += 1
                print(f"{path}: an item of the pack is refused: {found}")
    print(f"{compared} items compared, {refusals} refused, {wrong} disagreements")
    return wrong == 0 and refusals > compared / 10


def flipped(text):
    """The text with the right option and a wrong claim exchanged; nothing where rustc could not tell."""
    parts = re.split(r"(?m)^(?=## )", text)
    claims = {"Right": [], "Wrong": []}
    for number, part in enumerate(parts):
        heading = re.match(r"## (Right|Wrong) `[^,\n]*`\n", part)
        if heading and "```rust" not in part.split("**Why:**")[0]:
            claims[heading[1]].append(number)
    if not claims["Right"] or not claims["Wrong"]:
        return None
    right, wrong = claims["Right"][0], claims["Wrong"][0]
    parts[right] = parts[right].replace("## Right", "## Wrong", 1)
    parts[wrong] = parts[wrong].replace("## Wrong", "## Right", 1)
    return "".join(parts)


def check_keys(program, source, items, root):
    chance = random.Random(SEED)
    names = [name for name, text in items.items() if "\ncrates = " not in text and "\nhost = " not in text]
    chance.shuffle(names)
    check_items.RUN = False
    texts = {}
    for name in names:
        text = flipped(items[name])
        if text is None:
            continue
        trial = root / "trial" / name
        trial.parent.mkdir(parents=True, exist_ok=True)
        trial.write_text(text, encoding="utf-8")
        if not refused_by_judge(trial):  # its length may give the new key away
            texts[name] = text
        if len(texts) == FLIPPED:
            break
    check_items.RUN = True
    good = len(texts) == FLIPPED
    make_pack(source, root / "right", {name: items[name] for name in texts})
    make_pack(source, root / "false", texts)
    rules, said = onramp(program, root / "right", root / "cache", "--run")
    drifts = [name for name, found in rules.items() if "drift" in found or "verify" in found]
    print(said, end="")
    if drifts:
        print(f"keys that are right are said to be false: {drifts}")
        good = False
    rules, said = onramp(program, root / "false", root / "cache", "--run")
    print(said, end="")
    found = [name for name in texts if "drift" in rules.get(str(root / "false/items" / name), [])]
    for name in texts:
        if name not in found:
            print(f"{name}: the false key is not found")
    for name in list(texts)[:JUDGED]:
        if not refused_by_judge(root / "false/items" / name) or refused_by_judge(root / "right/items" / name):
            print(f"{name}: the judge says otherwise")
            good = False
    print(f"{len(found)} of {len(texts)} false keys found")
    return good and len(found) == len(texts)


def main(what, program, source):
    source = pathlib.Path(source)
    folder = source / "data/packs/rust/items"
    items = {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md"))}
    with tempfile.TemporaryDirectory(prefix="onramp-items-") as root:
        check = check_form if what == "form" else check_keys
        return 0 if check(program, source, items, pathlib.Path(root)) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
