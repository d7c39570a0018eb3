onramp path plan --store none --hours-per-week 6 --start 2199-12-01 --now 2026-11-20T08:00:00Z
