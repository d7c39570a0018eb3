record-sessions my.db
onramp assess show --by skill --store my.db --now 2026-11-20T08:00:00Z | head -60
COLUMNS=40 LC_ALL=C onramp assess show --store my.db --now 2026-11-20T08:00:00Z
