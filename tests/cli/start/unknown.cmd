onramp start acounts-and-access --store s.db --now 2026-11-24T08:20:00Z || { test ! -e s.db && echo 'no store was made'; exit 2; }
