onramp playbook run safety --tick 1 --store s.db --now 2026-11-23T09:00:00Z > run.txt
onramp playbook list --store s.db --now 2026-11-26T09:00:00Z --json
