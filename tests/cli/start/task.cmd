onramp start accounts-and-access --store s.db --now 2026-11-24T08:20:00Z
