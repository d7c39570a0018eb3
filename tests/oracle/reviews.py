#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Holds `review due` and `review session` against a second program that reads the same events.

    reviews.py ONRAMP SOURCE_FOLDER

Random stores are written by SQL, with steps that are done, exercises that are passed, reviews and what takes them
back, in the order of their numbers and not of their times. What each card should be is computed here from
docs/review.md, with the formulas of fsrs.py.
"""
import datetime
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import tomllib
import zoneinfo

import jsonschema

sys.dont_write_bytecode = True
import fsrs  # noqa: E402
from checks import closed  # noqa: E402

SEED = 20261123
RATINGS = {"again": fsrs.AGAIN, "hard": fsrs.HARD, "good": fsrs.GOOD, "easy": fsrs.EASY}
ROLE = "senior-rust-developer"
ZONES = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "UTC"]
NOON = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.timezone.utc)
SCHEMA = """
PRAGMA application_id = 0x6F6E7270;
PRAGMA user_version = 1;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, time INTEGER NOT NULL,
                     person TEXT NOT NULL, role TEXT NOT NULL, versions TEXT NOT NULL, payload TEXT NOT NULL) STRICT;
CREATE TABLE views (name TEXT PRIMARY KEY, version TEXT NOT NULL, last_event INTEGER NOT NULL,
                    bytes BLOB NOT NULL) STRICT;
"""


def review_items(source):
    """Items of the review pool of the role's skills, by id."""
    wanted = json.loads((source / f"data/profiles/{ROLE}.json").read_text())["targets"]
    items = {}
    for path in (source / "data/packs/rust/items").glob("*/*.md"):
        head = tomllib.loads(path.read_text().split("+++\n")[1])
        if head["pool"] == "review" and head["skill"] in wanted:
            items[f"{head['skill']}.{path.stem}"] = (head["skill"], head["level"], head["seconds"])
    return items


def random_events(source, items):
    """Rows (type, seconds, payload); mostly about few skills that need each other, so that much happens to them."""
    skills = sorted({skill for skill, _, _ in items.values()})
    few = ["ownership", "borrowing", "lifetimes", "traits", "generics", "macros"] + source.sample(skills, 4)
    cards = sorted(item for item, (skill, _, _) in items.items() if skill in few)
    zone = source.choice(ZONES)
    rows = [("intake", 0, {"hours_per_week": 6, "start": "2026-06-01", "zone": zone, "calendars": []})]

    def moment():
        return int(NOON.timestamp()) - source.randrange(120 * 86400)

    def review():
        item = source.choice(cards) if source.random() < 0.97 else "ownership.gone"
        skill, level, _ = items.get(item, ("ownership", 1, 30))
        rating = source.choices(list(RATINGS), [3, 1, 5, 2])[0]
        payload = {"item": item, "skill": skill, "level": level, "rating": rating,
                   "response": "wrong" if rating == "again" else "right"}
        if source.random() < timed:
            payload["seconds"] = source.randrange(1, 200)
        at = moment()
        rows.append(("reviewed", at, payload))
        if source.random() < 0.3:  # the same card soon after, perhaps on the same day
            rows.append(("reviewed", at + source.randrange(3 * 86400), {**payload, "rating": "good", "response": "right"}))

    timed = source.choice([0, 0.05, 1])
    for _ in range(source.randrange(150)):
        kind = source.random()
        if kind < 0.08:
            rows.append(("done", moment(), {"id": f"{source.choice(few)}@{source.randrange(1, 4)}"}))
        elif kind < 0.11:
            rows.append(("practised", moment(),
                         {"exercise": f"x{len(rows)}", "hash": "h", "skills": source.sample(few, 2), "level": 2,
                          "result": source.choice(["passed", "solution_seen"]), "hints": 0, "tries": 1}))
        elif kind < 0.16 and len(rows) > 1:
            rows.append(("undone", moment(), {"event": source.randrange(2, len(rows) + 1)}))
        else:
            review()
    return rows, zone


def write_store(path, rows):
    with sqlite3.connect(path) as store:
        store.executescript(SCHEMA)
        store.executemany("INSERT INTO events (type, time, person, role, versions, payload) "
                          "VALUES (?, ?, 'me', ?, '', ?)", [(type, time, ROLE, json.dumps(payload))
                                                            for type, time, payload in rows])


def interval(stability, retention):
    decay = -fsrs.W[20]
    factor = 0.9 ** (1 / decay) - 1
    return min(max(round(stability / factor * (retention ** (1 / decay) - 1)), 1), 36500)


