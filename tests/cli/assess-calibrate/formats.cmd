. ./make_team.sh
onramp assess calibrate person-*.ndjson --format markdown --now 2026-11-22T08:00:00Z
onramp assess calibrate person-*.ndjson --json --now 2026-11-22T08:00:00Z > one.json
head -46 one.json
cat person-2*.ndjson person-1*.ndjson person-0*.ndjson | onramp assess calibrate - --threads 1 --json --now 2026-11-22T08:00:00Z | cmp - one.json && echo "the same"
