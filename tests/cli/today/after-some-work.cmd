onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done accounts-and-access --took 50m --store s.db --now 2026-11-24T07:30:00Z
onramp skip architecture-tour --reason 'had it' --store s.db --now 2026-11-24T07:40:00Z
onramp start ownership@3 --store s.db --now 2026-11-24T08:00:00Z
onramp today --store s.db --now 2026-11-24T08:20:00Z
