onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule plan --must activities --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 | head -n 1
onramp schedule plan --must tasks --days 28 --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 | head -n 1
