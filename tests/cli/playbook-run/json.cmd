onramp playbook run performance-first --tick 2 --note 'LLVM IR read' --store s.db --now 2026-11-23T09:00:00Z --json
