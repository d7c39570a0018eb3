onramp goal log develop-open 12.5 --note x --on 2026-11-30 --store none --now 2026-12-01T08:00:00Z --json
