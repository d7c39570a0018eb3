onramp goal log complete --store s.db --now 2026-12-01T08:00:00Z -- -3.5
printf 'Ann \033[2J\n::error::x \377' > note.txt
onramp goal log complete 4 --note "$(cat note.txt)" --store s.db --now 2026-12-02T08:00:00Z
onramp goal list complete --store s.db --now 2026-12-02T08:00:00Z | tail -n 7
onramp undo --store s.db --now 2026-12-02T08:01:00Z
