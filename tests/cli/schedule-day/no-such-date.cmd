onramp schedule day 2026-02-30 --store none
