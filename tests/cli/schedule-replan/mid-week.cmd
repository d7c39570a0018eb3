onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule plan --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 | sed -n 2p
onramp schedule replan --zone Europe/Berlin --store s.db --now 2026-11-25T06:00:00Z --iterations 2000 > replan.txt
onramp schedule week --zone Europe/Berlin --store s.db --now 2026-11-25T06:00:00Z | sed -n 3p
