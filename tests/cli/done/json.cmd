onramp done accounts --took 45m --store s.db --now 2026-11-24T08:20:00Z --json
