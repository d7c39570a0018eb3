onramp assess show --by-source --store none --now 2026-11-20T08:00:00Z
