onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path show --json --store s.db --now 2026-11-24T08:00:00Z > before.json
onramp path replan --hours-per-week 4 --store s.db --now 2026-11-24T08:00:00Z > replan.txt
onramp undo --store s.db --now 2026-11-24T08:00:00Z
onramp path show --json --store s.db --now 2026-11-24T08:00:00Z > after.json
cmp before.json after.json
