# What is learnt comes a few a day; the load follows from it.
me="--profile role/tiny.json --store my.db"
onramp path plan $me --now 2026-11-20T08:00:00Z > plan.txt
onramp done alpha@3 --unchecked $me --now 2026-11-23T08:00:00Z > done.txt
onramp review due $me --now 2026-11-23T09:00:00Z --new-per-day 2 --days 7
onramp review due $me --now 2026-11-23T09:00:00Z --new-per-day 2 --weeks 3 --format markdown
COLUMNS=40 LC_ALL=C onramp review due $me --now 2026-11-23T09:00:00Z --new-per-day 2 --days 3
