#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Has independent programs read what `path export` writes, and compares that with the plan's JSON document.

    exports.py MODE ONRAMP SOURCE_FOLDER

MODE is what is read back, and by whom: checklist (cmark-gfm, GitHub's Markdown), drawings (Graphviz for dot; for
Mermaid, of which no reader is packaged, a grammar of our own for the part of the language that is written), csv
(Python), ical (python3-icalendar and khal), issues (python3-jsonschema, cmark-gfm, and the documented command line with
a stand-in for gh) or json-ld (python3-rdflib).
"""
import csv
import datetime
import io
import json
import os
import pathlib
import random
import re
import stat
import subprocess
import sys
import tempfile
import unicodedata
import uuid
import xml.etree.ElementTree

from checks import Check

NOW = "2026-11-25T08:00:00Z"

# What titles, ids and texts are made of, that no language of drawings, tables or calendars likes.
NASTY = ['"', "'", "[", "]", "(", ")", "{", "}", "<", ">", "|", "#", ";", ":", ",", "&", "&amp;", "&#35;", "#35;", "`",
         "``", "*", "_", "~", "\\", "\\n", "\\\\", "%", "%%", "%2C", "$$", "=", "+", "-", "@", "!", "?", "/", "//", "--",
         "-->", "---", "===", "1. ", "- [x] ", "\n", "\r\n", "\t", "\u0007", "\u001b[31m", "\u202e", "\u2028", "\ufeff",
         "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "\u65e5\u672c", "\U0001f980", "e\u0301",
         "\U0001f469\u200d\U0001f4bb", "end", "subgraph", "style:", "classDef", "https://example.org", " ", "  ", "word",
         "BEGIN:VEVENT", "x" * 80]


class World:
    """The program in a folder of its own, with a store."""

    def __init__(self, onramp, folder):
        self.onramp = str(pathlib.Path(onramp).resolve())
        self.folder = pathlib.Path(folder)
        kept = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
        self.env = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8", **kept}

    def run(self, *words, text=None):
        done = subprocess.run([self.onramp, *words], env=self.env, cwd=self.folder, capture_output=True, check=False,
                              input=None if text is None else text.encode())
        if done.returncode != 0:
            raise SystemExit(f"{words}: status {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def export(self, form, plan, *words):
        return self.run("path", "export", form, *plan.where, "--now", NOW, *words)


class Plan:
    """A path, where it is, and what of it is done and skipped, by the store's own export."""

    def __init__(self, name, path, where, done=(), skipped=()):
        self.name, self.path, self.where = name, path, where
        self.done = set(path.get("done") or []) | set(done)
        self.skipped = set(skipped) - self.done

    def tasks(self):
        return self.path.get("tasks") or []

    def things(self):
        return self.path["steps"] + self.tasks()

    def status(self, thing):
        if thing["id"] in self.done | self.skipped:
            return "done" if thing["id"] in self.done else "skipped"
        left = set(thing.get("after") or [])
        if "skill" not in thing:
            left &= {task["id"] for task in self.tasks()}
        return "waiting" if left - self.done - self.skipped else "open"

    def arrows(self):
        ids = {thing["id"] for thing in self.things()}
        return sorted({(before, thing["id"]) for thing in self.things() for before in thing.get("after") or []
                       if before in ids})

    def groups(self):
        """What stands together in a drawing: label to ids."""
        groups = {}
        for step in self.path["steps"]:
            label = "Then"
            if step["first_week"]:
                monday = next(week["monday"] for week in self.path["weeks"] if week["number"] == step["first_week"])
                label = f"Week {step['first_week']}, from {monday}"
            groups.setdefault(label, []).append(step["id"])
        if self.tasks():
            groups["Onboarding tasks"] = [task["id"] for task in self.tasks()]
        return groups


def nasty_text(generator):
    return "".join(generator.choice(NASTY) for _ in range(generator.choice([1, 2, 3, 5, 8, 40]))) or "x"


def spoiled(path, generator):
    """The same path with names that no format likes."""
    text_of = {}
    path = json.loads(json.dumps(path))
    for thing in path["steps"] + path["tasks"]:
        text_of.setdefault(thing["id"], None)
    for index, name in enumerate(text_of):
        # cmark-gfm 0.29 ticks a box where "[x]" stands anywhere in its line, in code, too; Graphviz takes names that
        # begin with "%" for its own and prints them as numbers.
        text_of[name] = f"{nasty_text(generator).replace(' ', '').replace('[x]', '').lstrip('%')}{index}@1"
    for thing in path["steps"] + path["tasks"]:
        thing["id"] = text_of[thing["id"]]
        thing["after"] = [text_of.get(name, name) for name in thing["after"]]
        thing["title"] = nasty_text(generator)
        if generator.random() < 0.1:
            thing["title"] = "= 300 " + nasty_text(generator) * 300
    for step in path["steps"]:
        step["words"] = nasty_text(generator)
        step["because"] = nasty_text(generator)
        if "resource" in step:
            step["resource"]["title"] = nasty_text(generator)
            step["resource"]["url"] = "https://example.org/" + nasty_text(generator)
    for task in path["tasks"]:
        task["check"], task["owner"], task["link"] = (nasty_text(generator) for _ in range(3))
    for week in path["weeks"]:
        for piece in week["pieces"]:
            piece["step"] = text_of[piece["step"]]
    path["cut"] = []
    return path


