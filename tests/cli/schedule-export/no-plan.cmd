onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule export --store s.db --now 2026-11-23T06:00:00Z
