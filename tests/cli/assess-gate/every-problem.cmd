cat > bad.json <<'P'
{"kind": "policy", "schema_version": 1, "rules": [
  {"rule": "skill_level", "skill": "ffi", "level": 6},
  {"rule": "skill_level", "level": 3, "verdict": "met"},
  {"rule": "evidence_fresh"},
  {"rule": "steps_done", "at_least_percent": 0}
]}
P
onramp assess gate --policy bad.json --store none
