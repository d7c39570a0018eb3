onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp schedule week 2026-11-24 --store s.db --zone Europe/Berlin --busy calendars/google.ics --busy calendars/outlook.ics --busy calendars/apple.ics --now 2026-11-24T08:20:00Z
