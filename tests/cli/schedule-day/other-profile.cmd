sed 's/"profile": "senior-rust-developer"/"profile": "another"/' path.json | onramp schedule day 2026-11-28 --path - --store none --now 2026-11-24T08:20:00Z
