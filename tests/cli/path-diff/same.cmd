onramp path plan --store none --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > six.json
onramp path diff six.json - < six.json
