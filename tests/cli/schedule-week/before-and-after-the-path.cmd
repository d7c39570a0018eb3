onramp schedule week 2026-11-18 --path path.json --store none --now 2026-11-24T08:20:00Z; onramp schedule week 2027-03-01 --path path.json --store none --now 2026-11-24T08:20:00Z
