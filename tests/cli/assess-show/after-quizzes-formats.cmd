record-sessions my.db
onramp assess show --store my.db --format markdown --now 2026-11-20T08:00:00Z | head -40
onramp assess show --by-source --store my.db --json --now 2026-11-20T08:00:00Z | head -60
onramp assess show --by-source --store my.db --format markdown --now 2026-11-20T08:00:00Z
