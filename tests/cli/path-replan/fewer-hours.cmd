onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path replan --hours-per-week 4 --away 2026-12-24..2027-01-03 --store s.db --now 2026-12-07T08:00:00Z
