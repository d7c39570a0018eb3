#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds a pack's resources that are part of Rust's own documentation against that documentation:
check_resources.py RESOURCES.toml [DOC_FOLDER]. DOC_FOLDER is share/doc/rust/html of a toolchain with the component
rust-docs (that of the rustc on the PATH). Each page must be there with its title; its words and lines of code must
be those of minutes_basis, up to a tenth (another release has other pages)."""
import html.parser, os, re, subprocess, sys, tomllib

SITE = "https://doc.rust-lang.org/"


class Page(html.parser.HTMLParser):
    """Title; words and lines of code of the main part (of a std page: of its top documentation)."""

    def __init__(self):
        super().__init__()
        self.title, self.words, self.code = "", 0, 0
        self.in_title = self.main = self.pre = self.skipped = 0
        self.hidden, self.block = [], []

    def handle_starttag(self, tag, attributes):
        self.in_title += tag == "title"
        self.main += tag == "main"
        self.skipped += tag in ("script", "style", "nav", "button", "svg")
        if tag == "pre" and self.main:
            self.pre, self.block = self.pre + 1, []
        if tag == "span":
            self.hidden.append(("class", "boring") in attributes or (bool(self.hidden) and self.hidden[-1]))

    def handle_endtag(self, tag):
        self.in_title -= tag == "title"
        self.main -= tag == "main"
        self.skipped -= tag in ("script", "style", "nav", "button", "svg")
        if tag == "span" and self.hidden:
            self.hidden.pop()
        if tag == "pre" and self.pre:
            self.pre -= 1
            self.code += sum(1 for line in "".join(self.block).splitlines() if line.strip())

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        elif self.main and not self.skipped:
            if not self.pre:
                self.words += len(data.split())
            elif not (self.hidden and self.hidden[-1]):
                self.block.append(data)


def page_of(path, is_std):
    text = open(path, encoding="utf-8").read()
    page = Page()
    if is_std:
        top = re.search(r'<details class="toggle top-doc" open>(.*?)</details>', text, re.S)
        page.feed("<main>" + (top.group(1) if top else "") + "</main>")
        page.title = html.unescape(re.search(r"<title>(.*?)</title>", text).group(1))
    else:
        page.feed(text)
    return page


def problems_of(resource, folder):
    rest = resource["url"][len(SITE):]
    if rest.startswith(("stable/", "nightly/")):
        return []
    path = os.path.join(folder, rest, "index.html") if rest.endswith("/") else os.path.join(folder, rest)
    if not os.path.isfile(path):
        return ["there is no such page"]
    page = page_of(path, rest.startswith(("std/", "core/", "alloc/")))
    part = resource.get("part_of", "")
    titles = {page.title.strip(), page.title.strip().removesuffix(" - " + part), page.title.strip().removesuffix(" - Rust")}
    found = [] if resource["title"] in titles else [f"the page's title is {page.title.strip()!r}"]
    counts = re.search(r"estimated: (\d+) words, (\d+) lines of code", resource.get("minutes_basis", ""))
    if counts:
        for name, said, is_now in (("words", int(counts[1]), page.words), ("lines of code", int(counts[2]), page.code)):
            if abs(said - is_now) > max(10, is_now / 10):
                found.append(f"{said} {name} are said, the page has {is_now}")
        minutes = max(1, round(int(counts[1]) / 238 + int(counts[2]) / 3))
        if minutes != resource["minutes"]:
            found.append(f"the estimate gives {minutes} minutes")
    return found


def main():
    resources = [r for r in tomllib.load(open(sys.argv[1], "rb"))["resource"] if r["url"].startswith(SITE)]
    if len(sys.argv) > 2:
        folder = sys.argv[2]
    else:
        root = subprocess.run(["rustc", "--print", "sysroot"], capture_output=True, text=True, check=True).stdout.strip()
        folder = os.path.join(root, "share/doc/rust/html")
    if not os.path.isdir(folder):
        sys.exit(f"{folder}: no documentation of Rust; rustup component add rust-docs")
    wrong = 0
    for resource in resources:
        for problem in problems_of(resource, folder):
            print(f"{resource['id']}: {problem}")
            wrong += 1
    print(f"{len(resources)} pages of Rust's documentation, {wrong} problems")
    return 1 if wrong else 0


sys.exit(main())
