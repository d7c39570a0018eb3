onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path plan --store s.db --hours-per-week 8 --least-hours 7.5 --deadline 2027-01-29 --even --away 2026-12-24..2027-01-03 --now 2026-11-20T08:00:00Z
onramp path show --store s.db --json --now 2026-11-20T08:00:00Z | onramp path verify --now 2026-11-20T08:00:00Z -
