# The plan's deadline is over: now it has none, and another one can be asked about.
onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path plan --hours-per-week 8 --deadline 2026-12-11 --store s.db --now 2026-11-20T08:00:00Z > plan.txt
onramp path what-if --deadline 2027-03-01 --store s.db --now 2026-12-14T08:00:00Z | head -10
onramp path replan --store s.db --now 2026-12-14T08:00:00Z
