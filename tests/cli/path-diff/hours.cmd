onramp path plan --store none --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > six.json
onramp path plan --store none --hours-per-week 8 --deadline 2027-02-26 --even --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > eight.json
onramp path diff six.json eight.json
