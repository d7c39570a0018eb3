onramp goal log develop-open 900 --store s.db --now 2026-12-01T08:00:00Z | tail -n 3
onramp goal log develop-open 950 --store s.db --now 2026-12-02T08:00:00Z | sed -n 2p
onramp undo --store s.db --now 2026-12-02T08:01:00Z
onramp goal log develop-open 1000 --store s.db --now 2026-12-03T08:00:00Z | sed -n 2,4p
onramp undo --store s.db --now 2026-12-03T08:01:00Z
onramp undo --store s.db --now 2026-12-03T08:02:00Z
onramp undo --store s.db --now 2026-12-03T08:03:00Z; echo $?
onramp goal list develop-open --store s.db --now 2026-12-03T09:00:00Z | grep number
