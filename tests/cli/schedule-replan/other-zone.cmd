onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule plan --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 > plan.txt
onramp schedule day 2026-11-23 --zone Europe/Berlin --store s.db --now 2026-11-23T10:00:00Z | head -n 2
onramp schedule replan --zone Europe/London --store s.db --now 2026-11-23T10:00:00Z --iterations 2000 > replan.txt
onramp schedule day 2026-11-23 --zone Europe/London --store s.db --now 2026-11-23T10:00:00Z | head -n 2
