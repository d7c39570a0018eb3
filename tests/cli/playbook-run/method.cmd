run() { onramp playbook run performance-issue "$@" --store s.db; }
run --name 'memory leak in ingest' --now 2026-11-23T09:00:00Z
run --now 2026-11-23T09:01:00Z
run --tick 1 --note '40 MB an hour' --now 2026-11-23T09:10:00Z
run --tick measure --now 2026-11-23T09:11:00Z
run --tick 3 --now 2026-11-23T09:12:00Z; echo $?
run --tick 2 --tick 3 --now 2026-11-24T09:00:00Z
run --skip 4 --note 'it is plain what it is' --now 2026-11-24T09:10:00Z
run --skip 3 --note 'no' --now 2026-11-24T09:10:00Z; echo $?
run --tick 5 --tick 6 --tick 7 --now 2026-11-25T09:00:00Z
run --now 2026-11-25T09:10:00Z
onramp data export --store s.db | sed 's/"versions":"[0-9a-f]*",//; s/"steps":\[.*\]/"steps":[]/' | cut -c 1-200
