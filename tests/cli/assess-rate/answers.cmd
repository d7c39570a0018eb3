onramp assess rate --answers me.json --store none --now 2026-11-20T08:00:00Z | head -12