ANSWERS = {
    "nobody": "",
    "some": '{"area": "rust-language-mastery", "level": 3}\n{"area": "systems-programming", "level": 4}\n',
    "most": "".join(f'{{"area": "{area}", "level": 4}}\n' for area in (
        "rust-language-mastery", "systems-programming", "web-network-development")) + '{"skill": "ffi", "level": 1}\n',
}


def plans(world, source):
    """Plans of people, of a store in which something happened, and with names that nobody would give."""
    made = []

    def add(name, path):
        place = world.folder / f"{name}.json"
        place.write_text(json.dumps(path))
        made.append(Plan(name, path, ["--path", str(place), "--store", "none"]))

    always = ["--now", "2026-11-20T08:00:00Z", "--json", "--store", "none"]
    wanted = [("weekly", "nobody", ["--hours-per-week", "6", "--start", "2026-11-23"]),
              ("deadline", "some", ["--hours-per-week", "4", "--start", "2026-11-25", "--deadline", "2026-12-16"]),
              ("away", "most", ["--hours-per-week", "10", "--start", "2026-12-05", "--away", "2026-12-21..2027-01-03",
                                "--firmness", "5"]),
              ("even", "some", ["--hours-per-week", "2.5", "--start", "2026-11-24", "--deadline", "2027-03-31", "--even"])]
    for name, person, words in wanted:
        store = str(world.folder / f"{person}.db")
        if ANSWERS[person] and not pathlib.Path(store).exists():
            world.run("assess", "rate", "--answers", "-", "--store", store, "--now", "2026-11-20T08:00:00Z",
                      text=ANSWERS[person])
        rated = world.run("assess", "show", "--json", "--store", store if ANSWERS[person] else "none").decode()
        add(name, json.loads(world.run("path", "plan", "--assessment", "-", *words, *always, text=rated)))

    store = ["--store", str(world.folder / "work.db")]
    world.run("init", "--example", "cpp-developer", *store, "--now", "2026-11-20T08:00:00Z")
    path = json.loads(world.run("path", "show", "--json", *store))
    ids = [thing["id"] for thing in path["steps"][:6] + path["tasks"][:4]]
    for index, name in enumerate(ids):
        verb = ["skip", name] if index % 3 == 2 else ["done", name, "--took", "45m", "--unchecked"]
        world.run(*verb, *store, "--now", f"2026-11-24T{8 + index:02}:00:00Z")
    made.append(Plan("journal", path, store, [name for index, name in enumerate(ids) if index % 3 != 2], ids[2::3]))

    add("by-hand", json.loads((source / "tests/cli/path-export/nasty.json").read_text()))
    whole = next(plan.path for plan in made if plan.name == "deadline")
    for seed in range(12):
        add(f"spoiled-{seed}", spoiled(whole, random.Random(seed)))
    return made


def visible(text, kept=""):
    """What onramp::visible promises: control, format and other steering characters as \\u{1b}."""
    shown = []
    for c in text:
        steers = unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs") and c not in "\u200c\u200d"
        shown.append(f"\\u{{{ord(c):02x}}}" if steers and c not in kept else c)
    return "".join(shown)


def trimmed(text):
    return text.strip(" \t\r\n\f\v\u00a0")


def blanks(text):
    return " ".join(part for part in text.split(" ") if part)


def uri(text):
    kept = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=")
    result = []
    data = text.encode()
    host = len(re.match(rb"(?:[^/?#]*//[^/?#]*)?", data)[0])  # brackets may stand there alone
    for at, byte in enumerate(data):
        escape = byte == 0x25 and re.match(rb"[0-9A-Fa-f]{2}", data[at + 1:at + 3])
        bracket = byte in b"[]" and at >= host
        result.append(chr(byte) if chr(byte) in kept and not bracket or escape else f"%{byte:02X}")
    return "".join(result)


def within_weeks(plan):
    path = json.loads(json.dumps(plan.path))
    path["steps"] = [step for step in path["steps"] if step["first_week"]]
    return Plan(plan.name + ", weeks only", path, [*plan.where, "--weeks-only"], plan.done, plan.skipped)


# Markdown

GFM = "{http://commonmark.org/xml/1.0}"


def read_markdown(text):
    done = subprocess.run(["cmark-gfm", "-e", "tasklist", "-t", "xml"], input=text, capture_output=True, check=True)
    return xml.etree.ElementTree.fromstring(done.stdout.decode().split("\n", 2)[2])


def text_of(node):
    return "".join(part.text or "" for part in node.iter() if part.tag in (GFM + "text", GFM + "code"))


def boxes(document):
    for item in document.iter(GFM + "tasklist"):
        yield item.get("completed") == "true", item


def check_command(step):
    kind = step.get("check", "word")
    if kind == "questions":
        return f"onramp assess quiz --skill {step['skill']} --level {step['level']}"
    if kind == "exercise":
        return f"onramp assess practice start {step['exercise']}"
    return f"onramp assess attest {step['skill']} --level {step['level']} --by mentor --note 'WHO, WHEN'"


