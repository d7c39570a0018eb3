echo '{"kind": "policy", "schema_version": 1, "name": "Twice", "rules": [{"rule": "tasks_done"}, {"rule": "tasks_done", "grace_days": 3}]}' | onramp assess gate --policy - --store none
