onramp schedule day --zone Europe/Berlim --store none --now 2026-11-24T08:20:00Z
