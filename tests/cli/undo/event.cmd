python3 make_store.py store.db
onramp undo --store store.db --now 2026-03-30T12:00:00Z --json
onramp data export --store store.db | tail -n 1