def checklist(check, world, plan):
    document = read_markdown(world.export("checklist", plan))
    in_weeks = {}
    for week in plan.path["weeks"]:
        for piece in week["pieces"]:
            in_weeks.setdefault(piece["step"], week["number"])
    steps = {step["id"]: step for step in plan.path["steps"]}
    order = [step for name, step in ((name, steps[name]) for name in in_weeks)]
    order += plan.tasks() + [step for step in plan.path["steps"] if not step["first_week"]]
    found = list(boxes(document))
    check.same(len(found), len(plan.things()), f"{plan.name}: boxes")
    for (ticked, item), thing in zip(found, order):
        what = f"{plan.name}: {thing['id']}"
        check.same(ticked, plan.status(thing) == "done", f"{what}: ticked")
        strong = item.find(f".//{GFM}strong")
        check.same(blanks(text_of(strong)) if strong is not None else None, blanks(visible(trimmed(thing["title"]) or thing["id"])),
                   f"{what}: title")
        codes = [node.text for node in item.iter(GFM + "code")]
        check.same(codes[0], visible(thing["id"]), f"{what}: id")
        begin = f"{text_of(strong) if strong is not None else ''} ({codes[0]}), skipped"
        check.same(text_of(item).startswith(begin), plan.status(thing) == "skipped", f"{what}: skipped")
        url = thing["resource"]["url"] if "resource" in thing else thing.get("link", "")
        links = [(blanks(text_of(link)), link.get("destination")) for link in item.iter(GFM + "link")]
        label = thing["resource"]["title"] if "resource" in thing else url
        check.same(links, [(blanks(visible(label)), uri(url))] if url else [], f"{what}: links")
        if "skill" in thing:
            check.that(visible(check_command(thing)) in codes, f"{what}: check {codes}")
    headings = [text_of(node) for node in document.iter(GFM + "heading") if node.get("level") == "2"]
    weeks = [f"Week {week['number']}, from {week['monday']}" for week in plan.path["weeks"] if week["pieces"]]
    check.same([head for head in headings if head.startswith("Week")], weeks, f"{plan.name}: weeks")


# Drawings

CLASS = {"done": "done", "skipped": "skipped", "open": "now", "waiting": "later"}


def unescaped_name(text):
    """A name as Graphviz prints it: backslashes are still double there."""
    return text.replace("\\\\", "\\")


def dot_label(text):
    """What is seen of a label in Graphviz's JSON: escapes and entities are still there."""
    text = re.sub(r"\\(.)", lambda found: " " if found[1] == "n" else found[1], text, flags=re.S)
    return blanks(text.replace("&amp;", "&"))


def drawn_by_graphviz(check, world, plan):
    text = world.export("dot", plan)
    done = subprocess.run(["dot", "-Gnslimit=1", "-Gmaxiter=1", "-Tplain", "-o", "plain", "-Tjson0", "-o", "json"], input=text,
                          cwd=world.folder, capture_output=True, check=True)
    check.same(done.stderr, b"", f"{plan.name}: dot says")
    plain = (world.folder / "plain").read_text()
    check.same(len(re.findall(r"^node ", plain, re.M)), len(plan.things()), f"{plan.name}: nodes of -Tplain")
    check.same(len(re.findall(r"^edge ", plain, re.M)), len(plan.arrows()), f"{plan.name}: arrows of -Tplain")
    drawing = json.loads((world.folder / "json").read_text())
    nodes = {each["_gvid"]: each for each in drawing["objects"] if "nodes" not in each}
    names = {key: unescaped_name(each["name"]) for key, each in nodes.items()}
    shown = [(names[key], dot_label(each["label"]), each["class"]) for key, each in nodes.items()]
    wanted = [(dot_named(thing["id"]), blanks(visible(thing["title"])), CLASS[plan.status(thing)]) for thing in plan.things()]
    check.same(sorted(shown), sorted(wanted), f"{plan.name}: nodes")
    arrows = sorted((names[edge["tail"]], names[edge["head"]]) for edge in drawing.get("edges", []))
    check.same(arrows, sorted((dot_named(a), dot_named(b)) for a, b in plan.arrows()), f"{plan.name}: arrows")
    groups = {dot_label(each["label"]): sorted(names[key] for key in each["nodes"])
              for each in drawing["objects"] if "nodes" in each}
    check.same(groups, {label: sorted(map(dot_named, ids)) for label, ids in plan.groups().items()}, f"{plan.name}: groups")


def dot_named(text):
    return visible(text)


