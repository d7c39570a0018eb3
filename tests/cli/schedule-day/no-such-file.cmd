onramp schedule day --path nothing.json --store none --now 2026-11-24T08:20:00Z
