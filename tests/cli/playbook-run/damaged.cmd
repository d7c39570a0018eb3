run() { onramp playbook run "$@" --store s.db --now 2026-11-23T09:00:00Z; }
run code-quality --name parser --tick 2 | head -n 3
run code-quality --name lexer --tick 1 | head -n 3
python3 - <<'SQL'
import sqlite3
with sqlite3.connect("s.db") as store:
    store.execute("UPDATE events SET payload = '{}' WHERE id = 1")
    store.execute("DELETE FROM views")
SQL
run systems-development --tick 1 --tick 2
onramp playbook list --store s.db --now 2026-11-23T09:10:00Z | tail -n 4
onramp data export --store s.db | grep -o '"run":"playbook-[0-9]*"\|"id":"playbook-[0-9/]*"'
