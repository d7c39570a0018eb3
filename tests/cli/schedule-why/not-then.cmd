onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule plan --days 5 --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 > plan.txt
onramp schedule why traits@3/1 --not 2026-11-24T08:00 --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000
