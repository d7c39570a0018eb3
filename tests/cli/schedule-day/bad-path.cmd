sed 's/"monday": "2026-11-23"/"monday": "Monday"/; s/"hours_per_week": 6/"hours_per_week": "six"/' path.json > bad.json && onramp schedule day --path bad.json --store none --now 2026-11-24T08:20:00Z
