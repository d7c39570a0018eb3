onramp path plan --store s.db --hours-per-week 6 --start 2026-11-26 --now 2026-11-20T08:00:00Z --json > a.json
onramp path show --store s.db --json | cmp - a.json && echo the plan is kept
