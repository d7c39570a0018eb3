onramp schedule onboarding --store none --start 2027-01-11 --now 2026-11-24T08:20:00Z
