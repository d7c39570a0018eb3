run() { onramp playbook run code-quality "$@" --store s.db --now 2026-11-23T09:00:00Z; }
run --name parser --tick 4 | head -n 3
run --name ' lexer ' --tick 1 --tick 2 | head -n 3
run --tick 1; echo $?
run --name parser --tick 1 | head -n 2
run --name parser --restart
run --name parser --abandon --note 'it is thrown away'
run --name parser --abandon; echo $?
run --tick 3 | head -n 2
onramp undo --store s.db --now 2026-11-23T09:10:00Z
onramp undo --store s.db --now 2026-11-23T09:10:00Z
onramp undo --store s.db --now 2026-11-23T09:10:00Z
onramp playbook list --store s.db --now 2026-11-23T09:10:00Z | tail -n 6
