echo '{"kind": "policy", "schema_version": 1, "name": "Typo", "rules": [{"rule": "task_done", "grace_days": 3}]}' | onramp assess gate --policy - --store none
