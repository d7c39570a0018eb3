record-sessions s.db 2
onramp assess practice solution retry-macro --yes --store s.db --now 2026-10-20T09:00:00Z > o.txt
onramp -q update engineering --since 2026-10-01 --store s.db --now 2026-10-27T15:00:00Z
