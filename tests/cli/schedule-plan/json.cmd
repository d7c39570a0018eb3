onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule plan --days 2 --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 --json
