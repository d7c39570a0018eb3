. ./make_person.sh
echo '{"kind": "policy", "schema_version": 1, "name": "Typo", "rules": [{"rule": "tasks_done", "grace_day": 90}]}' | onramp assess gate --policy - --store me.db --now 2026-11-25T08:00:00Z
