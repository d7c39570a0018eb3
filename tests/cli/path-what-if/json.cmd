onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path what-if --away 2026-12-21..2027-01-10 --json --store s.db --now 2026-11-24T08:00:00Z
