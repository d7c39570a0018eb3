record-sessions my.db
onramp assess show --by-source --store my.db --now 2026-11-20T08:00:00Z
