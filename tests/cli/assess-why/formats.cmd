record-sessions my.db 1
onramp assess why async-await --store my.db --json --now 2026-11-20T08:00:00Z | head -40
onramp assess why lifetimes --store my.db --format markdown --now 2026-11-20T08:00:00Z
COLUMNS=40 LC_ALL=C onramp assess why ownership --store my.db --now 2026-11-20T08:00:00Z