# The part of Mermaid's flowcharts that is written, strictly: entities are numbers or "quot", nothing else of a label can be
# markup of Mermaid, Markdown or HTML.
LABEL = r'"((?:[^"#;<&`*_~\[\]{}|$%\\@^\n]|#(?:quot|\d+);)+)"'
MERMAID = {
    "head": re.compile(r"flowchart LR"),
    "group": re.compile(rf"  subgraph ([a-z]+(?:-\d+)?)\[{LABEL}\]"),
    "node": re.compile(rf"    ((?:step|task)-\d+)\[{LABEL}\]:::(done|skipped|now|later)"),
    "end": re.compile(r"  end"),
    "arrow": re.compile(r"  ((?:step|task)-\d+) --> ((?:step|task)-\d+)"),
    "class": re.compile(r"  classDef (done|skipped|now|later) fill:#[0-9a-f]{6}(?:,[a-z-]+:#?[0-9a-f]+)+"),
}
MERMAID_FOLLOWS = {None: {"head"}, "head": {"group", "class"}, "group": {"node"}, "node": {"node", "end"},
                   "end": {"group", "arrow", "class"}, "arrow": {"arrow", "class"}, "class": {"class"}}


def mermaid_label(text):
    return re.sub(r"#(quot|\d+);", lambda found: '"' if found[1] == "quot" else chr(int(found[1])), text)


def read_mermaid(text):
    """Nodes (name, label, class), arrows and groups; a ValueError where the text is not of the grammar."""
    before, nodes, arrows, groups, classes = None, {}, [], {}, set()
    if not text.endswith("\n"):
        raise ValueError("no line break at the end")
    for number, line in enumerate(text[:-1].split("\n"), 1):
        kind = next((kind for kind in MERMAID_FOLLOWS[before] if MERMAID[kind].fullmatch(line)), None)
        if kind is None:
            raise ValueError(f"line {number}: {line!r}")
        parts = MERMAID[kind].fullmatch(line).groups()
        if kind == "group":
            group = groups.setdefault(mermaid_label(parts[1]), [])
        elif kind == "node":
            if parts[0] in nodes:
                raise ValueError(f"line {number}: {parts[0]} twice")
            # A label that begins like a list or a quotation in Markdown shows an error in its place; Mermaid cuts a
            # line in which "style", a colon and an entity meet.
            if re.match(r"[-+>]|\d+[.)]", parts[1]) or re.search(r"(?:style|classDef).*:\S*#.*;", line):
                raise ValueError(f"line {number}: {line!r}")
            nodes[parts[0]] = (mermaid_label(parts[1]), parts[2])
            group.append(parts[0])
        elif kind == "arrow":
            arrows.append(parts)
        elif kind == "class":
            classes.add(parts[0])
        before = kind
    if before != "class" or {used for _, used in nodes.values()} - classes:
        raise ValueError("a class is not defined")
    if {name for arrow in arrows for name in arrow} - nodes.keys():
        raise ValueError("an arrow between what is not there")
    return nodes, arrows, groups


def drawn_for_mermaid(check, world, plan):
    try:
        nodes, arrows, groups = read_mermaid(world.export("mermaid", plan).decode())
    except ValueError as problem:
        check.that(False, f"{plan.name}: {problem}")
        return
    names = {f"step-{number}": step["id"] for number, step in enumerate(plan.path["steps"], 1)}
    names |= {f"task-{number}": task["id"] for number, task in enumerate(plan.tasks(), 1)}
    things = {thing["id"]: thing for thing in plan.things()}
    check.same(sorted(nodes), sorted(names), f"{plan.name}: nodes")
    for name, (label, shown_as) in nodes.items():
        thing = things[names[name]]
        check.same((label, shown_as), (visible(thing["title"]), CLASS[plan.status(thing)]), f"{plan.name}: {name}")
    check.same(sorted((names[a], names[b]) for a, b in arrows), plan.arrows(), f"{plan.name}: arrows")
    check.same({label: sorted(names[name] for name in group) for label, group in groups.items()},
               {label: sorted(ids) for label, ids in plan.groups().items()}, f"{plan.name}: groups")


def mermaid_is_strict(check):
    """What the grammar has to refuse."""
    good = 'flowchart LR\n  subgraph later["Then"]\n    step-1["%s"]:::now\n  end\n  classDef now fill:#ffffff,color:#212529\n'
    read_mermaid(good % "A: b, #quot;c#quot; (d)")
    for label in ('a"b', "a#b", "a;b", "a&b", "<b>", "`a`", "*a*", "[a]", "50 %%", "- a", "1. a", "> a", "", "a\nb",
                  "style:#35;"):
        try:
            read_mermaid(good % label)
            check.that(False, f"the grammar takes {label!r}")
        except ValueError:
            check.that(True, "")
    for old, new in (("  end\n", ""), ("LR", "XY"), (":::now", ":::today"), ("  end\n", "  end\n  step-1 --> step-2\n")):
        try:
            read_mermaid((good % "a").replace(old, new))
            check.that(False, f"the grammar takes {new!r} in place of {old!r}")
        except ValueError:
            check.that(True, "")


def drawings(check, world, plan):
    for each in (plan, within_weeks(plan)):
        drawn_for_mermaid(check, world, each)
        drawn_by_graphviz(check, world, each)


# Tables

COLUMNS = ["kind", "id", "title", "skill", "level", "phase", "need", "load", "hours_low", "hours_likely", "hours_high",
           "planned_minutes", "first_week", "last_week", "first_monday", "last_monday", "from", "to", "after", "check",
           "resource", "resource_url", "exercise", "owner", "status", "share"]


