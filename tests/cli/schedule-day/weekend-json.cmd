onramp schedule day 2026-11-28 --path path.json --store none --now 2026-11-24T08:20:00Z --json
