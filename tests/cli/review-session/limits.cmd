# --most counts cards, not their coming once more; --minutes counts the time that they are expected to take.
me="--profile role/tiny.json --now 2026-11-20T09:00:00Z"
onramp path plan $me --store my.db > plan.txt
onramp done alpha@3 --unchecked $me --store my.db > done.txt
cp my.db other.db
printf '{"dont_know": true}\n%.0s' 1 2 3 4 5 6 7 8 > none.ndjson
onramp review session $me --store my.db --most 2 --answers none.ndjson --json | grep -e '"end' -e '"repeat' -e '"item"' -e '"due": [0-9]' -e '"new": [0-9]'
onramp review session $me --store other.db --minutes 1 --answers none.ndjson --json | grep -e '"end' -e '"repeat' -e '"item"'
