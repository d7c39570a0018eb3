. ./make_person.sh
echo '{"kind": "policy", "schema_version": 1, "name": "Much", "rules": [
  {"rule": "skill_level", "skill": "optimization-techniques", "level": 5}, {"rule": "skill_level", "skill": "traits", "level": 4}]}' > much.json
onramp assess gate --policy much.json --export me.json --now 2026-12-09T08:00:00Z
