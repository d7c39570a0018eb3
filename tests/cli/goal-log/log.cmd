onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp goal log 'Launch internal' 40% --note '  three of eight services ' --store s.db --now 2026-12-01T08:00:00Z
onramp goal log launch-internal 55 --store s.db --now 2026-12-10T08:00:00Z
onramp goal log reuse-across 60 --store s.db --now 2026-12-10T08:00:00Z; echo $?
onramp goal log library-providing-80 50 --on 2026-12-05 --store s.db --now 2026-12-11T08:00:00Z
