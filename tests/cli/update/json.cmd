onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done cargo@3 --took 2h --unchecked --store s.db --now 2026-11-24T09:00:00Z > o.txt
onramp -q update community --since 2026-11-23 --store s.db --now 2026-11-27T15:00:00Z --json
