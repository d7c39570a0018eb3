. ./make_person.sh
cat > hostile.json <<'P'
{"kind": "policy", "schema_version": 1, "name": "::stop-commands::x ##[error]y 100%, a:b\n::error::z <&\">'\u0001\u001b[31m\ufffe",
 "rules": [{"rule": "tasks_done", "id": "a\n]]>&\u0000"}]}
P
export GITHUB_ACTIONS=true
onramp assess gate --policy hostile.json --store me.db --now 2026-12-12T08:00:00Z
