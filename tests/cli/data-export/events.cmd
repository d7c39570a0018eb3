python3 make_store.py store.db && onramp data export --store store.db
