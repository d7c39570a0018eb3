onramp schedule day 2026-11-24 --store none --busy missing.ics --now 2026-11-24T08:20:00Z
