onramp playbook run performance-issue --name 'memory leak in ingest' --tick 1 --note 'RSS grows by 40 MB an hour under the load of the nightly import; *see* the ticket' --store s.db --now 2026-11-23T09:00:00Z > run.txt
onramp playbook run performance-issue --skip 2 --note 'the allocator says enough' --store s.db --now 2026-11-23T09:20:00Z > run.txt
onramp playbook run performance-issue --name 'slow start' --store s.db --now 2026-11-23T09:30:00Z > run.txt
onramp playbook run performance-issue --name 'slow start' --abandon --store s.db --now 2026-11-23T09:40:00Z > run.txt
onramp playbook show performance-issue --store s.db --now 2026-11-24T09:00:00Z
onramp playbook show performance-issue --store s.db --now 2026-11-24T09:00:00Z --format markdown
LC_ALL=C COLUMNS=44 onramp playbook show performance-issue --name 'slow start' --store s.db --now 2026-11-24T09:00:00Z
onramp playbook show performance-issue --name 'slow strt' --store s.db --now 2026-11-24T09:00:00Z; echo $?
