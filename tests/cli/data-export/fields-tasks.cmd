onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp skip architecture-tour --store me.db --now 2026-11-24T08:00:00Z > skip.txt
onramp data export --fields tasks,name --store me.db --now 2026-12-08T08:00:00Z | head -n 45
