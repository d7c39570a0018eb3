onramp schedule day --store none --quiet --zone Europe/Berlin --explain-inputs --json --now 2026-11-24T08:20:00Z | head -n 20
