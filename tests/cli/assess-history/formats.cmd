record-sessions my.db 1
onramp assess history --store my.db --json --now 2026-11-20T08:00:00Z | head -24
onramp assess history --store my.db --format markdown --now 2026-11-20T08:00:00Z
COLUMNS=40 LC_ALL=C onramp assess history --store my.db --now 2026-11-20T08:00:00Z
