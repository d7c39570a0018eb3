printf '[schedule]\ncalendars = ["calendars/google.ics", "calendars/apple.ics"]\nbuffer = 15\n' > config.toml
onramp schedule day 2026-11-24 --config config.toml --store none --zone Europe/Berlin --now 2026-11-24T08:20:00Z 2> /dev/null
