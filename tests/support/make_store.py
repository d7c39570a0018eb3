#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Makes a store of version 1 by SQL alone, as docs/events.md describes it: make_store.py FILE."""
import sqlite3
import sys

SCHEMA = """
PRAGMA application_id = 0x6F6E7270;
PRAGMA user_version = 1;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, time INTEGER NOT NULL,
                     person TEXT NOT NULL, role TEXT NOT NULL, versions TEXT NOT NULL, payload TEXT NOT NULL) STRICT;
CREATE TABLE views (name TEXT PRIMARY KEY, version TEXT NOT NULL, last_event INTEGER NOT NULL,
                    bytes BLOB NOT NULL) STRICT;
"""
NINE = 1774861200  # 2026-03-30T09:00:00Z
EVENTS = [
    ("rated", NINE, "me", '{"years":6,"skills":{"ownership":3}}'),
    ("started", NINE + 600, "me", '{"id":"lifetimes@2"}'),
    ("done", NINE + 700, "somebody else", '{"id":"lifetimes@2"}'),
    ("done", NINE + 3300, "me", '{"id":"lifetimes@2","took_minutes":45}'),
    ("of-tomorrow", NINE + 3400, "me", '{"z":1,"a":{"b":[true,null,2.5,"\\u001b[31m"]}}'),
    ("done", NINE + 3500, "me", "damaged"),
]

with sqlite3.connect(sys.argv[1]) as store:
    store.executescript(SCHEMA)
    store.executemany("INSERT INTO events (type, time, person, role, versions, payload) "
                      "VALUES (?, ?, ?, 'senior-rust-developer', 'c0ffee', ?)", EVENTS)
