onramp assess gate --export levels.json --now 2026-12-09T08:00:00Z
