me="--profile role/tiny.json --store my.db --now 2026-11-20T08:00:00Z"
onramp path plan $me > plan.txt
onramp done alpha@1 --unchecked $me > done.txt
onramp review session $me
echo "status $?"
onramp review session $me --answers - --protocol ndjson
echo "status $?"
onramp review session $me --answers missing.ndjson
echo "status $?"
