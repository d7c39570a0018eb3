onramp schedule week --path path.json --store none --now 2026-12-03T22:00:00Z
