record-sessions my.db
onramp assess why lifetimes --store my.db --format markdown --now 2026-11-20T08:00:00Z
