LC_ALL=C COLUMNS=40 onramp playbook run systems-development --tick 1 --store s.db --now 2026-11-23T09:00:00Z
