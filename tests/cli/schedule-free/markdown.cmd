onramp schedule free 2026-11-24 --days 5 --store none --quiet --zone Europe/Berlin --busy calendars/apple.ics --format markdown --now 2026-11-24T08:20:00Z
