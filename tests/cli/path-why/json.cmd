onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path why cargo@3 --json --store s.db --now 2026-11-24T08:00:00Z
