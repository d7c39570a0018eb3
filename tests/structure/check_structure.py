#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds the tree against docs/ARCHITECTURE.md: check_structure.py SOURCE_FOLDER.

- include arrows point one way only
- no heavy or third-party header but tl/expected.hpp is named below include/
- every source file begins with the SPDX tag and the copyright line
- every command of the table has a page and a folder of golden cases
"""
import pathlib
import re
import sys

# A folder may include itself and those named here.
FOUNDATION = {"base", "ports", "json"}
MAY_INCLUDE = {
    "base": set(),
    "json": {"base"},
    "ports": {"base"},
    "calendar": FOUNDATION,
    "persona": FOUNDATION,
    "playbook": FOUNDATION | {"persona"},
    "pack": FOUNDATION,
    "profile": FOUNDATION | {"persona", "pack"},
    "assess": FOUNDATION | {"pack", "profile"},
    "review": FOUNDATION | {"pack", "profile", "assess", "calendar"},
    "path": FOUNDATION | {"pack", "profile", "assess", "review"},
    "placement": FOUNDATION,
    "goal": FOUNDATION | {"persona", "pack", "profile", "assess", "path"},
    "exchange": FOUNDATION | {"pack", "profile", "assess", "calendar", "review"},
    "tasks": FOUNDATION | {"pack", "profile", "calendar", "exchange"},
    "schedule": FOUNDATION | {"pack", "profile", "assess", "path", "placement", "review", "calendar", "tasks"},
    "store": FOUNDATION | {"playbook", "pack", "profile", "assess", "path", "goal", "review", "schedule"},
    "update": FOUNDATION | {"persona", "playbook", "pack", "profile", "assess", "path", "goal", "review", "schedule",
                            "store"},
    "render": FOUNDATION | {"persona", "playbook", "pack", "profile", "assess", "path", "goal", "review", "exchange",
                            "schedule", "calendar", "store", "update"},
    "ical": FOUNDATION | {"calendar", "platform"},
    "platform": FOUNDATION,
    "cli": FOUNDATION | {"persona", "playbook", "pack", "profile", "assess", "path", "goal", "review", "exchange",
                         "schedule", "calendar", "store", "update", "render"},
    "tools": FOUNDATION | {"persona", "pack", "profile", "review", "platform"},
}
INCLUDE = re.compile(r'^\s*#include\s+([<"])([^>"]+)[>"]')
STANDARD = re.compile(r"^[a-z_0-9]+$")


def folder_of(path, root):
    parts = path.relative_to(root).parts
    if parts[0] == "include":
        return parts[2]
    return parts[1] if parts[0] == "src" and len(parts) > 2 else None


def included_folder(name):
    parts = name.split("/")
    if parts[0] == "onramp":
        return parts[1] if len(parts) > 2 else None
    return parts[0] if parts[0] in MAY_INCLUDE else None


def main(root):
    problems = []
    sources = sorted(path for folder in ("include", "src", "tests") for ending in ("hpp", "cpp")
                     for path in (root / folder).rglob("*." + ending))
    for path in sources:
        text = path.read_text()
        shown = path.relative_to(root)
        if not text.startswith("// SPDX-License-Identifier: MIT\n// Copyright the onramp authors\n"):
            problems.append(f"{shown}:1: the SPDX tag and the copyright line are missing")
        folder = folder_of(path, root)
        if folder is None:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            quoted, name = found[1] == '"', found[2]
            target = included_folder(name) if quoted else None
            if target and target != folder and target not in MAY_INCLUDE.get(folder, set()):
                problems.append(f"{shown}:{number}: {folder}/ must not include {name}")
            if shown.parts[0] == "include" and quoted and not name.startswith("onramp/"):
                problems.append(f"{shown}:{number}: public headers name no private header: {name}")
            if shown.parts[0] == "include" and not quoted and name != "tl/expected.hpp" and not STANDARD.match(name):
                problems.append(f"{shown}:{number}: public headers name no third-party header: {name}")

    # One name is one type: the linker would choose among two, whatever their members.
    types = {}
    for path in sources:
        if path.suffix != ".hpp" or path.relative_to(root).parts[0] == "tests":
            continue
        text = path.read_text()
        space = re.search(r"^namespace ([\w:]+) \{", text, re.MULTILINE)
        for found in re.finditer(r"^(?:struct|class|enum class) (\w+)(?: final)?\s*[{:]", text, re.MULTILINE):
            name = (space[1] if space else "") + "::" + found[1]
            other = types.setdefault(name, path)
            if other != path:
                line = text.count("\n", 0, found.start()) + 1
                problems.append(f"{path.relative_to(root)}:{line}: {name} is a type of {other.relative_to(root)}, too")

    for path in sorted((root / "data/packs").rglob("*")):
        if path.suffix not in (".toml", ".rs", ".md") or path.name == "task.md":
            continue
        mark = "//" if path.suffix == ".rs" else "#"
        text = path.read_text().removeprefix("+++\n")
        if not text.startswith(f"{mark} SPDX-License-Identifier: MIT\n{mark} Copyright the onramp authors\n"):
            problems.append(f"{path.relative_to(root)}:1: the SPDX tag and the copyright line are missing")

    for test in sorted((root / "tests").rglob("*_test.cpp")):
        if test.name not in (test.parent / "CMakeLists.txt").read_text():
            problems.append(f"{test.relative_to(root)}:1: no CMakeLists.txt names this test: it never runs")

    rows = "".join(path.read_text() for path in sorted((root / "src/cli/commands").glob("*.hpp")))
    commands = re.findall(r'inline constexpr CommandSpec \w+ = \{\s*\.name = "([a-z -]+)"', rows)
    if not commands:
        problems.append("src/cli/commands: no row of a command was found")
    for command in commands:
        name = command.replace(" ", "-")
        if not (root / f"docs/commands/{name}.md").exists():
            problems.append(f"docs/commands/{name}.md: the page of 'onramp {command}' is missing")
        if not list((root / f"tests/cli/{name}").glob("*.cmd")):
            problems.append(f"tests/cli/{name}: 'onramp {command}' has no golden case")
    for problem in problems:
        print(problem)
    print(f"{len(sources)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
