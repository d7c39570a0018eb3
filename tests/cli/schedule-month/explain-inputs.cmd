onramp schedule month --store none --quiet --zone Europe/Berlin --explain-inputs --format markdown --now 2026-11-24T08:20:00Z
