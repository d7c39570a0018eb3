# The review at the end of a quiz, the same once more.
printf '{"answer": 3}\n{"dont_know": true}\n' > lines.ndjson
onramp assess quiz --questions 2 --answers lines.ndjson --format markdown --store my.db --now 2026-11-20T08:00:00Z > end.md
onramp assess review --format markdown --store my.db > again.md
head -c "$(wc -c < again.md)" end.md | cmp - again.md && echo same
onramp assess review quiz-1 --store my.db
onramp assess review --plain --store my.db | head -12
onramp assess review --json --store my.db | head -20
