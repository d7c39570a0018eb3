record-sessions my.db
onramp assess why ownership --store my.db --now 2026-11-20T08:00:00Z
