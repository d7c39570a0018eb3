onramp assess quiz --answers whole.ndjson --store s.db --seed 11 --now 2026-11-23T08:00:00Z
onramp assess replay --store s.db --now 2026-11-23T08:00:00Z | tail -3