def number(value):
    return f"{value:g}"


def expected_row(plan, thing):
    row = dict.fromkeys(COLUMNS, "")
    row |= {"id": thing["id"], "title": thing["title"], "after": " ".join(thing.get("after") or []),
            "status": plan.status(thing)}
    if "skill" not in thing:
        row |= {"kind": "task", "planned_minutes": str(thing["minutes"]), "from": thing["from"], "to": thing["to"],
                "check": thing.get("check", ""), "resource_url": thing.get("link", ""), "owner": thing["owner"]}
    else:
        mondays = {week["number"]: week["monday"] for week in plan.path["weeks"]}
        first, last = thing["first_week"], thing["last_week"]
        row |= {"kind": "step", **{name: str(thing[name]) for name in ("skill", "level", "phase", "need", "load")},
                **{f"hours_{name}": number(thing["hours"][name]) for name in ("low", "likely", "high")},
                "planned_minutes": str(thing["planned_minutes"]), "first_week": str(first or ""),
                "last_week": str(last if first else ""), "first_monday": mondays.get(first, ""),
                "last_monday": mondays.get(last, "") if first else "", "check": check_command(thing),
                "resource": thing.get("resource", {}).get("title", ""),
                "resource_url": thing.get("resource", {}).get("url", ""), "exercise": thing.get("exercise", ""),
                "share": number(thing["share"]) if "share" in thing else ""}
    return {name: visible(value.replace("\r\n", "\n"), "\n\t") for name, value in row.items()}


def read_table(check, data, what):
    text = data.decode()
    check.that(text.endswith("\r\n"), f"{what}: the last line does not end")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    return rows


def table(check, world, plan):
    for each in (plan, within_weeks(plan)):
        rows = read_table(check, world.export("csv", each), each.name)
        wanted = [expected_row(plan, thing) for thing in each.things()]
        check.same(len(rows), len(wanted), f"{each.name}: rows")
        for found, row in zip(rows, wanted):
            check.same(found, row, f"{each.name}: {row['id']}")
            check.same(list(found), COLUMNS, f"{each.name}: columns")
    guarded = read_table(check, world.export("csv", plan, "--guard-formulas"), plan.name)
    for found, thing in zip(guarded, plan.things()):
        row = {name: "'" + value if value[:1] and value[0] in "=+-@\t" else value
               for name, value in expected_row(plan, thing).items()}
        check.same(found, row, f"{plan.name}: {thing['id']}, guarded")


# Calendars

SPACE = uuid.UUID("3ad0a4f2-6c0e-4d57-9f0e-6c4b9d1c2a75")


def content_lines(check, data, what):
    """Unfolded lines, by section 3.1 of RFC 5545; icalendar is more lenient."""
    check.that(data.endswith(b"\r\n"), f"{what}: the last line does not end")
    raw = data.split(b"\r\n")[:-1]
    for line in raw:
        check.that(len(line) <= 75 and b"\n" not in line and b"\r" not in line, f"{what}: line {line!r}")
        check.that(not any(byte < 32 and byte != 9 or byte == 127 for byte in line), f"{what}: control in {line!r}")
        line.decode()  # raises where a character was cut
    lines = []
    for line in raw:
        if line[:1] == b" ":
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode() for line in lines]


def components(lines):
    """(name, {property: value}) of each, the values as they are written."""
    found, open_ones = [], []
    for line in lines:
        name, value = re.fullmatch(r"([A-Z-]+)(?:;[A-Z-]+=[^:;]+)*:(.*)", line, re.S).groups()
        if name == "BEGIN":
            open_ones.append((value, {}))
        elif name == "END":
            assert open_ones[-1][0] == value
            found.append(open_ones.pop())
        else:
            assert name not in open_ones[-1][1], line
            open_ones[-1][1][name] = value
    assert not open_ones
    return found


def unescaped(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def duration(minutes):
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "") if part)


def expected_events(plan):
    path = plan.path
    start = datetime.date.fromisoformat(path["start"])
    deadline = datetime.date.fromisoformat(path["deadline"]) if path.get("deadline") else datetime.date.max
    titles = {step["id"]: step["title"] for step in path["steps"]}
    for week in path["weeks"]:
        if not week["pieces"]:
            continue
        monday = datetime.date.fromisoformat(week["monday"])
        days = [day for day in (monday + datetime.timedelta(days=i) for i in range(5)) if start <= day <= deadline]
        days = days or [max(monday, start)]
        reviews = week.get("review_minutes") or 0
        hours = round((sum(piece["minutes"] for piece in week["pieces"]) + reviews) / 60 + 1e-9, 1)
        lines = []
        for piece in week["pieces"]:
            note = " (done)" if piece["step"] in plan.done else " (skipped)" if piece["step"] in plan.skipped else ""
            lines.append(f"{titles[piece['step']]}, {duration(piece['minutes'])}{note}")
        lines += [f"Reviews, {duration(reviews)}"] if reviews else []
        yield {"UID": str(uuid.uuid5(SPACE, f"{path['profile']}/week/{week['monday']}")), "DTSTAMP": NOW,
               "DTSTART": days[0], "DTEND": days[-1] + datetime.timedelta(days=1), "SUMMARY": f"Learning: {hours:g} h",
               "DESCRIPTION": "\n".join(lines), "TRANSP": "TRANSPARENT", "CLASS": "PRIVATE"}


