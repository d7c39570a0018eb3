onramp done accounts --store s.db --now 2026-11-24T08:00:00Z
onramp undo --store s.db --now 2026-11-24T08:01:00Z
onramp done accounts --store s.db --now 2026-11-24T08:02:00Z
