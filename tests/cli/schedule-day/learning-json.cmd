onramp schedule day 2026-11-24 --path path.json --store none --now 2026-11-24T08:20:00Z --zone Europe/Berlin --json | head -n 32
