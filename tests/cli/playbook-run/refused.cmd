run() { onramp playbook run "$@" --store s.db --now 2026-11-23T09:00:00Z; echo $?; }
run nothing
run performance
run
run safety --note x
run safety --tick 1 --tick 2 --note x
run safety --skip 1
run safety --abandon --tick 1
run safety --abandon
run safety --tick 9
run safety --tick production-ready
run safety --name ''
run safety --name "$(printf '%0300d' 0)"
run systems-development --tick 1 --tick 3
ls | grep '[.]db' || echo no store
