onramp path plan --store s.db --hours-per-week 8 --least-hours 9 --now 2026-11-20T08:00:00Z
