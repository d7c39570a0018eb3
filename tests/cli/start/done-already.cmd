onramp done accounts --store s.db --now 2026-11-24T08:00:00Z
onramp start accounts --store s.db --now 2026-11-24T08:05:00Z
