onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp goal log develop-open 12 --note here --store s.db --now 2026-12-10T08:00:00Z > log.txt
onramp goal list develop-open --store s.db --now 2026-12-10T09:00:00Z --json
