onramp init --answers missing-calendar.json --now 2026-11-23T07:00:00Z
