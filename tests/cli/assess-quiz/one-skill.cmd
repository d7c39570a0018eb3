# A check of one skill: it ends with two right answers in a row, or with the questions.
onramp init --example cpp-developer --store my.db --now 2026-11-20T08:00:00Z > init.txt
printf '{"dont_know": true}\n%.0s' 1 2 3 4 5 6 > none.ndjson
onramp assess quiz --skill cargo --level 2 --answers none.ndjson --store my.db --now 2026-11-20T09:00:00Z --json | head -10
onramp assess quiz --skill cargo --level 2 --answers none.ndjson --store my.db --now 2026-11-20T09:00:00Z
echo "status $?"
onramp assess replay --store my.db --now 2026-11-20T10:00:00Z | head -3
onramp assess quiz --skill cargoo --answers none.ndjson --store my.db
onramp assess quiz --level 2 --answers none.ndjson --store my.db
onramp assess quiz --skill cargo --area web-network-development --answers none.ndjson --store my.db
