onramp today --path path.json --store none --now 2026-11-28T10:00:00Z --json | head -n 41
