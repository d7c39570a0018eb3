onramp schedule week 2026-11-26 --store none --now 2026-11-24T08:20:00Z | head -n 4
