onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule plan --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 > plan.txt
onramp schedule replan --zone Europe/Berlin --store s.db --now 2026-11-27T18:00:00Z --iterations 2000 | grep "Traits" | grep -c "11-2.*12-"
