# A plan of four weeks in my.db of which something is done and something skipped.
onramp init --example cpp-developer --store my.db --now 2026-11-20T08:00:00Z > init.out
onramp path plan --store my.db --hours-per-week 8 --start 2026-11-23 --deadline 2026-12-18 --now 2026-11-20T08:00:00Z > plan.out
first=$(onramp path next --store my.db --json | sed -n 's/^      "id": "\(.*@.\)",$/\1/p' | sed -n 1p)
second=$(onramp path next --store my.db --json | sed -n 's/^      "id": "\(.*@.\)",$/\1/p' | sed -n 2p)
onramp done "$first" --unchecked --took 1h --store my.db --now 2026-11-24T09:00:00Z > done.out
onramp skip "$second" --store my.db --now 2026-11-24T09:00:00Z > skip.out
onramp done accounts-and-access --store my.db --now 2026-11-24T10:00:00Z > task.out
