onramp assess gate --policy levels.json --store none --now 2026-12-09T08:00:00Z
