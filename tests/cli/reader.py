# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Somebody at a terminal who reads what is asked and types, for the tests beside this file."""
import re
import time
import unicodedata

from world import PATIENCE, Session, expect

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def cells(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def words_of(text):
    return " ".join(ESCAPE.sub("", text).split())


def expect_fits(text, columns, what):
    for line in ESCAPE.sub("", text).split("\n"):
        address = re.fullmatch(r" *https://\S+", line)
        expect(cells(line) <= columns or address, what, "wider than", columns, line)


class Reader(Session):
    """Reads until a prompt and answers it."""

    def __init__(self, world, words, env=None, columns=80):
        super().__init__(world, words, env={"COLUMNS": None, **(env or {})}, columns=columns)

    def screen(self):
        """All that is shown until something is asked: a last line that ends in "> "."""
        deadline = time.time() + PATIENCE
        while not self.at_prompt() and time.time() < deadline:
            if not self.read(0.2):
                break
        expect(self.at_prompt(), "a prompt", self.output)
        return self.taken()

    def at_prompt(self):
        last = self.output.rsplit(b"\n", 1)[-1]
        return last == b"> " or last.endswith(b" > ")

    def taken(self):
        raw, self.output = self.output.decode("utf-8"), b""
        return raw.replace("\r\n", "\n")

    def answer(self, keys):
        self.type(keys.encode() + b"\n")
        return self.screen()

    def leave(self, keys):
        """Types the keys and returns what is shown until the end, and the status."""
        self.type(keys)
        status = self.end()
        return self.taken(), status
