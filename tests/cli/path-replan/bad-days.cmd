onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path replan --away 2026-12-24..2026-12-01 --store s.db --now 2026-11-24T08:00:00Z
