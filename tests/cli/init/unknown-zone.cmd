onramp init --answers unknown-zone.json --now 2026-11-23T07:00:00Z
