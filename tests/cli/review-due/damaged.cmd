# A review that cannot be read is passed over, and one of an item that is gone; one of another program counts with what it says.
me="--profile role/tiny.json --store my.db --now 2026-11-24T08:00:00Z"
onramp path plan $me > plan.txt
python3 - <<'END'
import sqlite3
rows = ['{"item": "alpha.first-use", "skill": "alpha", "level": 1, "rating": "good", "response": "right"}',
        '{"item": "alpha.first-use", "skill": "alpha", "level": 1, "rating": "fine", "response": "right"}',
        '{"item": "alpha.gone", "skill": "alpha", "level": 1, "rating": "good", "response": "right"}']
with sqlite3.connect("my.db") as store:
    store.executemany("INSERT INTO events (type, time, person, role, versions, payload) "
                      "VALUES ('reviewed', 1795000000, 'me', 'tiny', '', ?)", [(row,) for row in rows])
END
onramp review due $me --days 2
onramp review due $me --days 1 --all --json | grep -A 18 '"cards": \['
onramp undo --store my.db --now 2026-11-24T08:01:00Z
