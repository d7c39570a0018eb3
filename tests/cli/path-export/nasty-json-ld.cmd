onramp path export json-ld --path nasty.json --store none --now 2026-11-20T08:00:00Z
