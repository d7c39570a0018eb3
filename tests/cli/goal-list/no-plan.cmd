onramp goal list --store none --now 2026-11-24T08:00:00Z
