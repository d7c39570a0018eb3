onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path replan --store s.db --now 2026-12-14T08:00:00Z
