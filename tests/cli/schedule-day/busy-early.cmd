onramp schedule day 1900-01-01 --store none --quiet --zone Europe/Berlin --busy calendars/google.ics --now 2026-11-24T08:20:00Z
onramp schedule day 2199-12-31 --store none --quiet --zone Europe/Berlin --busy calendars/google.ics --now 2026-11-24T08:20:00Z
