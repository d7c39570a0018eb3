onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp goal log launch-internal 30% --store s.db --now 2026-11-24T08:00:00Z > log.txt
LC_ALL=C COLUMNS=50 onramp goal list 'Launch internal' --store s.db --now 2026-11-24T08:00:00Z
