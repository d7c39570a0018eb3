onramp assess gate --store none --now 2026-11-24T08:00:00Z
