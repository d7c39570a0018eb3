onramp goal log complete 12.5 --note '*x* | y' --store none --now 2026-12-01T08:00:00Z --format markdown
