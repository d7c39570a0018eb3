onramp review due --store none --now 2026-11-24T09:00:00Z
onramp review due --store none --now 2026-11-24T09:00:00Z --format markdown
onramp review due --store none --now 2026-11-24T09:00:00Z --json --days 1 --all
