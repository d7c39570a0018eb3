onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp goal log complete 10 --on 2026-12-01 --note 'parser only' --store s.db --now 2026-12-10T08:00:00Z > log.txt
onramp goal log complete 35% --store s.db --now 2026-12-10T08:00:00Z > log.txt
onramp goal log complete 3 --unit 'services moved' --store s.db --now 2026-12-10T08:01:00Z > log.txt
onramp done cargo@3 --unchecked --store s.db --now 2026-12-10T08:02:00Z > done.txt
onramp goal list bottlenecks --store s.db --now 2026-12-10T09:00:00Z
onramp goal list bottlenecks --store s.db --now 2026-12-10T09:00:00Z --format markdown