def expected_todos(plan):
    for task in plan.tasks():
        lines = [f"Owner: {task['owner']}"] if task["owner"] else []
        lines += [f"Check: {task['check']}"] if task["check"] else []
        todo = {"UID": str(uuid.uuid5(SPACE, f"{plan.path['profile']}/task/{task['id']}")), "DTSTAMP": NOW,
                "DTSTART": datetime.datetime.fromisoformat(task["from"] + "T00:00:00"),
                "DUE": datetime.datetime.fromisoformat(task["to"] + "T23:59:00"), "SUMMARY": task["title"],
                "DESCRIPTION": "\n".join([*lines, f"About {duration(task['minutes'])}"]),
                "STATUS": {"done": "COMPLETED", "skipped": "CANCELLED"}.get(plan.status(task), "NEEDS-ACTION"),
                "CLASS": "PRIVATE"}
        if task.get("link"):
            todo["URL"] = uri(task["link"])
        if plan.status(task) == "done":
            todo["PERCENT-COMPLETE"] = "100"
            todo["COMPLETED"] = None  # the store's time, compared apart
        yield todo


def stamp(value):
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y%m%dT%H%M%S")
    if isinstance(value, datetime.date):
        return value.strftime("%Y%m%d")
    return re.sub(r"[-:]", "", value) if value == NOW else value


def calendar_text(text):
    return visible(text.replace("\r\n", "\n"), "\n\t")


def ical(check, world, plan):
    import icalendar

    data = world.export("ical", plan)
    check.same(data, world.export("ical", plan), f"{plan.name}: the same bytes again")
    lines = content_lines(check, data, plan.name)
    found = components(lines)
    check.same(found[-1], ("VCALENDAR", {"VERSION": "2.0", "PRODID": "-//onramp//onramp//EN"}), f"{plan.name}: head")
    wanted = [("VEVENT", each) for each in expected_events(plan)] + [("VTODO", each) for each in expected_todos(plan)]
    check.same(len(found) - 1, len(wanted), f"{plan.name}: components")
    read = list(icalendar.Calendar.from_ical(data).subcomponents)
    check.same(len(read), len(wanted), f"{plan.name}: components for icalendar")
    for (kind, raw), (wanted_kind, fields), component in zip(found, wanted, read):
        what = f"{plan.name}: {fields['SUMMARY']!r}"
        check.same((kind, component.name, list(raw)), (wanted_kind, kind, [*fields] if kind == "VEVENT" else list(raw)), what)
        check.same(set(raw), set(fields), f"{what}: properties")
        for name, value in fields.items():
            if name in ("SUMMARY", "DESCRIPTION"):
                text = calendar_text(value)
                check.same(unescaped(raw[name]), text, f"{what}: {name}")
                # icalendar 4.0.3 takes the n of an escaped backslash and n for a line break, and "%2C" for a comma.
                if "\\" not in text and "%2C" not in text:
                    check.same(str(component[name]), text, f"{what}: {name} by icalendar")
            elif value is None:
                check.that(raw[name].startswith("20261124T"), f"{what}: {name} {raw[name]}")
            else:
                check.same(raw[name], stamp(value), f"{what}: {name}")
                if isinstance(value, datetime.date):
                    check.same(component[name].dt, value, f"{what}: {name} by icalendar")
                elif value != NOW and "%" not in value:
                    check.same(str(component[name]) if name != "PERCENT-COMPLETE" else "100", value, f"{what}: {name} by icalendar")
        if kind == "VTODO":  # "later in time than the value of DTSTART" (section 3.8.2.3)
            check.that(component["DUE"].dt > component["DTSTART"].dt, f"{what}: due before it starts")
    uids = [raw["UID"] for kind, raw in found[:-1]]
    check.same(len(set(uids)), len(uids), f"{plan.name}: UIDs are unique")
    khal(check, world, plan, data, [fields for kind, fields in wanted if kind == "VEVENT"])


