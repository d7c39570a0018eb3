onramp schedule free 2026-11-24 --days 2 --store none --quiet --zone Europe/Berlin --busy calendars/google.ics --activities --json --now 2026-11-24T08:20:00Z
