onramp schedule day 2026-11-23 --store none --zone Europe/Berlin --busy calendars/faults.ics --now 2026-11-24T08:20:00Z
