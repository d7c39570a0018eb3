onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path what-if --hours-per-week 6 --hours-per-week 10 --deadline 2027-06-30 --no-deadline --store s.db --now 2026-11-24T08:00:00Z
