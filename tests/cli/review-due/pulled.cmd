# Beta is failed: what it builds on is due at once, and a note says why.
me="--profile role/tiny.json --store my.db"
onramp path plan $me --now 2026-11-20T08:00:00Z > plan.txt
onramp done alpha@3 --unchecked $me --now 2026-11-20T08:00:00Z > done.txt
printf '{"answer": "%s", "rating": "easy"}\n' "$(onramp review session --protocol ndjson $me --now 2026-11-20T09:00:00Z < /dev/null |
  python3 -c 'import json, sys; print(next(o["letter"] for o in json.loads(sys.stdin.readline())["options"] if o["text"] == "To begin things."))')" > first.ndjson
onramp review session --most 1 --answers first.ndjson $me --now 2026-11-20T09:00:00Z
onramp done beta@2 --unchecked $me --now 2026-11-20T10:00:00Z > done.txt
echo '{"dont_know": true}' > none.ndjson
onramp review session --answers none.ndjson $me --now 2026-11-24T09:00:00Z
onramp review due $me --now 2026-11-24T09:30:00Z --days 4
onramp review due $me --now 2026-11-24T09:30:00Z --days 1 --json --all | grep -A 24 '"pulled": \['
onramp review due $me --now 2026-11-24T09:30:00Z --days 1 --format markdown
