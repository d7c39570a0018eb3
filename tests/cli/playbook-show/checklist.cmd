onramp playbook run safety --tick 2 --store s.db --now 2026-11-23T09:00:00Z > run.txt
onramp playbook show safety --store s.db --now 2026-11-24T09:00:00Z
