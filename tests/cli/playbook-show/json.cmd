onramp playbook run code-quality --name parser --tick 2 --note good --store s.db --now 2026-11-23T09:00:00Z > run.txt
onramp playbook show code-quality --store s.db --now 2026-11-24T09:00:00Z --json
