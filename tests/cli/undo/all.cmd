python3 make_store.py store.db
for i in 1 2 3 4 5 6; do onramp undo --store store.db --now 2026-03-30T12:00:00Z; done
