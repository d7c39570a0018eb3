onramp path plan --store none --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > path.json
sed 's/"schema_version": 1/"schema_version": 2/; s/"hours_per_week": 6/"hours_per_week": "6"/' path.json | onramp path show --path -
