# Nothing is due: said at once, with what is next, wherever it runs.
me="--profile role/tiny.json --store my.db"
onramp review session --store none --now 2026-11-20T08:00:00Z
onramp path plan $me --now 2026-11-20T08:00:00Z > plan.txt
onramp done alpha@1 --unchecked $me --now 2026-11-20T08:00:00Z > done.txt
printf '{"dont_know": true}\n{"dont_know": true}\n' | onramp review session --answers - $me --now 2026-11-20T09:00:00Z
onramp review session $me --now 2026-11-20T10:00:00Z
onramp review session $me --now 2026-11-20T10:00:00Z --format markdown
onramp review session $me --now 2026-11-20T10:00:00Z --json
