onramp playbook run performance-issue --name 'memory leak in ingest' --tick 1 --store s.db --now 2026-11-23T09:00:00Z > run.txt
onramp playbook run performance-issue --name 'slow start of the query service in the second region' --store s.db --now 2026-11-23T09:10:00Z > run.txt
onramp playbook run code-quality --tick 1 --tick 2 --tick 3 --store s.db --now 2026-11-24T09:00:00Z > run.txt
onramp playbook run code-quality --skip 4 --note 'no docs here' --store s.db --now 2026-11-25T09:00:00Z > run.txt
onramp playbook run systems-development --store s.db --now 2026-11-24T09:10:00Z > run.txt
onramp playbook run systems-development --abandon --note 'the project is called off' --store s.db --now 2026-11-25T09:10:00Z > run.txt
onramp playbook list --store s.db --now 2026-11-26T09:00:00Z
onramp playbook list --store s.db --now 2026-11-26T09:00:00Z --format markdown
LC_ALL=C COLUMNS=50 onramp playbook list --store s.db --now 2026-11-26T09:00:00Z
