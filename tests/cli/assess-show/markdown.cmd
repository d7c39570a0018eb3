onramp assess show --store none --format markdown --now 2026-11-20T08:00:00Z | head -20
