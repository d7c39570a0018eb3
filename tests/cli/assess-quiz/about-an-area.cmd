yes '{"dont_know": true}' | head -5 > lines.ndjson
onramp assess quiz --area web-network-development --questions 4 --answers lines.ndjson --store my.db --now 2026-11-20T08:00:00Z --json | head -12
onramp assess replay --store my.db --now 2026-11-20T09:00:00Z
printf '{"dont_know": true}\n' | onramp assess quiz --area rust-language-mastery --questions 4 --answers - --store my.db --now 2026-11-20T10:00:00Z --json | head -5
onramp assess quiz --area web-network-development --answers lines.ndjson --store my.db
