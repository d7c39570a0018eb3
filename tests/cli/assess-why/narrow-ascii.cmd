record-sessions my.db
COLUMNS=40 LC_ALL=C onramp assess why ownership --store my.db --now 2026-11-20T08:00:00Z
