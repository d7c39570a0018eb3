# Days of tasks count from the first day of the job, not from that of the latest plan.
onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp data export --fields tasks,plan --store me.db --now 2026-12-08T08:00:00Z | grep -e '"due"' -e '"start"' > before.txt
onramp path replan --store me.db --now 2027-01-04T08:00:00Z > replan.txt
onramp data export --fields tasks,plan --store me.db --now 2026-12-08T08:00:00Z | grep -e '"due"' -e '"start"' | diff before.txt - && cat before.txt
