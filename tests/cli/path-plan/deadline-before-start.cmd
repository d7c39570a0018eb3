onramp path plan --store none --start 2026-11-23 --deadline 2026-11-22
