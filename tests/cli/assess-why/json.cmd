record-sessions my.db
onramp assess why async-await --store my.db --json --now 2026-11-20T08:00:00Z | head -40
