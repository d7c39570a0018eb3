onramp goal list rust --store none --now 2026-11-24T08:00:00Z; echo $?
for goal in communty-engagement '' Establish; do onramp goal list "$goal" --store none --now 2026-11-24T08:00:00Z; echo $?; done
