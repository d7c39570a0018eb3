python3 make_store.py store.db && onramp data forget --store store.db; onramp data export --store store.db | wc -l
