python3 make_store.py store.db
onramp assess show --store store.db --now 2026-03-30T12:00:00Z 2>&1 > shown.txt
onramp assess history --store store.db --now 2026-03-30T12:00:00Z 2>&1 > shown.txt
