echo "not a store, but long enough to be something else" > store.db; onramp data export --store store.db; cat store.db
