record-sessions my.db 1
onramp assess history --store my.db --json --now 2026-11-20T08:00:00Z | head -24
