printf '{"dont_know": true}\n{"hint": true}\n{"dont_know": true}\n{"stop": true}\n' > first
onramp assess quiz --answers first --store s.db --now 2026-11-20T08:00:00Z --seed 3 | grep -e answers -e Next
onramp assess quiz --protocol ndjson --store s.db --now 2026-11-20T09:00:00Z < /dev/null | sed 's/"question":"[^"]*"/"question":"..."/' | cut -c 1-200
onramp undo --store s.db
onramp assess quiz --protocol ndjson --store s.db --now 2026-11-20T09:00:00Z < /dev/null | cut -c 1-70
onramp assess quiz --new --answers /dev/null --store s.db --now 2026-11-20T10:00:00Z --json | head -6
