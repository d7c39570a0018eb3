onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp schedule day 2026-11-25 --store s.db --zone Europe/Berlin --busy - --now 2026-11-24T08:20:00Z --json < calendars/google.ics
