record-sessions my.db 1
onramp assess show --by-source --store my.db --format markdown --now 2026-11-20T08:00:00Z
