onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path plan --store s.db --hours-per-week 8 --least-hours 6 --now 2026-11-20T08:00:00Z > plan.txt
onramp path replan --store s.db --hours-per-week 5 --now 2026-12-07T08:00:00Z
