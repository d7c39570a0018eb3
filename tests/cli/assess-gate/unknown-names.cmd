cat > typo.json <<'P'
{"kind": "policy", "schema_version": 1, "name": "Typo", "rules": [
  {"rule": "skill_level", "skill": "lifetime"},
  {"rule": "area_level", "area": "system-programming"},
  {"rule": "tasks_done", "tasks": ["account-and-access"]}
]}
P
onramp assess gate --policy typo.json --store none
