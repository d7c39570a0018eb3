onramp schedule week 2026-11-26 --path path.json --store none --now 2026-11-24T08:20:00Z --format markdown | head -n 24
