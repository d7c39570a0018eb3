onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path export ical --store s.db --now 2026-11-24T08:20:00Z > own.ics
onramp schedule free 2026-11-23 --days 5 --store s.db --zone Europe/Berlin --busy own.ics --least 4h --now 2026-11-24T08:20:00Z
