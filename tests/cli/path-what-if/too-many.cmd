onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path what-if --hours-per-week 1 --hours-per-week 2 --hours-per-week 3 --hours-per-week 4 --deadline 2027-01-31 --deadline 2027-02-28 --store s.db --now 2026-11-24T08:00:00Z
