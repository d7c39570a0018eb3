echo '{"kind": "policy", "schema_version": 1, "name": "Too much", "rules": [{"rule": "skill_level", "skill": "ffi", "level": 6}]}' | onramp assess gate --policy - --store none
