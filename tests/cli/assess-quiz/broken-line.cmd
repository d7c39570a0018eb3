printf '{"dont_know": true}\n{"answer": \n' > lines
onramp assess quiz --answers lines --store s.db --seed 1 --now 2026-11-20T08:00:00Z