def khal(check, world, plan, data, events):
    """Imports the calendar twice into an empty one of khal's, which knows no to-dos."""
    import icalendar

    home = world.folder / f"khal-{plan.name}"
    vdir = home / "vdir"
    vdir.mkdir(parents=True)
    (home / "config").write_text(f"[calendars]\n[[mine]]\npath = {vdir}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
                                 "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
                                 f"[sqlite]\npath = {home / 'khal.db'}\n[default]\ndefault_calendar = mine\n")
    (home / "plan.ics").write_bytes(data)
    env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    for _ in range(2):
        done = subprocess.run(["khal", "-c", str(home / "config"), "import", "--batch", "-a", "mine", str(home / "plan.ics")],
                              env=env, capture_output=True, text=True, check=False)
        check.same((done.returncode, done.stderr), (0, ""), f"{plan.name}: khal import says")
    kept = {}
    for place in vdir.iterdir():
        for component in icalendar.Calendar.from_ical(place.read_bytes()).walk("VEVENT"):
            check.that(str(component["UID"]) not in kept, f"{plan.name}: {component['UID']} twice in khal")
            kept[str(component["UID"])] = component
    check.same(sorted(kept), sorted(event["UID"] for event in events), f"{plan.name}: events in khal")
    for event in events:
        component = kept.get(event["UID"], {})
        for name in ("DTSTART", "DTEND"):
            check.same(component[name].dt, event[name], f"{plan.name}: {name} in khal")
        for name in ("SUMMARY", "TRANSP", "CLASS"):
            check.same(str(component[name]), event[name], f"{plan.name}: {name} in khal")
        text = calendar_text(event["DESCRIPTION"])
        if "\\" not in text and "%2C" not in text:
            check.same(str(component["DESCRIPTION"]), text, f"{plan.name}: DESCRIPTION in khal")
    if events and plan.name in ("deadline", "journal"):
        listed = subprocess.run(["khal", "-c", str(home / "config"), "list", "--format", "{title}", "--day-format", "",
                                 events[0]["DTSTART"].strftime("%Y-%m-%d"), "1d"], env=env, capture_output=True, text=True, check=False)
        check.that(events[0]["SUMMARY"] in listed.stdout.splitlines(), f"{plan.name}: khal list: {listed.stdout!r}")


# Issues

# What GitHub documents of the body of "Create an issue" (docs.github.com/rest/issues/issues), with its limits.
ISSUES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["title"],
        "properties": {
            "title": {"type": "string", "minLength": 1, "maxLength": 256, "pattern": r"\S"},
            "body": {"type": "string", "maxLength": 65536},
            "labels": {"type": "array", "uniqueItems": True, "items": {"type": "string", "minLength": 1, "maxLength": 50}},
            "assignees": {"type": "array", "items": {"type": "string"}},
            "milestone": {"type": ["integer", "string", "null"]},
        },
        "additionalProperties": False,
    },
}


def issues(check, world, plan):
    import jsonschema

    found = json.loads(world.export("github-issues", plan))
    check.same([error.message[:200] for error in jsonschema.Draft7Validator(ISSUES).iter_errors(found)], [],
               f"{plan.name}: GitHub's schema")
    left = [thing for thing in plan.things() if plan.status(thing) in ("open", "waiting")]
    check.same(len(found), len(left), f"{plan.name}: issues")
    titles = [issue["title"].lower() for issue in found]
    check.same(len(set(titles)), len(titles), f"{plan.name}: titles are unique")
    title_of = {thing["id"]: issue["title"] for thing, issue in zip(left, found)}
    for thing, issue in zip(left, found):
        what = f"{plan.name}: {thing['id']}"
        wanted = visible(trimmed(thing["title"])) or thing["id"]
        stem = re.sub(r"( \(\d+\))?$", "", issue["title"]) if issue["title"] != wanted else wanted
        check.that(stem == wanted or stem.endswith("\u2026") and wanted.startswith(stem[:-1]), f"{what}: {issue['title']!r}")
        check.that(len(issue["title"].encode("utf-16-le")) <= 512, f"{what}: the title is too long")
        document = read_markdown(issue["body"].encode())
        check.that(not any(ticked for ticked, _ in boxes(document)), f"{what}: ticked")
        if "skill" in thing:
            week = f"week-{thing['first_week']}" if thing["first_week"] else "later"
            labels = ["onramp", week] + (["first-90-days"] if thing["phase"] == "first_90_days" else [])
            practise = bool(thing.get("exercise")) and thing.get("check") != "exercise"
            check.same(len(list(boxes(document))), 1 + ("resource" in thing) + practise, f"{what}: boxes")
            check.that(visible(check_command(thing)) in [node.text for node in document.iter(GFM + "code")], f"{what}: check")
        else:
            labels = ["onramp", "onboarding"]
            check.same(len(list(boxes(document))), 1, f"{what}: boxes")
        check.same(issue["labels"], labels, f"{what}: labels")
        url = thing["resource"]["url"] if "resource" in thing else thing.get("link", "")
        check.same([link.get("destination") for link in document.iter(GFM + "link")], [uri(url)] if url else [], f"{what}: links")
        after = [name for name in thing.get("after") or [] if name in title_of]
        lists = list(document.iter(GFM + "list"))
        befores = [blanks(text_of(item)) for item in lists[-1].findall(GFM + "item")] if len(lists) else []
        settled = [name for name in befores if name.endswith(" (settled)")]
        check.same([name for name in befores if name not in settled], [blanks(title_of[name]) for name in after], f"{what}: after")


