# A plan that another program kept, of weeks that it does not have: planned again as if they were still to come.
onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
python3 - <<'END'
import json, sqlite3
with sqlite3.connect("s.db") as store:
    number, payload = store.execute("SELECT id, payload FROM events WHERE type = 'planned' ORDER BY id DESC").fetchone()
    event = json.loads(payload)
    plan = event["path"] if "path" in event else event
    for step in plan["steps"]:
        if step["first_week"] > 0:
            step["first_week"] = step["last_week"] = 520
    store.execute("UPDATE events SET payload = ? WHERE id = ?", (json.dumps(event), number))
    store.execute("DELETE FROM views")
END
onramp path replan --store s.db --now 2026-12-14T08:00:00Z
