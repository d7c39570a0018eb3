record-sessions my.db 1
COLUMNS=40 LC_ALL=C onramp assess history --store my.db --now 2026-11-20T08:00:00Z
