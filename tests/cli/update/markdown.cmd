onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done architecture-tour --note '*drawn* | twice' --store s.db --now 2026-11-24T09:00:00Z > o.txt
onramp -q update engineering --store s.db --now 2026-11-27T15:00:00Z --format markdown
onramp -q update product --all --store s.db --now 2026-11-27T15:00:00Z --format markdown
