#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds `onramp path import` and `onramp pack drift` against second readers of the same files.

    imports.py exercism|mdbook|rustlings|py-fsrs|roadmap-sh|drift ONRAMP SOURCE_FOLDER

Files are made at random from one seed, faulty ones too. The second readers are Python's json and tomllib, a reader
of SUMMARY.md by its lines, and FSRS-6 as fsrs.py has it. Every document is held against its schema as well.
"""
import datetime
import heapq
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import tomllib
import urllib.parse

import jsonschema

sys.dont_write_bytecode = True
import fsrs  # noqa: E402
from checks import Check, closed  # noqa: E402

SEED = 20261123
ROUNDS = 150
BASE = "https://example.org/book/"


class World:
    """A folder to write files into, the program, and its schemas."""

    def __init__(self, folder, onramp, source):
        self.folder, self.onramp, self.source = pathlib.Path(folder), onramp, source
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        self.judges = {}
        for kind in ("import", "pack_drift"):
            schema = json.loads((source / f"data/schemas/{kind}.schema.json").read_text())
            self.judges[kind] = jsonschema.Draft7Validator(closed(schema))

    def write(self, name, text):
        (self.folder / name).write_text(text)

    def ask(self, *words):
        """The document, or what was said instead of one, and the status."""
        done = subprocess.run([self.onramp, *words, "--json", "--store", "none"], env=self.env, cwd=self.folder,
                              capture_output=True, text=True, check=False)
        if not done.stdout:
            return done.stderr, done.returncode
        document = json.loads(done.stdout)
        self.judges[document["kind"]].validate(document)
        return document, done.returncode


def pointers(text):
    """The JSON pointers that errors are at."""
    return sorted(re.findall(r"error: .* at (/\S+)\)$", text, re.M))


# --- Exercism


def random_track(generator):
    slugs = [f"c{i}" for i in range(generator.randrange(1, 12))]
    generator.shuffle(slugs)
    taught = slugs[:]
    generator.shuffle(taught)
    wild = generator.random() < 0.4  # needs may go in circles, and to concepts that are not there

    def some(names, most):
        picked = generator.sample(names, min(len(names), generator.randrange(most + 1)))
        return picked + (["gone"] if wild and generator.random() < 0.05 else [])

    concept = []
    for i, slug in enumerate(taught):
        also = [generator.choice(taught)] if generator.random() < 0.1 else []
        status = generator.choice([None, "active", "beta", "active", "wip", "deprecated"])
        concept.append({"slug": f"e{i}", "uuid": str(i), "name": f"Exercise {i}", "concepts": [slug, *also],
                        "prerequisites": some(taught if wild else taught[:i], 3),
                        **({"status": status} if status else {})})
    generator.shuffle(concept)
    practice = [{"slug": f"p{i}", "name": f"Practice {i}", "uuid": f"p{i}", "practices": some(slugs, 3),
                 "prerequisites": some(slugs, 2), "difficulty": generator.randrange(11), "topics": ["x"]}
                for i in range(generator.randrange(6))]
    if wild and practice and generator.random() < 0.2:
        practice[0]["slug"] = concept[0]["slug"]
    return {"language": "Rust", "slug": "rust", "version": 3, "blurb": "b", "active": True,
            "exercises": {"concept": concept, "practice": practice, "foregone": ["binary"]},
            "concepts": [{"uuid": slug, "slug": slug, "name": slug.upper()} for slug in slugs]}


def reaches(needs):
    """All that each needs, directly or not."""
    reached = {}
    for start in needs:
        waiting, seen = list(needs[start]), set()
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                waiting += needs[at]
        reached[start] = seen
    return reached


def second_track(track):
    """Topics, prerequisites, exercises of topics, and the pointers of errors (circles by their number)."""
    order = [each["slug"] for each in track["concepts"]]
    needs, teaching, practising = {slug: [] for slug in order}, {}, {}
    errors, slugs = [], set()
    for part, key in (("concept", "concepts"), ("practice", "practices")):
        for i, each in enumerate(track["exercises"][part]):
            at, ready = f"/exercises/{part}/{i}", each.get("status") != "wip"
            for member in (key, "prerequisites"):
                errors += [f"{at}/{member}/{k}" for k, slug in enumerate(each[member]) if slug not in needs and ready]
            if each["slug"] in slugs:
                errors.append(f"{at}/slug")
                continue
            slugs.add(each["slug"])
            if each.get("status") in ("wip", "deprecated"):
                continue
            for slug in dict.fromkeys(sorted(set(each[key]) & set(order), key=order.index)):
                if part == "practice":
                    practising.setdefault(slug, []).append(each["slug"])
                    continue
                if slug not in teaching:
                    needs[slug] = sorted(set(each["prerequisites"]) & set(order), key=order.index)
                teaching.setdefault(slug, []).append(each["slug"])
    reached = reaches(needs)
    groups = {frozenset(b for b in order if a in reached[b] and b in reached[a]) for a in order if a in reached[a]}
    topics, left, ready = [], {slug: set(needs[slug]) for slug in order}, []
    for slug in order:
        if not left[slug]:
            heapq.heappush(ready, order.index(slug))
    while ready:
        slug = order[heapq.heappop(ready)]
        topics.append(slug)
        for other in order:
            if slug in left[other]:
                left[other].remove(slug)
                if not left[other]:
                    heapq.heappush(ready, order.index(other))
    exercises = {slug: teaching.get(slug, []) + practising.get(slug, []) for slug in order}
    return topics, needs, exercises, sorted(errors), len(groups)


def second_evidence(rules, topics, done):
    """What is shown of which skill: the highest level, and how many exercises of how many say so."""
    shown = {}
    for rule in rules:
        named = rule.get("exercises") or topics.get(rule["topic"], [])
        count = sum(each in done for each in named)
        enough = rule.get("at_least", len(named)) if "exercises" in rule else rule.get("percent", 100) / 100 * len(named)
        if named and count >= enough - 1e-9 and shown.get(rule["skill"], (0,))[0] < rule["level"]:
            shown[rule["skill"]] = (rule["level"], f"{count} of {len(named)}")
    return shown


def found_evidence(document):
    return {each["skill"]: (each["level"], re.search(r"\d+ of \d+", each["from"])[0]) for each in document["evidence"]}


def rules_of(world, name):
    return tomllib.loads((world.source / f"data/packs/rust/imports/{name}.toml").read_text())["shows"]


def exercism(world, check, generator):
    faulty = 0
    for i in range(ROUNDS):
        track = random_track(generator)
        world.write("config.json", json.dumps(track, indent=generator.choice([None, 2])))
        topics, needs, exercises, errors, circles = second_track(track)
        document, status = world.ask("path", "import", "exercism", "config.json")
        if errors or circles:
            faulty += 1
            check.same(status, 3, f"track {i}")
            found = pointers(document)
            check.same(len(re.findall("in a circle", document)), circles, f"circles of track {i}")
            check.same([each for each in found if not re.fullmatch(r"/exercises/concept/\d+/prerequisites", each)],
                       errors, f"errors of track {i}")
            continue
        check.same(status, 0, f"track {i}: {document}")
        check.same([each["id"] for each in document["topics"]], topics, f"topics of track {i}")
        check.same({each["topic"]: each["needs"] for each in document["prerequisites"]},
                   {slug: some for slug, some in needs.items() if some}, f"prerequisites of track {i}")
        check.same({each["id"]: each.get("exercises", []) for each in document["topics"]}, exercises,
                   f"exercises of topics of track {i}")
    check.that(20 <= faulty <= ROUNDS - 20, f"{faulty} of {ROUNDS} tracks are faulty")

    # What solutions show, by the rules of the pack.
    rules = rules_of(world, "exercism")
    named = sorted({each for rule in rules for each in rule["exercises"]}) + ["other", "another"]
    track = {"language": "Rust", "slug": "rust", "version": 3, "concepts": [], "exercises": {"practice": [
        {"slug": slug, "name": slug, "practices": [], "prerequisites": []} for slug in named]}}
    world.write("config.json", json.dumps(track))
    for i in range(ROUNDS):
        results = [{"status": generator.choice(["started", "iterated", "completed", "published"]),
                    "published_iteration_head_tests_status": generator.choice(["passed", "passed", "failed", "not_queued"]),
                    "completed_at": None, "exercise": {"slug": slug, "title": slug},
                    "track": {"slug": generator.choice(["rust", "rust", "rust", "go"])}}
                   for slug in generator.sample(named + ["gone"], generator.randrange(len(named) + 1))]
        pages = [{"results": results[:5], "meta": {"current_page": 1, "total_pages": 2}},
                 {"solutions": results[5:], "meta": {"current_page": 2, "total_pages": 2}}]
        world.write("solutions.json", json.dumps(pages))
        document, status = world.ask("path", "import", "exercism", "config.json", "--state", "solutions.json")
        check.same(status, 0, f"solutions {i}")
        mine = [each for each in results if each["status"] in ("completed", "published")]
        known = {each["exercise"]["slug"]: each for each in mine if each["track"]["slug"] == "rust"}
        check.same([each["id"] for each in document["done"]], [slug for slug in named if slug in known], f"done {i}")
        passed = {slug for slug, each in known.items() if each["published_iteration_head_tests_status"] != "failed"}
        check.same(found_evidence(document), second_evidence(rules, {}, passed), f"evidence {i}")
        strangers = {each["exercise"]["slug"] if each["track"]["slug"] == "rust" else "go/" + each["exercise"]["slug"]
                     for each in mine if each["track"]["slug"] != "rust" or each["exercise"]["slug"] == "gone"}
        check.same({each["id"] for each in document["unmatched"] if each["reason"] in ("unknown", "other_track")},
                   strangers, f"strangers {i}")


# --- Rustlings


def toml_text(generator, text):
    forms = [json.dumps(text)]
    if "'" not in text and "\n" not in text:
        forms.append(f"'{text}'")
    return generator.choice(forms)


def rustlings(world, check, generator):
    rules = rules_of(world, "rustlings")
    topics = {rule["topic"] for rule in rules if "topic" in rule}
    named = sorted({each for rule in rules for each in rule.get("exercises", [])})
    for i in range(ROUNDS):
        folders = [f"{n:02}_{topic}" for n, topic in enumerate(sorted(topics))] + ["quizzes", None]
        names = named + [f"x{n}" for n in range(40)]
        generator.shuffle(names)
        wild = generator.random() < 0.2
        if wild:
            names[1] = names[0]
        lines = ["format_version = 1", 'welcome_message = """', "Hello [[exercises]]", '"""']
        for name in names:
            folder = generator.choice(folders)
            lines += ["", "[[exercises]]", f"name = {toml_text(generator, name)}"]
            lines += [f"dir = {toml_text(generator, folder)}"] if folder else []
            lines += [generator.choice(["test = false", "strict_clippy = true", "# nothing"])]
            hint = generator.choice(["", "a hint", "two\nlines"])
            lines += [f"hint = {toml_text(generator, hint)}"]
        text = "\n".join(lines) + "\n"
        (world.folder / "info.toml").write_bytes(text.replace("\n", generator.choice(["\n", "\r\n"])).encode())
        info = tomllib.loads(text)
        done = generator.sample(names + ["gone"], generator.randrange(len(names)))
        world.write("state.txt", "\n".join(["DON'T EDIT THIS FILE!", "", names[0], "", *done]))
        document, status = world.ask("path", "import", "rustlings", "info.toml", "--state", "state.txt")
        check.same(status, 3 if wild else 0, f"info {i}: {document}")
        if wild:
            check.same(len(re.findall("stands twice", document)), 1, f"info {i}")
            continue
        second = {}
        for each in info["exercises"]:
            second.setdefault(each.get("dir", "exercises"), []).append(each["name"])
        check.same({each["id"]: each["exercises"] for each in document["topics"]}, second, f"topics {i}")
        check.same([each["id"] for each in document["topics"]], list(second), f"order of topics {i}")
        check.same([each["id"] for each in document["done"]], [name for name in names if name in done], f"done {i}")
        check.same("gone" in done, {"id": "gone", "reason": "unknown"} in document["unmatched"], f"unmatched {i}")
        by_name = {re.sub(r"^\d+_", "", folder): some for folder, some in second.items()}
        check.same(found_evidence(document), second_evidence(rules, by_name, set(done)), f"evidence {i}")


# --- mdBook


def random_summary(generator):
    """Lines of a SUMMARY.md, mostly as mdBook takes them."""
    names = iter(range(1000))
    marks = ["-", "*", "+"]

    def link():
        number = next(names)
        title = generator.choice(["Title", "A `code` title", "With *stress*", "Two words"]) + f" {number}"
        path = generator.choice(["f{}.md", "./f{}.md", "d/f{}.md", "d{}/README.md", "d{}/readme.md", "f%20{}.md",
                                 "a.b{}.md", "d//f{}", ""]).format(number)
        return f"[{title}]({path})"

    def items(depth, indent, mark):
        lines = []
        for _ in range(generator.randrange(1, 4)):
            lines.append(" " * indent + mark + " " + link())
            if depth < 3 and generator.random() < 0.4:
                lines += items(depth + 1, indent + generator.choice([2, 4]), generator.choice(marks))
        return lines

    lines = ["# Summary", ""] if generator.random() < 0.8 else []
    for _ in range(generator.randrange(3)):
        lines += [link(), ""]
    for part in range(generator.randrange(1, 4)):
        # Without a title of the file the first one would be taken for it.
        if (part or lines[:1] == ["# Summary"]) and generator.random() < 0.6:
            lines += [f"# Part {part}", ""]
        elif part:
            lines += ["---", ""]
        lines += items(0, 0, generator.choice(marks)) + [""]
    for _ in range(generator.randrange(3)):
        lines += [link(), ""]
    fault = generator.random()
    if fault < 0.1:
        lines += ["Text with " + link(), "", "- " + link()]
    elif fault < 0.2:
        lines.insert(generator.randrange(len(lines)), "- no link")
    elif fault < 0.3:
        lines += ["[Again](x.md) [and again](./x.md)"]
    return lines


LINK = re.compile(r"\[([^]]*)\]\(([^)]*)\)")


def second_summary(lines):
    """Chapters as (title, number, part, parent, path), and the lines of errors, by the lines alone."""
    chapters, errors, paths = [], [], {}
    part, phase, count, levels, drafts = "", "title", 0, [], 0

    def add(found, number, line):
        nonlocal drafts
        title = re.sub(r"[`*]", "", found[1])
        path = "/".join(piece for piece in found[2].replace("%20", " ").split("/") if piece not in ("", "."))
        if not path:
            drafts += 1
            path = f"#draft-{drafts}"
        elif path in paths:
            errors.append(line)
            return path
        paths[path] = line
        chapters.append((title, number, part, levels[-1][1] if levels else None, path))
        return path

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        item = re.match(r"( *)[-*+] (.*)$", line)
        if line.startswith("# "):
            if phase == "title":
                phase = "prefix"
                continue
            if phase == "suffix":
                errors.append(number)
                break
            part, phase, levels = line[2:], "numbered", []
        elif line == "---":
            levels = []
        elif item:
            if phase == "suffix":
                errors.append(number)
                break
            phase = "numbered"
            indent = len(item[1])
            while levels and levels[-1][0] >= indent:
                levels.pop()
            found = LINK.match(item[2])
            if not found:
                errors.append(number)
                continue
            if not levels:
                count += 1
                label = str(count)
            else:
                levels[-1][3] += 1
                label = f"{levels[-1][2]}.{levels[-1][3]}"
            path = add(found, label, number)
            levels.append([indent, path, label, 0])
        else:
            if phase == "numbered":
                phase, part, levels = "suffix", "", []
            elif phase == "title":
                phase = "prefix"
            for found in LINK.finditer(line):
                add(found, None, number)
    return chapters, errors


def page_of(path):
    folder, slash, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return folder + slash + ("index" if stem.lower() == "readme" else stem) + ".html"


def mdbook(world, check, generator):
    faulty = 0
    for i in range(2 * ROUNDS):
        lines = random_summary(generator)
        (world.folder / "SUMMARY.md").write_bytes("\n".join(lines).replace("\n", generator.choice(["\n", "\r\n"])).encode())
        chapters, errors = second_summary(lines)
        document, status = world.ask("path", "import", "mdbook", "SUMMARY.md", "--base", BASE)
        if errors:
            faulty += 1
            found = [int(line) for line in re.findall(r"error: .*\(SUMMARY.md:(\d+):", document)]
            check.same((status, found[:1]), (3, sorted(errors)[:1]), f"errors of book {i}: {lines}")
            continue
        check.same(status, 0, f"book {i}: {document} {lines}")
        found = [(each["title"], each.get("number"), each.get("part", ""), each.get("parent"), each["id"])
                 for each in document["topics"]]
        check.same(found, chapters, f"chapters of book {i}: {lines}")
        for each in document["topics"]:
            if each["id"].startswith("#"):
                check.that("page" not in each and "url" not in each and each["draft"], f"draft of book {i}")
                continue
            check.same(each["page"], page_of(each["id"]), f"page of book {i}")
            check.same(each["url"], BASE + urllib.parse.quote(each["page"]), f"address of book {i}")
    check.that(20 <= faulty <= ROUNDS, f"{faulty} books are faulty")


# --- py-fsrs


def py_fsrs(world, check, generator):
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    for i in range(ROUNDS):
        objects, second = [], {}
        for card in range(generator.randrange(1, 6)):
            at, memory, reviews = start, None, []
            for _ in range(generator.randrange(9)):
                at += datetime.timedelta(days=generator.choice([0, 0, 1, 3, 10, 40, 400]),
                                         microseconds=generator.choice([1, 1000, 10**9, 5 * 10**10]))
                rating = generator.randrange(1, 5)
                # timedelta.days is what py-fsrs counts with.
                memory = (fsrs.after(*memory, rating, (at - reviews[-1][0]).days) if memory else fsrs.first(rating))
                reviews.append((at, rating))
            zone = datetime.timezone(datetime.timedelta(hours=generator.randrange(-5, 6)))
            older = generator.random() < 0.3
            state = {"card_id": card, "state": 1, "step": 0, "stability": None, "difficulty": None,
                     "due": start.isoformat(), "last_review": None}
            for moment, rating in reviews:
                objects.append({**({"card": state} if older else {"card_id": card}), "rating": rating,
                                "review_datetime": moment.astimezone(zone).isoformat(),
                                "review_duration": generator.choice([None, 1200])})
            case = generator.choice(["agrees", "agrees", "differs", "no_card", "reviews_missing"])
            if not reviews:
                case = "no_reviews"
            if case == "differs":
                stated = (memory[0] * 1.001, memory[1])
            else:
                stated = memory
            if case != "no_card":
                last = reviews[-1][0] + datetime.timedelta(microseconds=case == "reviews_missing") if reviews else None
                objects.append({"card_id": card, "state": 2 if reviews else 1, "step": None if reviews else 0,
                                "stability": stated[0] if stated else None,
                                "difficulty": stated[1] if stated else None,
                                "due": ((last or start) + datetime.timedelta(days=2)).isoformat(),
                                "last_review": last.isoformat() if last else None})
            if reviews or case != "no_card":
                second[str(card)] = (case, len(reviews), memory)
        generator.shuffle(objects)
        if not objects:
            continue
        world.write("cards.json", json.dumps(objects))
        document, status = world.ask("path", "import", "py-fsrs", "cards.json")
        check.same(status, 0, f"cards {i}: {document}")
        check.same(sorted(each["id"] for each in document["cards"]), sorted(second), f"cards {i}")
        for each in document["cards"]:
            case, reviews, memory = second[each["id"]]
            check.same((each["verdict"], each["reviews"]), (case, reviews), f"card {each['id']} of {i}")
            if memory:
                # The document has six decimals.
                check.near(each["computed"]["stability"], memory[0], 1e-6 + 1e-9 * memory[0], f"stability of {i}")
                check.near(each["computed"]["difficulty"], memory[1], 1e-6, f"difficulty of {i}")


# --- roadmap.sh


def roadmap(world, check, generator):
    for i in range(ROUNDS):
        nodes, kinds = [], {}
        for n in range(generator.randrange(1, 14)):
            kind = generator.choice(["topic", "topic", "subtopic", "subtopic", "vertical", "button"])
            kinds[f"n{n}"] = kind
            nodes.append({"id": f"n{n}", "type": kind, "data": {"label": f"Label {n}", "style": {}}, "zIndex": 999,
                          "position": {"x": generator.randrange(-3, 4) * 50.5, "y": generator.randrange(6) * 90.25}})
        ids = list(kinds)
        edges = [{"id": f"e{n}", "source": generator.choice(ids), "target": generator.choice(ids),
                  "data": {"edgeStyle": generator.choice(["solid", "dashed"])}} for n in range(generator.randrange(16))]
        generator.shuffle(nodes)
        world.write("roadmap.json", json.dumps({"nodes": nodes, "edges": edges}))
        document, status = world.ask("path", "import", "roadmap-sh", "roadmap.json")
        shown = [each for each in nodes if each["type"] in ("topic", "subtopic")]
        check.same(status, 0 if shown else 3, f"roadmap {i}: {document}")
        if not shown:
            continue
        shown.sort(key=lambda each: (each["position"]["y"], each["position"]["x"]))
        order = [each["id"] for each in shown]
        parents, after = {}, {each: set() for each in order}
        for edge in edges:
            pair = (edge["source"], edge["target"])
            if not set(pair) <= set(order) or pair[0] == pair[1]:
                continue
            if kinds[pair[0]] == "topic" and kinds[pair[1]] == "subtopic":
                parents.setdefault(pair[1], pair[0])
            elif kinds[pair[0]] == kinds[pair[1]] == "topic":
                after[pair[1]].add(pair[0])
        line, left = [], list(order)
        while True:
            following = next((each for each in left if after[each] <= set(line)), None)
            if following is None:
                break
            line.append(following)
            left.remove(following)
        second = []
        for each in line + left:
            if each not in parents:
                second += [(each, None), *((child, each) for child in order if parents.get(child) == each)]
        check.same([(each["id"], each.get("parent")) for each in document["topics"]], second, f"topics of {i}")
        check.same((document["order"], document["prerequisites"]), ("hint", []), f"roadmap {i}")


# --- pack drift


def drift(world, check, generator):
    (world.folder / "pack").mkdir()
    world.write("pack/pack.toml", 'kind = "pack"\nschema_version = 1\nid = "p"\nname = "P"\nversion = "1"\n')
    for i in range(ROUNDS):
        lines = [line for line in random_summary(generator)]
        chapters, errors = second_summary(lines)
        real = [each for each in chapters if not each[4].startswith("#")]
        if errors or not real:
            continue
        world.write("SUMMARY.md", "\n".join(lines))
        pages = {page_of(path): title for title, _, _, _, path in real}
        resources, gone, retitled, named = [], [], [], set()
        for n in range(generator.randrange(8)):
            page = generator.choice([*pages, *pages, "gone.html", "d1/index.html", "print.html", "index.html", ""])
            title = generator.choice([pages.get(page, "X"), "Another"])
            url = BASE + urllib.parse.quote(page) + generator.choice(["", "#part", "?x=1"]) + f"#{n}"
            if url.endswith(f"index.html#{n}") and generator.random() < 0.5:
                url = url.replace("index.html", "")
            resources.append((f"r{n}", url, title))
            target = page or "index.html"
            if target in pages:
                named.add(target)
                if pages[target] != title:
                    retitled.append(f"r{n}")
            elif target == "index.html":
                named.add(page_of(real[0][4]))
            elif target != "print.html":
                gone.append(f"r{n}")
        resources.append(("elsewhere", "https://example.com/x.html", "X"))
        world.write("pack/resources.toml", "".join(
            f'[[resource]]\nid = "{name}"\nurl = "{url}"\ntitle = "{title}"\nkind = "book"\nlicense = "unknown"\n'
            'language = "en"\nminutes = "unknown"\ncomplete = "complete"\nchecked_against = "not checked: made up"\n\n'
            for name, url, title in resources))
        document, status = world.ask("pack", "drift", "SUMMARY.md", "./pack", "--base", BASE)
        check.same(status, 1 if gone else 0, f"drift {i}: {document}")
        check.same([each["resource"] for each in document["gone"]], gone, f"gone {i}")
        check.same([each["resource"] for each in document["titles"]], retitled, f"titles {i}")
        check.same([each["url"] for each in document["unnamed"]],
                   [BASE + urllib.parse.quote(page_of(each[4])) for each in real if page_of(each[4]) not in named],
                   f"unnamed {i}")
        check.same((document["resources"], document["chapters"]), (len(resources) - 1, len(real)), f"counts {i}")


MODES = {"exercism": exercism, "mdbook": mdbook, "rustlings": rustlings, "py-fsrs": py_fsrs, "roadmap-sh": roadmap,
         "drift": drift}


def main(mode, onramp, source):
    check = Check()
    with tempfile.TemporaryDirectory() as folder:
        MODES[mode](World(folder, onramp, pathlib.Path(source)), check, random.Random(f"{SEED} {mode}"))
    return check.done()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