def posted(check, world, source):
    """Runs the command line of the page with stand-ins for gh and sleep."""
    page = (source / "docs/commands/path-export.md").read_text()
    script = re.search(r"```sh\n(.*?)```", page, re.S)[1]
    tools = world.folder / "tools"
    tools.mkdir()
    (tools / "onramp").symlink_to(world.onramp)
    for name, body in (("gh", '[ "$*" = "api repos/OWNER/REPO/issues --input - --jq .html_url" ] || exit 1\ncat >> posted\n'),
                       ("sleep", "exit 0\n")):
        (tools / name).write_text("#!/bin/sh\n" + body)
        (tools / name).chmod((tools / name).stat().st_mode | stat.S_IXUSR)
    env = {**world.env, "PATH": f"{tools}:{world.env['PATH']}"}
    world.run("init", "--example", "cpp-developer", "--now", "2026-11-20T08:00:00Z")
    done = subprocess.run(["/bin/sh", "-ec", script], cwd=world.folder, env=env, capture_output=True, text=True, check=False)
    check.same((done.returncode, done.stderr), (0, ""), "the page's command line")
    sent = [json.loads(line) for line in (world.folder / "posted").read_text().splitlines()]
    check.same(sent, json.loads((world.folder / "issues.json").read_text()), "what is posted")
    check.that(len(sent) > 10, "something is posted")


# Linked data

SCHEMA = "https://schema.org/"
# Properties that schema.org (version 28) gives the types, as far as they are used, with those of their parents: Thing,
# CreativeWork, LearningResource, Course, DefinedTerm.
THING = {"name", "description", "url", "identifier"}
WORK = THING | {"position", "timeRequired", "isBasedOn", "hasPart", "isPartOf", "dateCreated", "teaches", "educationalLevel"}
TERMS = {"LearningResource": WORK | {"assesses", "competencyRequired", "educationalUse", "learningResourceType"},
         "Course": WORK | {"coursePrerequisites", "courseCode"},
         "DefinedTerm": THING | {"termCode", "inDefinedTermSet"}}


def iso_duration(minutes):
    hours, rest = divmod(minutes, 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{rest}M' if rest or not hours else ''}"


def linked_data(check, world, plan):
    import rdflib
    from rdflib.namespace import RDF

    from urllib.parse import quote

    graph = rdflib.Graph()
    graph.parse(data=world.export("json-ld", plan), format="json-ld")
    for subject in set(graph.subjects()):
        types = {str(kind).removeprefix(SCHEMA) for kind in graph.objects(subject, RDF.type)}
        check.that(types and types <= TERMS.keys(), f"{plan.name}: {subject} is {types}")
        allowed = set().union(*(TERMS.get(kind, set()) for kind in types))
        used = {str(predicate).removeprefix(SCHEMA) for predicate in graph.predicates(subject) if predicate != RDF.type}
        check.that(used <= allowed, f"{plan.name}: {subject} has {used - allowed}")

    base = f"https://onramp.invalid/paths/{quote(plan.path['profile'], safe='')}"
    node = {step["id"]: rdflib.URIRef(f"{base}#{quote(step['id'], safe='@')}") for step in plan.path["steps"]}
    check.same(len(set(node.values())), len(plan.path["steps"]), f"{plan.name}: ids")

    def values(subject, name):
        return sorted(map(str, graph.objects(subject, rdflib.URIRef(SCHEMA + name))))

    course = rdflib.URIRef(base)
    check.same(values(course, "hasPart"), sorted(map(str, node.values())), f"{plan.name}: parts")
    check.same(values(course, "timeRequired"), [iso_duration(sum(step["planned_minutes"] for step in plan.path["steps"]))],
               f"{plan.name}: time")
    for position, step in enumerate(plan.path["steps"], 1):
        subject, what = node[step["id"]], f"{plan.name}: {step['id']}"
        check.same(values(subject, "name"), [step["title"]], f"{what}: name")
        check.same(values(subject, "position"), [str(position)], f"{what}: position")
        check.same(values(subject, "timeRequired"), [iso_duration(step["planned_minutes"])], f"{what}: time")
        check.same(values(subject, "isPartOf"), [base], f"{what}: part of")
        check.same(values(subject, "coursePrerequisites"), sorted(str(node[name]) for name in step["after"]), f"{what}: after")
        check.same(values(subject, "educationalLevel"),
                   [["none", "knows of it", "with help", "alone", "leads others in it", "shapes the field"][step["level"]]],
                   f"{what}: level")
        taught = next(graph.objects(subject, rdflib.URIRef(SCHEMA + "teaches")))
        check.same((values(taught, "termCode"), values(taught, "description")),
                   ([step["skill"]], [step["words"]] if step.get("words") else []), f"{what}: teaches")
        sources = list(graph.objects(subject, rdflib.URIRef(SCHEMA + "isBasedOn")))
        resource = step.get("resource")
        check.same([(values(each, "name"), values(each, "url")) for each in sources],
                   [([resource["title"]], [uri(resource["url"])])] if resource else [], f"{what}: resource")


MODES = {"checklist": checklist, "drawings": drawings, "csv": table, "ical": ical, "issues": issues, "json-ld": linked_data}


def main(mode, onramp, source):
    check = Check()
    source = pathlib.Path(source)
    with tempfile.TemporaryDirectory(prefix="onramp-exports-") as folder:
        world = World(onramp, folder)
        for plan in plans(world, source):
            MODES[mode](check, world, plan)
        if mode == "drawings":
            mermaid_is_strict(check)
        if mode == "issues":
            posted(check, world, source)
    return check.done()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
