python3 make_store.py store.db && onramp data forget --store store.db --yes && onramp data export --store store.db; grep -c lifetimes store.db; ls | grep '[.]db' || echo no store