class Deck:
    """All cards, from exported events."""

    def __init__(self, events, items, needs, zone, retention):
        self.zone, self.retention, self.items = zoneinfo.ZoneInfo(zone), retention, items
        gone = {event["payload"]["event"] for event in events if event["type"] == "undone"}
        kept = [event for event in events if event["id"] not in gone]
        self.learnt = self.learnt_days(kept)
        reviews = sorted((self.moment(event), event["id"], event["payload"]) for event in kept
                         if event["type"] == "reviewed")
        seconds = sorted(payload["seconds"] for _, _, payload in reviews if payload.get("seconds"))
        self.usual = None
        if len(seconds) >= 10:
            low, high = seconds[(len(seconds) - 1) // 2], seconds[len(seconds) // 2]
            self.usual = (low + high + 1) // 2 if len(seconds) % 2 == 0 else high
        self.cards, failures = {}, []
        for at, _, payload in reviews:
            if payload["item"] in items:
                self.add(payload["item"], self.day(at), RATINGS[payload["rating"]], failures)
        for card in self.cards.values():
            gap = 1 if card["failed"] else interval(card["memory"][0], retention)
            card["due"] = card["last"] + datetime.timedelta(gap)
        self.pull(failures, needs)

    def moment(self, event):
        return datetime.datetime.fromisoformat(event["time"].replace("Z", "+00:00"))

    def day(self, at):
        return at.astimezone(self.zone).date()

    def learnt_days(self, events):
        ends, last_done = {}, {}
        levels = []
        for event in events:
            payload = event["payload"]
            if event["type"] == "done":
                last_done[payload["id"]] = event
            elif event["type"] == "practised" and payload["exercise"] not in ends:
                ends[payload["exercise"]] = event
        for name, event in last_done.items():
            skill, level = name.split("@")
            levels.append((skill, int(level), self.day(self.moment(event))))
        for event in ends.values():
            if event["payload"]["result"] == "passed":
                levels += [(skill, event["payload"]["level"], self.day(self.moment(event)))
                           for skill in event["payload"]["skills"]]
        learnt = {}
        for item, (skill, level, _) in self.items.items():
            days = [day for of, to, day in levels if of == skill and level <= to]
            if days:
                learnt[item] = min(days)
        return learnt

    def add(self, item, day, rating, failures):
        card = self.cards.get(item)
        if card is None:
            card = self.cards[item] = {"memory": fsrs.first(rating), "first": day, "last": day, "reviews": 0, "lapses": 0,
                                       "failed": False}
        else:
            gap = (day - card["last"]).days
            card["memory"] = fsrs.after(*card["memory"], rating, gap)
            if gap > 0:
                card["lapses"] += rating == fsrs.AGAIN
                card["failed"] = False
            card["last"] = day
        card["reviews"] += 1
        if rating == fsrs.AGAIN:
            card["failed"] = True
            failures.append((day, item))

    def pull(self, failures, needs):
        for item, card in self.cards.items():
            skill, level, _ = self.items[item]
            pulls = []
            for day, failed in failures:
                of, failed_level, _ = self.items[failed]
                pulls += [(day, failed) for for_level, needed, to in needs.get(of, [])
                          if for_level <= failed_level and needed == skill and level <= to and day > card["last"]]
            if pulls and min(pulls)[0] < card["due"]:
                card["due"], card["pulled"] = min(pulls)

    def waiting(self, today):
        """New cards that are learnt by then, in the order of their turn."""
        return sorted((day, self.items[item][1], item) for item, day in self.learnt.items()
                      if item not in self.cards and day <= today)

    def seconds(self, item):
        return self.usual or self.items[item][2]

    def forecast(self, today, days, new_per_day):
        """(reviews, new, minutes) of each day, all answered right on it."""
        state = {item: (card["memory"], card["last"], card["due"]) for item, card in self.cards.items()}
        loads = []
        begun = sum(card["first"] == today for card in self.cards.values())
        for number in range(days):
            day = today + datetime.timedelta(number)
            due = [item for item, (_, _, when) in state.items() if when <= day]
            new = [item for _, _, item in self.waiting(day) if item not in state][:max(0, new_per_day - begun)]
            begun = 0
            for item in due + new:
                memory = fsrs.first(fsrs.GOOD)
                if item in state:
                    memory, last, _ = state[item]
                    memory = fsrs.after(*memory, fsrs.GOOD, (day - last).days)
                state[item] = (memory, day, day + datetime.timedelta(interval(memory[0], self.retention)))
            seconds = sum(self.seconds(item) for item in due + new)
            loads.append((len(due) + len(new), len(new), -(-seconds // 60)))
        return loads


def compare(document, deck, new_per_day, today):
    cards = {card["item"]: card for card in document["cards"]}
    assert cards.keys() == deck.cards.keys() | deck.learnt.keys(), cards.keys() ^ (deck.cards.keys() | deck.learnt.keys())
    for item, card in cards.items():
        wanted = deck.cards.get(item)
        assert card["learnt"] == (str(deck.learnt[item]) if item in deck.learnt else None), (item, card)
        assert card["state"] == ("learnt" if wanted else "new") and card["seconds"] == deck.seconds(item), (item, card)
        if not wanted:
            continue
        for key in ("first", "last", "due"):
            assert card[key] == str(wanted[key]), (item, key, card, wanted)
        assert (card["reviews"], card["lapses"]) == (wanted["reviews"], wanted["lapses"]), (item, card, wanted)
        for key, value in zip(("stability", "difficulty"), wanted["memory"]):
            assert abs(card[key] - value) <= 1e-6 + 1e-9 * abs(value), (item, key, card, wanted)
        pulled = card.get("pulled")
        assert (pulled and (pulled["by"], pulled["on"])) == (("pulled" in wanted or None) and
                                                              (wanted["pulled"], str(wanted["due"]))), (item, card, wanted)
    waiting = deck.waiting(today)
    begun = sum(card["first"] == today for card in deck.cards.values())
    new = min(len(waiting), max(0, new_per_day - begun))
    due = sum(card["due"] <= today for card in deck.cards.values())
    assert (document["due"], document["new"], document["waiting"]) == (due, new, len(waiting) - new), document
    loads = [(each["reviews"], each["new"], each["minutes"]) for each in document["days"]]
    assert loads == deck.forecast(today, len(loads), new_per_day), loads
    assert sum(each["due"] + each["new"] for each in document["areas"]) == due + new
    return len(cards), sum("pulled" in card for card in deck.cards.values())


def main(onramp, source):
    generator = random.Random(SEED)
    items = review_items(source)
    schemas = {kind: closed(json.loads((source / f"data/schemas/{kind}.schema.json").read_text()))
               for kind in ("review_due", "review_session")}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    compared = pulled = 0
    with tempfile.TemporaryDirectory() as name:
        env = {"PATH": "/usr/bin:/bin", "HOME": name, "TZ": "UTC", "LC_ALL": "C.UTF-8"}

        def run(*words, stdin=None):
            done = subprocess.run([onramp, *words], env=env, capture_output=True, input=stdin, check=False)
            assert done.returncode == 0, (words, done.stderr.decode())
            return done.stdout.decode()

        pack = json.loads(run("pack", "show", "--json"))
        needs = {skill["id"]: [(each["for_level"], of["skill"], of["level"]) for each in skill["requires"]
                               for of in each["of"]] for skill in pack["skills"]}
        for number in range(60):
            store = str(pathlib.Path(name) / f"{number}.db")
            rows, zone = random_events(generator, items)
            write_store(store, rows)
            retention, new_per_day = generator.choice([0.7, 0.85, 0.9, 0.97]), generator.randrange(0, 8)
            moment = NOON + datetime.timedelta(hours=generator.randrange(96))
            rule = ["--retention", str(retention), "--new-per-day", str(new_per_day), "--store", store,
                    "--now", moment.strftime("%Y-%m-%dT%H:%M:%SZ")]

            def check():
                events = [json.loads(line) for line in run("data", "export", "--store", store).splitlines()]
                deck = Deck(events, items, needs, zone, retention)
                document = json.loads(run("review", "due", "--all", "--json", "--days", "30", "--weeks", "4", *rule))
                jsonschema.validate(document, schemas["review_due"], jsonschema.Draft7Validator)
                today = deck.day(moment)
                assert document["date"] == str(today) and document["zone"] == zone
                return document, *compare(document, deck, new_per_day, today)

            document, count, of_them = check()
            compared, pulled = compared + count, pulled + of_them
            # A session of somebody who knows nothing any more: what it says is what the store says afterwards.
            lines = b'{"dont_know": true}\n' * generator.randrange(6)
            session = json.loads(run("review", "session", "--answers", "-", "--json", *rule, stdin=lines))
            jsonschema.validate(session, schemas["review_session"], jsonschema.Draft7Validator)
            after, _, of_them = check()
            pulled += of_them
            assert (session["left"]["due"], session["left"]["new"]) == (after["due"], after["new"]), (session, after)
            states = {card["item"]: card for card in after["cards"]}
            for answer in session["answers"]:
                assert answer["due"] == states[answer["item"]]["due"], answer
            if session["ended"]:
                assert after["due"] + after["new"] == 0
            # `today` says the same of the same rule.
            env.update(ONRAMP_REVIEW_RETENTION=str(retention), ONRAMP_REVIEW_NEW_PER_DAY=str(new_per_day))
            today = json.loads(run("today", "--store", store, "--now", rule[-1], "--json", "--path",
                                   str(source / "tests/cli/today/path.json")))["reviews"]
            said = today and (today["due"], today["new"], today["minutes"])
            wanted = (after["due"], after["new"], after["minutes"])
            assert said == (wanted if after["due"] + after["new"] > 0 else None), (today, wanted)
    assert compared > 1000 and pulled > 50, (compared, pulled)
    print(f"{compared} cards, {pulled} of them pulled forward, agree with a second program")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
