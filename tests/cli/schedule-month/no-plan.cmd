onramp schedule month 2027-02-10 --store none --quiet --now 2026-11-24T08:20:00Z
