onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done ownership@3 --unchecked --took 31h --store s.db --now 2026-11-24T08:20:00Z
