onramp start accounts --store s.db --now 2026-11-24T08:00:00Z > a.txt
onramp stop --store s.db --now 2026-11-24T08:35:00Z
onramp start accounts --store s.db --now 2026-11-24T09:00:00Z > a.txt
onramp stop --took 1h30m --store s.db --now 2026-11-24T09:10:00Z
