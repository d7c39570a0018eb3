onramp path plan --store none --now 2026-11-20T08:00:00Z | head -1
