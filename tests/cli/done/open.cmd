onramp start accounts --store s.db --now 2026-11-24T08:00:00Z > a.txt
onramp done --store s.db --now 2026-11-24T08:50:00Z
onramp stop --store s.db --now 2026-11-24T08:55:00Z
