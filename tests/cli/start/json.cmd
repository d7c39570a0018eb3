onramp start accounts --store s.db --now 2026-11-24T08:00:00Z > first.txt
onramp start build-and-test --store s.db --now 2026-11-24T08:45:00Z --json
