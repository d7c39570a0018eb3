onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path show --json --store s.db --now 2026-11-24T08:00:00Z > old.json
onramp done ownership@3 --unchecked --took 31h --store s.db --now 2026-11-24T08:00:00Z > done.txt
onramp path replan --store s.db --now 2026-12-14T08:00:00Z > replan.txt
onramp path diff old.json --json --store s.db --now 2026-11-24T08:00:00Z
